"""The public edition: accounts, private names and notes taken out before anything is shown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

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


@dataclass(frozen=True, slots=True)
class Ids:
    """What sources and parties are called in the public edition; an id may be a name."""

    sources: Mapping[str, str]
    parties: Mapping[str, str]

    def party(self, id: str | None) -> str | None:
        """Return what a party is called."""
        return None if id is None else self.parties.get(id, id)


def redacted(assessment: Assessment) -> Assessment:
    """Return the assessment without accounts, private names, private notes and the input's text.

    Outcomes stay: what an account says still counts, but who said it, where and in which words
    is gone. Ids of removed sources become `removed-1`, `removed-2`, because an id may be a name.
    """
    return replace(assessment, deployment=_deployment(assessment.deployment))


def _deployment(deployment: Deployment) -> Deployment:
    ids = Ids(
        _renamed(
            deployment.sources,
            [each for each in deployment.sources.values() if _hidden(each)],
            "removed",
        ),
        _renamed(
            deployment.parties,
            [each for each in deployment.parties.values() if each.private],
            "party",
        ),
    )
    origin = deployment.origin
    return replace(
        deployment,
        redacted=True,
        origin=Origin(origin.name, origin.sha256, ""),
        notes=(),
        parties={ids.parties[id]: _party(each, ids) for id, each in deployment.parties.items()},
        sources={ids.sources[id]: _source(each, ids) for id, each in deployment.sources.items()},
        leaves=_leaves(deployment.leaves, ids),
        collections={kind: _members(each, ids) for kind, each in deployment.collections.items()},
        measures=tuple(_measure(each, ids) for each in deployment.measures),
        waivers=tuple(replace(each, by=ids.party(each.by)) for each in deployment.waivers),
        background=tuple(_background(each, ids) for each in deployment.background),
    )


def _renamed(all_: Iterable[str], hidden: Iterable[Source | Party], word: str) -> dict[str, str]:
    names = {each.id: f"{word}-{number}" for number, each in enumerate(hidden, 1)}
    return {id: names.get(id, id) for id in all_}


def _hidden(source: Source) -> bool:
    return source.private or source.kind is SourceKind.ACCOUNT


def _party(party: Party, ids: Ids) -> Party:
    if not party.private:
        return party
    return replace(party, id=ids.parties[party.id], name=NAME_REMOVED)


def _source(source: Source, ids: Ids) -> Source:
    if not _hidden(source):
        return replace(source, by=ids.party(source.by))
    return Source(id=ids.sources[source.id], kind=source.kind, private=True)


def _cited(citations: tuple[Citation, ...], ids: Ids) -> tuple[Citation, ...]:
    return tuple(
        each if ids.sources[each.source] == each.source else Citation(ids.sources[each.source])
        for each in citations
    )


def _leaves(leaves: Mapping[str, Leaf], ids: Ids) -> dict[str, Leaf]:
    return {id: _leaf(each, ids) for id, each in leaves.items()}


def _leaf(leaf: Leaf, ids: Ids) -> Leaf:
    match leaf:
        case Disputed(claims=claims):
            rivals = tuple(Claim(_stated(each.leaf, ids), ids.party(each.by)) for each in claims)
            return replace(leaf, claims=rivals, note=None if leaf.private else leaf.note)
        case Unknown():
            note = None if leaf.private else leaf.note
            citations, of = _cited(leaf.citations, ids), ids.party(leaf.of)
            return replace(leaf, citations=citations, note=note, of=of)
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
    citations, owner = _cited(measure.citations, ids), ids.party(measure.owner)
    return replace(measure, citations=citations, owner=owner)


def _background(background: Background, ids: Ids) -> Background:
    rivals = tuple(_background(each, ids) for each in background.rivals)
    citations, by = _cited(background.citations, ids), ids.party(background.by)
    return replace(background, citations=citations, rivals=rivals, by=by)
