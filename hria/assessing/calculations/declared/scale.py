"""Ways from an error rate, in whatever unit it was stated, to alarms per site, camera and year."""

import math
from collections.abc import Callable
from typing import NamedTuple

from hria.assessing.calculations.alarms import MONTHS_PER_YEAR
from hria.assessing.calculations.figures import FigureRule
from hria.assessing.calculations.impossible import not_negative, share

DECISION_UNITS = frozenset({"clip", "window", "frame", "face", "person", "decision"})
SITE_YEAR = frozenset({"site-year"})
SITE_MONTH = frozenset({"site-month"})
SITE_DAY = frozenset({"site-day"})
CAMERA_DAY = frozenset({"camera-day"})
PERSON_YEAR = frozenset({"person-year"})

DETECTION = {"detection_rate": "function.accuracy.detection_rate"}
BASE_RATE = {"base_rate": "function.accuracy.base_rate"}
INCIDENTS = {"incidents": "base_rate.incidents_per_site_year"}
ERRORS = {
    "false_alarms": "function.accuracy.false_alarms",
    "specificity": "function.accuracy.specificity",
}
BURSTS = {"alarms_per_burst": "function.accuracy.alarms_per_burst"}
SCALE = {
    "decisions_per_hour": "function.accuracy.decisions_per_hour",
    "hours_per_day": "scale.hours_per_day",
    "days_per_year": "scale.days_per_year",
    "cameras": "scale.cameras",
    "sites": "scale.sites",
}
WORKERS = {"workers": "scale.workers_in_view"}

# All sites together, the alarms of a year rise with all of these and fall with specificity.
MORE_IN_A_YEAR = (
    *("false_alarms", "decisions_per_hour", "hours_per_day"),
    *("days_per_year", "cameras", "sites", "workers"),
)
FEWER = ("specificity",)
# At one site they fall with the number of sites, unless they are stated per site.
MORE_AT_A_SITE = tuple(name for name in MORE_IN_A_YEAR if name != "sites")
FEWER_AT_A_SITE = (*FEWER, "sites")


class _Way(NamedTuple):
    """From false alarms in these units: times a number and some inputs, over others."""

    units: frozenset[str]
    number: float = 1.0
    times: tuple[str, ...] = ()
    over: tuple[str, ...] = ()


def product(*factors: float) -> float:
    """Multiply numbers that cannot be negative."""
    return math.prod(not_negative("number", factor) for factor in factors)


def quotient(many: float, over: float) -> float | None:
    """Divide; None (not estimable) where there is nothing to divide by."""
    top, bottom = not_negative("number", many), not_negative("number", over)
    return top / bottom if bottom > 0.0 else None


def decisions_per_site_year() -> FigureRule:
    """Decisions of the system at an average site in a year."""
    pace = ("decisions_per_hour", "hours_per_day", "days_per_year", "cameras")
    return FigureRule(
        name="decisions_per_site_year",
        unit="decisions",
        needs=(*pace, "sites"),
        evaluate=lambda *parts: quotient(product(*parts[:-1]), parts[-1]),
        rising=pace,
        falling=("sites",),
    )


def false_positive_share() -> tuple[FigureRule, ...]:
    """Share of wrong alerts per decision: 1 - specificity, or the false alarms per decision."""
    per_decision = _Way(DECISION_UNITS)
    name = "false_positive_share"
    return (
        _rule(name, "specificity", per_decision, unit="share"),
        _rule(name, "false_alarms", per_decision, unit="share"),
    )


def false_alarms_per_year() -> tuple[FigureRule, ...]:
    """Count false alarms at all sites together in a year."""
    return _rules(
        "false_alarms_per_year",
        _Way(SITE_YEAR, times=("sites",)),
        _Way(SITE_MONTH, MONTHS_PER_YEAR, ("sites",)),
        _Way(SITE_DAY, times=("days_per_year", "sites")),
        _Way(CAMERA_DAY, times=("days_per_year", "cameras")),
        _Way(PERSON_YEAR, times=("workers",)),
        _Way(
            DECISION_UNITS,
            times=("decisions_per_hour", "hours_per_day", "days_per_year", "cameras"),
        ),
    )


def false_alarms_per_site_year(mixed_with: str | None = None) -> tuple[FigureRule, ...]:
    """Count false alarms at an average site in a year.

    `mixed_with` names an input per site and year, with which an error rate per decision stays
    mixed until the number of decisions is known.
    """
    return _rules(
        "false_alarms_per_site_year",
        _Way(SITE_YEAR),
        _Way(SITE_MONTH, MONTHS_PER_YEAR),
        _Way(SITE_DAY, times=("days_per_year",)),
        _Way(CAMERA_DAY, times=("days_per_year", "cameras"), over=("sites",)),
        _Way(PERSON_YEAR, times=("workers",), over=("sites",)),
        _Way(
            DECISION_UNITS,
            times=("decisions_per_hour", "hours_per_day", "days_per_year", "cameras"),
            over=("sites",),
        ),
        mixed_with=mixed_with,
    )


def false_alarms_per_site_day() -> tuple[FigureRule, ...]:
    """Count false alarms at an average site on a day of operation."""
    return _rules(
        "false_alarms_per_site_day",
        _Way(SITE_DAY),
        _Way(SITE_YEAR, over=("days_per_year",)),
        _Way(SITE_MONTH, MONTHS_PER_YEAR, over=("days_per_year",)),
        _Way(CAMERA_DAY, times=("cameras",), over=("sites",)),
        _Way(PERSON_YEAR, times=("workers",), over=("sites", "days_per_year")),
        _Way(
            DECISION_UNITS,
            times=("decisions_per_hour", "hours_per_day", "cameras"),
            over=("sites",),
        ),
    )


def false_alarms_per_camera_day() -> tuple[FigureRule, ...]:
    """Count false alarms of an average camera on a day of operation."""
    return _rules(
        "false_alarms_per_camera_day",
        _Way(CAMERA_DAY),
        _Way(SITE_DAY, times=("sites",), over=("cameras",)),
        _Way(SITE_YEAR, times=("sites",), over=("cameras", "days_per_year")),
        _Way(SITE_MONTH, MONTHS_PER_YEAR, ("sites",), ("cameras", "days_per_year")),
        _Way(PERSON_YEAR, times=("workers",), over=("cameras", "days_per_year")),
        _Way(DECISION_UNITS, times=("decisions_per_hour", "hours_per_day")),
    )


def false_alarms_per_worker_year() -> tuple[FigureRule, ...]:
    """Count false alarms in a year for each worker in view."""
    return _rules(
        "false_alarms_per_worker_year",
        _Way(PERSON_YEAR),
        _Way(SITE_YEAR, times=("sites",), over=("workers",)),
        _Way(SITE_MONTH, MONTHS_PER_YEAR, ("sites",), ("workers",)),
        _Way(SITE_DAY, times=("days_per_year", "sites"), over=("workers",)),
        _Way(CAMERA_DAY, times=("days_per_year", "cameras"), over=("workers",)),
        _Way(
            DECISION_UNITS,
            times=("decisions_per_hour", "hours_per_day", "days_per_year", "cameras"),
            over=("workers",),
        ),
    )


def _rules(name: str, *ways: _Way, mixed_with: str | None = None) -> tuple[FigureRule, ...]:
    """Make a rule per way; the last way, per decision, also serves specificity."""
    per_decision = ways[-1]
    return (
        *(_rule(name, "false_alarms", way, mixed_with=mixed_with) for way in ways),
        _rule(name, "specificity", per_decision, mixed_with=mixed_with),
    )


def _rule(
    name: str, error: str, way: _Way, unit: str = "alarms", mixed_with: str | None = None
) -> FigureRule:
    by_specificity = error == "specificity"
    stays_mixed = mixed_with is not None and way.units == DECISION_UNITS
    return FigureRule(
        name=name,
        unit=unit,
        needs=(error, *way.times, *way.over),
        evaluate=_evaluate(way, error),
        rising=way.times if by_specificity else (error, *way.times),
        falling=(error, *way.over) if by_specificity else way.over,
        route={error: way.units},
        against=(mixed_with,) if mixed_with else (),
        mixed_without=(error, mixed_with) if stays_mixed and mixed_with else (),
    )


def _evaluate(way: _Way, error: str) -> Callable[..., float | None]:
    """Return the function that multiplies and divides as the way says."""
    split = len(way.times)

    def evaluate(stated: float, *others: float) -> float | None:
        if way.units == DECISION_UNITS:
            stated = share(error, stated)
        rate = 1.0 - stated if error == "specificity" else stated
        many = product(rate, way.number, *others[:split])
        return quotient(many, product(*others[split:])) if way.over else many

    return evaluate
