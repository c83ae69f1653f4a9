"""The home page of a large record: months, and the latest events."""

from __future__ import annotations

import re
from dataclasses import replace

from jinja2 import Environment

from dateline import site
from dateline.model import Chronology, Grain, Interval
from tests.site.chronologies import frame, many

LARGE = many(400)
DATED = replace(LARGE, events=tuple(event for event in LARGE.events if event.interval.grain is Grain.DAY))


def pages_of(chronology: Chronology, environment: Environment) -> dict[str, str]:
    return {page.path: page.main for page in site.pages(chronology, frame(chronology), environment)}


def test_the_latest_events_are_newest_first_and_have_a_date(environment: Environment) -> None:
    undated = replace(LARGE.events[0], id="undated", interval=Interval(None, None, Grain.DAY))
    home = pages_of(replace(LARGE, events=(*LARGE.events, undated)), environment)["index.html"]
    found = re.findall(r'href="\./events/([^/]+)/"', home)
    assert found == [event.id for event in reversed(LARGE.events[-12:])]
    assert "later</span>" not in home


def test_the_column_for_events_without_a_month_is_there_when_there_are_any(environment: Environment) -> None:
    assert "No month" in pages_of(LARGE, environment)["index.html"]
    home = pages_of(DATED, environment)["index.html"]
    assert 'id="density"' in home
    assert "No month" not in home
    assert "loose" not in home


def test_captions_tell_what_is_drawn(environment: Environment) -> None:
    assert "bars below mark looser dates" in pages_of(LARGE, environment)["actors/index.html"]
    assert "bars below" not in pages_of(DATED, environment)["actors/index.html"]
    of_all = replace(DATED, events=tuple(replace(event, actors=("varnsund",)) for event in DATED.events))
    pages = pages_of(of_all, environment)
    number = len(DATED.events)
    assert f"{number} of {number} events name Varnsund.</p>" in pages["actors/varnsund/index.html"]
    assert "the others are pale." in pages["sources/report-0/index.html"]
