"""The declared calculations: what they need, what they refuse, and their true ranges."""

from collections.abc import Mapping

import pytest

from hria.assessing.calculations.catalogue import CALCULATIONS, calculate
from hria.assessing.calculations.figures import Figure, Known, Missing
from hria.assessing.calculations.ranges import Span

ALL = sorted(CALCULATIONS)
CLIP = {"detection_rate": "clip", "specificity": "clip", "base_rate": "clip"}
CENTRE: dict[str, float] = {
    "decisions_per_hour": 120,
    "hours_per_day": 10,
    "days_per_year": 250,
    "cameras": 18,
    "sites": 3,
}


def run(
    calculation: str,
    values: Mapping[str, float | tuple[float, float] | Missing],
    per: Mapping[str, str] | None = None,
) -> dict[str, Figure]:
    """Calculate with plain numbers and pairs as spans."""
    spans = {
        name: value
        if isinstance(value, Missing)
        else Span(*value)
        if isinstance(value, tuple)
        else Span.exactly(value)
        for name, value in values.items()
    }
    stated = {name: unit for name, unit in (per or {}).items() if name in values}
    return calculate(calculation, spans, stated)


def known(figure: Figure) -> tuple[float, float]:
    """Return both ends of a figure that must be known."""
    assert isinstance(figure, Known), figure
    return figure.low, figure.high


def exactly(figure: Figure) -> float:
    """Return the value of a figure that must be exact."""
    low, high = known(figure)
    assert low == high
    return low


def test_an_alert_of_the_centre_is_right_once_in_nine_thousand() -> None:
    """The worked scenario of a daycare centre, from facts to figures."""
    values = CENTRE | {
        "detection_rate": 0.9,
        "specificity": 0.9999,
        "incidents": 5950 / 268979,
        "decisions_per_incident": 1,
    }
    found = run("ppv", values, CLIP)
    assert exactly(found["ppv"]) == pytest.approx(0.000110591199601, rel=1e-9)
    assert exactly(found["wrong_per_right"]) + 1 == pytest.approx(9042.31081326, rel=1e-9)
    assert exactly(found["accuracy_of_silence"]) == pytest.approx(1 - 1.22892700008e-08)


def test_a_known_figure_names_the_facts_it_rests_on() -> None:
    """The engine needs them to say which facts decided."""
    found = run("ppv", {"specificity": 0.99, "base_rate": 1e-5}, CLIP)["ppv_at_best"]
    assert isinstance(found, Known)
    assert found.facts == ("function.accuracy.specificity", "function.accuracy.base_rate")
    assert found.unit == "share"


def test_a_missing_input_spoils_only_what_needs_it() -> None:
    """With the rate withheld the report still says which rate would have to be proved."""
    withheld = Missing(("function.accuracy.false_alarms",), "withheld")
    found = run("break-even", {"false_alarms": withheld, "incidents": 0.0221})
    assert found["times_above_break_even"] == withheld
    assert exactly(found["most_false_alarms_per_site_year"]) == pytest.approx(0.0221)
    assert exactly(found["site_years_per_false_alarm"]) == pytest.approx(45.2489, rel=1e-5)


def test_an_input_that_is_left_out_counts_as_not_stated() -> None:
    """Absent is unknown; what needs nothing of it is still there."""
    found = run("pilot", {"pilot_sites": 3, "pilot_years": 1})
    assert found["expected_incidents"] == Missing(
        ("base_rate.incidents_per_site_year",), "not-stated"
    )
    assert exactly(found["rate_possible_after_none"]) == pytest.approx(1.2296264847)
    assert exactly(found["shown_after_1_of_1"]) == pytest.approx(0.025)


def test_inputs_missing_for_different_reasons_are_all_named() -> None:
    """The reason is then `several`, each fact having its own."""
    undecided = Missing(("pilot.sites",), "undecided")
    values: dict[str, float | Missing] = {"incidents": 0.02, "pilot_sites": undecided}
    assert run("pilot", values)["expected_incidents"] == Missing(
        ("pilot.sites", "pilot.years"), "several"
    )


def test_false_alarms_per_clip_do_not_go_with_incidents_per_site_year() -> None:
    """The refusal names both facts."""
    per = {"false_alarms": "clip", "detection_rate": "incident"}
    values = {"false_alarms": 0.001, "detection_rate": 0.9, "incidents": 0.02}
    found = run("ppv-from-rates", values, per)
    assert found["ppv"] == Missing(
        ("function.accuracy.false_alarms", "base_rate.incidents_per_site_year"), "mixed-units"
    )
    assert exactly(found["true_alarms_per_site_year"]) == pytest.approx(0.018)


def test_stated_decisions_turn_false_alarms_per_clip_into_a_rate() -> None:
    """Where the number of decisions is known nothing is mixed any more."""
    per = {"false_alarms": "clip", "detection_rate": "incident"}
    values = CENTRE | {"false_alarms": 0.0001, "detection_rate": 0.9, "incidents": 0.02}
    found = run("ppv-from-rates", values, per)
    assert exactly(found["false_alarms_per_site_year"]) == pytest.approx(180)
    assert exactly(found["ppv"]) == pytest.approx(0.018 / 180.018)


def test_a_detection_rate_per_clip_does_not_go_with_incidents() -> None:
    """What needs no detection rate is still calculated."""
    per = {"false_alarms": "site-year", "detection_rate": "clip"}
    values = {"false_alarms": 12, "detection_rate": 0.9, "incidents": 0.02}
    found = run("ppv-from-rates", values, per)
    assert found["ppv"] == Missing(
        ("function.accuracy.detection_rate", "base_rate.incidents_per_site_year"), "mixed-units"
    )
    assert exactly(found["ppv_at_best"]) == pytest.approx(0.02 / 12.02)


def test_rates_per_different_decisions_are_refused() -> None:
    """A unit that was not stated is no unit that agrees."""
    values = {"detection_rate": 0.9, "specificity": 0.99, "base_rate": 1e-5}
    found = run("ppv", values, CLIP | {"base_rate": "person"})
    assert found["ppv"] == Missing(
        (
            "function.accuracy.detection_rate",
            "function.accuracy.specificity",
            "function.accuracy.base_rate",
        ),
        "mixed-units",
    )
    silent = run("ppv", values, {"detection_rate": "clip", "base_rate": "clip"})
    assert silent["ppv"] == Missing(("function.accuracy.specificity",), "unit-not-stated")


def test_no_incident_in_the_test_is_not_estimable() -> None:
    """Never 0 % and never 100 %."""
    found = run("claim-interval", {"detected": 0, "positives": 0, "wrong": 0, "negatives": 50})
    for name in ("test_sensitivity", "sensitivity_low", "sensitivity_high"):
        figure = found[name]
        assert isinstance(figure, Missing)
        assert figure.reason == "not-estimable"
    assert known(found["false_alarm_share_high"])[1] == pytest.approx(1 - 0.025 ** (1 / 50))


def test_a_count_above_its_whole_is_named_as_the_reason() -> None:
    """Impossible facts give no figure and no crash."""
    found = run("claim-interval", {"detected": 31, "positives": 30})["sensitivity_low"]
    assert found == Missing(
        ("function.accuracy.test_detected", "function.accuracy.test_positives"),
        "more-hits-than-trials",
    )
    assert run("alarms", {"specificity": 1.2, **CENTRE}, CLIP)["false_alarms_per_year"] == Missing(
        (
            "function.accuracy.specificity",
            "function.accuracy.decisions_per_hour",
            "scale.hours_per_day",
            "scale.days_per_year",
            "scale.cameras",
        ),
        "not-a-share",
    )


def test_false_alarms_in_every_unit_come_to_the_same_year() -> None:
    """Each route through the scale leads to the same place."""
    centre: dict[str, float] = CENTRE | {"workers": 27}
    stated = {
        "site-year": 180,
        "site-month": 15,
        "site-day": 180 / 250,
        "camera-day": 0.12,
        "person-year": 20,
        "clip": 0.0001,
    }
    for unit, rate in stated.items():
        found = run("alarms", centre | {"false_alarms": rate}, {"false_alarms": unit})
        assert exactly(found["false_alarms_per_site_month"]) == pytest.approx(15)
        assert exactly(found["false_alarms_per_site_year"]) == pytest.approx(180)
        assert exactly(found["false_alarms_per_year"]) == pytest.approx(540)
        assert exactly(found["false_alarms_per_month"]) == pytest.approx(45)
        assert exactly(found["false_alarms_per_site_day"]) == pytest.approx(0.72)
        assert exactly(found["false_alarms_per_camera_day"]) == pytest.approx(0.12)
        assert exactly(found["false_alarms_per_worker_year"]) == pytest.approx(20)


def test_an_error_rate_without_its_unit_is_not_scaled_up() -> None:
    """It would have to say per what."""
    found = run("alarms", CENTRE | {"false_alarms": 3})
    assert found["false_alarms_per_year"] == Missing(
        ("function.accuracy.false_alarms",), "unit-not-stated"
    )


def test_people_wrongly_flagged_are_those_of_the_scenario() -> None:
    """With and without bursts."""
    values = CENTRE | {"specificity": 0.99999, "workers": 27, "share_put": 1, "alarms_per_burst": 5}
    found = run("flagged", values, CLIP)
    assert exactly(found["most_chance_flagged"]) == pytest.approx(0.864664716762, rel=1e-9)
    assert exactly(found["chance_flagged"]) == pytest.approx(0.329679953963, rel=1e-9)
    assert exactly(found["workers_flagged"]) == pytest.approx(27 * 0.329679953963, rel=1e-9)


def test_under_reporting_is_shown_once_five_ten_and_fifty_times() -> None:
    """More true incidents make more alerts right; a share stays a share."""
    per = {"false_alarms": "site-year", "detection_rate": "incident"}
    values = {"false_alarms": 50, "detection_rate": 0.9, "incidents": 5950 / 268979}
    found = run("under-reporting", values, per)
    assert exactly(found["ppv_1x"]) == pytest.approx(0.00039801386991, rel=1e-9)
    assert exactly(found["ppv_10x"]) == pytest.approx(0.00396593223477, rel=1e-9)
    rising = [exactly(found[f"ppv_{times}x"]) for times in (1, 5, 10, 50)]
    assert rising == sorted(rising)
    by_decision = run("under-reporting", {"specificity": 0.99, "base_rate": 0.5}, CLIP)
    assert exactly(by_decision["ppv_at_best_50x"]) == 1.0


def test_an_f1_without_its_recall_leaves_a_range() -> None:
    """With the recall it is one number."""
    values = {"f1": 0.9, "test_prevalence": 0.5, "base_rate": 1e-5}
    found = run("prevalence-shift", values, CLIP | {"test_prevalence": "clip"})
    assert known(found["precision_in_test"]) == pytest.approx((0.9 / 1.1, 1.0))
    values["detection_rate"] = 0.9
    found = run("prevalence-shift", values, CLIP | {"test_prevalence": "clip"})
    assert exactly(found["precision_in_use"]) == pytest.approx(8.9992800576e-05, rel=1e-9)


def test_unknown_calculations_and_arguments_are_mistakes_of_the_content() -> None:
    """They are errors, not missing figures."""
    with pytest.raises(KeyError):
        calculate("no-such", {}, {})
    with pytest.raises(KeyError, match="wages"):
        calculate("ppv", {"wages": Span(1, 2)}, {})


@pytest.mark.parametrize("name", ALL)
def test_every_rule_speaks_of_its_own_inputs_and_earlier_figures(name: str) -> None:
    """No name in a rule dangles."""
    calculation = CALCULATIONS[name]
    assert calculation.name == name
    seen: set[str] = set()
    for rule in calculation.figures:
        assert set(rule.needs) <= set(calculation.inputs) | seen | set(rule.free)
        units = {*rule.route, *rule.demands, *rule.same_unit, *rule.against, *rule.mixed_without}
        assert units <= set(calculation.inputs)
        assert not set(rule.rising) & set(rule.falling)
        seen.add(rule.name)
    assert not seen & set(calculation.inputs)
    assert calculation.whole <= set(calculation.inputs)


@pytest.mark.parametrize("name", ALL)
def test_every_input_is_used_and_without_inputs_nothing_is_made_up(name: str) -> None:
    """Only what no fact could change is known without facts."""
    calculation = CALCULATIONS[name]
    assert set(calculation.inputs) == {
        need for rule in calculation.figures for need in rule.needs if need in calculation.inputs
    }
    for figure, found in calculate(name, {}, {}).items():
        if figure.startswith("shown_after") or figure == "incidents_to_show_90":
            assert isinstance(found, Known)
        else:
            assert isinstance(found, Missing)
            assert found.facts
