"""Where the bundled content lives: inside the package, or beside it in a checkout.

A compiled form of the content, keyed by the content's hash, has its place here too.
"""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable


def folder(name: str) -> Traversable:
    """Return the bundled folder `questionnaires` or `templates`."""
    package = files("hria")
    inside = package.joinpath(name)
    return inside if inside.is_dir() else _beside(package).joinpath(name)


def _beside(package: Traversable) -> Traversable:
    from pathlib import Path  # noqa: PLC0415

    return Path(str(package)).parent
