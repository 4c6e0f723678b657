"""Duties: what a law asks of a plan beforehand, when it applies, and what that comes to here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hria.model.assessment import OpenQuestion
from hria.model.condition import FORBID_EXTRA, Condition, facts_of
from hria.model.fact import MemberKind, Standing
from hria.model.questionnaire import Moment
from hria.model.text import Text


@dataclass(frozen=True, slots=True)
class Term:
    """By when: before a stage, or upon an event.

    `days` are counted back from the stage or on from the event; `working` leaves out Saturdays
    and Sundays, `first_day` counts the day of the event itself.
    """

    __pydantic_config__ = FORBID_EXTRA
    moment: Moment | None = None
    event: Text | None = None
    days: int | None = None
    working: bool = False
    first_day: bool = False


@dataclass(frozen=True, slots=True)
class DutySays:
    """The sentences of a duty: it applies, it does not, that is not known, the law is open."""

    __pydantic_config__ = FORBID_EXTRA
    yes: Text
    no: Text
    unknown: Text
    arguable: Text | None = None


@dataclass(frozen=True, slots=True)
class DutyExample:
    """A fragment of a description and what a duty must come to on it; the tests run it."""

    __pydantic_config__ = FORBID_EXTRA
    name: str
    facts: Mapping[str, object]
    expect: str
    because: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Duty:
    """What a provision asks of a plan. Whether it binds here is for the provision to say.

    `who` is on whom it lies. `arguable_when` is tried where the duty is not certain to apply:
    the facts fit one reading of a law that is open.
    """

    __pydantic_config__ = FORBID_EXTRA
    id: str
    title: Text
    authority: str
    who: Text
    applies_when: Condition
    says: DutySays
    examples: tuple[DutyExample, ...]
    by: Term | None = None
    also: tuple[str, ...] = ()
    arguable_when: Condition | None = None
    note: Text | None = None

    @property
    def each(self) -> MemberKind | None:
        """A duty is asked once per deployment, never of a member."""
        return None

    @property
    def facts(self) -> tuple[str, ...]:
        """The ids of the facts that decide it, in the order of its conditions."""
        arguable = facts_of(self.arguable_when) if self.arguable_when else ()
        return tuple(dict.fromkeys((*facts_of(self.applies_when), *arguable)))


class DutyOutcome(StrEnum):
    """What a duty can come to."""

    APPLIES = "applies"
    ARGUABLE = "arguable"
    UNKNOWN = "unknown"
    NO = "does-not-apply"


class Validity(StrEnum):
    """Whether the law of a duty is in force on the day asked about."""

    IN_FORCE = "in-force"
    NOT_YET = "not-yet"
    NOT_LAW = "not-law"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Deadline:
    """A term held against the plan.

    `moment` is the stage that counts here, `planned` its day where that is known. `last` is the
    last day on which the duty can be begun or met in time; for an event it is worked out as if
    the event fell on the day asked about. `stage_over` says that the plan is beyond the moment,
    `day_over` that the last day is, `before_law` that the plan was beyond the moment before the
    law came into force.
    """

    term: Term
    moment: Moment | None = None
    planned: date | None = None
    last: date | None = None
    stage_over: bool = False
    day_over: bool = False
    before_law: bool = False


@dataclass(frozen=True, slots=True)
class DutyFinding:
    """What a duty comes to: the deciding facts (paths), the open questions, the deadline.

    `binding` is false where the law is shown for comparison only.
    """

    duty: Duty
    outcome: DutyOutcome
    because: tuple[str, ...]
    binding: bool
    validity: Validity
    valid_from: date | None = None
    questions: tuple[OpenQuestion, ...] = ()
    standing: Standing | None = None
    deadline: Deadline | None = None
