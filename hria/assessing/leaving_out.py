"""The plan without each function in turn, and the most functions that cross no red line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from hria.assessing.findings import findings_of
from hria.assessing.rejudging import Parts, Ranks, joined, ranks_of
from hria.assessing.scope import Scope
from hria.assessing.uses import is_local
from hria.assessing.variations import without
from hria.model.assessment import Assessment
from hria.model.fact import MemberKind
from hria.model.finding import Finding
from hria.model.questionnaire import Check
from hria.model.turning import Leaving, LeftOut

MOST_SETS = 20_000
FUNCTIONS = f"{MemberKind.FUNCTION.plural}.complete"


def leaving_out(assessment: Assessment) -> Leaving:
    """Try the plan without each function, without each pair, and search the largest harmless set.

    The list of functions stays as complete as it was. The search is exact: by size, beginning
    with all functions, and it ends with the first size at which some set crosses no red line.
    """
    plan = _Plan(assessment)
    names = plan.names
    sets, searched = plan.largest()
    return Leaving(
        now=plan.left_out(()),
        singles=tuple(plan.left_out((name,)) for name in names),
        pairs=tuple(plan.left_out(pair) for pair in combinations(names, 2)),
        largest=sets,
        results=tuple(plan.left_out(_without(names, kept)).result for kept in sets),
        crossed_by_all=() if sets else plan.left_out(names).crossed,
        searched=searched,
    )


class _Plan:
    """Judges subsets of the functions, each check only where the others matter to it."""

    def __init__(self, assessment: Assessment) -> None:
        self.assessment = assessment
        self.parts = Parts(assessment)
        listed = assessment.deployment.collections.get(MemberKind.FUNCTION)
        self.names = tuple(each.name for each in listed.members) if listed else ()
        facts = assessment.questionnaire.facts
        uses = self.parts.used
        self.own: dict[str | None, list[Finding]] = {}
        self.joint: list[tuple[str, Check]] = []
        for part in self.parts.parts:
            local = part.check.each is MemberKind.FUNCTION and is_local(part.check, facts)
            if local or FUNCTIONS not in uses[part.check.id]:
                name = part.member if local else None
                self.own.setdefault(name, []).extend(part.findings)
            elif (part.pack, part.check) not in self.joint:
                self.joint.append((part.pack, part.check))
        self.ranks = {name: ranks_of(findings) for name, findings in self.own.items()}

    def left_out(self, gone: tuple[str, ...]) -> LeftOut:
        """Return what the plan without some functions comes to."""
        together = tuple(self._together(gone, self.joint))
        staying = [name for name in self.own if name not in gone]
        ranks = joined([self.parts.floor, *self._ranks(staying), ranks_of(together)])
        findings = [*(each for name in staying for each in self.own[name]), *together]
        crossed = tuple(each.id for each in findings if each.red_line)
        return LeftOut(gone, ranks.spelled(), crossed)

    def largest(self) -> tuple[tuple[tuple[str, ...], ...], bool]:
        """Return every largest set without a crossed line; False where too many would be tried.

        A function that crosses a line whatever the others are is in none of them.
        """
        harmless = [
            name for name in self.names if not any(each.red_line for each in self.own.get(name, ()))
        ]
        anyway = [name for name in self.own if name not in self.names]
        if any(each.red_line for name in anyway for each in self.own[name]):
            return (), True
        lines = [(pack, check) for pack, check in self.joint if check.red_line]
        tried = 0
        for size in range(len(harmless), -1, -1):
            found = []
            for kept in combinations(harmless, size):
                tried += 1
                if tried > MOST_SETS:
                    return (), False
                gone = _without(self.names, kept)
                if not any(each.red_line for each in self._together(gone, lines)):
                    found.append(kept)
            if found:
                return tuple(found), True
        return (), True

    def _ranks(self, names: Iterable[str | None]) -> Iterator[Ranks]:
        return (self.ranks[name] for name in names)

    def _together(
        self, gone: Iterable[str], checks: Iterable[tuple[str, Check]]
    ) -> Iterator[Finding]:
        thinned = without(self.assessment.deployment, gone)
        scope = Scope(thinned, self.assessment.questionnaire, self.assessment.on)
        for pack, check in checks:
            yield from findings_of(check, pack, scope)


def _without(names: Iterable[str], kept: Iterable[str]) -> tuple[str, ...]:
    staying = set(kept)
    return tuple(name for name in names if name not in staying)
