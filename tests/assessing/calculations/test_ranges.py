"""Over ranges a figure's bounds are its true extremes."""

import itertools
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hria.assessing.calculations.impossible import ImpossibleInput
from hria.assessing.calculations.ranges import FALLING, RISING, Point, Span, extremes

STEADY = settings(derandomize=True, max_examples=60, deadline=None)
ENDS = st.tuples(st.floats(-3, 3), st.floats(-3, 3)).map(sorted)


def test_an_exact_input_gives_an_exact_figure() -> None:
    """No range appears out of nothing."""
    found = extremes(lambda p: p["x"] ** 2, {"x": Span.exactly(3)}, {})
    assert found == Span(9, 9)
    assert found is not None
    assert found.exact


def test_declared_directions_use_the_ends() -> None:
    """Two evaluations suffice."""
    spans = {"x": Span(1, 2), "y": Span(3, 5)}
    found = extremes(lambda p: p["x"] - p["y"], spans, {"x": RISING, "y": FALLING})
    assert found == Span(-4, -1)


@STEADY
@given(x=ENDS, y=ENDS)
def test_no_sampled_value_lies_outside_and_the_bounds_are_attained(
    x: list[float], y: list[float]
) -> None:
    """A saddle with a dip: neither input is monotone, and extremes lie inside."""
    spans = {"x": Span(*x), "y": Span(*y)}

    def figure(point: Point) -> float:
        return (point["x"] - 0.7) ** 2 - 2 * (point["y"] + 0.4) ** 2 + point["x"] * point["y"] / 4

    found = extremes(figure, spans, {})
    assert found is not None
    places = [
        [low + (high - low) * k / 60 for k in range(61)] for low, high in (tuple(x), tuple(y))
    ]
    values = [figure({"x": a, "y": b}) for a, b in itertools.product(*places)]
    slack = 1e-9 + 1e-9 * (abs(found.low) + abs(found.high))
    assert found.low - slack <= min(values)
    assert max(values) <= found.high + slack
    assert min(values) - found.low <= 0.02
    assert found.high - max(values) <= 0.02


def test_a_top_between_the_ends_is_found() -> None:
    """Two corners would say 0 to 1e-20."""
    found = extremes(lambda p: p["x"] * math.exp(-p["x"]), {"x": Span(0, 50)}, {})
    assert found is not None
    assert found.high == pytest.approx(math.exp(-1), rel=1e-12)
    assert found.low == 0.0


def test_whole_numbers_are_searched_by_whole_numbers() -> None:
    """Nobody is half detected."""
    wide = extremes(
        lambda p: -((p["n"] - 123_456.4) ** 2), {"n": Span(0, 1e6)}, {}, whole=frozenset("n")
    )
    assert wide is not None
    assert wide.high == pytest.approx(-(0.4**2), rel=1e-6)
    narrow = extremes(
        lambda p: 1.0 if p["n"] == 9 else 0.0, {"n": Span(8, 12)}, {}, whole=frozenset("n")
    )
    assert narrow == Span(0, 1)


def test_points_with_more_hits_than_trials_do_not_count() -> None:
    """Ranges that overlap are cut at the edge; ranges that exclude each other are refused."""
    spans = {"x": Span(25, 30), "n": Span(28, 33)}
    ways = {"x": RISING, "n": FALLING}
    found = extremes(lambda p: p["x"] / p["n"], spans, ways, within=(("x", "n"),))
    assert found == Span(25 / 33, 1.0)
    with pytest.raises(ImpossibleInput):
        extremes(
            lambda p: p["x"] / p["n"],
            {"x": Span(5, 6), "n": Span(3, 4)},
            ways,
            within=(("x", "n"),),
        )


def test_a_figure_that_is_not_estimable_somewhere_is_not_estimable() -> None:
    """A range with a hole has no honest end."""
    found = extremes(lambda p: 1 / p["x"] if p["x"] else None, {"x": Span(0, 2)}, {"x": FALLING})
    assert found is None
