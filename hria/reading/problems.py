"""The catalogue of what can be wrong with an input, and the collector of problems."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from hria.model.problem import InputError, Problem
from hria.model.text import Text
from hria.reading.messages import MESSAGES


class Problems:
    """Collects the problems of one file, so that all are told at once."""

    def __init__(self, file: str) -> None:
        """Collect for the file of this base name."""
        self.file = file
        self.found: list[Problem] = []

    def add(self, place: tuple[int, int], kind: str, **details: object) -> None:
        """Note a problem of a catalogued kind at (line, column), both from 1."""
        message = MESSAGES[kind]
        filled = {name: shown(value) for name, value in details.items()}
        self.found.append(Problem(self.file, *place, _filled(message, filled)))

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
    text = "".join(sign if sign.isprintable() else "\ufffd" for sign in str(value))
    return text if len(text) <= 80 else f"{text[:77]}..."


def closest(word: str, words: Iterable[str]) -> str | None:
    """Return the known word nearest to a misspelt one, or None."""
    known = sorted(set(words))
    for pool in (known, [each for each in known if each.endswith(word.rsplit(".", 1)[-1])]):
        near = difflib.get_close_matches(word, pool, n=1, cutoff=0.6)
        if near:
            return near[0]
    return None


def _filled(message: Text, details: dict[str, str]) -> Text:
    return Text(en=_fill(message.en or "", details), ko=_fill(message.ko or "", details))


def _fill(template: str, details: dict[str, str]) -> str:
    parts = template.split("{")
    filled = [parts[0]]
    for part in parts[1:]:
        name, _, rest = part.partition("}")
        filled.append(details.get(name, "") + rest)
    return "".join(filled).replace("❴", "{").replace("❵", "}")
