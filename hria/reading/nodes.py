"""YAML text as a tree of values that know their line and column."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from hria.reading.problems import Problems
from hria.reading.syntax import note_syntax

Place = tuple[int, int]
Scalar = str | bool | int | float | None
Plain = "Scalar | list[Plain] | dict[str, Plain]"

MOST_DEPTH = 40
MOST_VALUES = 200_000
INTEGER = re.compile(r"[-+]?[0-9]+\Z")
FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\Z")
NOT_A_NUMBER = re.compile(r"([-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))\Z")
CORE = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
NULL = {"", "~", "null", "Null", "NULL"}
REFUSED = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]"
)
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(slots=True)
class Node:
    """A value and where it stands; mappings remember where each key stands too.

    `typed` is a scalar as the file has it, for text that looks like a number.
    """

    place: Place
    value: Scalar | list[Node] | dict[str, Node]
    keys: dict[str, Place] = field(default_factory=dict)
    typed: str = ""

    def entries(self) -> list[tuple[str, Node]]:
        """Return the keys and values of a mapping; nothing for any other value."""
        return list(self.value.items()) if isinstance(self.value, dict) else []

    def put(self, key: str, node: Node, place: Place) -> None:
        """Add an entry to a mapping."""
        if isinstance(self.value, dict):
            self.value[key] = node
            self.keys[key] = place

    def plain(self) -> object:
        """Return the value without places."""
        match self.value:
            case dict():
                return {key: node.plain() for key, node in self.value.items()}
            case list():
                return [node.plain() for node in self.value]
            case scalar:
                return scalar

    def at(self, path: tuple[str | int, ...]) -> Node:
        """Return the node at a path of keys and numbers, or the last one on the way to it."""
        here = self
        for step in path:
            inner = here.value
            if isinstance(inner, dict) and step in inner:
                here = inner[str(step)]
            elif isinstance(inner, list) and isinstance(step, int) and step < len(inner):
                here = inner[step]
        return here


class _TooMuchError(Exception):
    pass


def read_nodes(text: str, problems: Problems) -> Node | None:
    """Read one YAML document, noting every problem; None when it cannot be read at all.

    YAML 1.2 core only: `true`, `false`, numbers and null are read, everything else is text.
    Anchors, aliases, tags, merge keys, repeated keys, further documents, more than 40 levels
    or 200,000 values, control characters and numbers without end are refused.
    """
    if not _printable(text, problems):
        return None
    reader = _Reader(problems)
    try:
        return reader.document(_events(text))
    except yaml.YAMLError as error:
        note_syntax(error, text, next(reversed(reader.opened), None), problems)
    except _TooMuchError:
        pass
    return None


def _printable(text: str, problems: Problems) -> bool:
    """Note the first sign over which YAML, or an editor's count of lines, would trip."""
    found = REFUSED.search(text)
    if found is None:
        return True
    line = text.count("\n", 0, found.start()) + 1
    column = found.start() - text.rfind("\n", 0, found.start())
    problems.add((line, column), "control-character", code=f"U+{ord(found[0]):04X}")
    return False


def _events(text: str) -> Iterator[yaml.Event]:
    loader = _Loader(text)
    try:
        while loader.check_event():
            yield loader.get_event()
    finally:
        loader.dispose()


class _Reader:
    def __init__(self, problems: Problems) -> None:
        self.problems = problems
        self.values = 0
        self.opened: list[Place] = []

    def document(self, events: Iterator[yaml.Event]) -> Node | None:
        root: Node | None = None
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self.problems.add(_place(event), "second-document")
                    break
            elif isinstance(event, yaml.NodeEvent):
                root = self.node(event, events, depth=0)
        return root

    def node(self, event: yaml.Event, events: Iterator[yaml.Event], depth: int) -> Node:
        place = _place(event)
        self.values += 1
        if depth > MOST_DEPTH or self.values > MOST_VALUES:
            kind = "too-deep" if depth > MOST_DEPTH else "too-many"
            self.problems.add(place, kind, most=MOST_DEPTH if depth > MOST_DEPTH else MOST_VALUES)
            raise _TooMuchError
        if isinstance(event, yaml.AliasEvent):
            self.problems.add(place, "alias")
            self.problems.broken.add(place)
            return Node(place, None)
        for kind in ("anchor", "tag"):
            if getattr(event, kind, None):
                self.problems.add(place, kind, name=getattr(event, kind))
        if not isinstance(event, yaml.CollectionStartEvent):
            return self.scalar(place, event)
        if event.flow_style:
            self.opened.append(place)
        inside = self.mapping if isinstance(event, yaml.MappingStartEvent) else self.sequence
        node = inside(place, events, depth)
        if event.flow_style:
            self.opened.pop()
        return node

    def mapping(self, place: Place, events: Iterator[yaml.Event], depth: int) -> Node:
        values: dict[str, Node] = {}
        keys: dict[str, Place] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key_node = self.node(event, events, depth + 1)
            value = self.node(next(events), events, depth + 1)
            if isinstance(key_node.value, (dict, list)):
                self.problems.add(key_node.place, "key-not-text")
                continue
            key = _key(event)
            if key == "<<":
                self.problems.add(key_node.place, "merge-key")
            elif key in values:
                self.problems.add(key_node.place, "repeated-key", key=key, line=keys[key][0])
            else:
                values[key] = value
                keys[key] = key_node.place
        return Node(place, values, keys)

    def sequence(self, place: Place, events: Iterator[yaml.Event], depth: int) -> Node:
        items: list[Node] = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            items.append(self.node(event, events, depth + 1))
        return Node(place, items)

    def scalar(self, place: Place, event: yaml.Event) -> Node:
        text = unicodedata.normalize("NFC", getattr(event, "value", ""))
        if hidden := REFUSED.search(text):
            self.problems.add(place, "control-character", code=f"U+{ord(hidden[0]):04X}")
        quoted = getattr(event, "style", None)
        return Node(place, text if quoted else self.core(text, place), typed=text)

    def core(self, text: str, place: Place) -> Scalar:
        if text in NULL:
            return None
        if text in CORE:
            return CORE[text]
        if INTEGER.match(text) and len(text) <= 18:
            return int(text)
        if not (FLOAT.match(text) or NOT_A_NUMBER.match(text)):
            return text
        number = math.nan if NOT_A_NUMBER.match(text) else float(text)
        if math.isfinite(number):
            return number
        self.problems.add(place, "not-finite", value=text)
        self.problems.broken.add(place)
        return None


def _place(event: yaml.Event) -> Place:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def _key(event: yaml.Event) -> str:
    return unicodedata.normalize("NFC", getattr(event, "value", ""))
