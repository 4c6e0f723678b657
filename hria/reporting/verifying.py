"""Whether a published document is what this version makes of the input embedded in it."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from hria.model.published import Published, Verification, Verified
from hria.model.questionnaire import Questionnaire
from hria.model.text import Text

MOST_SHOWN = 5
WIDEST = 60
REMOVED = Text(
    en="its input was removed (a public edition)",
    ko="입력 내용이 삭제된 공개용 문서입니다",
)


def obstacles(published: Published, questionnaire: Questionnaire, version: str) -> tuple[Text, ...]:
    """Return why a document cannot be derived again here; nothing where it can."""
    found = []
    if published.version != version:
        found.append(
            Text(
                en=f"it was made by version {published.version}, this is version {version}",
                ko=f"문서를 만든 판은 {published.version}, 이 프로그램의 판은 {version}입니다",
            )
        )
    elif published.content_sha256 != questionnaire.sha256:
        found.append(
            Text(
                en="it was made with other content than the one bundled here",
                ko="이 프로그램에 들어 있는 것과 다른 내용(점검표·법령 등)으로 만들어졌습니다",
            )
        )
    here = {pack.head.id: pack.sha256 for pack in questionnaire.packs}
    for id, sha256, _ in published.packs:
        if here.get(id) != sha256 and not found:
            found.append(
                Text(
                    en=f"the pack {id} is not at hand as it was (give it with --packs)",
                    ko=f"당시의 {id} 점검표가 없습니다(--packs로 지정하십시오)",
                )
            )
    if published.description is None:
        found.append(REMOVED)
    return tuple(found)


def not_here(reasons: Sequence[Text]) -> Verification:
    """Return that a document cannot be verified here."""
    return Verification(Verified.NOT_HERE, tuple(reasons))


def compared(published: str, again: str, *, other_input: bool, changed_input: bool) -> Verification:
    """Compare a document with what its input gives; a single changed sign is found."""
    reasons = []
    if changed_input:
        reasons.append(
            Text(
                en="the description embedded in it does not have the SHA-256 it states",
                ko="문서에 들어 있는 설명서의 SHA-256이 적힌 값과 다릅니다",
            )
        )
    if other_input:
        reasons.append(
            Text(
                en="it was made from another description than the one given",
                ko="지정한 설명서와 다른 설명서로 만들어졌습니다",
            )
        )
    reasons += _differences(published, again)
    return Verification(Verified.DIFFERENT if reasons else Verified.SAME, tuple(reasons))


def _differences(published: str, again: str) -> list[Text]:
    found = []
    lines = itertools.zip_longest(published.splitlines(), again.splitlines(), fillvalue="")
    for number, (has, should) in enumerate(lines, 1):
        if has != should:
            place = _first_difference(has, should)
            start = max(0, place - WIDEST // 3)
            left, right = has[start : start + WIDEST], should[start : start + WIDEST]
            found.append(
                Text(
                    en=f"line {number}, column {place + 1}: “{left}” should be “{right}”",
                    ko=f"{number}행 {place + 1}열: ‘{left}’ 부분은 ‘{right}’여야 합니다",
                )
            )
        if len(found) == MOST_SHOWN:
            break
    if not found and published != again:
        found.append(Text(en="line endings differ", ko="줄바꿈 문자가 다릅니다"))
    return found


def _first_difference(has: str, should: str) -> int:
    pairs = enumerate(zip(has, should, strict=False))
    return next((index for index, (a, b) in pairs if a != b), min(len(has), len(should)))
