"""What a condition comes to: three-valued (Kleene), with the facts that decided it.

The same as the commutative `&&` and `||` of CEL with "error" read as "unknown".
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from hria.assessing.comparisons import Span, compare
from hria.assessing.scope import Bound, Found, Scope
from hria.model.condition import (
    All,
    Any,
    Condition,
    FactRef,
    InForce,
    Members,
    Not,
    Silent,
    Some,
    Test,
)
from hria.model.deployment import Member
from hria.model.fact import Disputed, Known, MemberKind, Range, Unknown
from hria.model.finding import FigureRange
from hria.model.truth import Truth

COLLECTIONS = {kind.plural: kind for kind in MemberKind}


@dataclass(frozen=True, slots=True)
class Verdict:
    """YES, NO or UNKNOWN; the deciding paths in file order; disputes met on the way.

    `silent` says that a YES rests on silence; under UNKNOWN the paths are the open questions.
    """

    truth: Truth
    because: tuple[str, ...] = ()
    silent: bool = False
    disputed: frozenset[str] = frozenset()


def judge(condition: Condition, scope: Scope) -> Verdict:
    """Hold a condition against the facts in scope."""
    match condition:
        case All(inner):
            return least([judge(each, scope) for each in inner])
        case Any(inner):
            return greatest([judge(each, scope) for each in inner])
        case Not(inner):
            verdict = judge(inner, scope)
            return replace(verdict, truth=verdict.truth.mirrored())
        case Some(members):
            return _some(members, scope)
        case Silent(fact):
            return _silent(scope.look(fact))
        case InForce(id):
            known = scope.questionnaire.law[id].in_force_on(scope.on)
            return Verdict(Truth.UNKNOWN if known is None else Truth.of(known))
        case Test(figure=str(figure)):
            return _figure(condition, figure, scope)
        case Test():
            return _test(condition, scope.look(str(condition.fact)), scope)


def least(parts: Iterable[Verdict]) -> Verdict:
    """Return the least of some verdicts: YES needs all, one NO is enough."""
    verdicts = list(parts)
    truth = min((each.truth for each in verdicts), default=Truth.YES)
    silent = any(each.silent for each in verdicts)
    return _joined(truth, verdicts, Truth.YES, silent=silent)


def greatest(parts: Iterable[Verdict]) -> Verdict:
    """Return the greatest of some verdicts: one YES is enough, NO needs all."""
    verdicts = list(parts)
    truth = max((each.truth for each in verdicts), default=Truth.NO)
    holding = [each for each in verdicts if each.truth is Truth.YES]
    silent = bool(holding) and all(each.silent for each in holding)
    return _joined(truth, verdicts, Truth.NO, silent=silent)


def membership(member: Member, scope: Scope) -> Verdict:
    """Say whether a member named is really in the plan; naming it says so unless disputed."""
    found = scope.included(member)
    return Verdict(Truth.YES) if found is None else _is_true(found)


def closed(found: Found) -> Verdict:
    """Say whether a list is complete, from its completeness fact."""
    return _is_true(found)


def _joined(truth: Truth, parts: list[Verdict], takes_all: Truth, *, silent: bool) -> Verdict:
    deciding = parts if truth is takes_all else [each for each in parts if each.truth is truth]
    because = dict.fromkeys(path for each in deciding for path in each.because)
    disputed = frozenset().union(*(each.disputed for each in parts))
    return Verdict(truth, tuple(because), silent and truth is Truth.YES, disputed)


def _is_true(found: Found) -> Verdict:
    match found.leaf:
        case Known(value=value):
            return Verdict(Truth.of(value is True), (found.path,))
        case _:
            return _not_known(found)


def _not_known(found: Found) -> Verdict:
    disputed = frozenset({found.path}) if isinstance(found.leaf, Disputed) else frozenset[str]()
    return Verdict(Truth.UNKNOWN, (found.path,), disputed=disputed)


def _silent(found: Found) -> Verdict:
    unknown = isinstance(found.leaf, Unknown)
    return Verdict(Truth.of(unknown), (found.path,), silent=unknown)


def _test(test: Test, found: Found, scope: Scope) -> Verdict:
    operator, operand = test.given
    match found.leaf:
        case Unknown() | Disputed():
            limits = _unknown_limit(operand, scope)
            return least([_not_known(found), *limits]) if limits else _not_known(found)
        case Known(value=tuple(listed)):
            wanted = operand if isinstance(operand, tuple) else (operand,)
            return _contains(found, any(each in listed for each in wanted), scope)
        case Known(value=value) if operator == "in":
            return Verdict(Truth.of(value in operand), (found.path,))  # type: ignore[operator]
        case Known(value=bool() | str() as value):
            return Verdict(Truth.of(value == operand), (found.path,))
        case Known(value=value) if operator in ("before", "after"):
            earlier = value < operand if operator == "before" else value > operand  # type: ignore[operator]
            return Verdict(Truth.of(earlier), (found.path,))
        case Known(value=int() | float() as number):
            return _number(operator, Span(number, number), found, operand, scope)
        case Range(low=low, high=high):
            return _number(operator, Span(low, high), found, operand, scope)
        case _:
            raise TypeError(f"{test.fact}: a value of this type cannot be tested by {operator}")


def _contains(found: Found, contained: bool, scope: Scope) -> Verdict:
    if contained:
        return Verdict(Truth.YES, (found.path,))
    complete = closed(scope.completeness(found))
    if complete.truth is Truth.YES:
        return Verdict(Truth.NO, (found.path, *complete.because), disputed=complete.disputed)
    return Verdict(Truth.UNKNOWN, complete.because, disputed=complete.disputed)


def _number(operator: str, value: Span, found: Found, operand: object, scope: Scope) -> Verdict:
    if not isinstance(operand, FactRef):
        return Verdict(compare(operator, value, Span.exactly(operand)), (found.path,))
    limit = scope.look(operand.fact)
    match limit.leaf:
        case Known(value=int() | float() as number):
            span = Span(number, number)
        case Range(low=low, high=high):
            span = Span(low, high)
        case _:
            return _not_known(limit)
    if getattr(found.leaf, "per", None) != getattr(limit.leaf, "per", None):
        return Verdict(Truth.UNKNOWN, (found.path, limit.path))
    truth = compare(operator, value, span)
    if truth is Truth.UNKNOWN:
        wide = ((found.path, value), (limit.path, span))
        return Verdict(truth, tuple(path for path, each in wide if each.low < each.high))
    return Verdict(truth, (found.path, limit.path))


def _unknown_limit(operand: object, scope: Scope) -> list[Verdict]:
    if not isinstance(operand, FactRef):
        return []
    limit = scope.look(operand.fact)
    return [_not_known(limit)] if isinstance(limit.leaf, Unknown | Disputed) else []


def _figure(test: Test, name: str, scope: Scope) -> Verdict:
    figure = scope.figures[name]
    if not isinstance(figure.value, FigureRange):
        return Verdict(Truth.UNKNOWN, figure.value.facts, disputed=figure.disputed)
    operator, operand = test.given
    span = Span(figure.value.low, figure.value.high)
    truth = compare(operator, span, Span.exactly(operand))
    return Verdict(truth, figure.because, disputed=figure.disputed)


def _some(members: Members, scope: Scope) -> Verdict:
    listed = members.in_
    if listed in COLLECTIONS:
        kind = COLLECTIONS[listed]
        complete = scope.all_named(kind)
        return _over(scope.collection(kind).members, complete, (), members.where, scope, kind)
    found = scope.look(listed)
    declared = scope.questionnaire.facts[listed].of
    if not isinstance(found.leaf, Known) or declared is None:
        return _not_known(found)
    named = found.leaf.value if isinstance(found.leaf.value, tuple) else ()
    all_members = scope.collection(declared).members
    chosen = tuple(each for each in all_members if each.name in named)
    complete = scope.completeness(found)
    return _over(chosen, complete, (found.path,), members.where, scope, declared)


def _of_member(member: Member, where: Condition, scope: Scope) -> Verdict:
    def both() -> Verdict:
        return least([membership(member, scope), judge(where, scope)])

    return scope.remembered(where, member.kind, both)


def _over(
    members: tuple[Member, ...],
    complete: Found,
    own: tuple[str, ...],
    where: Condition,
    scope: Scope,
    kind: MemberKind,
) -> Verdict:
    parts = [_of_member(each, where, scope.within(kind, Bound(each))) for each in members]
    whole = closed(complete)
    if whole.truth is not Truth.YES:
        nobody_named = Bound(None, complete.path)
        inside = scope.within(kind, nobody_named)
        rest = inside.remembered(where, kind, lambda: judge(where, inside))
        parts.append(replace(rest, disputed=rest.disputed | whole.disputed))
    verdict = greatest(parts)
    match verdict.truth:
        case Truth.YES:
            before = own
        case Truth.NO:
            before = (*own, *whole.because) if whole.truth is Truth.YES else own
        case Truth.UNKNOWN:
            before = ()
    because = tuple(dict.fromkeys((*before, *verdict.because)))
    return replace(verdict, because=because, disputed=verdict.disputed | whole.disputed)
