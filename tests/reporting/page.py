"""A page as a test makes it and reads it."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Any

from building import TEMPLATES

from hria.model.assessment import Assessment
from hria.model.text import Language
from hria.reporting.making import Making
from hria.reporting.rendering import render

INLINE = {"span"}
VOID = {"meta", "link", "br", "rect", "circle", "path", "img", "hr", "input"}


def rendered(
    made: Assessment, language: Language = "en", format: str = "html", *, document: str, **said: Any
) -> str:
    """Return a document, made as is said."""
    return render(
        made,
        document=document,
        language=language,
        format=format,
        templates=TEMPLATES,
        making=Making(**said),
    )


class Page(HTMLParser):
    """What a test wants to know of a page."""

    def __init__(self, text: str) -> None:
        """Read the whole text."""
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.scripts: dict[str, str] = {}
        self.text: list[str] = []
        self.feed(text)
        assert self.open == []

    def handle_starttag(self, tag, attributes) -> None:
        """Note a tag."""
        self.tags.append((tag, dict(attributes)))
        self._part(tag)
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes) -> None:
        """Note a tag that closes itself."""
        self.tags.append((tag, dict(attributes)))

    def handle_endtag(self, tag) -> None:
        """Hold the nesting to be right."""
        assert self.open.pop() == tag
        self._part(tag)

    def _part(self, tag: str) -> None:
        """Keep words of different elements apart; a change of language is within a word."""
        if tag not in INLINE:
            self.text.append(" ")

    def handle_data(self, data) -> None:
        """Keep text and embedded data apart."""
        if self.open and self.open[-1] == "script":
            name = next(a["id"] for t, a in reversed(self.tags) if t == "script")
            self.scripts[name] = self.scripts.get(name, "") + data
        elif not self.open or self.open[-1] != "style":
            self.text.append(data)

    def named(self, tag: str) -> list[dict[str, str | None]]:
        """Return the attributes of every tag of a name."""
        return [attributes for name, attributes in self.tags if name == tag]

    @property
    def words(self) -> str:
        """Return the text that a reader sees."""
        return " ".join("".join(self.text).split())


def widths(text: str) -> list[set[int]]:
    """Return for each table of a Markdown text how many bars its rows have."""
    tables = re.findall(r"(?:^\|.*\n)+", text, re.MULTILINE)
    bars = re.compile(r"(?<!\\)\|")
    return [{len(bars.findall(row)) for row in table.splitlines()} for table in tables]
