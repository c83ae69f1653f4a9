"""Sentences, timexes and mentions → what one article reports: who, what, when, and who says so."""

from dateline.events.reports import extract

__all__ = ["extract"]
