"""Provisions, rulings, evidence, rights and precedents: what findings cite."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hria.model.ordered import Ordered
from hria.model.text import FORBID_EXTRA, Text


class Force(StrEnum):
    """What weight an authority has where it applies."""

    BINDING = "binding"
    RULING = "ruling"
    SOFT = "soft"


class Status(StrEnum):
    """Whether a provision is law today."""

    IN_FORCE = "in-force"
    PROMULGATED = "promulgated"
    DEFERRED = "deferred"
    ADOPTED = "adopted"
    NOT_ADOPTED = "not-adopted"
    REPEALED = "repealed"
    SOFT_LAW = "soft-law"
    DECIDED = "decided"


class Confidence(Ordered):
    """How well an entry was verified."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


@dataclass(frozen=True, slots=True)
class Provision:
    """One provision, ruling or guideline, paraphrased.

    `wording_since` is the day from which the wording paraphrased here holds; an earlier wording
    may have applied before. `applies_from` is the day on which a deferred provision will apply.
    `translation` lists the languages in which `requires` is this project's own translation.
    """

    __pydantic_config__ = FORBID_EXTRA
    id: str
    jurisdiction: str
    kind: str
    force: Force
    binds: tuple[str, ...]
    instrument: Text
    provision: Text
    title: Text
    status: Status
    requires: Text
    confidence: Confidence
    in_force_since: date | None = None
    wording_since: date | None = None
    applies_from: date | None = None
    translation: tuple[str, ...] = ()
    caveat: Text | None = None
    checked: date | None = None
    url: str | None = None
    themes: tuple[str, ...] = ()

    def binds_in(self, jurisdiction: str | None) -> bool:
        """Whether it is binding law or a ruling of this jurisdiction."""
        return jurisdiction in self.binds and self.force is not Force.SOFT

    def in_force_on(self, day: date) -> bool | None:
        """Whether it is law on a day; None where the catalogue cannot tell."""
        match self.status:
            case Status.IN_FORCE | Status.DECIDED:
                known = self.in_force_since or self.wording_since
                if self.in_force_since and day < self.in_force_since:
                    return False
                return True if known is None or day >= known else None
            case Status.PROMULGATED | Status.DEFERRED:
                return self.applies_from is not None and day >= self.applies_from
            case Status.ADOPTED | Status.NOT_ADOPTED | Status.REPEALED | Status.SOFT_LAW:
                return False


class Verification(StrEnum):
    """What was read for an entry; only read and computed ones are printed."""

    READ = "read"
    COMPUTED = "computed"
    RECALLED = "recalled"
    NOT_FOUND = "not-found"

    @property
    def printable(self) -> bool:
        """Whether a document may show it."""
        return self in (Verification.READ, Verification.COMPUTED)


@dataclass(frozen=True, slots=True)
class Publication:
    """A published page; `date` as far as it is known (a day, a month, a year)."""

    __pydantic_config__ = FORBID_EXTRA
    title: str
    publisher: str | None = None
    date: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """A figure or study with its source, what it counts and what to beware of."""

    __pydantic_config__ = FORBID_EXTRA
    id: str
    claim: Text
    source: Publication
    confidence: Confidence
    verification: Verification
    figure: object = None
    unit: Text | None = None
    counts: Text | None = None
    other_sources: tuple[Publication, ...] = ()
    caveat: Text | None = None
    tags: tuple[str, ...] = ()
    translation: tuple[str, ...] = ()

    @property
    def printable(self) -> bool:
        """Whether a document may lean on it."""
        return self.verification.printable and self.confidence is not Confidence.LOW


@dataclass(frozen=True, slots=True)
class Right:
    """A human right by name, with the instruments that protect it."""

    __pydantic_config__ = FORBID_EXTRA
    id: str
    name: Text
    what: Text
    instruments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PrecedentFact:
    """One thing that happened, with its source."""

    __pydantic_config__ = FORBID_EXTRA
    fact: Text
    source: Publication
    confidence: Confidence
    verification: Verification


@dataclass(frozen=True, slots=True)
class Precedent:
    """A deployment elsewhere and what became of it."""

    __pydantic_config__ = FORBID_EXTRA
    id: str
    name: Text
    country: str
    years: str
    setting: str
    kinds: tuple[str, ...]
    roles: tuple[str, ...]
    outcome: str
    what: Text
    lesson: Text
    facts: tuple[PrecedentFact, ...] = ()
    gaps: tuple[Text, ...] = ()
    translation: tuple[str, ...] = ()
