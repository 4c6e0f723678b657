"""A piece of text that knows in which language it is written."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hria.model.text import Language, Text

HANGUL = re.compile("[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]")
LATIN = re.compile("[A-Za-z]{2}")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Text for a document; `language` is None where it cannot be told, as with numbers."""

    text: str
    language: Language | None = None

    def __str__(self) -> str:
        """Return the text alone."""
        return self.text

    def __bool__(self) -> bool:
        """Say whether there is any text."""
        return bool(self.text)


def written(text: str) -> Phrase:
    """Return free text with the language that its script shows."""
    if HANGUL.search(text):
        return Phrase(text, "ko")
    return Phrase(text, "en" if LATIN.search(text) else None)


def spoken(text: Text, language: Language) -> Phrase:
    """Return a bilingual text in one language, or in the other where that one is missing."""
    return Phrase(text.to(language), text.language_of(language))
