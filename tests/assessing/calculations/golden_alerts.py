"""How the vectors on alerts and alarms are worked out."""

from golden_vectors import GOLDEN, Vector

from hria.assessing.calculations import (
    alarms,
    break_even,
    detectors,
    flagged,
    operating_point,
    predictive_values,
    prevalence_shift,
)


def ppv(v: Vector) -> Vector:
    """Work out one vector of this section."""
    rates = (v["sensitivity"], v["specificity"], v["prevalence"])
    wrong = predictive_values.false_alarms_per_true_alarm(*rates)
    return {
        "ppv": predictive_values.ppv(*rates),
        "npv": predictive_values.npv(*rates),
        "false_alarms_per_true_alarm": wrong,
        "alerts_per_true_alert": None if wrong is None else wrong + 1,
    }


def required_specificity(v: Vector) -> Vector:
    """Work out one vector of this section."""
    asked = (v["sensitivity"], v["prevalence"], v["target_ppv"])
    return {
        "max_false_positive_rate": break_even.most_false_positive_share(*asked),
        "min_specificity": break_even.least_specificity(*asked),
    }


def precision_prevalence_shift(v: Vector) -> Vector:
    """Work out one vector of this section."""
    asked = (v["precision_in_test"], v["prevalence_in_test"], v["prevalence_in_use"])
    return {"precision_in_use": prevalence_shift.precision_in_use(*asked)}


def f1(v: Vector) -> Vector:
    """Work out one vector of this section."""
    score = prevalence_shift.f1(v["precision"], v["recall"])
    assert score is not None
    return {"f1": score, "f1_points": 100 * score}


def ppv_from_rates(v: Vector) -> Vector:
    """Work out one vector of this section."""
    rates = (
        v["incidents_per_centre_year"],
        v["sensitivity"],
        v["false_alarms_per_centre_year"],
    )
    return {
        "true_alarms_per_centre_year": predictive_values.true_alarms(*rates[:2]),
        "ppv": predictive_values.ppv_from_rates(*rates),
        "false_alarms_per_true_alarm": predictive_values.false_alarms_per_true_alarm_from_rates(
            *rates
        ),
    }


def false_alarms(v: Vector) -> Vector:
    """Work out one vector of this section."""
    setting = (v["cameras"], v["hours_per_day"], v["days"], v["windows_per_hour"])
    windows = alarms.decisions(*setting)
    expected = alarms.false_alarms(windows, v["specificity"])
    rates = alarms.alarm_rates(expected, cameras=v["cameras"], days_per_year=v["days"])
    return {
        "windows": windows,
        "expected_false_alarms": expected,
        "per_camera_day": rates.per_camera_day,
    }


def review_workload(v: Vector) -> Vector:
    """Work out one vector of this section."""
    monthly, burst = v["false_alarms_per_month"], v["mean_alarms_per_episode"]
    return {
        "episodes_per_month": alarms.bursts(monthly, burst),
        "review_hours_per_month": alarms.review_hours(monthly, v["minutes_per_review"], burst),
    }


def teacher_flagged(v: Vector) -> Vector:
    """Work out one vector of this section."""
    flags = v["expected_flags_per_teacher_year"]
    return {
        "p_at_least_one": flagged.chance_flagged(flags),
        "gamma_poisson_k1": flagged.chance_flagged(flags, unevenness=1),
        "gamma_poisson_k0_5": flagged.chance_flagged(flags, unevenness=0.5),
        "clustered_m5": flagged.chance_flagged(flags, 5),
        "clustered_m10": flagged.chance_flagged(flags, 10),
    }


def teacher_flagged_scenarios(v: Vector) -> Vector:
    """Work out one vector of this section."""
    setting = (v["cameras"], v["hours_per_day"], v["days"], v["windows_per_hour"])
    year = alarms.false_alarms(alarms.decisions(*setting), v["specificity"])
    share, burst = v["share_attributed_to_a_teacher"], v["mean_alarms_per_episode"]
    flags = flagged.flags_per_person(year, v["teachers"], share)
    assert flags is not None
    return {
        "false_alarms_per_year": year,
        "flags_per_teacher_year": flags,
        "p_teacher_flagged_at_least_once": flagged.chance_flagged(flags, burst),
        "expected_teachers_flagged": flagged.persons_flagged(year, v["teachers"], share, burst),
    }


def at_least_one_alarm(v: Vector) -> Vector:
    """Work out one vector of this section."""
    expected = alarms.false_alarms(v["windows"], v["specificity"])
    return {
        "p_at_least_one_binomial": alarms.chance_of_any_alarm(v["specificity"], v["windows"]),
        "p_at_least_one_poisson": flagged.chance_flagged(expected),
    }


def combined_detectors(v: Vector) -> Vector:
    """Work out one vector of this section."""
    found, wrong = detectors.combined(v["tpr"]), detectors.combined(v["fpr"])
    return {
        "any_tpr": found.any,
        "any_fpr": wrong.any,
        "all_tpr": found.all,
        "all_fpr": wrong.all,
    }


def persistence_rule(v: Vector) -> Vector:
    """Work out one vector of this section."""
    return {"p_event": detectors.persistent(v["windows"], v["needed"], v["p_window"])}


def ppv_bounds(v: Vector) -> Vector:
    """Work out one vector of this section."""
    bounds = operating_point.ppv_bounds(
        v["detected"], v["events"], v["false_alarms"], v["negatives"], v["prevalence"]
    )
    return {
        "sensitivity_cp": bounds.sensitivity,
        "fpr_cp": bounds.false_positive_share,
        "ppv_point": bounds.point,
        "ppv_pessimistic": bounds.pessimistic,
        "ppv_optimistic": bounds.optimistic,
    }


def ansan_scenario(v: Vector) -> Vector:
    """Work out one vector of this section."""
    given = GOLDEN["ansan_scenario"]["assumptions"]
    windows = alarms.decisions(
        given["cameras_per_centre"],
        given["hours_per_day"],
        given["days"],
        given["windows_per_hour"],
    )
    cases = given["rate_per_centre_year"] * v["under_reporting_multiplier"]
    acts = v["acts_visible_per_case"]
    prevalence = predictive_values.prevalence_per_decision(cases, acts, windows)
    assert prevalence is not None
    rates = (given["sensitivity"], v["specificity"], prevalence)
    wrong = predictive_values.false_alarms_per_true_alarm(*rates)
    assert wrong is not None
    return {
        "prevalence_per_window": prevalence,
        "true_alarms_per_centre_year": predictive_values.true_alarms(cases * acts, rates[0]),
        "false_alarms_per_centre_year": alarms.false_alarms(windows, v["specificity"], prevalence),
        "ppv": predictive_values.ppv(*rates),
        "alerts_per_true_alert": wrong + 1,
    }


SECTIONS = {
    worked.__name__: worked
    for worked in (
        ppv,
        required_specificity,
        precision_prevalence_shift,
        f1,
        ppv_from_rates,
        false_alarms,
        review_workload,
        teacher_flagged,
        teacher_flagged_scenarios,
        at_least_one_alarm,
        combined_detectors,
        persistence_rule,
        ppv_bounds,
        ansan_scenario,
    )
}
