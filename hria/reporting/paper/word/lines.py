"""Words in a line as runs: links that open, places that links lead to, looks, languages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.parts.document import DocumentPart

from hria.reporting.links import in_ascii
from hria.reporting.paper.measuring import text_of
from hria.reporting.paper.tree import Anchor, Break, Inline, Span, Words
from hria.reporting.paper.word.state import State
from hria.reporting.paper.word.xml import make, text

SOFT = "#4c545c"
SPELT = 0.88
NARROW = "\u00a0"


class Lines:
    """Writes lines of one document; it knows the places and the addresses named so far."""

    def __init__(self, part: DocumentPart) -> None:
        """Begin a document."""
        self.part = part
        self.bookmarks: dict[str, str] = {}
        self.placed = 0

    def bookmark(self, id: str) -> str:
        """Return the name of a place; the format allows letters and digits only."""
        return self.bookmarks.setdefault(id, f"place{len(self.bookmarks) + 1}")

    def write(self, into: BaseOxmlElement, inside: Iterable[Inline], state: State) -> None:
        """Write words into a paragraph or a link."""
        for each in inside:
            if isinstance(each, Words):
                said = each.text.replace(" ", NARROW) if state.unbroken else each.text
                into.append(make("r", state.properties(), text(said)))
            elif isinstance(each, Break):
                into.append(make("r", make("br")))
            elif isinstance(each, Anchor):
                self._place(into, each.id)
            else:
                self._span(into, each, state)

    def _place(self, into: BaseOxmlElement, id: str) -> None:
        self.placed += 1
        into.append(make("bookmarkStart", id=self.placed, name=self.bookmark(id)))
        into.append(make("bookmarkEnd", id=self.placed))

    def _span(self, into: BaseOxmlElement, span: Span, state: State) -> None:
        inner = state.inside(span)
        into_ = self._link(into, span.link) if span.link else into
        room = [make("r", inner.properties(), text(NARROW)) for _ in range(2)]
        badge = bool(span.look.fill) or span.look.frame
        into_.extend(room[:1] if badge else [])
        self.write(into_, span.inside, inner)
        into_.extend(room[1:] if badge or span.look.spaced else [])
        if span.link and not span.link.startswith("#") and text_of(span.inside) != span.link:
            small = replace(state, size=state.size * SPELT, ink=SOFT, strong=False)
            into.append(make("r", small.properties(), text(f" <{span.link}>")))

    def _link(self, into: BaseOxmlElement, target: str) -> BaseOxmlElement:
        link = make("hyperlink", history="1")
        if target.startswith("#"):
            link.set(qn("w:anchor"), self.bookmark(target[1:]))
        else:
            relation = self.part.relate_to(
                in_ascii(target), RELATIONSHIP_TYPE.HYPERLINK, is_external=True
            )
            link.set(qn("r:id"), relation)
        into.append(link)
        return link
