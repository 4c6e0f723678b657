"""Where in a YAML text its values stand, by offsets, so that one can be changed in place."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Protocol

import yaml

LINE_END = re.compile(r"\r\n|\r|\n")
BLOCK_SCALARS = ("|", ">")
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(slots=True)
class Spot:
    """A value in the text: from `start` to `end`; `column` is that of its first line."""

    start: int
    end: int
    column: int
    flow: bool = True


@dataclass(slots=True)
class ScalarSpot(Spot):
    """A scalar."""

    text: str = ""
    plain: bool = True


@dataclass(slots=True)
class ListSpot(Spot):
    """A list and its items."""

    items: list[Spot] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Entry:
    """One key of a mapping, where it starts, and its value."""

    key: str
    start: int
    value: Spot


@dataclass(slots=True)
class MappingSpot(Spot):
    """A mapping and its entries."""

    entries: list[Entry] = field(default_factory=list)

    def entry(self, steps: list[str]) -> tuple[Entry, list[str]] | None:
        """Return the entry that leads furthest along a path, and the steps that remain.

        A key may be a whole dotted name.
        """
        for taken in range(len(steps), 0, -1):
            key = ".".join(steps[:taken])
            for entry in self.entries:
                if entry.key == key:
                    return entry, steps[taken:]
        return None


def spots(text: str) -> Spot:
    """Return the value of a YAML text that has been read without problems, with its places."""
    return _Finder(text).document()


class _Mark(Protocol):
    line: int
    column: int


class _Finder:
    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = [0, *(match.end() for match in LINE_END.finditer(text))]
        self.events = self._events()

    def _events(self) -> Iterator[yaml.Event]:
        yield from yaml.parse(self.text, Loader=_Loader)

    def document(self) -> Spot:
        for event in self.events:
            if isinstance(event, yaml.NodeEvent):
                return self.spot(event)
        return ScalarSpot(0, 0, 0)

    def spot(self, event: yaml.Event) -> Spot:
        start = self.at(event.start_mark)
        column = event.start_mark.column if event.start_mark else 0
        if isinstance(event, yaml.MappingStartEvent):
            return self.mapping(MappingSpot(start, start, column, bool(event.flow_style)))
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(ListSpot(start, start, column, bool(event.flow_style)))
        end = self.at(event.end_mark)
        style = getattr(event, "style", None)
        if style in BLOCK_SCALARS:
            end = start + len(self.text[start:end].rstrip())
        return ScalarSpot(start, end, column, text=getattr(event, "value", ""), plain=not style)

    def mapping(self, spot: MappingSpot) -> Spot:
        for event in self.events:
            if isinstance(event, yaml.MappingEndEvent):
                self.close(spot, event, spot.entries[-1].value if spot.entries else None)
                break
            key, start = self.spot(event), self.at(event.start_mark)
            value = self.spot(next(self.events))
            name = unicodedata.normalize("NFC", getattr(key, "text", ""))
            if isinstance(value, ScalarSpot) and value.plain and not value.text:
                value.start = value.end = self.text.find(":", key.end) + 1
            spot.entries.append(Entry(name, start, value))
        return spot

    def sequence(self, spot: ListSpot) -> Spot:
        for event in self.events:
            if isinstance(event, yaml.SequenceEndEvent):
                self.close(spot, event, spot.items[-1] if spot.items else None)
                break
            spot.items.append(self.spot(event))
        return spot

    def close(self, spot: Spot, event: yaml.Event, last: Spot | None) -> None:
        """Set the end: a bracket in flow style, the end of the last value in block style."""
        if spot.flow or last is None:
            spot.end = self.at(event.end_mark)
        else:
            spot.end = last.end

    def at(self, mark: _Mark | None) -> int:
        return self.lines[mark.line] + mark.column if mark else 0


def place_of(text: str, root: Spot, path: str) -> tuple[int, int]:
    """Return line and column, from 1, of what stands at a path, or of the last thing on the way.

    A number is a place in a list, counted from 1.
    """
    spot, steps = root, path.split(".")
    at = spot.start
    while steps:
        if isinstance(spot, MappingSpot):
            found = spot.entry(steps)
            if found is None:
                break
            entry, steps = found
            at, spot = entry.start, entry.value
        elif isinstance(spot, ListSpot) and steps[0].isdigit():
            number, steps = int(steps[0]), steps[1:]
            if not 0 < number <= len(spot.items):
                break
            spot = spot.items[number - 1]
            at = spot.start
        else:
            break
    ends = [match.end() for match in LINE_END.finditer(text, 0, at)]
    return len(ends) + 1, at - (ends[-1] if ends else 0) + 1
