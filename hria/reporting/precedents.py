"""Precedents: what became of comparable plans, chosen by function, setting and people."""

from __future__ import annotations

from dataclasses import dataclass

from hria.model.fact import Disputed, Known, Leaf, MemberKind
from hria.model.law import Confidence, Precedent, PrecedentFact
from hria.reporting.evidence import Published, published
from hria.reporting.naming import Names
from hria.reporting.phrase import Phrase

MOST = 4
UNKNOWN_OUTCOME = "unknown"
OTHER = "other"
"""Says of a function, a place or a role only that none of the words fits; it is no likeness."""
Like = tuple[set[str], set[str], set[str]]


@dataclass(frozen=True, slots=True)
class PrecedentLine:
    """A comparable plan: what it was, what became of it, what follows, where it is told."""

    id: str
    name: Phrase
    country: str
    years: str
    outcome: str
    outcome_code: str
    what: Phrase
    lesson: Phrase
    sources: tuple[Published, ...]
    likeness: str
    our_translation: bool


def precedents(names: Names) -> tuple[PrecedentLine, ...]:
    """Select the precedents most alike: by function and setting first, then by who is affected.

    One that shares only the function, or not even that, is not comparable.
    """
    like = _facts_of(names)
    kinds, settings, roles = like
    found: list[tuple[tuple[int, ...], Precedent]] = []
    for each in names.assessment.questionnaire.precedents.values():
        same_people, same_setting = roles & set(each.roles), each.setting in settings
        alike = (
            int(same_setting),
            int(each.outcome != UNKNOWN_OUTCOME),
            len(kinds & set(each.kinds)),
            len(same_people),
        )
        if kinds & set(each.kinds) and (same_setting or same_people):
            found.append((alike, each))
    found.sort(key=lambda pair: tuple(-part for part in pair[0]))
    return tuple(_line(each, like, names) for _, each in found[:MOST])


def printable_sources(precedent: Precedent, names: Names) -> tuple[Published, ...]:
    """Return the sources of what was read, each once."""
    pages = {each.source: None for each in precedent.facts if _printable(each)}
    return tuple(published(page, names) for page in pages)


def _line(precedent: Precedent, like: Like, names: Names) -> PrecedentLine:
    words, (kinds, settings, roles) = names.words, like
    key = f"precedent.outcome.{precedent.outcome}"
    shared = sorted(kinds & set(precedent.kinds))
    same = [_choice("function.kind", kind, names) for kind in shared]
    if precedent.setting in settings:
        same.append(_choice("setting", precedent.setting, names))
    same += [_choice("group.role", role, names) for role in precedent.roles if role in roles]
    country = f"country.{precedent.country}"
    return PrecedentLine(
        id=precedent.id,
        name=words.phrase(precedent.name),
        country=words(country) if words.has(country) else precedent.country.upper(),
        years=precedent.years,
        outcome=words(key) if words.has(key) else precedent.outcome,
        outcome_code=precedent.outcome,
        what=words.phrase(precedent.what),
        lesson=words.phrase(precedent.lesson),
        sources=printable_sources(precedent, names),
        likeness=", ".join(same),
        our_translation=words.language in precedent.translation,
    )


def _printable(fact: PrecedentFact) -> bool:
    return fact.verification.printable and fact.confidence is not Confidence.LOW


def _choice(fact: str, id: str, names: Names) -> str:
    declared = names.assessment.questionnaire.facts.get(fact)
    choice = declared.choice(id) if declared else None
    return str(names.words.phrase(choice.name)) if choice else id


def _facts_of(names: Names) -> Like:
    deployment = names.assessment.deployment
    kinds = _values(MemberKind.FUNCTION, "function.kind", names)
    roles = _values(MemberKind.GROUP, "group.role", names)
    return kinds - {OTHER}, _stated(deployment.leaf("setting")) - {OTHER}, roles - {OTHER}


def _values(kind: MemberKind, fact: str, names: Names) -> set[str]:
    collection = names.assessment.deployment.collections.get(kind)
    members = collection.members if collection else ()
    return {
        value for each in members if fact in each.leaves for value in _stated(each.leaves[fact])
    }


def _stated(leaf: Leaf) -> set[str]:
    leaves = [each.leaf for each in leaf.claims] if isinstance(leaf, Disputed) else [leaf]
    return {
        each.value for each in leaves if isinstance(each, Known) and isinstance(each.value, str)
    }
