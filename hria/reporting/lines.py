"""The red lines: which are crossed, which are open and by which question, which are not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from hria.model.finding import ExceptionState, Finding, Outcome
from hria.model.questionnaire import Basis, RedLine
from hria.reporting.citing import Citing
from hria.reporting.gravity import worst_first
from hria.reporting.naming import Names
from hria.reporting.phrase import Phrase
from hria.reporting.pointing import Pointer, Pointing

CROSSED, DISPUTED, OPEN, LIFTED, CLEAR, ELSEWHERE = (
    "crossed",
    "disputed",
    "open",
    "lifted",
    "clear",
    "not-applicable",
)
MOST_POINTS = 3
STATES = (CROSSED, DISPUTED, OPEN, LIFTED, CLEAR, ELSEWHERE)


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """A fact on which it hangs whether a line is crossed, and whom to ask for it."""

    question: Phrase
    whom: str
    reason: str


@dataclass(frozen=True, slots=True)
class Line:
    """A red line with its state, the members it concerns, and what decides it."""

    code: str
    title: Phrase
    basis: str
    basis_name: str
    forbidden_by: tuple[Phrase, ...]
    state: str
    state_name: str
    pointers: tuple[Pointer, ...]
    exception: Phrase | None
    exception_state: str
    points: tuple[OpenPoint, ...]


@dataclass(frozen=True, slots=True)
class RedLines:
    """All red lines of the packs in use: those that need words, and those that do not."""

    headline: str
    lines: tuple[Line, ...]
    quiet: tuple[Line, ...]


def red_lines(names: Names) -> RedLines:
    """Select the red lines; those that rest on law come first."""
    by_check: dict[str, list[Finding]] = {}
    for finding in names.assessment.findings:
        if finding.check.red_line is not None:
            by_check.setdefault(finding.check.id, []).append(finding)
    lines = [_line(each, names) for each in by_check.values()]
    lines.sort(key=lambda each: (STATES.index(each.state), each.basis != Basis.LAW.value))
    speaking = tuple(each for each in lines if each.state in STATES[:4])
    quiet = tuple(each for each in lines if each.state not in STATES[:4])
    crossed = sum(each.state == CROSSED for each in lines)
    open_ = sum(each.state in (OPEN, DISPUTED) for each in lines)
    words = names.words
    headline = words("lines.headline", all=len(lines), crossed=crossed, open=open_)
    return RedLines(headline, speaking, quiet)


def state_of(finding: Finding) -> str:
    """Return how a finding stands to its red line."""
    if finding.red_line:
        return CROSSED
    match finding.outcome:
        case Outcome.CONCERN:
            return LIFTED
        case Outcome.DISPUTED:
            return DISPUTED if finding.line_open else LIFTED
        case Outcome.UNKNOWN:
            return OPEN if finding.line_open else LIFTED
        case Outcome.CLEAR:
            return CLEAR
        case Outcome.NOT_APPLICABLE:
            return ELSEWHERE


def _line(findings: Sequence[Finding], names: Names) -> Line:
    words, pointing = names.words, Pointing(names)
    states = [state_of(each) for each in findings]
    state = min(states, key=STATES.index)
    concerned = [each for each, its in zip(findings, states, strict=True) if its == state]
    first = worst_first(concerned)[0]
    line = first.check.red_line
    basis = first.red_line_basis or Basis.STANDARD
    return Line(
        code=first.check.code,
        title=words.phrase(first.check.title),
        basis=basis.value,
        basis_name=words.name(basis),
        forbidden_by=_forbidden_by(line, names) if line and basis is Basis.LAW else (),
        state=state,
        state_name=words(f"lines.state.{state}"),
        pointers=tuple(pointing.to(each) for each in concerned),
        exception=words.phrase(line.exception.why) if line and line.exception else None,
        exception_state=_exception_state(first, names),
        points=_points(concerned, names) if state in (OPEN, DISPUTED) else (),
    )


def _forbidden_by(line: RedLine, names: Names) -> tuple[Phrase, ...]:
    law = names.assessment.questionnaire.law
    return tuple(Citing(names).name(law[id]) for id in line.forbidden_by if id in law)


def _exception_state(finding: Finding, names: Names) -> str:
    if finding.exception is ExceptionState.NONE:
        return ""
    return names.words.name(finding.exception)


def _points(findings: Iterable[Finding], names: Names) -> tuple[OpenPoint, ...]:
    words = names.words
    asked = {each.path: each for each in names.assessment.questions}
    by_fact: dict[str, str] = {}
    for path in (path for each in findings for path in each.because if path in asked):
        by_fact.setdefault(names.place(path).fact.id, path)
    return tuple(
        OpenPoint(
            names.question(path), words.name(asked[path].ask_of), words.name(asked[path].reason)
        )
        for path in by_fact.values()
    )[:MOST_POINTS]
