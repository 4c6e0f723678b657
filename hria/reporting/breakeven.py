"""Wrong alerts against the false-alarm rate, and the rate from which most alerts are wrong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from hria.model.finding import FigureRange
from hria.reporting.logscale import LogScale, around
from hria.reporting.quantities import about, number, span
from hria.reporting.tables import Table
from hria.reporting.telling import rate
from hria.reporting.wording import Words

LOWEST = -1  # the picture begins at one wrong alert for ten right ones
ROOM = 20.0  # and ends well to the right of the last break-even
MANY_TIMES = 50


@dataclass(frozen=True, slots=True)
class Tick:
    """A place on an axis, from 0 to 1, with its label in up to two lines."""

    at: float
    first: str
    second: str = ""


@dataclass(frozen=True, slots=True)
class Slope:
    """One line of the picture: it rises from the left edge or the bottom to the right edge."""

    commoner: bool
    ends: tuple[tuple[float, float], tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Point:
    """A break-even, or a rate that was stated; two places where it is a range."""

    first: float
    last: float
    text: str
    commoner: bool = False


@dataclass(frozen=True, slots=True)
class BreakEven:
    """The picture, all places as parts of its width and height; and the same as a table."""

    kind: str
    title: str
    description: str
    across: tuple[Tick, ...]
    up: tuple[Tick, ...]
    even: float
    slopes: tuple[Slope, ...]
    points: tuple[Point, ...]
    stated: Point | None
    table: Table


@dataclass(frozen=True, slots=True)
class _Rates:
    """What is drawn: the break-even now and with more incidents, and the rate that was stated."""

    kind: str
    now: FigureRange
    commoner: FigureRange | None
    stated: FigureRange | None


def break_even(known: Mapping[str, FigureRange], words: Words) -> BreakEven | None:
    """Draw the wrong alerts for each right one; nothing where no break-even is known."""
    rates = _rates(known)
    if rates is None or rates.now.low <= 0.0:
        return None
    spans = [each for each in (rates.now, rates.commoner, rates.stated) if each and each.low > 0.0]
    values = [end for each in spans for end in (each.low, each.high)]
    beyond = ROOM * (rates.commoner or rates.now).high
    across = around([*values, beyond], below=-LOWEST, above=0.2)
    if rates.kind == "decision":
        across = LogScale(across.low, min(across.high, 0))
    up = around([10.0**LOWEST, 10.0**across.high / rates.now.low], below=0.0, above=0.0)
    stated = rates.stated if rates.stated and rates.stated.low > 0.0 else None
    return BreakEven(
        kind=rates.kind,
        title=words(f"picture.even.title-{rates.kind}"),
        description=_description(rates, stated, words),
        across=tuple(_tick(rates.kind, power, across, words) for power in across.powers),
        up=tuple(Tick(up.at(10.0**power), _ratio(10.0**power, words)) for power in up.powers),
        even=up.at(1.0),
        slopes=tuple(_slopes(rates, across, up)),
        points=tuple(_points(rates, across, words)),
        stated=_point(rates.kind, stated, across, words) if stated else None,
        table=_table(rates, stated, across, words),
    )


def _rates(known: Mapping[str, FigureRange]) -> _Rates | None:
    """Per site and year where incidents are known, else per decision."""
    now = known.get("most_false_alarms_per_site_year")
    if now is not None:
        commoner = known.get(f"most_false_alarms_per_site_year_{MANY_TIMES}x")
        return _Rates("year", now, commoner, known.get("false_alarms_per_site_year"))
    now = known.get("most_false_positive_share")
    if now is None:
        return None
    return _Rates("decision", now, None, known.get("false_positive_share"))


def _description(rates: _Rates, stated: FigureRange | None, words: Words) -> str:
    said = [words("picture.even.description"), words(f"picture.even.reading-{rates.kind}")]
    even = rate(rates.kind, rates.now.low, rates.now.high, words)
    said.append(words("picture.even.now", rate=even))
    if rates.commoner:
        more = rate(rates.kind, rates.commoner.low, rates.commoner.high, words)
        said.append(words("picture.even.commoner", rate=more))
    if stated is None:
        said.append(words("picture.even.not-stated"))
    else:
        told = rate(rates.kind, stated.low, stated.high, words)
        said.append(words("picture.even.stated", rate=told))
    return " ".join(said)


def _tick(kind: str, power: int, scale: LogScale, words: Words) -> Tick:
    value = 10.0**power
    form = "rare" if power < 0 else "many"
    n = number(10.0 ** abs(power))
    first, second = (words(f"picture.even.tick-{kind}-{form}-{line}", n=n) for line in (1, 2))
    return Tick(scale.at(value), first, second)


def _slopes(rates: _Rates, across: LogScale, up: LogScale) -> list[Slope]:
    slopes = []
    for even, commoner in ((rates.now, False), (rates.commoner, True)):
        for end in dict.fromkeys((even.low, even.high) if even else ()):
            first, last = end * 10.0**up.low, 10.0**across.high
            ends = tuple((across.at(wrong), up.at(wrong / end)) for wrong in (first, last))
            slopes.append(Slope(commoner, (ends[0], ends[1])))
    return slopes


def _points(rates: _Rates, across: LogScale, words: Words) -> list[Point]:
    found = [_point(rates.kind, rates.now, across, words)]
    if rates.commoner:
        found.append(_point(rates.kind, rates.commoner, across, words, commoner=True))
    return found


def _point(
    kind: str, value: FigureRange, across: LogScale, words: Words, *, commoner: bool = False
) -> Point:
    text = rate(kind, value.low, value.high, words)
    return Point(across.at(value.low), across.at(value.high), text, commoner)


def _table(rates: _Rates, stated: FigureRange | None, across: LogScale, words: Words) -> Table:
    shown = [(words("picture.even.row-even"), rates.now)]
    if rates.commoner:
        shown.append((words("picture.even.row-commoner"), rates.commoner))
    if stated:
        shown.append((words("picture.even.row-stated"), stated))
    values = [10.0**power for power in across.powers]
    shown += [("", FigureRange(each, each, "alarms")) for each in values]
    columns = [each for each in (rates.now, rates.commoner) if each]
    head = [words(f"picture.even.head-{rates.kind}"), words("picture.even.head-now")]
    if rates.commoner:
        head.append(words("picture.even.head-commoner"))
    rows = tuple(
        (
            words("picture.even.named", rate=told, name=name) if name else told,
            *(_ratios(value, even, rates, words) for even in columns),
        )
        for name, value in shown
        for told in (rate(rates.kind, value.low, value.high, words),)
    )
    return Table(words("picture.even.caption"), tuple(head), rows)


def _ratios(value: FigureRange, even: FigureRange, rates: _Rates, words: Words) -> str:
    """Return the wrong alerts for each right one; both break-evens move together."""
    if value in (rates.now, rates.commoner):
        return _ratio(value.low / even.low, words)
    low, high = value.low / even.high, value.high / even.low
    if (low < 1.0) != (high < 1.0):
        return words("rate.between", low=_ratio(low, words), high=_ratio(high, words))
    return _ratio(low, words, high)


def _ratio(wrong: float, words: Words, most: float | None = None) -> str:
    """Return so many wrong for one right, or one wrong for so many right; up to the most."""
    ends = (wrong, wrong if most is None else most)
    several = ends if wrong >= 1.0 else (1.0 / ends[1], 1.0 / ends[0])
    first, last = (number(about(each)) for each in several)
    n = span(first, last, words.language)
    sides = {"wrong": n, "right": "1"} if wrong >= 1.0 else {"wrong": "1", "right": n}
    return words("picture.even.ratio", **sides)
