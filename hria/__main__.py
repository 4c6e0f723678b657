"""`python -m hria` and the `hria` command."""

from __future__ import annotations

import sys


def main() -> None:
    """Answer `--version` at once; hand everything else to the command line."""
    if sys.argv[1:] == ["--version"]:
        from hria.version import __version__  # noqa: PLC0415

        print(f"hria {__version__}")  # noqa: T201
        return
    from hria.cli import run  # noqa: PLC0415

    run()


if __name__ == "__main__":
    main()
