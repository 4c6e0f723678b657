"""What a path in a description speaks of: the declared fact, and how well it stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from hria.model.deployment import Deployment
from hria.model.fact import Declaration, Disputed, Known, Leaf, MemberKind, Range, Standing


def member_at(path: str) -> tuple[MemberKind, str] | None:
    """Return the kind and name of the member a path leads into, or None."""
    head, _, rest = path.partition(".")
    kind = next((each for each in MemberKind if each.plural == head), None)
    name, dot, _ = rest.partition(".")
    return (kind, name) if kind is not None and dot else None


def declared_at(path: str, facts: Mapping[str, Declaration]) -> Declaration:
    """Return the declaration of the fact at a path; a list's completeness is the list's."""
    id = path
    head, _, rest = path.partition(".")
    kind = next((each for each in MemberKind if each.plural == head), None)
    if kind is not None and rest != "complete":
        id = f"{kind}.{rest.partition('.')[2]}"
    return facts[id] if id in facts else facts[id.removesuffix(".complete")]


def weakest(paths: Iterable[str], deployment: Deployment) -> Standing | None:
    """Return the weakest standing of the facts at some paths; None where nothing is known."""
    known = [each for path in paths for each in standings(deployment.at(path))]
    return Standing.lowest(known) if known else None


def standings(leaf: Leaf) -> list[Standing]:
    """Return the standings of what is said of a fact."""
    match leaf:
        case Known(standing=standing) | Range(standing=standing):
            return [standing]
        case Disputed(claims=claims):
            return [each.leaf.standing for each in claims]
        case _:
            return []


def is_only_said(leaf: Leaf) -> bool:
    """Whether nothing but somebody's word, or a guess without a source, stands behind a fact."""
    match leaf:
        case Known(standing=Standing.ESTIMATED) | Range(standing=Standing.ESTIMATED):
            return not leaf.citations
        case _:
            return Standing.CLAIMED in standings(leaf)
