"""Escaping is linear in the length of a text and does not depend on the Python version."""

from __future__ import annotations

import sys
import time
import unicodedata

import pytest

from hria.reporting.escaping import RIGHT_TO_LEFT, code, markdown, neutral

NEWEST_COUNTED = (15, 1)


def test_right_to_left_is_what_unicode_says() -> None:
    """The fixed class holds every letter that runs from right to left, and no other letter."""
    version = tuple(map(int, unicodedata.unidata_version.split(".")[:2]))
    for point in range(sys.maxunicode + 1):
        letter = chr(point)
        kind = unicodedata.bidirectional(letter)
        turns = RIGHT_TO_LEFT.match(letter) is not None
        if kind in ("R", "AL", "AN"):
            assert turns or version > NEWEST_COUNTED, hex(point)
        elif kind:
            assert not turns or version > NEWEST_COUNTED, hex(point)


@pytest.mark.parametrize("escape", [markdown, neutral, code])
@pytest.mark.parametrize(
    "text",
    ["a.b) ", ".", "- ", "1", " ", "`", "@#", "가", "\u05d0", "\u202e", "1. ", "==", "\\"],
)
def test_a_long_line_takes_no_longer_than_its_letters(escape: object, text: str) -> None:
    """A million signs in a few seconds at most; ten times that would be a square."""
    long = text * (1_000_000 // len(text))
    started = time.process_time()
    escape(long)  # type: ignore[operator]
    assert time.process_time() - started < 5
