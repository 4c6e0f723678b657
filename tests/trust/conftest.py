"""What the tests of trust share: a server that runs the whole command under limits."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from commanding import Server

HERE = Path(__file__).parent


@pytest.fixture(scope="session")
def command() -> Iterator[Server]:
    """Return what runs a command; the content is read once for all of them."""
    process = subprocess.Popen(
        [sys.executable, str(HERE / "serving.py")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        env={**os.environ, "LC_ALL": "C.UTF-8", "SECRET_OF_THE_ENVIRONMENT": "marker-env-7f3a"},
    )
    with process:
        yield Server(process)
        assert process.stdin is not None
        process.stdin.close()
