"""A page read as a sheet: its elements as blocks, with the looks its own style sheet gives them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from hria.reporting.paper import inlines, looks, tables
from hria.reporting.paper.css import Style, StyleSheet
from hria.reporting.paper.dom import Characters, Element, Node, parse
from hria.reporting.paper.links import settle
from hria.reporting.paper.measuring import places, text_of
from hria.reporting.paper.pictures import picture
from hria.reporting.paper.tree import (
    PLAIN,
    Anchor,
    Block,
    Contents,
    Group,
    Heading,
    Inline,
    Listing,
    Look,
    PageBreak,
    Paragraph,
    Sheet,
    Term,
    Terms,
    Words,
)

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
    blocks = reader.blocks(html.children, style)
    return Sheet(title, html.attributes.get("lang", "en"), settle(blocks))


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
            "ul": self._listing, "ol": self._listing, "dl": self._terms,
            "table": self._table, "svg": self._picture, "nav": self._contents,
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
        if not text_of(said).strip():
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
            kinds = (isinstance(each, Heading) for each in blocks)
            tracks = tuple(1.0 if each else 0.0 for each in kinds)
            look = replace(look, tracks=tracks if 1.0 in tracks else (), row=False)
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

    def _listing(self, element: Element, style: Style) -> list[Block]:
        items, run_in = [], False
        for each in (each for each in element.children if isinstance(each, Element)):
            inner = self.sheet.style(each, style)
            if looks.hidden(inner):
                continue
            run_in = run_in or looks.look(inner).run_in
            if "id" in each.attributes:
                self.anchors.append(each.attributes["id"])
            items.append(tuple(self.blocks(each.children, inner)))
        kept = tuple(each for each in items if each)
        if not kept:
            return []
        look = looks.look(style)
        joined = _joined(kept) if run_in else ()
        return [Paragraph(joined, look) if joined else Listing(kept, element.tag == "ol", look)]

    def _terms(self, element: Element, style: Style) -> list[Block]:
        found: list[Term] = []
        run_in = False
        for each, above in _pairs(element, style, self.sheet):
            inner = self.sheet.style(each, above)
            run_in = run_in or looks.look(inner).run_in
            if each.tag == "dt":
                found.append(Term(self.line(each.children, inner), ()))
                continue
            last = found.pop() if found else Term((), ())
            found.append(Term(last.inside, (*last.blocks, *self.blocks(each.children, inner))))
        kept = tuple(each for each in found if each.inside or each.blocks)
        return [Terms(kept, replace(looks.look(style), run_in=run_in))] if kept else []

    def _table(self, element: Element, style: Style) -> list[Block]:
        return tables.table(element, style, self)

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


def _joined(items: Sequence[tuple[Block, ...]]) -> tuple[Inline, ...]:
    """Return items of one paragraph each as one line; nothing where they hold more."""
    found: list[Inline] = []
    for item in items:
        if len(item) != 1 or not isinstance(item[0], Paragraph):
            return ()
        found += [Words("; ")] if found else []
        found += item[0].inside
    return tuple(found)


def _pairs(element: Element, style: Style, sheet: StyleSheet) -> list[tuple[Element, Style]]:
    """Return the terms of a list with the style around them; `div` may hold a pair of them."""
    found: list[tuple[Element, Style]] = []
    for each in element.children:
        if isinstance(each, Element) and each.tag == "div":
            found += _pairs(each, sheet.style(each, style), sheet)
        elif isinstance(each, Element) and each.tag in ("dt", "dd"):
            found.append((each, style))
    return found
