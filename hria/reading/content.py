"""Content files (checks, facts, law, evidence) to model, each mistake with its place."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from typing import Any, Generic, TypeVar

from pydantic import TypeAdapter, ValidationError

from hria.model import condition, fact, law, questionnaire, severity
from hria.model.condition import KEYS
from hria.model.problem import Problem
from hria.reading.fields import known_list
from hria.reading.files import TextFile
from hria.reading.nodes import Node, read_nodes
from hria.reading.problems import Problems, closest

Thing = TypeVar("Thing")
CONDITIONS = {each.__name__ for each in KEYS.values()}


@dataclass(frozen=True, slots=True)
class Located(Generic[Thing]):
    """A piece of content with the node it was read from and the problems of its file."""

    thing: Thing
    node: Node
    problems: Problems


def read_content(file: TextFile, shape: type[Thing], found: list[Problem]) -> Located[Thing] | None:
    """Read a file that holds one thing of a shape; problems are added to `found`."""
    problems = Problems(file.name)
    problems.found = found
    node = read_nodes(file.text, problems)
    if node is None:
        if not any(each.file == file.name for each in found):
            problems.add((1, 1), "mapping-expected", what=file.name)
        return None
    return _thing(node, shape, problems)


def read_entries(
    file: TextFile, shape: type[Thing], found: list[Problem]
) -> Iterator[Located[Thing]]:
    """Read a file that holds a list of things; a broken one does not hide the others."""
    problems = Problems(file.name)
    problems.found = found
    node = read_nodes(file.text, problems)
    if node is None:
        return
    if not isinstance(node.value, list):
        problems.add(node.place, "list-expected", what=file.name, example="...")
        return
    for item in node.value:
        thing = _thing(item, shape, problems)
        if thing is not None:
            yield thing


_ADAPTERS: dict[object, TypeAdapter[Any]] = {}


def _adapter(shape: type[Thing]) -> TypeAdapter[Thing]:
    if shape not in _ADAPTERS:
        _ADAPTERS[shape] = TypeAdapter(shape)
    return _ADAPTERS[shape]


def _thing(node: Node, shape: type[Thing], problems: Problems) -> Located[Thing] | None:
    data = json.dumps(node.plain())
    try:
        return Located(_adapter(shape).validate_json(data, strict=True), node, problems)
    except ValidationError as error:
        before = len(problems.found)
        for each in error.errors(include_url=False):
            _note(dict(each), node, problems)
        if len(problems.found) == before:
            problems.add(node.place, "condition-form")
    return None


def _note(error: dict[str, Any], root: Node, problems: Problems) -> None:
    kind = str(error["type"])
    path = _path(error["loc"], root, kind)
    if path is None:
        return
    node = root.at(path)
    named = str(error["loc"][-1])
    match kind:
        case "missing":
            problems.add(node.place, "missing", key=named)
        case "extra_forbidden" | "unexpected_keyword_argument":
            parent = root.at(path[:-1]) if path and path[-1] == named else node
            near = closest(named, _field_names())
            message = "unknown-key-near" if near and near != named else "unknown-key"
            known = known_list(sorted(_field_names() - set(parent.keys)))
            problems.add(
                parent.keys.get(named, node.place), message, key=named, near=near, known=known
            )
        case "enum" | "literal_error":
            _bad_choice(error, named, node, problems)
        case "dataclass_type" if set(CONDITIONS) & {str(part) for part in error["loc"]}:
            problems.add(node.place, "condition-form")
        case _:
            where = ".".join(str(part) for part in path) or "file"
            problems.add(node.place, "content", where=f"`{where}`", what=error["msg"])


def _bad_choice(error: dict[str, Any], named: str, node: Node, problems: Problems) -> None:
    expected = str(error.get("ctx", {}).get("expected", ""))
    known = [each.strip().strip("'") for each in expected.replace(" or ", ", ").split(",")]
    near = closest(str(node.value), known)
    kind = "bad-choice-near" if near else "bad-choice"
    problems.add(node.place, kind, value=node.value, key=named, near=near, known=known_list(known))


def _path(loc: tuple[str | int, ...], root: Node, kind: str) -> tuple[str | int, ...] | None:
    """Return the way through the data, without pydantic's names of union branches.

    None when the error comes from a branch of the condition language that the data does not
    mean: `{all: ...}` is an All, whatever the other branches say of it.
    """
    path: list[str | int] = []
    node = root
    for part in loc[:-1] if kind == "missing" else loc:
        value = node.value
        if (isinstance(value, dict) and part in value) or (
            isinstance(value, list) and isinstance(part, int) and part < len(value)
        ):
            path.append(part)
            node = node.at((part,))
        elif part in CONDITIONS and not _means(node, str(part)):
            return None
    return tuple(path)


def _means(node: Node, branch: str) -> bool:
    if not isinstance(node.value, dict):
        return branch == "All"
    meant = next((KEYS[key].__name__ for key in node.value if key in KEYS), None)
    return branch == (meant or "All")


@cache
def _field_names() -> frozenset[str]:
    modules = (condition, fact, law, questionnaire, severity)
    shapes = [each for module in modules for each in vars(module).values() if is_dataclass(each)]
    names = {each.name.rstrip("_") for shape in shapes for each in fields(shape)}
    return frozenset(names | {"en", "ko"})
