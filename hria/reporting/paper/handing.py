"""A sheet as plain data for the template of the PDF; whatever is not said is left out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import fields
from functools import cache
from typing import Any

from hria.reporting.paper.measuring import weight
from hria.reporting.paper.tree import PLAIN, Block, Group, Heading, Listing, Look, Words

HANGUL = re.compile("[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]")
TOKEN = re.compile(r"( +)")
LONGEST = 26
STRETCH = 8
JOINED = ("\u200d", "\ufe0e", "\ufe0f")


def hand(value: object) -> Any:
    """Return a part of a sheet as data: `is` says what it is."""
    if isinstance(value, Words):
        return spaced(value.text)
    if isinstance(value, tuple):
        return [hand(each) for each in value]
    if isinstance(value, str | int | float):
        return value
    made: dict[str, Any] = {} if isinstance(value, Look) else {"is": type(value).__name__}
    for name in _names(type(value)):
        inner = getattr(value, name)
        if inner is not False and inner not in ("", (), 0) and inner != PLAIN:
            made[name] = hand(inner)
    if isinstance(value, Group):
        made["weight"] = weight(value.blocks)
        if value.look.columns > 1:
            made["split"] = split([(each,) for each in value.blocks], value.look.columns)
    if isinstance(value, Listing) and value.look.columns > 1:
        made["split"] = split(value.items, value.look.columns)
    return made


@cache
def _names(kind: type[Any]) -> tuple[str, ...]:
    return tuple(each.name for each in fields(kind))


def spaced(text: str) -> str | list[str]:
    """Return text as it is, or in pieces of which every second one is kept whole.

    Korean lines end between words, not between syllables. A word too long for any line, such as
    a checksum, is given in short stretches, so that lines can end between them.
    """
    pieces = [""]
    for token in TOKEN.split(text):
        if len(token) > LONGEST and not token.isspace():
            for stretch in _stretches(token):
                pieces += [stretch, ""]
        elif HANGUL.search(token):
            pieces += [token, ""]
        else:
            pieces[-1] += token
    return text if len(pieces) == 1 else pieces


def _stretches(token: str) -> Iterator[str]:
    start = 0
    for at in range(1, len(token) + 1):
        if at == len(token) or (at - start >= STRETCH and not _belongs(token[at])):
            yield token[start:at]
            start = at


def _belongs(letter: str) -> bool:
    """Say whether a letter belongs to the one before it."""
    return unicodedata.category(letter) in ("Mn", "Mc", "Me", "Cf") or letter in JOINED


def split(items: Sequence[tuple[Block, ...]], columns: int) -> list[int]:
    """Return how many items each column takes, so that all are about equally full."""
    weights = [weight(each) for each in items]
    counts: list[int] = []
    start = 0
    for left in range(columns, 1, -1):
        share, at, filled = sum(weights[start:]) / left, start, 0.0
        while at < len(items) and filled + weights[at] / 2 < share:
            filled += weights[at]
            at += 1
        while at > start and isinstance(items[at - 1][-1], Heading):
            at -= 1
        counts.append(at - start)
        start = at
    return [*counts, len(items) - start]
