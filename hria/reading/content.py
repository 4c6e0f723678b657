"""Content files (checks, facts, law, evidence) to model, each mistake with its place."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pydantic import TypeAdapter, ValidationError

from hria.model.problem import Problem
from hria.reading.files import TextFile
from hria.reading.nodes import Node, read_nodes
from hria.reading.problems import Problems
from hria.reading.shapes import note_misfits

Thing = TypeVar("Thing")


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
            problems.add((1, 1), "mapping-expected", what=f"`{file.name}`")
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
        problems.add(node.place, "list-expected", what=f"`{file.name}`", example="...")
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
        note_misfits(error.errors(include_url=False), node, shape, problems)
    return None
