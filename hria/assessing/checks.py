"""One check on one member: the outcome, the facts that decided it, what disputes change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from hria.assessing.conditions import Verdict, closed, judge, least, membership
from hria.assessing.disputes import Taking, takings
from hria.assessing.figures import figures_in
from hria.assessing.paths import declared_at, is_only_said, member_at
from hria.assessing.scope import UNSTATED, Bound, Scope
from hria.model.condition import facts_of
from hria.model.fact import MemberKind, Reason, Unknown
from hria.model.finding import Account, Outcome
from hria.model.questionnaire import Check
from hria.model.truth import Truth

NO_DISPUTE: frozenset[str] = frozenset()
OPEN_LISTS = frozenset(f"{kind.plural}.complete" for kind in MemberKind)
ONLY_SAID = Unknown(Reason.NOT_SHOWN)


@dataclass(frozen=True, slots=True)
class Decision:
    """What a check comes to in a scope; `disputed` are disputes that could still change it."""

    outcome: Outcome
    because: tuple[str, ...]
    silent: bool = False
    disputed: frozenset[str] = NO_DISPUTE


@dataclass(frozen=True, slots=True)
class Answered:
    """The decision over all rival claims, each account of it, and the scopes they hold in."""

    decision: Decision
    accounts: tuple[Account, ...]
    scopes: tuple[Scope, ...]


def members_of(check: Check, scope: Scope) -> Iterator[tuple[str | None, Scope]]:
    """Yield every member a check is asked of, with its scope; `unstated` for an open list.

    A complete list of nobody yields one scope without member, of which nothing can be asked.
    """
    if check.each is None:
        yield None, scope
        return
    members = scope.collection(check.each).members
    for member in members:
        yield member.name, scope.within(check.each, Bound(member))
    complete = scope.all_named(check.each)
    if closed(complete).truth is not Truth.YES:
        yield UNSTATED, scope.within(check.each, Bound(None, complete.path))
    elif not members:
        yield None, scope


def answer(check: Check, scope: Scope) -> Answered:
    """Decide a check in the scope of a member, under every combination of rival claims."""
    if check.each is not None and check.each not in scope.bindings:
        nobody = scope.all_named(check.each).path
        return Answered(Decision(Outcome.NOT_APPLICABLE, (nobody,)), (), (scope,))
    tried = takings(scope, lambda each: decide(check, figures_in(check, each)))
    if tried is None:
        first = decide(check, figures_in(check, scope))
        disputed = tuple(sorted(first.disputed))
        return Answered(Decision(Outcome.UNKNOWN, disputed), (), (figures_in(check, scope),))
    scopes = tuple(figures_in(check, each.scope) for each in tried)
    if len(tried) == 1:
        return Answered(tried[0].judged, (), scopes)
    accounts = tuple(
        Account(each.claims, each.judged.outcome, each.judged.because) for each in tried
    )
    return Answered(_over_all(tried), accounts, scopes)


def decide(check: Check, scope: Scope) -> Decision:
    """Decide a check in one scope, without trying rival claims.

    Where only the law decided, the facts that were asked for are named.
    """
    decided = _decided(check, scope)
    if decided.because:
        return decided
    return replace(decided, because=_asked(check, scope))


def _asked(check: Check, scope: Scope) -> tuple[str, ...]:
    conditions = (check.concern_when, *((check.applies_when,) if check.applies_when else ()))
    facts = dict.fromkeys(fact for each in conditions for fact in facts_of(each))
    paths = dict.fromkeys(scope.look(fact).path for fact in facts)
    return tuple(paths) or (scope.all_named(MemberKind.FUNCTION).path,)


def _decided(check: Check, scope: Scope) -> Decision:
    applies = _applies(check, scope)
    if applies.truth is Truth.NO:
        return Decision(Outcome.NOT_APPLICABLE, applies.because)
    concern = judge(check.concern_when, scope)
    if concern.truth is Truth.NO:
        concern = _if_shown(check, concern, scope)
    if concern.truth is Truth.NO:
        before = applies.because if applies.truth is Truth.YES else ()
        return Decision(Outcome.CLEAR, _joined(before, concern.because))
    if applies.truth is Truth.YES and concern.truth is Truth.YES:
        because = _joined(applies.because, concern.because)
        return Decision(Outcome.CONCERN, because, concern.silent)
    questions = applies.because if applies.truth is Truth.UNKNOWN else ()
    if concern.truth is Truth.UNKNOWN and not _only_others(questions):
        questions = _joined(questions, concern.because)
    return Decision(Outcome.UNKNOWN, questions, disputed=applies.disputed | concern.disputed)


def _only_others(questions: tuple[str, ...]) -> bool:
    """Whether a check, as far as is said, could only concern members whom nobody named."""
    return not OPEN_LISTS.isdisjoint(questions) and not any(map(member_at, questions))


def _if_shown(check: Check, cleared: Verdict, scope: Scope) -> Verdict:
    """Judge anew without the safeguards that a bare word alone speaks for.

    Only what would clear the check is doubted: what somebody says against the plan counts.
    """
    doubted = scope
    for path in cleared.because:
        fact = declared_at(path, scope.questionnaire.facts)
        if fact.to_be_shown and is_only_said(scope.said(path)):
            doubted = doubted.taking(path, ONLY_SAID)
    if doubted is scope:
        return cleared
    return judge(check.concern_when, doubted.remembering())


def _applies(check: Check, scope: Scope) -> Verdict:
    parts = []
    if check.each is not None:
        member = scope.bindings[check.each].member
        if member is not None:
            parts.append(membership(member, scope))
    if check.applies_when is not None:
        parts.append(judge(check.applies_when, scope))
    return least(parts)


def _over_all(tried: list[Taking[Decision]]) -> Decision:
    by_outcome: dict[Outcome, list[Decision]] = {}
    for each in tried:
        by_outcome.setdefault(each.judged.outcome, []).append(each.judged)
    outcome = _common(set(by_outcome))
    if outcome is Outcome.DISPUTED:
        rest = (
            each for key, kept in by_outcome.items() if key is not Outcome.CONCERN for each in kept
        )
        deciding = [*by_outcome[Outcome.CONCERN], *rest]
    elif outcome is Outcome.CLEAR:
        deciding = [each.judged for each in tried]
    else:
        deciding = by_outcome[outcome]
    because = _joined(*(each.because for each in deciding))
    if outcome is Outcome.UNKNOWN:
        because = _joined(because, _mattering(tried))
    silent = all(each.silent for each in deciding)
    return Decision(outcome, because, silent)


def _mattering(tried: list[Taking[Decision]]) -> tuple[str, ...]:
    """Return the disputes of which it matters to the outcome who is right."""
    paths = dict.fromkeys(path for each in tried for path, _ in each.claims)
    return tuple(path for path in paths if len(_by_claim(path, tried)) > 1)


def _by_claim(path: str, tried: list[Taking[Decision]]) -> set[frozenset[Outcome]]:
    outcomes: dict[int, set[Outcome]] = {}
    for each in tried:
        for settled, claim in each.claims:
            if settled == path:
                outcomes.setdefault(claim, set()).add(each.judged.outcome)
    return {frozenset(each) for each in outcomes.values()}


def _common(outcomes: set[Outcome]) -> Outcome:
    if len(outcomes) == 1:
        return next(iter(outcomes))
    if Outcome.CONCERN in outcomes:
        return Outcome.DISPUTED
    return Outcome.UNKNOWN if Outcome.UNKNOWN in outcomes else Outcome.CLEAR


def _joined(*parts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(path for part in parts for path in part))
