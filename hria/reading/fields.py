"""The keys of one mapping, read one by one, each mistake noted at its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from typing import TypeVar

from hria.model.text import LANGUAGES, Language, Text
from hria.reading.nodes import Node, Place
from hria.reading.problems import Problems, closest

ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")
MEANT_TRUE = {"true", "yes", "y", "on", "예", "네", "맞음", "있음", "참"}
MEANT_FALSE = {"false", "no", "n", "off", "아니오", "아니요", "없음", "거짓"}
Word = TypeVar("Word", bound=StrEnum)


MOST_LISTED = 40
MOST_SHOWN = 15


def known_list(words: Iterable[str], most: int = MOST_LISTED) -> str:
    """Return words as a readable list, cut short where nobody would read it."""
    known = list(words)
    return ", ".join([*known[:most], *(["..."] if len(known) > most else [])])


def as_mapping(node: Node, what: str, problems: Problems) -> dict[str, Node]:
    """Return a mapping's values, or nothing and a problem where it is none."""
    if isinstance(node.value, dict):
        return node.value
    problems.add(node.place, "mapping-expected", what=what)
    return {}


def as_list(node: Node, what: str, example: str, problems: Problems) -> list[Node]:
    """Return a list's items, or nothing and a problem where it is none."""
    if isinstance(node.value, list):
        return node.value
    problems.add(node.place, "list-expected", what=what, example=example)
    return []


def as_date(node: Node, problems: Problems) -> date | None:
    """Return a day written as 2026-01-31."""
    if isinstance(node.value, str) and ISO_DAY.match(node.value):
        try:
            return date.fromisoformat(node.value)
        except ValueError:
            pass
    problems.add(node.place, "bad-date", value=node.value)
    return None


def as_truth(node: Node, key: str, problems: Problems) -> bool | None:
    """Return true or false; say so where a word such as `no` was meant for one."""
    if isinstance(node.value, bool):
        return node.value
    word = str(node.value).strip().lower()
    if word in MEANT_TRUE or word in MEANT_FALSE:
        right = "true" if word in MEANT_TRUE else "false"
        problems.add(node.place, "truth-as-word", value=node.value, right=right)
    else:
        problems.add(node.place, "truth-expected", key=key, value=node.value)
    return None


def as_word(
    node: Node,
    key: str,
    words: Iterable[str],
    problems: Problems,
    meanings: Mapping[str, str] | None = None,
) -> str | None:
    """Return one of the words a key allows; `meanings` are other names that suggest one."""
    known = tuple(words)
    if isinstance(node.value, str) and node.value in known:
        return node.value
    near = None
    if isinstance(node.value, str):
        near = (meanings or {}).get(node.value) or closest(node.value, known)
    kind = "bad-choice-near" if near else "bad-choice"
    listed = known_list(known)
    problems.add(node.place, kind, value=node.value, key=key, near=near, known=listed)
    return None


def as_text(node: Node, what: str, language: Language, problems: Problems) -> Text | None:
    """Return text given in the description's language or as {en, ko}."""
    if isinstance(node.value, str):
        return Text(**{language: node.value})
    if isinstance(node.value, dict) and node.value:
        fields = Fields(node, what, problems, LANGUAGES)
        found = {each: fields.string(each) for each in LANGUAGES if each in node.value}
        return Text(**found)
    problems.add(node.place, "text-expected", what=f"`{what}`", value=node.typed or node.value)
    return None


class Fields:
    """A mapping with a fixed set of keys; unknown keys are noted at once."""

    def __init__(self, node: Node, what: str, problems: Problems, allowed: Iterable[str]) -> None:
        """Read `node`, called `what` in messages, whose keys may be `allowed`."""
        self.place: Place = node.place
        self.what = what
        self.problems = problems
        self.values = as_mapping(node, f"`{what}`", problems)
        self.readable = isinstance(node.value, dict)
        self.key_places = node.keys
        self.meant = note_unknown_keys(node, allowed, problems)

    def node(self, key: str, *, required: bool = False) -> Node | None:
        """Return the value of a key; a key without value is a problem."""
        found = self.values.get(key)
        if found is None:
            if required and self.readable and key not in self.meant:
                self.problems.add(self.place, "missing", key=key)
            return None
        if found.value is None:
            self.problems.add(found.place, "empty-key", key=key)
            return None
        return found

    def string(self, key: str, *, required: bool = False) -> str | None:
        """Return plain text; a number is text here, as it was typed."""
        node = self.node(key, required=required)
        if node is None:
            return None
        if isinstance(node.value, str):
            return node.value
        if isinstance(node.value, int | float) and not isinstance(node.value, bool):
            return node.typed
        self.problems.add(node.place, "text-expected", what=f"`{key}`", value=node.value)
        return None

    def text(self, key: str, language: Language, *, required: bool = False) -> Text | None:
        """Return text in one or both languages."""
        node = self.node(key, required=required)
        return None if node is None else as_text(node, key, language, self.problems)

    def word(self, key: str, words: type[Word], *, required: bool = False) -> Word | None:
        """Return a member of an enumeration."""
        node = self.node(key, required=required)
        found = None if node is None else as_word(node, key, list(words), self.problems)
        return None if found is None else words(found)

    def day(self, key: str, *, required: bool = False) -> date | None:
        """Return a day."""
        node = self.node(key, required=required)
        return None if node is None else as_date(node, self.problems)

    def truth(self, key: str) -> bool | None:
        """Return true or false."""
        node = self.node(key)
        return None if node is None else as_truth(node, key, self.problems)

    def items(self, key: str, example: str) -> list[Node]:
        """Return the items of a list; nothing where the key is absent."""
        node = self.node(key)
        return [] if node is None else as_list(node, f"`{key}`", example, self.problems)


def note_unknown_keys(node: Node, allowed: Iterable[str], problems: Problems) -> set[str]:
    """Note every key that is not allowed, with a suggestion; return those that were meant."""
    known = tuple(allowed)
    meant = set()
    for key, place in node.keys.items():
        if key in known:
            continue
        near = closest(key, known)
        kind = "unknown-key-near" if near else "unknown-key"
        problems.add(place, kind, key=key, near=near, known=known_list(known))
        meant.add(near or "")
    return meant
