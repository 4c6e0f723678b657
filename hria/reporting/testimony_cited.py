"""Law, studies and cases that spoken words lean on, each with what a reader must beware of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from hria.model.law import Confidence, Evidence, Precedent, Provision
from hria.reporting.citing import Citing
from hria.reporting.evidence import Published, published
from hria.reporting.naming import Names
from hria.reporting.phrase import Phrase
from hria.reporting.precedents import printable_sources


@dataclass(frozen=True, slots=True)
class Cited:
    """Something cited: its short name, what it says, its pages, and what to beware of."""

    id: str
    name: Phrase
    claim: Phrase
    tier: str
    pages: tuple[Published, ...]
    marks: tuple[Phrase, ...]


def is_printable(ids: Iterable[str], names: Names) -> bool:
    """Whether everything cited was read and may be leaned on."""
    return all(_printable(id, names) for id in ids)


def cited(ids: Iterable[str], names: Names) -> tuple[Cited, ...]:
    """Return what is cited, each once; law first, binding law before all else."""
    found = [each for id in dict.fromkeys(ids) if (each := _cited(id, names))]
    return tuple(sorted(found, key=lambda each: not each.tier))


def _printable(id: str, names: Names) -> bool:
    questionnaire = names.assessment.questionnaire
    if id in questionnaire.law:
        return questionnaire.law[id].confidence is not Confidence.LOW
    if id in questionnaire.evidence:
        return questionnaire.evidence[id].printable
    precedent = questionnaire.precedents.get(id)
    return precedent is not None and bool(printable_sources(precedent, names))


def _cited(id: str, names: Names) -> Cited | None:
    questionnaire = names.assessment.questionnaire
    if id in questionnaire.law:
        return _law(questionnaire.law[id], names)
    if id in questionnaire.evidence:
        return _evidence(questionnaire.evidence[id], names)
    if id in questionnaire.precedents:
        return _precedent(questionnaire.precedents[id], names)
    return None


def _law(provision: Provision, names: Names) -> Cited:
    citing, words = Citing(names), names.words
    marks = list(citing.marks(provision))
    if provision.caveat and provision.confidence is Confidence.HIGH:
        marks.append(words.phrase(provision.caveat))
    return Cited(
        id=provision.id,
        name=citing.name(provision),
        claim=words.phrase(provision.requires),
        tier=words(f"law.tier.{citing.tier(provision)}"),
        pages=(),
        marks=tuple(marks),
    )


def _evidence(entry: Evidence, names: Names) -> Cited:
    words = names.words
    return Cited(
        id=entry.id,
        name=Phrase(entry.id),
        claim=words.phrase(entry.claim),
        tier="",
        pages=(published(entry.source, names),),
        marks=(words.phrase(entry.caveat),) if entry.caveat else (),
    )


def _precedent(precedent: Precedent, names: Names) -> Cited:
    words = names.words
    return Cited(
        id=precedent.id,
        name=words.phrase(precedent.name),
        claim=words.phrase(precedent.what),
        tier="",
        pages=printable_sources(precedent, names),
        marks=(),
    )
