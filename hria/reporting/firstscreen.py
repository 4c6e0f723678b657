"""The first screen: verdict, three reasons, what would change it, how much is unknown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hria.model.assessment import Verdict
from hria.model.finding import Finding, Outcome
from hria.reporting.citing import Citing
from hria.reporting.filling import Filling
from hria.reporting.gravity import worst_first
from hria.reporting.grounds import Grounds, grounds
from hria.reporting.levers import Change, changes
from hria.reporting.naming import Names
from hria.reporting.phrase import Phrase
from hria.reporting.pointing import Pointer, Pointing
from hria.reporting.quantities import day
from hria.reporting.verdict import Weighed, sentence, weigh
from hria.reporting.whoselaw import law_note

REASONS = 3
CHANGES = 3
LINES_FIRST = 2


@dataclass(frozen=True, slots=True)
class Ground:
    """One of the three reasons: a sentence, and the finding it is drawn from if there is one."""

    pointer: Pointer | None
    text: Phrase


@dataclass(frozen=True, slots=True)
class HowMuchUnknown:
    """How many of the checks that matter here could not be decided."""

    applying: int
    unknown: int
    disputed: int
    questions: int
    share: float
    text: str


@dataclass(frozen=True, slots=True)
class FirstScreen:
    """Everything above the fold, and the grounds of the deciding checks below it."""

    outcome: str
    outcome_name: str
    sentence: str
    means: str
    nature: tuple[str, ...]
    reasons: tuple[Ground, ...]
    changes: tuple[Change, ...]
    unknown: HowMuchUnknown
    bounds: str
    rests_on: str
    grounds_title: str
    grounds: tuple[Grounds, ...]
    grounds_of: tuple[str, ...]
    law_note: str
    dates: str


def first_screen(names: Names) -> FirstScreen:
    """Select the first screen."""
    words, conclusion = names.words, names.assessment.conclusion
    weighed, told = weigh(names.assessment), grounds(names)
    drawn = any(each.line_why for each in told)
    return FirstScreen(
        outcome=conclusion.outcome.value,
        outcome_name=words.name(conclusion.outcome),
        sentence=sentence(names),
        means=words.means(conclusion.outcome),
        nature=tuple(_nature(weighed, names)),
        reasons=tuple(_reasons(weighed, names))[:REASONS],
        changes=tuple(changes(weighed, names))[:CHANGES],
        unknown=how_much_unknown(names),
        bounds=_bounds(names),
        rests_on=_rests_on(names),
        grounds_title=words("section.grounds" if drawn else "section.counter"),
        grounds=told,
        grounds_of=tuple(each.pointer.code for each in told),
        law_note=law_note(names),
        dates=_dates(names),
    )


def how_much_unknown(names: Names) -> HowMuchUnknown:
    """Count the checks that could not be decided and the questions that would decide them."""
    findings = names.assessment.findings
    applying = [each for each in findings if each.outcome is not Outcome.NOT_APPLICABLE]
    unknown = sum(each.outcome is Outcome.UNKNOWN for each in applying)
    disputed = sum(each.outcome is Outcome.DISPUTED for each in applying)
    questions = names.assessment.conclusion.open
    key = "first.unknown-some" if unknown else "first.unknown-none"
    if disputed:
        key = "first.unknown-disputed"
    text = names.words(
        key,
        unknown=unknown,
        disputed=disputed,
        applying=len(applying),
        elsewhere=len(findings) - len(applying),
        questions=questions,
    )
    undecided = round(100 * (unknown + disputed) / len(applying), 1) if applying else 0.0
    return HowMuchUnknown(len(applying), unknown, disputed, questions, undecided, text)


def _nature(weighed: Weighed, names: Names) -> Iterator[str]:
    words, law = names.words, names.assessment.questionnaire.law
    if weighed.crossed_by_law:
        by = {id: law[id] for each in weighed.crossed_by_law for id in _forbidding(each)}
        listed = words.listed(str(Citing(names).name(each)) for each in by.values())
        yield words("first.nature-law", provisions=listed)
    if weighed.crossed_by_standard:
        yield words("first.nature-standard")


def _forbidding(finding: Finding) -> tuple[str, ...]:
    return finding.check.red_line.forbidden_by if finding.check.red_line else ()


def _reasons(weighed: Weighed, names: Names) -> Iterator[Ground]:
    """Yield reasons, each of another check: what is established, but under a pause two lines."""
    open_lines = _each_once(worst_first(weighed.open_lines))
    established = (*weighed.crossed, *worst_first(weighed.blocking))
    order = (*established, *open_lines, *worst_first(weighed.conditions))
    if names.assessment.conclusion.outcome is Verdict.PAUSE:
        first, later = open_lines[:LINES_FIRST], open_lines[LINES_FIRST:]
        order = (*first, *established, *worst_first(weighed.conditions), *later)
    for each in _each_once(order):
        yield Ground(Pointing(names).to(each), Filling(names).said(each))
    yield Ground(None, Phrase(how_much_unknown(names).text, names.words.language))


def _each_once(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    unique: dict[str, Finding] = {}
    for each in findings:
        unique.setdefault(each.check.id, each)
    return tuple(unique.values())


def _bounds(names: Names) -> str:
    conclusion, words = names.assessment.conclusion, names.words
    if not conclusion.open:
        return words("first.bounds-none")
    best, worst = words.name(conclusion.best_case), words.name(conclusion.worst_case)
    key = "first.bounds-same" if best == worst else "first.bounds"
    return words(key, best=best, worst=worst)


def _rests_on(names: Names) -> str:
    standing = names.assessment.conclusion.standing
    if standing is None:
        return names.words("first.rests-on-nothing")
    return names.words(f"first.rests-on.{standing.value}")


def _dates(names: Names) -> str:
    words, assessment = names.words, names.assessment
    return words(
        "first.dates",
        described=day(assessment.deployment.described_on, words.language),
        law=day(assessment.on, words.language),
    )
