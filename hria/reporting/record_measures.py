"""Measures of a decision record, what they change, and what remains for somebody to accept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from hria.model.deployment import Measure
from hria.model.finding import Finding, Outcome
from hria.model.severity import Scale, Severity
from hria.reporting.cards import deadline
from hria.reporting.gravity import worst_first
from hria.reporting.naming import Names
from hria.reporting.phrase import Phrase, written
from hria.reporting.pointing import Pointer, Pointing
from hria.reporting.sourcing import Ref, Sourcing

CODES_ON_A_LINE, MOST_LINES = 4, 3


@dataclass(frozen=True, slots=True)
class MeasureRow:
    """A measure: against what, who, by when, how far, how it is verified."""

    do: Phrase
    ids: tuple[str, ...]
    owner: Phrase | None
    deadline: str
    state: str
    verified_by: Phrase | None
    refs: tuple[Ref, ...]
    note: Phrase | None


@dataclass(frozen=True, slots=True)
class Change:
    """The severity of a finding without measures, with those decided, and with those done."""

    pointer: Pointer
    commitment: str
    before: str
    decided: str
    done: str
    moved: bool


@dataclass(frozen=True, slots=True)
class MapCell:
    """The concerns at one severity at one moment; their codes in lines that fit the cell."""

    count: int
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RiskMap:
    """Severity without measures, with those decided, with those done; rows from the gravest."""

    levels: tuple[str, ...]
    moments: tuple[str, ...]
    rows: tuple[tuple[MapCell, ...], ...]
    concerns: int


@dataclass(frozen=True, slots=True)
class Remains:
    """What remains of a concern; who accepts it is for a person to write."""

    pointer: Pointer
    level: str
    why: tuple[Phrase, ...]
    acceptable: bool


@dataclass(frozen=True, slots=True)
class Measures:
    """Everything about measures."""

    rows: tuple[MeasureRow, ...]
    changes: tuple[Change, ...]
    unanswered: int
    map: RiskMap
    remains: tuple[Remains, ...]


def measures(names: Names) -> Measures:
    """Select the measures; nothing but an exception lifts a red line, so none is acceptable."""
    concerns = worst_first(
        each
        for each in names.assessment.findings
        if each.outcome is Outcome.CONCERN and each.severity is not None
    )
    touched = [each for each in concerns if each.measures]
    deployment = names.assessment.deployment
    return Measures(
        rows=tuple(_row(number, each, names) for number, each in enumerate(deployment.measures)),
        changes=tuple(_change(each, names) for each in touched),
        unanswered=sum(not each.measures for each in concerns),
        map=_map(concerns, names),
        remains=tuple(_remains(each, names) for each in concerns),
    )


def at_moments(finding: Finding) -> tuple[Severity | None, Severity | None, Severity | None]:
    """Return the severity of a finding without measures, with those decided, with those done."""
    before = finding.severity
    done = finding.severity_after or before
    return before, finding.severity_committed or done, done


def _row(number: int, measure: Measure, names: Names) -> MeasureRow:
    words, known = names.words, names.assessment.questionnaire.remedy(measure.remedy)
    against = (each.id for each in names.assessment.findings if number in each.measures)
    return MeasureRow(
        do=words.phrase(known[1].do) if known else written(measure.remedy),
        ids=tuple(against),
        owner=names.party(measure.owner) if measure.owner else None,
        deadline=deadline(measure.deadline, names),
        state=words.name(measure.state),
        verified_by=words.phrase(known[1].shown_by) if known else None,
        refs=Sourcing(names).refs(measure.citations),
        note=words.phrase(measure.note) if measure.note else None,
    )


def _change(finding: Finding, names: Names) -> Change:
    before, decided, done = (
        names.levels(each.overall) if each else "" for each in at_moments(finding)
    )
    return Change(
        pointer=Pointing(names).to(finding),
        commitment=names.words.name(finding.commitment),
        before=before,
        decided=decided,
        done=done,
        moved=len({before, decided, done}) > 1,
    )


def _map(concerns: Iterable[Finding], names: Names) -> RiskMap:
    found = list(concerns)
    return RiskMap(
        levels=tuple(names.level(each) for each in reversed(Scale)),
        moments=tuple(names.words(f"record.map.{key}") for key in ("before", "decided", "done")),
        rows=tuple(
            tuple(_cell(found, level, moment) for moment in range(3)) for level in reversed(Scale)
        ),
        concerns=len(found),
    )


def _cell(concerns: Iterable[Finding], level: Scale, moment: int) -> MapCell:
    inside = []
    for each in concerns:
        severity = at_moments(each)[moment]
        if severity is not None and severity.overall.high is level:
            inside.append(each.check.code)
    codes = list(dict.fromkeys(inside))
    lines = [
        ", ".join(codes[start : start + CODES_ON_A_LINE])
        for start in range(0, len(codes), CODES_ON_A_LINE)
    ]
    if len(lines) > MOST_LINES:
        shown = MOST_LINES * CODES_ON_A_LINE - 1
        lines = [*lines[: MOST_LINES - 1], f"{lines[MOST_LINES - 1]} +{len(codes) - shown - 1}"]
    return MapCell(len(inside), tuple(lines))


def _remains(finding: Finding, names: Names) -> Remains:
    words, severity = names.words, at_moments(finding)[2]
    deployment = names.assessment.deployment
    used = {deployment.measures[number].remedy for number in finding.measures}
    whys = (each.residual.why for each in finding.check.remedies if each.id in used)
    return Remains(
        Pointing(names).to(finding),
        names.levels(severity.overall) if severity else "",
        tuple(words.phrase(each) for each in whys),
        not finding.red_line,
    )
