"""Three-valued truth: what is not known is neither true nor false."""

from __future__ import annotations

from enum import IntEnum


class Truth(IntEnum):
    """NO < UNKNOWN < YES, so that `all` is the least and `any` the greatest (Kleene)."""

    NO = 0
    UNKNOWN = 1
    YES = 2

    @classmethod
    def of(cls, value: bool, /) -> Truth:
        """Return YES for true and NO for false."""
        return cls.YES if value else cls.NO

    def mirrored(self) -> Truth:
        """Return the negation; UNKNOWN stays UNKNOWN."""
        return Truth(2 - self)
