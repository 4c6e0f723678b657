"""One fact changed in the text of a description; every other sign of it stays as it is."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Sequence
from dataclasses import replace

from hria.model.fact import Leaf, MemberKind, Unknown
from hria.model.problem import InputError
from hria.model.questionnaire import Questionnaire
from hria.reading.description import parse_deployment
from hria.reading.files import decode
from hria.reading.nodes import CORE, FLOAT, INTEGER, NULL
from hria.reading.only_change import only_change
from hria.reading.spots import LINE_END, ListSpot, MappingSpot, ScalarSpot, Spot, spots

Pairs = Sequence[tuple[str, str]]
COMPLETE = "complete"
COLLECTIONS = {f"{kind.plural}.{COMPLETE}" for kind in MemberKind}
WORDLESS = {"unknown", "value", "low", "high", "per", "complete"}
PLAIN = re.compile(r"[^\W\d_][\w-]*\Z")
STEP = 2


class CannotEditError(Exception):
    """A place that cannot be changed without touching what somebody wrote."""


def edit(data: bytes, path: str, said: Pairs, leaf: Leaf, questionnaire: Questionnaire) -> bytes:
    """Return a description's bytes in which the fact at a path says this, and nothing else differs.

    `said` is what stands in the file: the one pair `value` alone is written without its key.
    Raises CannotEditError where the place cannot be changed safely, or where the result would
    not read as exactly this one change to `leaf`.
    """
    before = decode("description", data)
    text = _spliced(before.text, path, said)
    changed = reencoded(data, text)
    try:
        after = parse_deployment(decode("description", changed), questionnaire)
    except InputError as error:
        raise CannotEditError from error
    was = parse_deployment(before, questionnaire)
    asked = was.at(path)
    if isinstance(leaf, Unknown) and isinstance(asked, Unknown):
        leaf = replace(asked, reason=leaf.reason)
    if not only_change(was, after, path, leaf):
        raise CannotEditError
    return changed


def reencoded(data: bytes, text: str) -> bytes:
    """Return a text in the encoding, and with the byte order mark, that some bytes have."""
    marks = {
        codecs.BOM_UTF8: "utf-8",
        codecs.BOM_UTF16_LE: "utf-16-le",
        codecs.BOM_UTF16_BE: "utf-16-be",
    }
    for mark, encoding in marks.items():
        if data.startswith(mark):
            return mark + text.encode(encoding)
    return text.encode("utf-8")


def typed(path: str, said: Pairs) -> str:
    """Return what to type for a fact, where the file has to be changed by hand."""
    return f"{path}: {_flow(said)}"


def word(value: str) -> str:
    """Return a text as YAML: bare where it cannot be mistaken, else in quotation marks."""
    bare = PLAIN.match(value) and value not in CORE and value not in NULL
    number = INTEGER.match(value) or FLOAT.match(value)
    return value if bare and not number else json.dumps(value, ensure_ascii=False)


def _spliced(text: str, path: str, said: Pairs) -> str:
    spot, steps = spots(text), path.split(".")
    while True:
        if not isinstance(spot, MappingSpot):
            raise CannotEditError
        found = spot.entry(steps)
        if found is None:
            return _inserted(text, spot, steps, said)
        entry, steps = found
        if not steps:
            return _replaced(text, entry.value, said)
        if isinstance(entry.value, ListSpot):
            if path in COLLECTIONS and not entry.value.items:
                return _replaced(text, entry.value, ((COMPLETE, _flow(said)),))
            return _completed(text, entry.value, entry.start, steps, said)
        if isinstance(entry.value, ScalarSpot):
            return _filled(text, entry.value, steps, said)
        spot = entry.value


def _inserted(text: str, spot: MappingSpot, steps: Sequence[str], said: Pairs) -> str:
    """Add a key at the end of a mapping; sections on the way to it are added too."""
    if spot.flow:
        nested = _nested(steps, said)
        if not spot.entries:
            return f"{text[: spot.start]}{{{nested}}}{text[spot.end :]}"
        end = spot.entries[-1].value.end
        return f"{text[:end]}, {nested}{text[end:]}"
    newline = _newline(text)
    lines = []
    for depth, step in enumerate(steps):
        indent = " " * (spot.column + STEP * depth)
        value = f" {_flow(said)}" if depth == len(steps) - 1 else ""
        lines.append(f"{indent}{word(step)}:{value}")
    at = _line_end(text, spot.end)
    before = newline if at == len(text) and not text.endswith(("\n", "\r")) else ""
    return f"{text[:at]}{before}{newline.join(lines)}{newline}{text[at:]}"


def _replaced(text: str, spot: Spot, said: Pairs) -> str:
    """Put a new value where one stands that has no words of its own."""
    if "#" in text[spot.start : spot.end]:
        raise CannotEditError
    if isinstance(spot, MappingSpot):
        if not {entry.key for entry in spot.entries} <= WORDLESS:
            return _reworded(text, spot, said)
        if not spot.flow:
            newline = f"{_newline(text)}{' ' * spot.column}"
            pairs = newline.join(f"{key}: {value}" for key, value in said)
            return f"{text[: spot.start]}{pairs}{text[spot.end :]}"
    elif not spot.flow:
        raise CannotEditError
    space = " " if spot.start == spot.end else ""
    return f"{text[: spot.start]}{space}{_flow(said)}{text[spot.end :]}"


def _reworded(text: str, spot: MappingSpot, said: Pairs) -> str:
    """Change only why something is unknown; the note and the rest stay."""
    reason = next((entry.value for entry in spot.entries if entry.key == "unknown"), None)
    if reason is None or len(said) != 1 or said[0][0] != "unknown":
        raise CannotEditError
    return f"{text[: reason.start]}{said[0][1]}{text[reason.end :]}"


def _completed(text: str, spot: ListSpot, key: int, steps: Sequence[str], said: Pairs) -> str:
    """Say of a bare list whether it is complete."""
    if list(steps) != [COMPLETE]:
        raise CannotEditError
    whole = _flow(said)
    if spot.flow:
        listed = text[spot.start : spot.end]
        return f"{text[: spot.start]}{{value: {listed}, {COMPLETE}: {whole}}}{text[spot.end :]}"
    start, end = _line_start(text, spot.start), _line_end(text, spot.end)
    indent, newline = text[start : spot.start], _newline(text)
    if indent.strip() or len(indent) <= key - _line_start(text, key):
        raise CannotEditError
    listed = text[start:end]
    after = "" if listed.endswith(("\n", "\r")) else newline
    return (
        f"{text[:start]}{indent}value:{newline}{listed}{after}"
        f"{indent}{COMPLETE}: {whole}{newline}{text[end:]}"
    )


def _filled(text: str, spot: ScalarSpot, steps: Sequence[str], said: Pairs) -> str:
    """Give a key without a value its first entry."""
    if spot.start != spot.end:
        raise CannotEditError
    return f"{text[: spot.start]} {{{_nested(steps, said)}}}{text[spot.end :]}"


def _nested(steps: Sequence[str], said: Pairs) -> str:
    value = _flow(said)
    for step in reversed(steps[1:]):
        value = f"{{{word(step)}: {value}}}"
    return f"{word(steps[0])}: {value}"


def _flow(said: Pairs) -> str:
    if len(said) == 1 and said[0][0] == "value":
        return said[0][1]
    return f"{{{', '.join(f'{key}: {value}' for key, value in said)}}}"


def _newline(text: str) -> str:
    found = LINE_END.search(text)
    return found[0] if found else "\n"


def _line_start(text: str, at: int) -> int:
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


def _line_end(text: str, at: int) -> int:
    found = LINE_END.search(text, at)
    return found.end() if found else len(text)
