"""Which fonts of this machine a PDF is set in; Korean needs one that has Korean letters."""

from __future__ import annotations

from collections.abc import Iterable

from hria.model.cannot_render import CannotRenderError
from hria.model.text import Text

KOREAN = (
    "Pretendard", "Noto Sans CJK KR", "Noto Sans KR", "Source Han Sans KR", "Source Han Sans K",
    "Apple SD Gothic Neo", "Malgun Gothic", "NanumGothic", "Nanum Gothic", "NanumBarunGothic",
    "Nanum Barun Gothic", "IBM Plex Sans KR", "Spoqa Han Sans Neo", "UnDotum", "Baekmuk Dotum",
)  # fmt: skip
LATIN = ("Noto Sans", "Source Sans 3", "Liberation Sans", "Arial", "Helvetica", "DejaVu Sans")
BUNDLED = "Libertinus Serif"
"""Comes with typst itself."""
MONO = ("Noto Sans Mono CJK KR", "D2Coding", "NanumGothicCoding", "DejaVu Sans Mono")

NO_KOREAN = Text(
    en=(
        "The PDF needs a font with Korean letters, and there is none on this machine. Install"
        " Noto Sans CJK KR (Debian, Ubuntu: apt install fonts-noto-cjk) or NanumGothic, or save as"
        " .html or .docx; nothing was written"
    ),
    ko=(
        "PDF에 쓸 한글 글꼴이 이 컴퓨터에 없습니다. Noto Sans CJK KR(데비안·우분투: apt install"
        " fonts-noto-cjk) 또는 나눔고딕을 설치하거나 .html, .docx로 저장하십시오."
        " 파일은 만들지 않았습니다"
    ),
)


def fonts(families: Iterable[str], *, korean: bool) -> list[str]:
    """Return the families to set text in, the first being the one that all text is to be in.

    A Korean family comes first in English documents too: its Latin letters belong to the Korean
    ones. Where a document has Korean letters and no family has, it cannot be made.
    """
    there = set(families)
    found = [each for each in KOREAN if each in there][:1]
    if korean and not found:
        raise CannotRenderError(NO_KOREAN)
    return [*found, *[each for each in LATIN if each in there][:1], BUNDLED]


def accented_font(families: Iterable[str]) -> str:
    """Return the family for Latin letters with marks, which Korean families have only in part."""
    there = set(families)
    return next((each for each in LATIN if each in there), BUNDLED)


def mono_fonts(families: Iterable[str]) -> list[str]:
    """Return the families to set code and checksums in."""
    there = set(families)
    return [each for each in MONO if each in there] or [BUNDLED]
