"""Which rate of wrong alerts would have to be proven, counted as the alerts themselves are counted.

Where alerts are counted per decision, every decision that shows an incident may raise a right
alert; where the detection rate is per incident, an incident gives one.
"""

from dataclasses import replace

from hria.assessing.calculations.declared import scale
from hria.assessing.calculations.declared.proof import BREAK_EVEN
from hria.assessing.calculations.declared.under_reporting import TIMES, under_reported
from hria.assessing.calculations.figures import FigureRule

PER_INCIDENT = {"detection_rate": frozenset({"incident"})}
_MOST = "most_false_alarms_per_site_year"
_PER_DECISION = ("most_false_positive_share", "least_specificity")
_PACE = ("decisions_per_hour", "hours_per_day", "days_per_year", "cameras")


def to_prove() -> tuple[FigureRule, ...]:
    """Most wrong alerts with which every second is right, and how far the stated rate is off."""
    return (
        *_most(1),
        FigureRule(
            name="site_years_per_false_alarm",
            unit="site-years",
            needs=(_MOST,),
            evaluate=lambda most: scale.quotient(1.0, most),
            rising=("sites",),
            falling=("base_rate", "incidents", "decisions_per_incident", *_PACE),
        ),
        FigureRule(
            name="times_above_break_even",
            unit="times",
            needs=("false_alarms_per_site_year", _MOST),
            evaluate=scale.quotient,
            rising=("false_alarms",),
            falling=("specificity", "base_rate", "incidents", "decisions_per_incident"),
        ),
        *(rule for rule in BREAK_EVEN.figures if rule.name in _PER_DECISION),
    )


def if_commoner() -> tuple[FigureRule, ...]:
    """Return the share of right alerts, and the rate to prove, for more true incidents."""
    return tuple(
        rule
        for times in TIMES
        for rule in (*_shares(under_reported(times)), *_most(times, f"_{times}x"))
    )


def _shares(rules: tuple[FigureRule, ...]) -> list[FigureRule]:
    """Take the shares of right alerts, per decision before per incident."""
    shares = [rule for rule in rules if rule.unit == "share"]
    names = [rule.name for rule in shares]
    shares.sort(key=lambda rule: (names.index(rule.name), not rule.same_unit))
    return [
        replace(rule, not_with=PER_INCIDENT)
        if rule.same_unit and "detection_rate" not in rule.needs
        else rule
        for rule in shares
    ]


def _most(times: int, suffix: str = "") -> tuple[FigureRule, ...]:
    """Make the rules on the most wrong alerts at a site in a year."""

    def of_decisions(prevalence: float, decisions: float) -> float:
        return scale.product(min(1.0, times * prevalence), decisions)

    def of_incidents(incidents: float) -> float:
        return scale.product(times, incidents)

    return (
        FigureRule(
            name=f"{_MOST}{suffix}",
            unit="alarms",
            needs=("prevalence", "decisions_per_site_year"),
            evaluate=of_decisions,
            rising=("base_rate", "incidents", "decisions_per_incident", *_PACE),
            falling=("sites",),
            not_with=PER_INCIDENT,
        ),
        FigureRule(
            name=f"{_MOST}{suffix}",
            unit="alarms",
            needs=("incidents",),
            evaluate=of_incidents,
            rising=("incidents",),
        ),
    )
