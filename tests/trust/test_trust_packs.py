"""Hostile packs: they can add questions, and nothing else."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest
from commanding import Server
from packs import TEXT, check

ON = ("--on", "2026-11-24")
DESCRIPTION = 'hria: 1\ntitle: "A"\ndescribed_on: 2026-01-01\n'
HEAD = {"id": "own", "title": TEXT, "version": "1", "sections": [{"id": "all", "title": TEXT}]}
KNOWN: dict[str, Any] = {"fact": "data.personal", "is": True}


def nested(word: str, times: int) -> Any:
    """Return a condition in conditions."""
    condition: Any = KNOWN
    for _ in range(times):
        condition = {word: condition if word == "not" else [condition]}
    return condition


def some(times: int) -> Any:
    """Return a condition over members of members of members."""
    condition: Any = {"fact": "group.role", "is": "worker"}
    for number in range(times):
        listed = ("groups", "functions", "alternatives", "consultations")[number % 4]
        condition = {"some": {"in": listed, "where": condition}}
    return condition


def packed(folder: Path, **files: str | bytes | dict[str, Any]) -> str:
    """Write a pack of these files beside a description and return its path as an option."""
    own = folder / "own"
    for name, content in {"pack": HEAD, **files}.items():
        file = own / f"{name.replace('__', '/')}.yaml"
        file.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps(content) if isinstance(content, dict) else content
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
    (folder / "d.yaml").write_text(DESCRIPTION, encoding="utf-8")
    return "rights,./own"


BROKEN: dict[str, dict[str, Any]] = {
    "brackets": {"a": "[" * 200_000},
    "bomb of aliases": {"a": "a: &a [x,x]\nb: [*a,*a]\n", "law__l": "- &a [*a]\n"},
    "dashes in facts": {"facts__f": "- " * 100_000},
    "tag": {"a": '!!python/object/apply:os.system ["touch pwned"]'},
    "bytes": {"a": b"\xff\xfe\x00", "law__l": "안산시: 가".encode("cp949")},
    "head of nothing": {"pack": ""},
    "head that is a list": {"pack": "- 1"},
    "nots without end": {"a": check("a", "X1", nested("not", 60))},
    "a condition of 60,000 parts": {"a": check("a", "X1", {"all": [KNOWN] * 60_000})},
    "some in some": {"a": check("a", "X1", some(6))},
    "nothing in all": {"a": check("a", "X1", {"all": []})},
    "nothing in any": {"a": check("a", "X1", {"not": {"any": []}})},
    "facts that exist": {"facts__f": "- {id: data.personal}\n"},
    "a check of another pack": {"a": check("a", "X1", KNOWN) | {"id": "rights.extent"}},
    "2 MB of nonsense": {"a": HEAD | {"id": "x" * 1_900_000}},
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_pack_is_told(command: Server, tmp_path: Path, case: str) -> None:
    """Exit 1, with the pack's file named; never a traceback."""
    packs = packed(tmp_path, **BROKEN[case])
    done = command("check", "d.yaml", "--packs", packs, cwd=tmp_path)
    done.within_limits(1)
    assert done.err.startswith("own")
    assert not (tmp_path / "pwned").exists()


WORKING: dict[str, Any] = {
    "nots": nested("not", 36),
    "alls": nested("all", 18),
    "anys": nested("any", 18),
    "a thousand parts": {"all": [KNOWN] * 1000},
    "some in some": some(2),
    "law alone": {"in_force": "kr-ica-15-5-2"},
    "law beside a fact": {"any": [{"in_force": "kr-ica-15-5-2"}, KNOWN]},
    "a number beyond all": {"fact": "data.retention_days", "more_than": 1e308},
}


@pytest.mark.parametrize("case", WORKING)
def test_an_odd_pack_works(command: Server, tmp_path: Path, case: str) -> None:
    """Deep and wide conditions are judged in time."""
    packs = packed(tmp_path, a=check("a", "X1", WORKING[case]))
    done = command("assess", "d.yaml", "--packs", packs, "-o", "r.md", *ON, cwd=tmp_path)
    done.within_limits(0)


@pytest.mark.skipif(os.name != "posix", reason="links and pipes of POSIX")
def test_a_pack_reads_nothing_but_itself(command: Server, tmp_path: Path) -> None:
    """Links out of the folder, pipes, devices and folders in it are told, not opened."""
    packs = packed(tmp_path, a=check("a", "X1", KNOWN))
    own = tmp_path / "own"
    secret = tmp_path / "secret.yaml"
    secret.write_text("- {id: marker-secret}\n", encoding="utf-8")
    (own / "link.yaml").symlink_to(secret)
    (own / "law").symlink_to("/etc")
    (own / "facts").mkdir()
    (own / "facts" / "up.yaml").symlink_to("../../secret.yaml")
    (own / "zero.yaml").symlink_to("/dev/zero")
    os.mkfifo(own / "pipe.yaml")
    (own / "folder.yaml").mkdir()
    done = command("check", "d.yaml", "--packs", packs, cwd=tmp_path)
    done.within_limits(1)
    assert "marker-secret" not in done.err
    assert done.err.count("outside its pack") == 3
    assert done.err.count("not an ordinary file") == 2


@pytest.mark.skipif(sys.platform != "linux", reason="names of any bytes")
def test_names_in_a_pack(command: Server, tmp_path: Path) -> None:
    """Names that are no text, or would command a terminal, are told as marks."""
    packs = packed(tmp_path, a=check("a", "X1", KNOWN))
    Path(os.fsdecode(os.fsencode(tmp_path / "own") + b"/\xff\x1b[31m.yaml")).write_text("a: 1")
    done = command("check", "d.yaml", "--packs", packs, cwd=tmp_path)
    done.within_limits(1)
    assert "\x1b" not in done.err


def test_templates_in_a_pack_come_out_as_they_are(command: Server, tmp_path: Path) -> None:
    """Its texts are texts in every format: no template, no markup, no placeholder of others."""
    wild = "{{ 7*7 }}{% set x = 1 %}{# gone #} {file} <script>alert(1)</script> ${x} %s"
    text = {"en": wild, "ko": wild}
    own = check("a", "X1", KNOWN) | {"title": text, "asks": text}
    packs = packed(tmp_path, a=own, pack=HEAD | {"title": text})
    for format in ("html", "md", "json"):
        name = f"r.{format}"
        args = ("assess", "d.yaml", "--packs", packs, "-o", name, "--lang", "en", *ON)
        command(*args, cwd=tmp_path).within_limits(0)
        page = (tmp_path / name).read_text(encoding="utf-8").replace("\\", "")
        assert "{{ 7*7 }}{% set x = 1 %}{#" in page.replace("\u2060", "")
        assert format != "html" or "<script>alert" not in page
    command("assess", "d.yaml", "--packs", packs, *ON, cwd=tmp_path).within_limits(0)


def test_a_pack_named_by_its_path_leaves_no_path(command: Server, tmp_path: Path) -> None:
    """Documents name its folder, never where that lies; its sum does not depend on the name."""
    packed(tmp_path, a=check("a", "X1", KNOWN))
    args = ("assess", "d.yaml", "-o", "-", "--format", "json", *ON)
    first = command(*args, "--packs", f"rights,{tmp_path}/own", cwd=tmp_path)
    (tmp_path / "own").rename(tmp_path / "renamed")
    second = command(*args, "--packs", "rights,./renamed", cwd=tmp_path)
    for done in (first, second):
        done.within_limits(0)
        assert str(tmp_path) not in done.out
    assert first.out == second.out
