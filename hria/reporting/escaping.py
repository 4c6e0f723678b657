"""Free text made safe for a document: no markup, no link, no broken table, no turned direction."""

from __future__ import annotations

import re
import unicodedata

CONTROLS = re.compile("[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]+")
DIRECTIONS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
RIGHT_TO_LEFT = {"R", "AL", "AN"}
ISOLATE, END = "\u2068", "\u2069"
JOINER = "\u2060"

ALWAYS = frozenset("\\`*_{}[]<>|~&$#@")
AT_START = frozenset("+-=.):!%^\"'(,/;?")
HARMLESS = frozenset("!\"%'(),;?^")


def neutral(text: str) -> str:
    """Return text without control characters and with right-to-left passages kept apart.

    Characters that turn the direction of writing could make a reader see another text than the
    one that stands there. They are dropped, and text with right-to-left letters is put into an
    isolate, so that it cannot reorder what stands around it.
    """
    plain = DIRECTIONS.sub("", CONTROLS.sub(" ", text))
    if any(unicodedata.bidirectional(letter) in RIGHT_TO_LEFT for letter in plain):
        return f"{ISOLATE}{plain}{END}"
    return plain


def markdown(text: str) -> str:
    """Return text that no Markdown reader takes for anything but text, on one line.

    Every punctuation mark that could mean something where it stands is escaped. `@` and `#` get
    an invisible joiner, because forges link names and numbers even behind a backslash.
    """
    plain = " ".join(neutral(text).split(" ")).strip(" \t")
    return "".join(_escaped(plain, index) for index in range(len(plain)))


def _escaped(text: str, index: int) -> str:
    letter = text[index]
    if not letter.isascii() or letter.isalnum() or letter == " ":
        return letter
    if letter in "@#":
        return f"\\{letter}{JOINER}"
    if letter in ALWAYS or _matters(text, index):
        return f"\\{letter}"
    return letter


def _matters(text: str, index: int) -> bool:
    letter = text[index]
    if not text[:index].strip():
        return True
    before, after = text[index - 1], text[index + 1 : index + 2]
    if letter in ".)" and text[:index].strip().isdigit() and not after.strip():
        return True
    if letter in HARMLESS:
        return False
    if letter in ".:":
        return bool(after) and not after.isspace() and not (before.isdigit() and after.isdigit())
    return letter in "-+=" and letter in (before, after)


def code(text: str) -> str:
    """Return text as a Markdown code span that holds whatever is in it."""
    plain = neutral(text).replace("|", "\u2223")
    runs = [len(run) for run in re.findall("`+", plain)]
    fence = "`" * (max(runs, default=0) + 1)
    pad = " " if not plain.strip("`") or plain[:1] in "` " or plain[-1:] in "` " else ""
    return f"{fence}{pad}{plain}{pad}{fence}"
