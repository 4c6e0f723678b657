"""Blocks as paragraphs and tables, in the order in which they are read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from hria.reporting.paper.tree import (
    Block,
    Contents,
    Group,
    Heading,
    Inline,
    Listing,
    PageBreak,
    Paragraph,
    Picture,
    Table,
    Terms,
    Words,
)
from hria.reporting.paper.word.lines import SOFT, Lines
from hria.reporting.paper.word.numbering import BULLETS, DEEPEST, FURTHER, NUMBERS, Numbering
from hria.reporting.paper.word.state import State
from hria.reporting.paper.word.tables import table, without_pictures
from hria.reporting.paper.word.xml import make
from hria.reporting.wording import Words as Wording

INDENT = 360
THICK = 24


class Blocks:
    """Writes blocks into a document."""

    def __init__(self, document: Document, wording: Wording) -> None:
        """Begin an empty document."""
        self.lines = Lines(document.part)
        self.numbering = Numbering(document)
        self.ids = {each.name: each.style_id for each in document.styles}
        self.wording = wording
        self.new_page = False
        self.line_above = ""

    def write(self, into: BaseOxmlElement, blocks: Sequence[Block], state: State) -> None:
        """Write blocks into a body or a cell; a cell ends with a paragraph, as it must."""
        for each in blocks:
            self._write(into, each, state, 0)
        if into.tag == qn("w:tc") and (not len(into) or into[-1].tag != qn("w:p")):
            into.append(make("p"))

    def _write(self, into: BaseOxmlElement, block: Block, state: State, depth: int) -> None:
        match block:
            case Paragraph():
                inner = state.within(block.look)
                self._paragraph(into, block.inside, inner, centred=block.look.centred)
            case Heading():
                self._heading(into, block, state)
            case Listing():
                self._listing(into, block, state.within(block.look), depth)
            case Terms():
                self._terms(into, block, state.within(block.look))
            case Table():
                self._table(into, block, state)
            case Group():
                self._group(into, block, state, depth)
            case Contents():
                self._contents(into, block)
            case Picture():
                if block.says:
                    said = self.wording("paper.picture", says=block.says)
                    soft = replace(state, ink=SOFT, emphasis=True)
                    self._paragraph(into, (Words(said),), soft)
            case PageBreak():
                self.new_page = True

    def _paragraph(
        self,
        into: BaseOxmlElement,
        inside: Sequence[Inline],
        state: State,
        style: str = "",
        *,
        series: int = 0,
        centred: bool = False,
    ) -> BaseOxmlElement:
        """Write a paragraph; its properties stand in the order that the format demands."""
        in_cell = into.tag == qn("w:tc")
        style = style or ("Table Text" if in_cell else "")
        properties = make("pPr", *([make("pStyle", val=self.ids[style])] if style else []))
        if self.new_page and not in_cell:
            properties.append(make("pageBreakBefore"))
            self.new_page = False
        if series:
            properties.append(make("numPr", make("ilvl", val=0), make("numId", val=series)))
        if self.line_above:
            colour = self.line_above[1:].upper()
            line = make("top", val="single", sz=THICK, space=4, color=colour)
            properties.append(make("pBdr", line))
            self.line_above = ""
        if state.fill:
            fill = state.fill[1:].upper()
            properties.append(make("shd", val="clear", color="auto", fill=fill))
        if centred:
            properties.append(make("jc", val="center"))
        made = make("p", properties)
        self.lines.write(made, inside, replace(state, fill=""))
        into.append(made)
        return made

    def _heading(self, into: BaseOxmlElement, block: Heading, state: State) -> None:
        plain = State(ink=state.ink if state.fill else "", fill=state.fill)
        self._paragraph(
            into, block.inside, plain, f"Heading {block.level}", centred=block.look.centred
        )

    def _listing(self, into: BaseOxmlElement, block: Listing, state: State, depth: int) -> None:
        depth = min(depth, DEEPEST - 1)
        series = self.numbering.fresh(depth) if block.ordered else 0
        first = (NUMBERS if block.ordered else BULLETS)[depth]
        bare = block.look.unbulleted and not block.ordered
        for item in block.items:
            for place, each in enumerate(item):
                if not isinstance(each, Paragraph):
                    self._write(into, each, state, depth + 1)
                    continue
                style = "" if bare else FURTHER[depth] if place else first
                number = 0 if place else series
                self._paragraph(into, each.inside, state.within(each.look), style, series=number)

    def _terms(self, into: BaseOxmlElement, block: Terms, state: State) -> None:
        for term in block.items:
            first, rest = (term.blocks[0], term.blocks[1:]) if term.blocks else (None, ())
            made = self._paragraph(into, (), state)
            made.find(qn("w:pPr")).append(make("ind", left=INDENT // 2, hanging=INDENT // 2))
            if term.inside:
                soft = replace(state, ink=SOFT)
                self.lines.write(made, (*term.inside, Words(": ")), soft)
            if isinstance(first, Paragraph):
                self.lines.write(made, first.inside, state.within(first.look))
            elif first is not None:
                rest = (first, *rest)
            for each in rest:
                self._write(into, each, state, 0)

    def _table(self, into: BaseOxmlElement, block: Table, state: State) -> None:
        if block.caption:
            self._paragraph(into, block.caption, State(), "Caption")
        into.append(table(without_pictures(block), state, self.write))
        into.append(make("p", make("pPr", make("spacing", before=0, after=60))))

    def _group(self, into: BaseOxmlElement, block: Group, state: State, depth: int) -> None:
        inner = state.within(block.look)
        self.line_above = block.look.top or block.look.edge or self.line_above
        shown: tuple[Block, ...] = _in_one_line(block) or block.blocks
        for each in shown:
            if isinstance(each, Paragraph):
                style = "Quote" if block.quote else ""
                centred = each.look.centred or block.look.centred
                self._paragraph(into, each.inside, inner.within(each.look), style, centred=centred)
            else:
                self._write(into, each, inner, depth)

    def _contents(self, into: BaseOxmlElement, block: Contents) -> None:
        """Write the list of contents as a field that Word can bring up to date."""
        self._paragraph(into, block.title, State(strong=True), "Contents Heading")
        code = make("instrText")
        code.text = ' TOC \\o "2-2" \\n \\h '
        begin = [
            make("fldChar", fldCharType="begin"),
            code,
            make("fldChar", fldCharType="separate"),
        ]
        for place, (inside, id) in enumerate(block.entries):
            made = self._paragraph(into, (), State(), "toc 2")
            made.extend(make("r", each) for each in begin if not place)
            link = make("hyperlink", anchor=self.lines.bookmark(id), history="1")
            self.lines.write(link, inside, State())
            made.append(link)
            if place == len(block.entries) - 1:
                made.append(make("r", make("fldChar", fldCharType="end")))


def _in_one_line(block: Group) -> tuple[Heading, ...]:
    """Return a heading and the short lines beside it as one heading; nothing where it is else."""
    headings = [each for each in block.blocks if isinstance(each, Heading)]
    beside = all(isinstance(each, Heading | Paragraph) for each in block.blocks)
    if 0.0 not in block.look.tracks or len(headings) != 1 or not beside:
        return ()
    inside: list[Inline] = []
    for each in block.blocks:
        if isinstance(each, Heading | Paragraph):
            inside += [Words(" "), *each.inside] if inside else each.inside
    return (Heading(headings[0].level, tuple(inside)),)
