"""Published documents (HTML or JSON): the input that is embedded in them."""

from __future__ import annotations

import hashlib
import json
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from hria.model.published import Made, Published
from hria.reading.files import TextFile, decode
from hria.reading.problems import Problems

MOST_BYTES = 30_000_000
ASSESSMENT, MADE = "hria-assessment", "hria-made"
BOMS = (b"", b"\xef\xbb\xbf")
UTF16 = (("utf-16-le", b"\xff\xfe"), ("utf-16-be", b"\xfe\xff"))


class _Scripts(HTMLParser):
    """Collects the data in script elements by their id."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.found: dict[str, str] = {}
        self._id: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._id = dict(attrs).get("id") if tag == "script" else None

    def handle_endtag(self, tag: str) -> None:
        if tag == "script":
            self._id = None

    def handle_data(self, data: str) -> None:
        if self._id:
            self.found[self._id] = self.found.get(self._id, "") + data


def read_published(path: Path | str) -> Published:
    """Read a document made by `hria assess`; raises InputError where it is none."""
    file = Path(path)
    problems = Problems(file.name)
    text = _text(file, problems)
    problems.raise_if_any()
    try:
        return _published(file.name, text)
    except (KeyError, TypeError, ValueError, AttributeError):
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


def _text(file: Path, problems: Problems) -> str:
    try:
        if not file.is_file() or file.stat().st_size > MOST_BYTES:
            problems.add((0, 0), "not-published" if file.is_file() else "no-such-file")
            return ""
        data = file.read_bytes()
    except OSError:
        problems.add((0, 0), "cannot-open")
        return ""
    return decode(file.name, data).text


def _published(name: str, text: str) -> Published:
    if text.lstrip().startswith("{"):
        shape = json.loads(text)
        made = {"document": "report", "language": "en", "format": "json"}
    else:
        scripts = _Scripts()
        scripts.feed(text)
        shape = json.loads(scripts.found[ASSESSMENT])
        made = json.loads(scripts.found[MADE])
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


def _made(made: dict[str, Any]) -> Made:
    language = made["language"]
    if language not in ("en", "ko"):
        raise ValueError(language)
    command = made.get("command")
    return Made(
        _string(made["document"]),
        language,
        _string(made["format"]),
        None if command is None else _string(command),
        int(made.get("minutes", 3)),
    )


def _string(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _encodings(text: str) -> list[bytes]:
    plain = [bom + text.encode("utf-8", "surrogatepass") for bom in BOMS]
    return plain + [bom + text.encode(name, "surrogatepass") for name, bom in UTF16]


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
