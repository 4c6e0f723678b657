"""Alerts of real use that were checked one by one, where a description counts them."""

from __future__ import annotations

from hria.model.fact import Known, Range
from hria.model.finding import Finding
from hria.reporting.naming import Names
from hria.reporting.quantities import number, span

COUNTED = ("alerts_counted", "alerts_right")


def alerts_counted(finding: Finding, names: Names) -> tuple[str, ...]:
    """Say how many alerts of a member were checked and right; nothing where none was counted."""
    if finding.check.each is None or finding.member is None:
        return ()
    stem = f"{finding.check.each.plural}.{finding.member}.accuracy"
    said = []
    for fact in COUNTED:
        match names.assessment.deployment.at(f"{stem}.{fact}"):
            case Known(value=int() | float() as value) if value or fact != COUNTED[0]:
                said.append(number(value))
            case Range(low=low, high=high):
                said.append(span(number(low), number(high), names.words.language))
            case _:
                return ()
    return (names.words("numbers.counted", counted=said[0], right=said[1]),)
