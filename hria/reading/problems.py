"""The collector of problems: catalogued messages, filled and placed."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping

from hria.model.problem import InputError, Problem
from hria.model.text import Language, Text
from hria.reading.messages import MESSAGES

MOST_PROBLEMS = 200
LONGEST = 80
NEAR = 0.7
PART_OF_WORD = re.compile(r"[._-]")
WHOLE = {"known"}
PART = re.compile(r"\{\{|\}\}|\{(\w+)\}")
BRACES = {"{{": "{", "}}": "}"}


class Problems:
    """Collects the problems of one file, so that all are told at once."""

    def __init__(self, file: str) -> None:
        """Collect for the file of this base name."""
        self.file = _printable(file)
        self.found: list[Problem] = []
        self.broken: set[tuple[int, int]] = set()
        """Places whose value could not be read; what follows from that is not told as well."""
        self.notes: list[Problem] = []
        """What is no mistake but worth saying: it was read otherwise than it stands there."""

    def add(self, place: tuple[int, int], kind: str, **details: object) -> None:
        """Note a problem of a catalogued kind at (line, column), both from 1.

        Raises InputError when there are more problems than anybody would read.
        """
        if place in self.broken:
            return
        self.found.append(self._problem(place, kind, details))
        if len(self.found) == MOST_PROBLEMS:
            more = self._problem(place, "many-problems", {"most": MOST_PROBLEMS})
            raise_if_any([*self.found, more])

    def note(self, place: tuple[int, int], kind: str, **details: object) -> None:
        """Note something that is no mistake."""
        self.notes.append(self._problem(place, kind, details))

    def _problem(self, place: tuple[int, int], kind: str, details: Mapping[str, object]) -> Problem:
        in_english = _filled(MESSAGES[kind].en or "", details, "en")
        in_korean = _filled(MESSAGES[kind].ko or "", details, "ko")
        return Problem(self.file, *place, Text(en=in_english, ko=in_korean))

    def raise_if_any(self) -> None:
        """Raise an InputError with every problem, in the order of the file."""
        raise_if_any(self.found)


def raise_if_any(found: Iterable[Problem]) -> None:
    """Raise an InputError with these problems, if there are any."""
    ordered = sorted(found, key=lambda each: (each.file, each.line, each.column))
    if ordered:
        raise InputError(tuple(dict.fromkeys(ordered)))


def shown(value: object) -> str:
    """Return a value from a stranger's file as a short printable text."""
    text = _printable(value)
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 3]}..."


def closest(word: str, words: Iterable[str]) -> str | None:
    """Return the known word that a misspelt or shortened one means, or None."""
    known = sorted(set(words))
    forms = {each.rsplit(".", 1)[-1]: each for each in known} | {each: each for each in known}
    last = word.rsplit(".", 1)[-1]
    for form in (word, last):
        near = difflib.get_close_matches(form, forms, n=1, cutoff=NEAR)
        if near:
            return forms[near[0]]
    return next((each for each in known if last in PART_OF_WORD.split(each)), None)


def _printable(value: object) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case None:
            return "null"
        case dict():
            return "{...}"
        case list():
            return "[...]"
        case _:
            return "".join(sign if sign.isprintable() else "\ufffd" for sign in str(value))


def _filled(template: str, details: Mapping[str, object], language: Language) -> str:
    def put(part: re.Match[str]) -> str:
        if part[0] in BRACES:
            return BRACES[part[0]]
        value = details.get(part[1], "")
        if isinstance(value, Text):
            return value.to(language)
        return _printable(value) if part[1] in WHOLE else shown(value)

    return PART.sub(put, template)
