"""Old descriptions: facts and remedies under the names they had, read with a note."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from importlib.resources.abc import Traversable

from hria.model.fact import MemberKind
from hria.model.problem import Problem
from hria.model.rename import Rename, Renames
from hria.reading.content import Located, read_content
from hria.reading.files import decode
from hria.reading.messages_content import NOUNS
from hria.reading.nodes import Node, Place
from hria.reading.problems import Problems

FILE = "renames.yaml"
SINGULAR = {"facts": "fact", "remedies": "remedy", "checks": "check"}
PLURALS = {kind.value: kind.plural for kind in MemberKind}


def read_renames(root: Traversable, found: list[Problem]) -> Located[Renames] | None:
    """Read what was renamed or retired, if the content has such a file."""
    file = root.joinpath(FILE)
    if not file.is_file():
        return None
    return read_content(decode(FILE, file.read_bytes()), Renames, found)


def link_renames(
    renames: Located[Renames],
    facts: Container[str],
    remedies: Container[str] | None,
    checks: Container[str] | None,
) -> None:
    """Note an old id that is in use again and a new one that does not exist.

    What is None is not at hand and is not looked at.
    """
    said = renames.thing
    for key, listed, known in (
        ("facts", said.facts, facts),
        ("remedies", said.remedies, remedies),
        ("checks", said.checks, checks),
    ):
        for index, each in enumerate(listed if known is not None else ()):
            assert known is not None  # noqa: S101
            place = renames.node.at((key, index)).place
            if each.old in known:
                renames.problems.add(place, "id-taken", value=each.old)
            if each.new is not None and each.new not in known:
                what = NOUNS[SINGULAR[key]]
                renames.problems.add(place, "no-such", what=what, value=each.new, known="")


def rename_facts(root: Node, renames: Renames, problems: Problems) -> None:
    """Put facts that stand under an old id where they belong now, each with a note."""
    for rename in renames.facts:
        for holder, old, new in _places(root, rename):
            _move(holder, old, new, rename, problems)


def current_remedy(
    id: str, place: Place, renames: Mapping[str, Rename], problems: Problems
) -> str | None:
    """Return what a remedy is called now, with a note; None where it was retired."""
    rename = renames.get(id)
    if rename is None:
        return id
    problems.note(place, "renamed" if rename.new else "retired", old=id, new=rename.new)
    return rename.new


def _places(root: Node, rename: Rename) -> Iterator[tuple[Node, list[str], list[str]]]:
    """Yield every mapping in which a fact may stand, with its old and new steps there."""
    old, new = rename.old.split("."), (rename.new or "").split(".")
    yield root, [rename.old], new
    if old[0] not in PLURALS:
        yield root, old, new
        return
    before, after = f"{PLURALS[old[0]]}.", ".".join(old[1:])
    for key in list(root.keys):
        if key.startswith(before) and key.endswith(f".{after}"):
            yield root, [key], [f"{key.removesuffix(after)}{'.'.join(new[1:])}"]
    members = root.at((PLURALS[old[0]],)) if PLURALS[old[0]] in root.keys else Node((1, 1), {})
    for _, member in members.entries():
        yield member, old[1:], new[1:]
        yield member, [".".join(old[1:])], new[1:]


def _move(holder: Node, old: list[str], new: list[str], rename: Rename, problems: Problems) -> None:
    taken = _take(holder, old)
    if taken is None:
        return
    node, place = taken
    problems.note(place, "renamed" if rename.new else "retired", old=rename.old, new=rename.new)
    if rename.new is None:
        return
    here = holder
    for step in new[:-1]:
        if step not in here.keys:
            here.put(step, Node(place, {}), place)
        here = here.at((step,))
    if new[-1] in here.keys:
        line = here.keys[new[-1]][0]
        problems.add(place, "repeated-key", key=rename.new, line=line)
        return
    here.put(new[-1], node, place)


def _take(holder: Node, steps: list[str]) -> tuple[Node, Place] | None:
    """Take the value at some steps out of a mapping, and mappings that are empty then."""
    if not isinstance(holder.value, dict) or steps[0] not in holder.value:
        return None
    inner, place = holder.value[steps[0]], holder.keys[steps[0]]
    taken: tuple[Node, Place] | None = (inner, place)
    if steps[1:]:
        taken = _take(inner, steps[1:])
    if taken is not None and (not steps[1:] or not inner.value):
        del holder.value[steps[0]], holder.keys[steps[0]]
    return taken
