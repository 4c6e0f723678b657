"""The Ansan example, read, assessed and rendered once for all tests of documents."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import hria
from hria.model.assessment import Assessment
from hria.model.questionnaire import Questionnaire

EXAMPLE = Path(__file__).parents[2] / "examples" / "ansan_ai_cctv.yaml"


@pytest.fixture(scope="session")
def ansan(questionnaire: Questionnaire) -> Assessment:
    """Return the assessment of the Ansan example."""
    deployment = hria.read_deployment(EXAMPLE, questionnaire)
    return hria.assess(deployment, questionnaire, on=date(2026, 11, 23))


@pytest.fixture(scope="session")
def pages(ansan: Assessment) -> dict[tuple[str, str], str]:
    """Return the report in every language and format."""
    return {
        (language, format): hria.render(ansan, "report", language, format)
        for language in ("en", "ko")
        for format in ("html", "md", "json")
    }
