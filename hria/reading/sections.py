"""Nested sections of facts, of the deployment or of one member, read by their declared ids."""

from __future__ import annotations

from collections.abc import Mapping

from hria.model.fact import Declaration, Leaf
from hria.reading.leaves import Surroundings, read_leaf
from hria.reading.nodes import Node, Place
from hria.reading.problems import Problems, closest

Facts = Mapping[str, Declaration]


def read_section(
    node: Node, path: str, facts: Facts, around: Surroundings, found: dict[str, Leaf]
) -> None:
    """Read a fact or section of the whole deployment into `found`."""
    own = {id: each for id, each in facts.items() if each.member_kind is None}
    _read(node, path, "", own, around, found)


def read_member_fact(
    key: str,
    node: Node,
    parent: Node,
    prefix: str,
    facts: Facts,
    around: Surroundings,
    found: dict[str, Leaf],
) -> None:
    """Read a fact or section of one member into `found`; `prefix` is its kind and a dot."""
    own = {id: each for id, each in facts.items() if id.startswith(prefix)}
    if _declared(prefix + key, own):
        _read(node, key, prefix, own, around, found)
    else:
        _note_unknown(key, parent.keys[key], own, prefix, around.problems)


def _read(
    node: Node, path: str, prefix: str, facts: Facts, around: Surroundings, found: dict[str, Leaf]
) -> None:
    fact = facts.get(prefix + path)
    if fact is not None:
        if node.value is None:
            around.problems.add(node.place, "empty", key=path)
        else:
            found[fact.id] = read_leaf(node, fact, around)
    elif isinstance(node.value, dict):
        for key, value in node.value.items():
            inner = f"{path}.{key}"
            if _declared(prefix + inner, facts):
                _read(value, inner, prefix, facts, around, found)
            else:
                _note_unknown(inner, node.keys[key], facts, prefix, around.problems)
    else:
        around.problems.add(node.place, "mapping-expected", what=f"`{path}`")


def _declared(id: str, facts: Facts) -> bool:
    return id in facts or any(each.startswith(f"{id}.") for each in facts)


def _note_unknown(path: str, place: Place, facts: Facts, prefix: str, problems: Problems) -> None:
    names = [id.removeprefix(prefix) for id in facts]
    sections = [name[:end] for name in names for end, sign in enumerate(name) if sign == "."]
    near = closest(path, [*names, *sections])
    problems.add(place, "unknown-fact-near" if near else "unknown-fact", key=path, near=near)
