"""The record: for city staff; self-assessment and decision record, never an approval."""

from __future__ import annotations

from dataclasses import dataclass

from hria.model.assessment import Assessment
from hria.reporting.cards import SeverityPart, severity_parts
from hria.reporting.duties import DutyPage, duty_page
from hria.reporting.gravity import worst_first
from hria.reporting.lines import RedLines, red_lines
from hria.reporting.listing import FindingLine, TheRest, finding_line, the_rest
from hria.reporting.making import Making
from hria.reporting.matrix import Matrix, matrix
from hria.reporting.method import Method, method
from hria.reporting.naming import Names
from hria.reporting.phrase import Phrase
from hria.reporting.quantities import day
from hria.reporting.record_conditions import Conditions, conditions
from hria.reporting.record_decision import Decision, decision
from hria.reporting.record_disagreement import Disagreements, disagreements
from hria.reporting.record_evidence import Evidence, evidence
from hria.reporting.record_heard import Log, log
from hria.reporting.record_measures import Measures, measures
from hria.reporting.record_necessity import Weighing, weighing
from hria.reporting.record_plan import PlanFacts, plan_facts
from hria.reporting.record_signing import Signature, signatures
from hria.reporting.record_tender import Tender, tender
from hria.reporting.sourcing import SourceEntry, Sourcing
from hria.reporting.whoselaw import law_note
from hria.reporting.wording import Words

LABOUR, ACCURACY = "labor", "accuracy"


@dataclass(frozen=True, slots=True)
class Impact:
    """An established or disputed concern with the parts of its severity."""

    line: FindingLine
    groups: tuple[Phrase, ...]
    severity: tuple[SeverityPart, ...]


@dataclass(frozen=True, slots=True)
class PackImpact:
    """What one checklist found: concerns and disputes by line, the rest by section or count."""

    impacts: tuple[Impact, ...]
    rest: TheRest


@dataclass(frozen=True, slots=True)
class Record:
    """Everything the record shows, in its order."""

    title: Phrase
    dates: str
    law_note: str
    decision: Decision
    due: DutyPage
    lines: RedLines
    plan: PlanFacts
    weighing: Weighing
    matrix: Matrix
    impact: PackImpact
    accuracy: PackImpact
    evidence: Evidence
    labour: PackImpact
    log: Log
    measures: Measures
    disagreements: Disagreements
    conditions: Conditions
    signatures: tuple[Signature, ...]
    tender: Tender
    sources: tuple[SourceEntry, ...]
    method: Method


def record(assessment: Assessment, words: Words, making: Making) -> Record:
    """Select the record."""
    names = Names(assessment, words)
    return Record(
        title=words.phrase(assessment.deployment.title),
        dates=_dates(names),
        law_note=law_note(names),
        decision=decision(names),
        due=duty_page(making.duties, names, ""),
        lines=red_lines(names),
        plan=plan_facts(names),
        weighing=weighing(names),
        matrix=matrix(names),
        impact=_of_others(names),
        accuracy=_of(ACCURACY, names),
        evidence=evidence(names),
        labour=_of(LABOUR, names),
        log=log(names),
        measures=measures(names),
        disagreements=disagreements(names),
        conditions=conditions(names),
        signatures=signatures(names),
        tender=tender(names),
        sources=Sourcing(names).entries(),
        method=method(names, making.command, "record", making.format),
    )


def _of(pack: str, names: Names) -> PackImpact:
    inside = {each.id for each in names.assessment.findings if each.pack == pack}
    return _impact(inside, names)


def _of_others(names: Names) -> PackImpact:
    """Return what every checklist but those with a section of their own found."""
    inside = {each.id for each in names.assessment.findings if each.pack not in (LABOUR, ACCURACY)}
    return _impact(inside, names)


def _impact(inside: set[str], names: Names) -> PackImpact:
    others = [each for each in names.assessment.findings if each.id not in inside]
    telling = [
        each
        for each in names.assessment.findings
        if each.id in inside and each.outcome.value in ("concern", "disputed")
    ]
    return PackImpact(
        tuple(
            Impact(
                finding_line(each, names),
                tuple(names.group(group) for group in each.groups),
                severity_parts(each, names),
            )
            for each in worst_first(telling)
        ),
        the_rest(others, names),
    )


def _dates(names: Names) -> str:
    words, assessment = names.words, names.assessment
    return words(
        "first.dates",
        described=day(assessment.deployment.described_on, words.language),
        law=day(assessment.on, words.language),
    )
