"""Hostile descriptions through the whole command: a message or a document, in bounds."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from commanding import Server

from hria.reading.members import MOST_MEMBERS

HEAD = 'hria: 1\ntitle: "A"\ndescribed_on: 2026-01-01\n'
ON = ("--on", "2026-11-24")
REFUSED: dict[str, str | bytes] = {
    "empty": "",
    "only breaks": "\n" * 1_900_000,
    "only a comment": "#" * 1_900_000,
    "only colons": ":" * 1_900_000,
    "a list": "- a\n",
    "alias bomb": HEAD + "a: &a [x,x,x]\nb: &b [*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b]\n",
    "alias of itself": HEAD + "a: &a {b: *a}\n",
    "anchors": HEAD + "a: " + "&a " * 100,
    "merge key": HEAD + "data: {<<: {personal: true}}\n",
    "brackets": HEAD + "x: " + "[" * 200_000,
    "braces": "{a: " * 200_000,
    "dashes": "- " * 200_000,
    "question marks": "? " * 200_000,
    "python tag": HEAD + 'x: !!python/object/apply:os.system ["touch pwned"]\n',
    "own tag": HEAD + "x: !include /etc/passwd\n",
    "key twice": HEAD + 'title: "B"\n',
    "second document": HEAD + "---\n" + HEAD,
    "nul": HEAD + 'x: "a\0b"\n',
    "escape": HEAD + 'x: "a\x1b[31mb"\n',
    "bell": HEAD.replace('"A"', '"A\x07"'),
    "escaped control": HEAD.replace('"A"', '"\\u001b[2J"'),
    "not utf-8": HEAD.encode() + b'x: "\xe9\xff"\n',
    "cp949": (HEAD + 'x: "안산시 어린이집"\n').encode("cp949"),
    "utf-16 without bom": HEAD.encode("utf-16-le"),
    "utf-16 cut": HEAD.encode("utf-16")[:-1],
    "utf-32": HEAD.encode("utf-32"),
    "lone surrogate": HEAD + 'x: "\\ud800"\n',
    "lone surrogate in utf-8": HEAD.encode() + b'x: "\xed\xa0\x80"\n',
    "too large a number": HEAD + "data.retention_days: 1e400\n",
    "a digit 1.9 million times": HEAD + "data.retention_days: " + "1" * 1_900_000,
    "nan": HEAD + "data.retention_days: .nan\n",
    "infinity": HEAD + "data.retention_days: -.inf\n",
    "no such day": HEAD.replace("2026-01-01", "2026-02-30"),
    "no such year": HEAD.replace("2026-01-01", "0000-01-01"),
    "no such month": HEAD.replace("2026-01-01", "2026-13-01"),
    "five thousand functions": HEAD
    + "functions:\n"
    + "".join(f"  f{number}: {{kind: emotion-inference}}\n" for number in range(5000)),
    "five thousand groups": HEAD
    + "groups:\n"
    + "".join(f"  g{number}: {{role: worker}}\n" for number in range(5000)),
    "ninety thousand unknown facts": HEAD
    + "data:\n"
    + "".join(f"  retention{number}: 1\n" for number in range(90_000)),
    "a key of 1.9 million letters": "x" * 1_900_000 + ": 1\n" + HEAD,
    "a zip": b"PK\x03\x04" + bytes(2000),
    "a picture": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8,
}
LINE = "".join(f"a.b) {number}- *[x](y)* <b> " for number in range(400))[:10_000]
READS = ", ".join(f"g{number}" for number in range(MOST_MEMBERS))
GROUPS = "".join(f"  g{number}: {{role: worker}}\n" for number in range(2, MOST_MEMBERS))
DISPUTED = "{role: {disputed: [{value: worker}, {value: child}]}}"
READ: dict[str, str | bytes] = {
    "nothing but a head": HEAD,
    "first day": HEAD.replace("2026-01-01", "0001-01-01"),
    "last day": HEAD.replace("2026-01-01", "9999-12-31")
    + "plan: {tender_on: 9999-12-31, contract_on: 9999-12-31, pilot_on: 9999-12-31}\n",
    "turned direction": HEAD.replace('"A"', '"A\u202egnp.exe\u202c"'),
    "right to left": HEAD.replace('"A"', '"\u05e9\u05dc\u05d5\u05dd A"'),
    "hangul in pieces": HEAD.replace('"A"', '"\u110b\u1161\u11ab\u1109\u1161\u11ab"'),
    "a long line": HEAD.replace('"A"', f"'{LINE}'"),
    "1.9 million marks": HEAD.replace('"A"', '"' + "a.b)1-@" * 270_000 + '"'),
    "1.9 million backticks": HEAD.replace('"A"', '"' + "`" * 1_900_000 + '"'),
    "a number of 300 digits": HEAD + "data.retention_days: 1" + "0" * 300 + "\n",
    "a fraction of 1.9 million digits": HEAD + "data.retention_days: 0." + "1" * 1_900_000,
    "templates": HEAD.replace('"A"', "'{{ 7*7 }} {% for x in y %} {file} {n} {0.__class__} %s'"),
    "as many members as allowed": HEAD
    + "functions:\n"
    + "".join(
        f"  f{number}: {{kind: emotion-inference, reads: [{READS}]}}\n"
        for number in range(MOST_MEMBERS)
    )
    + f"groups:\n  complete: true\n  g0: {DISPUTED}\n  g1: {DISPUTED}\n{GROUPS}",
    "thirty thousand claims": HEAD
    + "data.retention_days: {disputed: ["
    + ", ".join(f"{{value: {number}}}" for number in range(20_000))
    + "]}\n",
    "ten thousand sources": HEAD
    + "sources:\n"
    + "".join(f"  s{number}: {{kind: press, title: t}}\n" for number in range(10_000)),
    "ten thousand remarks": HEAD
    + "background:\n"
    + "".join(f"  - {{what: 'x{number}'}}\n" for number in range(10_000)),
}


def written(folder: Path, text: str | bytes) -> str:
    """Write a description into a folder and return its name."""
    (folder / "d.yaml").write_bytes(text if isinstance(text, bytes) else text.encode())
    return "d.yaml"


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_no_description_is_told(command: Server, tmp_path: Path, case: str) -> None:
    """Exit 1 with problems that name the file, no more than somebody reads."""
    done = command("check", written(tmp_path, REFUSED[case]), cwd=tmp_path)
    done.within_limits(1)
    assert done.err.startswith("d.yaml:")
    assert "\x1b" not in done.err
    assert os.listdir(tmp_path) == ["d.yaml"]  # noqa: PTH208


@pytest.mark.parametrize("case", READ)
def test_what_can_be_read_becomes_a_document(command: Server, tmp_path: Path, case: str) -> None:
    """Exit 0 in every format, within memory and time."""
    file = written(tmp_path, READ[case])
    for format in ("html", "md"):
        done = command("assess", file, "-o", f"report.{format}", *ON, cwd=tmp_path)
        done.within_limits(0)
    command("assess", file, *ON, cwd=tmp_path).within_limits(0)


def test_the_direction_of_writing_is_not_turned(command: Server, tmp_path: Path) -> None:
    """What a reader sees is what stands there."""
    file = written(tmp_path, READ["turned direction"])
    command("assess", file, "-o", "report.md", *ON, cwd=tmp_path).within_limits(0)
    assert "\u202e" not in (tmp_path / "report.md").read_text(encoding="utf-8")
    done = command("assess", file, *ON, cwd=tmp_path)
    assert "\u202e" not in done.out


def test_templates_in_texts_come_out_as_they_are(command: Server, tmp_path: Path) -> None:
    """Nothing in a description is filled in, computed or run."""
    file = written(tmp_path, READ["templates"])
    command("assess", file, "-o", "report.html", *ON, cwd=tmp_path).within_limits(0)
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "{{ 7*7 }} {% for x in y %} {file} {n} {0.__class__} %s" in page


def test_hangul_in_pieces_is_hangul(command: Server, tmp_path: Path) -> None:
    """Member names and choices meet whichever way a keyboard composed them."""
    parts = (
        HEAD + "functions: {f: {reads: [\u1109\u1161\u11ab]}}\ngroups: {\uc0b0: {role: child}}\n"
    )
    command("check", written(tmp_path, parts), cwd=tmp_path).within_limits(0)


def _link_to(target: str) -> Callable[[Path], None]:
    return lambda file: file.symlink_to(target)


def _sparse(file: Path) -> None:
    with file.open("wb") as stream:
        stream.truncate(100_000_000)


ODD: dict[str, Callable[[Path], object]] = {
    "missing": lambda file: file,
    "folder": lambda file: file.mkdir(),
    "pipe": os.mkfifo,
    "device": _link_to("/dev/zero"),
    "terminal": _link_to("/dev/tty"),
    "link to itself": _link_to("odd"),
    "link to nothing": _link_to("nothing"),
    "link to a folder": _link_to("/"),
    "100 MB": _sparse,
    "process": _link_to("/proc/self/environ"),
}


@pytest.mark.skipif(os.name != "posix", reason="pipes, devices and links of POSIX")
@pytest.mark.parametrize("case", ODD)
def test_what_is_no_ordinary_file_is_told(command: Server, tmp_path: Path, case: str) -> None:
    """Nothing is waited for and nothing is read without end; in every place for a file."""
    ODD[case](tmp_path / "odd")
    (tmp_path / "d.yaml").write_text(HEAD, encoding="utf-8")
    command("check", "odd", cwd=tmp_path).within_limits(1)
    command("assess", "odd", "-o", "r.html", cwd=tmp_path).within_limits(1)
    for verb in ("verify", "extract"):
        command(verb, "odd", cwd=tmp_path).within_limits(1)
    command("assess", "d.yaml", "--packs", "rights,./odd", cwd=tmp_path).within_limits(1)
    assert not (tmp_path / "r.html").exists()


@pytest.mark.parametrize("name", ["x" * 5000, "x" * 255, "a/b/c.yaml", "\x1b[31m", " ", "-"])
def test_names_no_file_can_have(command: Server, tmp_path: Path, name: str) -> None:
    """They are told as missing, and nothing in them commands a terminal."""
    done = command("check", "--", name, cwd=tmp_path)
    done.within_limits(1)
    assert "\x1b" not in done.err


def test_a_name_that_is_no_text(command: Server, tmp_path: Path) -> None:
    """Bytes that are no letters in a file name become marks, in documents too."""
    name = os.fsdecode(b"\xff\xfe.yaml")
    (tmp_path / name).write_text(HEAD, encoding="utf-8")
    for format in ("html", "md", "json"):
        done = command("assess", name, "-o", "-", "--format", format, *ON, cwd=tmp_path)
        done.within_limits(0)


def test_a_file_that_changes_while_it_is_read(command: Server, tmp_path: Path) -> None:
    """What was read once is what is assessed; a file that grows is read to the limit only."""
    file = tmp_path / "d.yaml"
    file.write_text(HEAD, encoding="utf-8")
    stop = threading.Event()

    def keep_changing() -> None:
        while not stop.is_set():
            file.write_text(HEAD + "#" * 3_000_000, encoding="utf-8")
            file.write_text(HEAD, encoding="utf-8")

    writer = threading.Thread(target=keep_changing)
    writer.start()
    try:
        for _ in range(5):
            command("check", "d.yaml", cwd=tmp_path).within_limits(0, 1)
    finally:
        stop.set()
        writer.join()
