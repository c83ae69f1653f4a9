"""Dateline: a folder of news articles in, a published and sourced chronology out.

Start at `dateline.model` (the values), then `dateline.pipeline` (the order of the stages):
extract (`articles`, `timex`, `actors`, `events`), assemble (`chronology`, `editorial`), render (`site`).
"""

__version__ = "0.1.0"
