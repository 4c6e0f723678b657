"""The same document as the same bytes: no time of day in the package."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.document import Document


def saved(document: Document, on: date) -> bytes:
    """Return a document as bytes, every part dated on one day."""
    written = BytesIO()
    document.save(written)
    dated = BytesIO()
    with ZipFile(written) as old, ZipFile(dated, "w") as new:
        for name in old.namelist():
            part = ZipInfo(name, (on.year, on.month, on.day, 0, 0, 0))
            part.compress_type = ZIP_DEFLATED
            part.external_attr = 0o600 << 16
            part.create_system = 3
            new.writestr(part, old.read(name))
    return dated.getvalue()
