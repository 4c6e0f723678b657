"""An assessment taken apart, so that one change makes only the checks it touches judged anew."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from hria.assessing.checks import answer, members_of
from hria.assessing.conclusions import conclude
from hria.assessing.findings import findings_of
from hria.assessing.measures import PLANNED
from hria.assessing.ratings import combine
from hria.assessing.scope import UNSTATED, Meter, Scope
from hria.assessing.uses import facts_used, is_local
from hria.model.assessment import Assessment, Verdict
from hria.model.deployment import Collection, Deployment
from hria.model.fact import Known
from hria.model.finding import Finding, Outcome
from hria.model.ordered import exactly
from hria.model.questionnaire import Check
from hria.model.severity import Level, Likelihood, Remediability, Rule, Scale
from hria.model.severity import Scope as Reach
from hria.model.turning import Result

ENOUGH = 10**12
RANKS = {verdict: rank for rank, verdict in enumerate(Verdict)}


class Ranks(NamedTuple):
    """A result as ranks of verdicts, quick to join."""

    outcome: int = 0
    best_case: int = 0
    worst_case: int = 0

    def spelled(self) -> Result:
        """Return the result in words."""
        words = tuple(Verdict)
        return Result(words[self.outcome], words[self.best_case], words[self.worst_case])


NOTHING = Ranks()


@dataclass(frozen=True, slots=True)
class Part:
    """The findings of one check: of one member where members do not matter to each other.

    The check is without its citations, which decide nothing; `worst` ranks what it could come
    to at its worst.
    """

    number: int
    check: Check
    pack: str
    member: str | None
    findings: tuple[Finding, ...]
    ranks: Ranks
    worst: int


def ranks_of(findings: Iterable[Finding]) -> Ranks:
    """Return what some findings alone would come to."""
    conclusion = conclude(tuple(findings), (), ())
    verdicts = conclusion.outcome, conclusion.best_case, conclusion.worst_case
    return Ranks(*(RANKS[each] for each in verdicts))


def joined(ranks: Iterable[Ranks]) -> Ranks:
    """Return what the findings behind some results come to together: the worst of each."""
    outcomes, best, worst = zip(*ranks, strict=True)
    return Ranks(max(outcomes), max(best), max(worst))


def worst_of(check: Check) -> int:
    """Return the rank of the verdict a check could bring at its worst."""
    return RANKS[Verdict.STOP if check.red_line else _worst_concern(check)]


def _worst_concern(check: Check) -> Verdict:
    rules = check.severity
    highest = combine(
        exactly(_highest(rules.scale, Scale)),
        exactly(_highest(rules.scope, Reach)),
        exactly(_highest(rules.remediability, Remediability)),
        exactly(Likelihood.LIKELY),
    )
    grave = highest.overall.high is Scale.GRAVE
    return Verdict.NOT_IN_THIS_FORM if grave else Verdict.CONDITIONS


def _highest(rule: Rule[Level], scale: type[Level]) -> Level:
    if rule.level is not None:
        return rule.level
    if rule.bands is not None:
        return scale.highest(rule.bands)
    levels = [case.level for case in rule.cases]
    return scale.highest([*levels, *([rule.otherwise] if rule.otherwise is not None else [])])


def at_most(part: Part, outcomes: Iterable[Outcome]) -> Ranks:
    """Return what a part comes to at most when its findings have these outcomes."""
    line = part.check.red_line is not None
    pending = RANKS[Verdict.PAUSE if line else Verdict.INCOMPLETE]
    bounds = [NOTHING]
    for outcome in outcomes:
        if outcome is Outcome.CONCERN:
            bounds.append(Ranks(part.worst, part.worst, part.worst))
        elif outcome.is_open:
            bounds.append(Ranks(pending, 0, part.worst))
    return joined(bounds)


def days_of_measures(check: Check, assessment: Assessment) -> frozenset[str]:
    """Return the planned days by which a measure against a check's concern is in time."""
    remedies = {each.id for each in check.remedies}
    measures = assessment.deployment.measures
    answered = any(each.remedy in remedies for each in measures)
    return frozenset(PLANNED.values()) if answered else frozenset()


class Parts:
    """The parts of an assessment, and what they come to on a changed description."""

    def __init__(self, assessment: Assessment) -> None:
        """Take an assessment apart."""
        self.assessment = assessment
        self.meter = Meter(ENOUGH)
        self.facts = assessment.questionnaire.facts
        self.used = {
            check.id: facts_used(check, self.facts) | days_of_measures(check, assessment)
            for _, check in assessment.questionnaire.checks()
        }
        left_out = assessment.questionnaire.left_out
        self.floor = Ranks(outcome=RANKS[Verdict.INCOMPLETE]) if left_out else NOTHING
        self.parts = tuple(self._parts())
        self.now = joined([self.floor, *(each.ranks for each in self.parts)])
        self._by_fact: dict[str, list[Part]] = {}
        for part in self.parts:
            for fact in self.used[part.check.id]:
                self._by_fact.setdefault(fact, []).append(part)

    def using(self, fact: str) -> tuple[Part, ...]:
        """Return the parts whose checks use a fact."""
        return tuple(self._by_fact.get(fact, ()))

    def rest(self, parts: Iterable[Part]) -> Ranks:
        """Return what all other parts come to, as they are."""
        left = {each.number for each in parts}
        others = (each.ranks for each in self.parts if each.number not in left)
        return joined([self.floor, *others])

    def again(self, part: Part, deployment: Deployment, check: Check | None = None) -> Ranks:
        """Judge a part anew on another description, or by another version of its check."""
        scope = self._scope(part, deployment)
        return ranks_of(findings_of(check or part.check, part.pack, scope))

    def outcomes_again(self, part: Part, deployment: Deployment) -> tuple[Outcome, ...]:
        """Return only the outcomes of a part on another description; quicker than all of it."""
        members = members_of(part.check, self._scope(part, deployment))
        return tuple(answer(part.check, scope).decision.outcome for _, scope in members)

    def _scope(self, part: Part, deployment: Deployment) -> Scope:
        seen = deployment if part.member is None else _alone(deployment, part)
        return Scope(seen, self.assessment.questionnaire, self.assessment.on, meter=self.meter)

    def _parts(self) -> Iterable[Part]:
        by_check: dict[str, list[Finding]] = {}
        for finding in self.assessment.findings:
            by_check.setdefault(finding.check.id, []).append(finding)
        number = 0
        for pack, check in self.assessment.questionnaire.checks():
            bare = replace(check, authorities=(), evidence=(), examples=())
            for member, findings in self._split(check, by_check.get(check.id, [])).items():
                ranks, worst = ranks_of(findings), worst_of(check)
                yield Part(number, bare, pack.head.id, member, tuple(findings), ranks, worst)
                number += 1

    def _split(self, check: Check, findings: list[Finding]) -> Mapping[str | None, list[Finding]]:
        if is_local(check, self.facts):
            return {each.member: [each] for each in findings}
        return {None: findings}


def _alone(deployment: Deployment, part: Part) -> Deployment:
    """Return the description with only the member that a part speaks of."""
    kind = part.check.each
    if kind is None or part.member is None:
        return deployment
    listed = deployment.collections.get(kind, Collection(kind))
    if part.member == UNSTATED:
        alone = replace(listed, members=())
    else:
        member = listed.member(part.member)
        kept = (member,) if member else ()
        alone = replace(listed, members=kept, complete=Known(value=True))
    return replace(deployment, collections={**deployment.collections, kind: alone})
