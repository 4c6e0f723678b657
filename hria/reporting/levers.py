"""What would change the outcome: leaving out, an exception shown, a commitment, an answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hria.model.assessment import Verdict
from hria.model.finding import ExceptionState, Finding
from hria.reporting.gravity import worst_first
from hria.reporting.naming import Names
from hria.reporting.phrase import Phrase
from hria.reporting.pointing import Pointer, Pointing
from hria.reporting.verdict import Weighed


@dataclass(frozen=True, slots=True)
class Change:
    """Something that would change the outcome."""

    lead: str
    text: Phrase
    pointer: Pointer | None = None
    member: Phrase | None = None


def changes(weighed: Weighed, names: Names) -> Iterator[Change]:
    """Yield what would change the outcome, what weighs most first."""
    outcome = names.assessment.conclusion.outcome
    seen: set[str] = set()
    if outcome is Verdict.STOP:
        for each in weighed.crossed:
            if each.check.id not in seen:
                seen.add(each.check.id)
                yield from _lifting(each, names)
    if outcome is Verdict.PAUSE:
        yield from _answers(names, {each.id for each in weighed.open_lines})
    for each in worst_first((*weighed.blocking, *weighed.conditions)):
        if each.check.id not in seen and each.check.remedies:
            seen.add(each.check.id)
            yield _commitment(each, names)
    yield from _answers(names, None)
    if outcome is Verdict.NO_CONCERN:
        words = names.words
        yield Change(words("change.facts"), Phrase(words("change.any-fact"), words.language))


def _lifting(finding: Finding, names: Names) -> Iterator[Change]:
    words, line = names.words, finding.check.red_line
    pointer = Pointing(names).to(finding)
    if finding.check.remedies:
        yield Change(words("change.leave-out"), words.phrase(finding.check.remedies[0].do), pointer)
    if line is None or line.exception is None:
        yield Change(words("change.no-exception"), words.phrase(finding.check.title), pointer)
        return
    shown = "; ".join(str(names.fact(path)) for path in finding.exception_because)
    ruled_out = finding.exception is ExceptionState.RULED_OUT
    lead = words("change.exception-ruled-out" if ruled_out else "change.exception")
    yield Change(lead, Phrase(shown, words.language), pointer)


def _commitment(finding: Finding, names: Names) -> Change:
    remedy = finding.check.remedies[0]
    lead = names.words("change.measure", when=names.by(remedy.when))
    return Change(lead, names.words.phrase(remedy.do), Pointing(names).to(finding))


def _answers(names: Names, needed_by: set[str] | None) -> Iterator[Change]:
    for each in names.assessment.questions:
        if needed_by is None or needed_by & set(each.needed_by):
            lead = names.words("change.answer", whom=names.words.name(each.ask_of))
            yield Change(lead, names.question(each.path), None, names.of_member(each.path))
