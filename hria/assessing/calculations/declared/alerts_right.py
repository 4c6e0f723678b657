"""The calculation on what share of the alerts is right, by the best way that the facts allow.

Alerts of real use that were checked one by one come first; where none were, the error rates and
the rarity of the event tell it, per decision if they are stated so, else per incident. Both ways
stand alone as well, so that a check can say which of them decides at which stage. What rarer or
commoner incidents would make of it, and the rate that would have to be proven, stand beside it.
"""

from collections.abc import Callable
from dataclasses import replace

from hria.assessing.calculations import predictive_values
from hria.assessing.calculations.declared import scale
from hria.assessing.calculations.declared.right_alerts import (
    PPV,
    per_decision,
    per_incident,
    ppv,
    prevalence,
)
from hria.assessing.calculations.declared.to_prove import PER_INCIDENT, if_commoner, to_prove
from hria.assessing.calculations.figures import Calculation, FigureRule
from hria.assessing.calculations.intervals import clopper_pearson
from hria.assessing.calculations.ranges import Span

_COUNTED = ("right", "counted")


def _measured_share(right: float, counted: float, place: float) -> float | None:
    """Share of right alerts at a place from 0 to 1 in the 95 % interval of those checked."""
    if not counted:
        return None
    found = clopper_pearson(right, counted)
    return found.low + place * (found.high - found.low)


def _measured_wrong(right: float, counted: float, place: float) -> float | None:
    part = _measured_share(right, counted, place)
    return (1.0 - part) / part if part else None


def _measured(name: str, unit: str, evaluate: Callable[..., float | None], way: int) -> FigureRule:
    """Rule over the alerts that were checked, all of the interval; way 1 if better is more."""
    better, worse = ("right", "place"), ("counted",)
    return FigureRule(
        name=name,
        unit=unit,
        needs=(*_COUNTED, "place"),
        evaluate=evaluate,
        rising=better if way > 0 else worse,
        falling=worse if way > 0 else better,
        only_with=_COUNTED,
        free={"place": Span(0.0, 1.0)},
    )


def _share(name: str, hit: tuple[str, ...]) -> tuple[FigureRule, ...]:
    """Share of right alerts; without `hit`, of a detector that misses nothing."""
    return (_measured(name, "share", _measured_share, 1), *_share_at_rates(name, hit))


def _share_at_rates(name: str, hit: tuple[str, ...]) -> tuple[FigureRule, ...]:
    """Share of right alerts by the error rates, whatever was counted."""

    def of_decisions(*rates: float) -> float | None:
        se, wrong, pi = rates if hit else (1.0, *rates)
        return ppv(se, wrong, pi)

    def of_incidents(incidents: float, *rates: float) -> float | None:
        se, alarms = rates if hit else (1.0, *rates)
        return predictive_values.ppv_from_rates(incidents, se, alarms)

    return _rated(name, "share", hit, of_decisions, of_incidents, 1)


def _wrong(name: str, hit: tuple[str, ...]) -> tuple[FigureRule, ...]:
    """Wrong alerts for each right one; without `hit`, of a detector that misses nothing."""

    def of_decisions(*rates: float) -> float | None:
        se, wrong, pi = rates if hit else (1.0, *rates)
        return predictive_values.false_alarms_per_true_alarm(se, 1.0 - wrong, pi)

    def of_incidents(incidents: float, *rates: float) -> float | None:
        se, alarms = rates if hit else (1.0, *rates)
        return predictive_values.false_alarms_per_true_alarm_from_rates(incidents, se, alarms)

    return (
        _measured(name, "times", _measured_wrong, -1),
        *_rated(name, "times", hit, of_decisions, of_incidents, -1),
    )


def _rated(
    name: str,
    unit: str,
    hit: tuple[str, ...],
    of_decisions: Callable[..., float | None],
    of_incidents: Callable[..., float | None],
    way: int,
) -> tuple[FigureRule, ...]:
    """Rules over error rates: per decision, else per incident."""
    by_decision = (*hit, "false_positive_share", "prevalence")
    by_incident = ("incidents", *hit, "false_alarms_per_site_year")
    of_unit = per_decision(name, unit, by_decision, of_decisions, way)
    return (
        of_unit if hit else replace(of_unit, not_with=PER_INCIDENT),
        per_incident(name, unit, by_incident, of_incidents, way),
    )


_HIT = ("detection_rate",)

ALERTS_RIGHT = Calculation(
    name="alerts-right",
    inputs={
        **PPV.inputs,
        **scale.WORKERS,
        "right": "function.accuracy.alerts_right",
        "counted": "function.accuracy.alerts_counted",
    },
    figures=(
        *prevalence(),
        *scale.false_positive_share(),
        *scale.false_alarms_per_site_year(mixed_with="incidents"),
        *_share("share_right", _HIT),
        *_share("share_right_at_best", ()),
        replace(_measured("share_of_counted", "share", _measured_share, 1), only_with=()),
        *_share_at_rates("share_at_rates", _HIT),
        *_share_at_rates("share_at_rates_at_best", ()),
        *_wrong("wrong_per_right", _HIT),
        *_wrong("wrong_per_right_at_best", ()),
        *to_prove(),
        *if_commoner(),
    ),
    within=(("right", "counted"),),
    whole=frozenset(_COUNTED),
)
