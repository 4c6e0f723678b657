"""A sheet as plain data for the template of the PDF; whatever is not said is left out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Any

from hria.reporting.paper.measuring import weight
from hria.reporting.paper.tree import PLAIN, Block, Group, Heading, Listing, Look, Words

HANGUL = re.compile("[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]")
TOKEN = re.compile(r"( +)")
LONGEST = 26
STRETCH = 8
PAGE = 4200
"""About how many letters fill a page."""
JOINED = ("\u200d", "\ufe0e", "\ufe0f")


def hand(value: Any, *, whole: bool = True) -> Any:
    """Return a part of a sheet as data: `is` says what it is.

    `whole` keeps Korean words whole at the ends of lines. In long narrow columns lines end
    between syllables instead, as they do in a newspaper, and everything may be divided: a block
    that is too tall for the rest of a column would run off the page.
    """
    if isinstance(value, Words):
        return spaced(value.text, whole=whole)
    if isinstance(value, tuple):
        return [hand(each, whole=whole) for each in value]
    if isinstance(value, str | int | float):
        return value
    made: dict[str, Any] = {} if isinstance(value, Look) else {"is": type(value).__name__}
    if isinstance(value, Group):
        made["weight"] = weight(value.blocks)
        if value.look.columns > 1:
            made |= _flowing(value, made["weight"])
            whole = whole and "flows" not in made
    if isinstance(value, Listing) and value.look.columns > 1:
        made["split"] = split(value.items, value.look.columns)
    for name in value.__slots__:
        inner = getattr(value, name)
        if name == "together" and not whole:
            continue
        if inner is not False and inner not in ("", (), 0) and inner != PLAIN:
            made[name] = hand(inner, whole=whole)
    return made


def _flowing(group: Group, weight: int) -> dict[str, Any]:
    """Say how a group fills its columns: page after page, or side by side on one page."""
    if weight > PAGE:
        return {"flows": True}
    return {"split": split([(each,) for each in group.blocks], group.look.columns)}


def spaced(text: str, *, whole: bool = True) -> str | list[str]:
    """Return text as it is, or in pieces of which every second one is kept whole.

    A word too long for any line, such as a checksum, is given in short stretches, so that lines
    can end between them.
    """
    pieces = [""]
    for token in TOKEN.split(text):
        if len(token) > LONGEST and not token.isspace():
            for stretch in _stretches(token):
                pieces += [stretch, ""]
        elif whole and HANGUL.search(token):
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
        while at < len(items) and filled + weights[at] / 2 <= share:
            filled += weights[at]
            at += 1
        while at > start and isinstance(items[at - 1][-1], Heading):
            at -= 1
        while at < len(items) and (at == start or isinstance(items[at - 1][-1], Heading)):
            at += 1
        counts.append(at - start)
        start = at
    return [*counts, len(items) - start]
