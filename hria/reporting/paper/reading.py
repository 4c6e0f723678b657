"""A page read as a sheet: its elements as blocks, with the looks its own style sheet gives them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from hria.reporting.paper import inlines, lists, looks, tables
from hria.reporting.paper.dom import Characters, Element, Node, parse
from hria.reporting.paper.links import settle
from hria.reporting.paper.measuring import FULL, places, text_of, weight
from hria.reporting.paper.pictures import picture
from hria.reporting.paper.styling import Style, StyleSheet
from hria.reporting.paper.tree import (
    PLAIN,
    Anchor,
    Block,
    Contents,
    Group,
    Heading,
    Inline,
    Look,
    PageBreak,
    Paragraph,
    Sheet,
)

SHORT = 48
"""The widest line that stands beside a heading, in letters."""
OWN_LINE = Look(own_line=True)
UNSEEN = frozenset({"head", "script", "style", "template", "noscript", "title", "form", "button"})
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
BLOCKS = frozenset(
    {
        *HEADINGS, "address", "article", "aside", "blockquote", "body", "details", "div", "dl",
        "fieldset", "figcaption", "figure", "footer", "header", "hgroup", "hr", "html", "main",
        "nav", "ol", "p", "pre", "section", "summary", "svg", "table", "ul",
    }
)  # fmt: skip


def read_page(page: str) -> Sheet:
    """Return a page of ours as a sheet: everything that its reader sees, in its order."""
    root = parse(page)
    html = next(root.named("html"))
    sheet = StyleSheet("\n".join(each.text for each in root.named("style")))
    title = " ".join(next(root.named("title")).text.split())
    reader = Reader(sheet)
    style = sheet.style(html, None)
    blocks = _without_lone_contents(reader.blocks(html.children, style))
    return Sheet(title, html.attributes.get("lang", "en"), settle(blocks))


def _without_lone_contents(blocks: list[Block]) -> list[Block]:
    """Leave out a list of contents that would have a page to itself."""
    return [
        each
        for place, each in enumerate(blocks)
        if not (
            isinstance(each, Contents)
            and all(isinstance(next_, PageBreak) for next_ in blocks[place - 1 : place + 2 : 2])
        )
    ]


class Reader:
    """Reads elements as blocks. Places that links lead to wait for the next text."""

    def __init__(self, sheet: StyleSheet) -> None:
        """Begin before the first heading."""
        self.sheet = sheet
        self.level = 0
        self.anchors: list[str] = []
        self.readers: dict[str, Callable[[Element, Style], list[Block]]] = {
            **dict.fromkeys(HEADINGS, self._heading),
            "p": self._paragraph, "summary": self._paragraph, "figcaption": self._paragraph,
            "pre": self._paragraph, "address": self._paragraph,
            "ul": self._with(lists.listing), "ol": self._with(lists.listing),
            "dl": self._with(lists.terms), "table": self._with(tables.table),
            "svg": self._picture, "nav": self._contents,
            "hr": lambda _element, _style: [],
        }  # fmt: skip

    def blocks(self, nodes: Iterable[Node], style: Style) -> list[Block]:
        """Return nodes as blocks; text between blocks is a paragraph."""
        found: list[Block] = []
        loose: list[Node] = []
        for node in nodes:
            if isinstance(node, Characters) or not self._is_block(node):
                loose.append(node)
                continue
            found += self._loose(loose, style)
            loose = []
            found += self.block(node, style)
        return found + self._loose(loose, style)

    def block(self, element: Element, above: Style) -> list[Block]:
        """Return a block element as blocks, with the pages that begin before or after it."""
        style = self.sheet.style(element, above)
        if element.tag in UNSEEN or (looks.hidden(style) and element.tag != "nav"):
            return []
        if "hidden" in element.attributes:
            return []
        before, after = looks.breaks(style)
        if "id" in element.attributes:
            self.anchors.append(element.attributes["id"])
        found = self.readers.get(element.tag, self._group)(element, style)
        return [*([PageBreak()] if before else []), *found, *([PageBreak()] if after else [])]

    def line(self, nodes: Iterable[Node], style: Style) -> tuple[Inline, ...]:
        """Return nodes as words in a line, behind the places that waited for them."""
        said = inlines.read(nodes, style, self.sheet)
        if not text_of(said).strip(" \n"):
            self.anchors += places(said)
            return ()
        waiting, self.anchors = self.anchors, []
        return (*(Anchor(each) for each in waiting), *said)

    def _is_block(self, element: Element) -> bool:
        if element.tag in BLOCKS or element.tag in UNSEEN:
            return True
        return any(isinstance(each, Element) and self._is_block(each) for each in element.children)

    def _loose(self, nodes: list[Node], style: Style) -> list[Block]:
        said = self.line(nodes, style)
        return [Paragraph(said)] if said else []

    def _paragraph(self, element: Element, style: Style) -> list[Block]:
        if any(isinstance(each, Element) and self._is_block(each) for each in element.children):
            return self._group(element, style)
        said = self.line(element.children, style)
        return [Paragraph(said, looks.look(style))] if said else []

    def _heading(self, element: Element, style: Style) -> list[Block]:
        said = self.line(element.children, style)
        if not said:
            return []
        self.level = min(int(element.tag[1]), self.level + 1)
        return [Heading(self.level, said, looks.look(style))]

    def _group(self, element: Element, style: Style) -> list[Block]:
        look = looks.look(style)
        blocks = tuple((self._cells if look.tracks else self.blocks)(element.children, style))
        if not blocks:
            return []
        if look.row:
            return _beside(blocks, replace(look, row=False))
        if look in (PLAIN, OWN_LINE) and element.tag != "blockquote":
            return list(blocks)
        return [Group(blocks, look, quote=element.tag == "blockquote")]

    def _cells(self, nodes: Iterable[Node], style: Style) -> list[Block]:
        """Return the blocks of a grid: one block for each element right inside it."""
        found: list[Block] = []
        for node in nodes:
            blocks = self.blocks([node], style)
            found += blocks if len(blocks) < 2 else [Group(tuple(blocks))]
        return found

    def _with(
        self, read: Callable[[Element, Style, Reader], list[Block]]
    ) -> Callable[[Element, Style], list[Block]]:
        return lambda element, style: read(element, style, self)

    def _picture(self, element: Element, style: Style) -> list[Block]:
        found = picture(element, style, self.sheet)
        return [found] if found else []

    def _contents(self, element: Element, style: Style) -> list[Block]:
        heads = [each for level in HEADINGS for each in element.named(level)]
        title = self.line([each for head in heads for each in head.children], style)
        entries = tuple(
            (inlines.read(each.children, style, self.sheet), each.attributes["href"][1:])
            for each in element.named("a")
            if each.attributes.get("href", "").startswith("#")
        )
        return [Contents(title, entries)] if entries else []


def _beside(blocks: tuple[Block, ...], look: Look) -> list[Block]:
    """Return blocks that stand in a row: a heading with the short lines beside it, then the rest.

    Without a heading they stand one below the other.
    """
    short = [each for each in blocks if isinstance(each, Heading) or weight((each,)) - FULL < SHORT]
    tracks = tuple(1.0 if isinstance(each, Heading) else 0.0 for each in short)
    if tracks.count(1.0) != 1:
        return [Group(blocks, look)]
    return [
        Group(tuple(short), replace(look, tracks=tracks)),
        *(each for each in blocks if each not in short),
    ]
