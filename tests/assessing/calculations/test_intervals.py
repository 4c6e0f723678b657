"""Intervals, differences and sample sizes are those of scipy and statsmodels."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats
from statsmodels.stats import proportion

from hria.assessing.calculations import differences, intervals, sample_sizes

STEADY = settings(derandomize=True, max_examples=100, deadline=None)
LEVELS = st.sampled_from([0.5, 0.8, 0.9, 0.95, 0.99, 0.999999])
METHODS = {"wilson": "wilson", "clopper-pearson": "beta", "jeffreys": "jeffreys"}


@st.composite
def hits_among_trials(draw: st.DrawFn, most: int = 10**7) -> tuple[int, int]:
    """Hits among trials, with the ends as likely as the middle."""
    trials = min(most, int(10 ** draw(st.floats(0, math.log10(most)))))
    hits = draw(st.one_of(st.integers(0, min(3, trials)), st.integers(0, trials)))
    return (trials - hits if draw(st.booleans()) else hits), trials


@pytest.mark.parametrize("method", METHODS)
@STEADY
@given(test=hits_among_trials(), level=LEVELS)
def test_intervals_of_a_share_are_those_of_statsmodels(
    method: intervals.Method, test: tuple[int, int], level: float
) -> None:
    """From one trial to ten million, at levels from 0.5 to 0.999999."""
    hits, trials = test
    low, high = proportion.proportion_confint(hits, trials, 1 - level, METHODS[method])
    found = intervals.METHODS[method](hits, trials, level)
    # statsmodels' Jeffreys interval has no corrections at the ends.
    if hits or method != "jeffreys":
        assert found.low == pytest.approx(low, rel=1e-8, abs=1e-15)
    if hits < trials or method != "jeffreys":
        assert found.high == pytest.approx(high, rel=1e-8, abs=1e-15)


@STEADY
@given(test=hits_among_trials(), level=LEVELS)
def test_the_corrected_wilson_interval_is_that_of_scipy(
    test: tuple[int, int], level: float
) -> None:
    """Newcombe's method 4."""
    hits, trials = test
    expected = stats.binomtest(hits, trials).proportion_ci(level, "wilsoncc")
    found = intervals.wilson_corrected(hits, trials, level)
    assert found.low == pytest.approx(expected.low, rel=1e-8, abs=1e-12)
    assert found.high == pytest.approx(expected.high, rel=1e-8, abs=1e-12)


@STEADY
@given(test=hits_among_trials(), level=LEVELS)
def test_every_interval_holds_the_share_that_was_seen(test: tuple[int, int], level: float) -> None:
    """And stays between 0 and 1."""
    for interval in intervals.METHODS.values():
        low, high = interval(*test, level)
        seen = test[0] / test[1]
        assert 0.0 <= low <= seen * (1 + 1e-12)
        assert seen * (1 - 1e-12) <= high <= 1.0


@pytest.mark.parametrize("trials", [1, 7, 30])
def test_the_exact_interval_never_covers_less_than_it_promises(trials: int) -> None:
    """Added up over all outcomes, whatever the true share."""
    ends = [intervals.clopper_pearson(hits, trials) for hits in range(trials + 1)]
    for true in (k / 100 for k in range(1, 100)):
        chances = stats.binom.pmf(range(trials + 1), trials, true)
        held = sum(c for c, end in zip(chances, ends, strict=True) if end.low <= true <= end.high)
        assert held >= 0.95 - 1e-12


@STEADY
@given(events=st.integers(0, 10**6), level=LEVELS)
def test_intervals_of_a_rate_are_those_of_the_chi_squared_distribution(
    events: int, level: float
) -> None:
    """From no event to a million."""
    tail = (1 - level) / 2
    low, high = intervals.poisson_count_interval(events, level)
    assert low == pytest.approx(stats.chi2.ppf(tail, 2 * events) / 2 if events else 0.0, rel=1e-8)
    assert high == pytest.approx(stats.chi2.isf(tail, 2 * events + 2) / 2, rel=1e-8)
    assert intervals.most_events(events, level) == pytest.approx(
        stats.chi2.isf(1 - level, 2 * events + 2) / 2, rel=1e-8
    )


@STEADY
@given(one=hits_among_trials(), other=hits_among_trials(), level=LEVELS)
def test_intervals_of_a_difference_are_those_of_statsmodels(
    one: tuple[int, int], other: tuple[int, int], level: float
) -> None:
    """Newcombe's method 10."""
    low, high = proportion.confint_proportions_2indep(
        *one, *other, method="newcomb", compare="diff", alpha=1 - level
    )
    found = differences.newcombe(*one, *other, level)
    assert found.low == pytest.approx(max(-1, low), abs=1e-7)
    assert found.high == pytest.approx(min(1, high), abs=1e-7)


@STEADY
@given(one=hits_among_trials(20_000), other=hits_among_trials(20_000))
def test_fishers_test_is_that_of_scipy(one: tuple[int, int], other: tuple[int, int]) -> None:
    """Two-sided, from one trial to twenty thousand."""
    table = [[one[0], one[1] - one[0]], [other[0], other[1] - other[0]]]
    expected = stats.fisher_exact(table).pvalue
    assert differences.fisher(*one, *other) == pytest.approx(expected, rel=1e-7, abs=1e-300)


@STEADY
@given(one=hits_among_trials(), other=hits_among_trials())
def test_ratios_are_those_of_scipy(one: tuple[int, int], other: tuple[int, int]) -> None:
    """No interval where a group has no hit."""
    found = differences.katz(*one, *other)
    if not (one[0] and other[0]):
        assert found is None
        return
    expected = stats.contingency.relative_risk(*one, *other)
    assert differences.risk_ratio(*one, *other) == pytest.approx(expected.relative_risk)
    assert found is not None
    limits = expected.confidence_interval(0.95)
    assert tuple(found) == pytest.approx((limits.low, limits.high), rel=1e-8)


@STEADY
@given(test=hits_among_trials(100_000), share=st.floats(0.001, 0.999))
def test_skewed_shares_have_the_chances_of_scipys_binomial_test(
    test: tuple[int, int], share: float
) -> None:
    """One-sided and two-sided."""
    one, two = differences.skewed_share(*test, share)
    greater = stats.binomtest(*test, share, alternative="greater").pvalue
    assert one == pytest.approx(greater, rel=1e-8, abs=1e-300)
    assert two == pytest.approx(stats.binomtest(*test, share).pvalue, rel=1e-6, abs=1e-300)


@STEADY
@given(target=st.floats(0.01, 0.99999), level=LEVELS)
def test_trials_without_failure_are_just_enough(target: float, level: float) -> None:
    """One fewer would not do."""
    needed = sample_sizes.trials_without_failure(target, level)
    assert needed is not None
    assert target**needed <= (1 - level) * (1 + 1e-9)
    assert needed == 1 or target ** (needed - 1) > (1 - level) * (1 - 1e-9)


@STEADY
@given(target=st.floats(0.05, 0.999), failures=st.integers(0, 40))
def test_trials_with_failures_are_just_enough(target: float, failures: int) -> None:
    """One fewer would not do; without failures both ways agree."""
    needed = sample_sizes.trials_to_show(target, failures)
    assert needed is not None
    assert stats.binom.cdf(failures, needed, 1 - target) <= 0.05 * (1 + 1e-9)
    assert stats.binom.cdf(failures, needed - 1, 1 - target) > 0.05 * (1 - 1e-9)
    if not failures:
        assert needed == sample_sizes.trials_without_failure(target)


@STEADY
@given(expected=st.floats(0, 1), width=st.floats(0.002, 0.4))
def test_sample_sizes_for_a_width_are_just_enough(expected: float, width: float) -> None:
    """One fewer would not do."""
    needed = sample_sizes.trials_for_precision(expected, width)
    z = float(stats.norm.isf(0.025))

    def half(n: int) -> float:
        return z * math.sqrt(expected * (1 - expected) / n + z * z / (4 * n * n)) / (1 + z * z / n)

    assert half(needed) <= width * (1 + 1e-9)
    assert needed == 1 or half(needed - 1) > width * (1 - 1e-9)
    events = sample_sizes.decisions_for_sensitivity(expected, width, 0.001)
    assert events == pytest.approx(1000 * needed, abs=1)


def test_nothing_shows_a_share_of_one() -> None:
    """And nothing is needed to show a share of 0."""
    assert sample_sizes.trials_without_failure(1.0) is None
    assert sample_sizes.trials_to_show(1.0) is None
    assert sample_sizes.trials_without_failure(0.0) == 1


def test_a_test_without_trials_says_nothing() -> None:
    """The interval is all there is, and there is no estimate."""
    for name in ("wilson", "clopper-pearson", "wilson-corrected"):
        assert intervals.METHODS[name](0, 0, 0.95) == (0.0, 1.0)
    assert intervals.estimate(0, 0) is None
    assert differences.gap(0, 0, 1, 5) is None
    assert differences.newcombe(0, 0, 1, 5) == (-1.0, 1.0)
    assert differences.risk_ratio(1, 5, 0, 5) is None
    assert differences.fisher(0, 0, 1, 5) == 1.0
