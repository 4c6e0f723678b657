"""Runs the command as its users do: a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
ANSAN = ROOT / "examples" / "ansan_ai_cctv.yaml"
HARMLESS = ROOT / "examples" / "harmless_people_counter.yaml"
ON = ("--on", "2026-11-24")


def hria(
    *args: str | Path, cwd: Path, stdin: str | None = None, **env: str
) -> subprocess.CompletedProcess[str]:
    """Run `python -m hria` in a folder, with English as the locale's language."""
    whole = {**os.environ, "LC_ALL": "C.UTF-8", "PYTHONPATH": str(ROOT), **env}
    return subprocess.run(
        [sys.executable, "-m", "hria", *map(str, args)],
        cwd=cwd,
        env=whole,
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
