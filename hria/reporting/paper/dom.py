"""The page of a document as a tree of elements; pictures keep their source as it was written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape
from html.parser import HTMLParser
from typing import TypeAlias

VOID = frozenset({"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "wbr"})
ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that neither XML nor JSON can carry; a page of ours has none."""


@dataclass(slots=True)
class Characters:
    """Text between tags."""

    text: str


@dataclass(slots=True)
class Element:
    """An element with its attributes and what is inside."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Node] = field(default_factory=list)
    source: str = ""

    @property
    def classes(self) -> tuple[str, ...]:
        """The words of its class attribute."""
        return tuple(self.attributes.get("class", "").split())

    def named(self, tag: str) -> Iterator[Element]:
        """Yield every element of a name inside, in order."""
        for each in self.children:
            if isinstance(each, Element):
                if each.tag == tag:
                    yield each
                yield from each.named(tag)

    @property
    def text(self) -> str:
        """Its text alone."""
        return "".join(
            each.text if isinstance(each, Element | Characters) else "" for each in self.children
        )


Node: TypeAlias = Element | Characters


def parse(page: str) -> Element:
    """Return the root of a page; its tags are well nested, as those of our templates are."""
    reader = _Reader()
    reader.feed(ILLEGAL.sub("\N{REPLACEMENT CHARACTER}", page))
    reader.close()
    return reader.root


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("")
        self.open = [self.root]
        self.drawing: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element, or add to the source of the picture it stands in."""
        if self.drawing or tag == "svg":
            self.drawing.append(self.get_starttag_text() or "")
        made = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(made)
        if tag not in VOID:
            self.open.append(made)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element that closes itself."""
        if self.drawing:
            self.drawing.append(self.get_starttag_text() or "")
        made = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(made)

    def handle_endtag(self, tag: str) -> None:
        """Close the element, and what was left open in it."""
        closed = self.open[-1]
        if closed.tag != tag:
            if all(each.tag != tag for each in self.open[1:]):
                return
            while self.open[-1].tag != tag:
                self.open.pop()
            closed = self.open[-1]
        self.open.pop()
        if self.drawing:
            self.drawing.append(f"</{_name(self.drawing, tag)}>")
            if tag == "svg" and all(each.tag != "svg" for each in self.open):
                closed.source = "".join(self.drawing)
                self.drawing = []

    def handle_data(self, data: str) -> None:
        """Add text."""
        if self.drawing:
            self.drawing.append(escape(data, quote=False))
        self.open[-1].children.append(Characters(data))


def _name(drawing: list[str], tag: str) -> str:
    """Return a name as its start tag wrote it: XML minds the case of `linearGradient`."""
    written = re.compile(rf"<({re.escape(tag)})[\s/>]", re.IGNORECASE)
    return next((found[1] for each in reversed(drawing) if (found := written.match(each))), tag)
