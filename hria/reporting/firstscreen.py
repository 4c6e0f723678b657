"""The first screen: verdict, three reasons, what would change it, how much is unknown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hria.model.assessment import Verdict
from hria.model.finding import ExceptionState, Finding, Outcome
from hria.model.questionnaire import RedLine
from hria.model.text import Text
from hria.reporting.citing import Citing, LawLine
from hria.reporting.filling import Filling
from hria.reporting.gravity import worst_first
from hria.reporting.naming import Names
from hria.reporting.phrase import Phrase
from hria.reporting.pointing import Pointer, Pointing
from hria.reporting.quantities import day
from hria.reporting.verdict import Weighed, sentence, weigh

REASONS = 3
CHANGES = 3


@dataclass(frozen=True, slots=True)
class Ground:
    """One of the three reasons: a sentence, and the finding it is drawn from if there is one."""

    pointer: Pointer | None
    text: Phrase
    why: Phrase | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """Something that would change the outcome, and what would have to be shown for it."""

    lead: str
    text: Phrase
    pointer: Pointer | None = None
    member: Phrase | None = None


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
    """Everything above the fold."""

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
    grounds_of: tuple[str, ...]
    line_whys: tuple[Phrase, ...]
    unsettled: tuple[Phrase, ...]
    counterpoints: tuple[Phrase, ...]
    comparison: tuple[LawLine, ...]
    law_note: str
    dates: str


def first_screen(names: Names) -> FirstScreen:
    """Select the first screen."""
    words, conclusion = names.words, names.assessment.conclusion
    weighed = weigh(names.assessment)
    deciding = _deciding(weighed, names)
    return FirstScreen(
        outcome=conclusion.outcome.value,
        outcome_name=words.name(conclusion.outcome),
        sentence=sentence(names),
        means=words.means(conclusion.outcome),
        nature=tuple(_nature(weighed, names)),
        reasons=tuple(_reasons(weighed, names))[:REASONS],
        changes=tuple(_changes(weighed, names))[:CHANGES],
        unknown=how_much_unknown(names),
        bounds=_bounds(names),
        rests_on=_rests_on(names),
        grounds_title=words("section.grounds" if _lines(deciding) else "section.counter"),
        grounds_of=tuple(each.check.code for each in deciding),
        line_whys=_texts((each.why for each in _lines(deciding)), names),
        unsettled=_texts((each.check.unsettled for each in deciding), names),
        counterpoints=_texts((each.check.counterpoint for each in deciding), names),
        comparison=_comparison(deciding, names),
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
        key, unknown=unknown, disputed=disputed, applying=len(applying), questions=questions
    )
    undecided = round(100 * (unknown + disputed) / len(applying), 1) if applying else 0.0
    return HowMuchUnknown(len(applying), unknown, disputed, questions, undecided, text)


def law_note(names: Names) -> str:
    """Say whose law the report holds the plan against."""
    words = names.words
    home = names.assessment.deployment.jurisdiction
    law = names.assessment.questionnaire.law.values()
    if home is None:
        return words("law.jurisdiction-unknown")
    fact = names.assessment.questionnaire.facts.get("jurisdiction")
    choice = fact.choice(home) if fact else None
    name = str(words.phrase(choice.name)) if choice else home
    if any(each.jurisdiction == home and each.binds_in(home) for each in law):
        return words("law.jurisdiction", name=name)
    return words("law.jurisdiction-without-pack", name=name)


def _deciding(weighed: Weighed, names: Names) -> tuple[Finding, ...]:
    """Return one finding for each check that decides, the first two."""
    ids = names.assessment.conclusion.decided_by
    decided = [each for each in names.assessment.findings if each.id in ids]
    if names.assessment.conclusion.outcome is Verdict.STOP:
        decided = list(weighed.crossed)
    unique = {each.check.id: each for each in worst_first(reversed(decided))}
    return tuple(unique.values())[:2]


def _lines(deciding: tuple[Finding, ...]) -> tuple[RedLine, ...]:
    return tuple(each.check.red_line for each in deciding if each.check.red_line)


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
    pointing, filling, words = Pointing(names), Filling(names), names.words
    order = (
        *weighed.crossed,
        *worst_first(weighed.blocking),
        *worst_first(weighed.open_lines),
        *worst_first(weighed.conditions),
    )
    seen: set[str] = set()
    for each in order:
        if each.check.id in seen:
            continue
        seen.add(each.check.id)
        line = each.check.red_line if each.red_line else None
        why = words.phrase(line.why) if line else None
        yield Ground(pointing.to(each), filling.said(each), why)
    unknown = how_much_unknown(names)
    yield Ground(None, Phrase(unknown.text, words.language))


def _changes(weighed: Weighed, names: Names) -> Iterator[Change]:
    outcome = names.assessment.conclusion.outcome
    seen: set[str] = set()
    if outcome is Verdict.STOP:
        for each in weighed.crossed:
            if each.check.id not in seen:
                seen.add(each.check.id)
                yield from _lifting(each, names)
    if outcome is Verdict.PAUSE:
        lines = {each.id for each in weighed.open_lines}
        yield from _answers(names, lines)
    for each in worst_first((*weighed.blocking, *weighed.conditions)):
        if each.check.id not in seen and each.check.remedies:
            seen.add(each.check.id)
            remedy = each.check.remedies[0]
            lead = names.words("change.measure", when=names.words.name(remedy.when))
            yield Change(lead, names.words.phrase(remedy.do), Pointing(names).to(each))
    yield from _answers(names, None)


def _lifting(finding: Finding, names: Names) -> Iterator[Change]:
    words, line = names.words, finding.check.red_line
    pointer = Pointing(names).to(finding)
    if finding.check.remedies:
        do = words.phrase(finding.check.remedies[0].do)
        yield Change(words("change.leave-out"), do, pointer)
    if line is None or line.exception is None:
        yield Change(words("change.no-exception"), words.phrase(finding.check.title), pointer)
        return
    shown = "; ".join(str(names.fact(path)) for path in finding.exception_because)
    ruled_out = finding.exception is ExceptionState.RULED_OUT
    lead = words("change.exception-ruled-out" if ruled_out else "change.exception")
    yield Change(lead, Phrase(shown, words.language), pointer)


def _answers(names: Names, needed_by: set[str] | None) -> Iterator[Change]:
    for each in names.assessment.questions:
        if needed_by is None or needed_by & set(each.needed_by):
            lead = names.words("change.answer", whom=names.words.name(each.ask_of))
            yield Change(lead, names.question(each.path), None, names.of_member(each.path))


def _bounds(names: Names) -> str:
    conclusion, words = names.assessment.conclusion, names.words
    best, worst = words.name(conclusion.best_case), words.name(conclusion.worst_case)
    key = "first.bounds-same" if best == worst else "first.bounds"
    return words(key, best=best, worst=worst)


def _rests_on(names: Names) -> str:
    standing = names.assessment.conclusion.standing
    if standing is None:
        return names.words("first.rests-on-nothing")
    return names.words(f"first.rests-on.{standing.value}")


def _comparison(deciding: tuple[Finding, ...], names: Names) -> tuple[LawLine, ...]:
    found = {
        line.id: line
        for each in deciding
        for line in Citing(names).lines(each)
        if line.tier == "benchmark"
    }
    return tuple(found.values())


def _texts(texts: Iterable[Text | None], names: Names) -> tuple[Phrase, ...]:
    return tuple(names.words.phrase(each) for each in texts if each is not None)


def _dates(names: Names) -> str:
    words, assessment = names.words, names.assessment
    return words(
        "first.dates",
        described=day(assessment.deployment.described_on, words.language),
        law=day(assessment.on, words.language),
    )
