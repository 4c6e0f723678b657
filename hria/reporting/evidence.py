"""The evidence a finding leans on; what was only recalled or never found is not printed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from hria.model.finding import Finding
from hria.model.law import Confidence, Evidence, Publication
from hria.reporting.links import web_address
from hria.reporting.naming import Names
from hria.reporting.phrase import Phrase, written
from hria.reporting.quantities import partial_day


@dataclass(frozen=True, slots=True)
class Published:
    """A published page as a document cites it."""

    title: Phrase
    publisher: Phrase | None
    date: str
    url: str | None


@dataclass(frozen=True, slots=True)
class EvidenceLine:
    """An entry of the evidence library beside a finding."""

    id: str
    claim: Phrase
    why: Phrase
    source: Published
    marks: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class EvidenceEntry:
    """An entry in the list of evidence, whole."""

    id: str
    claim: Phrase
    counts: Phrase | None
    sources: tuple[Published, ...]
    marks: tuple[Phrase, ...]
    codes: str


def evidence_lines(finding: Finding, names: Names) -> tuple[EvidenceLine, ...]:
    """Return the printable evidence that a finding's check cites."""
    library, words = names.assessment.questionnaire.evidence, names.words
    return tuple(
        EvidenceLine(
            id=use.cite,
            claim=words.phrase(library[use.cite].claim),
            why=words.phrase(use.why),
            source=published(library[use.cite].source, names),
            marks=_marks(library[use.cite], names),
        )
        for use in finding.check.evidence
        if use.cite in library and library[use.cite].printable
    )


def evidence_entries(findings: Iterable[Finding], names: Names) -> tuple[EvidenceEntry, ...]:
    """Return every printable entry that the checks of some findings cite, once."""
    library = names.assessment.questionnaire.evidence
    cited: dict[str, list[str]] = {}
    for finding in findings:
        for use in finding.check.evidence:
            codes = cited.setdefault(use.cite, [])
            if finding.check.code not in codes:
                codes.append(finding.check.code)
    return tuple(
        _entry(library[id], ", ".join(codes), names)
        for id, codes in cited.items()
        if id in library and library[id].printable
    )


def published(page: Publication, names: Names) -> Published:
    """Return a published page in the language of the document."""
    return Published(
        title=written(page.title),
        publisher=written(page.publisher) if page.publisher else None,
        date=partial_day(page.date, names.words.language) if page.date else "",
        url=web_address(page.url),
    )


def _entry(entry: Evidence, codes: str, names: Names) -> EvidenceEntry:
    pages = (entry.source, *entry.other_sources)
    marks = list(_marks(entry, names))
    if entry.caveat and entry.confidence is Confidence.HIGH:
        marks.append(names.words.phrase(entry.caveat))
    return EvidenceEntry(
        id=entry.id,
        claim=names.words.phrase(entry.claim),
        counts=names.words.phrase(entry.counts) if entry.counts else None,
        sources=tuple(published(page, names) for page in pages),
        marks=tuple(marks),
        codes=codes,
    )


def _marks(entry: Evidence, names: Names) -> tuple[Phrase, ...]:
    words = names.words
    found: list[Phrase] = []
    if entry.confidence is not Confidence.HIGH and entry.caveat:
        found.append(words.phrase(entry.caveat))
    if words.language in entry.translation:
        found.append(Phrase(words("law.our-translation"), words.language))
    return tuple(found)
