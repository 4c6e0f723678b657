"""What changed between two assessments: facts, members, findings, and what merely fell silent."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from hria.model.assessment import Assessment
from hria.model.fact import Leaf, MemberKind
from hria.model.finding import Finding
from hria.model.turning import Leaving


class FactMove(StrEnum):
    """What happened to a fact.

    `answered` was an open question and is known now; `appeared` is stated without having been
    asked for; `restated` is the same value on another standing; `still-unknown` lacks for another
    reason.
    """

    APPEARED = "appeared"
    VANISHED = "vanished"
    CHANGED = "changed"
    ANSWERED = "answered"
    RESTATED = "restated"
    STILL_UNKNOWN = "still-unknown"


class Creep(StrEnum):
    """In which way a plan can grow."""

    FUNCTION = "function"
    PURPOSE = "purpose"
    RECIPIENT = "recipient"
    GROUP = "group"
    INFERENCE = "inference"
    DATA = "data"
    PLACE = "place"
    USE = "use"


class FindingMove(StrEnum):
    """What happened to a finding; one that is `silenced` is no better, it is only not known."""

    WORSE = "worse"
    BETTER = "better"
    SILENCED = "silenced"
    REOPENED = "reopened"


@dataclass(frozen=True, slots=True)
class FactChange:
    """A fact of which the two versions say different things; None where nothing is said."""

    move: FactMove
    path: str
    fact: str
    before: Leaf | None
    after: Leaf | None


@dataclass(frozen=True, slots=True)
class Growth:
    """Items named in the later version and not in the earlier one.

    `was_complete` says that the earlier list was stated to be all; where it was not, the items
    may have been meant before.
    """

    creep: Creep
    path: str
    items: tuple[str, ...]
    was_complete: bool


@dataclass(frozen=True, slots=True)
class MemberChange:
    """A function, group, alternative or consultation that only one version names."""

    kind: MemberKind
    name: str
    appeared: bool


@dataclass(frozen=True, slots=True)
class Renamed:
    """A member that the two versions call by different names, taken for the same."""

    kind: MemberKind
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class FindingChange:
    """A finding that the two versions decide differently; None where it does not exist."""

    move: FindingMove
    id: str
    before: Finding | None
    after: Finding | None

    @property
    def finding(self) -> Finding:
        """The finding as it is now, or as it was last."""
        found = self.after or self.before
        if found is None:
            raise ValueError(f"{self.id} is in neither version")
        return found


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two assessments side by side.

    `by_silence` says that the outcome looks better because what decided it is no longer known.
    `before` calls members as the later version does; `renamed` tells which it called otherwise.
    """

    before: Assessment
    after: Assessment
    facts: tuple[FactChange, ...]
    members: tuple[MemberChange, ...]
    growths: tuple[Growth, ...]
    findings: tuple[FindingChange, ...]
    by_silence: bool
    renamed: tuple[Renamed, ...] = ()

    def moved(self, move: FindingMove) -> tuple[FindingChange, ...]:
        """Return the findings that moved this way."""
        return tuple(each for each in self.findings if each.move is move)

    def stated(self, move: FactMove) -> tuple[FactChange, ...]:
        """Return the facts to which this happened."""
        return tuple(each for each in self.facts if each.move is move)


@dataclass(frozen=True, slots=True)
class WhatIf:
    """A plan tried otherwise: without functions, with facts set, with remedies as if done.

    `leaving` is given where every function was left out in turn.
    """

    comparison: Comparison
    without: tuple[str, ...]
    settings: tuple[tuple[str, Leaf], ...]
    remedies: tuple[str, ...]
    leaving: Leaving | None = None
