"""The facts that decide duties: as reasons beside one, and as a table of all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hria.model.fact import Declaration, Unknown
from hria.reporting.naming import Names
from hria.reporting.phrase import Phrase
from hria.reporting.stating import Stating

INCLUDED = ".included"


@dataclass(frozen=True, slots=True)
class Reason:
    """A deciding fact and what is said of it; of several members, all in one line."""

    label: Phrase
    said: Phrase


@dataclass(frozen=True, slots=True)
class FactRow:
    """One of the facts that decide, and what the description says of it."""

    id: str
    label: Phrase
    said: Phrase
    known: bool


def reasons(paths: Iterable[str], names: Names) -> tuple[Reason, ...]:
    """Return the deciding facts; that a member is in the plan goes without saying."""
    said: dict[Phrase, list[str]] = {}
    for path in paths:
        if not path.endswith(INCLUDED):
            said.setdefault(names.fact(path), []).append(_said(path, names))
    return tuple(
        Reason(label, Phrase(", ".join(values), names.words.language))
        for label, values in said.items()
    )


def fact_rows(ids: Iterable[str], names: Names) -> tuple[FactRow, ...]:
    """Return what the description says of some facts, members' facts of every member."""
    return tuple(_row(names.assessment.questionnaire.facts[id], names) for id in ids)


def _row(fact: Declaration, names: Names) -> FactRow:
    deployment, words = names.assessment.deployment, names.words
    paths = tuple(_paths(fact, names))
    known = [path for path in paths if not isinstance(deployment.at(path), Unknown)]
    label = words.phrase(fact.label)
    if fact.member_kind is None:
        return FactRow(fact.id, label, Stating(names).at(fact.id), bool(known))
    said = "; ".join(_said(path, names) for path in paths) or words("due.facts.nobody")
    return FactRow(fact.id, label, Phrase(said, words.language), bool(known))


def _paths(fact: Declaration, names: Names) -> Iterator[str]:
    if fact.member_kind is None:
        yield fact.id
        return
    collection = names.assessment.deployment.collections.get(fact.member_kind)
    for member in collection.members if collection else ():
        yield f"{fact.member_kind.plural}.{member.name}.{fact.key}"


def _said(path: str, names: Names) -> str:
    said, member = str(Stating(names).at(path)), names.of_member(path)
    return names.words("due.of-member", value=said, member=member) if member else said
