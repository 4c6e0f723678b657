"""A page as a Word document, the same bytes for the same page."""

from __future__ import annotations

from datetime import date

from hria.reporting.paper.reading import read_page
from hria.reporting.paper.word.blocks import Blocks
from hria.reporting.paper.word.saving import saved
from hria.reporting.paper.word.state import State
from hria.reporting.paper.word.styles import begin
from hria.reporting.wording import Words


def write(page: str, on: date, author: str, wording: Words) -> bytes:
    """Return a page of ours as the bytes of a Word document."""
    sheet = read_page(page)
    document = begin(sheet, on, author)
    body = document.element.body
    end = body.sectPr
    body.remove(end)
    Blocks(document, wording).write(body, sheet.blocks, State())
    body.append(end)
    return saved(document, on)
