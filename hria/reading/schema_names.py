"""The names that members of a description may have, as patterns that editors understand."""

from __future__ import annotations

from hria.reading.members import FORBIDDEN, LONGEST

SIGNS = (
    r"\x00-\x1f!-'*-,./:-@\[-^`{-\xa9"
    r"\xab-\xb1\xb4\xb6\xb8\xbb\xbf\xd7\xf7"
    r"\u2000-\u206f\u207a-\u207e\u208a-\u208e\u20a0-\u20cf"
    r"\u2190-\u245f\u2500-\u2775\u2794-\u2bff"
    r"\u3000-\u3004\u3008-\u3020\u3030\u303d-\u303f"
    r"\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65"
)
"""Signs that are neither letters nor digits; rare ones are left to the reader."""


def _in_any_case(word: str) -> str:
    return "".join(f"[{sign.upper()}{sign}]" for sign in word)


TAKEN = "|".join(_in_any_case(word) for word in sorted(FORBIDDEN))
NAME = rf"(?!(?:{TAKEN})$)(?! *$)[^{SIGNS}]{{1,{LONGEST}}}"
DOTTED_NAME = rf"(?!(?:{TAKEN})(?:\.|$))(?! *(?:\.|$))[^{SIGNS}]{{1,{LONGEST}}}"
