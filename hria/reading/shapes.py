"""What pydantic says of content that does not fit its shape, as problems at their places."""

from __future__ import annotations

import types
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from hria.model.condition import KEYS
from hria.reading.fields import as_truth, known_list
from hria.reading.nodes import Node
from hria.reading.problems import Problems, closest

CONDITIONS = {each.__name__: each for each in KEYS.values()}
OF_KEY = "[key]"
OF_NUMBER = "float"
Path = tuple[str | int, ...]


def note_misfits(
    errors: Iterable[Mapping[str, Any]], root: Node, shape: object, problems: Problems
) -> None:
    """Note what is wrong with content read as a shape, each mistake once."""
    told: set[Path] = set()
    meant: set[Path] = set()
    for error in sorted(errors, key=lambda each: each["type"] == "missing"):
        missing = error["type"] == "missing"
        way = _Way(root, shape)
        for part in error["loc"][:-1] if missing else error["loc"]:
            way.step(part)
        if way.astray or (way.path in told and (way.tagged or way.no_condition)):
            continue
        told.add(way.path)
        if way.no_condition:
            problems.add(way.node.place, "condition-form")
        elif not missing:
            meant.add((*way.path[:-1], _note(error, way, problems) or ""))
        elif (*way.path, error["loc"][-1]) not in meant:
            problems.add(way.node.place, "missing", key=error["loc"][-1])


class _Way:
    """The way of an error's location through the data, and the shape that is due at its end.

    Pydantic names the branches of a union on the way. A branch of the condition language that
    the data does not mean leads astray: `{all: ...}` is an All, whatever the others say of it.
    """

    def __init__(self, root: Node, shape: object) -> None:
        self.node, self.parent = root, root
        self.shape, self.around = shape, shape
        self.path: Path = ()
        self.tagged = self.astray = self.no_condition = self.of_key = False

    @property
    def name(self) -> str:
        """The last key on the way."""
        return next((each for each in reversed(self.path) if isinstance(each, str)), "")

    def step(self, part: str | int) -> None:
        """Go one part of a location further."""
        if self.astray or self.no_condition:
            return
        if self._leads_on(part):
            self.parent, self.node = self.node, self.node.at((part,))
            self.around, self.shape = self.shape, _inside(self.shape, part)
            self.path, self.tagged = (*self.path, part), False
        elif part in CONDITIONS:
            meant = next((KEYS[key] for key in self.node.keys if key in KEYS), None)
            self.no_condition = meant is None
            self.astray = meant not in (None, CONDITIONS[str(part)])
            self.shape = meant
        else:
            self.of_key = part == OF_KEY
            self.tagged = not self.of_key
            self.astray = part == OF_NUMBER and isinstance(self.node.value, dict)

    def _leads_on(self, part: str | int) -> bool:
        value = self.node.value
        if isinstance(value, dict):
            return part in value
        return isinstance(value, list) and isinstance(part, int) and part < len(value)


def _note(error: Mapping[str, Any], way: _Way, problems: Problems) -> str | None:
    """Note a misfit; return the key that a misspelt one means."""
    node, name = way.node, way.name
    match str(error["type"]):
        case "unexpected_keyword_argument":
            return _unknown_key(way, problems)
        case "enum":
            _bad_choice(error, way, problems)
        case _ if node.value is None:
            problems.add(node.place, "empty-key", key=name)
        case "string_type":
            value = node.typed or node.value
            problems.add(node.place, "text-expected", what=f"`{name}`", value=value)
        case "tuple_type":
            problems.add(node.place, "list-expected", what=f"`{name}`", example="...")
        case "dict_type" | "dataclass_type":
            problems.add(node.place, "mapping-expected", what=f"`{name or problems.file}`")
        case "float_type":
            problems.add(node.place, "number-expected", key=name, value=node.value)
        case "bool_type":
            as_truth(node, name, problems)
        case kind if kind.startswith("date"):
            problems.add(node.place, "bad-date", value=node.value)
        case _:
            where = ".".join(str(part) for part in way.path)
            problems.add(node.place, "content", where=f"`{where}`", what=error["msg"])
    return None


def _unknown_key(way: _Way, problems: Problems) -> str | None:
    known = [key for key in _keys(way.around) if key not in way.parent.keys]
    near = closest(way.name, known)
    kind = "unknown-key-near" if near else "unknown-key"
    place = way.parent.keys[way.name]
    problems.add(place, kind, key=way.name, near=near, known=known_list(_keys(way.around)))
    return near


def _bad_choice(error: Mapping[str, Any], way: _Way, problems: Problems) -> None:
    expected = str(error["ctx"]["expected"]).replace(" or ", ", ")
    known = [each.strip().strip("'") for each in expected.split(",")]
    value: object = way.name if way.of_key else way.node.value
    place = way.parent.keys[way.name] if way.of_key else way.node.place
    key = way.path[-2] if way.of_key else way.name
    near = closest(str(value), known)
    kind = "bad-choice-near" if near else "bad-choice"
    problems.add(place, kind, value=value, key=key, near=near, known=known_list(known))


def _inside(shape: object, part: str | int) -> object:
    """Return the shape of a part of a shape; None where it has none of its own."""
    for branch in _branches(shape):
        plain = get_origin(branch) or branch
        if isinstance(plain, type) and is_dataclass(plain):
            hints = _hints(plain)
            if part in hints:
                return hints[str(part)]
        elif plain in (tuple, dict):
            return get_args(branch)[1 if plain is dict else 0]
    return None


def _keys(shape: object) -> tuple[str, ...]:
    for branch in _branches(shape):
        plain = get_origin(branch) or branch
        if isinstance(plain, type) and is_dataclass(plain):
            return tuple(_hints(plain))
    return ()


def _branches(shape: object) -> tuple[object, ...]:
    union = get_origin(shape) in (Union, types.UnionType)
    return (
        tuple(each for part in get_args(shape) for each in _branches(part)) if union else (shape,)
    )


@cache
def _hints(shape: type) -> dict[str, object]:
    hints = get_type_hints(shape)
    return {each.name.rstrip("_"): hints[each.name] for each in fields(shape)}
