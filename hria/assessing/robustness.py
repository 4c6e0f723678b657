"""How the conclusion stands when each severity level somebody judged is moved one step."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from hria.assessing.rejudging import Parts, joined, worst_of
from hria.model.finding import Outcome
from hria.model.ordered import Ordered
from hria.model.questionnaire import Check
from hria.model.turning import Robustness, Shift

PARTS = ("scale", "scope", "remediability")
SETTLED = (Outcome.CLEAR, Outcome.NOT_APPLICABLE)


def robustness(parts: Parts) -> Robustness:
    """Move every judged level that bears on a finding one step up and one down.

    A level is judged where a check fixes it (`level:`) instead of deriving it from facts.
    Likelihood is left out: it never decides anything.
    """
    deployment = parts.assessment.deployment
    now = parts.now.spelled()
    moves, kept = 0, 0
    shifts: list[Shift] = []
    for check in _bearing(parts):
        own = [part for part in parts.parts if part.check.id == check.id]
        rest = parts.rest(own)
        for name, judged, moved in _moves(check):
            rule = replace(getattr(check.severity, name), level=moved)
            other = replace(check, severity=replace(check.severity, **{name: rule}))
            moves += 1
            if max(worst_of(check), worst_of(other)) <= min(rest):
                kept += 1
                continue
            again = (parts.again(part, deployment, other) for part in own)
            result = joined([rest, *again]).spelled()
            kept += result.outcome is now.outcome
            if result != now:
                shifts.append(Shift(check.id, check.code, name, judged, moved, result))
    return Robustness(moves, kept, tuple(shifts), now)


def _bearing(parts: Parts) -> list[Check]:
    """Return the checks with a finding that is a concern or open."""
    bearing = {
        part.check.id: part.check
        for part in parts.parts
        for each in part.findings
        if each.outcome not in SETTLED
    }
    return list(bearing.values())


def _moves(check: Check) -> Iterator[tuple[str, Ordered, Ordered]]:
    for name in PARTS:
        judged: Ordered | None = getattr(check.severity, name).level
        if judged is None:
            continue
        for step in (1, -1):
            moved = judged.at(judged.rank + step)
            if moved is not judged:
                yield name, judged, moved
