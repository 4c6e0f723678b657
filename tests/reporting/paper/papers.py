"""Documents on paper, read back: their text as other programs see it, and what they are made of."""

from __future__ import annotations

import re
import shutil
import subprocess
import unicodedata
from html.parser import HTMLParser
from io import BytesIO
from zipfile import ZipFile

import pytest
from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
UNREAD = {"script", "style", "title", "nav", "head", "desc"}
VOID = {"meta", "link", "br", "rect", "circle", "path", "line", "img", "hr", "input", "col"}
needs_poppler = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="there is no pdftotext on this machine"
)


def squeezed(text: str) -> str:
    """Return text as one can look for it wherever lines and pages end."""
    plain = unicodedata.normalize("NFC", text)
    return re.sub("[\\s\u00a0\u200b\u2060\u2066-\u2069\u202a-\u202e\u00ad]+", "", plain)


def pdf_pages(data: bytes) -> list[str]:
    """Return the text of each page, as poppler reads it, without its header and number."""
    command = ["pdftotext", "-raw", "-", "-"]
    done = subprocess.run(command, input=data, capture_output=True, check=True)
    pages = done.stdout.decode().split("\f")[:-1]
    return [_without_margins(each, first=not number) for number, each in enumerate(pages)]


def _without_margins(page: str, *, first: bool) -> str:
    lines = page.strip().split("\n")
    if lines and re.fullmatch(r"\d+ / \d+", lines[-1].strip()):
        lines.pop()
    elif lines and re.fullmatch(r"\d+ / \d+", lines[0].strip()):
        lines.pop(0)
    return "\n".join(lines if first else lines[1:])


def pdf_boxes(data: bytes) -> list[tuple[float, ...]]:
    """Return left, top, right and bottom of every word of a PDF, in points."""
    command = ["pdftotext", "-bbox", "-", "-"]
    done = subprocess.run(command, input=data, capture_output=True, check=True)
    word = r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)"'
    return [
        tuple(map(float, each)) for each in re.findall(word, done.stdout.decode(errors="replace"))
    ]


def pdf_text(data: bytes) -> str:
    """Return the whole text of a PDF, squeezed."""
    return squeezed("".join(pdf_pages(data)))


def docx_part(data: bytes, name: str = "word/document.xml") -> etree._Element:
    """Return a part of a Word document."""
    with ZipFile(BytesIO(data)) as package:
        return etree.fromstring(package.read(name))


def docx_text(data: bytes) -> str:
    """Return the whole text of a Word document, squeezed."""
    return squeezed("".join(each.text or "" for each in docx_part(data).iter(f"{W}t")))


class Read(HTMLParser):
    """The text nodes of a page, in order; those of pictures and of what is only for screens not."""

    def __init__(self, page: str) -> None:
        """Read a whole page."""
        super().__init__()
        self.open: list[tuple[str, bool]] = []
        self.found: list[str] = []
        self.drawn: list[str] = []
        self.addresses: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag, attributes) -> None:
        """Open an element."""
        skip = tag in UNREAD or "skip" in (dict(attributes).get("class") or "").split()
        if tag not in VOID:
            self.open.append((tag, skip))
        if (dict(attributes).get("href") or "").startswith("http"):
            self.addresses.append(dict(attributes)["href"])

    def handle_startendtag(self, tag, attributes) -> None:
        """Pass over what closes itself."""

    def handle_endtag(self, tag) -> None:
        """Close it."""
        assert self.open.pop()[0] == tag

    def handle_data(self, data) -> None:
        """Note what a reader sees."""
        if any(skip for _, skip in self.open) or not data.strip():
            return
        drawn = any(tag == "svg" for tag, _ in self.open)
        (self.drawn if drawn else self.found).append(data)


def there(text: str, whole: str, pieces: int = 4) -> bool:
    """Say whether text stands in a whole, in a few pieces where pages and columns divide it."""
    if not text or text in whole:
        return True
    if not pieces:
        return False
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if text[:middle] in whole else (low, middle - 1)
    return low > 0 and there(text[low:], whole, pieces - 1)
