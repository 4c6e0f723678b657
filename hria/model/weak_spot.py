"""Where a description contradicts itself or would not stand up to a hard look."""

from __future__ import annotations

from dataclasses import dataclass

from hria.model.deployment import Waiver
from hria.model.ordered import Ordered


class Weight(Ordered):
    """How much a weak spot matters: worth a look, not good enough, or two things at once."""

    REMARK = "remark"
    WEAK = "weak"
    CONTRADICTION = "contradiction"


@dataclass(frozen=True, slots=True)
class WeakSpot:
    """A weak spot: by which rule, where, about what else, and who accepts it.

    `path` leads into the description (`functions.face.kind`, `measures.1`, `sources.plan`);
    `about` names other places or values that its sentence mentions.
    """

    rule: str
    weight: Weight
    path: str
    about: tuple[str, ...] = ()
    waiver: Waiver | None = None

    @property
    def id(self) -> str:
        """The rule and the place: `measure-without-owner/measures.1`; waivers may name it."""
        return f"{self.rule}/{self.path}"
