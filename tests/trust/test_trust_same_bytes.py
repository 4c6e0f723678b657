"""The same input gives the same bytes: whatever the locale, time zone, hash seed or Python."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from commanding import ANSAN, EXAMPLES

ROOT = EXAMPLES.parent
ON = "2026-11-24"
CODE = """\
import hashlib, sys
from datetime import date
import hria
from hria import api
questionnaire = hria.read_questionnaire()
deployment = hria.read_deployment(sys.argv[1], questionnaire)
plan = hria.assess(deployment, questionnaire, date(2026, 11, 24))
whole = hashlib.sha256()
for document in api.DOCUMENTS:
    for format in ("html", "md"):
        whole.update(api.render(plan, document, "ko", format).encode())
whole.update(api.render(plan, "report", "en", "json").encode())
print(whole.hexdigest())
"""
AROUND = {
    "plain": {"LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "0", "TZ": "UTC"},
    "posix": {"LC_ALL": "POSIX", "PYTHONHASHSEED": "1", "TZ": "Asia/Seoul", "PYTHONUTF8": "0",
              "PYTHONCOERCECLOCALE": "0"},
    "turkish": {"LC_ALL": "tr_TR.UTF-8", "LANGUAGE": "tr", "PYTHONHASHSEED": "4242",
                "TZ": "Pacific/Kiritimati", "PYTHONIOENCODING": "latin-1"},
    "optimised": {"LC_ALL": "ko_KR.EUC-KR", "PYTHONHASHSEED": "7", "TZ": "America/St_Johns",
                  "PYTHONOPTIMIZE": "2"},
}  # fmt: skip
NEEDED = ("yaml", "jinja2", "pydantic", "typer", "rich")


def digest(python: str, around: dict[str, str]) -> str:
    """Return the SHA-256 over all documents, made in an environment."""
    clean = {key: value for key, value in os.environ.items() if not key.startswith(("LC_", "LANG"))}
    done = subprocess.run(
        [python, "-c", CODE, str(ANSAN)],
        env={**clean, "PYTHONPATH": str(ROOT), **around},
        capture_output=True,
        encoding="ascii",
        errors="replace",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.fixture(scope="module")
def expected() -> str:
    """Return the digest in plain surroundings."""
    return digest(sys.executable, AROUND["plain"])


@pytest.mark.parametrize("around", [key for key in AROUND if key != "plain"])
def test_surroundings_change_nothing(expected: str, around: str) -> None:
    """Locale, language, encoding, time zone, hash seed, optimisation."""
    assert digest(sys.executable, AROUND[around]) == expected


def other_pythons() -> list[str]:
    """Return other Python versions that have what is needed; HRIA_PYTHONS names more of them."""
    named = os.environ.get("HRIA_PYTHONS", "").split(os.pathsep)
    found = [shutil.which(f"python3.{minor}") or "" for minor in range(11, 20)]
    wanted = f"import sys, {', '.join(NEEDED)}; print(sys.version_info[:2])"
    versions: dict[str, str] = {str(sys.version_info[:2]): ""}
    for python in filter(None, (*named, *found)):
        done = subprocess.run([python, "-c", wanted], capture_output=True, text=True, check=False)
        if done.returncode == 0:
            versions.setdefault(done.stdout.strip(), python)
    return list(filter(None, versions.values()))


def test_other_versions_of_python_give_the_same(expected: str) -> None:
    """Those at hand; where there is none, the test says so."""
    pythons = other_pythons()
    if not pythons:
        pytest.skip("no other Python with the dependencies (name some in HRIA_PYTHONS)")
    for python in pythons:
        assert digest(python, AROUND["plain"]) == expected, python


def test_stdout_is_utf_8_in_every_locale(tmp_path: Path) -> None:
    """A document that goes into a pipe or file by stdout is what `-o FILE` writes."""
    sums = set()
    for around in (AROUND["plain"], AROUND["turkish"], AROUND["posix"]):
        args = [sys.executable, "-m", "hria", "assess", str(ANSAN), "--on", ON, "--lang", "ko"]
        done = subprocess.run(
            [*args, "-o", "-", "--format", "md"],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(ROOT), **around},
            capture_output=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        sums.add(hashlib.sha256(done.stdout).hexdigest())
        assert "안산" in done.stdout.decode("utf-8")
    assert len(sums) == 1
