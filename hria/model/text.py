"""A sentence in the languages of the project."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Language = Literal["en", "ko"]
FORBID_EXTRA = {"extra": "forbid"}  # for whoever reads content into these classes
LANGUAGES: tuple[Language, ...] = ("en", "ko")


@dataclass(frozen=True, slots=True)
class Text:
    """The same sentence in English and Korean; somebody's own pack may have only one."""

    __pydantic_config__ = FORBID_EXTRA
    en: str | None = None
    ko: str | None = None

    def has(self, language: Language) -> bool:
        """Say whether the sentence exists in this language."""
        return self._in(language) is not None

    def to(self, language: Language) -> str:
        """Return the sentence in this language, or in the other one where it is missing."""
        other: Language = "ko" if language == "en" else "en"
        return self._in(language) or self._in(other) or ""

    def language_of(self, language: Language) -> Language:
        """Return the language in which `to(language)` answers."""
        other: Language = "ko" if language == "en" else "en"
        return language if self.has(language) or not self.has(other) else other

    def _in(self, language: Language) -> str | None:
        return self.en if language == "en" else self.ko
