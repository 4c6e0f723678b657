"""The summary for a terminal: the verdict, red lines, the gravest, what is open, what to do."""

from __future__ import annotations

from dataclasses import dataclass

from hria.model.assessment import Assessment
from hria.model.finding import Finding
from hria.model.turning import Turning
from hria.reporting.firstscreen import first_screen
from hria.reporting.gravity import blocks, is_concern, worst_first
from hria.reporting.levers import Change
from hria.reporting.listing import FindingLine, finding_line
from hria.reporting.naming import Names
from hria.reporting.questions import QuestionLine, question_line
from hria.reporting.turning_lines import TurningView, turning_view
from hria.reporting.verdict import weigh
from hria.reporting.wording import Words

MOST_FINDINGS = 6
MOST_QUESTIONS = 5
MOST_ANSWERS = 3


@dataclass(frozen=True, slots=True)
class Block:
    """A heading with lines under it and how many were left out."""

    heading: str
    lines: tuple[str, ...]
    more: str = ""


@dataclass(frozen=True, slots=True)
class Summary:
    """Plain text for a terminal; the command line decides how it looks."""

    title: str
    outcome: str
    outcome_name: str
    sentence: str
    notes: tuple[str, ...]
    blocks: tuple[Block, ...]
    unknown: str
    dates: str


def summary(assessment: Assessment, words: Words, turning: Turning | None = None) -> Summary:
    """Select what a terminal shows."""
    names = Names(assessment, words)
    screen = first_screen(names)
    weighed = weigh(assessment)
    lines = (*weighed.crossed, *worst_first(weighed.open_lines))
    grave = [each for each in assessment.findings if blocks(each)]
    other = [each for each in assessment.findings if is_concern(each) and not blocks(each)]
    blocks_ = (
        _findings("summary.red-lines", lines, names),
        _findings("summary.gravest", worst_first([*grave, *other]), names),
        _changes(screen.changes, names),
        *([_turns(turning_view(turning, names), names)] if turning else []),
        _questions(names),
    )
    return Summary(
        title=str(words.phrase(assessment.deployment.title)),
        outcome=screen.outcome,
        outcome_name=screen.outcome_name,
        sentence=screen.sentence,
        notes=(*screen.nature, screen.rests_on, screen.law_note),
        blocks=tuple(each for each in blocks_ if each.lines),
        unknown=f"{screen.unknown.text} {screen.bounds}",
        dates=screen.dates,
    )


def _findings(key: str, findings: tuple[Finding, ...], names: Names) -> Block:
    unique = {each.check.id: each for each in reversed(findings)}
    kept = [unique[id] for id in dict.fromkeys(each.check.id for each in findings)]
    shown = [_line(finding_line(each, names)) for each in kept[:MOST_FINDINGS]]
    return Block(names.words(key), tuple(shown), _more(len(kept) - len(shown), names))


def _line(line: FindingLine) -> str:
    level = f", {line.level}" if line.level and line.outcome == "concern" else ""
    return f"{line.pointer.id}  {line.pointer.title} ({line.outcome_name}{level})"


def _changes(changes: tuple[Change, ...], names: Names) -> Block:
    lines = [f"{each.lead} {each.text}" for each in changes]
    return Block(names.words("summary.what-to-do"), tuple(lines))


def _turns(view: TurningView, names: Names) -> Block:
    answers = [*view.open, *view.stated]
    said = [f"{each.title} – {'; '.join(each.results)}" for each in answers[:MOST_ANSWERS]]
    lines = (*said, *filter(None, [view.none, view.untried]), view.robustness, *view.short.shifts)
    return Block(names.words("summary.answers"), lines, _more(len(answers) - len(said), names))


def _questions(names: Names) -> Block:
    asked = names.assessment.questions
    shown = [_question(question_line([each], names)) for each in asked[:MOST_QUESTIONS]]
    more = _more(len(asked) - len(shown), names)
    return Block(names.words("summary.questions"), tuple(shown), more)


def _question(line: QuestionLine) -> str:
    members = f" ({', '.join(map(str, line.members))})" if line.members else ""
    return f"{line.question}{members}"


def _more(n: int, names: Names) -> str:
    return names.words.count("summary.more", n) if n > 0 else ""
