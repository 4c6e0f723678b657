"""Alerts of real use that were checked one by one, where a description counts them."""

from __future__ import annotations

from hria.model.fact import Known, Range
from hria.model.finding import Finding
from hria.reporting.naming import Names
from hria.reporting.quantities import number, span

COUNTED = ("alerts_counted", "alerts_right")


def alerts_counted(finding: Finding, names: Names) -> tuple[str, ...]:
    """Say how many alerts of a member were checked and right.

    Nothing where none was counted, and nothing where more are said to be right than were counted.
    """
    if finding.check.each is None or finding.member is None:
        return ()
    stem = f"{finding.check.each.plural}.{finding.member}.accuracy"
    ends: list[tuple[float, float]] = []
    for fact in COUNTED:
        match names.assessment.deployment.at(f"{stem}.{fact}"):
            case Known(value=int() | float() as value):
                ends.append((value, value))
            case Range(low=low, high=high):
                ends.append((low, high))
            case _:
                return ()
    counted, right = ends
    if not counted[1] or right[1] > counted[1]:
        return ()
    said = [span(number(low), number(high), names.words.language) for low, high in ends]
    return (names.words("numbers.counted", counted=said[0], right=said[1]),)
