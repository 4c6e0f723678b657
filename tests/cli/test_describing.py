"""`hria new`, `hria check`, `hria schema`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from running_cli import HARMLESS, ON, hria


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_a_blank_description_is_neither_safe_nor_guilty(tmp_path: Path, lang: str) -> None:
    """It passes `check`; assessed it is pause or incomplete, nothing clear, nothing a concern."""
    assert hria("new", "plan.yaml", "--lang", lang, cwd=tmp_path).returncode == 0
    assert hria("check", "plan.yaml", cwd=tmp_path).returncode == 0
    done = hria("assess", "plan.yaml", "-o", "-", "--format", "json", *ON, cwd=tmp_path)
    found = json.loads(done.stdout)
    assert found["conclusion"]["outcome"] in ("pause", "incomplete")
    outcomes = {each["outcome"] for each in found["findings"]}
    assert not outcomes & {"clear", "concern"}, [
        each["id"] for each in found["findings"] if each["outcome"] in ("clear", "concern")
    ]


def test_new_does_not_overwrite(tmp_path: Path) -> None:
    """Somebody's answers are worth more than a blank form."""
    (tmp_path / "plan.yaml").write_text("mine", encoding="utf-8")
    assert hria("new", "plan.yaml", cwd=tmp_path).returncode == 2
    assert (tmp_path / "plan.yaml").read_text(encoding="utf-8") == "mine"


def test_check_says_every_problem_with_its_place(tmp_path: Path) -> None:
    """`file:line:column: what is wrong (what would be right)`, all files, exit 1."""
    text = HARMLESS.read_text(encoding="utf-8").replace("hria: 1", "hria: 1\nstagee: pilot", 1)
    (tmp_path / "bad.yaml").write_text(text, encoding="utf-8")
    done = hria("check", "bad.yaml", HARMLESS, "absent.yaml", "--lang", "en", cwd=tmp_path)
    assert done.returncode == 1
    assert "`stage`" in done.stderr
    assert "bad.yaml:" in done.stderr
    assert "absent.yaml: there is no such file" in done.stderr


def test_schema_is_json(tmp_path: Path) -> None:
    """For editors."""
    found = json.loads(hria("schema", "--lang", "ko", cwd=tmp_path).stdout)
    assert found["$schema"].startswith("https://json-schema.org/")
