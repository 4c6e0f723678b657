"""Rights by groups: in every cell the worst finding, never a sum."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from hria.model.fact import Known, MemberKind
from hria.model.finding import Finding, Outcome
from hria.reporting.naming import UNSTATED, Names
from hria.reporting.phrase import Phrase
from hria.reporting.wording import Words

UNNAMED = ""
MOST_CODES = 3
OF_CHILDREN, CHILDREN = "child-", ("child", "pupil")
KINDS = (
    "red-line",
    "grave",
    "serious",
    "moderate",
    "minor",
    "concern",
    "disputed",
    "unknown",
    "clear",
    "not-applicable",
    "none",
)


@dataclass(frozen=True, slots=True)
class Cell:
    """The worst finding about one right of one group; `kind` is its class for colour and mark."""

    kind: str
    text: str
    codes: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One right across all groups."""

    right: Phrase
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """The rights touched and the groups named, with the worst of each."""

    groups: tuple[Phrase, ...]
    rows: tuple[MatrixRow, ...]
    legend: tuple[Cell, ...]


def matrix(names: Names) -> Matrix:
    """Select the matrix; rights nobody's finding touches have no row."""
    findings = [
        each for each in names.assessment.findings if each.outcome is not Outcome.NOT_APPLICABLE
    ]
    collection = names.assessment.deployment.collections.get(MemberKind.GROUP)
    columns = [each.name for each in collection.members] if collection else []
    all_named = collection is not None and collection.is_complete
    if any(_on_nobody_named(each, all_named=all_named) for each in findings) or not columns:
        columns.append(UNNAMED)
    rights = [
        id
        for id in names.assessment.questionnaire.rights
        if any(id in each.check.rights for each in findings)
    ]
    rows = tuple(
        MatrixRow(
            names.right(right),
            tuple(_cell(_about(findings, right, group, names), names) for group in columns),
        )
        for right in rights
    )
    shown = {cell.kind: cell for row in rows for cell in row.cells}
    headings = tuple(names.group(each or UNSTATED) for each in columns)
    return Matrix(headings, rows, tuple(shown[kind] for kind in KINDS if kind in shown))


def _on_nobody_named(finding: Finding, *, all_named: bool) -> bool:
    """Whether it may touch people who are not named; a clear one does not where all are named."""
    return not finding.groups and not (all_named and finding.outcome is Outcome.CLEAR)


def kind_of(finding: Finding) -> str:
    """Return the class of a finding: red line, the upper severity of a concern, or its outcome."""
    if finding.red_line:
        return "red-line"
    if finding.outcome is Outcome.CONCERN and finding.severity is not None:
        return finding.severity.overall.high.value
    return finding.outcome.value


def _about(
    findings: Iterable[Finding], right: str, group: str, names: Names
) -> tuple[Finding, ...]:
    """Return the findings of a cell; none clears a right of children for a group of adults."""
    adults = right.startswith(OF_CHILDREN) and _has_no_children(group, names)
    about = (
        each
        for each in findings
        if right in each.check.rights
        and (group in each.groups if group != UNNAMED else not each.groups)
        and not (adults and each.outcome is Outcome.CLEAR)
    )
    return tuple(sorted(about, key=lambda each: KINDS.index(kind_of(each))))


def _has_no_children(group: str, names: Names) -> bool:
    role = names.assessment.deployment.at(f"groups.{group}.role")
    return isinstance(role, Known) and role.value not in CHILDREN


def _cell(findings: tuple[Finding, ...], names: Names) -> Cell:
    words = names.words
    if not findings:
        return Cell("none", words("matrix.none"), (), "")
    worst = findings[0]
    kind = kind_of(worst)
    same = [each for each in findings if kind_of(each) == kind]
    codes = tuple(dict.fromkeys(each.check.code for each in same))
    if worst.outcome is Outcome.CONCERN:
        severity = worst.severity
        name = words("matrix.red-line") if worst.red_line else ""
        name = name or (names.levels(severity.overall) if severity else words.name(worst.outcome))
    else:
        name = words.name(worst.outcome)
    return Cell(kind, name, codes, _note(codes, worst, words))


def _note(codes: tuple[str, ...], worst: Finding, words: Words) -> str:
    if worst.outcome is not Outcome.CONCERN:
        return words.count("matrix.checks", len(codes))
    shown = ", ".join(codes[:MOST_CODES])
    more = len(codes) - MOST_CODES
    return words("matrix.codes-more", codes=shown, n=more) if more > 0 else shown
