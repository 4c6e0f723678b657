"""The value of a fact, held against its declared type."""

from __future__ import annotations

from collections.abc import Mapping

from hria.model.fact import Declaration, FactType, Value
from hria.reading.fields import as_date, as_list, as_word
from hria.reading.nodes import Node
from hria.reading.problems import Problems, closest

MEANT_TRUE = {"yes", "y", "on", "예", "네", "맞음", "있음", "참"}
MEANT_FALSE = {"no", "n", "off", "아니오", "아니요", "없음", "거짓"}
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
            return _truth(node, fact, problems)
        case FactType.CHOICE:
            return as_word(node, fact.key, (each.id for each in fact.choices), problems)
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
        typed = value if isinstance(value, str) else "..."
        problems.add(node.place, kind, key=fact.key, value=typed)
        return None
    if value < 0:
        problems.add(node.place, "negative", key=fact.key)
        return None
    if fact.type is FactType.SHARE and value > 1:
        problems.add(node.place, "share-expected", key=fact.key, value=value)
        return None
    if fact.type is FactType.COUNT and value != int(value):
        problems.add(node.place, "whole-expected", key=fact.key, value=value, unit=fact.unit)
        return None
    return value


def _truth(node: Node, fact: Declaration, problems: Problems) -> bool | None:
    if isinstance(node.value, bool):
        return node.value
    word = str(node.value).strip().lower()
    if word in MEANT_TRUE or word in MEANT_FALSE:
        right = "true" if word in MEANT_TRUE else "false"
        problems.add(node.place, "truth-as-word", value=node.value, right=right)
    else:
        typed = "..." if isinstance(node.value, list) else node.value
        problems.add(node.place, "truth-expected", key=fact.key, value=typed)
    return None


def _choices(node: Node, fact: Declaration, problems: Problems) -> tuple[str, ...] | None:
    known = [each.id for each in fact.choices]
    items = as_list(node, f"`{fact.key}`", known[0], problems)
    found = [as_word(item, fact.key, known, problems) for item in items]
    return _without_repeats(node, items, found, problems)


def _members(
    node: Node, fact: Declaration, members: Mapping[str, tuple[str, ...]], problems: Problems
) -> tuple[str, ...] | None:
    listed = fact.of.plural if fact.of else ""
    names = members.get(listed, ())
    items = as_list(node, f"`{fact.key}`", names[0] if names else "...", problems)
    found: list[str | None] = []
    for item in items:
        name = str(item.value)
        if name in names:
            found.append(name)
            continue
        near = closest(name, names)
        kind = "unknown-member-near" if near else "unknown-member"
        problems.add(item.place, kind, value=name, list=listed, near=near)
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
    typed = "..." if isinstance(node.value, list) else node.value
    problems.add(node.place, "text-expected", what=f"`{fact.key}`", value=typed)
    return None
