"""Calculations on how often an alert is right."""

from collections.abc import Callable

from hria.assessing.calculations import predictive_values
from hria.assessing.calculations.declared import scale
from hria.assessing.calculations.figures import Calculation, FigureRule
from hria.assessing.calculations.impossible import share

_DECISIONS_PER_INCIDENT = {"decisions_per_incident": "function.accuracy.decisions_per_incident"}
_PER_DECISION = ("detection_rate", "specificity", "false_alarms", "base_rate")
_PACE = ("decisions_per_hour", "hours_per_day", "days_per_year", "cameras")

# Alerts are right more often with more of these; decisions dilute a stated number of incidents.
_BETTER = (
    *("detection_rate", "specificity", "base_rate"),
    *("incidents", "decisions_per_incident", "sites"),
)
_WORSE = ("false_alarms", *_PACE, "workers")


def prevalence() -> tuple[FigureRule, ...]:
    """Share of decisions that truly show the event: as stated, or from incidents and scale."""
    return (
        scale.decisions_per_site_year(),
        FigureRule(
            name="prevalence",
            unit="share",
            needs=("base_rate",),
            evaluate=lambda base_rate: share("base_rate", base_rate),
            rising=("base_rate",),
        ),
        FigureRule(
            name="prevalence",
            unit="share",
            needs=("incidents", "decisions_per_incident", "decisions_per_site_year"),
            evaluate=predictive_values.prevalence_per_decision,
            rising=("incidents", "decisions_per_incident", "sites"),
            falling=_PACE,
        ),
    )


def per_decision(
    name: str, unit: str, needs: tuple[str, ...], evaluate: Callable[..., float | None], way: int
) -> FigureRule:
    """Rule over error rates and prevalence per the same decision; way 1 if better is more."""
    return FigureRule(
        name=name,
        unit=unit,
        needs=needs,
        evaluate=evaluate,
        rising=_BETTER if way > 0 else _WORSE,
        falling=_WORSE if way > 0 else _BETTER,
        same_unit=_PER_DECISION,
    )


def ppv(se: float, wrong: float, pi: float) -> float | None:
    """Share of right alerts, from the share of wrong ones per decision without an event."""
    return predictive_values.ppv(se, 1.0 - wrong, pi)


PPV = Calculation(
    name="ppv",
    inputs=scale.DETECTION
    | scale.ERRORS
    | scale.BASE_RATE
    | scale.INCIDENTS
    | _DECISIONS_PER_INCIDENT
    | scale.SCALE,
    figures=(
        *prevalence(),
        *scale.false_positive_share(),
        per_decision(
            "ppv", "share", ("detection_rate", "false_positive_share", "prevalence"), ppv, 1
        ),
        FigureRule(
            name="npv",
            unit="share",
            needs=("detection_rate", "false_positive_share", "prevalence"),
            evaluate=lambda se, wrong, pi: predictive_values.npv(se, 1.0 - wrong, pi),
            rising=("detection_rate", "specificity", *_PACE),
            falling=("false_alarms", "base_rate", "incidents", "decisions_per_incident", "sites"),
            same_unit=_PER_DECISION,
        ),
        per_decision(
            "ppv_at_best",
            "share",
            ("false_positive_share", "prevalence"),
            lambda wrong, pi: ppv(1.0, wrong, pi),
            1,
        ),
        per_decision(
            "wrong_per_right",
            "times",
            ("detection_rate", "false_positive_share", "prevalence"),
            lambda se, wrong, pi: predictive_values.false_alarms_per_true_alarm(
                se, 1.0 - wrong, pi
            ),
            -1,
        ),
        per_decision(
            "wrong_per_right_at_best",
            "times",
            ("false_positive_share", "prevalence"),
            lambda wrong, pi: predictive_values.false_alarms_per_true_alarm(1.0, 1.0 - wrong, pi),
            -1,
        ),
        FigureRule(
            name="accuracy_of_silence",
            unit="share",
            needs=("prevalence",),
            evaluate=lambda pi: predictive_values.accuracy(0.0, 1.0, pi),
            rising=_PACE,
            falling=("base_rate", "incidents", "decisions_per_incident", "sites"),
        ),
    ),
)


def per_incident(
    name: str, unit: str, needs: tuple[str, ...], evaluate: Callable[..., float | None], way: int
) -> FigureRule:
    """Rule over rates per site and year and a detection rate per incident."""
    return FigureRule(
        name=name,
        unit=unit,
        needs=needs,
        evaluate=evaluate,
        rising=_BETTER if way > 0 else _WORSE,
        falling=_WORSE if way > 0 else _BETTER,
        demands={"detection_rate": frozenset({"incident"})} if "detection_rate" in needs else {},
        against=("incidents",),
    )


PPV_FROM_RATES = Calculation(
    name="ppv-from-rates",
    inputs=scale.DETECTION | scale.ERRORS | scale.INCIDENTS | scale.SCALE | scale.WORKERS,
    figures=(
        *scale.false_alarms_per_site_year(mixed_with="incidents"),
        per_incident(
            "true_alarms_per_site_year",
            "alarms",
            ("incidents", "detection_rate"),
            predictive_values.true_alarms,
            1,
        ),
        per_incident(
            "ppv",
            "share",
            ("incidents", "detection_rate", "false_alarms_per_site_year"),
            predictive_values.ppv_from_rates,
            1,
        ),
        per_incident(
            "ppv_at_best",
            "share",
            ("incidents", "false_alarms_per_site_year"),
            lambda i, f: predictive_values.ppv_from_rates(i, 1.0, f),
            1,
        ),
        per_incident(
            "wrong_per_right",
            "times",
            ("incidents", "detection_rate", "false_alarms_per_site_year"),
            predictive_values.false_alarms_per_true_alarm_from_rates,
            -1,
        ),
        per_incident(
            "wrong_per_right_at_best",
            "times",
            ("incidents", "false_alarms_per_site_year"),
            lambda i, f: predictive_values.false_alarms_per_true_alarm_from_rates(i, 1.0, f),
            -1,
        ),
    ),
)
