"""Packages that only some formats need, and the sentence for whoever has not installed them."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from types import ModuleType

from hria.model.cannot_render import CannotRenderError
from hria.model.text import Text

REQUIREMENTS = {"typst": "typst>=0.15,<0.16", "docx": "python-docx>=1.2,<2"}


def need(package: str, format: str) -> ModuleType:
    """Return a package, or say with which command it is installed."""
    if find_spec(package) is None:
        command = f'python -m pip install "{REQUIREMENTS[package]}"'
        raise CannotRenderError(
            Text(
                en=f"{format} needs a package that is not installed: {command}",
                ko=f"{format} 형식에 필요한 패키지가 없습니다. 설치 명령: {command}",
            )
        )
    return import_module(package)
