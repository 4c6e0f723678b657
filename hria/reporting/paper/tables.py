"""Tables: header rows, rows, and how wide the columns should be for what is in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from hria.reporting.paper import looks
from hria.reporting.paper.css import LAST
from hria.reporting.paper.dom import Element
from hria.reporting.paper.measuring import longest_word, weight
from hria.reporting.paper.styling import Style
from hria.reporting.paper.tree import Block, Cell, Inline, Table

if TYPE_CHECKING:
    from hria.reporting.paper.reading import Reader

LEAST, MOST, ALL = 4.0, 60.0, 0.95


def table(element: Element, style: Style, reader: Reader) -> list[Block]:
    """Return a table element as a table; one without cells is nothing."""
    caption: tuple[Inline, ...] = ()
    head: list[tuple[Cell, ...]] = []
    rows: list[tuple[Cell, ...]] = []
    for part, inner in _inside(element, style, reader):
        if part.tag == "caption":
            caption = reader.line(part.children, inner)
        elif part.tag == "tr":
            _add(part, inner, reader, rows)
        else:
            for row, below in _inside(part, inner, reader):
                _add(row, below, reader, head if part.tag == "thead" else rows)
    if not rows and not head:
        return []
    if not rows:
        rows, head = head, []
    widths = _widths([*head, *rows])
    return [Table(caption, tuple(head), tuple(rows), widths, looks.look(style))]


def _inside(element: Element, style: Style, reader: Reader) -> Iterator[tuple[Element, Style]]:
    inside = [each for each in element.children if isinstance(each, Element)]
    for place, each in enumerate(inside, start=1):
        if "id" in each.attributes:
            reader.anchors.append(each.attributes["id"])
        places = {place, LAST} if each is inside[-1] else {place}
        cell = each.tag in ("td", "th")
        inner = reader.sheet.style(each, style, frozenset(places if cell else ()))
        if not looks.hidden(inner):
            yield each, inner


def _add(row: Element, style: Style, reader: Reader, rows: list[tuple[Cell, ...]]) -> None:
    cells = tuple(
        Cell(
            tuple(reader.blocks(each.children, inner)),
            header=each.tag == "th",
            across=_count(each.attributes.get("colspan", "")),
            down=_count(each.attributes.get("rowspan", "")),
            look=looks.look(inner),
        )
        for each, inner in _inside(row, style, reader)
    )
    if cells:
        rows.append(cells)


def _count(value: str) -> int:
    return int(value) if value.isdigit() and int(value) else 1


def _widths(rows: Sequence[Sequence[Cell]]) -> tuple[float, ...]:
    """Return the share of each column: more for more text, never less than a word needs."""
    columns = max(sum(cell.across for cell in row) for row in rows)
    needed, given = [LEAST] * columns, [0.0] * columns
    for row in rows:
        at = 0
        for cell in row:
            if cell.across == 1 and at < columns:
                wanted = max(longest_word(cell.blocks), min(weight(cell.blocks), 400) ** 0.62)
                needed[at] = max(needed[at], min(wanted, MOST))
                given[at] = given[at] or cell.look.width
            at += cell.across
    return _shared(needed, given)


def _shared(needed: Sequence[float], given: Sequence[float]) -> tuple[float, ...]:
    """Return shares: those that the page gives, the rest of the width by need."""
    taken = sum(given)
    if taken >= ALL or all(given):
        taken, given = 0.0, [0.0] * len(needed)
    open_ = sum(need for need, share in zip(needed, given, strict=True) if not share)
    return tuple(
        round(share or need / open_ * (1 - taken), 4)
        for need, share in zip(needed, given, strict=True)
    )
