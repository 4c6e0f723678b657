"""A page as a PDF: tagged (PDF/UA-1), the same bytes for the same page on one machine.

What a user typed goes to the template as data, never as its source. `typst` refuses a document
without a title, a picture without words, a heading that skips a level, and a letter that no font
has; such letters are printed as their code points.
"""

from __future__ import annotations

import json
import re
from datetime import date
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING, Any

from hria.reporting.paper.extras import need
from hria.reporting.paper.fonts import accented_font, fonts, mono_fonts
from hria.reporting.paper.handing import HANGUL, hand, spaced
from hria.reporting.paper.measuring import running
from hria.reporting.paper.reading import read_page
from hria.reporting.paper.tree import Sheet

if TYPE_CHECKING:
    import typst

TEMPLATE = ("paper", "document.typ")
STANDARD = "ua-1"
ROOT = 8.8
"""The size of text, in points; sizes in `rem` are shares of it."""
NO_FONT = re.compile(r'the text `"((?:[^"\\]|\\.)+)"` could not be displayed')
ESCAPED = re.compile(r"\\(?:u\{([0-9a-f]+)\}|(.))")
TRIES = 3
REMEMBERED = 11


def to_pdf(page: str, *, on: date, author: str, templates: Traversable) -> bytes:
    """Return a page of ours as a PDF; raises CannotRenderError where something is missing."""
    typst: Any = need("typst", "PDF")
    return compile_sheet(typst, _data(read_page(page), typst.Fonts(), on, author), templates)


def _data(sheet: Sheet, found: typst.Fonts, on: date, author: str) -> str:
    blocks = hand(sheet.blocks)
    families = found.families()
    data = {
        "title": sheet.title,
        "running": spaced(running(sheet.title)),
        "author": author,
        "date": [on.year, on.month, on.day],
        "language": sheet.language,
        "root": ROOT,
        "mono": mono_fonts(families),
        "blocks": blocks,
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    chosen = fonts(families, korean=bool(HANGUL.search(text)))
    accented = accented_font(families)
    return text[:-1] + f',"fonts":{json.dumps(chosen)},"accented":{json.dumps(accented)}}}'


def compile_sheet(typst: Any, data: str, templates: Traversable) -> bytes:
    """Return data laid out by the template; letters that no font has become code points."""
    source = templates.joinpath(*TEMPLATE).read_bytes()
    _forget(typst)
    for left in reversed(range(TRIES)):
        try:
            return bytes(typst.compile(source, sys_inputs={"sheet": data}, pdf_standards=STANDARD))
        except typst.TypstError as error:
            lacking = {_unescaped(each) for each in NO_FONT.findall(error.diagnostic)}
            if not lacking or not left:
                raise
            for letters in sorted(lacking, key=len, reverse=True):
                data = data.replace(letters, code_points(letters))
    raise AssertionError


def _forget(typst: Any) -> None:
    """Let typst drop what it remembers of the document before: hundreds of megabytes of a long one.

    It keeps what was not used during so many compilations.
    """
    nothing = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False)
    for _ in range(REMEMBERED):
        typst.compile(b"", font_paths=nothing, ignore_system_fonts=True)


def code_points(letters: str) -> str:
    """Return letters as a reader without a font for them can look them up."""
    return f"[{' '.join(f'U+{ord(each):04X}' for each in letters)}]"


def _unescaped(text: str) -> str:
    return ESCAPED.sub(lambda found: chr(int(found[1], 16)) if found[1] else found[2], text)
