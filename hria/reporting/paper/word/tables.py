"""Tables: header rows that repeat, row headers, widths; columns of pictures alone are left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from docx.oxml.xmlchemy import BaseOxmlElement

from hria.reporting.paper.measuring import lines, pictures, text_of
from hria.reporting.paper.tree import Block, Cell, Table
from hria.reporting.paper.word.state import ROOT, State, length
from hria.reporting.paper.word.xml import make

WIDTH = 9865
"""The width of the text of a page, in twentieths of a point."""
RULE = "C9C5BC"
STYLE = "AssessmentTable"
"""The id of the style that `styles` makes."""
Write = Callable[[BaseOxmlElement, Sequence[Block], State], None]


def table(shown: Table, state: State, write: Write) -> BaseOxmlElement:
    """Return a table; `write` writes blocks into a cell."""
    widths = [max(1, round(each * WIDTH)) for each in shown.widths]
    caption = text_of(shown.caption)
    look = make("tblLook", val="04A0", firstRow=int(bool(shown.head)), firstColumn=1, noVBand=1)
    properties = make(
        "tblPr",
        make("tblStyle", val=STYLE),
        make("tblW", type="dxa", w=sum(widths)),
        make("tblLayout", type="fixed"),
        look,
        *([make("tblCaption", val=caption)] if caption else []),
    )
    made = make("tbl", properties, make("tblGrid", *(make("gridCol", w=each) for each in widths)))
    inner = state.within(shown.look)
    merged = [0] * len(widths)
    for rows, head in ((shown.head, True), (shown.rows, False)):
        for row in rows:
            line = make("tr", _row_properties(row, head=head))
            for cell, at in _placed(row, merged):
                width = sum(widths[at : at + (cell.across if cell else 1)])
                line.append(_cell(cell, width, inner, write) if cell else _continued(width))
            made.append(line)
    return made


def _row_properties(row: Sequence[Cell], *, head: bool) -> BaseOxmlElement:
    made = make("trPr", make("cantSplit"))
    rooms = [length(each.look.room, ROOT) for each in row if each.look.room]
    if rooms:
        made.append(make("trHeight", val=round(max(rooms) * 20), hRule="atLeast"))
    if head:
        made.append(make("tblHeader"))
    return made


def _placed(row: Sequence[Cell], merged: list[int]) -> Iterator[tuple[Cell | None, int]]:
    """Yield the cells of a row with their columns; None is below a cell that reaches down."""
    waiting, at = list(row), 0
    while at < len(merged):
        if merged[at]:
            merged[at] -= 1
            yield None, at
            at += 1
        elif waiting:
            cell = waiting.pop(0)
            reach = range(at, min(at + cell.across, len(merged)))
            for column in reach:
                merged[column] = cell.down - 1
            yield cell, at
            at += max(1, len(reach))
        else:
            yield Cell(()), at
            at += 1


def _cell(cell: Cell, width: int, state: State, write: Write) -> BaseOxmlElement:
    properties = make("tcPr", make("tcW", w=width, type="dxa"))
    if cell.across > 1:
        properties.append(make("gridSpan", val=cell.across))
    if cell.down > 1:
        properties.append(make("vMerge", val="restart"))
    if cell.look.frame:
        edges = ("top", "left", "bottom", "right")
        sides = (make(each, val="single", sz=4, space=0, color=RULE) for each in edges)
        properties.append(make("tcBorders", *sides))
    if cell.look.fill:
        fill = cell.look.fill[1:].upper()
        properties.append(make("shd", val="clear", color="auto", fill=fill))
    made = make("tc", properties)
    inner = replace(state, strong=cell.header).within(replace(cell.look, fill=""))
    write(made, cell.blocks, inner)
    return made


def _continued(width: int) -> BaseOxmlElement:
    properties = make("tcPr", make("tcW", w=width, type="dxa"), make("vMerge"))
    return make("tc", properties, make("p"))


def without_pictures(shown: Table) -> Table:
    """Return a table without the columns that hold nothing but pictures of what rows say."""
    columns = len(shown.widths)
    if any(len(row) != columns for row in (*shown.head, *shown.rows)):
        return shown
    kept = [at for at in range(columns) if not all(_only_draws(row, at) for row in shown.rows)]
    if len(kept) == columns or not kept:
        return shown
    total = sum(shown.widths[at] for at in kept)
    return Table(
        shown.caption,
        tuple(tuple(row[at] for at in kept) for row in shown.head),
        tuple(tuple(row[at] for at in kept) for row in shown.rows),
        tuple(shown.widths[at] / total for at in kept),
        shown.look,
    )


def _only_draws(row: Sequence[Cell], at: int) -> bool:
    drawn = list(pictures(row[at].blocks))
    if not drawn or any(text_of(line) for line in lines(row[at].blocks)):
        return False
    said = " ".join(text_of(line) for cell in row for line in lines(cell.blocks))
    return all(each.says in said for each in drawn)
