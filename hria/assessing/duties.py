"""Which duties apply to a plan: decided from a dozen facts, with the law of a day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from hria.assessing.conditions import Verdict, judge
from hria.assessing.deadlines import deadline
from hria.assessing.disputes import Taking, takings
from hria.assessing.paths import declared_at, weakest
from hria.assessing.questions import reason_at
from hria.assessing.scope import Scope
from hria.model.assessment import OpenQuestion
from hria.model.deployment import Deployment
from hria.model.duty import Deadline, Duty, DutyFinding, DutyOutcome, Validity
from hria.model.law import Provision, Status
from hria.model.questionnaire import Questionnaire
from hria.model.truth import Truth

NO_VERDICT = Verdict(Truth.NO)


@dataclass(frozen=True, slots=True)
class Decided:
    """What a duty comes to in one scope; `open` are the facts that would settle it."""

    outcome: DutyOutcome
    because: tuple[str, ...] = ()
    open: tuple[str, ...] = ()
    disputed: frozenset[str] = frozenset()


def due(
    deployment: Deployment, questionnaire: Questionnaire, duties: Iterable[Duty], on: date
) -> tuple[DutyFinding, ...]:
    """Hold a plan against duties: those that bind here, and benchmarks the description names.

    A pure function. The duties of any other jurisdiction are left out.
    """
    scope = Scope(deployment, questionnaire, on)
    return tuple(
        _finding(duty, questionnaire.law[duty.authority], scope)
        for duty in duties
        if _is_shown(questionnaire.law[duty.authority], deployment)
    )


def answer(duty: Duty, scope: Scope) -> Decided:
    """Decide a duty under every combination of rival claims; unknown where they differ."""
    tried = takings(scope, lambda each: _decide(duty, each))
    if tried is None:
        met = tuple(sorted(_decide(duty, scope).disputed))
        return Decided(DutyOutcome.UNKNOWN, open=met)
    outcomes = {each.judged.outcome for each in tried}
    alike = len(outcomes) == 1
    because = _joined(each.judged.because for each in tried) if alike else ()
    disputes = () if alike else _disputed(tried)
    questions = _joined([*(each.judged.open for each in tried), disputes])
    return Decided(outcomes.pop() if alike else DutyOutcome.UNKNOWN, because, questions)


def _decide(duty: Duty, scope: Scope) -> Decided:
    applies = judge(duty.applies_when, scope)
    arguable = judge(duty.arguable_when, scope) if duty.arguable_when else NO_VERDICT
    if applies.truth is Truth.YES:
        return Decided(DutyOutcome.APPLIES, applies.because)
    questions = _joined(each.because for each in (applies, arguable) if each.truth is Truth.UNKNOWN)
    disputed = applies.disputed if applies.truth is Truth.UNKNOWN else frozenset[str]()
    if arguable.truth is Truth.YES:
        return Decided(DutyOutcome.ARGUABLE, arguable.because, questions, disputed)
    if questions:
        return Decided(DutyOutcome.UNKNOWN, (), questions, disputed | arguable.disputed)
    return Decided(DutyOutcome.NO, _shortest(applies.because, arguable.because))


def _finding(duty: Duty, provision: Provision, scope: Scope) -> DutyFinding:
    deployment, decided = scope.deployment, answer(duty, scope)
    validity, since = _validity(provision, scope.on)
    return DutyFinding(
        duty,
        decided.outcome,
        decided.because,
        binding=provision.binds_in(deployment.jurisdiction),
        validity=validity,
        valid_from=since,
        questions=tuple(_question(path, duty, scope) for path in decided.open),
        standing=weakest(decided.because, deployment),
        deadline=_deadline(duty, provision, scope),
    )


def _deadline(duty: Duty, provision: Provision, scope: Scope) -> Deadline | None:
    if duty.by is None:
        return None
    return deadline(duty.by, scope.deployment, scope.on, provision.in_force_since)


def _is_shown(provision: Provision, deployment: Deployment) -> bool:
    home = deployment.jurisdiction
    return provision.binds_in(home) or provision.jurisdiction in {home, *deployment.benchmarks}


def _validity(provision: Provision, on: date) -> tuple[Validity, date | None]:
    known = provision.in_force_on(on)
    if known is not False:
        return (Validity.IN_FORCE if known else Validity.OPEN), None
    since = provision.applies_from or provision.in_force_since
    begun = provision.status in (Status.IN_FORCE, Status.PROMULGATED, Status.DEFERRED)
    return (Validity.NOT_YET, since) if begun and since else (Validity.NOT_LAW, None)


def _question(path: str, duty: Duty, scope: Scope) -> OpenQuestion:
    fact = declared_at(path, scope.questionnaire.facts)
    reason = reason_at(path, scope.deployment)
    return OpenQuestion(path, fact.id, reason, fact.ask_of, fact.due, (duty.id,))


def _disputed(tried: list[Taking[Decided]]) -> tuple[str, ...]:
    """Return the disputes of which it matters who is right."""
    return tuple(dict.fromkeys(path for path in _tried_paths(tried) if _matters(path, tried)))


def _tried_paths(tried: list[Taking[Decided]]) -> Iterator[str]:
    return (path for each in tried for path, _ in each.claims)


def _matters(path: str, tried: list[Taking[Decided]]) -> bool:
    by_claim: dict[int, set[DutyOutcome]] = {}
    for each in tried:
        for settled, claim in each.claims:
            if settled == path:
                by_claim.setdefault(claim, set()).add(each.judged.outcome)
    return len({frozenset(each) for each in by_claim.values()}) > 1


def _shortest(*reasons: tuple[str, ...]) -> tuple[str, ...]:
    """Return the facts that rule all out: those of one where they are among the others' too."""
    given = sorted((each for each in reasons if each), key=len)
    shared = all(set(given[0]) <= set(each) for each in given)
    return given[0] if shared else _joined(reasons)


def _joined(parts: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(path for part in parts for path in part))
