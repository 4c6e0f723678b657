"""Of these 1,000 alerts, one is right: a picture of dots, of which the right ones stand out."""

from __future__ import annotations

from dataclasses import dataclass

from hria.model.finding import FigureRange
from hria.reporting.frequencies import frequency, whole
from hria.reporting.quantities import about, number, span
from hria.reporting.wording import Words

SHAPES = ((1_000, 50), (10_000, 200))
LEAST = 0.95


@dataclass(frozen=True, slots=True)
class IconRow:
    """A row of dots: so many right, then so many that may be right, the rest wrong."""

    right: int
    maybe: int
    wrong: int


@dataclass(frozen=True, slots=True)
class IconArray:
    """A total of alerts as dots, with its words; `beyond` where not even one of them is right."""

    title: str
    description: str
    total: int
    columns: int
    right: int
    maybe: int
    rows: tuple[IconRow, ...]
    table: tuple[tuple[str, str], ...]
    beyond: str


def icon_array(figure: FigureRange, kind: str, words: Words) -> IconArray:
    """Draw a share of right alerts; `kind` says whether it is at best, or counted in use."""
    total, columns = next((each for each in SHAPES if _shows(figure, each[0])), SHAPES[-1])
    low, high = _of(figure.low, total), _of(figure.high, total)
    right = span(number(low), number(high), words.language)
    wrong = span(number(total - high), number(total - low), words.language)
    beyond = _beyond(figure, total, words)
    return IconArray(
        title=words("picture.icons.title", total=total, n=right),
        description=" ".join(
            each
            for each in (
                words(f"picture.icons.{kind}"),
                words("picture.icons.description", total=total, right=right, wrong=wrong),
                beyond,
            )
            if each
        ),
        total=total,
        columns=columns,
        right=low,
        maybe=high - low,
        rows=tuple(_row(low - first, high - first, columns) for first in range(0, total, columns)),
        table=(
            (words("picture.icons.right"), right),
            (words("picture.icons.wrong"), wrong),
            (words("picture.icons.total"), number(total)),
        ),
        beyond=beyond,
    )


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
    if 0.0 < figure.high * total < LEAST:
        return words("picture.icons.beyond-right", n=number(about(1.0 / figure.high)))
    if 0.0 < (1.0 - figure.low) * total < LEAST:
        return words("picture.icons.beyond-wrong", n=number(about(1.0 / (1.0 - figure.low))))
    return ""


def _row(right: int, either: int, columns: int) -> IconRow:
    first = min(max(right, 0), columns)
    second = min(max(either, 0), columns)
    return IconRow(first, second - first, columns - second)
