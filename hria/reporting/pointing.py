"""Pointers to findings: the id that every document uses, and where this one shows the finding."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from hria.model.finding import Finding
from hria.reporting.naming import Names
from hria.reporting.phrase import Phrase


@dataclass(frozen=True, slots=True)
class Pointer:
    """A finding by id, title and member; `anchor` is its place in the page."""

    id: str
    code: str
    title: Phrase
    member: Phrase | None
    anchor: str


@dataclass(frozen=True, slots=True)
class Bundle:
    """Findings of one check that say the same thing of several members."""

    code: str
    title: Phrase
    pointers: tuple[Pointer, ...]


@dataclass(frozen=True, slots=True)
class Pointing:
    """Points to the findings of one assessment."""

    names: Names

    def to(self, finding: Finding) -> Pointer:
        """Return the pointer to a finding."""
        kind = finding.check.each
        member = self.names.member(kind, finding.member) if kind and finding.member else None
        return Pointer(
            id=finding.id,
            code=finding.check.code,
            title=self.names.words.phrase(finding.check.title),
            member=member,
            anchor=anchor(self.names.assessment.findings, finding),
        )

    def bundles(self, findings: Iterable[Finding]) -> tuple[Bundle, ...]:
        """Return findings gathered by their check, in the order given."""
        gathered: dict[str, list[Finding]] = {}
        for finding in findings:
            gathered.setdefault(finding.check.id, []).append(finding)
        return tuple(
            Bundle(
                each[0].check.code,
                self.names.words.phrase(each[0].check.title),
                tuple(self.to(finding) for finding in each),
            )
            for each in gathered.values()
        )


def anchor(findings: Sequence[Finding], finding: Finding) -> str:
    """Return a finding's name inside a page: its number, because ids may hold any letter."""
    return f"f{next(i for i, each in enumerate(findings, start=1) if each is finding)}"
