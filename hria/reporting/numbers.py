"""Do the numbers hold? Per function: whole numbers, tables, and pictures of what they come to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from hria.model.finding import FigureMissing, FigureRange, FigureValue, Finding, Outcome
from hria.reporting.breakeven import BreakEven, break_even
from hria.reporting.counted import alerts_counted
from hria.reporting.iconarray import IconArray, icon_array
from hria.reporting.naming import UNSTATED, Names
from hria.reporting.phrase import Phrase
from hria.reporting.pilotpicture import PilotPicture, pilot_picture
from hria.reporting.quantities import about, number, quantity_range, share, span
from hria.reporting.tables import Table, commoner_alerts, commoner_pilots
from hria.reporting.telling import sentence
from hria.reporting.telling_figures import (
    BESIDE_COUNTS,
    BY_RATES,
    DRAWN,
    OTHER_MEANING,
    REPLACED,
    ROWS,
    TELLING,
)

MOST_LACKING = 6
SHARES = (("share_right", "stated"), ("share_right_at_best", "best"))


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A figure with its name and what it comes to; `low` and `high` for pictures."""

    name: str
    label: str
    value: str
    low: float
    high: float
    unit: str


@dataclass(frozen=True, slots=True)
class FunctionNumbers:
    """The figures of one function, or of the whole plan where no member is named.

    Functions whose figures are all the same stand together. `rows` are the telling figures; every
    figure stands beside its finding in the annex.
    """

    members: tuple[Phrase, ...]
    sentences: tuple[str, ...]
    icons: IconArray | None
    even: BreakEven | None
    pilot: PilotPicture | None
    commoner: Table | None
    rows: tuple[FigureRow, ...]
    lacking: tuple[Phrase, ...]
    lacking_more: int
    uncomputed: int
    refused: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Numbers:
    """The section, and whether any figure could be computed at all."""

    headline: str
    functions: tuple[FunctionNumbers, ...]


def numbers(names: Names) -> Numbers:
    """Select the figures of every function that has any."""
    calculated = [
        each
        for each in names.assessment.findings
        if each.figures and each.outcome is not Outcome.NOT_APPLICABLE
    ]
    members = dict.fromkeys(each.member for each in calculated)
    named = [each for each in members if each is not None and each != UNSTATED]
    order = [*named, *([None] if None in members else [])]
    functions = tuple(
        _function([each for each in calculated if each.member == member], names) for member in order
    )
    known = any(each.rows or each.sentences for each in functions)
    key = "numbers.some" if known else "numbers.none"
    if not functions:
        key = "numbers.nothing-claimed"
    return Numbers(names.words(key), _together(functions))


def _together(functions: tuple[FunctionNumbers, ...]) -> tuple[FunctionNumbers, ...]:
    found: dict[object, FunctionNumbers] = {}
    for each in functions:
        if not (each.rows or each.sentences or each.uncomputed):
            continue
        key = (replace(each, members=()), bool(each.members))
        known = found.get(key)
        found[key] = replace(known, members=(*known.members, *each.members)) if known else each
    return tuple(found.values())


def _function(findings: list[Finding], names: Names) -> FunctionNumbers:
    words, first = names.words, findings[0]
    figures = _merged(findings)
    known = {name: each for name, each in figures.items() if isinstance(each, FigureRange)}
    missing = [
        each
        for name, each in figures.items()
        if isinstance(each, FigureMissing) and name in (*ROWS, *DRAWN)
    ]
    kind = first.check.each
    lacking = _lacking(missing, names)
    refused = dict.fromkeys(each.reason for each in missing)
    counted = alerts_counted(first, names)
    icons = _icons(known, names, counted=bool(counted))
    beside = BY_RATES if counted else BESIDE_COUNTS
    known = {name: each for name, each in known.items() if name not in beside}
    return FunctionNumbers(
        members=(names.member(kind, first.member),) if kind and first.member else (),
        sentences=(*counted, *_sentences(known, names)),
        icons=icons,
        even=break_even(known, words),
        pilot=pilot_picture(known, words),
        commoner=commoner_alerts(known, words) or commoner_pilots(known, words),
        rows=figure_rows({name: known[name] for name in ROWS if name in known}, names),
        lacking=lacking[:MOST_LACKING],
        lacking_more=len(lacking[MOST_LACKING:]),
        uncomputed=len(missing),
        refused=tuple(
            words(f"numbers.refused.{reason}")
            for reason in refused
            if words.has(f"numbers.refused.{reason}")
        ),
    )


def _merged(findings: Iterable[Finding]) -> dict[str, FigureValue]:
    found: dict[str, FigureValue] = {}
    for finding in findings:
        for name, value in finding.figures.items():
            if (finding.check.calculation, name) in OTHER_MEANING:
                continue
            if isinstance(found.get(name, FigureMissing((), "")), FigureMissing):
                found[name] = value
    return {
        name: value
        for name, value in found.items()
        if not isinstance(found.get(REPLACED.get(name, "")), FigureRange)
    }


def _sentences(known: Mapping[str, FigureRange], names: Names) -> tuple[str, ...]:
    said = (sentence(name, known[name], names.words) for name in TELLING if name in known)
    return tuple(dict.fromkeys(each for each in said if each))


def _icons(known: Mapping[str, FigureRange], names: Names, *, counted: bool) -> IconArray | None:
    for name, kind in SHARES:
        if name in known:
            return icon_array(known[name], "counted" if counted else kind, names.words)
    return None


def rounded(figure: FigureRange, names: Names) -> str:
    """Return a figure rounded for a sentence: two significant digits, shares as percentages."""
    language = names.words.language
    if figure.unit == "share":
        ends = [share(end, language, digits=2) for end in (figure.low, figure.high)]
    else:
        ends = [number(about(end)) for end in (figure.low, figure.high)]
    return span(ends[0], ends[1], language)


def figure_rows(figures: Mapping[str, FigureValue], names: Names) -> tuple[FigureRow, ...]:
    """Return the figures that could be computed."""
    rows = (
        _row(name, each, names) for name, each in figures.items() if isinstance(each, FigureRange)
    )
    return tuple({(row.label, row.value): row for row in rows}.values())


def _row(name: str, figure: FigureRange, names: Names) -> FigureRow:
    words, key = names.words, f"figure.{name}"
    return FigureRow(
        name=name,
        label=words(key) if words.has(key) else name.replace("_", " "),
        value=quantity_range(figure.low, figure.high, figure.unit, words.language),
        low=figure.low,
        high=figure.high,
        unit=figure.unit,
    )


def _lacking(missing: Iterable[FigureMissing], names: Names) -> tuple[Phrase, ...]:
    paths = dict.fromkeys(path for each in missing for path in each.facts)
    return tuple(dict.fromkeys(names.fact(path) for path in paths))
