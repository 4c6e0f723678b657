"""The open questions: every fact that findings lack, whom to ask, and who needs it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hria.assessing.paths import declared_at
from hria.model.assessment import OpenQuestion
from hria.model.deployment import Deployment
from hria.model.fact import Disputed, Known, Leaf, Range, Reason, Unknown
from hria.model.finding import ExceptionState, Finding, Outcome
from hria.model.questionnaire import Questionnaire


def open_questions(
    findings: Iterable[Finding], deployment: Deployment, questionnaire: Questionnaire
) -> tuple[OpenQuestion, ...]:
    """Return the open questions, those that decide most first.

    First those on which a red line hangs, then by the number of findings that need them.
    """
    needed: dict[str, list[Finding]] = {}
    for finding in findings:
        for path in _lacking(finding, deployment):
            needed.setdefault(path, []).append(finding)
    order = {path: number for number, path in enumerate(needed)}

    def weight(path: str) -> tuple[int, int, int]:
        lines = sum(each.red_line_basis is not None for each in needed[path])
        return -lines, -len(needed[path]), order[path]

    return tuple(
        _question(path, needed[path], deployment, questionnaire)
        for path in sorted(needed, key=weight)
    )


def _lacking(finding: Finding, deployment: Deployment) -> Iterator[str]:
    if finding.outcome.is_open or finding.silent:
        for path in finding.because:
            if finding.silent and not isinstance(deployment.at(path), Unknown):
                continue
            disputed = finding.outcome is Outcome.DISPUTED
            if disputed and not _is_open(deployment.at(path)):
                continue
            yield path
    at_the_line = finding.red_line or finding.line_open
    if at_the_line and finding.exception is ExceptionState.NOT_SHOWN:
        yield from finding.exception_because


def _is_open(leaf: Leaf) -> bool:
    return isinstance(leaf, Unknown | Disputed)


def _question(
    path: str, needed_by: list[Finding], deployment: Deployment, questionnaire: Questionnaire
) -> OpenQuestion:
    fact = declared_at(path, questionnaire.facts)
    ids = tuple(dict.fromkeys(each.id for each in needed_by))
    return OpenQuestion(path, fact.id, reason_at(path, deployment), fact.ask_of, fact.due, ids)


def reason_at(path: str, deployment: Deployment) -> Reason:
    """Return why the fact at a path does not decide."""
    leaf = deployment.at(path)
    match leaf:
        case Disputed():
            return Reason.DISPUTED
        case Range():
            return Reason.TOO_WIDE
        case Known(value=value) if path.endswith("complete") and value is not True:
            return Reason.LIST_OPEN
        case Known():
            return Reason.NOT_SHOWN
        case Unknown(reason=reason):
            typed = reason is not Reason.NOT_STATED
            return reason if typed or not path.endswith("complete") else Reason.LIST_OPEN
