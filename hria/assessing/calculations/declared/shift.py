"""The calculation that moves a test's precision or F1 to where events are rare."""

from hria.assessing.calculations.declared import scale
from hria.assessing.calculations.declared.claims import COUNTS, PAIRS
from hria.assessing.calculations.figures import Calculation, FigureRule
from hria.assessing.calculations.impossible import share
from hria.assessing.calculations.intervals import estimate
from hria.assessing.calculations.prevalence_shift import (
    f1,
    precision_bounds_from_f1,
    precision_from_f1,
    precision_in_use,
)
from hria.assessing.calculations.ranges import Span

_BETTER = ("precision", "base_rate", "detected", "negatives", "f1", "freedom")
_WORSE = ("test_prevalence", "positives", "wrong", "detection_rate")


def _precision_of_counts(detected: float, wrong: float) -> float | None:
    return estimate(detected, detected + wrong)


def _within_bounds(score: float, freedom: float) -> float:
    """Precision somewhere between the bounds that an F1 alone leaves."""
    low, high = precision_bounds_from_f1(score)
    return low + freedom * (high - low)


def _prevalence_of_counts(positives: float, negatives: float) -> float | None:
    """Share of positives; None where the test had only one kind and has no odds."""
    return estimate(positives, positives + negatives) if positives and negatives else None


def _recall_of_f1(score: float, precision: float) -> float:
    """Recall behind an F1: it is to precision as precision is to recall."""
    return precision_from_f1(score, precision)


def _wrong_per_right(precision: float) -> float | None:
    return (1.0 - precision) / precision if precision > 0.0 else None


PREVALENCE_SHIFT = Calculation(
    name="prevalence-shift",
    inputs=COUNTS
    | scale.DETECTION
    | scale.BASE_RATE
    | {
        "precision": "function.accuracy.precision",
        "f1": "function.accuracy.f1",
        "test_prevalence": "function.accuracy.test_prevalence",
    },
    figures=(
        FigureRule(
            name="precision_in_test",
            unit="share",
            needs=("precision",),
            evaluate=lambda stated: share("precision", stated),
            rising=("precision",),
        ),
        FigureRule(
            name="precision_in_test",
            unit="share",
            needs=("detected", "wrong"),
            evaluate=_precision_of_counts,
            rising=("detected",),
            falling=("wrong",),
        ),
        FigureRule(
            name="precision_in_test",
            unit="share",
            needs=("f1", "detection_rate"),
            evaluate=precision_from_f1,
            rising=("f1",),
            falling=("detection_rate",),
        ),
        FigureRule(
            name="precision_in_test",
            unit="share",
            needs=("f1", "freedom"),
            evaluate=_within_bounds,
            rising=("f1", "freedom"),
            free={"freedom": Span(0.0, 1.0)},
        ),
        FigureRule(
            name="recall_in_test",
            unit="share",
            needs=("detection_rate",),
            evaluate=lambda stated: share("detection_rate", stated),
            rising=("detection_rate",),
        ),
        FigureRule(
            name="recall_in_test",
            unit="share",
            needs=("detected", "positives"),
            evaluate=estimate,
            rising=("detected",),
            falling=("positives",),
        ),
        FigureRule(
            name="recall_in_test",
            unit="share",
            needs=("f1", "precision_in_test"),
            evaluate=_recall_of_f1,
            falling=("freedom", "precision"),
        ),
        FigureRule(
            name="prevalence_in_test",
            unit="share",
            needs=("test_prevalence",),
            evaluate=lambda stated: share("test_prevalence", stated),
            rising=("test_prevalence",),
        ),
        FigureRule(
            name="prevalence_in_test",
            unit="share",
            needs=("positives", "negatives"),
            evaluate=_prevalence_of_counts,
            rising=("positives",),
            falling=("negatives",),
        ),
        FigureRule(
            name="precision_in_use",
            unit="share",
            needs=("precision_in_test", "prevalence_in_test", "base_rate"),
            evaluate=precision_in_use,
            rising=_BETTER,
            falling=_WORSE,
            same_unit=("test_prevalence", "base_rate"),
        ),
        FigureRule(
            name="f1_in_use",
            unit="share",
            needs=("precision_in_use", "recall_in_test"),
            evaluate=f1,
            rising=("base_rate", "detected", "negatives", "precision"),
            falling=("test_prevalence", "positives", "wrong"),
        ),
        FigureRule(
            name="wrong_per_right",
            unit="times",
            needs=("precision_in_use",),
            evaluate=_wrong_per_right,
            rising=_WORSE,
            falling=_BETTER,
        ),
    ),
    within=PAIRS,
    whole=frozenset(COUNTS),
)
