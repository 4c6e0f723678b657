"""How the vectors on intervals, tests and pilots are worked out."""

import pytest
from golden_vectors import AVERAGE, RATES, Vector

from hria.assessing.calculations import (
    dependence,
    differences,
    intervals,
    pilot,
    sample_sizes,
)


def proportion_intervals(v: Vector) -> Vector:
    """Work out one vector of this section."""
    seen = (v["x"], v["n"], v["conf"])
    return {
        "estimate": intervals.estimate(v["x"], v["n"]),
        "wilson": intervals.wilson(*seen),
        "wilson_cc": intervals.wilson_corrected(*seen),
        "clopper_pearson": intervals.clopper_pearson(*seen),
        "jeffreys": intervals.jeffreys(*seen),
    }


def published_interval_anchors(v: Vector) -> Vector:
    """Work out one vector of this section."""
    found = proportion_intervals(v | {"conf": 0.95})
    names = ("wilson", "wilson_cc", "clopper_pearson")
    return {name: found[name] for name in names} | {
        f"published_{name}": found[name] for name in names
    }


def rule_of_three(v: Vector) -> Vector:
    """Work out one vector of this section."""
    return {
        "approx_3_over_n": intervals.rule_of_three(v["n"]),
        "exact_one_sided_95_upper": intervals.most_after_no_hits(v["n"]),
        "exact_two_sided_95_upper": intervals.clopper_pearson(0, v["n"]).high,
        "exact_one_sided_99_upper": intervals.most_after_no_hits(v["n"], 0.99),
    }


def zero_failure_sample_size(v: Vector) -> Vector:
    """Work out one vector of this section."""
    return {
        "n_all_success_95": sample_sizes.trials_without_failure(v["target"]),
        "n_all_success_99": sample_sizes.trials_without_failure(v["target"], 0.99),
    }


def poisson_rate_interval(v: Vector) -> Vector:
    """Work out one vector of this section."""
    if v["conf"] == "one_sided_95":
        high = intervals.most_events(v["events"])
        return {
            "count_interval": (0.0, high),
            "rate_per_centre_year_for_3_centre_years": (0.0, high / 3),
        }
    seen = (v["events"], v["conf"])
    return {
        "count_interval": intervals.poisson_count_interval(*seen),
        "rate_per_centre_year_for_3_centre_years": intervals.poisson_rate_interval(
            seen[0], 3, seen[1]
        ),
    }


def pilot_expected_cases(v: Vector) -> Vector:
    """Work out one vector of this section."""
    expected = pilot.expected_incidents(
        RATES[v["rate"]], v["centres"], v["years"], v["under_reporting_multiplier"]
    )
    return {
        "expected_cases": expected,
        "p_zero": pilot.chance_of_none(expected),
        "p_at_least_one": pilot.chance_of_at_least(1, expected),
        "p_at_least_two": pilot.chance_of_at_least(2, expected),
        "p_at_least_five": pilot.chance_of_at_least(5, expected),
    }


def sensitivity_interval_small_n(v: Vector) -> Vector:
    """Work out one vector of this section."""
    seen = (v["detected"], v["incidents"])
    exact = pilot.sensitivity_interval(*seen)
    score = pilot.sensitivity_interval(*seen, method="wilson")
    return {
        "estimate": intervals.estimate(*seen),
        "clopper_pearson": exact,
        "wilson": score,
        "jeffreys": pilot.sensitivity_interval(*seen, method="jeffreys"),
        "clopper_pearson_width": exact.high - exact.low,
        "wilson_width": score.high - score.low,
    }


def centre_years_to_show_sensitivity(v: Vector) -> Vector:
    """Work out one vector of this section."""
    years = pilot.site_years_to_show(v["target_sensitivity"], AVERAGE)
    assert years is not None
    return {
        "incidents_needed_all_detected": sample_sizes.trials_without_failure(
            v["target_sensitivity"]
        ),
        "centre_years_at_avg_rate": years,
        "years_with_3_centres": years / 3,
        "years_with_41_centres": years / 41,
        "years_with_430_centres": years / 430,
    }


def precision_sample_size(v: Vector) -> Vector:
    """Work out one vector of this section."""
    asked = (v["expected_proportion"], v["half_width"])
    return {
        "wald_n": sample_sizes.trials_for_precision_by_wald(*asked),
        "wilson_n": sample_sizes.trials_for_precision(*asked),
    }


def deterrence_power(v: Vector) -> Vector:
    """Work out one vector of this section."""
    sites = (v["centres_with"], v["centres_without"])
    expected = pilot.expected_incidents(AVERAGE, sites[0], v["years"])
    return {
        "expected_with": expected * (1 - v["true_reduction"]),
        "expected_without": pilot.expected_incidents(AVERAGE, sites[1], v["years"]),
        "power": pytest.approx(
            pilot.power_to_see_reduction(AVERAGE, *sites, v["years"], v["true_reduction"]),
            abs=1e-7,
        ),
    }


def design_effect(v: Vector) -> Vector:
    """Work out one vector of this section."""
    cluster = (v["cluster_size"], v["icc"])
    return {
        "design_effect": dependence.design_effect(*cluster),
        "effective_n_of_1800000_windows": dependence.effective_size(1_800_000, *cluster),
        "ess_per_cluster": dependence.effective_size(cluster[0], *cluster),
    }


def beta_binomial(v: Vector) -> Vector:
    """Work out one vector of this section."""
    found = dependence.beta_binomial(v["n"], v["p"], v["rho"])
    return {
        "alpha": found.alpha,
        "beta": found.beta,
        "mean": found.mean,
        "variance": found.variance,
        "p_zero": found.none,
        "p_at_least_one": found.at_least_one,
    }


def subgroup_gap(v: Vector) -> Vector:
    """Work out one vector of this section."""
    table = (v["x1"], v["n1"], v["x2"], v["n2"])
    katz = differences.katz(*table)
    return {
        "diff": differences.gap(*table),
        "newcombe_95": differences.newcombe(*table),
        "fisher_two_sided_p": pytest.approx(differences.fisher(*table), rel=1e-7),
        # The vectors leave the ratio out where the interval does not exist.
        "risk_ratio": None if katz is None else differences.risk_ratio(*table),
        "risk_ratio_katz_95": katz,
    }


def skewed_share(v: Vector) -> Vector:
    """Work out one vector of this section."""
    one, two = differences.skewed_share(v["x"], v["n"], v["share_expected"])
    return {"one_sided_p_at_least": one, "two_sided_p": two}


SECTIONS = {
    worked.__name__: worked
    for worked in (
        proportion_intervals,
        published_interval_anchors,
        rule_of_three,
        zero_failure_sample_size,
        poisson_rate_interval,
        pilot_expected_cases,
        sensitivity_interval_small_n,
        centre_years_to_show_sensitivity,
        precision_sample_size,
        deterrence_power,
        design_effect,
        beta_binomial,
        subgroup_gap,
        skewed_share,
    )
}
