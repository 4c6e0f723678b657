"""Lists and lists of terms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from hria.reporting.paper import looks
from hria.reporting.paper.dom import Element
from hria.reporting.paper.styling import Style
from hria.reporting.paper.tree import (
    Block,
    Group,
    Inline,
    Listing,
    Look,
    Paragraph,
    Term,
    Terms,
    Words,
)

if TYPE_CHECKING:
    from hria.reporting.paper.reading import Reader

SEPARATOR = "; "


def listing(element: Element, style: Style, reader: Reader) -> list[Block]:
    """Return a list; one whose items stand side by side, or in one line, as the page shows it."""
    items: list[tuple[Look, tuple[Block, ...]]] = []
    for each in (each for each in element.children if isinstance(each, Element)):
        inner = reader.sheet.style(each, style)
        if looks.hidden(inner):
            continue
        if "id" in each.attributes:
            reader.anchors.append(each.attributes["id"])
        blocks = tuple(reader.blocks(each.children, inner))
        if blocks:
            items.append((looks.look(inner), blocks))
    if not items:
        return []
    look = looks.look(style)
    contents = tuple(blocks for _, blocks in items)
    if len(look.tracks) > 1:
        return [Group(tuple(Group(blocks, inner) for inner, blocks in items), look)]
    joined = _joined(contents) if any(inner.run_in for inner, _ in items) else ()
    return [Paragraph(joined, look) if joined else Listing(contents, element.tag == "ol", look)]


def _joined(items: Sequence[tuple[Block, ...]]) -> tuple[Inline, ...]:
    """Return items of one paragraph each as one line; nothing where they hold more."""
    found: list[Inline] = []
    for item in items:
        if len(item) != 1 or not isinstance(item[0], Paragraph):
            return ()
        found += [Words(SEPARATOR)] if found else []
        found += item[0].inside
    return tuple(found)


def terms(element: Element, style: Style, reader: Reader) -> list[Block]:
    """Return a list of terms with what is said of each."""
    found: list[Term] = []
    for each, above in _pairs(element, style, reader):
        inner = reader.sheet.style(each, above)
        if each.tag == "dt":
            found.append(Term(reader.line(each.children, inner), ()))
            continue
        last = found.pop() if found else Term((), ())
        found.append(Term(last.inside, (*last.blocks, *reader.blocks(each.children, inner))))
    kept = tuple(each for each in found if each.inside or each.blocks)
    return [Terms(kept, looks.look(style))] if kept else []


def _pairs(element: Element, style: Style, reader: Reader) -> Iterator[tuple[Element, Style]]:
    """Yield terms with the style around them; a `div` may hold a pair of them."""
    for each in element.children:
        if isinstance(each, Element) and each.tag == "div":
            yield from _pairs(each, reader.sheet.style(each, style), reader)
        elif isinstance(each, Element) and each.tag in ("dt", "dd"):
            yield each, style
