"""No impossible input passes, and each refusal says which input it was and why."""

import math
from collections.abc import Callable
from typing import Any

import pytest

from hria.assessing.calculations import (
    alarms,
    break_even,
    dependence,
    detectors,
    differences,
    flagged,
    intervals,
    operating_point,
    pilot,
    prediction,
    predictive_values,
    prevalence_shift,
    quantiles,
    sample_sizes,
    tails,
)
from hria.assessing.calculations.impossible import REASONS, ImpossibleInput
from hria.assessing.calculations.ranges import Span

GOOD: dict[Callable[..., Any], tuple[Any, ...]] = {
    predictive_values.ppv: (0.9, 0.99, 0.01),
    predictive_values.npv: (0.9, 0.99, 0.01),
    predictive_values.accuracy: (0.9, 0.99, 0.01),
    predictive_values.false_alarms_per_true_alarm: (0.9, 0.99, 0.01),
    predictive_values.ppv_from_rates: (0.1, 0.9, 12.0),
    predictive_values.false_alarms_per_true_alarm_from_rates: (0.1, 0.9, 12.0),
    predictive_values.true_alarms: (0.1, 0.9),
    predictive_values.prevalence_per_decision: (0.1, 10, 1e6),
    prevalence_shift.precision_in_use: (0.9, 0.5, 0.01),
    prevalence_shift.f1: (0.9, 0.9),
    prevalence_shift.precision_from_f1: (0.9, 0.9),
    prevalence_shift.precision_bounds_from_f1: (0.9,),
    prevalence_shift.f1_in_use: (0.9, 0.9, 0.5, 0.01),
    break_even.most_false_positive_share: (0.9, 0.01, 0.5),
    break_even.least_specificity: (0.9, 0.01, 0.5),
    break_even.most_false_alarms: (0.1, 0.9, 0.5),
    alarms.decisions: (6, 10, 250, 120),
    alarms.false_alarms: (1e6, 0.99, 0.01),
    alarms.alarm_rates: (180, 3, 18, 27, 250),
    alarms.bursts: (180, 5),
    alarms.chance_of_any_alarm: (0.99, 100),
    alarms.review_hours: (180, 3, 5),
    alarms.minutes_available: (10, 180),
    alarms.review_minutes_per_decision: (0.01, 3, 5),
    flagged.chance_flagged: (2.0, 5, 0.5),
    flagged.flags_per_person: (18, 9, 0.5),
    flagged.persons_flagged: (18, 9, 0.5, 5, 0.5),
    intervals.wilson: (27, 30, 0.95),
    intervals.wilson_corrected: (27, 30, 0.95),
    intervals.clopper_pearson: (27, 30, 0.95),
    intervals.jeffreys: (27, 30, 0.95),
    intervals.estimate: (27, 30),
    intervals.most_after_no_hits: (30, 0.95),
    intervals.rule_of_three: (30,),
    intervals.poisson_count_interval: (3, 0.95),
    intervals.most_events: (3, 0.95),
    intervals.poisson_rate_interval: (3, 10.0, 0.95),
    differences.gap: (30, 400, 12, 400),
    differences.newcombe: (30, 400, 12, 400, 0.95),
    differences.risk_ratio: (30, 400, 12, 400),
    differences.katz: (30, 400, 12, 400, 0.95),
    differences.fisher: (30, 400, 12, 400),
    differences.skewed_share: (8, 10, 0.135),
    sample_sizes.trials_without_failure: (0.9, 0.95),
    sample_sizes.trials_to_show: (0.9, 1, 0.95),
    sample_sizes.trials_for_precision: (0.9, 0.05, 0.95),
    sample_sizes.trials_for_precision_by_wald: (0.9, 0.05, 0.95),
    sample_sizes.decisions_for_sensitivity: (0.9, 0.05, 0.01, 0.95),
    dependence.design_effect: (120, 0.01),
    dependence.effective_size: (1e6, 120, 0.01),
    dependence.beta_binomial: (250, 0.01, 0.05),
    detectors.combined_alike: (0.01, 3),
    detectors.persistent: (5, 3, 0.01),
    operating_point.ppv_bounds: (27, 30, 3, 300, 1e-5, 0.95),
    pilot.expected_incidents: (0.02, 3, 1, 10),
    pilot.chance_of_none: (0.07,),
    pilot.chance_of_at_least: (2, 0.07),
    pilot.site_years_to_show: (0.9, 0.02, 0.95),
    pilot.power_to_see_reduction: (0.02, 3, 3, 1, 0.5, 0.05),
    tails.binomial_at_least: (2, 5, 0.3),
    tails.binomial_at_most: (2, 5, 0.3),
    tails.poisson_at_least: (2, 5.0),
    tails.poisson_at_most: (2, 5.0),
    quantiles.normal_quantile: (0.3,),
    quantiles.two_sided_z: (0.95,),
    prediction.poisson_prediction: (3, 10.0, 5.0, 0.95),
}
PLACES = [(function, place) for function, good in GOOD.items() for place in range(len(good))]


def _name(value: object) -> str | None:
    return getattr(value, "__name__", None)


@pytest.mark.parametrize(("function", "place"), PLACES, ids=_name)
@pytest.mark.parametrize("bad", [-1, -0.001, math.nan, math.inf, -math.inf, 10**400], ids=str)
def test_no_number_below_zero_or_beyond_the_finite_passes(
    function: Callable[..., Any], place: int, bad: float
) -> None:
    """In no place of no function; 1e400 is among them."""
    given = list(GOOD[function])
    given[place] = bad
    with pytest.raises(ImpossibleInput) as refusal:
        function(*given)
    assert refusal.value.reason in REASONS
    assert refusal.value.name
    assert str(refusal.value).startswith(refusal.value.name)


@pytest.mark.parametrize("function", GOOD, ids=_name)
def test_good_input_passes(function: Callable[..., Any]) -> None:
    """The refusals above are due to the one bad value."""
    function(*GOOD[function])


@pytest.mark.parametrize(
    ("call", "name", "reason"),
    [
        (lambda: predictive_values.ppv(1.2, 0.9, 0.1), "sensitivity", "not-a-share"),
        (lambda: predictive_values.ppv(0.9, 0.9, math.nan), "prevalence", "not-finite"),
        (lambda: intervals.wilson(31, 30), "hits", "more-hits-than-trials"),
        (lambda: intervals.wilson(2.5, 30), "hits", "not-a-whole-number"),
        (lambda: intervals.wilson(-1, 30), "hits", "negative"),
        (lambda: intervals.wilson(1, 30, 1.0), "level", "not-a-share"),
        (lambda: intervals.rule_of_three(0), "trials", "not-positive"),
        (lambda: intervals.poisson_rate_interval(1, 0), "exposure", "zero-exposure"),
        (lambda: differences.fisher(1, 2, 4, 3), "other_hits", "more-hits-than-trials"),
        (lambda: alarms.bursts(5, 0.5), "alarms_per_burst", "below-one"),
        (lambda: alarms.spread_by_exposure(5, [0, 0]), "exposures", "zero-exposure"),
        (lambda: detectors.combined([]), "shares", "nothing-given"),
        (lambda: detectors.persistent(3, 4, 0.1), "needed", "more-needed-than-given"),
        (lambda: prevalence_shift.precision_from_f1(0.9, 0.5), "f1", "contradictory"),
        (lambda: break_even.most_false_alarms(1, 1, 0), "wanted_ppv", "not-positive"),
        (
            lambda: predictive_values.prevalence_per_decision(2, 10, 5),
            "prevalence",
            "not-a-share",
        ),
        (
            lambda: pilot.power_to_see_reduction(1, 0, 3, 1, 0.5),
            "sites_with",
            "zero-exposure",
        ),
        (lambda: prediction.predict_count([1], [1.0, 2.0], 1.0), "exposures", "not-as-many"),
        (lambda: prediction.predict_count([], [], 1.0), "events", "nothing-given"),
        (lambda: prediction.predict_count([1, 1], [0, 2], 1.0), "exposures", "zero-exposure"),
        (lambda: prediction.predict_count([1, 1], [1, 2], 0.0), "new_exposure", "zero-exposure"),
        (lambda: prediction.predict_count([1.5, 1], [1, 2], 1), "events", "not-a-whole-number"),
        (lambda: intervals.wilson(1, 10**16), "trials", "too-large"),
        (lambda: sample_sizes.trials_for_precision(0.5, 1e-200), "half_width", "too-large"),
        (lambda: sample_sizes.trials_for_precision_by_wald(0.5, 1e-9), "half_width", "too-large"),
        (
            lambda: sample_sizes.decisions_for_sensitivity(0.9, 0.1, 1e-300),
            "prevalence",
            "too-large",
        ),
        (
            lambda: pilot.power_to_see_reduction(1e300, 3, 3, 1, 0.5),
            "rate_per_site_year",
            "too-large",
        ),
        (lambda: pilot.expected_incidents(1e300, 1e300, 1), "expected incidents", "not-finite"),
        (lambda: alarms.decisions(1e200, 24, 365, 1e200), "decisions", "not-finite"),
        (lambda: Span(2, 1), "span", "upside-down"),
        (lambda: Span(math.nan, 1), "low", "not-finite"),
        (lambda: Span(1, math.inf), "high", "not-finite"),
    ],
)
def test_each_refusal_names_its_input_and_reason(
    call: Callable[[], Any], name: str, reason: str
) -> None:
    """So that the command line can word it in both languages."""
    with pytest.raises(ImpossibleInput) as refusal:
        call()
    assert (refusal.value.name, refusal.value.reason) == (name, reason)
    assert isinstance(refusal.value, ValueError)


def test_whole_numbers_written_as_decimals_are_counts() -> None:
    """3.0 is 3."""
    assert intervals.wilson(3.0, 30.0) == intervals.wilson(3, 30)
