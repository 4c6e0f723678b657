"""Which figures the section on numbers tells, and in which order."""

from __future__ import annotations

from hria.reporting.tables import TIMES

TELLING = (
    "wrong_per_right",
    "share_right",
    "ppv",
    "share_right_at_best",
    "share_of_counted",
    "share_at_rates",
    "share_at_rates_at_best",
    "ppv_at_best",
    "precision_in_use",
    "false_alarms_per_site_month",
    "false_alarms_per_site_year",
    "false_alarms_per_year",
    "hours_needed_per_month",
    "most_chance_flagged",
    "most_workers_flagged",
    "most_false_alarms_per_site_year",
    "most_false_positive_share",
    "times_above_break_even",
    "sensitivity_low",
    "false_alarms_times",
    "expected_incidents",
    "chance_of_none",
    "years_to_show_90",
)
ROWS = (
    *(name for name in TELLING if name != "most_false_alarms_per_site_year"),  # has a table
    "npv",
    "accuracy_of_silence",
    "false_alarms_per_camera_day",
    "false_alarms_per_worker_year",
    "load",
    "test_sensitivity",
    "sensitivity_high",
    "claim_shortfall",
    "headline_shortfall",
    "least_specificity",
    "gap",
    "gap_low",
    "gap_high",
    "incidents_to_show_90",
    "power_to_see_halving",
    "any_false_positive_share",
)
DRAWN = (
    "most_false_alarms_per_site_year",
    "false_positive_share",
    "shown_after_1_of_1",
    "shown_after_3_of_3",
    *(f"{stem}_{times}x" for stem in ("ppv", "ppv_at_best") for times in TIMES),
    *(f"most_false_alarms_per_site_year_{times}x" for times in TIMES),
    *(f"chance_of_none_{times}x" for times in TIMES[1:]),
)
# What a better figure makes superfluous, and what another calculation means by the same name.
REPLACED = {
    "share_right_at_best": "share_right",
    "share_at_rates_at_best": "share_at_rates",
    "ppv_at_best": "ppv",
    "most_false_positive_share": "most_false_alarms_per_site_year",
}
OTHER_MEANING = {("prevalence-shift", "wrong_per_right")}
# What is left to the annex where alerts of real use were counted: what rests on rates, and what
# would not say that it is a count.
BY_RATES = {
    *DRAWN,
    "share_right",
    "share_right_at_best",
    "most_false_positive_share",
    "times_above_break_even",
    "least_specificity",
}
# What is told beside a count; where none was made, the other figures say the same.
BESIDE_COUNTS = {"share_of_counted", "share_at_rates", "share_at_rates_at_best"}
