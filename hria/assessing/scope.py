"""Where a condition looks its facts up: the deployment, the member in hand, the claims taken."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from hria.model.deployment import Collection, Deployment, Member
from hria.model.fact import Known, Leaf, MemberKind, Reason, Unknown
from hria.model.finding import FigureValue
from hria.model.questionnaire import Questionnaire

UNSTATED = "unstated"


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


@dataclass(frozen=True, slots=True)
class Scope:
    """A deployment seen from one member, with one claim taken for each dispute settled so far."""

    deployment: Deployment
    questionnaire: Questionnaire
    on: date
    bindings: Mapping[MemberKind, Bound] = field(default_factory=dict)
    taken: Mapping[str, Leaf] = field(default_factory=dict)
    figures: Mapping[str, FigureInScope] = field(default_factory=dict)

    def look(self, fact: str) -> Found:
        """Return what is said of a fact here."""
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
        return replace(self, bindings={**self.bindings, kind: bound})

    def taking(self, path: str, leaf: Leaf) -> Scope:
        """Return the scope in which one claim of a dispute is taken."""
        return replace(self, taken={**self.taken, path: leaf})

    def _taken(self, path: str, leaf: Leaf) -> Found:
        return Found(path, self.taken.get(path, leaf))
