"""Whether two readings of a file differ in one fact and in nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from hria.model.deployment import Deployment, Origin
from hria.model.fact import Known, Leaf, MemberKind

COMPLETE = "complete"


def only_change(before: Deployment, after: Deployment, path: str, leaf: Leaf) -> bool:
    """Whether two descriptions differ only in that the later one says this at a path."""
    if after.at(path) != leaf:
        return False
    return _without(before, path) == _without(after, path)


def _without(deployment: Deployment, path: str) -> Deployment:
    """Return a description without what it says at a path, and without its text."""
    head, _, rest = path.partition(".")
    bare = replace(deployment, origin=Origin("", "", ""))
    kind = next((each for each in MemberKind if each.plural == head), None)
    if kind is None:
        return replace(bare, leaves=_cut(bare.leaves, path))
    listed = bare.collections[kind]
    if rest == COMPLETE:
        changed = replace(listed, complete=Known(value=True))
    else:
        name, _, key = rest.partition(".")
        changed = replace(
            listed,
            members=tuple(
                replace(each, leaves=_cut(each.leaves, f"{kind}.{key}"))
                if each.name == name
                else each
                for each in listed.members
            ),
        )
    return replace(bare, collections={**bare.collections, kind: changed})


def _cut(leaves: Mapping[str, Leaf], fact: str) -> dict[str, Leaf]:
    kept = dict(leaves)
    whole = kept.get(fact.removesuffix(f".{COMPLETE}"))
    if fact.endswith(f".{COMPLETE}") and isinstance(whole, Known):
        kept[fact.removesuffix(f".{COMPLETE}")] = replace(whole, complete=None)
    else:
        kept.pop(fact, None)
    return kept
