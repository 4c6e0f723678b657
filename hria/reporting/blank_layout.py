"""The comment lines of a blank description, wrapped by the width that a reader sees."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

WIDTH = 108
MARK = "## "
LONG_ITEM = 80
RULE = MARK + "-" * (WIDTH - len(MARK))
WIDE = {"W", "F"}
Tokens = list[str]


def heading(text: str) -> Iterator[str]:
    """Yield the lines of a part's heading."""
    yield from ("", RULE, f"{MARK}{' '.join(tokens(text))}", RULE)


def comment(text: str, below: Iterable[Tokens] = (), lead: str = "") -> Iterator[str]:
    """Yield an empty line, then a question in comment lines, then paragraphs indented below it."""
    yield ""
    yield from _wrapped(tokens(text), MARK + lead, MARK + " " * width(lead))
    for paragraph in below:
        yield from _wrapped(paragraph, f"{MARK}    ", f"{MARK}      ")


def tokens(text: str) -> Tokens:
    """Return the words of a text; line breaks and control signs are gaps between them."""
    return "".join(sign if sign.isprintable() else " " for sign in text).split()


def listed(intro: str, items: Iterable[str]) -> Tokens:
    """Return an introduction and items, which are not broken over lines unless they are long."""
    whole = "; \n".join(" ".join(tokens(item)) for item in items).split(" \n")
    parts = (tokens(item) if width(item) > LONG_ITEM else [item] for item in whole)
    return [*tokens(intro), *(part for item in parts for part in item)]


def width(text: str) -> int:
    """Return how many columns a text takes; Hangul takes two each."""
    return sum(2 if unicodedata.east_asian_width(sign) in WIDE else 1 for sign in text)


def _wrapped(words: Tokens, first: str, rest: str) -> Iterator[str]:
    line, empty = first, True
    for word in words:
        if not empty and width(line) + 1 + width(word) > WIDTH:
            yield line
            line, empty = rest, True
        line += word if empty else f" {word}"
        empty = False
    yield line
