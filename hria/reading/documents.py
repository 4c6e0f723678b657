"""The documents that lie beside a description, as pages of text."""

from __future__ import annotations

import hashlib
import importlib
import io
import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hria.model.deployment import Source
from hria.model.problem import InputError
from hria.model.quoting import FileState, SourceLook
from hria.reading.files import decode

MOST_BYTES = 100_000_000
PDF = b"%PDF-"
PAGE_BREAK = "\f"


@dataclass(frozen=True, slots=True)
class Document:
    """A document's pages; `paged` says whether it has any, or is one running text."""

    look: SourceLook
    pages: tuple[str, ...] = ()
    paged: bool = False


def open_document(source: Source, folder: Path) -> Document:
    """Read the file of a source, never outside the folder of the description.

    Text and PDF are read; a PDF needs pypdf, which is optional.
    """
    if source.file is None:
        return _unread(source, FileState.NOT_GIVEN)
    try:
        file = (folder / source.file).resolve()
        inside = file.is_relative_to(folder.resolve())
    except (OSError, RuntimeError, ValueError):
        return _unread(source, FileState.UNREADABLE)
    if not inside or Path(source.file).is_absolute():
        return _unread(source, FileState.OUTSIDE)
    data, state = _bytes(file)
    if data is None:
        return _unread(source, state)
    sha256 = hashlib.sha256(data).hexdigest()
    same = None if source.sha256 is None else sha256 == source.sha256
    pages, state = _pages(data)
    look = SourceLook(source.id, source.file, state, same, sha256)
    return Document(look, pages, data.startswith(PDF) or len(pages) > 1)


def _unread(source: Source, state: FileState) -> Document:
    return Document(SourceLook(source.id, source.file, state, None))


def _bytes(file: Path) -> tuple[bytes | None, FileState]:
    try:
        handle = os.open(
            file, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        )
    except FileNotFoundError:
        return None, FileState.MISSING
    except OSError:
        return None, FileState.UNREADABLE
    about = os.fstat(handle)
    if not stat.S_ISREG(about.st_mode):
        os.close(handle)
        return None, FileState.UNREADABLE
    with os.fdopen(handle, "rb") as stream:
        if about.st_size > MOST_BYTES:
            return None, FileState.TOO_LARGE
        try:
            return stream.read(MOST_BYTES), FileState.READ
        except OSError:
            return None, FileState.UNREADABLE


def _pages(data: bytes) -> tuple[tuple[str, ...], FileState]:
    if data.startswith(PDF):
        return _pdf_pages(data)
    try:
        text = decode("document", data).text
    except InputError:
        return (), FileState.UNREADABLE
    pages = text.split(PAGE_BREAK)
    if len(pages) > 1 and not pages[-1].strip():
        pages.pop()
    return tuple(pages), FileState.READ


def _pdf_pages(data: bytes) -> tuple[tuple[str, ...], FileState]:
    try:
        pypdf: Any = importlib.import_module("pypdf")
    except ImportError:
        return (), FileState.NEEDS_PYPDF
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        return tuple(page.extract_text() for page in reader.pages), FileState.READ
    except Exception:  # noqa: BLE001 - a broken PDF can make pypdf raise anything
        return (), FileState.UNREADABLE
