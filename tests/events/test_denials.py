"""Which claim a denial reaches."""

import pytest

from dateline.model import Report, Status
from tests.events.test_reports import OPENING, extracted

CLAIM = "Ruritania's army said Freedonia had shelled the bridge on May 5."


def claim(denial: str, said: str = CLAIM) -> Report:
    return extracted(f"{OPENING}{said} {denial}").reports[0]


@pytest.mark.parametrize(
    "denial",
    [
        pytest.param("Freedonia rejected that, saying the bridge was empty.", id="that"),
        pytest.param("Freedonia dismissed the claim as fantasy.", id="the claim"),
        pytest.param("Freedonia called that a lie.", id="called a lie"),
        pytest.param("Officials in Freedonia described the report as baseless.", id="described as baseless"),
        pytest.param("Freedonia denied that its guns had been fired.", id="by the accused, right after"),
        pytest.param("The account was contradicted by two nurses.", id="contradicted"),
    ],
)
def test_it_disputes_what_was_said_before(denial: str) -> None:
    found = claim(denial)
    assert found.status is Status.DISPUTED
    assert [one.quote for one in found.denials] == [denial]


@pytest.mark.parametrize(
    "denial",
    [
        pytest.param("Freedonia would neither confirm nor deny it.", id="neither"),
        pytest.param("Freedonia does not dispute the figure.", id="does not dispute"),
        pytest.param("A mayor accused the army of sleeping. The army denied it.", id="of something said since"),
        pytest.param("Freedonia dismissed him in April.", id="dismissed a man"),
        pytest.param("The council rejected the plan.", id="a plan"),
    ],
)
def test_it_disputes_nothing_else(denial: str) -> None:
    found = claim(denial)
    assert (found.status, found.denials) == (Status.CLAIMED, ())


def test_a_denial_in_the_same_sentence() -> None:
    found = claim(
        "", "Rebels claimed on May 4 to have shot down a plane, but the army dismissed the claim as propaganda."
    )
    assert found.status is Status.DISPUTED


def test_what_nobody_doubts_is_not_disputed_beside_a_denial() -> None:
    found = claim(
        "", "Ruritania recalled its envoy on May 4 over a broken treaty, a charge that Freedonia called groundless."
    )
    assert found.status is Status.REPORTED


def test_a_dated_denial_is_a_statement_of_its_own() -> None:
    found = extracted(f"{OPENING}{CLAIM} Freedonia denied on May 6 that it had shelled the bridge.").reports
    assert [(report.status.value, report.kind.value) for report in found] == [
        ("disputed", "occurrence"),
        ("reported", "statement"),
    ]
