"""Small tables of a document: a caption, a head and rows of text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from hria.model.finding import FigureRange
from hria.reporting.frequencies import TOTALS, frequency
from hria.reporting.quantities import number, span
from hria.reporting.telling import rate
from hria.reporting.wording import Words

TIMES = (1, 5, 10, 50)


@dataclass(frozen=True, slots=True)
class Table:
    """A table; the first cell of a row names it."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def commoner_alerts(known: Mapping[str, FigureRange], words: Words) -> Table | None:
    """Show what more true incidents than stated make of the alerts, and of what to prove."""
    stem = "ppv" if "ppv_1x" in known else "ppv_at_best"
    most = "most_false_alarms_per_site_year"
    columns = {
        f"numbers.commoner.{stem}": [_part(known.get(f"{stem}_{n}x"), words) for n in TIMES],
        "numbers.commoner.most": [_rate(known.get(f"{most}_{n}x"), words) for n in TIMES],
    }
    filled = [(words(key), tuple(cells)) for key, cells in columns.items() if any(cells)]
    return _table("numbers.commoner.caption", filled, words)


def commoner_pilots(known: Mapping[str, FigureRange], words: Words) -> Table | None:
    """Show what more true incidents than stated make of the chance that the pilot sees none."""
    names = ["chance_of_none", *(f"chance_of_none_{times}x" for times in TIMES[1:])]
    cells = tuple(_part(known.get(name), words) for name in names)
    filled = [(words("numbers.commoner.none"), cells)] if any(cells) else []
    return _table("numbers.commoner.caption", filled, words)


def _table(caption: str, columns: list[tuple[str, tuple[str, ...]]], words: Words) -> Table | None:
    if not columns:
        return None
    names = (words("numbers.commoner.now"), *(_times(each, words) for each in TIMES[1:]))
    rows = tuple(
        (name, *(cells[index] for _, cells in columns)) for index, name in enumerate(names)
    )
    head = (words("numbers.commoner.times"), *(title for title, _ in columns))
    return Table(words(caption), head, rows)


def _times(times: int, words: Words) -> str:
    return words("numbers.commoner.each", times=times)


def _part(figure: FigureRange | None, words: Words) -> str:
    if figure is None:
        return ""
    if figure.low == figure.high in (0.0, 1.0):
        return words("numbers.commoner.part-all" if figure.low else "numbers.commoner.part-none")
    found = frequency(figure.low, figure.high)
    if found is None:
        kind = "hardly" if figure.high < 0.5 else "nearly"
        return words(f"numbers.commoner.part-{kind}", total=TOTALS[-1])
    n = span(number(found.low), number(found.high), words.language)
    return words("numbers.commoner.part", n=n, total=found.total)


def _rate(figure: FigureRange | None, words: Words) -> str:
    return rate("year", figure.low, figure.high, words) if figure else ""
