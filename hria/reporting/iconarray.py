"""Of these 1,000 alerts, one is right: a picture of dots, of which the right ones stand out."""

from __future__ import annotations

from dataclasses import dataclass

from hria.model.finding import FigureRange
from hria.reporting.frequencies import whole
from hria.reporting.quantities import about, number, span
from hria.reporting.wording import Words

SHAPES = ((1_000, 50), (10_000, 125))
LEAST = 0.95


@dataclass(frozen=True, slots=True)
class IconRow:
    """A row of dots: so many right, then so many that may be right, the rest wrong."""

    right: int
    maybe: int
    wrong: int


@dataclass(frozen=True, slots=True)
class IconCount:
    """How many dots of a kind there are: right, maybe, wrong, or the total."""

    kind: str
    label: str
    count: str


@dataclass(frozen=True, slots=True)
class IconArray:
    """A total of alerts as dots, with its words and counts."""

    title: str
    description: str
    columns: int
    rows: tuple[IconRow, ...]
    counts: tuple[IconCount, ...]


def icon_array(figure: FigureRange, kind: str, words: Words) -> IconArray:
    """Draw a share of right alerts; `kind` says whether it is at best, or counted in use."""
    total, columns = next((each for each in SHAPES if _shows(figure, each[0])), SHAPES[-1])
    low, high = _of(figure.low, total), _of(figure.high, total)
    maybe = high - low
    said = (
        words(f"picture.icons.{kind}"),
        words("picture.icons.description"),
        words("picture.icons.either") if maybe else "",
        _beyond(figure, total, words),
    )
    counted = {"right": low, "maybe": maybe, "wrong": total - high, "total": total}
    return IconArray(
        title=_title(low, high, total, words),
        description=" ".join(each for each in said if each),
        columns=columns,
        rows=tuple(_row(low - first, high - first, columns) for first in range(0, total, columns)),
        counts=tuple(
            IconCount(each, words(f"picture.icons.{each}"), number(count))
            for each, count in counted.items()
            if count or each != "maybe"
        ),
    )


def _title(low: int, high: int, total: int, words: Words) -> str:
    if high == 0:
        return words("picture.icons.title-none", total=total)
    if low == total:
        return words("picture.icons.title-all", total=total)
    n = span(number(low), number(high), words.language)
    return words("picture.icons.title", total=total, n=n)


def _shows(figure: FigureRange, total: int) -> bool:
    """Whether the total is large enough that neither side is drawn as none though there is some."""
    right, wrong = figure.high * total, (1.0 - figure.low) * total
    return (right >= LEAST or right == 0.0) and (wrong >= LEAST or wrong == 0.0)


def _of(share: float, total: int) -> int:
    """Return a share as a number of dots; the smaller side decides the rounding."""
    smaller = min(share, 1.0 - share) * total
    dots = whole(smaller) if smaller >= LEAST else 0
    return dots if share <= 0.5 else total - dots


def _beyond(figure: FigureRange, total: int, words: Words) -> str:
    """Say how many alerts it takes for one that is right (or wrong), where none of these is."""
    for side, low, high in (
        ("right", figure.low, figure.high),
        ("wrong", 1.0 - figure.high, 1.0 - figure.low),
    ):
        if 0.0 < high * total < LEAST:
            least, key = number(about(1.0 / high)), f"picture.icons.beyond-{side}"
            if low == 0.0:
                return words(f"{key}-open", n=least)
            return words(key, n=span(least, number(about(1.0 / low)), words.language))
    return ""


def _row(right: int, either: int, columns: int) -> IconRow:
    first = min(max(right, 0), columns)
    second = min(max(either, 0), columns)
    return IconRow(first, second - first, columns - second)
