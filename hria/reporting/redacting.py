"""The public edition: accounts, private names and notes taken out before anything is shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from hria.model.assessment import Assessment
from hria.model.deployment import (
    Background,
    Collection,
    Deployment,
    Measure,
    Member,
    Origin,
    Party,
    Source,
    SourceKind,
)
from hria.model.fact import Citation, Claim, Disputed, Known, Leaf, Range, Unknown
from hria.model.text import Text

NAME_REMOVED = Text(en="(name removed)", ko="(이름 삭제)")
Ids = Mapping[str, str]


def redacted(assessment: Assessment) -> Assessment:
    """Return the assessment without accounts, private names, private notes and the input's text.

    Outcomes stay: what an account says still counts, but who said it, where and in which words
    is gone. Ids of removed sources become `removed-1`, `removed-2`, because an id may be a name.
    """
    return replace(assessment, deployment=_deployment(assessment.deployment))


def _deployment(deployment: Deployment) -> Deployment:
    hidden = [id for id, each in deployment.sources.items() if _is_hidden(each)]
    ids = {id: id for id in deployment.sources}
    ids.update({id: f"removed-{number}" for number, id in enumerate(hidden, 1)})
    origin = deployment.origin
    return replace(
        deployment,
        redacted=True,
        origin=Origin(origin.name, origin.sha256, ""),
        parties={id: _party(each) for id, each in deployment.parties.items()},
        sources={ids[id]: _source(each, ids) for id, each in deployment.sources.items()},
        leaves=_leaves(deployment.leaves, ids),
        collections={kind: _members(each, ids) for kind, each in deployment.collections.items()},
        measures=tuple(_measure(each, ids) for each in deployment.measures),
        background=tuple(_background(each, ids) for each in deployment.background),
    )


def _is_hidden(source: Source) -> bool:
    return source.private or source.kind is SourceKind.ACCOUNT


def _party(party: Party) -> Party:
    return replace(party, name=NAME_REMOVED) if party.private else party


def _source(source: Source, ids: Ids) -> Source:
    if not _is_hidden(source):
        return source
    return Source(id=ids[source.id], kind=source.kind, private=True)


def _cited(citations: tuple[Citation, ...], ids: Ids) -> tuple[Citation, ...]:
    return tuple(
        each if ids[each.source] == each.source else Citation(ids[each.source])
        for each in citations
    )


def _leaves(leaves: Mapping[str, Leaf], ids: Ids) -> dict[str, Leaf]:
    return {id: _leaf(each, ids) for id, each in leaves.items()}


def _leaf(leaf: Leaf, ids: Ids) -> Leaf:
    match leaf:
        case Disputed(claims=claims):
            rivals = tuple(Claim(_stated(each.leaf, ids), each.by) for each in claims)
            return replace(leaf, claims=rivals, note=None if leaf.private else leaf.note)
        case Unknown():
            note = None if leaf.private else leaf.note
            return replace(leaf, citations=_cited(leaf.citations, ids), note=note)
        case _:
            return _stated(leaf, ids)


def _stated(leaf: Known | Range, ids: Ids) -> Known | Range:
    note = None if leaf.private else leaf.note
    citations = _cited(leaf.citations, ids)
    if isinstance(leaf, Range):
        return replace(leaf, citations=citations, note=note)
    complete = None if leaf.complete is None else _leaf(leaf.complete, ids)
    return replace(leaf, citations=citations, note=note, complete=complete)


def _members(collection: Collection, ids: Ids) -> Collection:
    members = tuple(_member(each, ids) for each in collection.members)
    return replace(collection, members=members, complete=_leaf(collection.complete, ids))


def _member(member: Member, ids: Ids) -> Member:
    return replace(member, leaves=_leaves(member.leaves, ids))


def _measure(measure: Measure, ids: Ids) -> Measure:
    return replace(measure, citations=_cited(measure.citations, ids))


def _background(background: Background, ids: Ids) -> Background:
    rivals = tuple(_background(each, ids) for each in background.rivals)
    return replace(background, citations=_cited(background.citations, ids), rivals=rivals)
