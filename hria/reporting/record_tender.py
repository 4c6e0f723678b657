"""The tender annex: every remedy still to be carried out, as a requirement with its evidence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hria.model.deployment import MeasureState
from hria.model.finding import Commitment, Finding, Outcome
from hria.model.questionnaire import Moment, Remedy
from hria.reporting.gravity import worst_first
from hria.reporting.naming import Names
from hria.reporting.phrase import Phrase

OPEN = (Outcome.CONCERN, Outcome.DISPUTED, Outcome.UNKNOWN)


@dataclass(frozen=True, slots=True)
class Requirement:
    """One requirement: its number, its text, what is to be handed in, by when, for which check."""

    number: int
    text: Phrase
    shown_by: Phrase
    when: str
    code: str
    title: Phrase
    outcome: str
    kind: str


@dataclass(frozen=True, slots=True)
class Lot:
    """The requirements due at one moment."""

    when: str
    requirements: tuple[Requirement, ...]


@dataclass(frozen=True, slots=True)
class Tender:
    """The annex; `warning` says why it opens no way to a tender by itself."""

    headline: str
    warning: str
    lots: tuple[Lot, ...]


def tender(names: Names) -> Tender:
    """Select the requirements, the earliest due first.

    Every remedy with wording for a tender of a check that is a concern, disputed or open; not
    one that is done by another's word than the doer's. Each remedy stands once.
    """
    words, outcome = names.words, names.assessment.conclusion.outcome
    wanted = list(_wanted(names))
    lots: list[Lot] = []
    number = 0
    for moment in Moment:
        inside = []
        for finding, remedy in wanted:
            if remedy.when is moment:
                number += 1
                inside.append(_requirement(number, finding, remedy, names))
        if inside:
            lots.append(Lot(names.by(moment), tuple(inside)))
    headline = words.count("record.tender.headline", number) if number else ""
    return Tender(headline, words(f"record.tender.warning.{outcome.value}"), tuple(lots))


def _wanted(names: Names) -> Iterator[tuple[Finding, Remedy]]:
    seen: set[str] = set()
    open_ = [each for each in names.assessment.findings if each.outcome in OPEN]
    for finding in worst_first(open_):
        done = _done(finding, names)
        for remedy in finding.check.remedies:
            if remedy.clause.tender and remedy.id not in seen | done:
                seen.add(remedy.id)
                yield finding, remedy


def _done(finding: Finding, names: Names) -> set[str]:
    if finding.commitment is not Commitment.DONE:
        return set()
    measures = [names.assessment.deployment.measures[number] for number in finding.measures]
    return {each.remedy for each in measures if each.state is MeasureState.DONE}


def _requirement(number: int, finding: Finding, remedy: Remedy, names: Names) -> Requirement:
    words, wording = names.words, remedy.clause.tender or remedy.do
    return Requirement(
        number=number,
        text=words.phrase(wording),
        shown_by=words.phrase(remedy.shown_by),
        when=names.by(remedy.when),
        code=finding.check.code,
        title=words.phrase(finding.check.title),
        outcome=words.name(finding.outcome),
        kind=finding.outcome.value,
    )
