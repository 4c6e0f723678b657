"""A document that was published, and what came of deriving it again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hria.model.text import Language, Text


@dataclass(frozen=True, slots=True)
class Made:
    """How a document was made, as it says itself."""

    document: str
    language: Language
    format: str
    command: str | None = None
    minutes: int = 3


@dataclass(frozen=True, slots=True)
class Published:
    """A published document: its whole text, how it was made, and the input embedded in it."""

    name: str
    text: str
    version: str
    on: date
    made: Made
    packs: tuple[tuple[str, str, bool], ...]
    content_sha256: str
    description_name: str
    description_sha256: str
    description: str | None


class Verified(StrEnum):
    """What came of deriving a document again; the last is not the second."""

    SAME = "same"
    DIFFERENT = "different"
    NOT_HERE = "cannot-be-verified-here"


@dataclass(frozen=True, slots=True)
class Verification:
    """The result with the reasons for it; for a difference the first lines that differ."""

    result: Verified
    reasons: tuple[Text, ...] = ()
