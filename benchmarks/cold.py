"""Cold starts as ratios: whole processes, in turn, medians of their wall time and peak memory."""

from __future__ import annotations

import argparse
import compileall
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import venv
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "examples" / "ansan_ai_cctv.yaml"
BASE = "python -c pass"


@dataclass
class Timed:
    """A command and what its runs took: seconds of wall time, megabytes at the peak."""

    name: str
    command: list[str]
    seconds: list[float] = field(default_factory=list)
    megabytes: list[float] = field(default_factory=list)

    def run(self) -> None:
        """Run once and keep the figures; a command that fails ends the benchmark."""
        started = time.perf_counter()
        process = subprocess.Popen(
            self.command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT
        )
        _, status, usage = os.wait4(process.pid, 0)
        if os.waitstatus_to_exitcode(status):
            raise SystemExit(f"{self.name} failed: {self.command}")
        self.seconds.append(time.perf_counter() - started)
        self.megabytes.append(usage.ru_maxrss / 1024)

    @property
    def wall(self) -> float:
        """The median of the wall time."""
        return statistics.median(self.seconds)

    @property
    def peak(self) -> float:
        """The median of the peak memory."""
        return statistics.median(self.megabytes)


def commands(folder: Path) -> list[Timed]:
    """Return what is measured; deon only where it can be installed."""
    python = sys.executable
    script = shutil.which("hria", path=str(Path(python).parent))
    hria = [script] if script else [python, "-m", "hria"]
    assess = [*hria, "assess", str(EXAMPLE), "-o", str(folder / "report.html"), "--force"]
    found = [
        Timed(BASE, [python, "-c", "pass"]),
        Timed("hria --version", [*hria, "--version"]),
        Timed("hria --help", [*hria, "--help"]),
        Timed("hria assess -o report.html", assess),
        Timed("  rights pack only", [*assess, "--packs", "rights"]),
    ]
    deon = install_deon(folder)
    if deon:
        found.append(Timed("deon -f html", [str(deon), "-f", "html"]))
    return found


def install_deon(folder: Path) -> Path | None:
    """Install deon into a folder of its own; None where the package index cannot be reached."""
    place = folder / "deon"
    venv.create(place, with_pip=True)
    install = [str(place / "bin" / "python"), "-m", "pip", "install", "-q", "deon"]
    done = subprocess.run(install, capture_output=True, check=False)
    if done.returncode:
        print("deon could not be installed; its ratios are left out", file=sys.stderr)
        return None
    return place / "bin" / "deon"


def main() -> None:
    """Measure and print a table of ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=11)
    runs = parser.parse_args().runs
    compileall.compile_dir(str(ROOT / "hria"), quiet=1)
    with tempfile.TemporaryDirectory() as name:
        timed = commands(Path(name))
        for each in timed:
            each.run()
            each.seconds.clear()
            each.megabytes.clear()
        for _ in range(runs):
            for each in timed:
                each.run()
    report(timed)


def report(timed: list[Timed]) -> None:
    """Print wall time and peak memory as ratios to `python -c pass` and to deon."""
    base = timed[0]
    deon = next((each for each in timed if each.name.startswith("deon")), None)
    print(f"{'command':32} {'wall / pass':>12} {'peak / pass':>12} {'wall / deon':>12}")
    for each in timed:
        against = f"{each.wall / deon.wall:12.2f}" if deon else f"{'-':>12}"
        wall, peak = each.wall / base.wall, each.peak / base.peak
        print(f"{each.name:32} {wall:12.1f} {peak:12.1f} {against}")


if __name__ == "__main__":
    main()
