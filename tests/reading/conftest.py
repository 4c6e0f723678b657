"""What the tests of reading share: a small invented library."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from hria.model.questionnaire import Questionnaire
from hria.reading.questionnaire import read_questionnaire

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture(scope="session")
def library() -> Questionnaire:
    """Return a questionnaire with one fact of every type and one check."""
    from provoking import FIGURES, LIBRARY  # noqa: PLC0415

    return read_questionnaire(LIBRARY, ["rights"], FIGURES)
