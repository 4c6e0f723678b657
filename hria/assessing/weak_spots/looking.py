"""What the rules look at: an assessment, and short ways to what is known in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from hria.assessing.fact_changes import items_of
from hria.model.assessment import Assessment
from hria.model.deployment import Collection, Deployment, Member
from hria.model.fact import Known, Leaf, MemberKind, Range
from hria.model.weak_spot import WeakSpot, Weight


@dataclass(frozen=True, slots=True)
class Looking:
    """An assessment as the rules see it."""

    assessment: Assessment

    @property
    def deployment(self) -> Deployment:
        """The description."""
        return self.assessment.deployment

    def members(self, kind: MemberKind) -> Iterator[tuple[str, Member]]:
        """Yield the members that are in the plan, each with its path."""
        listed = self.deployment.collections.get(kind, Collection(kind))
        for member in listed.members:
            included = member.leaves.get(f"{kind}.included")
            if not (isinstance(included, Known) and included.value is False):
                yield f"{kind.plural}.{member.name}", member

    def value(self, path: str) -> object:
        """Return the one value known at a path, or None."""
        leaf = self.deployment.at(path)
        return leaf.value if isinstance(leaf, Known) else None

    def span(self, path: str) -> tuple[float, float] | None:
        """Return the number known at a path, as a range, or None."""
        match self.deployment.at(path):
            case Known(value=bool()):
                return None
            case Known(value=int() | float() as number):
                return number, number
            case Range(low=low, high=high):
                return low, high
            case _:
                return None

    def day(self, path: str) -> date | None:
        """Return the day known at a path, or None."""
        value = self.value(path)
        return value if isinstance(value, date) else None

    def whole(self, path: str) -> tuple[str, ...] | None:
        """Return the items of a list that is stated to be complete, or None."""
        leaf = self.deployment.at(path)
        return items_of(leaf) if is_whole(leaf) else None


def is_whole(leaf: Leaf) -> bool:
    """Whether a list is stated to name all there is."""
    complete = leaf.complete if isinstance(leaf, Known) else None
    return isinstance(complete, Known) and complete.value is True


def remark(rule: str, path: str, *about: str) -> WeakSpot:
    """Return a weak spot that is worth a look."""
    return WeakSpot(rule, Weight.REMARK, path, about)


def weak(rule: str, path: str, *about: str) -> WeakSpot:
    """Return a weak spot that is not good enough."""
    return WeakSpot(rule, Weight.WEAK, path, about)


def contradiction(rule: str, path: str, *about: str) -> WeakSpot:
    """Return a contradiction."""
    return WeakSpot(rule, Weight.CONTRADICTION, path, about)
