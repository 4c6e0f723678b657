"""The report: anyone who must be convinced; everything, worst first; the annex to all others."""

from __future__ import annotations

from dataclasses import dataclass

from hria.model.assessment import Assessment
from hria.reporting.annex import Annex, annex
from hria.reporting.asks import Asks, asks
from hria.reporting.cards import Card, card, carded
from hria.reporting.citing import Citing, LawEntry
from hria.reporting.evidence import EvidenceEntry, evidence_entries
from hria.reporting.firstscreen import FirstScreen, first_screen
from hria.reporting.limits import limits
from hria.reporting.lines import RedLines, red_lines
from hria.reporting.listing import TheRest, the_rest
from hria.reporting.making import Making
from hria.reporting.matrix import Matrix, matrix
from hria.reporting.method import Method, method
from hria.reporting.naming import Names
from hria.reporting.necessity import Necessity, necessity
from hria.reporting.numbers import Numbers, numbers
from hria.reporting.phrase import Phrase
from hria.reporting.precedents import PrecedentLine, precedents
from hria.reporting.proposal import Proposal, proposal
from hria.reporting.questions import AskedOf, questions
from hria.reporting.severitymap import SeverityMap, severity_map
from hria.reporting.silence import Silence, silence
from hria.reporting.sourcing import SourceEntry, Sourcing
from hria.reporting.turning_lines import TurningView, turning_view
from hria.reporting.wording import Words


@dataclass(frozen=True, slots=True)
class Report:
    """Everything the report shows, in the order in which it shows it."""

    title: Phrase
    first: FirstScreen
    proposal: Proposal
    silence: Silence
    lines: RedLines
    matrix: Matrix
    map: SeverityMap
    cards: tuple[Card, ...]
    rest: TheRest
    numbers: Numbers
    necessity: Necessity
    precedents: tuple[PrecedentLine, ...]
    asks: Asks
    turning: TurningView | None
    limits: tuple[str, ...]
    annex: Annex
    questions: tuple[AskedOf, ...]
    law: tuple[tuple[str, tuple[LawEntry, ...]], ...]
    evidence: tuple[EvidenceEntry, ...]
    sources: tuple[SourceEntry, ...]
    method: Method


def report(assessment: Assessment, words: Words, making: Making) -> Report:
    """Select the report; what the conclusion turns on is shown where it was looked for."""
    names = Names(assessment, words)
    shown = carded(names)
    return Report(
        title=words.phrase(assessment.deployment.title),
        first=first_screen(names),
        proposal=proposal(names),
        silence=silence(names),
        lines=red_lines(names),
        matrix=matrix(names),
        map=severity_map(names),
        cards=tuple(card(each, names) for each in shown),
        rest=the_rest(shown, names),
        numbers=numbers(names),
        necessity=necessity(names),
        precedents=precedents(names),
        asks=asks(names),
        turning=turning_view(making.turning, names) if making.turning else None,
        limits=limits(names),
        annex=annex(names),
        questions=questions(names),
        law=Citing(names).by_tier(assessment.findings),
        evidence=evidence_entries(assessment.findings, names),
        sources=Sourcing(names).entries(),
        method=method(names, making.command, "report", making.format),
    )
