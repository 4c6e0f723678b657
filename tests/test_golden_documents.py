"""Whole documents of the Ansan example, in both languages, as they were last read by people.

After a change that is meant run this file with HRIA_UPDATE_GOLDEN=1 set, and read the difference
before it is committed.
"""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

import hria
from hria import api
from hria.model.assessment import Assessment
from hria.model.questionnaire import Questionnaire
from hria.model.text import LANGUAGES, Language

GOLDEN = Path(__file__).parent / "golden"
EXAMPLE = Path(__file__).parents[1] / "examples" / "ansan_ai_cctv.yaml"


@pytest.fixture(scope="module")
def ansan(questionnaire: Questionnaire) -> Assessment:
    """Return the assessment of the Ansan proposal with the law of a fixed day."""
    deployment = hria.read_deployment(EXAMPLE, questionnaire)
    return hria.assess(deployment, questionnaire, on=date(2026, 11, 24))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("document", api.DOCUMENTS)
def test_a_document_is_as_it_was_read(ansan: Assessment, document: str, language: Language) -> None:
    """Markdown, because a person can read its difference."""
    text = hria.render(ansan, document=document, language=language, format="md")
    file = GOLDEN / f"{document}.{language}.md"
    if os.environ.get("HRIA_UPDATE_GOLDEN"):
        GOLDEN.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
    assert text == file.read_text(encoding="utf-8")
