"""Alerts, alarms, people and pilots: the figures agree with oracles, simulations and each other."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import integrate, stats

from hria.assessing.calculations import (
    alarms,
    break_even,
    dependence,
    detectors,
    flagged,
    operating_point,
    pilot,
    predictive_values,
    prevalence_shift,
)

STEADY = settings(derandomize=True, max_examples=100, deadline=None)
SHARES = st.floats(0, 1)
INSIDE = st.floats(1e-9, 1 - 1e-9)
RATES = st.floats(0, 1e6)


@STEADY
@given(se=SHARES, sp=SHARES, pi=SHARES)
def test_right_alerts_are_right_alerts_over_all_alerts(se: float, sp: float, pi: float) -> None:
    """The odds form and the definition agree, 0/0 included."""
    right, wrong = se * pi, (1 - sp) * (1 - pi)
    found = predictive_values.ppv(se, sp, pi)
    assert found == (None if right + wrong == 0 else pytest.approx(right / (right + wrong)))
    times = predictive_values.false_alarms_per_true_alarm(se, sp, pi)
    assert times == (None if right == 0 else pytest.approx(wrong / right))
    silent = predictive_values.npv(se, sp, pi)
    quiet, missed = sp * (1 - pi), (1 - se) * pi
    assert silent == (None if quiet + missed == 0 else pytest.approx(quiet / (quiet + missed)))
    assert predictive_values.accuracy(se, sp, pi) == pytest.approx(right + quiet)


@STEADY
@given(se=INSIDE, pi=INSIDE, wanted=st.floats(0.001, 0.999))
def test_at_break_even_the_wanted_share_of_alerts_is_right(
    se: float, pi: float, wanted: float
) -> None:
    """Put back in, the limit gives exactly the share that was wanted."""
    wrong = break_even.most_false_positive_share(se, pi, wanted)
    assert wrong is not None
    reached = se * pi / (se * pi + wrong * (1 - pi))
    assert reached == pytest.approx(wanted) or (wrong == 1.0 and reached > wanted)
    rate = break_even.most_false_alarms(0.02, se, wanted)
    assert predictive_values.ppv_from_rates(0.02, se, rate) == pytest.approx(wanted)


@STEADY
@given(se=INSIDE, sp=st.floats(0, 1 - 1e-9), test=INSIDE, use=INSIDE)
def test_a_shifted_precision_is_the_precision_at_the_new_prevalence(
    se: float, sp: float, test: float, use: float
) -> None:
    """Shifting needs neither sensitivity nor specificity, but agrees with both."""
    there = predictive_values.ppv(se, sp, test)
    assert there is not None
    moved = prevalence_shift.precision_in_use(there, test, use)
    assert moved == pytest.approx(predictive_values.ppv(se, sp, use), rel=1e-6, abs=1e-12)


@STEADY
@given(precision=st.floats(0.001, 1), recall=st.floats(0.001, 1))
def test_an_f1_and_its_recall_give_back_the_precision(precision: float, recall: float) -> None:
    """F1 and recall determine the precision; F1 alone only bounds it."""
    score = prevalence_shift.f1(precision, recall)
    assert score is not None
    assert prevalence_shift.precision_from_f1(score, recall) == pytest.approx(precision, rel=1e-6)
    low, high = prevalence_shift.precision_bounds_from_f1(score)
    assert low * (1 - 1e-9) <= precision <= high
    assert prevalence_shift.f1_in_use(precision, recall, 0.5, 0.5) == pytest.approx(score)


@STEADY
@given(flags=st.floats(0, 200), burst=st.floats(1, 50), shape=st.floats(0.05, 50))
def test_uneven_flags_are_a_negative_binomial(flags: float, burst: float, shape: float) -> None:
    """Differences between persons and bursts never raise the chance of a flag."""
    mean = flags / burst
    expected = stats.nbinom.sf(0, shape, shape / (shape + mean))
    assert flagged.chance_flagged(flags, burst, shape) == pytest.approx(expected, abs=1e-9)
    assert flagged.chance_flagged(flags, burst) == pytest.approx(stats.poisson.sf(0, mean))
    assert flagged.chance_flagged(flags, burst, shape) <= flagged.chance_flagged(flags) + 1e-12


@STEADY
@given(exposures=st.lists(st.floats(0.1, 100), min_size=1, max_size=20), total=st.floats(0, 500))
def test_unequal_exposure_never_hits_more_people_than_equal_exposure(
    exposures: list[float], total: float
) -> None:
    """Concentrated flags hit fewer persons, and no alarm is lost in spreading."""
    uneven = flagged.persons_flagged_unequally(total, exposures)
    even = flagged.persons_flagged(total, len(exposures))
    assert even is not None
    assert uneven <= even * (1 + 1e-9) + 1e-300
    assert sum(alarms.spread_by_exposure(total, exposures)) == pytest.approx(total)


@STEADY
@given(size=st.integers(1, 3000), p=st.floats(0, 1), rho=st.floats(1e-6, 1 - 1e-6))
def test_the_beta_binomial_is_that_of_scipy(size: int, p: float, rho: float) -> None:
    """Its variance is the binomial one times the design effect."""
    found = dependence.beta_binomial(size, p, rho)
    assert found.variance == pytest.approx(
        size * p * (1 - p) * dependence.design_effect(size, rho), abs=1e-12
    )
    if 1e-6 < p < 1 - 1e-6:
        expected = stats.betabinom(size, found.alpha, found.beta)
        assert found.none == pytest.approx(expected.pmf(0), rel=1e-6, abs=1e-12)
        assert found.mean == pytest.approx(expected.mean())


def test_a_long_beta_binomial_agrees_with_its_short_way() -> None:
    """Above ten thousand decisions a series takes the place of the product."""
    for p, rho in ((0.001, 0.01), (0.3, 0.5), (1e-6, 0.05), (0.9, 0.2)):
        a, b = p * (1 - rho) / rho, (1 - p) * (1 - rho) / rho
        product = math.fsum(math.log1p(-a / (a + b + i)) for i in range(30_000))
        found = dependence.beta_binomial(30_000, p, rho)
        assert math.log(found.none) == pytest.approx(product, rel=1e-10)


def test_likeness_at_its_ends_is_chance_alone_or_all_at_once() -> None:
    """Without likeness it is the binomial; with full likeness one decision."""
    assert dependence.beta_binomial(10, 0.2, 0.0).none == pytest.approx(0.8**10)
    assert dependence.beta_binomial(10, 0.2, 1.0).none == pytest.approx(0.8)
    assert dependence.beta_binomial(10, 1.0, 0.3).none == 0.0
    assert dependence.beta_binomial(0, 0.2, 0.3).at_least_one == 0.0


@STEADY
@given(shares=st.lists(SHARES, min_size=1, max_size=6))
def test_joined_detectors_stay_within_the_bounds_of_any_dependence(shares: list[float]) -> None:
    """Independence is one case between errors wholly shared and never shared."""
    found = detectors.combined(shares)
    assert found.any_low - 1e-12 <= found.any <= found.any_high + 1e-12
    assert found.all <= min(shares) + 1e-12
    alike = detectors.combined_alike(shares[0], 3)
    assert alike.any == pytest.approx(detectors.combined([shares[0]] * 3).any)
    assert alike.all == pytest.approx(detectors.combined([shares[0]] * 3).all)


@STEADY
@given(windows=st.integers(1, 500), data=st.data(), p=SHARES)
def test_a_sign_that_must_last_is_a_binomial_tail(
    windows: int, data: st.DataObject, p: float
) -> None:
    """That is k of n windows, by scipy."""
    needed = data.draw(st.integers(0, windows))
    assert detectors.persistent(windows, needed, p) == pytest.approx(
        stats.binom.sf(needed - 1, windows, p), rel=1e-9, abs=1e-300
    )


@pytest.mark.parametrize(
    ("rate", "treated", "plain", "years", "reduction"),
    [(0.5, 3, 5, 2, 0.5), (2.0, 10, 10, 1, 0.3), (0.02, 400, 30, 3, 0.8), (30, 2, 2, 1, 0.1)],
)
def test_the_power_is_that_of_summing_over_both_counts(
    rate: float, treated: int, plain: int, years: float, reduction: float
) -> None:
    """The walk over totals equals the plain double sum."""
    a, b = rate * treated * years * (1 - reduction), rate * plain * years
    share = treated / (treated + plain)
    power = 0.0
    for x in range(int(stats.poisson.isf(1e-13, a)) + 2):
        for y in range(int(stats.poisson.isf(1e-13, b)) + 2):
            if stats.binom.cdf(x, x + y, share) <= 0.05:
                power += stats.poisson.pmf(x, a) * stats.poisson.pmf(y, b)
    found = pilot.power_to_see_reduction(rate, treated, plain, years, reduction)
    assert found == pytest.approx(power, abs=1e-10)


def test_the_power_over_very_many_incidents_is_close_to_its_exact_sum() -> None:
    """Both ways of summing lie close to the normal approximation there."""
    walked = pilot.power_to_see_reduction(1, 4.9e6, 4.9e6, 1, 0.0005)
    sampled = pilot.power_to_see_reduction(1, 5.1e6, 5.1e6, 1, 0.0005)
    normal = stats.norm.sf(stats.norm.isf(0.05) - 0.0005 * math.sqrt(5e6 / 2))
    assert walked == pytest.approx(normal, abs=5e-3)
    assert sampled == pytest.approx(normal, abs=1e-2)


@STEADY
@given(pi=INSIDE, tested=st.tuples(st.integers(0, 40), st.integers(0, 40)))
def test_bounds_without_an_operating_point_hold_the_point(
    pi: float, tested: tuple[int, int]
) -> None:
    """Pessimistic is below, optimistic above what the counts themselves give."""
    bounds = operating_point.ppv_bounds(tested[0], 40, tested[1], 40, pi)
    low, high = bounds.pessimistic, bounds.optimistic
    assert low is not None
    assert high is not None
    assert 0 <= low <= high <= 1
    if bounds.point is not None:
        assert low <= bounds.point * (1 + 1e-12)
        assert bounds.point <= high * (1 + 1e-12)


def test_expected_persons_flagged_are_an_average_over_uneven_luck() -> None:
    """Integrating over the gamma distribution gives the same."""
    shape, mean = 0.5, 3.0
    average, _ = integrate.quad(
        lambda x: -math.expm1(-x) * stats.gamma.pdf(x, shape, scale=mean / shape), 0, math.inf
    )
    found = flagged.persons_flagged(30, 10, unevenness=shape)
    assert found == pytest.approx(10 * average, rel=1e-6)


def test_nothing_to_divide_by_is_not_estimable() -> None:
    """0/0 is None, never 0 and never 1."""
    rates = alarms.alarm_rates(12)
    assert (rates.per_month, rates.per_site_year, rates.per_camera_day) == (1.0, None, None)
    assert alarms.minutes_available(5, 0) is None
    assert flagged.persons_flagged(5, 0) is None
    assert predictive_values.ppv_from_rates(0, 0.9, 0) is None
    assert predictive_values.prevalence_per_decision(1, 1, 0) is None
    assert pilot.site_years_to_show(0.9, 0) is None
    assert pilot.site_years_to_show(1.0, 5) is None
    assert break_even.most_false_positive_share(0.9, 1.0) is None
    assert prevalence_shift.f1(0, 0) is None


@STEADY
@given(rate=RATES, sites=st.floats(0.1, 1000), years=st.floats(0.1, 100))
def test_a_pilot_sees_none_or_at_least_one(rate: float, sites: float, years: float) -> None:
    """The two chances make one."""
    expected = pilot.expected_incidents(rate, sites, years)
    none, some = pilot.chance_of_none(expected), pilot.chance_of_at_least(1, expected)
    assert none + some == pytest.approx(1)
