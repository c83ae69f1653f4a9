"""Offices over time on an actor's page."""

from __future__ import annotations

from dataclasses import replace

from jinja2 import Environment

from dateline import site
from dateline.model import Interval, Role
from tests.site.chronologies import BRIDGE, COURIER, TIDINGS, day, frame


def page_of(environment: Environment, *roles: Role) -> str:
    holm = next(actor for actor in BRIDGE.actors if actor.id == "astrid-holm")
    actors = tuple(replace(actor, roles=roles) if actor == holm else actor for actor in BRIDGE.actors)
    chronology = replace(BRIDGE, actors=actors)
    pages = {page.path: page.main for page in site.pages(chronology, frame(chronology), environment)}
    return pages["actors/astrid-holm/index.html"]


def role(title: str, published: Interval | None, article: str = COURIER) -> Role:
    return Role(title, article, f"{title} Astrid Holm spoke.", published)


def test_offices_stand_in_the_order_in_which_they_are_first_stated(environment: Environment) -> None:
    page = page_of(
        environment,
        role("Senator", None),
        role("Mayor", day(2022, 5, 10)),
        role("Pilot", day(2019, 1, 1), TIDINGS),
        role("Mayor", day(2021, 3, 4), TIDINGS),
    )
    titles = ["<h3>Pilot</h3>", "<h3>Mayor</h3>", "<h3>Senator</h3>"]
    assert sorted(titles, key=page.index) == titles
    assert page.count("<h3>Mayor</h3>") == 1


def test_an_office_stated_on_several_days_says_from_when_to_when(environment: Environment) -> None:
    page = page_of(environment, role("Mayor", day(2022, 5, 10)), role("Mayor", day(2021, 3, 4), TIDINGS))
    assert "Stated from March 4, 2021 to May 10, 2022" in page


def test_an_office_stated_once_leaves_the_day_to_its_evidence(environment: Environment) -> None:
    assert "Stated from" not in page_of(environment, role("Mayor", day(2022, 5, 10)))
