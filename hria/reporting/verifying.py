"""Whether a published document is what this version makes of the input embedded in it."""

from __future__ import annotations

import itertools
import shlex
from collections.abc import Sequence

from hria.model.published import Published, Verification, Verified
from hria.model.questionnaire import Questionnaire
from hria.model.text import Text

MOST_SHOWN = 5
WIDEST = 60
FORMATS = ("html", "json")
REMOVED = Text(
    en="its input was removed (a public edition)",
    ko="입력 내용이 삭제된 공개용 문서입니다",
)


def obstacles(
    published: Published, questionnaire: Questionnaire, version: str, documents: Sequence[str]
) -> tuple[Text, ...]:
    """Return why a document cannot be derived again here; nothing where it can.

    `documents` are those that this version writes.
    """
    found: list[Text] = []
    if published.version != version:
        found.append(
            Text(
                en=f"it was made by version {_shown(published.version)}, this is {version}",
                ko=f"문서를 만든 판은 {_shown(published.version)}, 이 프로그램은 {version}입니다",
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
    used = {id: sha256 for id, sha256, _ in published.packs}
    if not found:
        differing = (id for id in sorted({*used, *here}) if used.get(id) != here.get(id))
        found += [_other_pack(_shown(id), missing=id in used) for id in differing]
    if published.made.document not in documents or published.made.format not in FORMATS:
        found.append(
            Text(en="this version writes no such document", ko="이 판이 만들지 않는 문서입니다")
        )
    if published.description is None:
        found.append(REMOVED)
    return tuple(found)


def _other_pack(id: str, *, missing: bool) -> Text:
    if missing:
        return Text(
            en=f"the pack {id} is not at hand as it was (give it with --packs)",
            ko=f"당시의 {id} 점검표가 없습니다(--packs로 지정하십시오)",
        )
    return Text(
        en=f"the pack {id} was not used for it (leave it out of --packs)",
        ko=f"{id} 점검표는 당시 쓰이지 않았습니다(--packs에서 빼십시오)",
    )


def not_here(reasons: Sequence[Text]) -> Verification:
    """Return that a document cannot be verified here."""
    return Verification(Verified.NOT_HERE, tuple(reasons))


def compared(published: Published, again: str, *, other: bool, changed: bool) -> Verification:
    """Compare a document with what its input gives; a single changed sign is found.

    `other` says that it was made from another description than the one given, `changed` that
    the description in it does not have the SHA-256 it states.
    """
    reasons = []
    if changed:
        reasons.append(
            Text(
                en="the description embedded in it does not have the SHA-256 it states",
                ko="문서에 들어 있는 설명서의 SHA-256이 적힌 값과 다릅니다",
            )
        )
    if other:
        reasons.append(
            Text(
                en="it was made from another description than the one given",
                ko="지정한 설명서와 다른 설명서로 만들어졌습니다",
            )
        )
    if not _is_own_command(published):
        reasons.append(
            Text(
                en="the command in it is not the one that makes it",
                ko="문서에 적힌 명령은 이 문서를 만드는 명령이 아닙니다",
            )
        )
    reasons += _differences(published.text, again)
    return Verification(Verified.DIFFERENT if reasons else Verified.SAME, tuple(reasons))


def _is_own_command(published: Published) -> bool:
    """Say whether the command shown could be the one: a free text would prove itself."""
    made = published.made
    if made.command is None:
        return True
    try:
        words = shlex.split(made.command)
    except ValueError:
        return False
    bundled = ",".join(id for id, _, is_bundled in published.packs if is_bundled)
    given = {"--packs": bundled, "--format": made.format, "--minutes": str(made.minutes)}
    given |= {"--document": made.document, "--lang": made.language}
    given |= {"--on": published.on.isoformat()}
    for option, value in zip(words[3::2], words[4::2], strict=False):
        if option == "-o" and "/" not in value:
            continue
        if option == "--packs":
            value = ",".join(each for each in value.split(",") if "/" not in each)  # noqa: PLW2901
        if given.get(option) != value:
            return False
    begins = words[:3] == ["hria", "assess", published.description_name] and len(words) % 2 == 1
    return begins and shlex.join(words) == made.command


def _shown(text: str) -> str:
    """Return what a stranger's document says without what could command a terminal."""
    return "".join(sign if sign.isprintable() else "\ufffd" for sign in text[:WIDEST])


def _differences(published: str, again: str) -> list[Text]:
    found: list[Text] = []
    lines = itertools.zip_longest(published.split("\n"), again.split("\n"))
    for number, (has, should) in enumerate(lines, 1):
        if has != should:
            place = _first_difference(has or "", should or "")
            start = max(0, place - WIDEST // 3)
            left, right = (_shown((line or "")[start:]) for line in (has, should))
            found.append(
                Text(
                    en=f"line {number}, column {place + 1}: “{left}” should be “{right}”",
                    ko=f"{number}행 {place + 1}열: ‘{left}’ 부분은 ‘{right}’여야 합니다",
                )
            )
        if len(found) == MOST_SHOWN:
            break
    return found


def _first_difference(has: str, should: str) -> int:
    """Return how many signs two lines have in common from the start."""
    low, high = 0, min(len(has), len(should))
    while low < high:
        middle = (low + high + 1) // 2
        if has[:middle] == should[:middle]:
            low = middle
        else:
            high = middle - 1
    return low
