"""Testimony and requests in a real browser: the handout is one page, everything fits."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

import hria

LANGUAGES = ("en", "ko")
DOCUMENTS = ("testimony", "request")
SPEECH = {"en": "Speaking notes", "ko": "발언문"}
SHA = "SHA-256"
LETTER = {"en": "Request for disclosure ", "ko": "정보공개 청구서 "}

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def files(ansan, tmp_path_factory) -> dict[tuple[str, str], Path]:
    """Write both documents in both languages."""
    folder = tmp_path_factory.mktemp("kit")
    found = {}
    for document in DOCUMENTS:
        for language in LANGUAGES:
            file = folder / f"{document}.{language}.html"
            file.write_text(hria.render(ansan, document, language, "html"), encoding="utf-8")
            found[document, language] = file
    return found


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


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_handout_prints_alone_on_one_page(browser, files, language, tmp_path) -> None:
    """The notes begin on the second."""
    sheets = _sheets(browser, files["testimony", language], tmp_path)
    assert SPEECH[language] not in sheets[0]
    assert SHA in sheets[0]
    assert SPEECH[language] in sheets[1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_request_begins_on_a_page_of_its_own(browser, files, language, tmp_path) -> None:
    """So that it can be filed without the rest."""
    sheets = _sheets(browser, files["request", language], tmp_path)
    for number in range(1, 5):
        heading = f"{LETTER[language]}{number}:"
        assert [sheet for sheet in sheets if sheet.startswith(heading)], heading
