"""Numbers of lists: every numbered list begins at one."""

from __future__ import annotations

from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from hria.reporting.paper.word.xml import make

DEEPEST = 3
BULLETS = ("List Bullet", "List Bullet 2", "List Bullet 3")
NUMBERS = ("List Number", "List Number 2", "List Number 3")
FURTHER = ("List Continue", "List Continue 2", "List Continue 3")


class Numbering:
    """Hands out a number series of its own to each numbered list."""

    def __init__(self, document: Document) -> None:
        """Find the series of the template's styles."""
        self.document = document
        self.root: BaseOxmlElement = document.part.numbering_part.element

    def fresh(self, depth: int) -> int:
        """Return a new series that counts from one in the manner of the style of this depth."""
        series = self._series(NUMBERS[depth])
        ids = [int(each.get(qn("w:numId"))) for each in self.root.findall(qn("w:num"))]
        number = max(ids) + 1
        start = make("lvlOverride", make("startOverride", val=1), ilvl=0)
        self.root.append(make("num", make("abstractNumId", val=series), start, numId=number))
        return number

    def _series(self, style: str) -> str:
        properties = self.document.styles[style].element.find(qn("w:pPr"))
        id = properties.find(qn("w:numPr")).find(qn("w:numId")).get(qn("w:val"))
        number = next(
            each for each in self.root.findall(qn("w:num")) if each.get(qn("w:numId")) == id
        )
        return str(number.find(qn("w:abstractNumId")).get(qn("w:val")))
