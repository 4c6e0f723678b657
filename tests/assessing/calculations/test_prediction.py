"""Predicted counts hold as often as they promise, on real records and on simulated ones."""

import csv
import math
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from hria.assessing.calculations.prediction import poisson_prediction, predict_count

STEADY = settings(derandomize=True, max_examples=60, deadline=None)


def records() -> tuple[list[int], list[float]]:
    """Return false alerts and faces seen of real deployments, in order."""
    text = (Path(__file__).parent / "live_face_recognition.csv").read_text("utf-8")
    rows = list(csv.DictReader(line for line in text.splitlines() if not line.startswith("#")))
    return [int(row["false_alerts"]) for row in rows], [float(row["faces_seen"]) for row in rows]


def share_held(first: int, *, rolling: bool) -> float:
    """Return how often later deployments fell into the interval from earlier ones."""
    alerts, faces = records()
    held = 0
    for later in range(first, len(alerts)):
        until = later if rolling else first
        found = predict_count(alerts[:until], faces[:until], faces[later])
        held += found.low <= alerts[later] <= found.high
    return held / (len(alerts) - first)


def test_later_deployments_fall_into_the_interval_from_all_earlier_ones() -> None:
    """Of 116 real deployments 113 did; plain Poisson intervals held 111."""
    assert share_held(5, rolling=True) >= 0.95


@pytest.mark.parametrize(("first", "least"), [(5, 0.95), (20, 0.95), (40, 0.92), (60, 0.95)])
def test_later_deployments_fall_into_the_interval_from_the_first_ones(
    first: int, least: float
) -> None:
    """Although the faces counted per deployment fell to a tenth on the way."""
    assert share_held(first, rolling=False) >= least


@pytest.mark.parametrize(
    ("number", "mean", "extra", "least"),
    [(30, 2.0, 0.0, 0.94), (10, 20.0, 0.0, 0.94), (10, 2.0, 2.0, 0.91), (30, 20.0, 0.3, 0.92)],
)
def test_simulated_counts_fall_into_the_interval(
    number: int, mean: float, extra: float, least: float
) -> None:
    """With and without extra variation; 0.95 is promised, 150 trials allow for luck."""
    luck = random.Random(f"{number} {mean} {extra}")  # noqa: S311
    held = 0
    for _ in range(150):
        sizes = [math.exp(luck.gauss(0, 0.5)) for _ in range(number + 1)]
        rates = [luck.gammavariate(1 / extra, extra) if extra else 1.0 for _ in sizes]
        counts = [
            int(stats.poisson.ppf(luck.random(), mean * size * rate))
            for size, rate in zip(sizes, rates, strict=True)
        ]
        found = predict_count(counts[:-1], sizes[:-1], sizes[-1])
        held += found.low <= counts[-1] <= found.high
    assert held / 150 >= least


@pytest.mark.parametrize(("mean", "old", "new"), [(0.5, 10, 3), (3, 1, 1), (0.1, 100, 400)])
def test_poisson_intervals_never_cover_less_than_they_promise(
    mean: float, old: float, new: float
) -> None:
    """Added up over all pairs of counts."""
    most_before = int(stats.poisson.isf(1e-12, mean * old)) + 1
    held = 0.0
    for seen in range(most_before + 1):
        low, high = poisson_prediction(seen, old, new)
        inside = stats.poisson.cdf(high, mean * new) - stats.poisson.cdf(low - 1, mean * new)
        held += stats.poisson.pmf(seen, mean * old) * inside
    assert held >= 0.95 - 1e-9


@STEADY
@given(
    events=st.integers(0, 5000),
    old=st.floats(0.01, 1e5),
    new=st.floats(0.01, 1e5),
)
def test_poisson_intervals_end_where_the_next_count_would_surprise(
    events: int, old: float, new: float
) -> None:
    """By scipy's binomial distribution; one more or one fewer would be a surprise."""
    low, high = (int(end) for end in poisson_prediction(events, old, new))
    part = new / (old + new)
    assert stats.binom.sf(high - 1, events + high, part) > 0.025 * (1 - 1e-9) or high == 0
    assert stats.binom.sf(high, events + high + 1, part) <= 0.025 * (1 + 1e-9)
    assert stats.binom.cdf(low, events + low, part) > 0.025 * (1 - 1e-9)
    if low:
        assert stats.binom.cdf(low - 1, events + low - 1, part) <= 0.025 * (1 + 1e-9)


def test_the_expected_count_is_the_pooled_rate_times_the_new_exposure() -> None:
    """Four alerts in 66,000 faces, 18,000 faces to come."""
    found = predict_count([3, 0, 1], [21000, 15000, 30000], 18000)
    assert found.expected == pytest.approx(4 / 66000 * 18000)
    assert found.low <= found.expected <= found.high
    assert (found.low, found.high) == (0, 6)


def test_records_that_agree_are_poisson_and_records_that_jump_are_not() -> None:
    """The interval is wide exactly where the records vary."""
    steady = predict_count([10, 11, 9, 10, 12, 8, 10, 9], [1.0] * 8, 1.0)
    jumping = predict_count([0, 41, 2, 0, 35, 1, 0, 0], [1.0] * 8, 1.0)
    assert (steady.model, jumping.model) == ("poisson", "negative-binomial")
    assert steady.high < 20
    assert jumping.high > 40
    assert steady.extra_variation is not None
    assert jumping.extra_variation is not None
    assert steady.extra_variation < 0.2
    assert jumping.extra_variation > 0.99


def test_one_record_cannot_show_that_records_vary() -> None:
    """Then the interval is the Poisson one, and says that it does not know."""
    found = predict_count([5], [10.0], 10.0)
    assert (found.low, found.high) == poisson_prediction(5, 10.0, 10.0)
    assert found.extra_variation is None


def test_no_event_so_far_does_not_promise_none() -> None:
    """Expected 0, but some may come."""
    found = predict_count([0, 0, 0], [1.0, 1.0, 1.0], 5.0)
    assert (found.expected, found.low) == (0.0, 0)
    assert found.high >= 3


def test_a_higher_level_never_gives_a_narrower_interval() -> None:
    """From 50 % to 99.9 %."""
    widths = [
        found.high - found.low
        for level in (0.5, 0.8, 0.95, 0.999)
        if (found := predict_count([3, 9, 4, 14], [1.0] * 4, 2.0, level))
    ]
    assert widths == sorted(widths)
