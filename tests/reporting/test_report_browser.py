"""The report in a real browser: it fits, it prints short, it complains of nothing."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

LANGUAGES = ("en", "ko")
ANNEX = {"en": "Annex A. Every check", "ko": "부록 A. 모든 점검"}
MOST_PAGES = 12

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def files(pages, tmp_path_factory) -> dict[str, Path]:
    """Return the report of each language as a file."""
    folder = tmp_path_factory.mktemp("reports")
    for language in LANGUAGES:
        (folder / f"{language}.html").write_text(pages[language, "html"], encoding="utf-8")
    return {language: folder / f"{language}.html" for language in LANGUAGES}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("language", LANGUAGES)
def test_it_fits_the_screen_asks_for_nothing_and_complains_of_nothing(
    browser, files, language, width, scheme
) -> None:
    """On a phone and a desktop, light and dark."""
    page = browser.new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto(files[language].as_uri())
    assert complaints == []
    assert [each for each in requests if not each.startswith("data:")] == [files[language].as_uri()]
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_verdict_is_above_the_fold(browser, files, language) -> None:
    """Whoever opens it sees the verdict first."""
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.goto(files[language].as_uri())
    box = page.locator(".verdict-head").bounding_box()
    assert box["y"] + box["height"] < 800
    page.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_body_prints_on_at_most_twelve_pages(browser, files, language, tmp_path) -> None:
    """Counted up to the first annex."""
    if shutil.which("pdftotext") is None:
        pytest.skip("there is no pdftotext on this machine")
    page = browser.new_page()
    page.goto(files[language].as_uri())
    page.pdf(path=str(tmp_path / "report.pdf"), prefer_css_page_size=True, print_background=True)
    page.close()
    command = ["pdftotext", str(tmp_path / "report.pdf"), "-"]
    text = subprocess.run(command, capture_output=True, check=True).stdout.decode()
    sheets = [" ".join(each.split()) for each in text.split("\f")]
    first = next(
        n for n, sheet in enumerate(sheets) if re.search(re.escape(ANNEX[language]), sheet)
    )
    assert first <= MOST_PAGES
