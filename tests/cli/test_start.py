"""Starting: fast, and importing nothing that is not needed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from running_cli import ROOT, hria

HEAVY = ("pydantic", "jinja2", "yaml", "rich")


@pytest.mark.parametrize("option", ["--version", "--help"])
def test_version_and_help_import_nothing_heavy(option: str) -> None:
    """Neither pydantic nor jinja2 nor yaml nor rich."""
    code = (
        "import sys, runpy\n"
        f"sys.argv = ['hria', {option!r}]\n"
        "try:\n    runpy.run_module('hria', run_name='__main__')\n"
        "except SystemExit:\n    pass\n"
        f"print([each for each in {HEAVY!r} if each in sys.modules], file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stderr.strip().endswith("[]"), done.stderr


def test_version(tmp_path: Path) -> None:
    """A constant."""
    from hria import __version__  # noqa: PLC0415

    assert hria("--version", cwd=tmp_path).stdout.strip() == f"hria {__version__}"


def test_help_names_every_command(tmp_path: Path) -> None:
    """The commands of the README."""
    text = hria("--help", cwd=tmp_path).stdout
    for command in ("new", "check", "assess", "list", "explain", "schema"):
        assert command in text
