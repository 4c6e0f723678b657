"""The description of a deployment, read and checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from hria.model.fact import Citation, Known, Leaf, MemberKind, Range, Stage, Unknown
from hria.model.problem import Problem
from hria.model.text import Language, Text


class SourceKind(StrEnum):
    """What a source is."""

    OFFICIAL_DOCUMENT = "official-document"
    CONTRACT = "contract"
    LAW = "law"
    TEST_REPORT = "test-report"
    PRESS = "press"
    STATEMENT = "statement"
    VENDOR_MATERIAL = "vendor-material"
    ACCOUNT = "account"
    STUDY = "study"
    DATASET = "dataset"
    CORRESPONDENCE = "correspondence"
    OTHER = "other"


class PartyKind(StrEnum):
    """What a party is."""

    LOCAL_GOVERNMENT = "local-government"
    NATIONAL_GOVERNMENT = "national-government"
    POLICE = "police"
    PUBLIC_INSTITUTION = "public-institution"
    VENDOR = "vendor"
    EMPLOYER = "employer"
    UNION = "union"
    CIVIC_GROUP = "civic-group"
    PRESS = "press"
    REGULATOR = "regulator"
    COUNCIL = "council"
    OTHER = "other"


class MeasureState(StrEnum):
    """How far a measure has come."""

    PROPOSED = "proposed"
    ADOPTED = "adopted"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Party:
    """An office or organisation that says or does something; never a natural person.

    The name of a private one is left out of public editions.
    """

    id: str
    kind: PartyKind
    name: Text
    private: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """Where facts come from. An account has a role and consent, never a name."""

    id: str
    kind: SourceKind
    title: str | None = None
    by: str | None = None
    publisher: str | None = None
    date: str | None = None
    url: str | None = None
    file: str | None = None
    sha256: str | None = None
    role: str | None = None
    consent: bool | None = None
    private: bool = False


@dataclass(frozen=True, slots=True)
class Member:
    """A function, group, alternative or consultation with its facts by declared id."""

    kind: MemberKind
    name: str
    label: Text | None
    leaves: Mapping[str, Leaf]


NOT_STATED = Unknown()


@dataclass(frozen=True, slots=True)
class Collection:
    """The members of one kind that are named, and whether they are all."""

    kind: MemberKind
    members: tuple[Member, ...] = ()
    complete: Leaf = NOT_STATED

    @property
    def is_complete(self) -> bool:
        """Whether it is stated, without dispute, that these are all."""
        return isinstance(self.complete, Known) and self.complete.value is True

    def member(self, name: str) -> Member | None:
        """Return the member of this name, or None."""
        return next((each for each in self.members if each.name == name), None)


@dataclass(frozen=True, slots=True)
class Measure:
    """What somebody undertakes or has done about a concern: a remedy of a check.

    `deadline` is a date, or the stage before which it must be done (`before-pilot`).
    `members` limits it to findings about these members.
    """

    remedy: str
    state: MeasureState
    owner: str | None = None
    deadline: date | str | None = None
    citations: tuple[Citation, ...] = ()
    members: tuple[str, ...] = ()
    note: Text | None = None


@dataclass(frozen=True, slots=True)
class Waiver:
    """A weak spot of the description that somebody accepts, and why."""

    weak_spot: str
    reason: Text
    by: str | None = None


@dataclass(frozen=True, slots=True)
class Background:
    """Something the sources tell that no check uses; `rivals` where they differ."""

    what: Text
    citations: tuple[Citation, ...] = ()
    rivals: tuple[Background, ...] = ()
    by: str | None = None


@dataclass(frozen=True, slots=True)
class Preparer:
    """In which role the description was written."""

    role: str | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True)
class Origin:
    """The file a description was read from: its base name, its bytes' SHA-256, its text."""

    name: str
    sha256: str
    text: str


@dataclass(frozen=True, slots=True)
class Deployment:
    """A proposed or running system as described: facts with sources, members, measures."""

    title: Text
    language: Language
    described_on: date
    origin: Origin
    prepared_by: Preparer = Preparer()
    benchmarks: tuple[str, ...] = ()
    parties: Mapping[str, Party] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    leaves: Mapping[str, Leaf] = field(default_factory=dict)
    collections: Mapping[MemberKind, Collection] = field(default_factory=dict)
    measures: tuple[Measure, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    background: tuple[Background, ...] = ()
    redacted: bool = False
    notes: tuple[Problem, ...] = ()
    """What was read otherwise than it stands there, with its place: facts renamed since."""

    def leaf(self, fact: str) -> Leaf:
        """Return what is said of a fact of the whole deployment."""
        return self.leaves.get(fact, Unknown())

    @property
    def jurisdiction(self) -> str | None:
        """Whose law binds, where that is known and undisputed."""
        leaf = self.leaf("jurisdiction")
        return str(leaf.value) if isinstance(leaf, Known) else None

    @property
    def stage(self) -> Stage | None:
        """How far the plan has come, where that is known and undisputed."""
        leaf = self.leaf("stage")
        if isinstance(leaf, Known) and leaf.value in set(Stage):
            return Stage(str(leaf.value))
        return None

    def at(self, path: str) -> Leaf:
        """Return what is said at a path such as `functions.mood.kind` or `data.kinds.complete`."""
        head, _, rest = path.partition(".")
        for kind, collection in self.collections.items():
            if head == kind.plural:
                return _in_collection(kind, collection, rest)
        return _with_complete(self.leaves, path)


def _in_collection(kind: MemberKind, collection: Collection, rest: str) -> Leaf:
    if rest == "complete":
        return collection.complete
    for member in collection.members:
        if rest.startswith(f"{member.name}."):
            return _with_complete(member.leaves, f"{kind}.{rest[len(member.name) + 1 :]}")
    return Unknown()


def _with_complete(leaves: Mapping[str, Leaf], path: str) -> Leaf:
    if path in leaves:
        return leaves[path]
    whole = leaves.get(path.removesuffix(".complete"), Unknown())
    if path.endswith(".complete") and isinstance(whole, Known):
        return whole.complete or Unknown()
    return Unknown()


Stated = Known | Range
