"""What content was called before, so that old descriptions are still read."""

from __future__ import annotations

from dataclasses import dataclass

from hria.model.condition import FORBID_EXTRA


@dataclass(frozen=True, slots=True)
class Rename:
    """A fact, remedy or check under its old id; without a new one it was retired."""

    __pydantic_config__ = FORBID_EXTRA
    old: str
    new: str | None = None


@dataclass(frozen=True, slots=True)
class Renames:
    """Everything that was renamed or retired since the first version of the content."""

    __pydantic_config__ = FORBID_EXTRA
    facts: tuple[Rename, ...] = ()
    remedies: tuple[Rename, ...] = ()
    checks: tuple[Rename, ...] = ()


NOTHING_RENAMED = Renames()
