"""Bounds on the share of right alerts where only a test's counts are known."""

from dataclasses import dataclass

from hria.assessing.calculations.impossible import hits_and_trials, share
from hria.assessing.calculations.intervals import Interval, clopper_pearson
from hria.assessing.calculations.predictive_values import ppv


@dataclass(frozen=True)
class PpvBounds:
    """Share of right alerts at the test's own counts and at the ends of their intervals."""

    sensitivity: Interval
    false_positive_share: Interval
    point: float | None
    pessimistic: float | None
    optimistic: float | None


def ppv_bounds(
    detected: float,
    events: float,
    false_alarms: float,
    negatives: float,
    prevalence: float,
    level: float = 0.95,
) -> PpvBounds:
    """Bound the share of right alerts by what a test leaves open.

    Formula: pessimistic: lower sensitivity with upper false-alarm share; optimistic: the reverse;
    Clopper-Pearson limits each. Units: counts in, shares out, prevalence per the same decision.
    Valid: whole hits <= trials, prevalence 0 to 1, 0 < level < 1; raises ImpossibleInput
    otherwise. None where not estimable. Source: `ppv` and `clopper_pearson`. Limits: both ends
    at once are rarer than the level says; no false alarm in a small test makes the optimistic
    bound 1 while the pessimistic one can still be near 0.
    """
    found, real = hits_and_trials(detected, events, ("detected", "events"))
    wrong, calm = hits_and_trials(false_alarms, negatives, ("false_alarms", "negatives"))
    pi = share("prevalence", prevalence)
    sensitivity = clopper_pearson(found, real, level)
    alarms = clopper_pearson(wrong, calm, level)
    point = ppv(found / real, 1.0 - wrong / calm, pi) if real and calm else None
    return PpvBounds(
        sensitivity=sensitivity,
        false_positive_share=alarms,
        point=point,
        pessimistic=ppv(sensitivity.low, 1.0 - alarms.high, pi),
        optimistic=ppv(sensitivity.high, 1.0 - alarms.low, pi),
    )
