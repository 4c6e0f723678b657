"""`hria assess -o x.pdf` and `-o x.docx`: files, stdout, what is missing, the same bytes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from running_cli import HARMLESS, ON, ROOT, hria

from hria.cli import assessing
from hria.cli.assessing import Wanted
from hria.model.cannot_render import CannotRenderError
from hria.model.text import Text

pytest.importorskip("typst")
pytest.importorskip("docx")

BEGINS = {"pdf": b"%PDF-1.7", "docx": b"PK\x03\x04"}


@pytest.mark.parametrize("suffix", BEGINS)
def test_a_document_in_the_format_of_its_suffix(tmp_path: Path, suffix: str) -> None:
    """Written whole; only the remark goes to stderr."""
    done = hria("assess", HARMLESS, "-o", f"report.{suffix}", *ON, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert (tmp_path / f"report.{suffix}").read_bytes().startswith(BEGINS[suffix])
    again = hria("assess", HARMLESS, "-o", f"report.{suffix}", *ON, cwd=tmp_path)
    assert again.returncode == 2


@pytest.mark.parametrize("format", BEGINS)
def test_bytes_go_to_stdout(format: str) -> None:
    """As they are, whatever the console."""
    command = [sys.executable, "-m", "hria", "assess", HARMLESS, "-o", "-", "--format", format, *ON]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    assert done.stdout.startswith(BEGINS[format])


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    """Whatever the hash seed, the locale and the time zone."""
    found = set()
    for number, (seed, zone, locale) in enumerate(
        [("0", "UTC", "C.UTF-8"), ("7", "Asia/Seoul", "ko_KR.UTF-8")]
    ):
        folder = tmp_path / str(number)
        folder.mkdir()
        for suffix in BEGINS:
            args = ("assess", HARMLESS, "--lang", "ko", "-o", f"r.{suffix}", *ON)
            done = hria(*args, cwd=folder, PYTHONHASHSEED=seed, TZ=zone, LC_ALL=locale)
            assert done.returncode == 0, done.stderr
        found.add(tuple((folder / f"r.{each}").read_bytes() for each in BEGINS))
    assert len(found) == 1


def test_what_is_missing_is_said_and_nothing_is_written(not_here, tmp_path, capsys) -> None:
    """Exit 2 and a sentence in the language asked for."""
    wanted = Wanted(str(tmp_path / "r.pdf"), None, "report", None, None, "ko", None)
    with pytest.raises(SystemExit) as left:
        assessing.write(not_here, wanted, "ko")
    assert left.value.code == 2
    assert capsys.readouterr().err == "글꼴이 없습니다\n"
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def not_here(monkeypatch):
    """Return an assessment that cannot be rendered here."""
    import hria as package  # noqa: PLC0415

    def cannot(*_):
        raise CannotRenderError(Text(en="no font", ko="글꼴이 없습니다"))

    monkeypatch.setattr(assessing.api, "render", cannot)
    questionnaire = package.read_questionnaire()
    return package.assess(package.read_deployment(HARMLESS, questionnaire), questionnaire)


def test_other_commands_name_the_formats_that_they_write(tmp_path: Path) -> None:
    """A list of duties is not written on paper, and says so."""
    done = hria("due", HARMLESS, "-o", "due.pdf", cwd=tmp_path)
    assert done.returncode == 2
    assert ".html" in done.stderr
    assert "Traceback" not in done.stderr
