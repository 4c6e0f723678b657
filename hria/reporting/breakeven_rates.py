"""The rates of the break-even picture, and the wrong alerts for each right one at each of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from hria.model.finding import FigureRange
from hria.reporting.quantities import about, number, span
from hria.reporting.tables import Table
from hria.reporting.telling import rate
from hria.reporting.wording import Words

MANY_TIMES = 50


@dataclass(frozen=True, slots=True)
class Rates:
    """What is drawn: the break-even now and with more incidents, and the rate that was stated."""

    kind: str
    now: FigureRange
    commoner: FigureRange | None
    stated: FigureRange | None


def rates_of(known: Mapping[str, FigureRange]) -> Rates | None:
    """Per site and year where incidents are known, else per decision."""
    now = known.get("most_false_alarms_per_site_year")
    if now is not None:
        commoner = known.get(f"most_false_alarms_per_site_year_{MANY_TIMES}x")
        return Rates("year", now, commoner, known.get("false_alarms_per_site_year"))
    now = known.get("most_false_positive_share")
    if now is None:
        return None
    return Rates("decision", now, None, known.get("false_positive_share"))


def ratios(rates: Rates, ticks: list[tuple[str, float]], words: Words) -> Table:
    """Return the wrong alerts for each right one at every rate of the picture, as a table."""
    shown = [(words("picture.even.row-even"), rates.now)]
    if rates.commoner:
        shown.append((words("picture.even.row-commoner"), rates.commoner))
    if rates.stated:
        shown.append((words("picture.even.row-stated"), rates.stated))
    columns = [each for each in (rates.now, rates.commoner) if each]
    head = [words(f"picture.even.head-{rates.kind}"), words("picture.even.head-now")]
    if rates.commoner:
        head.append(words("picture.even.head-commoner"))
    named = [
        (words("picture.even.named", rate=told, name=name), value)
        for name, value in shown
        for told in (rate(rates.kind, value.low, value.high, words),)
    ]
    named += [(tick, FigureRange(value, value, "alarms")) for tick, value in ticks]
    rows = tuple(
        (label, *(_between(value, even, rates, words) for even in columns))
        for label, value in named
    )
    return Table(words("picture.even.caption"), tuple(head), rows)


def _between(value: FigureRange, even: FigureRange, rates: Rates, words: Words) -> str:
    """Return the wrong alerts for each right one; both break-evens move together."""
    if value in (rates.now, rates.commoner):
        return ratio(value.low / even.low, words)
    low, high = value.low / even.high, value.high / even.low
    if (low < 1.0) != (high < 1.0) or low == 0.0 < high:
        return words("rate.between", low=ratio(low, words), high=ratio(high, words))
    return ratio(low, words, high)


def ratio(wrong: float, words: Words, most: float | None = None) -> str:
    """Return so many wrong for one right, or one wrong for so many right; up to the most."""
    if wrong == 0.0:
        return words("picture.even.ratio", wrong="0", right="1")
    ends = (wrong, wrong if most is None else most)
    several = ends if wrong >= 1.0 else (1.0 / ends[1], 1.0 / ends[0])
    first, last = (number(about(each)) for each in several)
    n = span(first, last, words.language)
    sides = {"wrong": n, "right": "1"} if wrong >= 1.0 else {"wrong": "1", "right": n}
    return words("picture.even.ratio", **sides)
