"""What share of the alerts is right: counted alerts first, else rates, never two ways at once."""

import pytest
from scipy.stats import beta
from test_catalogue import CENTRE, exactly, known, run

from hria.assessing.calculations.figures import Missing

COUNTED = "function.accuracy.alerts_counted"
RIGHT = "function.accuracy.alerts_right"
WINDOW = {"detection_rate": "window", "specificity": "window", "base_rate": "window"}
RATES = {"false_alarms": "site-year", "detection_rate": "incident"}
DAYCARE = CENTRE | {"detection_rate": 0.9, "specificity": 0.9999, "incidents": 0.0221}


@pytest.mark.parametrize(("right", "counted"), [(2067, 2077), (173, 2470), (2, 5), (1, 1)])
def test_counted_alerts_give_their_whole_interval(right: int, counted: int) -> None:
    """Clopper and Pearson's, as scipy has it, whatever the rates say."""
    rates = {"false_alarms": 12, "detection_rate": 0.9, "incidents": 0.0221}
    found = run("alerts-right", rates | {"right": right, "counted": counted}, RATES)
    low = beta.ppf(0.025, right, counted - right + 1)
    high = 1.0 if right == counted else beta.ppf(0.975, right + 1, counted - right)
    assert known(found["share_right"]) == pytest.approx((low, high), rel=1e-9)
    assert found["share_right_at_best"] == found["share_right"]
    wrong = ((1 - high) / high, (1 - low) / low)
    assert known(found["wrong_per_right"]) == pytest.approx(wrong, rel=1e-9, abs=1e-15)


def test_a_range_of_right_alerts_reaches_from_the_worst_to_the_best() -> None:
    """The lower end of the least, the upper end of the most."""
    found = run("alerts-right", {"right": (1, 3), "counted": (5, 8)})
    low, high = beta.ppf(0.025, 1, 8), beta.ppf(0.975, 4, 2)
    assert known(found["share_right"]) == pytest.approx((low, high), rel=1e-9)


def test_none_right_leaves_the_wrong_alerts_for_each_right_one_open() -> None:
    """Nought of thirty is not nought; thirty of thirty is not all."""
    none = run("alerts-right", {"right": 0, "counted": 30})
    assert known(none["share_right"]) == pytest.approx((0, 1 - 0.025 ** (1 / 30)))
    assert isinstance(none["wrong_per_right"], Missing)
    every = run("alerts-right", {"right": 30, "counted": 30})
    assert known(every["share_right"]) == pytest.approx((0.025 ** (1 / 30), 1))


def test_no_alert_counted_is_no_count() -> None:
    """Every proposal could truly say so; then the rates decide, and without rates nothing does."""
    none = {"right": 0, "counted": 0}
    alone = run("alerts-right", none)["share_right"]
    assert isinstance(alone, Missing)
    assert not {COUNTED, RIGHT} & set(alone.facts)
    rates = {"false_alarms": 12, "detection_rate": 0.9, "incidents": 0.0221}
    found = run("alerts-right", none | rates, RATES)["share_right"]
    assert found == run("alerts-right", rates, RATES)["share_right"]


def test_perhaps_no_alert_counted_is_not_estimable() -> None:
    """Neither 0 % nor 100 %."""
    found = run("alerts-right", {"right": 0, "counted": (0, 5)})["share_right"]
    assert found == Missing((RIGHT, COUNTED), "not-estimable")


def test_more_right_than_counted_is_impossible() -> None:
    """It is said, and nothing is made of it."""
    found = run("alerts-right", {"right": 6, "counted": 5})["share_right"]
    assert isinstance(found, Missing)
    assert found.reason == "more-hits-than-trials"


def test_half_a_count_is_no_count_and_asks_for_the_other_half() -> None:
    """Without rates the missing count is the shortest way; with rates they decide."""
    alone = run("alerts-right", {"counted": 2077})["share_right"]
    assert alone == Missing((RIGHT,), "not-stated")
    rates = {"counted": 2077, "false_alarms": 12, "detection_rate": 0.9, "incidents": 0.0221}
    assert exactly(run("alerts-right", rates, RATES)["share_right"]) == pytest.approx(
        0.01989 / 12.01989
    )


def test_without_anything_it_asks_for_rates_not_for_counts() -> None:
    """A proposal has no alerts of real use that could be counted."""
    found = run("alerts-right", {})["share_right_at_best"]
    assert isinstance(found, Missing)
    assert not {COUNTED, RIGHT} & set(found.facts)


def test_a_withheld_detection_rate_leaves_the_best_case() -> None:
    """Enough to conclude that most alerts are wrong."""
    found = run("alerts-right", {"false_alarms": 12, "incidents": 0.0221}, RATES)
    assert isinstance(found["share_right"], Missing)
    assert exactly(found["share_right_at_best"]) == pytest.approx(0.0221 / 12.0221)
    assert exactly(found["wrong_per_right_at_best"]) == pytest.approx(12 / 0.0221)


def test_every_decision_that_shows_an_incident_may_raise_a_right_alert() -> None:
    """Then the rate to prove is counted in the same alerts as the share of right ones."""
    found = run("alerts-right", DAYCARE | {"decisions_per_incident": 10}, WINDOW)
    pi = 0.0221 * 10 / 1_800_000
    assert exactly(found["share_right"]) == pytest.approx(0.9 * pi / (0.9 * pi + 1e-4 * (1 - pi)))
    assert exactly(found["most_false_alarms_per_site_year"]) == pytest.approx(0.221)
    assert exactly(found["most_false_alarms_per_site_year_50x"]) == pytest.approx(11.05)
    assert exactly(found["times_above_break_even"]) == pytest.approx(180 / 0.221)
    best = exactly(found["wrong_per_right_at_best"])
    assert best == pytest.approx(exactly(found["times_above_break_even"]), rel=1e-6)


def test_a_detection_rate_per_incident_counts_one_right_alert_per_incident_everywhere() -> None:
    """However many decisions an incident fills."""
    per = WINDOW | {"detection_rate": "incident"}
    found = run("alerts-right", DAYCARE | {"decisions_per_incident": 10}, per)
    assert exactly(found["share_right"]) == pytest.approx(0.01989 / 180.01989)
    assert exactly(found["share_right_at_best"]) == pytest.approx(0.0221 / 180.0221)
    assert exactly(found["ppv_at_best_50x"]) == pytest.approx(1.105 / 181.105)
    assert exactly(found["most_false_alarms_per_site_year"]) == pytest.approx(0.0221)
    assert exactly(found["times_above_break_even"]) == pytest.approx(180 / 0.0221)


def test_a_base_rate_per_face_needs_no_incidents() -> None:
    """London's figures: right at a strict threshold, with the rate that would have to be proven."""
    faces = {"detection_rate": "face", "false_alarms": "face", "base_rate": "face"}
    values = {"detection_rate": 0.85, "false_alarms": 3.2e-6, "base_rate": 7e-4}
    found = run("alerts-right", values, faces)
    assert exactly(found["share_right"]) == pytest.approx(0.994650, rel=1e-5)
    assert exactly(found["most_false_positive_share"]) == pytest.approx(7e-4 / (1 - 7e-4))
    assert isinstance(found["most_false_alarms_per_site_year"], Missing)


def test_no_incident_counted_is_not_estimable_never_none_nor_all() -> None:
    """A base rate of 0 spoils what rests on it, and only that; a range from 0 does not."""
    values = {
        "detection_rate": 0.9,
        "specificity": 0.99,
        "decisions_per_incident": 2,
    }
    per = dict.fromkeys(("detection_rate", "specificity"), "clip")
    refused = Missing(("base_rate.incidents_per_site_year",), "not-estimable")
    found = run("alerts-right", CENTRE | values | {"incidents": 0}, per)
    assert found["share_at_rates"] == found["least_specificity"] == found["ppv_50x"] == refused
    assert exactly(found["false_alarms_per_site_year"]) > 0
    found = run("alerts-right", CENTRE | values | {"incidents": (0, 1)}, per)
    assert known(found["share_at_rates"])[0] == 0
    pilot = {"pilot_sites": 3, "pilot_years": 1, "incidents": 0}
    found = run("pilot", pilot, {"incidents": "site-year"})
    assert found["chance_of_none"] == found["chance_of_none_50x"] == refused
    assert exactly(found["expected_incidents"]) == 0
    assert exactly(found["incidents_to_show_90"]) == 29
