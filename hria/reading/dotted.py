"""Facts written by their dotted names, put where a nested description has them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from hria.model.fact import Declaration, MemberKind
from hria.reading.nodes import Node, Place
from hria.reading.problems import Problems

PLURALS = {kind.plural: kind for kind in MemberKind}


def unfold(root: Node, facts: Mapping[str, Declaration], problems: Problems) -> Node:
    """Return a description in which `data.personal: true` is `data: {personal: true}`.

    `functions.NAME.kind: ...` goes into the function of that name. A fact stated both ways is a
    repeated key.
    """
    sections = _sections(facts)
    whole = Node(root.place, {})
    dotted: list[tuple[str, Node]] = []
    for key, node in root.entries():
        if "." in key and key.split(".", 1)[0] in sections:
            dotted.append((key, node))
        else:
            whole.put(key, node, root.keys[key])
    for key, node in dotted:
        fact = _fact_before_the_end(key, facts)
        if fact is None:
            _put(whole, key, node, root.keys[key], problems)
        else:
            problems.add(root.keys[key], "unknown-fact-near", key=key, near=fact)
    return whole


def _sections(facts: Iterable[str]) -> set[str]:
    own = {id.split(".", 1)[0] for id in facts if "." in id}
    return (own - {kind.value for kind in MemberKind}) | PLURALS.keys()


def _fact_before_the_end(key: str, facts: Mapping[str, Declaration]) -> str | None:
    steps = key.split(".")
    for end in range(1, len(steps)):
        path = ".".join(steps[:end])
        kind = PLURALS.get(steps[0])
        id = f"{kind}.{'.'.join(steps[2:end])}" if kind and end > 2 else path
        if id in facts:
            return path
    return None


def _put(whole: Node, key: str, node: Node, place: Place, problems: Problems) -> None:
    here = whole
    *sections, last = key.split(".")
    for section in sections:
        if section not in here.keys:
            here.put(section, Node(place, {}), place)
        here = here.at((section,))
        if not isinstance(here.value, dict):
            problems.add(here.place, "mapping-expected", what=f"`{section}`")
            return
    if last in here.keys:
        first, second = sorted((here.keys[last], place))
        problems.add(second, "repeated-key", key=key, line=first[0])
        return
    here.put(last, node, place)
