"""Which findings a union makes demands of, one demand per check, and how far it presses each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from hria.model.assessment import Assessment
from hria.model.fact import Disputed, Known, Leaf, MemberKind
from hria.model.finding import Commitment, Finding, Outcome
from hria.model.questionnaire import Check
from hria.model.severity import Scale
from hria.reporting.gravity import worst_first

LABOUR, RED_LINES, WORKER = "labor", "red-lines", "worker"
OPEN = (Outcome.CONCERN, Outcome.DISPUTED, Outcome.UNKNOWN)


class Priority(StrEnum):
    """How far a demand is pressed."""

    MUST = "must"
    SHOULD = "should"
    COULD = "could"


@dataclass(frozen=True, slots=True)
class Ground:
    """The findings of one check behind a demand, the worst first."""

    check: Check
    pack: str
    findings: tuple[Finding, ...]

    @property
    def worst(self) -> Finding:
        """The finding that weighs most."""
        return self.findings[0]

    @property
    def on_red_line(self) -> bool:
        """Whether a red line is crossed, or it is open whether it is."""
        return any(each.red_line or each.line_open for each in self.findings)


def grounds(assessment: Assessment) -> tuple[Ground, ...]:
    """Return what demands rest on, in the order of packs and codes.

    Every concern, dispute and unknown of the labour checklist; of the other checklists red lines
    crossed or open, and established or disputed concerns, where they reach workers and there is
    wording for an agreement. Findings about many functions make one demand.
    """
    workers = worker_groups(assessment)
    by_check: dict[str, list[Finding]] = {}
    for finding in assessment.findings:
        if _asked_for(finding, workers):
            by_check.setdefault(finding.check.id, []).append(finding)
    return tuple(
        Ground(each[0].check, each[0].pack, worst_first(each)) for each in by_check.values()
    )


def left_to_others(assessment: Assessment) -> int:
    """Count the checks of other checklists that are merely open and reach workers too."""
    workers = worker_groups(assessment)
    made = {each.check.id for each in grounds(assessment)}
    return len(
        {
            each.check.id
            for each in assessment.findings
            if each.outcome is Outcome.UNKNOWN
            and each.check.id not in made
            and reaches(each, workers)
        }
    )


def worker_groups(assessment: Assessment) -> frozenset[str]:
    """Return the groups of workers that are named, disputed ones too."""
    collection = assessment.deployment.collections.get(MemberKind.GROUP)
    members = collection.members if collection else ()
    return frozenset(each.name for each in members if _is_worker(each.leaves.get("group.role")))


def reaches(finding: Finding, workers: frozenset[str]) -> bool:
    """Whether a finding is about workers, or it is open whom it is about and there are workers."""
    return bool(workers & set(finding.groups)) if finding.groups else bool(workers)


def priority(ground: Ground, *, law_binds: bool) -> Priority:
    """Return how far a demand is pressed.

    Must: a red line is crossed or it is open whether it is; or a concern is established that may
    be grave, or behind which binding law stands. Should: any other established or disputed
    concern, one against which a measure is decided or done and which can no longer be grave, and
    what is not known but would be serious at the least or may be grave. Could: what is not known
    and weighs less.
    """
    if ground.on_red_line:
        return Priority.MUST
    worst = ground.worst
    grave = _at_most(worst) is Scale.GRAVE
    if worst.outcome is Outcome.CONCERN:
        answered = worst.commitment in (Commitment.COMMITTED, Commitment.DONE)
        return Priority.MUST if grave or (law_binds and not answered) else Priority.SHOULD
    heavy = grave or _at_least(worst) >= Scale.SERIOUS.rank
    return Priority.SHOULD if worst.outcome is Outcome.DISPUTED or heavy else Priority.COULD


def by_priority(priorities: Iterable[Priority]) -> dict[Priority, int]:
    """Count demands by how far they are pressed."""
    found = list(priorities)
    return {each: found.count(each) for each in Priority}


def _asked_for(finding: Finding, workers: frozenset[str]) -> bool:
    if finding.outcome not in OPEN:
        return False
    if finding.pack == LABOUR:
        return True
    weighty = finding.red_line or finding.line_open or finding.outcome is not Outcome.UNKNOWN
    worded = any(each.clause.agreement for each in finding.check.remedies)
    return weighty and worded and reaches(finding, workers)


def _is_worker(leaf: Leaf | None) -> bool:
    if isinstance(leaf, Disputed):
        return any(_is_worker(each.leaf) for each in leaf.claims)
    return isinstance(leaf, Known) and leaf.value == WORKER


def _at_most(finding: Finding) -> Scale | None:
    severity = finding.severity_committed or finding.severity
    return severity.overall.high if severity else None


def _at_least(finding: Finding) -> int:
    return finding.severity.overall.low.rank if finding.severity else -1
