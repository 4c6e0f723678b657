"""Necessity: which alternatives were looked at, and what that leaves open."""

from __future__ import annotations

from dataclasses import dataclass

from hria.model.fact import MemberKind
from hria.model.finding import Finding, Outcome
from hria.reporting.gravity import worst_first
from hria.reporting.listing import FindingLine, finding_line
from hria.reporting.naming import Names
from hria.reporting.proposal import MemberFacts, members

SECTION = "necessity"


@dataclass(frozen=True, slots=True)
class Necessity:
    """The alternatives named, and the findings about necessity that are not clear."""

    headline: str
    alternatives: tuple[MemberFacts, ...]
    findings: tuple[FindingLine, ...]
    open: tuple[FindingLine, ...]


def necessity(names: Names) -> Necessity:
    """Select the section on necessity."""
    alternatives = members(MemberKind.ALTERNATIVE, names)
    findings = [
        each
        for each in _of_the_section(names)
        if each.outcome not in (Outcome.NOT_APPLICABLE, Outcome.CLEAR)
    ]
    words = names.words
    if alternatives:
        headline = words.count("necessity.named", len(alternatives))
    elif not _of_the_section(names):
        headline = words("necessity.left-out")
    elif all(each.outcome is Outcome.NOT_APPLICABLE for each in _of_the_section(names)):
        headline = words("necessity.not-asked")
    else:
        headline = words("necessity.none-named")
    unique: dict[str, Finding] = {}
    for each in worst_first(findings):
        unique.setdefault(each.check.id, each)
    lines = tuple(finding_line(each, names) for each in unique.values())
    decided = tuple(each for each in lines if each.outcome != Outcome.UNKNOWN.value)
    open_ = tuple(each for each in lines if each.outcome == Outcome.UNKNOWN.value)
    return Necessity(headline, alternatives, decided, open_)


def _of_the_section(names: Names) -> list[Finding]:
    return [each for each in names.assessment.findings if each.check.section == SECTION]
