"""Every vector of the golden statistics comes out of the calculations."""

from collections.abc import Iterator
from typing import Any

import pytest
from golden_alerts import SECTIONS as ALERTS
from golden_proofs import SECTIONS as PROOFS
from golden_vectors import AVERAGE, GOLDEN, RATES, Vector

from hria.assessing.calculations import alarms, intervals, quantiles

SECTIONS = {**ALERTS, **PROOFS}
# One vector lost its tenth digit to cancellation; this is the value by mpmath at 40 digits.
CORRECTED = {("beta_binomial", 0.00233204782634): 0.00233204782872}


def _vectors() -> Iterator[Any]:
    """Return every vector with its section."""
    for section, content in GOLDEN.items():
        if isinstance(content, dict):
            for number, vector in enumerate(content.get("vectors", ())):
                yield pytest.param(section, vector, id=f"{section}-{number}")


VECTORS = list(_vectors())


def same(expected: Any, found: Any, tolerance: float) -> None:
    """Compare a figure, or a pair of them, with its vector."""
    if expected is None or found is None:
        assert expected is found
    elif isinstance(expected, list):
        for one, other in zip(expected, found, strict=True):
            same(one, other, tolerance)
    elif isinstance(found, int | float):
        # Denormal numbers beside 0 carry no digits to compare.
        assert found == pytest.approx(expected, rel=tolerance, abs=1e-300)
    else:
        assert found == expected


@pytest.mark.parametrize(("section", "vector"), VECTORS)
def test_every_vector_comes_out(section: str, vector: Vector) -> None:
    """To nine digits; values printed in papers to their four."""
    found = SECTIONS[section](vector)
    for name, value in found.items():
        published = name.startswith("published_")
        if published:
            for one, other in zip(vector[name], value, strict=True):
                assert other == pytest.approx(one, abs=6e-5)
        else:
            expected = vector[name]
            if isinstance(expected, float):
                expected = CORRECTED.get((section, expected), expected)
            same(expected, value, 1e-9)


def test_every_figure_of_every_vector_is_compared() -> None:
    """Inputs and remarks aside, nothing in a vector is passed over."""
    inputs = {
        *("sensitivity", "specificity", "prevalence", "note", "label", "target_ppv", "x", "n"),
        *("precision_in_test", "prevalence_in_test", "prevalence_in_use", "precision", "recall"),
        *("conf", "wald_do_not_use", "incidents_per_centre_year", "target", "cameras", "days"),
        *("false_alarms_per_centre_year", "hours_per_day", "windows_per_hour", "x1", "n1", "x2"),
        *("false_alarms_per_month", "mean_alarms_per_episode", "minutes_per_review", "teachers"),
        *("expected_flags_per_teacher_year", "share_attributed_to_a_teacher", "events", "centres"),
        *("years", "rate", "under_reporting_multiplier", "incidents", "detected", "n2", "tpr"),
        *("target_sensitivity", "expected_proportion", "half_width", "centres_with", "fpr"),
        *("centres_without", "true_reduction", "cluster_size", "icc", "p", "rho", "needed"),
        *("share_expected", "p_window", "false_alarms", "negatives", "acts_visible_per_case"),
        "windows",
    }
    for param in VECTORS:
        section, vector = param.values
        assert set(vector) - inputs <= set(SECTIONS[section](vector))


def test_the_base_rates_follow_from_their_counts() -> None:
    """The rates in use are those of the file."""
    base = GOLDEN["base_rate"]
    average = base["cases_2015_2021"] / base["centre_years_2015_2021"]
    assert average == pytest.approx(AVERAGE, rel=1e-9)
    for year, rate in RATES.items():
        assert rate == pytest.approx(base["rate_per_centre_year"][year], rel=1e-9)
        assert 1 / rate == pytest.approx(base["one_case_per_centre_years"][year], rel=1e-9)


PUBLISHED = {entry["id"]: entry for entry in GOLDEN["published_figures"]}


def test_the_published_field_results_have_their_intervals() -> None:
    """Cardiff 2017 and London 2024-25."""
    cardiff, london = PUBLISHED["cardiff_2017"], PUBLISHED["met_2024_25"]
    given = cardiff["inputs"]
    right = given["alerts"] - given["false_alerts"]
    same(cardiff["wilson_95_precision"], intervals.wilson(right, given["alerts"]), 1e-9)
    same(cardiff["precision"], intervals.estimate(right, given["alerts"]), 1e-9)
    given = london["inputs"]
    wrong = intervals.wilson(given["false_alerts"], given["alerts"])
    same(london["wilson_95_false_share"], wrong, 1e-9)
    per_face = given["false_alerts"] / given["faces"]
    same(london["false_alerts_per_face"], per_face, 1e-9)
    same(london["implied_specificity"], 1 - per_face, 1e-9)


def test_the_published_surveys_and_viewings_have_their_intervals() -> None:
    """Gwangsan 2016 and the Korean viewings of footage."""
    survey = PUBLISHED["gwangsan_2016"]
    for given, share, wilson in zip(
        survey["inputs"].values(), survey["shares"], survey["wilson_95"], strict=True
    ):
        same(share, intervals.estimate(*given), 1e-9)
        same(wilson, intervals.wilson(*given), 1e-9)
    viewings = PUBLISHED["korea_cctv_viewings"]
    found = sum(part[0] for part in viewings["inputs"].values())
    watched = sum(part[1] for part in viewings["inputs"].values())
    same(viewings["pooled"], intervals.estimate(found, watched), 1e-9)
    same(viewings["pooled_wilson_95"], intervals.wilson(found, watched), 1e-9)
    same(viewings["viewings_per_confirmed"], watched / found, 1e-9)


def test_the_published_passers_by_give_their_false_alarms() -> None:
    """A station in Berlin, by two sources."""
    for name in ("suedkreuz_ccc", "suedkreuz_gigerenzer"):
        given = PUBLISHED[name]["inputs"]
        daily = alarms.false_alarms(given["passers_per_day"], 1 - given["far"])
        same(PUBLISHED[name]["false_alarms_per_day"], daily, 1e-9)


def test_the_normal_value_of_95_percent_is_the_usual_one() -> None:
    """1.96, to twelve digits."""
    z = quantiles.two_sided_z(0.95)
    assert z == pytest.approx(GOLDEN["proportion_intervals"]["z_95"], rel=1e-12)
