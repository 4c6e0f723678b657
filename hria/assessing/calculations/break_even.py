"""Which error rate a vendor would have to prove for a wanted share of right alerts."""

from hria.assessing.calculations.impossible import not_negative, positive, share


def most_false_positive_share(
    sensitivity: float, prevalence: float, wanted_ppv: float = 0.5
) -> float | None:
    """Largest share of wrong alerts per decision without an event.

    Formula: se pi (1 - t) / (t (1 - pi)), at most 1. Units: shares per the same decision.
    Valid: 0 to 1, wanted share above 0; raises ImpossibleInput otherwise. None where every
    decision shows the event. Source: Bayes' rule solved for 1 - specificity (Altman and Bland
    1994). Limits: error rates must hold in use; sensitivity 1 gives the best case of any detector.
    """
    se, pi = share("sensitivity", sensitivity), share("prevalence", prevalence)
    wanted = positive("wanted_ppv", share("wanted_ppv", wanted_ppv))
    if pi == 1.0:
        return None
    return min(1.0, se * pi * (1.0 - wanted) / (wanted * (1.0 - pi)))


def least_specificity(
    sensitivity: float, prevalence: float, wanted_ppv: float = 0.5
) -> float | None:
    """Smallest specificity: 1 - `most_false_positive_share`; all else as there."""
    most = most_false_positive_share(sensitivity, prevalence, wanted_ppv)
    return None if most is None else 1.0 - most


def most_false_alarms(incidents: float, sensitivity: float = 1.0, wanted_ppv: float = 0.5) -> float:
    """Largest rate of false alarms over the exposure in which the incidents are counted.

    Formula: se i (1 - t) / t. Units: alarms per site and year, or whatever the incidents are per.
    Valid: incidents >= 0, sensitivity 0 to 1, 0 < wanted <= 1; raises ImpossibleInput otherwise.
    Source: `ppv_from_rates` solved for the false alarms. Limits: one true alert per detected
    incident; sensitivity 1 gives the best case of any detector.
    """
    rate, se = not_negative("incidents", incidents), share("sensitivity", sensitivity)
    wanted = positive("wanted_ppv", share("wanted_ppv", wanted_ppv))
    return se * rate * (1.0 - wanted) / wanted
