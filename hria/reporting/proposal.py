"""What is proposed, in the words of the description: facts, functions, groups, disputes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hria.model.deployment import Background, Member
from hria.model.fact import Disputed, Leaf, MemberKind, Standing, Unknown
from hria.reporting.deciding import Deciding, DecidingFact
from hria.reporting.naming import Names
from hria.reporting.phrase import Phrase
from hria.reporting.sourcing import Ref, Sourcing, citations
from hria.reporting.stating import Stating, standing_of


@dataclass(frozen=True, slots=True)
class MemberFacts:
    """A function, group, alternative or consultation with what is stated of it."""

    name: Phrase
    facts: tuple[DecidingFact, ...]


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """One side of a dispute."""

    said: Phrase
    by: Phrase | None
    refs: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class Dispute:
    """What sources tell differently, side by side."""

    about: Phrase
    member: Phrase | None
    claims: tuple[ClaimLine, ...]
    note: Phrase | None


@dataclass(frozen=True, slots=True)
class Told:
    """Something the sources tell that no check uses."""

    what: Phrase
    refs: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class Proposal:
    """The facts of the case, apart from every judgement."""

    prepared: Phrase | None
    facts: tuple[DecidingFact, ...]
    functions: tuple[MemberFacts, ...]
    groups: tuple[MemberFacts, ...]
    notes: tuple[DecidingFact, ...]
    disputes: tuple[Dispute, ...]
    told: tuple[Told, ...]
    quotes: tuple[Ref, ...]
    standings: tuple[tuple[str, int], ...]


def proposal(names: Names) -> Proposal:
    """Select what the description says."""
    deployment, words = names.assessment.deployment, names.words
    note = deployment.prepared_by.note
    return Proposal(
        prepared=words.phrase(note) if note else None,
        facts=_facts(deployment.leaves, names),
        functions=members(MemberKind.FUNCTION, names),
        groups=members(MemberKind.GROUP, names),
        notes=_notes(names),
        disputes=(*(each for _, each in disputed(names)), *rivals(names)),
        told=tuple(_told(deployment.background, names)),
        quotes=_quotes(names),
        standings=_standings(names),
    )


def members(kind: MemberKind, names: Names) -> tuple[MemberFacts, ...]:
    """Return the members of a kind, each with what is stated of it."""
    collection = names.assessment.deployment.collections.get(kind)
    named = collection.members if collection else ()
    return tuple(
        MemberFacts(names.member(kind, each.name), _member_facts(each, names)) for each in named
    )


def _facts(leaves: Iterable[str], names: Names) -> tuple[DecidingFact, ...]:
    at = names.assessment.deployment.at
    stated = (path for path in leaves if not isinstance(at(path), Unknown | Disputed))
    return Deciding(names).facts(stated)


def _member_facts(member: Member, names: Names) -> tuple[DecidingFact, ...]:
    paths = [
        _path(member, fact)
        for fact, leaf in member.leaves.items()
        if not isinstance(leaf, Unknown | Disputed) and not fact.endswith(".included")
    ]
    return Deciding(names).facts(paths, member.name)


def _notes(names: Names) -> tuple[DecidingFact, ...]:
    deciding = Deciding(names)
    stated = (
        deciding.fact(path)
        for path, leaf in _all_leaves(names)
        if not isinstance(leaf, Disputed) and leaf.note is not None
    )
    return tuple(stated)


def _path(member: Member, fact: str) -> str:
    return f"{member.kind.plural}.{member.name}.{fact.split('.', 1)[1]}"


def _all_leaves(names: Names) -> Iterator[tuple[str, Leaf]]:
    deployment = names.assessment.deployment
    yield from deployment.leaves.items()
    for kind, collection in deployment.collections.items():
        yield f"{kind.plural}.complete", collection.complete
        for member in collection.members:
            yield from ((_path(member, fact), leaf) for fact, leaf in member.leaves.items())


def disputed(names: Names) -> Iterator[tuple[str, Dispute]]:
    """Yield the disputed facts: where each stands, and its claims side by side."""
    stating, sourcing = Stating(names), Sourcing(names)
    for path, leaf in _all_leaves(names):
        if isinstance(leaf, Disputed):
            fact = names.place(path).fact
            claims = tuple(
                ClaimLine(
                    stating.leaf(each.leaf, fact),
                    names.party(each.by) if each.by else None,
                    sourcing.refs(citations(each.leaf)),
                )
                for each in leaf.claims
            )
            note = names.words.phrase(leaf.note) if leaf.note else None
            yield path, Dispute(names.fact(path), names.of_member(path), claims, note)


def rivals(names: Names) -> Iterator[Dispute]:
    """Yield what sources tell differently that no check uses."""
    words, sourcing = names.words, Sourcing(names)
    for item in names.assessment.deployment.background:
        if item.rivals:
            claims = tuple(
                ClaimLine(
                    words.phrase(each.what),
                    names.party(each.by) if each.by else None,
                    sourcing.refs(each.citations),
                )
                for each in item.rivals
            )
            yield Dispute(words.phrase(item.what), None, claims, None)


def _told(background: Iterable[Background], names: Names) -> Iterator[Told]:
    for item in background:
        if not item.rivals:
            yield Told(names.words.phrase(item.what), Sourcing(names).refs(item.citations))


def _quotes(names: Names) -> tuple[Ref, ...]:
    leaves = [leaf for _, leaf in _all_leaves(names)]
    cited = [each for leaf in leaves for each in citations(leaf) if each.quote]
    cited += [
        each
        for item in names.assessment.deployment.background
        for each in item.citations
        if each.quote
    ]
    return Sourcing(names).refs(cited)


def _standings(names: Names) -> tuple[tuple[str, int], ...]:
    found = [standing_of(leaf) for _, leaf in _all_leaves(names)]
    return tuple(
        (names.words.name(each), found.count(each)) for each in reversed(Standing) if each in found
    )
