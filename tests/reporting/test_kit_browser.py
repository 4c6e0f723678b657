"""Testimony and requests in a real browser: the handout is one page, everything fits."""

from __future__ import annotations

from pathlib import Path

import pytest
from browsing import looked_at, saved_in_all, sheets

LANGUAGES = ("en", "ko")
DOCUMENTS = ("testimony", "request")
SPEECH = {"en": "Speaking notes", "ko": "발언문"}
SHA = "SHA-256"
LETTER = {"en": "Request for disclosure ", "ko": "정보공개 청구서 "}

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def files(ansan, tmp_path_factory) -> dict[tuple[str, str], Path]:
    """Write both documents in both languages."""
    return saved_in_all(ansan, DOCUMENTS, tmp_path_factory.mktemp("kit"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("document", DOCUMENTS)
def test_it_fits_the_screen_and_complains_of_nothing(
    browser, files, document, language, width, scheme
) -> None:
    """At phone and desktop width, light and dark."""
    look = looked_at(browser, files[document, language], width, scheme)
    assert look.complaints == []
    assert len(look.asked_for) == 1
    assert look.width <= width


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_handout_prints_alone_on_one_page(browser, files, language, tmp_path) -> None:
    """The notes begin on the second."""
    printed = sheets(browser, files["testimony", language], tmp_path)
    assert SPEECH[language] not in printed[0]
    assert SHA in printed[0]
    assert SPEECH[language] in printed[1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_request_begins_on_a_page_of_its_own(browser, files, language, tmp_path) -> None:
    """So that it can be filed without the rest."""
    printed = sheets(browser, files["request", language], tmp_path)
    for number in range(1, 5):
        heading = f"{LETTER[language]}{number}:"
        assert [sheet for sheet in printed if sheet.startswith(heading)], heading
