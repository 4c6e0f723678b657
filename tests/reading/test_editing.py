"""One fact changed in a file: exactly that, in every style, or a refusal."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

import pytest
from packs import check, questionnaire_of

from hria.model.questionnaire import Questionnaire
from hria.reading.description import parse_deployment
from hria.reading.editing import CannotEditError, Pairs, edit, typed, word
from hria.reading.files import decode
from hria.reading.settings import read_said, read_setting

HEAD = 'hria: 1\nlanguage: ko\ntitle: {en: "a", ko: "가"}\ndescribed_on: 2026-01-01\n'
EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Questionnaire:
    """Return a small questionnaire."""
    condition = {"fact": "x.one", "is": True}
    return questionnaire_of(tmp_path_factory.mktemp("pack"), check("it", "X1", condition))


def edited(text: str, path: str, said: Pairs, questionnaire: Questionnaire) -> str:
    """Return a text after one edit."""
    return edit_bytes(text.encode(), path, said, questionnaire).decode()


def edit_bytes(data: bytes, path: str, said: Pairs, questionnaire: Questionnaire) -> bytes:
    """Return bytes after one edit; what is said is read as the command does."""
    flow = typed("", said).removeprefix(": ")
    deployment = parse_deployment(decode("x", data), questionnaire)
    leaf = read_setting(f"{path}={flow}", deployment, questionnaire, "x").leaf
    return edit(data, path, said, leaf, questionnaire)


TRUE: Pairs = (("value", "true"),)
WITHHELD: Pairs = (("unknown", "withheld"),)
SOURCED: Pairs = (("value", "true"), ("sources", "[d]"))
LISTED: Pairs = (("value", "[a, b]"), ("complete", "true"))


@pytest.mark.parametrize(
    ("before", "path", "said", "after"),
    [
        # a section that is not there yet goes to the end
        ("", "x.one", TRUE, "x:\n  one: true\n"),
        ("", "x.list", LISTED, "x:\n  list: {value: [a, b], complete: true}\n"),
        ("", "functions.complete", TRUE, "functions:\n  complete: true\n"),
        # block style: after the section's last line, comments kept
        (
            "x:\n  one: true   # 확인함\n  # 다음 질문\n\nplan: {}\n",
            "x.two",
            TRUE,
            "x:\n  one: true   # 확인함\n  two: true\n  # 다음 질문\n\nplan: {}\n",
        ),
        ("x:\n    one: true", "x.two", TRUE, "x:\n    one: true\n    two: true\n"),
        # flow style
        ("x: {one: true}  # c\n", "x.two", TRUE, "x: {one: true, two: true}  # c\n"),
        ("x: {}\n", "x.two", WITHHELD, "x: {two: {unknown: withheld}}\n"),
        (
            "x: {one: true,\n    # c\n   }\n",
            "x.two",
            TRUE,
            "x: {one: true, two: true,\n    # c\n   }\n",
        ),
        # dotted
        ("x.one: true\n", "x.two", TRUE, "x.one: true\nx:\n  two: true\n"),
        ("x.one: {unknown: not-asked}\n", "x.one", TRUE, "x.one: true\n"),
        # an unknown answered
        ("x:\n  one: {unknown: not-asked}\n", "x.one", TRUE, "x:\n  one: true\n"),
        (
            "x:\n  one: {unknown: not-asked}\n",
            "x.one",
            WITHHELD,
            "x:\n  one: {unknown: withheld}\n",
        ),
        (
            "x:\n  one:\n    unknown: not-asked # c\n  two: true\n",
            "x.one",
            TRUE,
            "x:\n  one:\n    value: true # c\n  two: true\n",
        ),
        # the note of an unknown stays when only the reason changes
        (
            "x:\n  one: {unknown: not-asked, note: 물어볼 것}\n",
            "x.one",
            WITHHELD,
            "x:\n  one: {unknown: withheld, note: 물어볼 것}\n",
        ),
        # lists: is that all?
        (
            "x: {list: [a, b]}\n",
            "x.list.complete",
            TRUE,
            "x: {list: {value: [a, b], complete: true}}\n",
        ),
        (
            "x:\n  list:\n    - a # first\n    - b\n  one: true\n",
            "x.list.complete",
            TRUE,
            "x:\n  list:\n    value:\n    - a # first\n    - b\n    complete: true\n  one: true\n",
        ),
        (
            "x:\n  list: {value: [a], note: n}\n",
            "x.list.complete",
            TRUE,
            "x:\n  list: {value: [a], note: n, complete: true}\n",
        ),
        (
            "x:\n  list:\n    value: [a]\n    note: >-\n      길게\n      쓴 글\n",
            "x.list.complete",
            TRUE,
            (
                "x:\n  list:\n    value: [a]\n    note: >-\n      길게\n"
                "      쓴 글\n    complete: true\n"
            ),
        ),
        # members
        (
            "functions:\n  감지 1: {on: true}\n",
            "functions.complete",
            TRUE,
            "functions:\n  감지 1: {on: true}\n  complete: true\n",
        ),
        ("functions: []\n", "functions.complete", TRUE, "functions: {complete: true}\n"),
        (
            "functions:\n  감지 1:\n",
            "functions.감지 1.on",
            TRUE,
            "functions:\n  감지 1: {on: true}\n",
        ),
        (
            "functions:\n  f:   # later\n",
            "functions.f.on",
            TRUE,
            "functions:\n  f: {on: true}   # later\n",
        ),
        ("functions:\n  f: {}\n", "functions.f.on", TRUE, "functions:\n  f: {on: true}\n"),
    ],
)
def test_exactly_one_change(
    small: Questionnaire, before: str, path: str, said: Pairs, after: str
) -> None:
    """Everything else stays as it was, sign by sign."""
    assert edited(HEAD + before, path, said, small) == HEAD + after


def test_sources_go_with_the_answer(small: Questionnaire) -> None:
    """A sourced answer is one mapping."""
    sources = "sources: {d: {kind: other, title: t}}\n"
    found = edited(HEAD + sources, "x.one", SOURCED, small)
    assert found == HEAD + sources + "x:\n  one: {value: true, sources: [d]}\n"


@pytest.mark.parametrize(
    "before",
    [
        "x:\n  one: {unknown: not-asked, note: 물어볼 것}\n",
        "x:\n  one: {unknown: no-reply, asked: 2026-01-01}\n",
        "x:\n  one:\n    unknown: not-asked\n    # ask again\n    note: n\n",
        "x:\n  one: {disputed: [{value: true}, {value: false}]}\n",
        "x:\n  one: {value: true, note: n}\n",
    ],
)
def test_somebodys_words_are_not_overwritten(small: Questionnaire, before: str) -> None:
    """A note, a day, a dispute would be lost: the place is left for a person."""
    with pytest.raises(CannotEditError):
        edited(HEAD + before, "x.one", TRUE, small)


def test_a_list_flush_with_its_key_is_left_alone(small: Questionnaire) -> None:
    """There is no room for the keys it would need."""
    with pytest.raises(CannotEditError):
        edited(HEAD + "x:\n  list:\n  - a\n", "x.list.complete", TRUE, small)


@pytest.mark.parametrize("newline", ["\r\n", "\n", "\r"])
def test_line_ends_stay(small: Questionnaire, newline: str) -> None:
    """New lines end as the others do."""
    text = (HEAD + "x:\n  one: true\n").replace("\n", newline)
    assert edited(text, "x.two", TRUE, small) == text + "  two: true" + newline


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (b"", "utf-8"),
    ],
)
def test_encodings_stay(small: Questionnaire, mark: bytes, encoding: str) -> None:
    """A byte order mark stays, the encoding too."""
    text = HEAD + "x:\n  one: true # 한글 🙂\n"
    found = edit_bytes(mark + text.encode(encoding), "x.two", TRUE, small)
    assert found == mark + (text + "  two: true\n").encode(encoding)


def test_json_is_yaml_too(small: Questionnaire) -> None:
    """A description in JSON stays one line."""
    text = '{"hria": 1, "language": "en", "title": {"en": "a"}, "described_on": "2026-01-01"}'
    assert edited(text, "x.one", TRUE, small) == text[:-1] + ", x: {one: true}}"


def test_a_keeping_block_scalar_is_not_cut(small: Questionnaire) -> None:
    """Blank lines that belong to a text cannot be moved behind a new key."""
    text = HEAD + "x:\n  list:\n    value: [a]\n    note: |+\n      글\n\n\n"
    try:
        found = edited(text, "x.list.complete", TRUE, small)
    except CannotEditError:
        return
    assert "글\n\n\n" in found


@pytest.mark.parametrize("file", sorted(EXAMPLES.glob("*.yaml")), ids=lambda file: file.stem)
def test_every_open_truth_of_every_example(questionnaire: Questionnaire, file: Path) -> None:
    """Each edit of a real file reads back as exactly one change, and adds or alters few signs."""
    import hria  # noqa: PLC0415

    data = file.read_bytes()
    assessment = hria.assess(hria.read_deployment(file, questionnaire), questionnaire)
    facts = questionnaire.facts
    for question in assessment.questions[:30]:
        if facts[question.fact].type != "truth" or question.reason == "disputed":
            continue
        leaf = read_said("true", question.path, facts[question.fact], assessment.deployment, "x")
        try:
            found = edit(data, question.path, TRUE, leaf, questionnaire)
        except CannotEditError:
            continue
        assert abs(len(found) - len(data)) < 90
        left = iter(re.sub(rb"\{unknown: [a-z-]+\}", b"", data).split())
        assert next(left) == found.split()[0]


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("a", "a"),
        ("안심", "안심"),
        ("true", '"true"'),
        ("12", '"12"'),
        ("a: b", '"a: b"'),
        ("", '""'),
    ],
)
def test_words_are_quoted_where_they_would_be_mistaken(value: str, written: str) -> None:
    """Numbers, truths and anything with signs go into quotation marks."""
    assert word(value) == written
