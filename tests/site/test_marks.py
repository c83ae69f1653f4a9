import pytest

from dateline.model import Interval
from dateline.site.marks import Shape, shape_of
from tests.site.chronologies import INTERVALS

SHAPES = {
    "century": Shape.LONG,
    "decade": Shape.LONG,
    "year": Shape.LONG,
    "season": Shape.SPAN,
    "third": Shape.SOFT,
    "before": Shape.UNTIL,
    "month": Shape.SPAN,
    "about": Shape.SOFT,
    "early": Shape.SOFT,
    "week": Shape.DAYS,
    "day": Shape.DAY,
    "quarter": Shape.SPAN,
    "half": Shape.SPAN,
    "since": Shape.SINCE,
    "by": Shape.UNTIL,
    "days": Shape.DAYS,
    "straddling": Shape.DAYS,
}


@pytest.mark.parametrize("name", INTERVALS)
def test_shape_says_how_well_the_date_is_known(name: str) -> None:
    assert shape_of(INTERVALS[name]) is SHAPES[name]


def test_no_bound_at_all_is_a_cross() -> None:
    assert shape_of(Interval(None, None, INTERVALS["year"].grain)) is Shape.NONE


@pytest.mark.parametrize("shape", Shape)
def test_every_shape_is_drawn_and_explained(shape: Shape) -> None:
    assert shape.height > 0
    assert shape.meaning
