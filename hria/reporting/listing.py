"""Findings in one line each: what is not carded, by outcome and section, every check by outcome."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from hria.model.fact import Standing
from hria.model.finding import Finding, Outcome
from hria.reporting.filling import Filling
from hria.reporting.gravity import worst_first
from hria.reporting.matrix import kind_of
from hria.reporting.naming import Names
from hria.reporting.phrase import Phrase
from hria.reporting.pointing import Bundle, Pointer, Pointing


@dataclass(frozen=True, slots=True)
class FindingLine:
    """A finding in one line."""

    pointer: Pointer
    kind: str
    outcome: str
    outcome_name: str
    level: str
    said: Phrase


@dataclass(frozen=True, slots=True)
class SectionOfOpen:
    """The checks of one section that could not be decided."""

    pack: Phrase
    section: Phrase
    bundles: tuple[Bundle, ...]


@dataclass(frozen=True, slots=True)
class TheRest:
    """Everything without a card: other concerns and disputes by line, open checks by section."""

    concerns: tuple[FindingLine, ...]
    disputed: tuple[FindingLine, ...]
    open: tuple[SectionOfOpen, ...]
    clear: tuple[Bundle, ...]
    clear_if_true: tuple[Bundle, ...]
    """Those that are clear on somebody's bare word."""
    not_applicable: int


def finding_line(finding: Finding, names: Names) -> FindingLine:
    """Return a finding in one line."""
    return FindingLine(
        pointer=Pointing(names).to(finding),
        kind=kind_of(finding),
        outcome=finding.outcome.value,
        outcome_name=names.words.name(finding.outcome),
        level=names.levels(finding.severity.overall) if finding.severity else "",
        said=Filling(names).said(finding),
    )


def the_rest(carded: Iterable[Finding], names: Names) -> TheRest:
    """Return every finding that has no card."""
    done = {id(each) for each in carded}
    left = [each for each in names.assessment.findings if id(each) not in done]

    def of(outcome: Outcome) -> list[Finding]:
        return [each for each in left if each.outcome is outcome]

    def lines(findings: Iterable[Finding]) -> tuple[FindingLine, ...]:
        return tuple(finding_line(each, names) for each in worst_first(findings))

    clear = of(Outcome.CLEAR)
    return TheRest(
        concerns=lines(of(Outcome.CONCERN)),
        disputed=lines(of(Outcome.DISPUTED)),
        open=_by_section(of(Outcome.UNKNOWN), names),
        clear=Pointing(names).bundles(each for each in clear if not _on_a_word(each)),
        clear_if_true=Pointing(names).bundles(each for each in clear if _on_a_word(each)),
        not_applicable=len(of(Outcome.NOT_APPLICABLE)),
    )


def _on_a_word(finding: Finding) -> bool:
    return finding.standing is Standing.CLAIMED


def _by_section(findings: list[Finding], names: Names) -> tuple[SectionOfOpen, ...]:
    words = names.words
    return tuple(
        SectionOfOpen(
            words.phrase(pack.head.title),
            words.phrase(section.title),
            Pointing(names).bundles(inside),
        )
        for pack in names.assessment.questionnaire.packs
        for section in pack.head.sections
        if (
            inside := [
                each
                for each in findings
                if each.pack == pack.head.id and each.check.section == section.id
            ]
        )
    )
