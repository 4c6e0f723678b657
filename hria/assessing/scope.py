"""Where a condition looks its facts up: the deployment, the member in hand, the claims taken."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, TypeVar

from hria.model.condition import Condition, facts_of
from hria.model.deployment import Collection, Deployment, Member
from hria.model.fact import Known, Leaf, MemberKind, Reason, Unknown
from hria.model.finding import FigureValue
from hria.model.questionnaire import Questionnaire

UNSTATED = "unstated"
Judged = TypeVar("Judged")


@dataclass(frozen=True, slots=True)
class Found:
    """What is said of a fact, and at which path."""

    path: str
    leaf: Leaf


@dataclass(frozen=True, slots=True)
class Bound:
    """The member a condition speaks of; one that nobody named has only the path that is open."""

    member: Member | None
    open_path: str = ""


@dataclass(frozen=True, slots=True)
class FigureInScope:
    """A figure with the paths it rests on and the disputed ones among them."""

    value: FigureValue
    because: tuple[str, ...] = ()
    disputed: frozenset[str] = frozenset()


Consulted = dict[str, Leaf]


@dataclass(slots=True)
class Memory:
    """What was judged of a member before, while rival claims are tried one after the other.

    `consulted` are the claims taken that a judgement going on has looked at. A judgement holds
    again wherever the same claims are taken of the disputes it looked at.
    """

    judged: dict[object, list[tuple[Consulted, Any]]] = field(default_factory=dict)
    consulted: Consulted = field(default_factory=dict)

    about: dict[int, tuple[MemberKind, ...]] = field(default_factory=dict)

    def kinds(self, condition: Condition, scope: Scope) -> tuple[MemberKind, ...]:
        """Return the kinds of members that a condition speaks of."""
        if id(condition) not in self.about:
            facts = scope.questionnaire.facts
            found = (facts[id].member_kind for id in facts_of(condition))
            self.about[id(condition)] = tuple(sorted({each for each in found if each}))
        return self.about[id(condition)]

    def recall(self, key: object, taken: Mapping[str, Leaf]) -> Any:
        """Return what was judged under claims that are all taken here too, or None."""
        for consulted, judgement in self.judged.get(key, ()):
            same = all(taken.get(path) is leaf for path, leaf in consulted.items())
            if same and judgement.disputed.isdisjoint(taken):
                self.consulted.update(consulted)
                return judgement
        return None

    def judge(self, key: object, judge: Callable[[], Judged]) -> Judged:
        """Judge and remember."""
        before, self.consulted = self.consulted, {}
        judgement = judge()
        self.judged.setdefault(key, []).append((self.consulted, judgement))
        self.consulted = before | self.consulted
        return judgement


class SpentError(Exception):
    """More facts were looked at than there is time for."""


@dataclass(slots=True)
class Meter:
    """How many facts may still be looked at, where many answers are tried."""

    left: int

    def spend(self) -> None:
        """Count one look; raises SpentError when there are too many."""
        self.left -= 1
        if self.left < 0:
            raise SpentError


@dataclass(frozen=True, slots=True)
class Scope:
    """A deployment seen from one member, with one claim taken for each dispute settled so far."""

    deployment: Deployment
    questionnaire: Questionnaire
    on: date
    bindings: Mapping[MemberKind, Bound] = field(default_factory=dict)
    taken: Mapping[str, Leaf] = field(default_factory=dict)
    figures: Mapping[str, FigureInScope] = field(default_factory=dict)
    memory: Memory | None = None
    meter: Meter | None = None

    def look(self, fact: str) -> Found:
        """Return what is said of a fact here."""
        if self.meter is not None:
            self.meter.spend()
        kind = self.questionnaire.facts[fact].member_kind
        if kind is None:
            return self._taken(fact, self.deployment.leaf(fact))
        bound = self.bindings.get(kind, Bound(None, f"{kind.plural}.complete"))
        if bound.member is None:
            return Found(bound.open_path, Unknown(Reason.LIST_OPEN))
        path = f"{kind.plural}.{bound.member.name}.{fact.split('.', 1)[1]}"
        return self._taken(path, bound.member.leaves.get(fact, Unknown()))

    def completeness(self, found: Found) -> Found:
        """Return whether a list fact names all there is."""
        leaf = found.leaf.complete if isinstance(found.leaf, Known) else None
        return self._taken(f"{found.path}.complete", leaf or Unknown())

    def all_named(self, kind: MemberKind) -> Found:
        """Return whether all members of a kind are named."""
        return self._taken(f"{kind.plural}.complete", self.collection(kind).complete)

    def included(self, member: Member) -> Found | None:
        """Return what is said of whether a member is in the plan; None where nothing is."""
        leaf = member.leaves.get(f"{member.kind}.included")
        if leaf is None:
            return None
        return self._taken(f"{member.kind.plural}.{member.name}.included", leaf)

    def collection(self, kind: MemberKind) -> Collection:
        """Return the members of a kind."""
        return self.deployment.collections.get(kind, Collection(kind))

    def within(self, kind: MemberKind, bound: Bound) -> Scope:
        """Return the scope of a member."""
        bindings = {**self.bindings, kind: bound}
        plan, asked, on = self.deployment, self.questionnaire, self.on
        return Scope(plan, asked, on, bindings, self.taken, self.figures, self.memory, self.meter)

    def said(self, path: str) -> Leaf:
        """Return what is said at a path, with the claims taken."""
        return self.taken.get(path) or self.deployment.at(path)

    def taking(self, path: str, leaf: Leaf) -> Scope:
        """Return the scope in which one claim of a dispute is taken."""
        return replace(self, taken={**self.taken, path: leaf})

    def remembering(self) -> Scope:
        """Return the scope in which what was judged of a member is remembered."""
        return replace(self, memory=Memory())

    def remembered(
        self, condition: Condition, of: MemberKind, judge: Callable[[], Judged]
    ) -> Judged:
        """Judge a condition of a member, or recall what came of it under the same claims."""
        if self.memory is None:
            return judge()
        if self.meter is not None:
            self.meter.spend()
        kinds = (of, *self.memory.kinds(condition, self))
        key = (id(condition), *(self.bound(kind) for kind in kinds))
        known: Judged | None = self.memory.recall(key, self.taken)
        return self.memory.judge(key, judge) if known is None else known

    def bound(self, kind: MemberKind) -> int | str:
        """Return what tells the member in hand from others."""
        bound = self.bindings.get(kind)
        if bound is None:
            return ""
        return id(bound.member) if bound.member else bound.open_path

    def _taken(self, path: str, leaf: Leaf) -> Found:
        if path not in self.taken:
            return Found(path, leaf)
        if self.memory is not None:
            self.memory.consulted[path] = self.taken[path]
        return Found(path, self.taken[path])
