"""Findings as cards: what, who is hurt, why we say so, how severe, what law, what to do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hria.model.finding import Commitment, ExceptionState, Finding, Outcome
from hria.model.ordered import Interval, Word
from hria.model.questionnaire import Moment, Remedy
from hria.model.severity import Severity, SeverityRules
from hria.model.text import Text
from hria.reporting.citing import CAVEAT, REWORDED, Citing, LawLine, TierLine
from hria.reporting.deciding import AccountLine, Deciding, DecidingFact
from hria.reporting.evidence import EvidenceLine, evidence_lines
from hria.reporting.filling import Filling
from hria.reporting.gravity import blocks, worst_first
from hria.reporting.matrix import kind_of
from hria.reporting.naming import Names
from hria.reporting.numbers import FigureRow, figure_rows
from hria.reporting.phrase import Phrase, written
from hria.reporting.pointing import Pointer, Pointing
from hria.reporting.quantities import day
from hria.reporting.sourcing import Ref, Sourcing

MOST_CARDS = 20


@dataclass(frozen=True, slots=True)
class SeverityPart:
    """One part of a severity: its name, its level, why, and what remains after measures."""

    name: str
    level: str
    why: Phrase
    after: str


@dataclass(frozen=True, slots=True)
class RemedyLine:
    """What would answer the finding: who, by when, shown by what, and what remains."""

    do: Phrase
    who: str
    when: str
    shown_by: Phrase
    residual: str
    residual_why: Phrase
    clause: Phrase | None


@dataclass(frozen=True, slots=True)
class MeasureLine:
    """What somebody says is undertaken against the finding."""

    do: Phrase
    state: str
    owner: Phrase | None
    deadline: str
    refs: tuple[Ref, ...]
    note: Phrase | None


@dataclass(frozen=True, slots=True)
class Card:
    """A finding, whole."""

    pointer: Pointer
    kind: str
    outcome: str
    outcome_name: str
    line: str
    said: Phrase
    asks: Phrase
    rights: tuple[Phrase, ...]
    groups: tuple[Phrase, ...]
    overall: str
    overall_after: str
    severity: tuple[SeverityPart, ...]
    facts: tuple[DecidingFact, ...]
    standing: str
    accounts: tuple[AccountLine, ...]
    exception: Phrase | None
    exception_state: str
    line_why: Phrase | None
    law: tuple[LawLine, ...]
    law_names: tuple[TierLine, ...]
    law_notes: tuple[str, ...]
    evidence: tuple[EvidenceLine, ...]
    counterpoint: Phrase | None
    unsettled: Phrase | None
    figures: tuple[FigureRow, ...]
    measures: tuple[MeasureLine, ...]
    commitment: str
    remedies: tuple[RemedyLine, ...]


def carded(names: Names) -> tuple[Finding, ...]:
    """Return the findings that get a card: crossed lines and concerns that may be grave."""
    worth = (each for each in names.assessment.findings if each.red_line or blocks(each))
    return worst_first(worth)[:MOST_CARDS]


def card(finding: Finding, names: Names) -> Card:
    """Return a finding as a card."""
    words, check = names.words, finding.check
    line = check.red_line
    accounts = Deciding(names).accounts(finding)
    settled = finding.outcome in (Outcome.CLEAR, Outcome.NOT_APPLICABLE)
    return Card(
        pointer=Pointing(names).to(finding),
        kind=kind_of(finding),
        outcome=finding.outcome.value,
        outcome_name=words.name(finding.outcome),
        line=_line(finding, names),
        said=Filling(names).said(finding),
        asks=words.phrase(check.asks),
        rights=tuple(names.right(id) for id in check.rights),
        groups=tuple(names.group(each) for each in finding.groups),
        overall=names.levels(finding.severity.overall) if finding.severity else "",
        overall_after=_after(finding, names),
        severity=severity_parts(finding, names),
        facts=Deciding(names).facts(finding.because, finding.member, brief=bool(accounts)),
        standing=_standing(finding, names),
        accounts=accounts,
        exception=words.phrase(line.exception.why) if line and line.exception else None,
        exception_state=_exception(finding, names),
        line_why=words.phrase(line.why) if line else None,
        law=Citing(names).lines(finding),
        law_names=Citing(names).names_by_tier(finding),
        law_notes=_law_notes(finding, names),
        evidence=evidence_lines(finding, names),
        counterpoint=words.phrase(check.counterpoint) if check.counterpoint else None,
        unsettled=words.phrase(check.unsettled) if check.unsettled else None,
        figures=figure_rows(finding.figures, names),
        measures=_measures(finding, names),
        commitment="" if settled else _commitment(finding, names),
        remedies=() if settled else tuple(remedy_line(each, names) for each in check.remedies),
    )


def severity_parts(finding: Finding, names: Names) -> tuple[SeverityPart, ...]:
    """Return the four parts of a finding's severity with their reasons."""
    if finding.severity is None:
        return ()
    return _parts(finding.severity, finding.severity_after, finding.check.severity, names)


def remedy_line(remedy: Remedy, names: Names) -> RemedyLine:
    """Return a remedy as a document shows it."""
    words, residual = names.words, remedy.residual
    levels = (
        ("scale", residual.scale),
        ("scope", residual.scope),
        ("remediability", residual.remediability),
    )
    clause = remedy.clause.tender or remedy.clause.agreement
    return RemedyLine(
        do=words.phrase(remedy.do),
        who=words.name(remedy.who),
        when=names.by(remedy.when),
        shown_by=words.phrase(remedy.shown_by),
        residual=", ".join(
            words(f"card.residual-{part}", level=names.level(each)) for part, each in levels if each
        ),
        residual_why=words.phrase(residual.why),
        clause=words.phrase(clause) if clause else None,
    )


def _parts(
    severity: Severity, after: Severity | None, rules: SeverityRules, names: Names
) -> tuple[SeverityPart, ...]:
    left = after or severity
    return (
        _part("scale", severity.scale, left.scale, rules.scale.why, names),
        _part("scope", severity.scope, left.scope, rules.scope.why, names),
        _part(
            "remediability",
            severity.remediability,
            left.remediability,
            rules.remediability.why,
            names,
        ),
        _part("likelihood", severity.likelihood, severity.likelihood, rules.likelihood.why, names),
    )


def _part(
    part: str, level: Interval[Word], left: Interval[Word], why: Text, names: Names
) -> SeverityPart:
    return SeverityPart(
        name=names.words(f"severity.{part}"),
        level=names.levels(level),
        why=names.words.phrase(why),
        after=names.levels(left) if left != level else "",
    )


def _line(finding: Finding, names: Names) -> str:
    if finding.red_line_basis is None:
        return ""
    basis = finding.red_line_basis.value
    if finding.red_line:
        return names.words(f"card.line-crossed.{basis}")
    return names.words("card.line-open") if finding.line_open else ""


def _standing(finding: Finding, names: Names) -> str:
    """Return on what it rests; silence where something was due is not somebody's word."""
    if finding.silent:
        return names.words("card.standing.silent")
    return names.words(f"card.standing.{finding.standing.value}") if finding.standing else ""


def _exception(finding: Finding, names: Names) -> str:
    if finding.exception is ExceptionState.NONE:
        return ""
    return names.words.means(finding.exception)


def _law_notes(finding: Finding, names: Names) -> tuple[str, ...]:
    signs = "".join(each.signs for each in Citing(names).lines(finding))
    return tuple(
        names.words(key, sign=sign)
        for sign, key in ((REWORDED, "card.sign-reworded"), (CAVEAT, "card.sign-caveat"))
        if sign in signs
    )


def _after(finding: Finding, names: Names) -> str:
    return names.levels(finding.severity_after.overall) if finding.severity_after else ""


def _commitment(finding: Finding, names: Names) -> str:
    if finding.commitment is Commitment.NONE and not finding.check.remedies:
        return ""
    return names.words.means(finding.commitment)


def _measures(finding: Finding, names: Names) -> tuple[MeasureLine, ...]:
    words, deployment = names.words, names.assessment.deployment
    found = []
    for index in finding.measures:
        measure = deployment.measures[index]
        known = names.assessment.questionnaire.remedy(measure.remedy)
        found.append(
            MeasureLine(
                do=words.phrase(known[1].do) if known else written(measure.remedy),
                state=words.name(measure.state),
                owner=names.party(measure.owner) if measure.owner else None,
                deadline=deadline(measure.deadline, names),
                refs=Sourcing(names).refs(measure.citations),
                note=words.phrase(measure.note) if measure.note else None,
            )
        )
    return tuple(found)


def deadline(value: date | str | None, names: Names) -> str:
    """Return a measure's deadline: a day, or the stage before which it must be done."""
    if value is None:
        return ""
    if isinstance(value, date):
        return day(value, names.words.language)
    return names.words.name(Moment(value)) if value in set(Moment) else value
