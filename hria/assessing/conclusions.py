"""Findings to a conclusion: what holds, worst first, and how far unknowns could move it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hria.model.assessment import Conclusion, OpenQuestion, Verdict
from hria.model.fact import Standing
from hria.model.finding import ExceptionState, Finding, Outcome
from hria.model.severity import Scale


def conclude(
    findings: Sequence[Finding],
    questions: Sequence[OpenQuestion],
    left_out: Sequence[str],
) -> Conclusion:
    """Return the conclusion of some findings; `left_out` names bundled packs that did not run."""
    deciding = _deciding(findings)
    holds = [verdict for verdict in reversed(Verdict) if deciding.get(verdict)]
    if left_out and Verdict.INCOMPLETE not in holds:
        holds.append(Verdict.INCOMPLETE)
        holds.sort(key=lambda verdict: -verdict.rank)
    outcome = holds[0] if holds else Verdict.NO_CONCERN
    decided_by = deciding.get(outcome, [])
    standings = [each.standing for each in (decided_by or findings) if each.standing]
    return Conclusion(
        outcome,
        tuple(holds) or (Verdict.NO_CONCERN,),
        best_case(findings),
        worst_case(findings),
        tuple(each.id for each in decided_by),
        len(questions),
        Standing.lowest(standings) if standings else None,
    )


def best_case(findings: Iterable[Finding]) -> Verdict:
    """Return the best the answers could make of it.

    Every unknown and disputed finding is taken as clear, a concern that rests on silence and an
    exception not shown as answered well, severities at their lower ends.
    """
    best = Verdict.NO_CONCERN
    for finding in findings:
        if finding.outcome is not Outcome.CONCERN or finding.silent:
            continue
        lifted = finding.exception in (ExceptionState.SHOWN, ExceptionState.NOT_SHOWN)
        line = finding.red_line_basis is not None and not lifted
        best = Verdict.highest((best, _as_concern(finding, line=line, upper=False)))
    return best


def worst_case(findings: Iterable[Finding]) -> Verdict:
    """Return the worst the answers could make of it.

    Every unknown and disputed finding is taken as a concern, severities at their upper ends.
    """
    worst = Verdict.NO_CONCERN
    for finding in findings:
        if finding.outcome in (Outcome.CLEAR, Outcome.NOT_APPLICABLE):
            continue
        line = finding.red_line or finding.line_open
        worst = Verdict.highest((worst, _as_concern(finding, line=line, upper=True)))
    return worst


def blocks(finding: Finding, *, upper: bool = True) -> bool:
    """Whether a concern may be grave (or, at the lower end, must be) with nothing committed.

    Measures really done lower it, adopted ones commit; a residual that is still grave blocks.
    """
    if finding.severity is None:
        return False
    if upper:
        return (finding.severity_committed or finding.severity).overall.high is Scale.GRAVE
    return (finding.severity_at_best or finding.severity).overall.low is Scale.GRAVE


def _as_concern(finding: Finding, *, line: bool, upper: bool) -> Verdict:
    if line:
        return Verdict.STOP
    return Verdict.NOT_IN_THIS_FORM if blocks(finding, upper=upper) else Verdict.CONDITIONS


def _deciding(findings: Iterable[Finding]) -> dict[Verdict, list[Finding]]:
    deciding: dict[Verdict, list[Finding]] = {}
    for finding in findings:
        if finding.outcome is Outcome.CONCERN:
            verdict = _as_concern(finding, line=finding.red_line, upper=True)
            deciding.setdefault(verdict, []).append(finding)
        if finding.line_open:
            deciding.setdefault(Verdict.PAUSE, []).append(finding)
        if finding.outcome.is_open:
            deciding.setdefault(Verdict.INCOMPLETE, []).append(finding)
    return deciding
