"""Hostile and random input: nothing but collected problems comes out of the reader."""

from __future__ import annotations

import json
import math
import time

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from provoking import HEAD, TextFile, told

from hria.model.problem import InputError
from hria.model.questionnaire import Questionnaire
from hria.reading.description import parse_deployment
from hria.reading.files import decode
from hria.reading.nodes import read_nodes
from hria.reading.problems import MOST_PROBLEMS, Problems

QUICK = settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
SNIPPETS = (
    "a: ", "- ", "? ", ": ", "[", "]", "{", "}", ", ", "&a ", "*a", "!t ", "!!str ", "<<: ", "|\n",
    ">-\n", '"', "'", "\n", "\n  ", "\n\t", "# ", "---\n", "...\n", "%YAML 1.1\n", "\\x", "1e400",
    ".nan", "~", "no", "예", "가: ", "\u2028", "\ufeff", "\x00", "😀", "0x1F", "12:30", "@", "`",
)  # fmt: skip
KEYS = (
    "hria", "title", "described_on", "language", "data", "data.days", "data.kinds", "functions",
    "functions.a.kind", "groups", "a", "kind", "reads", "accuracy", "alarms", "sources", "parties",
    "measures", "waivers", "background", "value", "low", "high", "unknown", "disputed", "per",
    "complete", "standing", "note", "by", "of", "asked", "en", "ko", "stage", "people",
)  # fmt: skip

printable = st.characters(
    codec="utf-8",
    exclude_categories=("Cc", "Cs", "Zl", "Zp"),
    exclude_characters="\ufeff\ufffe\uffff",
)
text = st.text(printable, max_size=12)
scalars = (
    st.none()
    | st.booleans()
    | st.integers(-(10**16), 10**16)
    | text
    | st.floats(allow_nan=False, allow_infinity=False)
)
structures = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(text, inner, max_size=4),
    max_leaves=20,
)
described = st.recursive(
    scalars | st.sampled_from(KEYS),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(KEYS) | text, inner, max_size=5)
    ),
    max_leaves=25,
)


@QUICK
@given(st.text(max_size=200) | st.lists(st.sampled_from(SNIPPETS), max_size=40).map("".join))
@example("[" * 5000)
@example("{a: " * 5000)
@example("- " * 5000)
@example("? " * 500)
@example("&a " * 500)
@example("*a : b")
@example("&a {&b : *a}")
@example('"\\ud800"')
@example("a: 'x\n---\n'")
def test_any_text_gives_a_tree_or_problems(wild: str) -> None:
    """Whatever stands in a file, reading it ends in a tree, in problems, or in both."""
    problems = Problems("wild.yaml")
    node = read_nodes(wild, problems)
    assert node is not None or problems.found or not wild.strip() or only_comments(wild)
    lines = wild.count("\n") + wild.count("\r") + 2
    for each in problems.found:
        assert 1 <= each.line <= lines
        assert each.column >= 1
        assert each.message.en
        assert each.message.ko
        assert each.to("ko").isprintable()


@QUICK
@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_refused(wild: bytes) -> None:
    """Decoding knows no other error than its own."""
    try:
        decode("wild.yaml", wild)
    except InputError as error:
        (_,) = error.problems


@QUICK
@given(structures)
def test_what_json_says_is_read_as_json_says(data: object) -> None:
    """Random structures dumped as JSON come back equal, composed as Unicode wants it."""
    problems = Problems("data.json")
    node = read_nodes(json.dumps(data, ensure_ascii=False), problems)
    if not told_of_repeats(problems):
        assert not problems.found
        assert node is not None
        assert same(node.plain(), data)


@QUICK
@given(data=described)
@example(data={"data.kinds": {"disputed": 5}})
@example(data={"stage": {"disputed": True}})
@example(data={"functions": {"a": {"accuracy": {"alarms": {"per": {}}}}}})
@example(data={"functions": [], "functions.a.kind": "mood"})
@example(data={"sources": {"a": {"kind": ["press"]}}})
@example(data={"measures": [None, 1, {"remedy": {}}]})
@example(data={"background": [{"disputed": [1]}]})
def test_any_structure_is_a_description_or_problems(data: object, library: Questionnaire) -> None:
    """Known keys with wild values are told, never a crash."""
    whole = {"hria": 1, "title": "x", "described_on": "2026-01-02"}
    whole |= data if isinstance(data, dict) else {"data": data}
    for each in told(json.dumps(whole), library):
        assert each.line >= 1
        assert each.message.en
        assert each.to("en").isprintable()


@QUICK
@given(st.lists(st.sampled_from(SNIPPETS) | st.text(max_size=8), max_size=25).map("".join))
def test_any_tail_of_a_description(wild: str) -> None:
    """A good head does not make a wild rest dangerous."""
    problems = Problems("d.yaml")
    read_nodes(HEAD + wild, problems)


@pytest.mark.parametrize(
    "text",
    [
        "a: " + "x" * 1_900_000,
        "x" * 1_900_000 + ": 1\n" + HEAD,
        HEAD + "".join(f"zz{n}: 1\n" for n in range(150_000)),
        HEAD + "data:\n" + "".join(f"  retention{n}: 1\n" for n in range(90_000)),
        HEAD + "data.kinds: [" + "soundd, " * 190_000 + "]\n",
        HEAD + "functions:\n" + "".join(f"  f{n}: {{knd: x}}\n" for n in range(60_000)),
    ],
    ids=["long value", "long key", "unknown keys", "unknown facts", "wrong choices", "members"],
)
def test_large_nonsense_is_told_soon(text: str, library: Questionnaire) -> None:
    """Two megabytes of mistakes take seconds, and give as many messages as somebody reads."""
    started = time.monotonic()
    with pytest.raises(InputError) as caught:
        parse_deployment(TextFile("d.yaml", text, ""), library)
    assert time.monotonic() - started < 20
    assert len(caught.value.problems) <= MOST_PROBLEMS + 1
    assert all(len(each.to("en")) < 1000 for each in caught.value.problems)


def same(read: object, said: object) -> bool:
    """Compare composed text, and numbers as floats where they are too long for an integer."""
    import unicodedata  # noqa: PLC0415

    match said:
        case dict():
            keys = {unicodedata.normalize("NFC", key): value for key, value in said.items()}
            return (
                isinstance(read, dict)
                and read.keys() == keys.keys()
                and all(same(read[key], keys[key]) for key in keys)
            )
        case list():
            return isinstance(read, list) and len(read) == len(said) and all(map(same, read, said))
        case str():
            return read == unicodedata.normalize("NFC", said)
        case float():
            return isinstance(read, int | float) and math.isclose(read, said, rel_tol=1e-15)
        case _:
            return type(read) is type(said) and read == said


def told_of_repeats(problems: Problems) -> bool:
    """Say whether two keys fell together, or one was the merge key."""
    words = ("second time", "merge key")
    return any(word in (each.message.en or "") for each in problems.found for word in words)


def only_comments(text: str) -> bool:
    """Say whether nothing but comments, directives and marks stands in a text."""
    lines = (line.strip() for line in text.replace("\r", "\n").split("\n"))
    return all(not line or line.startswith(("#", "---", "...", "%")) for line in lines)
