"""Tails and their inverses are those of scipy, and exact where scipy's digits end."""

import math
import random
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import special, stats

from hria.assessing.calculations import quantiles, tails

STEADY = settings(derandomize=True, max_examples=120, deadline=None)

SHARES = st.floats(1e-9, 1.0 - 1e-9)
COUNTS = st.integers(0, 100_000)


def near(mean: float, deviation: float, luck: float, trials: int) -> int:
    """Return a number of hits some deviations from the mean."""
    return min(trials, max(0, int(mean + luck * deviation)))


@STEADY
@given(trials=st.integers(1, 1_000_000), chance=SHARES, luck=st.floats(-6, 6))
def test_binomial_tails_are_those_of_scipy(trials: int, chance: float, luck: float) -> None:
    """Both tails, near the mean and far from it."""
    hits = near(trials * chance, math.sqrt(trials * chance * (1 - chance)), luck, trials)
    at_least, at_most = (
        stats.binom.sf(hits - 1, trials, chance),
        stats.binom.cdf(hits, trials, chance),
    )
    assert tails.binomial_at_least(hits, trials, chance) == pytest.approx(at_least, rel=1e-9)
    assert tails.binomial_at_most(hits, trials, chance) == pytest.approx(at_most, rel=1e-9)


@STEADY
@given(log_mean=st.floats(-12, 6), luck=st.floats(-6, 6))
def test_poisson_tails_are_those_of_scipy(log_mean: float, luck: float) -> None:
    """Beyond ten thousand events scipy itself keeps only five digits of far tails."""
    mean = 10.0**log_mean
    events = max(0, int(mean + luck * math.sqrt(mean)))
    digits = 1e-9 if mean < 1e4 else 1e-4
    assert tails.poisson_at_least(events, mean) == pytest.approx(
        stats.poisson.sf(events - 1, mean), rel=digits
    )
    assert tails.poisson_at_most(events, mean) == pytest.approx(
        stats.poisson.cdf(events, mean), rel=digits
    )


@STEADY
@given(trials=st.integers(0, 60), chance=st.fractions(0, 1, max_denominator=64), data=st.data())
def test_binomial_tails_are_the_sums_of_exact_fractions(
    trials: int, chance: Fraction, data: st.DataObject
) -> None:
    """Small numbers need no oracle but arithmetic."""
    hits = data.draw(st.integers(0, trials))
    terms = [
        math.comb(trials, k) * chance**k * (1 - chance) ** (trials - k) for k in range(trials + 1)
    ]
    p = float(chance)
    assert tails.binomial_at_most(hits, trials, p) == pytest.approx(
        float(sum(terms[: hits + 1])), rel=1e-11
    )
    assert tails.binomial_at_least(hits, trials, p) == pytest.approx(
        float(sum(terms[hits:])), rel=1e-11
    )


@pytest.mark.parametrize(
    ("hits", "trials", "chance", "expected"),
    [
        (25, 952_759_443, 3e-08, 0.28925205833672201),
        (0, 10**12, 1e-12, 0.36787944117125839),
        (3, 10**9, 1e-08, 0.010336050411092794),
        (40, 10**7, 1e-06, 0.99999999999982227),
    ],
)
def test_a_billion_trials_lose_no_digits(
    hits: int, trials: int, chance: float, expected: float
) -> None:
    """Expected values were summed with mpmath at 60 digits; scipy is right to eight of them."""
    assert tails.binomial_at_most(hits, trials, chance) == pytest.approx(expected, rel=1e-13)


def test_a_billion_events_lose_no_digits() -> None:
    """Integrated with mpmath at 60 digits; scipy gives 2.8e-12."""
    far = tails.poisson_at_least(907_939_876, 907_736_634.4877424)
    assert far == pytest.approx(7.62388676677837e-12, rel=1e-12)


@STEADY
@given(a=st.floats(0.4, 1e5), b=st.floats(0.4, 1e5), log_tail=st.floats(-12, -0.05))
def test_beta_quantiles_are_those_of_scipy(a: float, b: float, log_tail: float) -> None:
    """From either side."""
    tail = 10.0**log_tail
    low, high = special.betaincinv(a, b, tail), special.betainccinv(a, b, tail)
    assert quantiles.beta_quantile(tail, a, b) == pytest.approx(low, rel=1e-9)
    assert quantiles.beta_upper_quantile(tail, a, b) == pytest.approx(high, rel=1e-9)


@STEADY
@given(log_shape=st.floats(-0.4, 6), log_tail=st.floats(-12, -0.05))
def test_gamma_quantiles_are_those_of_scipy(log_shape: float, log_tail: float) -> None:
    """From either side; scipy keeps fewer digits of large shapes."""
    shape = 10.0**log_shape
    digits = 1e-9 if shape < 1e4 else 1e-6
    tail = 10.0**log_tail
    low, high = special.gammaincinv(shape, tail), special.gammainccinv(shape, tail)
    assert quantiles.gamma_quantile(tail, shape) == pytest.approx(low, rel=digits)
    assert quantiles.gamma_upper_quantile(tail, shape) == pytest.approx(high, rel=digits)


def test_quantiles_undo_the_tails_over_nine_orders_of_magnitude() -> None:
    """Where no oracle is exact, the round trip is."""
    luck = random.Random(7)  # noqa: S311
    for _ in range(200):
        a, b = 10 ** luck.uniform(-0.3, 9), 10 ** luck.uniform(-0.3, 9)
        tail = 10 ** luck.uniform(-9, -0.3)
        x = quantiles.beta_quantile(tail, a, b)
        if 1e-300 < x < 0.5:
            assert tails.beta_tails(x, 1 - x, a, b)[0] == pytest.approx(tail, rel=1e-6)
        y = quantiles.gamma_quantile(tail, a)
        if y > 1e-300:
            assert tails.gamma_tails(a, y)[0] == pytest.approx(tail, rel=1e-6)


@STEADY
@given(tail=st.floats(1e-300, 1.0 - 1e-15))
def test_normal_quantiles_are_those_of_scipy(tail: float) -> None:
    """Down to 1e-300."""
    assert quantiles.normal_quantile(tail) == pytest.approx(
        stats.norm.ppf(tail), rel=1e-9, abs=1e-12
    )


def test_certain_and_impossible_events_have_the_chances_one_and_zero() -> None:
    """Exactly."""
    assert tails.binomial_at_least(0, 0, 0.3) == 1.0
    assert tails.binomial_at_least(3, 2, 0.3) == 0.0
    assert tails.binomial_at_most(2, 2, 0.3) == 1.0
    assert tails.binomial_at_most(0, 5, 0.0) == 1.0
    assert tails.binomial_at_least(5, 5, 1.0) == 1.0
    assert tails.poisson_at_most(0, 0.0) == 1.0
    assert tails.poisson_at_least(1, 0.0) == 0.0
