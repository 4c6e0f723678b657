"""The annexes: every check with its outcome, and every finding whole, gathered by check."""

from __future__ import annotations

from dataclasses import dataclass

from hria.model.finding import Finding, Outcome
from hria.reporting.cards import Card, card
from hria.reporting.matrix import kind_of
from hria.reporting.naming import Names
from hria.reporting.phrase import Phrase
from hria.reporting.pointing import Pointing


@dataclass(frozen=True, slots=True)
class OutcomeLine:
    """What a check came to for one member, or for the whole plan."""

    id: str
    anchor: str
    member: Phrase | None
    kind: str
    outcome: str
    outcome_code: str
    standing: str
    because: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class CheckOutcomes:
    """A check with its outcomes."""

    code: str
    title: Phrase
    lines: tuple[OutcomeLine, ...]


@dataclass(frozen=True, slots=True)
class SectionOutcomes:
    """A section of a pack with the outcomes of its checks."""

    pack: Phrase
    section: Phrase
    checks: tuple[CheckOutcomes, ...]


@dataclass(frozen=True, slots=True)
class CheckWhole:
    """A check with everything it leans on, and what it came to for each member."""

    check: Card
    members: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Annex:
    """What the body leaves out."""

    tally: tuple[tuple[str, str, int], ...]
    sections: tuple[SectionOutcomes, ...]
    checks: tuple[CheckWhole, ...]


def annex(names: Names) -> Annex:
    """Select the annexes: no finding is left out of the outcomes."""
    findings = names.assessment.findings
    tally = tuple(
        (each.value, names.words.name(each), sum(found.outcome is each for found in findings))
        for each in Outcome
    )
    return Annex(tally, _sections(names), tuple(_whole(names)))


def _sections(names: Names) -> tuple[SectionOutcomes, ...]:
    words, found = names.words, []
    for pack in names.assessment.questionnaire.packs:
        for section in pack.head.sections:
            inside = [
                each
                for each in names.assessment.findings
                if each.pack == pack.head.id and each.check.section == section.id
            ]
            if inside:
                title = words.phrase(section.title)
                checks = _outcomes(inside, names)
                found.append(SectionOutcomes(words.phrase(pack.head.title), title, checks))
    return tuple(found)


def _outcomes(findings: list[Finding], names: Names) -> tuple[CheckOutcomes, ...]:
    gathered: dict[str, list[Finding]] = {}
    for finding in findings:
        gathered.setdefault(finding.check.id, []).append(finding)
    return tuple(
        CheckOutcomes(
            each[0].check.code,
            names.words.phrase(each[0].check.title),
            tuple(_line(finding, names) for finding in each),
        )
        for each in gathered.values()
    )


def _line(finding: Finding, names: Names) -> OutcomeLine:
    words, pointer = names.words, Pointing(names).to(finding)
    outcome = words.name(finding.outcome)
    if finding.red_line:
        outcome = words("annex.red-line", outcome=outcome)
    return OutcomeLine(
        id=finding.id,
        anchor=pointer.anchor,
        member=pointer.member,
        kind=kind_of(finding),
        outcome=outcome,
        outcome_code=finding.outcome.value,
        standing=words.name(finding.standing) if finding.standing else "",
        because=tuple(names.fact(path) for path in finding.because),
    )


def _whole(names: Names) -> list[CheckWhole]:
    gathered: dict[str, list[Finding]] = {}
    for finding in names.assessment.findings:
        if finding.outcome is not Outcome.NOT_APPLICABLE:
            gathered.setdefault(finding.check.id, []).append(finding)
    return [_check(found, names) for found in gathered.values()]


def _check(findings: list[Finding], names: Names) -> CheckWhole:
    cards = tuple(card(each, names) for each in findings)
    return CheckWhole(max(cards, key=lambda each: len(each.law)), cards)
