"""What all tests share: the questionnaire, read once."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

import hria
from hria.model.questionnaire import Questionnaire

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture(scope="session")
def questionnaire() -> Questionnaire:
    """Return the bundled questionnaire with all packs."""
    return hria.read_questionnaire()
