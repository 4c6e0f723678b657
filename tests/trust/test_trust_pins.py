"""Continuous integration installs exactly what is listed, each file known by its hash."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^\s\\;]+)", re.MULTILINE)


def _pins(file: str) -> dict[str, str]:
    found = PIN.findall((ROOT / file).read_text(encoding="utf-8"))
    return {name.lower().replace("_", "-"): version for name, version in found}


def test_every_dependency_is_pinned_with_hashes() -> None:
    """Those of the project and of its tests, and whatever they need."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = {
        re.split(r"[<>=!~\[ ]", each)[0].lower()
        for each in (*project["dependencies"], *project["optional-dependencies"]["dev"])
    }
    pins = _pins("requirements-ci.txt")
    assert wanted - pins.keys() == set()
    text = (ROOT / "requirements-ci.txt").read_text(encoding="utf-8")
    entries = re.split(r"\n(?=[A-Za-z])", text[text.index("\n", text.index("#    ")) + 1 :])
    assert len(entries) == len(pins)
    assert all("--hash=sha256:" in each for each in entries)


def test_both_lists_have_the_same_versions() -> None:
    """What people install by the constraints is what was tested."""
    pins, constraints = _pins("requirements-ci.txt"), _pins("constraints.txt")
    assert len(constraints) > 10
    assert {name: pins.get(name) for name in constraints} == constraints
