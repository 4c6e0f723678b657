"""Demands and record in a real browser: they fit, ask for nothing, and break pages where told."""

from __future__ import annotations

from pathlib import Path

import pytest
from browsing import looked_at, saved_in_all, sheets

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
    return saved_in_all(ansan, DOCUMENTS, tmp_path_factory.mktemp("table"))


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
def test_signatures_have_a_page_of_their_own(browser, files, language, tmp_path) -> None:
    """Nothing above or below them; the tender annex begins on the next page."""
    printed = sheets(browser, files["record", language], tmp_path)
    signed = next(n for n, each in enumerate(printed) if each.startswith(SIGNATURES[language]))
    assert printed[signed + 1].startswith(TENDER[language])
    assert signed + 1 <= MOST_PAGES_BEFORE_TENDER


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("document", DOCUMENTS)
def test_it_stays_short_in_print(browser, files, document, language, tmp_path) -> None:
    """Fifty demands and a hundred requirements, on paper that can be carried."""
    printed = sheets(browser, files[document, language], tmp_path)
    assert len(printed) <= MOST_PAGES[document]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_draft_agreement_can_be_taken_out_by_pages(browser, files, language, tmp_path) -> None:
    """It begins on a page of its own, and so does what follows."""
    printed = sheets(browser, files["demands", language], tmp_path)
    assert any(each.startswith(AGREEMENT[language]) for each in printed)
