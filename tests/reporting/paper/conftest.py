"""Every document of the Ansan example on paper, each made once."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest

import hria
from hria.model.assessment import Assessment

Made = Callable[[str, str, str], "str | bytes"]


@pytest.fixture(scope="session")
def made(ansan: Assessment) -> Made:
    """Return what gives a document in a language and format."""

    @cache
    def render(document: str, language: str, format: str) -> str | bytes:
        return hria.render(ansan, document, language, format)

    return render
