"""Random descriptions out of the declared facts, and ways to lose knowledge in one."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

from fragments import description_of
from hypothesis import strategies as st

from hria.model.fact import Declaration, FactType, MemberKind
from hria.model.questionnaire import Questionnaire

NAMES = {MemberKind.FUNCTION: ("f", "g"), MemberKind.GROUP: ("p", "q")}
SOURCES = {"paper": {"kind": "official-document", "title": "a paper", "by": "city"}}
PARTIES = {"city": {"kind": "local-government"}}


def plain_values(fact: Declaration) -> st.SearchStrategy[Any]:
    """Return values of a fact's type."""
    match fact.type:
        case FactType.TRUTH:
            return st.booleans()
        case FactType.CHOICE:
            return st.sampled_from([each.id for each in fact.choices])
        case FactType.CHOICES:
            return st.lists(
                st.sampled_from([each.id for each in fact.choices]), max_size=3, unique=True
            )
        case FactType.MEMBERS:
            names = NAMES[fact.of or MemberKind.GROUP]
            return st.lists(st.sampled_from(names), max_size=2, unique=True)
        case FactType.DATE:
            return st.sampled_from(["2025-01-01", "2026-06-30", "2027-12-31"])
        case FactType.TEXT:
            return st.sampled_from(["a", "b"])
        case FactType.SHARE:
            return st.sampled_from([0, 0.001, 0.5, 0.9, 1])
        case _:
            return st.sampled_from([0, 1, 7, 30, 60, 365, 20000])


@st.composite
def leaves(draw: st.DrawFn, fact: Declaration) -> Any:
    """Return something said of a fact: a value, a range, an unknown or a dispute."""
    form = draw(st.sampled_from(["value"] * 6 + ["documented", "range", "unknown", "disputed"]))
    if form == "unknown":
        return {"unknown": "withheld"}
    values = plain_values(fact)
    per = (
        {"per": draw(st.sampled_from(fact.per))} if fact.per and fact.type is FactType.RATE else {}
    )
    if form == "range" and fact.type.is_numeric:
        ends = sorted([draw(values), draw(values)])
        return {"low": ends[0], "high": ends[1], **per}
    if form == "disputed":
        rivals = draw(st.lists(values, min_size=2, max_size=2, unique_by=str))
        if fact.type.is_list and set(rivals[0]) == set(rivals[1]):
            return {"value": rivals[0]}
        return {"disputed": [{"value": each, **per} for each in rivals]}
    said: dict[str, Any] = {"value": draw(values), **per}
    if fact.type.is_list:
        said["complete"] = draw(st.sampled_from([True, True, False]))
    if form == "documented":
        said["sources"] = ["paper"]
    return said


@st.composite
def descriptions(draw: st.DrawFn, questionnaire: Questionnaire) -> dict[str, Any]:
    """Return a description that says something of about half of all facts."""
    facts = [
        each
        for each in questionnaire.facts.values()
        if not each.id.endswith((".complete", ".included"))
    ]
    share = draw(st.sampled_from([0.2, 0.5, 0.9]))
    fragment: dict[str, Any] = {"sources": SOURCES, "parties": PARTIES}
    random = draw(st.randoms(use_true_random=False))
    for fact in facts:
        if fact.member_kind is None and random.random() < share:
            fragment[fact.id] = draw(leaves(fact))
    for kind, names in NAMES.items():
        members: dict[str, Any] = {name: {} for name in names}
        for fact in facts:
            for name in names:
                if fact.member_kind is kind and random.random() < share:
                    place(members[name], fact.key, draw(leaves(fact)))
        complete = draw(st.sampled_from([None, True, True, False]))
        fragment[kind.plural] = members if complete is None else {"complete": complete, **members}
    return description_of(fragment)


def place(section: dict[str, Any], key: str, value: Any) -> None:
    """Put a value at a dotted key."""
    *before, last = key.split(".")
    for each in before:
        section = section.setdefault(each, {})
    section[last] = value


def known_paths(
    description: dict[str, Any], questionnaire: Questionnaire
) -> Iterator[tuple[str, ...]]:
    """Yield the keys under which a description states something that could be unknown."""
    for fact in questionnaire.facts.values():
        kind = fact.member_kind
        if kind is None:
            starts = [tuple(fact.id.split("."))]
        else:
            names = description.get(kind.plural, {})
            starts = (
                [(kind.plural, name, *fact.key.split(".")) for name in names if name != "complete"]
                if isinstance(names, dict)
                else []
            )
        for path in starts:
            said = at(description, path)
            if said is None or (isinstance(said, dict) and "unknown" in said):
                continue
            yield path
            if isinstance(said, dict) and "complete" in said:
                yield (*path, "complete")


def at(description: Any, path: tuple[str, ...]) -> Any:
    """Return what stands at a path, or None."""
    for key in path:
        if not isinstance(description, dict) or key not in description:
            return None
        description = description[key]
    return description


def without(description: dict[str, Any], path: tuple[str, ...]) -> dict[str, Any]:
    """Return the description in which the fact at a path is unknown."""
    less = copy.deepcopy(description)
    section = at(less, path[:-1])
    section[path[-1]] = {"unknown": "withheld"}
    return less
