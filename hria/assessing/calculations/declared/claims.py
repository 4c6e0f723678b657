"""Calculations on what a test carries: intervals, precision elsewhere, gaps between groups."""

from collections.abc import Callable

from hria.assessing.calculations import differences, operating_point
from hria.assessing.calculations.declared import scale
from hria.assessing.calculations.figures import Calculation, FigureRule
from hria.assessing.calculations.impossible import not_negative, share
from hria.assessing.calculations.intervals import Interval, beta_interval, clopper_pearson, estimate
from hria.assessing.calculations.sample_sizes import trials_without_failure

COUNTS = {
    "detected": "function.accuracy.test_detected",
    "positives": "function.accuracy.test_positives",
    "wrong": "function.accuracy.test_false_alarms",
    "negatives": "function.accuracy.test_negatives",
}
PAIRS = (("detected", "positives"), ("wrong", "negatives"))
_ALL = ("detected", "positives", "wrong", "negatives")


def _interval(hits: float, trials: float) -> Interval | None:
    """Exact interval; None without trials, which say nothing."""
    return clopper_pearson(hits, trials) if trials else None


def _low(hits: float, trials: float) -> float | None:
    found = _interval(hits, trials)
    return None if found is None else found.low


def _high(hits: float, trials: float) -> float | None:
    found = _interval(hits, trials)
    return None if found is None else found.high


def _shares(
    hits: str, trials: str, names: tuple[str, str, str]
) -> tuple[FigureRule, FigureRule, FigureRule]:
    """Share of hits among trials, and the ends of its interval."""
    one, two, three = (
        FigureRule(name, "share", (hits, trials), evaluate, rising=(hits,), falling=(trials,))
        for name, evaluate in zip(names, (estimate, _low, _high), strict=True)
    )
    return one, two, three


def _right(
    detected: float, positives: float, wrong: float, negatives: float
) -> tuple[float, float]:
    """Right decisions of a test, and all of them."""
    return detected + negatives - wrong, positives + negatives


def _accuracy(name: str, end: Callable[[float, float], float | None]) -> FigureRule:
    return FigureRule(
        name=name,
        unit="share",
        needs=_ALL,
        evaluate=lambda *counts: end(*_right(*counts)),
        rising=("detected", "negatives"),
        falling=("positives", "wrong"),
    )


def _low_by_persons(detected: float, positives: float, persons: float) -> float | None:
    """Lower limit if everything that shows one person counts as one trial."""
    trials = min(not_negative("persons", persons), positives)
    if not trials:
        return None
    found = estimate(detected, positives) or 0.0
    return beta_interval(found * trials, trials).low


def _persons_short(claim: float, persons: float) -> float | None:
    needed = trials_without_failure(claim)
    return None if needed is None else max(0.0, needed - not_negative("persons", persons))


CLAIM_INTERVAL = Calculation(
    name="claim-interval",
    inputs=COUNTS
    | scale.DETECTION
    | {
        "persons": "function.accuracy.test_persons",
        "claimed_value": "function.accuracy.claimed_value",
    },
    figures=(
        *_shares(
            "detected", "positives", ("test_sensitivity", "sensitivity_low", "sensitivity_high")
        ),
        FigureRule(
            name="sensitivity_low_by_persons",
            unit="share",
            needs=("detected", "positives", "persons"),
            evaluate=_low_by_persons,
            rising=("detected", "persons"),
            falling=("positives",),
        ),
        FigureRule(
            name="claim_shortfall",
            unit="points",
            needs=("detection_rate", "sensitivity_low"),
            evaluate=lambda claim, low: share("detection_rate", claim) - low,
            rising=("detection_rate", "positives"),
            falling=("detected",),
        ),
        *_shares(
            "wrong",
            "negatives",
            ("test_false_alarm_share", "false_alarm_share_low", "false_alarm_share_high"),
        ),
        _accuracy("test_accuracy", estimate),
        _accuracy("accuracy_low", _low),
        _accuracy("accuracy_high", _high),
        FigureRule(
            name="headline_shortfall",
            unit="points",
            needs=("claimed_value", "accuracy_low"),
            evaluate=lambda claim, low: share("claimed_value", claim) - low,
            rising=("claimed_value", "positives", "wrong"),
            falling=("detected", "negatives"),
        ),
        FigureRule(
            name="persons_short_of_claim",
            unit="persons",
            needs=("detection_rate", "persons"),
            evaluate=_persons_short,
            rising=("detection_rate",),
            falling=("persons",),
        ),
    ),
    within=PAIRS,
    whole=frozenset({*COUNTS, "persons"}),
)


def _bound(name: str, end: Callable[[operating_point.PpvBounds], float | None]) -> FigureRule:
    return FigureRule(
        name=name,
        unit="share",
        needs=(*_ALL, "base_rate"),
        evaluate=lambda *given: end(operating_point.ppv_bounds(*given)),
        rising=("detected", "negatives", "base_rate"),
        falling=("positives", "wrong"),
    )


PPV_BOUNDS = Calculation(
    name="ppv-bounds",
    inputs=COUNTS | scale.BASE_RATE,
    figures=(
        _bound("ppv_as_tested", lambda bounds: bounds.point),
        _bound("ppv_pessimistic", lambda bounds: bounds.pessimistic),
        _bound("ppv_optimistic", lambda bounds: bounds.optimistic),
    ),
    within=PAIRS,
    whole=frozenset(COUNTS),
)

_GROUPS = ("worst_errors", "worst_tested", "best_errors", "best_tested")


def _gap(name: str, unit: str, evaluate: Callable[..., float | None]) -> FigureRule:
    """Rule on two groups; a larger gap with more errors of the first, fewer of the second."""
    return FigureRule(
        name=name,
        unit=unit,
        needs=_GROUPS,
        evaluate=evaluate,
        rising=("worst_errors", "best_tested"),
        falling=("worst_tested", "best_errors"),
    )


def _searched(name: str, unit: str, evaluate: Callable[..., float | None]) -> FigureRule:
    return FigureRule(name, unit, _GROUPS, evaluate)


def _newcombe(end: int) -> Callable[..., float | None]:
    def limit(*counts: float) -> float | None:
        both = counts[1] > 0 and counts[3] > 0
        return differences.newcombe(*counts)[end] if both else None

    return limit


def _katz(end: int) -> Callable[..., float | None]:
    def limit(*counts: float) -> float | None:
        found = differences.katz(*counts)
        return None if found is None else found[end]

    return limit


SUBGROUP_GAP = Calculation(
    name="subgroup-gap",
    inputs={
        "worst_errors": "function.accuracy.worst_group_errors",
        "worst_tested": "function.accuracy.worst_group_tested",
        "best_errors": "function.accuracy.best_group_errors",
        "best_tested": "function.accuracy.best_group_tested",
    },
    figures=(
        FigureRule(
            name="worst_group_error_share",
            unit="share",
            needs=("worst_errors", "worst_tested"),
            evaluate=estimate,
            rising=("worst_errors",),
            falling=("worst_tested",),
        ),
        FigureRule(
            name="best_group_error_share",
            unit="share",
            needs=("best_errors", "best_tested"),
            evaluate=estimate,
            rising=("best_errors",),
            falling=("best_tested",),
        ),
        _gap("gap", "points", differences.gap),
        _gap("gap_low", "points", _newcombe(0)),
        _gap("gap_high", "points", _newcombe(1)),
        _gap("ratio", "times", differences.risk_ratio),
        _searched("ratio_low", "times", _katz(0)),
        _searched("ratio_high", "times", _katz(1)),
        _searched("chance_p", "share", differences.fisher),
    ),
    within=(("worst_errors", "worst_tested"), ("best_errors", "best_tested")),
    whole=frozenset(_GROUPS),
)
