"""The parts of a description that have members: functions, groups, alternatives, consultations."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

from hria.model.deployment import Collection, Member
from hria.model.fact import Declaration, Leaf, MemberKind, Unknown
from hria.reading.fields import Fields, as_text
from hria.reading.leaves import Surroundings, read_leaf
from hria.reading.nodes import Node
from hria.reading.sections import read_member_fact

OF_LIST = ("complete",)
FORBIDDEN = {"complete", "unstated", "included", "label", "true", "false", "null"}
LONGEST = 60
MOST_MEMBERS = 20
"""Of each kind: every check is put to every function, and many to every group it reads."""


def member_names(fields: Fields, kind: MemberKind) -> tuple[str, ...]:
    """Return the names of the members of one kind, before anything of them is read."""
    node = fields.values.get(kind.plural)
    if node is None or not isinstance(node.value, dict):
        return ()
    return tuple(key for key in node.value if key not in OF_LIST)


def read_collection(
    fields: Fields, kind: MemberKind, facts: Mapping[str, Declaration], around: Surroundings
) -> Collection:
    """Read the members of one kind; an empty list is an open list of nobody named."""
    node = fields.node(kind.plural)
    if node is None or node.value == []:
        return Collection(kind)
    if not isinstance(node.value, dict):
        around.problems.add(node.place, "mapping-expected", what=f"`{kind.plural}`")
        return Collection(kind)
    surplus = [name for name in node.value if name not in OF_LIST][MOST_MEMBERS:]
    if surplus:
        place = node.keys[surplus[0]]
        around.problems.add(place, "too-many-members", list=kind.plural, most=MOST_MEMBERS)
        return Collection(kind)
    complete: Leaf = Unknown()
    if "complete" in node.value:
        complete = read_leaf(node.value["complete"], facts[f"{kind.plural}.complete"], around)
    members = tuple(
        _member(key, value, node, kind, facts, around)
        for key, value in node.value.items()
        if key not in OF_LIST
    )
    return Collection(kind, members, complete)


def _member(
    name: str,
    node: Node,
    parent: Node,
    kind: MemberKind,
    facts: Mapping[str, Declaration],
    around: Surroundings,
) -> Member:
    if not _usable(name):
        around.problems.add(parent.keys[name], "bad-member-name", value=name)
    if node.value is None:
        return Member(kind, name, None, {})
    if not isinstance(node.value, dict):
        around.problems.add(node.place, "mapping-expected", what=f"`{name}`")
        return Member(kind, name, None, {})
    label = None
    found: dict[str, Leaf] = {}
    prefix = f"{kind}."
    for key, value in node.value.items():
        if key == "label":
            label = as_text(value, "label", around.language, around.problems)
        else:
            read_member_fact(key, value, node, prefix, facts, around, found)
    return Member(kind, name, label, found)


def _usable(name: str) -> bool:
    allowed = all(sign in "-_ ()·" or unicodedata.category(sign)[0] in "LN" for sign in name)
    return bool(name.strip()) and allowed and name.lower() not in FORBIDDEN and len(name) <= LONGEST
