"""The Ansan example, read, assessed and rendered once for all tests of documents."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hearing import heard

import hria
from hria import api
from hria.model.assessment import Assessment
from hria.model.questionnaire import Questionnaire
from hria.reporting.testimony import Testimony

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
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


@pytest.fixture(scope="session")
def kit(ansan: Assessment) -> dict[tuple[str, str], str]:
    """Return every page of the kit, the index among them, in both languages."""
    names = {document: f"{document}.html" for document in api.DOCUMENTS}
    found = {}
    for language in ("en", "ko"):
        found["index", language] = api.render_index(ansan, names, language)
        for document in api.DOCUMENTS:
            found[document, language] = hria.render(ansan, document, language, "html")
    return found


@pytest.fixture(scope="session")
def testimonies(ansan: Assessment) -> dict[tuple[str, int], Testimony]:
    """Return the testimony on Ansan in both languages, for two, three and five minutes."""
    return {(each, n): heard(ansan, each, n) for each in ("en", "ko") for n in (2, 3, 5)}


@pytest.fixture(scope="session")
def browser() -> Iterator[object]:
    """Yield Debian's Chromium, driven by playwright: one for all pages."""
    playwright = pytest.importorskip("playwright.sync_api")
    if CHROMIUM is None:
        pytest.skip("there is no chromium on this machine")
    with playwright.sync_playwright() as started:
        arguments = ["--no-sandbox", "--disable-background-networking"]
        opened = started.chromium.launch(executable_path=CHROMIUM, args=arguments)
        yield opened
        opened.close()
