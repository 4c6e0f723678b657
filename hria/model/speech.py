"""Sentences for the ear: how a finding is said aloud, and the demand that follows from it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from hria.model.condition import FORBID_EXTRA
from hria.model.text import Text


class Stand(StrEnum):
    """How a check must stand for something to be said of it: established, or open."""

    CONCERN = "concern"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class SpokenSentence:
    """One sentence as it is said, and the law, evidence or precedents that it leans on."""

    __pydantic_config__ = FORBID_EXTRA
    en: str
    ko: str
    cite: tuple[str, ...] = ()

    @property
    def text(self) -> Text:
        """The sentence in both languages."""
        return Text(en=self.en, ko=self.ko)


@dataclass(frozen=True, slots=True)
class Spoken:
    """What a speaker says of a check with this outcome, one sentence each, the weightiest first.

    `demand` is a motion that a council can vote on. `{name}` is filled as in what a check says;
    a sentence that names something unknown is left out.
    """

    __pydantic_config__ = FORBID_EXTRA
    check: str
    outcome: Stand
    say: tuple[SpokenSentence, ...]
    demand: Text | None = None

    @property
    def id(self) -> str:
        """The check and the outcome, which together are unique."""
        return f"{self.check}:{self.outcome}"
