"""How long a sentence takes to say: words in English, syllable blocks in Korean."""

from __future__ import annotations

import re

from hria.model.text import Language

PER_MINUTE: dict[Language, int] = {"en": 150, "ko": 300}
HANGUL = re.compile("[\uac00-\ud7a3]")
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
SIGNS = {"%": 3, "~": 2}  # 퍼센트, 에서
LONG_LETTERS = {"w": 3, "f": 2, "h": 3, "l": 1, "m": 1, "n": 1, "r": 1, "s": 2, "x": 2, "z": 2}


def room(minutes: int, language: Language) -> int:
    """Return how much can be said in so many minutes."""
    return PER_MINUTE[language] * minutes


def length(text: str, language: Language) -> int:
    """Return how much a text takes to say, numbers and letters as they are read aloud."""
    return _syllables(text) if language == "ko" else _words(text)


def _words(text: str) -> int:
    """Count words; a number takes about one for each digit."""
    return sum(max(1, sum(sign.isdigit() for sign in word)) for word in text.split())


def _syllables(text: str) -> int:
    numbers = NUMBER.findall(text)
    rest = NUMBER.sub(" ", text)
    letters = re.findall("[A-Za-z]", rest)
    return (
        len(HANGUL.findall(rest))
        + sum(_read(each) for each in numbers)
        + sum(LONG_LETTERS.get(each.lower(), 1) for each in letters)
        + sum(count * rest.count(sign) for sign, count in SIGNS.items())
    )


def _read(number: str) -> int:
    """Return the syllables of a number in Sino-Korean: 276 is 이백칠십육, five."""
    whole, _, decimals = number.replace(",", "").partition(".")
    return _read_whole(int(whole)) + (1 + len(decimals) if decimals else 0)


def _read_whole(number: int) -> int:
    if number == 0:
        return 1
    syllables = 0
    for place, digit in enumerate(reversed(str(number))):
        if digit != "0":
            syllables += 1 + (place % 4 > 0) - (digit == "1" and place % 4 > 0)
        if place % 4 == 0 and place > 0 and number // 10**place % 10_000:
            syllables += 1
    return syllables
