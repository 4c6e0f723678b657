"""The value of a fact, held against its declared type."""

from __future__ import annotations

import re
from collections.abc import Mapping

from hria.model.fact import Declaration, FactType, Value
from hria.reading.fields import as_date, as_list, as_truth, as_word
from hria.reading.nodes import Node
from hria.reading.problems import Problems, closest

WORDS = re.compile(r"[\s,·()]+")
NOT_APPLICABLE = {"n/a", "na", "n.a.", "not applicable", "not-applicable", "해당 없음", "해당없음"}


def read_value(
    node: Node, fact: Declaration, members: Mapping[str, tuple[str, ...]], problems: Problems
) -> Value | None:
    """Return the value, or None and a problem at its place."""
    if node.value is None:
        problems.add(node.place, "empty", key=fact.key)
        return None
    if isinstance(node.value, str) and node.value.strip().lower() in NOT_APPLICABLE:
        problems.add(node.place, "not-applicable")
        return None
    match fact.type:
        case FactType.TRUTH:
            return as_truth(node, fact.key, problems)
        case FactType.CHOICE:
            return _choice(node, fact, problems)
        case FactType.CHOICES:
            return _choices(node, fact, problems)
        case FactType.MEMBERS:
            return _members(node, fact, members, problems)
        case FactType.DATE:
            return as_date(node, problems)
        case FactType.TEXT:
            return _text(node, fact, problems)
        case _:
            return read_number(node, fact, problems)


def read_number(node: Node, fact: Declaration, problems: Problems) -> float | None:
    """Return a number that the fact's type allows."""
    value = node.value
    if isinstance(value, bool) or not isinstance(value, int | float):
        kind = "share-expected" if fact.type is FactType.SHARE else "number-expected"
        problems.add(node.place, kind, key=fact.key, value=value)
        return None
    if value < 0:
        problems.add(node.place, "negative", key=fact.key, value=value)
        return None
    if fact.type is FactType.SHARE and value > 1:
        problems.add(node.place, "share-expected", key=fact.key, value=value)
        return None
    if fact.type is FactType.COUNT and value != int(value):
        problems.add(node.place, "whole-expected", key=fact.key, value=value, unit=fact.unit)
        return None
    return value


def _choice(node: Node, fact: Declaration, problems: Problems) -> str | None:
    known = [each.id for each in fact.choices]
    return as_word(node, fact.key, known, problems, _names(fact))


def _names(fact: Declaration) -> dict[str, str]:
    """Return the choices by their names, and by the words in them that belong to one alone."""
    named: dict[str, set[str]] = {}
    for choice in fact.choices:
        for name in (choice.name.en or "", choice.name.ko or ""):
            for word in (name, *WORDS.split(name)):
                named.setdefault(word, set()).add(choice.id)
    return {word: ids.pop() for word, ids in named.items() if word and len(ids) == 1}


def _choices(node: Node, fact: Declaration, problems: Problems) -> tuple[str, ...] | None:
    known = [each.id for each in fact.choices]
    example = str(node.value) if node.value in known else known[0]
    items = as_list(node, f"`{fact.key}`", example, problems)
    found = [_choice(item, fact, problems) for item in items]
    return _without_repeats(node, items, found, problems)


def _members(
    node: Node, fact: Declaration, members: Mapping[str, tuple[str, ...]], problems: Problems
) -> tuple[str, ...] | None:
    listed = fact.of.plural if fact.of else ""
    names = members.get(listed, ())
    example = str(node.value) if node.value in names else next(iter(names), "...")
    items = as_list(node, f"`{fact.key}`", example, problems)
    found: list[str | None] = []
    for item in items:
        if item.typed in names:
            found.append(item.typed)
            continue
        near = closest(item.typed, names)
        kind = "unknown-member-near" if near else "unknown-member"
        value = item.typed or item.value
        problems.add(item.place, kind, value=value, list=listed, near=near)
        found.append(None)
    return _without_repeats(node, items, found, problems)


def _without_repeats(
    node: Node, items: list[Node], found: list[str | None], problems: Problems
) -> tuple[str, ...] | None:
    seen: set[str] = set()
    for item, word in zip(items, found, strict=True):
        if word in seen:
            problems.add(item.place, "repeated-item", value=word)
        if word is not None:
            seen.add(word)
    if not isinstance(node.value, list) or None in found:
        return None
    return tuple(dict.fromkeys(word for word in found if word is not None))


def _text(node: Node, fact: Declaration, problems: Problems) -> str | None:
    if isinstance(node.value, str):
        return node.value
    problems.add(node.place, "text-expected", what=f"`{fact.key}`", value=node.typed or node.value)
    return None
