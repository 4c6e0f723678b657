"""A file from a stranger, as text: bounded, decoded, hashed."""

from __future__ import annotations

import codecs
import hashlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path

from hria.reading.problems import Problems, raise_if_any

MOST_BYTES = 2_000_000
TOP = (0, 0)


@dataclass(frozen=True, slots=True)
class TextFile:
    """A decoded file: base name, text, SHA-256 of its bytes."""

    name: str
    text: str
    sha256: str


def read_text(path: Path | str) -> TextFile:
    """Read a file of at most 2 MB as UTF-8 (with or without BOM) or UTF-16 with BOM.

    Raises InputError for what is missing, is no ordinary file, is too large or is in another
    encoding; the locale plays no part.
    """
    file = Path(path)
    name = readable(file.name)
    return decode(name, read_bytes(file, Problems(name), MOST_BYTES))


def read_bytes(file: Path, problems: Problems, most: int) -> bytes:
    """Read an ordinary file of at most so many bytes; raises InputError for any other.

    Nothing is waited for: a pipe or device is refused, and a file that grows while it is read
    is read no further than the limit.
    """
    data = _bytes(file, problems, most)
    problems.raise_if_any()
    return data


def readable(name: str) -> str:
    """Return a file name without what no text may hold: bytes that are no letters, controls."""
    return "".join(sign if sign.isprintable() else "\ufffd" for sign in name)


def decode(name: str, data: bytes) -> TextFile:
    """Return bytes already at hand as a text file; raises InputError for another encoding."""
    problems = Problems(name)
    text = _decoded(data, problems)
    raise_if_any(problems.found)
    return TextFile(name, text, hashlib.sha256(data).hexdigest())


def _bytes(file: Path, problems: Problems, most: int) -> bytes:
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        handle = os.open(file, flags)
    except FileNotFoundError:
        problems.add(TOP, "no-such-file")
        return b""
    except (OSError, ValueError):
        problems.add(TOP, "not-a-file" if os.path.isdir(file) else "cannot-open")  # noqa: PTH112
        return b""
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        problems.add(TOP, "not-a-file")
        return b""
    with os.fdopen(handle, "rb") as stream:
        try:
            data = stream.read(most + 1)
        except OSError:
            problems.add(TOP, "cannot-open")
            return b""
    if len(data) > most:
        problems.add(TOP, "too-large", most=most // 1_000_000)
    return data


def _decoded(data: bytes, problems: Problems) -> str:
    encoding = "utf-8-sig"
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding = "utf-16"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        korean = _is_korean_legacy(data)
        problems.add((line, 1), "cp949" if korean else "not-utf8")
        return ""


def _is_korean_legacy(data: bytes) -> bool:
    try:
        text = data.decode("cp949")
    except UnicodeDecodeError:
        return False
    return any("가" <= sign <= "힣" for sign in text)
