"""A page as a Word document, where the package for it is installed."""

from __future__ import annotations

from datetime import date

from hria.reporting.paper.extras import need
from hria.reporting.wording import Words


def to_docx(page: str, *, on: date, author: str, wording: Words) -> bytes:
    """Return a page of ours as a .docx; raises CannotRenderError without python-docx."""
    need("docx", "DOCX")
    from hria.reporting.paper.word.writing import write  # noqa: PLC0415

    return write(page, on, author, wording)
