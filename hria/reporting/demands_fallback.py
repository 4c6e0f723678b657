"""To what a union can fall back where a demand is refused, without giving it up."""

from __future__ import annotations

from dataclasses import dataclass

from hria.model.finding import Outcome
from hria.reporting.demands_choosing import Ground
from hria.reporting.demands_wording import clause, marked, paragraphs, worded
from hria.reporting.naming import Names
from hria.reporting.phrase import Phrase


@dataclass(frozen=True, slots=True)
class FallBack:
    """The next weaker position: what it is, its clause, and the records it asks for."""

    kind: str
    lead: str
    clause: tuple[Phrase, ...]
    records: tuple[Phrase, ...]


def fall_back(ground: Ground, article: int, names: Names) -> FallBack:
    """Return the fall-back of a demand.

    A red line has none but time: what crosses it stays off while the parties talk. For what is
    not known it is the document first. For a concern it is the next weaker remedy of the check;
    where there is none, a supplementary agreement by a fixed day with the present state frozen.
    """
    words, crossed = names.words, any(each.red_line for each in ground.findings)
    if crossed:
        return _told("crossed", article, (), names)
    records = _records(ground, names)
    if ground.on_red_line:
        return _told("line-open", article, records, names)
    if ground.worst.outcome is not Outcome.CONCERN:
        return _told("document", article, records, names)
    weaker = worded(ground.check)[1:]
    if weaker:
        lead = words("demands.fallback.weaker.lead")
        return FallBack("weaker", lead, marked(clause(weaker[0], names)), ())
    remedy = (worded(ground.check) or ground.check.remedies)[0]
    return _told("interim", article, (_proof(words.phrase(remedy.shown_by)),), names)


def _told(kind: str, article: int, records: tuple[Phrase, ...], names: Names) -> FallBack:
    words = names.words
    listed = "; ".join(map(str, records))
    text = words(f"demands.fallback.{kind}.clause", article=article, records=listed)
    lead = words(f"demands.fallback.{kind}.lead")
    return FallBack(kind, lead, marked(paragraphs(Phrase(text, words.language))), records)


def _records(ground: Ground, names: Names) -> tuple[Phrase, ...]:
    """Return the records that would answer the open questions behind a demand."""
    open_ = {each.path for each in names.assessment.questions}
    paths = (path for each in ground.findings for path in each.because if path in open_)
    facts = dict.fromkeys(names.place(path).fact.record for path in paths)
    return tuple(_proof(names.words.phrase(record)) for record in facts)


def _proof(phrase: Phrase) -> Phrase:
    return Phrase(phrase.text.rstrip("."), phrase.language)
