"""What can be said aloud of findings: chains of sentences, each with its finding and its source."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from hria.model.finding import Finding
from hria.model.speech import SpokenSentence, Stand
from hria.reporting.filling import Filling
from hria.reporting.gravity import worst_first
from hria.reporting.naming import UNSTATED, Names
from hria.reporting.phrase import Phrase
from hria.reporting.sourcing import Ref, Sourcing, citations
from hria.reporting.testimony_cited import Cited, cited, is_printable
from hria.reporting.testimony_filling import filled
from hria.reporting.verdict import weigh

MOST_REFS = 6
MOST_IDS = 2
SOON = 5
OPEN_SOON = 3
LAST = 20
SENTENCE = re.compile(r"(?<=[.?!])\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Basis:
    """On what a sentence rests: findings, sources of their facts, citations, what is missing."""

    findings: tuple[str, ...]
    shown: str
    refs: tuple[Ref, ...] = ()
    cites: tuple[Cited, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence that can be said; the lower its tier, the sooner it is when time is short."""

    text: Phrase
    basis: Basis
    tier: int = 0


Chain = tuple[Line, ...]
"""Sentences of which each makes sense only after those before it."""


def established(names: Names) -> Iterator[Chain]:
    """Yield what is said of lines crossed and concerns, the worst first."""
    for place, together in enumerate(by_check(_worst(names))):
        basis = known_basis(together, names)
        first = 1 if place < SOON else 2
        yield _chain(together[0], Stand.CONCERN, basis, first, names)


def unanswered(names: Names) -> Iterator[Chain]:
    """Yield what is said of open findings, in the order in which the content speaks of them.

    Of what is established for one function already it is not said that it is open for another,
    and nothing is said of functions and groups that nobody named.
    """
    told = {each.check.id for each in _worst(names)}
    open_ = [
        each
        for each in names.assessment.findings
        if each.outcome.is_open and each.member != UNSTATED
    ]
    together = {each[0].check.id: each for each in by_check(worst_first(open_))}
    entries = names.assessment.questionnaire.spoken.values()
    spoken = [each.check for each in entries if each.outcome is Stand.UNKNOWN]
    ordered = [each for each in dict.fromkeys([*spoken, *together]) if each in together]
    ordered.sort(key=lambda check: all(_is_remote(each) for each in together[check]))
    for place, id in enumerate(each for each in ordered if each not in told):
        basis = open_basis(together[id], names)
        first = 1 if place < OPEN_SOON else 2 + place // SOON
        yield _chain(together[id][0], Stand.UNKNOWN, basis, first, names)


def _is_remote(finding: Finding) -> bool:
    """Whether a finding is open only because nobody said that a list is complete."""
    return all(path.endswith(".complete") for path in finding.because)


def _worst(names: Names) -> tuple[Finding, ...]:
    weighed = weigh(names.assessment)
    return worst_first((*weighed.crossed, *weighed.blocking, *weighed.conditions))


def by_check(findings: Iterable[Finding]) -> tuple[tuple[Finding, ...], ...]:
    """Return findings gathered by their check, in the order given."""
    gathered: dict[str, list[Finding]] = {}
    for each in findings:
        gathered.setdefault(each.check.id, []).append(each)
    return tuple(tuple(each) for each in gathered.values())


def known_basis(findings: Sequence[Finding], names: Names) -> Basis:
    """Return on what findings rest: the sources of the facts that decided them."""
    paths = dict.fromkeys(path for each in findings for path in each.because)
    refs = _refs(paths, names)
    return Basis(tuple(each.id for each in findings), _shown(findings), refs)


def open_basis(findings: Sequence[Finding], names: Names) -> Basis:
    """Return what open findings lack: the record that would answer, or who disagrees."""
    words = names.words
    paths = tuple(dict.fromkeys(path for each in findings for path in each.because))
    refs = _refs(paths, names)
    if any(each.outcome.value == "disputed" for each in findings):
        note = words("testimony.speech.disputed")
    else:
        record = words.phrase(names.place(paths[0]).fact.record)
        note = words("testimony.speech.open", record=record)
    return Basis(tuple(each.id for each in findings), _shown(findings), refs, note=note)


def _chain(finding: Finding, stand: Stand, basis: Basis, first: int, names: Names) -> Chain:
    """Return the sentences that the content has for a check, or else what the check says."""
    entry = names.assessment.questionnaire.spoken.get(f"{finding.check.id}:{stand}")
    if entry is None:
        said = Filling(names).said(finding)
        parts = SENTENCE.split(said.text)
        return tuple(Line(Phrase(each, said.language), basis, LAST) for each in parts)
    said_aloud = (_line(each, finding, basis, names) for each in entry.say)
    lines = [each for each in said_aloud if each is not None]
    return tuple(Line(each.text, each.basis, first + place) for place, each in enumerate(lines))


def _line(sentence: SpokenSentence, finding: Finding, basis: Basis, names: Names) -> Line | None:
    text = filled(sentence.text, names, finding.figures, finding)
    if text is None or not is_printable(sentence.cite, names):
        return None
    cites = cited(sentence.cite, names)
    return Line(text, Basis(basis.findings, basis.shown, basis.refs, cites, basis.note))


def _refs(paths: Iterable[str], names: Names) -> tuple[Ref, ...]:
    deployment = names.assessment.deployment
    all_ = (cite for path in paths for cite in citations(deployment.at(path)))
    return Sourcing(names).refs(all_)[:MOST_REFS]


def _shown(findings: Sequence[Finding]) -> str:
    """Return the ids, or the bare code where there are too many to read."""
    ids = [each.id for each in findings]
    return ", ".join(ids) if len(ids) <= MOST_IDS else findings[0].check.code
