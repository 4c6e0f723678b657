"""Severity by likelihood: where the concerns lie, and where the open checks could lie."""

from __future__ import annotations

from dataclasses import dataclass

from hria.model.finding import Finding, Outcome
from hria.model.severity import Likelihood, Scale
from hria.reporting.naming import Names


@dataclass(frozen=True, slots=True)
class MapCell:
    """How many concerns, and how many open checks at their upper ends, lie here."""

    concerns: int
    open: int
    codes: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class SeverityMap:
    """The map: rows from the gravest, columns from the least likely."""

    levels: tuple[str, ...]
    likelihoods: tuple[str, ...]
    rows: tuple[tuple[MapCell, ...], ...]
    concerns: int
    open: int


def severity_map(names: Names) -> SeverityMap:
    """Place every finding that has a severity at the upper end of what is known of it."""
    placed = [each for each in names.assessment.findings if each.severity is not None]
    return SeverityMap(
        levels=tuple(names.level(each) for each in reversed(Scale)),
        likelihoods=tuple(names.level(each) for each in Likelihood),
        rows=tuple(
            tuple(_cell(placed, level, likelihood, names) for likelihood in Likelihood)
            for level in reversed(Scale)
        ),
        concerns=sum(each.outcome is Outcome.CONCERN for each in placed),
        open=sum(each.outcome.is_open for each in placed),
    )


def _cell(placed: list[Finding], level: Scale, likelihood: Likelihood, names: Names) -> MapCell:
    here = [
        each
        for each in placed
        if each.severity
        and each.severity.overall.high is level
        and each.severity.likelihood.high is likelihood
    ]
    concerns = [each for each in here if each.outcome is Outcome.CONCERN]
    codes = tuple(dict.fromkeys(each.check.code for each in concerns))
    open_ = sum(each.outcome.is_open for each in here)
    text = names.words("map.both", concerns=len(concerns), open=open_) if here else "–"
    return MapCell(len(concerns), open_, codes, text)
