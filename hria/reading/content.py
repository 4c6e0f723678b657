"""Content files (checks, facts, law, evidence) to model, each mistake with its place."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
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
    """A piece of content with where it stands and the problems of its file.

    The places are not kept, because only a problem asks for them: then the text is read again.
    """

    thing: Thing
    text: str
    index: int | None
    problems: Problems

    @property
    def node(self) -> Node:
        """The node it was read from."""
        root = _nodes_again(self.text)
        return root if self.index is None else root.at((self.index,))


def read_content(file: TextFile, shape: type[Thing], found: list[Problem]) -> Located[Thing] | None:
    """Read a file that holds one thing of a shape; problems are added to `found`."""
    problems = Problems(file.name)
    problems.found = found
    node = read_nodes(file.text, problems)
    if node is None:
        if not any(each.file == file.name for each in found):
            problems.add((1, 1), "mapping-expected", what=f"`{file.name}`")
        return None
    return _thing(node, shape, problems, file, None)


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
    for index, item in enumerate(node.value):
        thing = _thing(item, shape, problems, file, index)
        if thing is not None:
            yield thing


_ADAPTERS: dict[object, TypeAdapter[Any]] = {}


def _adapter(shape: type[Thing]) -> TypeAdapter[Thing]:
    if shape not in _ADAPTERS:
        _ADAPTERS[shape] = TypeAdapter(shape)
    return _ADAPTERS[shape]


@lru_cache(maxsize=8)
def _nodes_again(text: str) -> Node:
    root = read_nodes(text, Problems(""))
    return root if root is not None else Node((1, 1), None)


def _thing(
    node: Node, shape: type[Thing], problems: Problems, file: TextFile, index: int | None
) -> Located[Thing] | None:
    data = json.dumps(node.plain())
    try:
        thing = _adapter(shape).validate_json(data, strict=True)
        return Located(thing, file.text, index, problems)
    except ValidationError as error:
        note_misfits(error.errors(include_url=False), node, shape, problems)
    return None
