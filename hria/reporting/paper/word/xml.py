"""Elements of the format, made in one line."""

from __future__ import annotations

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement


def make(tag: str, *inside: BaseOxmlElement, **attributes: str | int) -> BaseOxmlElement:
    """Return `w:tag` with attributes of its own namespace and elements inside."""
    made = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        made.set(qn(f"w:{name.rstrip('_')}"), str(value))
    made.extend(inside)
    return made


def text(words: str) -> BaseOxmlElement:
    """Return a piece of text, its spaces kept."""
    made = make("t")
    made.text = words
    if words != words.strip() or "  " in words:
        made.set(qn("xml:space"), "preserve")
    return made


def field(instruction: str, shown: str) -> BaseOxmlElement:
    """Return a field that Word works out, such as the number of the page."""
    return make("fldSimple", make("r", text(shown)), instr=instruction)
