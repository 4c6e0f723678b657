"""Whole numbers never make a part none or all, and are never far from the share."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hria.reporting.frequencies import TOTALS, Frequency, frequency, often, whole_total

SHARES = st.one_of(
    st.floats(1e-11, 1.0 - 1e-11),
    st.floats(-11, -0.0001).map(lambda power: 10.0**power),
    st.floats(-11, -0.0001).map(lambda power: 1.0 - 10.0**power),
)
MANY = settings(max_examples=400, deadline=None, derandomize=True)


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (0.476, 0.476, (48, 48, 100)),
        (0.0826, 0.0826, (8, 8, 100)),
        (0.012, 0.012, (12, 12, 1_000)),
        (1.1e-5, 1.1e-5, (1, 1, 100_000)),
        (0.9912, 0.9976, (9912, 9976, 10_000)),
        (1e-5, 0.6, (1, 60_000, 100_000)),
        (0.0, 0.1157, (0, 12, 100)),
        (0.025, 1.0, (25, 1_000, 1_000)),
        (0.0, 0.0, (0, 0, 100)),
        (1.0, 1.0, (100, 100, 100)),
        (1e-30, 0.3, (0, 30, 100)),
    ],
)
def test_shares_as_so_many_of_so_many(
    low: float, high: float, expected: tuple[int, int, int]
) -> None:
    """The smallest round total that shows both ends."""
    assert frequency(low, high) == Frequency(*expected)


@MANY
@given(share=SHARES)
def test_a_part_stays_a_part_and_close(share: float) -> None:
    """Of either side at least one, off by a tenth of the smaller side at most."""
    found = frequency(share, share)
    assert found is not None
    assert 0 < found.low < found.total
    smaller = min(share, 1 - share) * found.total
    shown = min(found.low, found.total - found.low)
    assert abs(shown - smaller) <= 0.1 * smaller + 1e-3


@MANY
@given(ends=st.tuples(SHARES, SHARES).map(sorted))
def test_ranges_keep_their_order_and_their_total(ends: list[float]) -> None:
    """Both ends are told of one total."""
    found = frequency(*ends)
    assert found is not None
    assert 0 < found.low <= found.high < found.total


@pytest.mark.parametrize("share", [1e-13, 1e-200, 5e-324, 1 - 1e-13])
def test_beyond_every_total_nothing_is_made_up(share: float) -> None:
    """The caller says `fewer than one in ...`."""
    assert frequency(share, share) is None


@MANY
@given(power=st.floats(-12, 12))
def test_rates_as_so_many_in_so_many(power: float) -> None:
    """Whole numbers, off by a tenth at most."""
    rate = 10.0**power
    found = often(rate)
    assert isinstance(found.many, int)
    assert found.many >= 1
    assert math.isclose(found.many / found.spans, rate, rel_tol=0.112)


@pytest.mark.parametrize(
    ("rate", "many", "spans"),
    [(12, 12, 1), (1.5, 15, 10), (0.7, 7, 10), (0.0221, 1, 45), (1, 1, 1)],
)
def test_rates_that_are_not_whole(rate: float, many: int, spans: int) -> None:
    """Three in two years are fifteen in ten."""
    found = often(rate)
    assert (found.many, found.spans) == (many, spans)


def test_a_total_of_which_every_part_is_whole() -> None:
    """As for `of 1,000,000 decisions about 10 show the event`."""
    assert whole_total(1e-5, 9e-6, 0.01) == 1_000_000
    assert whole_total(0.0, 0.5) == TOTALS[0]
    assert whole_total(12.0, first=1) == 1
    assert whole_total(1e-300) is None
