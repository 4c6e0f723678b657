"""`hria list` and `hria explain`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from running_cli import hria

KINDS = ("checks", "facts", "law", "evidence", "precedents", "rights")


@pytest.mark.parametrize("what", KINDS)
@pytest.mark.parametrize("lang", ["en", "ko"])
def test_lists_of_everything_in_both_languages(tmp_path: Path, what: str, lang: str) -> None:
    """A table for people; nothing is cut short."""
    done = hria("list", what, "--lang", lang, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.splitlines()) > 10
    assert "…" not in done.stdout.replace("……", "") or what in ("evidence", "precedents")


@pytest.mark.parametrize("what", KINDS)
def test_lists_as_json_hold_what_explain_shows(tmp_path: Path, what: str) -> None:
    """Every entry of a list can be explained by its id."""
    rows = json.loads(hria("list", what, "--json", cwd=tmp_path).stdout)
    first = json.loads(hria("explain", rows[0]["id"], "--json", cwd=tmp_path).stdout)
    assert first == rows[0]


def test_explain_by_code_and_by_id(tmp_path: Path) -> None:
    """R07 is what documents print; the id is what files are called."""
    by_code = hria("explain", "R07", "--lang", "ko", cwd=tmp_path)
    by_id = hria("explain", "rights.emotion-inference", "--lang", "ko", cwd=tmp_path)
    assert by_code.stdout == by_id.stdout
    assert "감정 추론" in by_code.stdout


def test_an_unknown_id_gets_a_suggestion(tmp_path: Path) -> None:
    """Exit 2, and what may have been meant."""
    done = hria("explain", "rights.emotion-inferense", "--lang", "en", cwd=tmp_path)
    assert done.returncode == 2
    assert "rights.emotion-inference" in done.stderr
