"""Demands and record in a real browser: they fit, ask for nothing, and break pages where told."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

import hria

LANGUAGES = ("en", "ko")
DOCUMENTS = ("demands", "record")
SIGNATURES = {"en": "14 Signatures", "ko": "14 서명"}
TENDER = {"en": "Annex A. Requirements", "ko": "부록 A. 입찰 요구사항"}
AGREEMENT = {"en": "Draft agreement", "ko": "협약안"}
MOST_PAGES_BEFORE_TENDER = 18
MOST_PAGES = {"demands": 35, "record": 24}

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def files(ansan, tmp_path_factory) -> dict[tuple[str, str], Path]:
    """Write both documents in both languages."""
    folder = tmp_path_factory.mktemp("table")
    found = {}
    for document in DOCUMENTS:
        for language in LANGUAGES:
            file = folder / f"{document}.{language}.html"
            file.write_text(hria.render(ansan, document, language, "html"), encoding="utf-8")
            found[document, language] = file
    return found


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("document", DOCUMENTS)
def test_it_fits_the_screen_and_complains_of_nothing(
    browser, files, document, language, width, scheme
) -> None:
    """At phone and desktop width, light and dark."""
    page = browser.new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto(files[document, language].as_uri())
    assert complaints == []
    assert len([each for each in requests if not each.startswith("data:")]) == 1
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()


def _sheets(browser, file: Path, folder: Path) -> list[str]:
    if shutil.which("pdftotext") is None:
        pytest.skip("there is no pdftotext on this machine")
    page = browser.new_page()
    page.goto(file.as_uri())
    page.pdf(path=str(folder / "x.pdf"), prefer_css_page_size=True, print_background=True)
    page.close()
    command = ["pdftotext", str(folder / "x.pdf"), "-"]
    text = subprocess.run(command, capture_output=True, check=True).stdout.decode()
    return [" ".join(each.split()) for each in text.split("\f") if each.strip()]


@pytest.mark.parametrize("language", LANGUAGES)
def test_signatures_have_a_page_of_their_own(browser, files, language, tmp_path) -> None:
    """Nothing above or below them; the tender annex begins on the next page."""
    sheets = _sheets(browser, files["record", language], tmp_path)
    signed = next(n for n, each in enumerate(sheets) if each.startswith(SIGNATURES[language]))
    assert sheets[signed + 1].startswith(TENDER[language])
    assert signed + 1 <= MOST_PAGES_BEFORE_TENDER


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("document", DOCUMENTS)
def test_it_stays_short_in_print(browser, files, document, language, tmp_path) -> None:
    """Fifty demands and a hundred requirements, on paper that can be carried."""
    sheets = _sheets(browser, files[document, language], tmp_path)
    assert len(sheets) <= MOST_PAGES[document]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_draft_agreement_can_be_taken_out_by_pages(browser, files, language, tmp_path) -> None:
    """It begins on a page of its own, and so does what follows."""
    sheets = _sheets(browser, files["demands", language], tmp_path)
    assert any(each.startswith(AGREEMENT[language]) for each in sheets)
