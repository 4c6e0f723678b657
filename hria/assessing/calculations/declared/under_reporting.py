"""The calculation that shows what rarer or commoner incidents would make of the alerts."""

from hria.assessing.calculations import predictive_values
from hria.assessing.calculations.declared import scale
from hria.assessing.calculations.declared.right_alerts import (
    PPV,
    per_decision,
    per_incident,
    ppv,
    prevalence,
)
from hria.assessing.calculations.figures import Calculation, FigureRule
from hria.assessing.calculations.impossible import not_negative, share

TIMES = (1, 5, 10, 50)


def under_reported(times: int) -> tuple[FigureRule, ...]:
    """Figures as if the true base rate were so many times the recorded one."""

    def rarer(pi: float) -> float:
        return min(1.0, times * share("prevalence", pi))

    def most(incidents: float) -> float:
        return times * not_negative("incidents", incidents)

    return (
        per_incident(
            f"ppv_{times}x",
            "share",
            ("incidents", "detection_rate", "false_alarms_per_site_year"),
            lambda i, se, f: predictive_values.ppv_from_rates(times * i, se, f),
            1,
        ),
        per_decision(
            f"ppv_{times}x",
            "share",
            ("detection_rate", "false_positive_share", "prevalence"),
            lambda se, wrong, pi: ppv(se, wrong, rarer(pi)),
            1,
        ),
        per_incident(
            f"ppv_at_best_{times}x",
            "share",
            ("incidents", "false_alarms_per_site_year"),
            lambda i, f: predictive_values.ppv_from_rates(times * i, 1.0, f),
            1,
        ),
        per_decision(
            f"ppv_at_best_{times}x",
            "share",
            ("false_positive_share", "prevalence"),
            lambda wrong, pi: ppv(1.0, wrong, rarer(pi)),
            1,
        ),
        FigureRule(
            name=f"most_false_alarms_per_site_year_{times}x",
            unit="alarms",
            needs=("incidents",),
            evaluate=most,
            rising=("incidents",),
        ),
    )


UNDER_REPORTED = Calculation(
    name="under-reporting",
    inputs={**PPV.inputs, **scale.WORKERS},
    figures=(
        *prevalence(),
        *scale.false_positive_share(),
        *scale.false_alarms_per_site_year(mixed_with="incidents"),
        *(rule for times in TIMES for rule in under_reported(times)),
    ),
)
