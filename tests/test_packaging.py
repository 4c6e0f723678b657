"""The same content works from a checkout, a wheel, a wheel made from the sdist, and a zip."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "examples" / "harmless_people_counter.yaml"


def build(source: Path, target: str, into: Path) -> Path:
    """Build a wheel or an sdist of a source folder."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", target, "-d", str(into)]
    subprocess.run(command, cwd=source, check=True, capture_output=True)
    return next(each for each in into.iterdir() if target == "wheel" or each.suffix == ".gz")


def document(path: str, cwd: Path) -> bytes:
    """Return the report that a program on this path makes."""
    env = {**os.environ, "PYTHONPATH": path}
    args = ["assess", str(EXAMPLE), "-o", "-", "--format", "html", "--on", "2026-11-24"]
    done = subprocess.run(
        [sys.executable, "-m", "hria", *args], cwd=cwd, env=env, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a wheel built from the checkout."""
    return build(ROOT, "wheel", tmp_path_factory.mktemp("wheel"))


def test_a_wheel_and_a_zip_give_the_report_of_the_checkout(tmp_path: Path, wheel: Path) -> None:
    """Byte for byte, run from elsewhere."""
    expected = document(str(ROOT), tmp_path)
    site = tmp_path / "site"
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(site)
    assert (site / "hria" / "questionnaires" / "scales.yaml").is_file()
    assert document(str(site), tmp_path) == expected
    assert document(str(wheel), tmp_path) == expected


def test_a_wheel_made_from_the_sdist_holds_the_same_files(tmp_path: Path, wheel: Path) -> None:
    """Nothing is lost on the way through the source distribution."""
    sdist = build(ROOT, "sdist", tmp_path)
    with tarfile.open(sdist) as packed:
        packed.extractall(tmp_path / "source", filter="data")
    source = next((tmp_path / "source").iterdir())
    (tmp_path / "again").mkdir()
    again = build(source, "wheel", tmp_path / "again")
    with zipfile.ZipFile(wheel) as first, zipfile.ZipFile(again) as second:
        assert sorted(first.namelist()) == sorted(second.namelist())
