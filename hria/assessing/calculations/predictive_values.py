"""How often an alert is right, from the detector's error rates and the rarity of the event."""

from hria.assessing.calculations.impossible import finite, not_negative, share


def ppv(sensitivity: float, specificity: float, prevalence: float) -> float | None:
    """Share of the alerts that are right (positive predictive value).

    Formula: se pi / (se pi + (1 - sp)(1 - pi)). Units: shares, all per the same decision.
    Valid: 0 to 1 each; raises ImpossibleInput otherwise. None (not estimable) where no alert can
    occur. Source: Altman and Bland (1994); Axelsson (2000). Limits: error rates must hold in use
    as in the test; prevalence per incident with specificity per clip is meaningless.
    """
    se, sp, pi = _rates(sensitivity, specificity, prevalence)
    return _part(se * pi, (1.0 - sp) * (1.0 - pi))


def npv(sensitivity: float, specificity: float, prevalence: float) -> float | None:
    """Share of the silences that are right (negative predictive value).

    Formula: sp (1 - pi) / (sp (1 - pi) + (1 - se) pi). Units, valid ranges, errors, source and
    limits as in `ppv`; None where there is no silence. Close to 1 for any rare event, even
    for a detector that never alerts.
    """
    se, sp, pi = _rates(sensitivity, specificity, prevalence)
    return _part(sp * (1.0 - pi), (1.0 - se) * pi)


def accuracy(sensitivity: float, specificity: float, prevalence: float) -> float:
    """Share of all decisions that are right.

    Formula: se pi + sp (1 - pi). Units, valid ranges and errors as in `ppv`. Source: definition.
    Limits: for a rare event a detector that never alerts has the accuracy 1 - pi.
    """
    se, sp, pi = _rates(sensitivity, specificity, prevalence)
    return se * pi + sp * (1.0 - pi)


def false_alarms_per_true_alarm(
    sensitivity: float, specificity: float, prevalence: float
) -> float | None:
    """Wrong alerts for each right one.

    Formula: (1 - sp)(1 - pi) / (se pi). Units: alerts. Valid ranges, errors, source and limits as
    in `ppv`; None where no alert can be right.
    """
    se, sp, pi = _rates(sensitivity, specificity, prevalence)
    return _times((1.0 - sp) * (1.0 - pi), se * pi)


def ppv_from_rates(incidents: float, sensitivity: float, false_alarms: float) -> float | None:
    """Share of the alerts that are right, from rates over the same exposure.

    Formula: se i / (se i + f). Units: incidents and false alarms per site and year (or any other
    exposure, the same for both); sensitivity per incident. Valid: rates >= 0, sensitivity 0 to 1;
    raises ImpossibleInput otherwise. None where no alert can occur. Source: Altman and Bland
    (1994) in its odds form. Limits: one true alert per detected incident; needs no length of a
    window.
    """
    found = true_alarms(incidents, sensitivity)
    return _part(found, not_negative("false_alarms", false_alarms))


def false_alarms_per_true_alarm_from_rates(
    incidents: float, sensitivity: float, false_alarms: float
) -> float | None:
    """Wrong alerts for each right one: f / (se i); None where no alert can be right.

    Units, valid ranges, errors, source and limits as in `ppv_from_rates`.
    """
    found = true_alarms(incidents, sensitivity)
    return _times(not_negative("false_alarms", false_alarms), found)


def true_alarms(incidents: float, sensitivity: float) -> float:
    """Right alerts: se i. Units, valid ranges, errors, limits as in `ppv_from_rates`."""
    return not_negative("incidents", incidents) * share("sensitivity", sensitivity)


def prevalence_per_decision(
    incidents: float, decisions_per_incident: float, decisions: float
) -> float | None:
    """Share of the decisions that truly show the event.

    Formula: incidents x decisions per incident / decisions, all over the same exposure. Units: a
    share. Valid: >= 0, no more true decisions than decisions; raises ImpossibleInput otherwise.
    None without decisions. Source: definition. Limits: how many decisions an incident fills is
    an assumption that should be shown.
    """
    showing = not_negative("incidents", incidents) * not_negative(
        "decisions_per_incident", decisions_per_incident
    )
    all_decisions = not_negative("decisions", decisions)
    if all_decisions == 0.0:
        return None
    return share("prevalence", finite("prevalence", showing / all_decisions))


def _rates(sensitivity: float, specificity: float, prevalence: float) -> tuple[float, float, float]:
    return (
        share("sensitivity", sensitivity),
        share("specificity", specificity),
        share("prevalence", prevalence),
    )


def _part(part: float, rest: float) -> float | None:
    return part / (part + rest) if part + rest > 0.0 else None


def _times(many: float, one: float) -> float | None:
    return many / one if one > 0.0 else None
