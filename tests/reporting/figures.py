"""Figures of a plan, from which pictures are drawn."""

from __future__ import annotations

from hria.model.finding import FigureRange

SHOWN = {
    "expected_incidents": FigureRange(0.0663, 0.0663, "incidents"),
    "shown_after_1_of_1": FigureRange(0.025, 0.025, "share"),
    "shown_after_3_of_3": FigureRange(0.2924, 0.2924, "share"),
}
EVEN = {
    "most_false_alarms_per_site_year": FigureRange(0.0209, 0.037, "alarms"),
    "most_false_alarms_per_site_year_50x": FigureRange(1.045, 1.85, "alarms"),
}
STATED = {"false_alarms_per_site_year": FigureRange(180.0, 180.0, "alarms")}
BY_FACE = {
    "most_false_positive_share": FigureRange(7e-4, 7e-4, "share"),
    "false_positive_share": FigureRange(3.2e-6, 3.2e-6, "share"),
}


def share(low: float, high: float | None = None) -> FigureRange:
    """Make a share of right alerts."""
    return FigureRange(low, low if high is None else high, "share")
