"""Korean particles, which depend on how the word before them ends."""

from __future__ import annotations

PAIRS = {
    "은/는": ("은", "는"),
    "이/가": ("이", "가"),
    "을/를": ("을", "를"),
    "과/와": ("과", "와"),
    "으로/로": ("으로", "로"),
    "이라/라": ("이라", "라"),
    "이나/나": ("이나", "나"),
}
FIRST, LAST, FINALS = 0xAC00, 0xD7A3, 28
RIEUL = 8
# How digits and Latin letters are read aloud in Korean: the final consonant of the last sound.
DIGIT_FINALS = {"0": 21, "1": RIEUL, "3": 16, "6": 1, "7": RIEUL, "8": RIEUL}
LETTER_FINALS = {"l": RIEUL, "m": 16, "n": 4, "r": RIEUL}
CLOSING = "’'\"”)]》」』>"


def final_of(word: str) -> int | None:
    """Return the number of the last final consonant (0 for none), or None for other scripts."""
    for letter in reversed(word.rstrip()):
        if letter in CLOSING:
            continue
        if FIRST <= ord(letter) <= LAST:
            return (ord(letter) - FIRST) % FINALS
        if letter in "0123456789":
            return DIGIT_FINALS.get(letter, 0)
        if letter.isascii() and letter.isalpha():
            return LETTER_FINALS.get(letter.lower(), 0)
        return None
    return None


def with_particle(word: str, pair: str) -> str:
    """Return the word with the particle that fits; both forms where that cannot be told."""
    closed, open_ = PAIRS[pair]
    final = final_of(word)
    if final is None:
        return f"{word}{closed}({open_})" if pair != "으로/로" else f"{word}(으)로"
    if pair == "으로/로" and final == RIEUL:
        return f"{word}{open_}"
    return f"{word}{closed if final else open_}"
