"""Wrong alerts against the false-alarm rate, and the rate from which most alerts are wrong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from hria.model.finding import FigureRange
from hria.reporting.breakeven_rates import Rates, rates_of, ratio, ratios
from hria.reporting.logscale import LogScale, around
from hria.reporting.quantities import number
from hria.reporting.tables import Table
from hria.reporting.telling import rate
from hria.reporting.wording import Words

LOWEST = -1  # the picture begins at one wrong alert for ten right ones
LINES = " / "  # parts the lines of a label
ROOM = 20.0  # and ends well to the right of the last break-even


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


def break_even(known: Mapping[str, FigureRange], words: Words) -> BreakEven | None:
    """Draw the wrong alerts for each right one; nothing where no break-even is known."""
    rates = rates_of(known)
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
        description=_description(rates, words),
        across=tuple(tick for tick, _ in _ticks(rates.kind, across, words)),
        up=tuple(Tick(up.at(10.0**power), ratio(10.0**power, words)) for power in up.powers),
        even=up.at(1.0),
        slopes=tuple(_slopes(rates, across, up)),
        points=tuple(_points(rates, across, words)),
        stated=_point(rates.kind, stated, across, words) if stated else None,
        table=ratios(
            rates,
            [
                (f"{tick.first} {tick.second}", value)
                for tick, value in _ticks(rates.kind, across, words)
            ],
            words,
        ),
    )


def _description(rates: Rates, words: Words) -> str:
    said = [words("picture.even.description"), words(f"picture.even.reading-{rates.kind}")]
    even = rate(rates.kind, rates.now.low, rates.now.high, words)
    said.append(words("picture.even.now", rate=even))
    if rates.commoner:
        more = rate(rates.kind, rates.commoner.low, rates.commoner.high, words)
        said.append(words("picture.even.commoner", rate=more))
    if rates.now.low < rates.now.high:
        said.append(words("picture.even.range"))
    if rates.stated is None:
        said.append(words("picture.even.not-stated"))
    else:
        told = rate(rates.kind, rates.stated.low, rates.stated.high, words)
        said.append(words("picture.even.stated", rate=told))
    return " ".join(said)


def _ticks(kind: str, scale: LogScale, words: Words) -> list[tuple[Tick, float]]:
    found = []
    for power in scale.powers:
        key = f"picture.even.tick-{kind}-{'rare' if power < 0 else 'many'}"
        label = words(key, n=number(10.0 ** abs(power)))
        first, _, second = label.partition(LINES)
        found.append((Tick(scale.at(10.0**power), first, second), 10.0**power))
    return found


def _slopes(rates: Rates, across: LogScale, up: LogScale) -> list[Slope]:
    slopes = []
    for even, commoner in ((rates.now, False), (rates.commoner, True)):
        for end in dict.fromkeys((even.low, even.high) if even else ()):
            first, last = end * 10.0**up.low, 10.0**across.high
            ends = tuple((across.at(wrong), up.at(wrong / end)) for wrong in (first, last))
            slopes.append(Slope(commoner, (ends[0], ends[1])))
    return slopes


def _points(rates: Rates, across: LogScale, words: Words) -> list[Point]:
    found = [_point(rates.kind, rates.now, across, words)]
    if rates.commoner:
        found.append(_point(rates.kind, rates.commoner, across, words, commoner=True))
    return found


def _point(
    kind: str, value: FigureRange, across: LogScale, words: Words, *, commoner: bool = False
) -> Point:
    text = rate(kind, value.low, value.high, words)
    return Point(across.at(value.low), across.at(value.high), text, commoner)
