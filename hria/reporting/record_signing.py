"""The signature page: who confirms what. Nothing is filled in, and nobody signs for the plan."""

from __future__ import annotations

from dataclasses import dataclass

from hria.model.fact import Known, MemberKind
from hria.reporting.naming import Names

OFFICES = ("drawn-up", "data-protection", "information", "legal", "rights")
SPEAKING = {
    "worker": "workers",
    "child": "guardians",
    "pupil": "guardians",
    "guardian": "guardians",
    "patient": "cared-for",
    "claimant": "claimants",
}
DECIDING = ("decides",)


@dataclass(frozen=True, slots=True)
class Signature:
    """A role, and what a signature in it confirms."""

    role: str
    confirms: str


def signatures(names: Names) -> tuple[Signature, ...]:
    """Return the roles: offices, those who speak for the groups affected, whoever decides."""
    collection = names.assessment.deployment.collections.get(MemberKind.GROUP)
    members = collection.members if collection else ()
    roles = [each.leaves.get("group.role") for each in members]
    known = (str(leaf.value) for leaf in roles if isinstance(leaf, Known))
    speaking = dict.fromkeys(SPEAKING[role] for role in known if role in SPEAKING)
    return tuple(
        Signature(names.words(f"record.sign.{key}.role"), names.words(f"record.sign.{key}.what"))
        for key in (*OFFICES, *speaking, *DECIDING)
    )
