"""What each side says, and who denies an event."""

from __future__ import annotations

from dataclasses import replace

import pytest
from jinja2 import Environment

from dateline import site
from dateline.model import Attribution, Chronology, Event, Status
from tests.site.chronologies import BRIDGE, frame

DISPUTED = next(event for event in BRIDGE.events if event.id == "night-service")
ADDRESS = "events/night-service/index.html"


def rendered(event: Event, environment: Environment) -> dict[str, str]:
    """The pages of the chronology with this event in place of the disputed one."""
    events = tuple(event if other.id == event.id else other for other in BRIDGE.events)
    chronology: Chronology = replace(BRIDGE, events=events)
    return {page.path: page.main for page in site.pages(chronology, frame(chronology), environment)}


SAID_BY = {
    "an actor": ((Attribution("ferry-workers-union", "said"),), "The claim", "Ferry Workers’ Union</a></p>"),
    "somebody unnamed": ((Attribution(None, "said"),), "The claim", "The article names nobody"),
    "the article itself": ((), "As reported by Coast Courier", None),
}


@pytest.mark.parametrize(("attribution", "heading", "who"), SAID_BY.values(), ids=SAID_BY)
def test_the_first_side_is_headed_by_whose_word_it_is(
    attribution: tuple[Attribution, ...], heading: str, who: str | None, environment: Environment
) -> None:
    page = rendered(replace(DISPUTED, attribution=attribution), environment)[ADDRESS]
    first, second = page.split('<h3 id="side-')[1:3]
    assert first.startswith(f'1">{heading}</h3>')
    assert ('<p class="who">' in first) == (who is not None)
    assert who is None or who in first
    assert "The denial" in second
    assert "Varnsund Port Authority</a></p>" in second


DENIED = {
    "by an actor": ("port-authority", "Denied by Varnsund Port Authority"),
    "by somebody unnamed": (None, "Denied"),
}


@pytest.mark.parametrize(("denier", "told"), DENIED.values(), ids=DENIED)
def test_a_claim_that_is_denied_says_so_wherever_it_is_listed(
    denier: str | None, told: str, environment: Environment
) -> None:
    denials = (replace(DISPUTED.denials[0], actor=denier),)
    pages = rendered(replace(DISPUTED, status=Status.CLAIMED, denials=denials), environment)
    for path in ("index.html", "2024/index.html", "actors/varnsund/index.html", "sources/courier-bridge/index.html"):
        listed = "Night ferries" in pages[path]
        assert (f'<span class="denied">{told}</span>' in pages[path]) == listed, path
    assert f"<span>{told}.</span>" in pages[ADDRESS]


def test_a_disputed_event_names_its_denier_in_the_status_alone(environment: Environment) -> None:
    assert 'class="denied"' not in rendered(DISPUTED, environment)["index.html"]
