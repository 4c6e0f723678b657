"""Published documents (HTML or JSON): the input that is embedded in them."""

from __future__ import annotations

import hashlib
import json
import re
from datetime import date
from pathlib import Path
from typing import Any

from hria.model.published import Made, Published
from hria.reading.files import TextFile, decode, read_bytes, readable
from hria.reading.problems import Problems

MOST_BYTES = 20_000_000
LONGEST_TAG = 300
MOST_MINUTES = 15
MOST_VALUES = 3_000_000
ASSESSMENT, MADE = "hria-assessment", "hria-made"
BOMS = (b"", b"\xef\xbb\xbf")
UTF16 = (("utf-16-le", b"\xff\xfe"), ("utf-16-be", b"\xfe\xff"))
ID = re.compile(r"\sid\s*=\s*[\"']?([\w-]+)")


def read_published(path: Path | str) -> Published:
    """Read a document made by `hria assess`; raises InputError where it is none."""
    file = Path(path)
    name = readable(file.name)
    problems = Problems(name)
    text = decode(name, read_bytes(file, problems, MOST_BYTES)).text
    try:
        return _published(name, text)
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError, RecursionError):
        problems.add((0, 0), "not-published")
    problems.raise_if_any()
    raise AssertionError


def description_of(published: Published) -> TextFile | None:
    """Return the description embedded in a document; None where it was removed.

    Its SHA-256 is recomputed from the text, in every encoding the reader takes.
    """
    if published.description is None:
        return None
    sums = {_sha256(data) for data in _encodings(published.description)}
    known = published.description_sha256
    sha256 = known if known in sums else _sha256(published.description.encode())
    return TextFile(published.description_name, published.description, sha256)


def _published(name: str, text: str) -> Published:
    if text.lstrip().startswith("{"):
        shape = _loaded(text)
        made = {"document": "report", "language": "en", "format": "json"}
    else:
        scripts = _scripts(text)
        shape = _loaded(scripts[ASSESSMENT])
        made = _loaded(scripts[MADE])
    description = shape["description"]
    return Published(
        name=name,
        text=text,
        version=_string(shape["hria"]),
        on=date.fromisoformat(shape["on"]),
        made=_made(made),
        packs=tuple(
            (_string(each["id"]), _string(each["sha256"]), each["bundled"] is True)
            for each in shape["packs"]
        ),
        content_sha256=_string(shape["content_sha256"]),
        description_name=_string(description["name"]),
        description_sha256=_string(description["sha256"]),
        description=None if description["text"] is None else _string(description["text"]),
    )


def bytes_of(published: Published) -> bytes | None:
    """Return the bytes of the description embedded in a document, in the encoding it had."""
    if published.description is None:
        return None
    found = {_sha256(data): data for data in _encodings(published.description)}
    return found.get(published.description_sha256, published.description.encode())


def _loaded(text: str) -> Any:
    """Return JSON as data; raises ValueError where that would fill the memory."""
    if sum(text.count(sign) for sign in "[{,") > MOST_VALUES:
        raise ValueError(MOST_VALUES)
    return json.loads(text)


def _scripts(text: str) -> dict[str, str]:
    """Return what stands in the script elements, by their id; in one pass, whatever the text."""
    found: dict[str, str] = {}
    place = text.find("<script")
    while place >= 0:
        begin = text.find(">", place, place + LONGEST_TAG) + 1
        end = text.find("</script", begin) if begin else -1
        if end < 0:
            place = text.find("<script", place + 1) if not begin else -1
            continue
        if named := ID.search(text, place, begin):
            found[named[1]] = text[begin:end]
        place = text.find("<script", end)
    return found


def _made(made: dict[str, Any]) -> Made:
    language = made["language"]
    if language not in ("en", "ko"):
        raise ValueError(language)
    command, minutes = made.get("command"), int(made.get("minutes", 3))
    if not 1 <= minutes <= MOST_MINUTES:
        raise ValueError(minutes)
    return Made(
        _string(made["document"]),
        language,
        _string(made["format"]),
        None if command is None else _string(command),
        minutes,
    )


def _string(value: object) -> str:
    """Return a text that can be written; raises TypeError or ValueError for anything else."""
    if not isinstance(value, str):
        raise TypeError(value)
    value.encode()
    return value


def _encodings(text: str) -> list[bytes]:
    plain = [bom + text.encode() for bom in BOMS]
    return plain + [bom + text.encode(name) for name, bom in UTF16]


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
