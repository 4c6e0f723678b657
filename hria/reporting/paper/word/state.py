"""What holds where a word is written: the looks around it, one inside the other."""

from __future__ import annotations

from dataclasses import dataclass, replace

from docx.oxml.xmlchemy import BaseOxmlElement

from hria.reporting.paper.tree import PLAIN, Look, Span
from hria.reporting.paper.word.xml import make

ROOT = 10.0
"""The size of text, in points; sizes in `rem` are shares of it."""
LANGUAGES = {"en": "en-GB", "ko": "ko-KR"}
MONO = "Consolas"


@dataclass(frozen=True, slots=True)
class State:
    """How words look here."""

    size: float = ROOT
    ink: str = ""
    fill: str = ""
    frame: bool = False
    strong: bool = False
    emphasis: bool = False
    mono: bool = False
    language: str = ""
    linked: bool = False
    unbroken: bool = False

    def within(self, look: Look) -> State:
        """Return the state inside something with a look."""
        if look == PLAIN:
            return self
        return replace(
            self,
            size=length(look.size, self.size),
            ink=look.ink or self.ink,
            fill=look.fill or self.fill,
            strong=(self.strong or look.bold) and not look.light,
            mono=self.mono or look.mono,
        )

    def inside(self, span: Span) -> State:
        """Return the state inside a stretch of text."""
        state = self.within(span.look)
        return replace(
            state,
            frame=self.frame or span.look.frame,
            unbroken=self.unbroken or span.look.unbroken,
            strong=state.strong or span.strong,
            emphasis=state.emphasis or span.emphasis,
            language=span.language or state.language,
            linked=state.linked or span.link.startswith("http"),
        )

    def properties(self) -> BaseOxmlElement:
        """Return the properties of a run that looks so, in the order the format demands."""
        made = make("rPr")
        if self.linked:
            made.append(make("rStyle", val="Hyperlink"))
        if self.mono:
            made.append(make("rFonts", ascii=MONO, hAnsi=MONO, cs=MONO))
        made.extend(make(tag) for tag, on in (("b", self.strong), ("i", self.emphasis)) if on)
        if self.ink:
            made.append(make("color", val=self.ink[1:].upper()))
        if self.size != ROOT:
            made.append(make("sz", val=round(self.size * 2)))
        if self.frame:
            made.append(make("bdr", val="single", sz=4, space=0, color="auto"))
        if self.fill:
            made.append(make("shd", val="clear", color="auto", fill=self.fill[1:].upper()))
        if self.language:
            code = LANGUAGES.get(self.language, self.language)
            made.append(make("lang", val=code, **({"eastAsia": code} if code == "ko-KR" else {})))
        return made


def length(size: str, around: float) -> float:
    """Return a size in points; `around` is the size of the text around it."""
    if size.endswith("rem"):
        return float(size[:-3]) * ROOT
    return float(size[:-2]) * around if size.endswith("em") else around
