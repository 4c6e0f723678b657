"""What a precision or F1 from a test full of staged events becomes where events are rare."""

from hria.assessing.calculations.impossible import ImpossibleInput, open_share, share
from hria.assessing.calculations.intervals import Interval


def precision_in_use(
    precision_in_test: float, prevalence_in_test: float, prevalence_in_use: float
) -> float | None:
    """Precision where the event has another prevalence.

    Formula: odds in use = odds in test x [pi/(1-pi) in use] / [pi/(1-pi) in test]. Units: shares
    per the same decision. Valid: precision and prevalence in use 0 to 1, prevalence in test above
    0 and below 1; raises ImpossibleInput otherwise. None where a test without false alarms
    meets a place without events, or the reverse. Source: Bayes' rule; Axelsson (2000). Limits:
    holds where sensitivity and specificity stay the same.
    """
    precision = share("precision_in_test", precision_in_test)
    tested = open_share("prevalence_in_test", prevalence_in_test)
    use = share("prevalence_in_use", prevalence_in_use)
    right = precision * use * (1.0 - tested)
    wrong = (1.0 - precision) * (1.0 - use) * tested
    return right / (right + wrong) if right + wrong > 0.0 else None


def f1(precision: float, recall: float) -> float | None:
    """Harmonic mean of precision and recall.

    Formula: 2PR / (P + R). Units: shares (KISA points are 100 times this). Valid: 0 to 1 each;
    raises ImpossibleInput otherwise. None where both are 0. Source: definition. Limits: ignores
    true silences and moves with the prevalence of the test set.
    """
    p, r = share("precision", precision), share("recall", recall)
    return 2.0 * p * r / (p + r) if p + r > 0.0 else None


def precision_from_f1(f1_in_test: float, recall: float) -> float:
    """Precision behind an F1 where the recall is known.

    Formula: P = F1 R / (2R - F1). Units: shares. Valid: 0 < F1 <= 2R / (1 + R) and 0 < R <= 1;
    raises ImpossibleInput (contradictory) where no precision fits. Source: definition of F1.
    """
    score, r = share("f1", f1_in_test), share("recall", recall)
    if score == 0.0 or 2.0 * r - score <= 0.0:
        raise ImpossibleInput("f1", "contradictory", f1_in_test)
    precision = score * r / (2.0 * r - score)
    if precision > 1.0 + 1e-9:
        raise ImpossibleInput("f1", "contradictory", f1_in_test)
    return min(1.0, precision)


def precision_bounds_from_f1(f1_in_test: float) -> Interval:
    """Precisions that fit an F1 where the recall is withheld.

    Formula: from F1 / (2 - F1) (every event found) to 1 (no false alarm). Units: shares.
    Valid: 0 <= F1 <= 1; raises ImpossibleInput otherwise. Source: definition of F1.
    """
    score = share("f1", f1_in_test)
    return Interval(score / (2.0 - score), 1.0)


def f1_in_use(
    precision_in_test: float, recall: float, prevalence_in_test: float, prevalence_in_use: float
) -> float | None:
    """F1 where the event has another prevalence: `precision_in_use` with the same recall.

    Formula: 2P'R / (P' + R). Units, valid ranges, errors, source and limits as there.
    """
    moved = precision_in_use(precision_in_test, prevalence_in_test, prevalence_in_use)
    return None if moved is None else f1(moved, recall)
