"""Strict YAML: what is read, what is refused, and where."""

from __future__ import annotations

import json

import pytest
from provoking import Case, is_of_kind, place_and_message

from hria.model.problem import Problem
from hria.reading.nodes import MOST_DEPTH, Node, read_nodes
from hria.reading.problems import Problems

BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)

CASES = [
    Case("control-character", "a: 1\n안산: x\x00y\n", (2, 6),
         "the invisible character U+0000 is not allowed (delete it)"),
    Case("control-character", "a: x\u2028y\n", (1, 5),
         "the invisible character U+2028 is not allowed (delete it)"),
    Case("control-character", 'a: "x\\0"\n', (1, 4),
         "the invisible character U+0000 is not allowed (delete it)"),
    Case("control-character", "a: x\ufeff\n", (1, 5),
         "the invisible character U+FEFF is not allowed (delete it)"),
    Case("control-character", "a: \ud800\n", (1, 4),
         "the invisible character U+D800 is not allowed (delete it)"),
    Case("syntax", "%YAML 2.0\n---\na: 1\n", (1, 1),
         "this is not valid YAML: found incompatible YAML document"
         " (check quotation marks and indentation)"),
    Case("syntax-colon", "제목: 안산시: 계획\n", (1, 8),
         "a `: ` cannot stand here (put text that contains one in quotation marks;"
         " if it begins a key, check the indentation)"),
    Case("syntax-colon", "a: 1\n  b: 2\n", (2, 4),
         "a `: ` cannot stand here (put text that contains one in quotation marks;"
         " if it begins a key, check the indentation)"),
    Case("syntax-no-colon", "a: 1\n가나다\nc: 2\n", (2, 1),
         "this line has no `: ` (write `key: value`)"),
    Case("syntax-open", 'a: 1\nb: "x\nc: 2\n', (2, 4),
         "a quotation mark or bracket opened here is not closed, or a comma is missing in it"
         " (close it)"),
    Case("syntax-open", "a: 1\nb: {c: [1, 2\nd: 2\n", (2, 8),
         "a quotation mark or bracket opened here is not closed, or a comma is missing in it"
         " (close it)"),
    Case("syntax-sign", "a: @x\n", (1, 4),
         "a value cannot begin with @ (put text in quotation marks)"),
    Case("syntax-sign", "a: ]\n", (1, 4),
         "a value cannot begin with ] (put text in quotation marks)"),
    Case("syntax-sign", "a: > 5\n", (1, 4),
         "a value cannot begin with > (put text in quotation marks)"),
    Case("syntax-sign", "a: *\n", (1, 4),
         "a value cannot begin with * (put text in quotation marks)"),
    Case("syntax-open", "a: [\n", (1, 4),
         "a quotation mark or bracket opened here is not closed, or a comma is missing in it"
         " (close it)"),
    Case("syntax-backslash", 'a: "C:\\dir"\n', (1, 7),
         'this backslash is not understood inside "..." (write it twice, or use \'...\')'),
    Case("syntax-indent", "a:\n    b: 1\n  c: 2\n", (3, 3),
         "this does not fit the lines above it (check indentation, dashes, quotation marks)"),
    Case("syntax-indent", "a: - x\n", (1, 4),
         "this does not fit the lines above it (check indentation, dashes, quotation marks)"),
    Case("tab", "a:\n\tb: 1\n", (2, 1), "a tab cannot indent YAML (use spaces)"),
    Case("tab", "a:\n  b: 1\n\tc: 2\n", (3, 1), "a tab cannot indent YAML (use spaces)"),
    Case("second-document", "a: 1\n---\nb: 2\n", (2, 1),
         "a second document starts here (one file holds one document; remove the `---`)"),
    Case("too-deep", "a: " + "[" * 200_000, (1, 4 + MOST_DEPTH),
         "more than 40 levels of nesting (a description needs fewer than ten)"),
    Case("too-many", "[" + "," .join("1" * 200_000) + "]", (1, 400_000),
         "more than 200000 values (a description has a few hundred)"),
    Case("alias", "a: x\nb: *a\n", (2, 4), "aliases (*name) are not allowed (write the value out)"),
    Case("anchor", "안산: &a x\n", (1, 5),
         "anchors (&a) are not allowed (write the value out where it is used)"),
    Case("tag", "a: !!python/object:os.system x\n", (1, 4),
         "tags (tag:yaml.org,2002:python/object:os.system) are not allowed"
         " (write plain text or numbers)"),
    Case("tag", "a: !mine x\n", (1, 4),
         "tags (!mine) are not allowed (write plain text or numbers)"),
    Case("merge-key", "a: 1\n<<: {b: 1}\n", (2, 1),
         "the merge key << is not allowed (write the keys out)"),
    Case("repeated-key", "안산: 1\nb: 2\n안산: 3\n", (3, 1),
         "`안산` stands here a second time (first in line 1; keep one)"),
    Case("key-not-text", "{[a]: 1}\n", (1, 2),
         "a key must be a word (quote it if it has brackets)"),
    Case("not-finite", "가: 1e400\n", (1, 4),
         "1e400 is not a finite number (write the number out)"),
    Case("not-finite", "a: [1, .NaN]\n", (1, 8),
         ".NaN is not a finite number (write the number out)"),
    Case("not-finite", "a: -.inf\n", (1, 4),
         "-.inf is not a finite number (write the number out)"),
]  # fmt: skip


def read(text: str) -> tuple[Node | None, list[Problem]]:
    """Return the tree of a text and what is wrong with it."""
    problems = Problems("d.yaml")
    return read_nodes(text, problems), problems.found


def plain(text: str) -> object:
    """Return a text that is right as plain data."""
    node, found = read(text)
    assert not found
    assert node is not None
    return node.plain()


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.kind} {case.text[:12]!r}")
def test_refused_at_its_place(case: Case) -> None:
    """Each slip is told once, where it is; columns count characters, also after Hangul."""
    _, found = read(case.text)
    assert [place_and_message(each) for each in found] == [(case.place, case.message)]
    assert is_of_kind(found[0], case.kind)


def test_text_stays_text() -> None:
    """Only true, false, null and numbers are anything but text."""
    words = [
        "no",
        "yes",
        "on",
        "off",
        "y",
        "예",
        "12:30",
        "2026-01-02",
        "0x1F",
        "0o17",
        "1_000",
        "=",
    ]
    assert plain("".join(f"- {word}\n" for word in words)) == words


def test_the_core_of_yaml() -> None:
    """True and false, null and numbers are read as YAML 1.2 has them."""
    text = "[true, False, null, ~, '', 12, -3, +4, 007, 1.5, .5, 5., 1e3, 123456789012345678901]"
    assert plain(text) == [
        True, False, None, None, "", 12, -3, 4, 7, 1.5, 0.5, 5.0, 1000.0, 123456789012345678901.0,
    ]  # fmt: skip
    assert plain('["true", \'12\', "null"]') == ["true", "12", "null"]


def test_numbers_remember_how_they_were_typed() -> None:
    """A page 007 stays 007 where text is wanted."""
    node, _ = read("page: 007\n")
    assert node is not None
    assert node.at(("page",)).typed == "007"


def test_keys_are_always_text() -> None:
    """A key that looks like a number, a truth or a day is a word."""
    assert plain("1: a\ntrue: b\n2026-01-02: c\nno: d\n") == {
        "1": "a", "true": "b", "2026-01-02": "c", "no": "d",
    }  # fmt: skip


def test_text_over_several_lines() -> None:
    """Block style and quoted style keep what was meant."""
    assert plain('a: |-\n  one\n  two\nb: >-\n  one\n  two\nc: "x\\ny"\n') == {
        "a": "one\ntwo", "b": "one two", "c": "x\ny",
    }  # fmt: skip


def test_every_value_and_key_knows_its_place() -> None:
    """Lines and columns count from 1, in characters, also behind Hangul and emoji."""
    node, _ = read('이름: {값: "😀", 다음: [하나, 둘]}\n')
    assert node is not None
    inner = node.at(("이름",))
    assert inner.keys == {"값": (1, 6), "다음": (1, 14)}
    assert inner.at(("다음", 1)).place == (1, 23)
    assert node.at(("이름", "없음")).place == inner.place


def test_problems_come_all_at_once() -> None:
    """What can be read on is read on."""
    _, found = read("a: &x 1\nb: *x\nc: !t 2\na: 3\n<<: {d: 1}\ne: .inf\n")
    assert [each.line for each in found] == [1, 2, 3, 4, 5, 6]


def test_a_bomb_of_aliases_does_not_go_off() -> None:
    """Nine to the power of nine values are never built."""
    _, found = read(BOMB)
    assert len(found) == 81
    assert is_of_kind(found[0], "anchor")
    assert is_of_kind(found[1], "anchor")
    assert is_of_kind(found[2], "alias")


def test_nothing_and_only_comments() -> None:
    """An empty file is no tree, and no problem of its own."""
    for text in ("", "# only a comment\n", "---\n", "\n\n"):
        node, found = read(text)
        assert found == []
        assert node is None or node.value is None


def test_json_is_yaml() -> None:
    """A JSON text is read as it is."""
    data = {"a": [1, 2.5, None, True, {"b": '가나다 \u00a0 \t " \\ /'}], "c d": ""}
    assert plain(json.dumps(data)) == data
    assert plain(json.dumps(data, ensure_ascii=False)) == data


KINDS = {case.kind for case in CASES}
