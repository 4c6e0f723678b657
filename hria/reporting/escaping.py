"""Free text made safe for a document: no markup, no link, no broken table, no turned direction."""

from __future__ import annotations

import re

CONTROLS = re.compile("[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]+")
DIRECTIONS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
RIGHT_TO_LEFT = re.compile(
    "["
    "\u0590\u05be\u05c0\u05c3\u05c6\u05c8-\u0605\u0608\u060b\u060d\u061b-\u064a"
    "\u0660-\u0669\u066b-\u066f\u0671-\u06d5\u06dd\u06e5-\u06e6\u06ee-\u06ef\u06fa-\u0710"
    "\u0712-\u072f\u074b-\u07a5\u07b1-\u07ea\u07f4-\u07f5\u07fa-\u07fc\u07fe-\u0815\u081a"
    "\u0824\u0828\u082e-\u0858\u085c-\u0897\u08a0-\u08c9\u08e2\u200f\ufb1d\ufb1f-\ufb28"
    "\ufb2a-\ufd3d\ufd50-\ufdce\ufdf0-\ufdfc\ufe70-\ufefe\U00010800-\U0001091e"
    "\U00010920-\U00010a00\U00010a04\U00010a07-\U00010a0b\U00010a10-\U00010a37"
    "\U00010a3b-\U00010a3e\U00010a40-\U00010ae4\U00010ae7-\U00010b38\U00010b40-\U00010d23"
    "\U00010d28-\U00010eaa\U00010ead-\U00010efc\U00010f00-\U00010f45\U00010f51-\U00010f81"
    "\U00010f86-\U00010fff\U0001e800-\U0001e8cf\U0001e8d7-\U0001e943\U0001e94b-\U0001eeef"
    "\U0001eef2-\U0001efff"
    "]"
)
"""Letters and digits written from right to left, fixed here because Python versions differ."""
ISOLATE, END = "\u2068", "\u2069"
JOINER = "\u2060"
MARK = re.compile(r"[!-/:-@\[-`{-~]")

ALWAYS = frozenset("\\`*_{}[]<>|~&$#@")
HARMLESS = frozenset("!\"%'(),;?^")


def neutral(text: str) -> str:
    """Return text without control characters and with right-to-left passages kept apart.

    Characters that turn the direction of writing could make a reader see another text than the
    one that stands there. They are dropped, and text with right-to-left letters is put into an
    isolate, so that it cannot reorder what stands around it.
    """
    plain = DIRECTIONS.sub("", CONTROLS.sub(" ", text))
    return f"{ISOLATE}{plain}{END}" if RIGHT_TO_LEFT.search(plain) else plain


def spelled_out(data: str) -> str:
    """Return JSON in which the signs that turn the direction of writing stand as escapes."""
    return DIRECTIONS.sub(lambda sign: f"\\u{ord(sign[0]):04x}", data)


def markdown(text: str) -> str:
    """Return text that no Markdown reader takes for anything but text, on one line.

    Every punctuation mark that could mean something where it stands is escaped. `@` and `#` get
    an invisible joiner, because forges link names and numbers even behind a backslash.
    """
    plain = neutral(text).strip(" \t")
    start = len(plain) - len(plain.lstrip())
    number = _after_number(plain, start)

    def escaped(mark: re.Match[str]) -> str:
        letter, index = mark[0], mark.start()
        if letter in "@#":
            return f"\\{letter}{JOINER}"
        if letter in ALWAYS or index <= start or _matters(plain, index, number):
            return f"\\{letter}"
        return letter

    return MARK.sub(escaped, plain)


def _after_number(text: str, start: int) -> int | None:
    """Return where the number ends with which a text begins, spaces after it included."""
    end = start
    while text[end : end + 1].isdigit():
        end += 1
    if end == start:
        return None
    while text[end : end + 1].isspace():
        end += 1
    return end


def _matters(text: str, index: int, after_number: int | None) -> bool:
    letter = text[index]
    before, after = text[index - 1], text[index + 1 : index + 2]
    if letter in ".)" and index == after_number and not after.strip():
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
