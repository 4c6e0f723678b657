"""Runs the whole command under limits, by a server that forks."""

from __future__ import annotations

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path

EXAMPLES = Path(__file__).parents[2] / "examples"
ANSAN = EXAMPLES / "ansan_ai_cctv.yaml"
HARMLESS = EXAMPLES / "harmless_people_counter.yaml"

MOST_MEGABYTES = 300
MOST_SECONDS = 5
START = 1
"""Seconds that a start of its own would take; the server has them behind it."""


@dataclass(frozen=True)
class Done:
    """What came of a command: exit code, peak memory, processor time, output."""

    code: int
    megabytes: float
    seconds: float
    out: str
    err: str

    def within_limits(self, *codes: int) -> None:
        """Assert an expected exit code, no traceback, and bounded memory and time."""
        assert self.code in codes, self
        assert "Traceback" not in self.err, self.err
        assert self.megabytes < MOST_MEGABYTES
        assert self.seconds < MOST_SECONDS - START


class Server:
    """Runs commands, each in a forked child."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        """Talk to a process that has started."""
        self.process = process

    def __call__(self, *args: str | Path, cwd: Path) -> Done:
        """Run `hria` with these arguments in a folder."""
        order = {"args": [str(each) for each in args], "cwd": str(cwd)}
        to, back = self.process.stdin, self.process.stdout
        assert to is not None
        assert back is not None
        to.write(f"{json.dumps(order)}\n")
        to.flush()
        return Done(**json.loads(back.readline()))
