"""Checks to findings: outcome, red line, severity, measures, authorities, groups."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from hria.assessing import measures
from hria.assessing.checks import Answered, Decision, answer, members_of
from hria.assessing.citing import authorities, basis
from hria.assessing.conditions import judge
from hria.assessing.paths import weakest
from hria.assessing.ratings import rate
from hria.assessing.scope import Scope
from hria.model.fact import Disputed, Known, Leaf, MemberKind, Standing
from hria.model.finding import (
    Commitment,
    ExceptionState,
    FigureMissing,
    FigureRange,
    FigureValue,
    Finding,
    Outcome,
)
from hria.model.ordered import spanning
from hria.model.questionnaire import Check
from hria.model.severity import Severity
from hria.model.truth import Truth


def findings_of(check: Check, pack: str, scope: Scope) -> Iterator[Finding]:
    """Yield one finding per member the check is asked of."""
    scope = scope if check.calculation else scope.remembering()
    for name, within in members_of(check, scope):
        yield _finding(check, pack, name, within)


def _finding(check: Check, pack: str, member: str | None, scope: Scope) -> Finding:
    answered = answer(check, scope)
    decision = answered.decision
    settled = decision.outcome in (Outcome.CLEAR, Outcome.NOT_APPLICABLE)
    exception, lacking = ExceptionState.NONE, tuple[str, ...]()
    if not settled:
        exception, lacking = _exception(check, scope)
    severity = None if settled else _severity(check, answered)
    replied = None
    if severity is not None:
        replied = measures.answer(check, member, severity, scope.deployment, scope.on)
    known = decision.outcome is not Outcome.UNKNOWN
    return Finding(
        check=check,
        pack=pack,
        member=member,
        outcome=decision.outcome,
        because=decision.because,
        standing=_standing(decision, scope) if known else None,
        silent=decision.silent and decision.outcome is Outcome.CONCERN,
        red_line=_crossed(check, decision.outcome, exception),
        red_line_basis=basis(check.red_line, scope) if check.red_line else None,
        exception=exception,
        exception_because=lacking,
        groups=_groups(check, answered.scopes),
        severity=severity,
        severity_after=replied.after if replied else None,
        severity_committed=replied.committed if replied else None,
        severity_at_best=replied.at_best if replied else None,
        measures=replied.measures if replied else (),
        commitment=replied.commitment if replied else Commitment.NONE,
        authorities=authorities(check, scope),
        figures=_figures(answered.scopes),
        accounts=answered.accounts,
    )


def _standing(decision: Decision, scope: Scope) -> Standing | None:
    """Return the weakest standing; that nothing is said is never more than a claim."""
    if decision.silent:
        return Standing.CLAIMED
    return weakest(decision.because, scope.deployment)


def _crossed(check: Check, outcome: Outcome, exception: ExceptionState) -> bool:
    return (
        check.red_line is not None
        and outcome is Outcome.CONCERN
        and exception is not ExceptionState.SHOWN
    )


def _exception(check: Check, scope: Scope) -> tuple[ExceptionState, tuple[str, ...]]:
    """Say how the exception stands; it counts only on documented facts."""
    if check.red_line is None or check.red_line.exception is None:
        return ExceptionState.NONE, ()
    verdict = judge(check.red_line.exception.when, scope)
    if verdict.truth is Truth.NO:
        return ExceptionState.RULED_OUT, verdict.because
    if verdict.truth is Truth.UNKNOWN:
        return ExceptionState.NOT_SHOWN, verdict.because
    at = scope.deployment.at
    weak = tuple(path for path in verdict.because if not _documented(at(path)))
    return (ExceptionState.NOT_SHOWN, weak) if weak else (ExceptionState.SHOWN, verdict.because)


def _documented(leaf: Leaf) -> bool:
    return isinstance(leaf, Known) and leaf.standing is Standing.DOCUMENTED


def _severity(check: Check, answered: Answered) -> Severity:
    rated = [rate(check.severity, scope) for scope in answered.scopes]
    return Severity(
        spanning(each.overall for each in rated),
        spanning(each.scale for each in rated),
        spanning(each.scope for each in rated),
        spanning(each.remediability for each in rated),
        spanning(each.likelihood for each in rated),
    )


def _figures(scopes: tuple[Scope, ...]) -> Mapping[str, FigureValue]:
    names = dict.fromkeys(name for scope in scopes for name in scope.figures)
    return {name: _widest([scope.figures[name].value for scope in scopes]) for name in names}


def _widest(values: list[FigureValue]) -> FigureValue:
    known = [each for each in values if isinstance(each, FigureRange)]
    if len(known) < len(values):
        return next(each for each in values if isinstance(each, FigureMissing))
    low, high = min(each.low for each in known), max(each.high for each in known)
    return FigureRange(low, high, known[0].unit)


def _groups(check: Check, scopes: tuple[Scope, ...]) -> tuple[str, ...]:
    """Return the groups that are hurt, in the order of the description."""
    scope = scopes[0]
    named = scope.collection(MemberKind.GROUP).members
    if check.each is MemberKind.GROUP and check.each in scope.bindings:
        member = scope.bindings[check.each].member
        return (member.name,) if member else ()
    if check.hurts == "everyone":
        return tuple(each.name for each in named)
    if check.hurts == "reads":
        read = _read_groups(scopes)
        return tuple(each.name for each in named if each.name in read)
    return tuple(each.name for each in named if _has_role(each.leaves, check.hurts))


def _read_groups(scopes: tuple[Scope, ...]) -> set[str]:
    found: set[str] = set()
    for scope in scopes:
        bound = scope.bindings.get(MemberKind.FUNCTION)
        if bound is None or bound.member is None:
            continue
        leaf = scope.look("function.reads").leaf
        rivals = [each.leaf for each in leaf.claims] if isinstance(leaf, Disputed) else [leaf]
        for each in rivals:
            if isinstance(each, Known) and isinstance(each.value, tuple):
                found.update(each.value)
    return found


def _has_role(leaves: Mapping[str, Leaf], roles: tuple[str, ...] | str) -> bool:
    leaf = leaves.get("group.role")
    rivals = [each.leaf for each in leaf.claims] if isinstance(leaf, Disputed) else [leaf]
    return any(isinstance(each, Known) and each.value in roles for each in rivals)
