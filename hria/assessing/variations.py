"""The same plan with one thing different: a fact, a function left out, a remedy done."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from hria.assessing.paths import member_at
from hria.model.deployment import (
    Collection,
    Deployment,
    Measure,
    MeasureState,
    Source,
    SourceKind,
)
from hria.model.fact import Citation, Known, Leaf, MemberKind

COMPLETE = "complete"
DOER, WITNESS = "what-if", "what-if-witness"


def with_leaf(deployment: Deployment, path: str, leaf: Leaf) -> Deployment:
    """Return the description that says this of the fact at a path, all else being the same."""
    into = member_at(path)
    if into is not None:
        return _in_member(deployment, *into, path, leaf)
    kind = next((each for each in MemberKind if path == f"{each.plural}.{COMPLETE}"), None)
    if kind is not None:
        listed = deployment.collections.get(kind, Collection(kind))
        changed = replace(listed, complete=leaf)
        return replace(deployment, collections={**deployment.collections, kind: changed})
    return replace(deployment, leaves=_with(deployment.leaves, path, leaf))


def without(deployment: Deployment, functions: Iterable[str]) -> Deployment:
    """Return the plan without some functions; the list stays as complete as it was.

    A measure that was limited to them goes with them.
    """
    gone = frozenset(functions)
    listed = deployment.collections.get(MemberKind.FUNCTION, Collection(MemberKind.FUNCTION))
    kept = tuple(each for each in listed.members if each.name not in gone)
    measures = (_limited(each, gone) for each in deployment.measures)
    return replace(
        deployment,
        collections={
            **deployment.collections,
            MemberKind.FUNCTION: replace(listed, members=kept),
        },
        measures=tuple(each for each in measures if each is not None),
    )


def with_remedy(deployment: Deployment, remedy: str) -> Deployment:
    """Return the description in which a remedy is really done, as somebody else confirms."""
    witness = Source(WITNESS, SourceKind.OTHER, by=WITNESS)
    done = Measure(remedy, MeasureState.DONE, DOER, citations=(Citation(WITNESS),))
    return replace(
        deployment,
        sources={**deployment.sources, WITNESS: witness},
        measures=(*deployment.measures, done),
    )


def _in_member(
    deployment: Deployment, kind: MemberKind, name: str, path: str, leaf: Leaf
) -> Deployment:
    listed = deployment.collections.get(kind, Collection(kind))
    fact = f"{kind}.{path.removeprefix(f'{kind.plural}.{name}.')}"
    members = tuple(
        replace(each, leaves=_with(each.leaves, fact, leaf)) if each.name == name else each
        for each in listed.members
    )
    changed = replace(listed, members=members)
    return replace(deployment, collections={**deployment.collections, kind: changed})


def _with(leaves: Mapping[str, Leaf], fact: str, leaf: Leaf) -> Mapping[str, Leaf]:
    listed = fact.removesuffix(f".{COMPLETE}")
    whole = leaves.get(listed)
    if listed != fact and isinstance(whole, Known):
        return {**leaves, listed: replace(whole, complete=leaf)}
    return {**leaves, fact: leaf}


def _limited(measure: Measure, gone: frozenset[str]) -> Measure | None:
    if not measure.members:
        return measure
    left = tuple(each for each in measure.members if each not in gone)
    return replace(measure, members=left) if left else None
