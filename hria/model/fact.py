"""Facts: how one is declared, and what a description may say of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hria.model.ordered import Ordered
from hria.model.text import FORBID_EXTRA, Text

Value = bool | int | float | str | date | tuple[str, ...]


class FactType(StrEnum):
    """The kinds of value that a fact may have."""

    TRUTH = "truth"
    CHOICE = "choice"
    CHOICES = "choices"
    MEMBERS = "members"
    NUMBER = "number"
    COUNT = "count"
    SHARE = "share"
    RATE = "rate"
    DURATION = "duration"
    DATE = "date"
    TEXT = "text"

    @property
    def is_numeric(self) -> bool:
        """Whether values of this type are numbers, and may be ranges."""
        return self in NUMERIC

    @property
    def is_list(self) -> bool:
        """Whether values of this type are lists, open unless said to be complete."""
        return self in (FactType.CHOICES, FactType.MEMBERS)


NUMERIC = frozenset(
    {FactType.NUMBER, FactType.COUNT, FactType.SHARE, FactType.RATE, FactType.DURATION}
)


class Stage(Ordered):
    """How far a plan has come."""

    IDEA = "idea"
    PROPOSED = "proposed"
    TENDER = "tender"
    CONTRACT = "contract"
    PILOT = "pilot"
    OPERATING = "operating"
    ENDED = "ended"


class MemberKind(StrEnum):
    """The parts of a description that have members with facts of their own."""

    FUNCTION = "function"
    GROUP = "group"
    ALTERNATIVE = "alternative"
    CONSULTATION = "consultation"

    @property
    def plural(self) -> str:
        """The key of the part in a description, such as `functions`."""
        return f"{self.value}s"


MEMBER_KINDS = {kind.value: kind for kind in MemberKind}


class Asked(StrEnum):
    """Whom to ask for a fact."""

    OPERATOR = "operator"
    VENDOR = "vendor"
    EMPLOYER = "employer"
    COUNCIL = "council"
    REGULATOR = "regulator"
    WORKERS = "workers"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the answers that a fact of type choice or choices allows."""

    __pydantic_config__ = FORBID_EXTRA
    id: str
    name: Text


@dataclass(frozen=True, slots=True)
class Declaration:
    """A fact that checks may use, declared once.

    `unit` says what a number counts; `per` lists the units in which a rate or share may be
    stated; `of` names the kind of member that a `members` fact refers to. `to_be_shown` marks a
    safeguard: somebody's bare word for it clears no check.
    """

    __pydantic_config__ = FORBID_EXTRA
    id: str
    type: FactType
    label: Text
    ask: Text
    ask_of: Asked
    record: Text
    due: Stage
    theme: str
    unit: str | None = None
    choices: tuple[Choice, ...] = ()
    per: tuple[str, ...] = ()
    of: MemberKind | None = None
    to_be_shown: bool = False

    @property
    def member_kind(self) -> MemberKind | None:
        """The kind of member that has this fact; None for a fact of the whole deployment."""
        return MEMBER_KINDS.get(self.id.partition(".")[0]) if "." in self.id else None

    @property
    def key(self) -> str:
        """The fact's dotted name inside its member, or its id."""
        return self.id.split(".", 1)[1] if self.member_kind else self.id

    def choice(self, id: str) -> Choice | None:
        """Return the choice of this id, or None."""
        return next((each for each in self.choices if each.id == id), None)


class Standing(Ordered):
    """How well a fact stands, the weakest first."""

    CLAIMED = "claimed"
    ESTIMATED = "estimated"
    REPORTED = "reported"
    DOCUMENTED = "documented"


class Reason(StrEnum):
    """Why something is not known. The last four are found by the assessment, never typed."""

    NOT_STATED = "not-stated"
    NOT_ASKED = "not-asked"
    NO_REPLY = "no-reply"
    WITHHELD = "withheld"
    NO_RECORD = "no-record"
    UNDECIDED = "undecided"
    LIST_OPEN = "list-open"
    TOO_WIDE = "too-wide"
    DISPUTED = "disputed"
    NOT_SHOWN = "not-shown"


TYPED_REASONS = tuple(Reason)[:6]


@dataclass(frozen=True, slots=True)
class Citation:
    """Where in a source a fact is said; `page` and `quote` as the description has them."""

    source: str
    page: str | None = None
    quote: str | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """A fact with one value.

    `complete` belongs to lists: whether the value names all there is. `per` is the unit of a
    rate or share.
    """

    value: Value
    standing: Standing = Standing.CLAIMED
    citations: tuple[Citation, ...] = ()
    note: Text | None = None
    private: bool = False
    per: str | None = None
    complete: Leaf | None = None


@dataclass(frozen=True, slots=True)
class Range:
    """A number that lies somewhere from `low` to `high`, both included."""

    low: float
    high: float
    standing: Standing = Standing.CLAIMED
    citations: tuple[Citation, ...] = ()
    note: Text | None = None
    private: bool = False
    per: str | None = None


@dataclass(frozen=True, slots=True)
class Unknown:
    """A fact that is not known, and why; `asked` and `of` say when and whom somebody asked."""

    reason: Reason = Reason.NOT_STATED
    asked: date | None = None
    of: str | None = None
    citations: tuple[Citation, ...] = ()
    note: Text | None = None
    private: bool = False


@dataclass(frozen=True, slots=True)
class Claim:
    """One of the rival values of a disputed fact, and whose it is."""

    leaf: Known | Range
    by: str | None = None


@dataclass(frozen=True, slots=True)
class Disputed:
    """A fact of which sources say different things."""

    claims: tuple[Claim, ...]
    note: Text | None = None
    private: bool = False


Leaf = Known | Range | Unknown | Disputed
