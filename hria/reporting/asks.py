"""What we ask: what must not go ahead, what must be done and by when, what must be handed over."""

from __future__ import annotations

from dataclasses import dataclass

from hria.model.finding import Finding
from hria.model.questionnaire import Moment, Remedy
from hria.reporting.cards import RemedyLine, remedy_line
from hria.reporting.gravity import worst_first
from hria.reporting.naming import Names
from hria.reporting.phrase import Phrase
from hria.reporting.questions import AskedOf, questions
from hria.reporting.verdict import weigh

MOST_RECORDS = 5


@dataclass(frozen=True, slots=True)
class Demand:
    """A remedy with the codes of the findings that call for it."""

    remedy: RemedyLine
    codes: tuple[str, ...]
    listed: str


@dataclass(frozen=True, slots=True)
class ByMoment:
    """What must be done by one moment."""

    when: str
    demands: tuple[Demand, ...]


@dataclass(frozen=True, slots=True)
class Documents:
    """The records to be handed over by one addressee."""

    whom: str
    questions: int
    records: tuple[Phrase, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Asks:
    """Everything the report asks for."""

    first: str
    moments: tuple[ByMoment, ...]
    documents: tuple[Documents, ...]


def asks(names: Names) -> Asks:
    """Select what to ask: remedies of established concerns, records for what is open."""
    words, outcome = names.words, names.assessment.conclusion.outcome
    weighed = weigh(names.assessment)
    worst = worst_first((*weighed.crossed, *weighed.blocking, *weighed.conditions))
    return Asks(
        first=words(f"asks.{'running.' if names.running else ''}{outcome.value}"),
        moments=_by_moment(worst, names),
        documents=tuple(_documents(each) for each in questions(names)),
    )


def _by_moment(findings: tuple[Finding, ...], names: Names) -> tuple[ByMoment, ...]:
    """Gather remedies by moment: all of red lines, the first of every other concern."""
    wanted: dict[str, tuple[Remedy, list[str]]] = {}
    for finding in findings:
        remedies = finding.check.remedies
        for remedy in remedies if finding.red_line else remedies[:1]:
            codes = wanted.setdefault(remedy.id, (remedy, []))[1]
            if finding.check.code not in codes:
                codes.append(finding.check.code)
    return tuple(
        ByMoment(
            names.by(moment),
            tuple(
                Demand(remedy_line(remedy, names), tuple(codes), ", ".join(codes))
                for remedy, codes in wanted.values()
                if remedy.when is moment
            ),
        )
        for moment in Moment
        if any(remedy.when is moment for remedy, _ in wanted.values())
    )


def _documents(asked: AskedOf) -> Documents:
    records = tuple(record for record, _ in asked.records)
    return Documents(asked.whom, asked.count, records[:MOST_RECORDS], len(records[MOST_RECORDS:]))
