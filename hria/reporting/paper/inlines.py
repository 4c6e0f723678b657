"""Words in a line: text, stretches with a meaning, links, ends of lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from hria.reporting.links import web_address
from hria.reporting.paper import looks
from hria.reporting.paper.dom import Characters, Element, Node
from hria.reporting.paper.styling import Style, StyleSheet
from hria.reporting.paper.tree import Anchor, Break, Inline, Span, Words

SPACE = re.compile(r"[ \t\r\n\f]+")
UNSEEN = frozenset({"script", "style", "template", "button", "select", "textarea", "svg"})
STRONG = frozenset({"b", "strong"})
EMPHASIS = frozenset({"i", "em", "cite", "dfn", "var"})
BOXES = {False: "☐", True: "☑"}


def read(nodes: Iterable[Node], style: Style, sheet: StyleSheet) -> tuple[Inline, ...]:
    """Return nodes as words in a line, with white space as a browser shows it."""
    kept = style.tag == "pre"
    found = _read(nodes, style, sheet, kept=kept)
    if kept:
        return tuple(found)
    onwards = list(_without_leading(found, _Edge()))
    return tuple(reversed(list(_without_trailing(reversed(onwards), _Edge()))))


def _read(nodes: Iterable[Node], style: Style, sheet: StyleSheet, *, kept: bool) -> list[Inline]:
    found: list[Inline] = []
    for node in nodes:
        if isinstance(node, Characters):
            found += _lines(node.text) if kept else [Words(SPACE.sub(" ", node.text))]
        elif node.tag == "br":
            found.append(Break())
        elif node.tag == "input":
            if node.attributes.get("type") == "checkbox":
                found.append(Words(BOXES["checked" in node.attributes]))
        elif node.tag not in UNSEEN:
            found += _element(node, sheet.style(node, style), sheet, kept=kept)
    return found


def _lines(text: str) -> Iterator[Inline]:
    for number, line in enumerate(text.split("\n")):
        if number:
            yield Break()
        if line:
            yield Words(line)


def _element(element: Element, style: Style, sheet: StyleSheet, *, kept: bool) -> list[Inline]:
    if looks.hidden(style) or "hidden" in element.attributes:
        return []
    inside = _read(element.children, style, sheet, kept=kept)
    if "id" in element.attributes:
        inside.insert(0, Anchor(element.attributes["id"]))
    if element.tag == "q":
        inside = [Words("“"), *inside, Words("”")]
    look = looks.look(style)
    span = Span(
        tuple(inside),
        replace(look, own_line=False) if look.own_line else look,
        strong=element.tag in STRONG,
        emphasis=element.tag in EMPHASIS,
        language=element.attributes.get("lang", ""),
        link=_link(element),
    )
    found: list[Inline] = inside if span == Span(span.inside) else [span]
    return [Break(), *found, Break()] if look.own_line else found


def _link(element: Element) -> str:
    address = element.attributes.get("href", "") if element.tag == "a" else ""
    return address if address.startswith("#") else web_address(address) or ""


class _Edge:
    """Whether a line has only begun: what is there so far is nothing, or ends in a space."""

    __slots__ = ("blank", "spaced")

    def __init__(self) -> None:
        self.blank = True
        self.spaced = True

    def meet(self, *, blank: bool, spaced: bool) -> None:
        self.blank, self.spaced = blank, spaced


def _without_leading(nodes: Iterable[Inline], edge: _Edge) -> Iterator[Inline]:
    for node in nodes:
        if isinstance(node, Words):
            text = node.text.lstrip(" ") if edge.spaced else node.text
            if text:
                edge.meet(blank=edge.blank and text == " ", spaced=text.endswith(" "))
                yield Words(text)
        elif isinstance(node, Break):
            if not edge.blank:
                yield node
            edge.meet(blank=True, spaced=True)
        elif isinstance(node, Span):
            yield from _kept(node, _without_leading(node.inside, edge))
        else:
            yield node


def _without_trailing(nodes: Iterable[Inline], edge: _Edge) -> Iterator[Inline]:
    for node in nodes:
        if isinstance(node, Words):
            text = node.text.rstrip(" ") if edge.spaced else node.text
            if text:
                edge.meet(blank=False, spaced=False)
                yield Words(text)
        elif isinstance(node, Break):
            if not edge.blank:
                yield node
            edge.meet(blank=edge.blank, spaced=True)
        elif isinstance(node, Span):
            inside = list(_without_trailing(reversed(node.inside), edge))
            yield from _kept(node, reversed(inside))
        else:
            yield node


def _kept(span: Span, inside: Iterable[Inline]) -> Iterator[Span]:
    found = tuple(inside)
    if found:
        yield replace(span, inside=found)
