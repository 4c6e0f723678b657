"""The command line: commands and exit codes; the only place that prints."""

from __future__ import annotations

from hria.cli.app import run

__all__ = ["run"]
