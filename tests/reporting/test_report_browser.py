"""The report in a real browser: it fits, it prints short, it complains of nothing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from browsing import looked_at, opened, saved, sheets

LANGUAGES = ("en", "ko")
ANNEX = {"en": "Annex A. Every check", "ko": "부록 A. 모든 점검"}
MOST_PAGES = 12

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def files(pages, tmp_path_factory) -> dict[str, Path]:
    """Return the report of each language as a file."""
    folder = tmp_path_factory.mktemp("reports")
    return {each: saved(pages[each, "html"], folder, each) for each in LANGUAGES}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("language", LANGUAGES)
def test_it_fits_the_screen_asks_for_nothing_and_complains_of_nothing(
    browser, files, language, width, scheme
) -> None:
    """On a phone and a desktop, light and dark."""
    look = looked_at(browser, files[language], width, scheme)
    assert look.complaints == []
    assert look.asked_for == [files[language].as_uri()]
    assert look.width <= width


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_verdict_is_above_the_fold(browser, files, language) -> None:
    """Whoever opens it sees the verdict first."""
    page = opened(browser, files[language], viewport={"width": 1280, "height": 800})
    box = page.locator(".verdict-head").bounding_box()
    assert box["y"] + box["height"] < 800
    page.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_body_prints_on_at_most_twelve_pages(browser, files, language, tmp_path) -> None:
    """Counted up to the first annex."""
    printed = sheets(browser, files[language], tmp_path)
    first = next(
        n for n, sheet in enumerate(printed) if re.search(re.escape(ANNEX[language]), sheet)
    )
    assert first <= MOST_PAGES
