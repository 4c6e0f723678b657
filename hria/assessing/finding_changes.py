"""How findings moved between two assessments: worse, better, or merely silenced."""

from __future__ import annotations

from collections.abc import Collection as Names
from collections.abc import Iterator

from hria.assessing.conclusions import blocks
from hria.assessing.scope import UNSTATED
from hria.model.assessment import Assessment
from hria.model.change import FindingChange, FindingMove
from hria.model.fact import Known
from hria.model.finding import Finding, Outcome

Weight = tuple[int, int, int]


def finding_changes(
    before: Assessment, after: Assessment, dropped: Names[str] = ()
) -> tuple[FindingChange, ...]:
    """Return every finding that moved, the gravest first.

    `dropped` names functions known to have been taken out of the plan. A member that the later
    version no longer names, in a list not said to be complete, is not known to be gone.
    """
    was = {each.id: each for each in before.findings}
    now = {each.id: each for each in after.findings}
    found = [
        FindingChange(move, id, was.get(id), now.get(id))
        for id in dict.fromkeys([*was, *now])
        for move in _move(was.get(id), now.get(id), after, dropped)
    ]
    return tuple(sorted(found, key=_gravest_first))


def improved_by_silence(before: Assessment, after: Assessment, dropped: Names[str] = ()) -> bool:
    """Whether the outcome looks better because what decided it is no longer known."""
    if after.conclusion.outcome.rank >= before.conclusion.outcome.rank:
        return False
    moved = {each.id: each.move for each in finding_changes(before, after, dropped)}
    decided = (moved.get(id) for id in before.conclusion.decided_by)
    return any(move is FindingMove.SILENCED for move in decided)


def _move(
    before: Finding | None, after: Finding | None, later: Assessment, dropped: Names[str]
) -> Iterator[FindingMove]:
    if after is None:
        if before is not None and _alarming(before):
            gone = _is_gone(before, later, dropped)
            yield FindingMove.BETTER if gone else FindingMove.SILENCED
        return
    was = Outcome.NOT_APPLICABLE if before is None else before.outcome
    match was, after.outcome:
        case Outcome.CONCERN, Outcome.CONCERN:
            if before is not None and _weight(before) != _weight(after):
                heavier = _weight(after) > _weight(before)
                yield FindingMove.WORSE if heavier else FindingMove.BETTER
        case _, Outcome.CONCERN:
            yield FindingMove.WORSE
        case (Outcome.CONCERN, _) if after.outcome.is_open:
            yield FindingMove.SILENCED
        case Outcome.DISPUTED, Outcome.UNKNOWN:
            yield FindingMove.SILENCED
        case Outcome.UNKNOWN, Outcome.DISPUTED:
            yield FindingMove.WORSE
        case (Outcome.CONCERN | Outcome.UNKNOWN | Outcome.DISPUTED, _) if not after.outcome.is_open:
            yield FindingMove.BETTER
        case (_, _) if after.outcome.is_open and not was.is_open:
            yield FindingMove.REOPENED
        case _:
            return


def _alarming(finding: Finding) -> bool:
    return finding.outcome in (Outcome.CONCERN, Outcome.DISPUTED) or finding.line_open


def _is_gone(finding: Finding, later: Assessment, dropped: Names[str]) -> bool:
    kind = finding.check.each
    if kind is None or finding.member is None:
        return False
    if finding.member == UNSTATED:
        return True
    listed = later.deployment.collections.get(kind)
    closed = listed is not None and isinstance(listed.complete, Known) and listed.is_complete
    return finding.member in dropped or closed


def _weight(finding: Finding) -> Weight:
    """Return how heavy a concern is: line, no commitment, severity as committed."""
    severity = finding.severity_committed or finding.severity
    overall = severity.overall.high.rank if severity else 0
    return int(finding.red_line), int(blocks(finding)), overall


def _gravest_first(change: FindingChange) -> tuple[int, int, int, bool]:
    weights = [_weight(each) for each in (change.before, change.after) if each is not None]
    line, blocking, overall = max(weights)
    concern = change.finding.outcome is Outcome.CONCERN
    return -line, -blocking, -overall, not concern
