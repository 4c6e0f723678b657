"""axe-core finds nothing in any page of the kit: both languages, light, dark and print."""

from __future__ import annotations

import pytest
from browsing import opened, saved

from hria import api

LANGUAGES = ("en", "ko")
PAGES = ("index", *api.DOCUMENTS)
LOOKS = {
    "light": {"media": "screen", "color_scheme": "light"},
    "dark": {"media": "screen", "color_scheme": "dark"},
    "print": {"media": "print", "color_scheme": "light"},
}
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OF_LOOKS = ["color-contrast", "link-in-text-block"]
"""The rules that colours can break; all others hold for every look or for none."""
ALIKE = ":is(.annex .check, .annex .entry, .annex tr):nth-of-type(n + 13)"
"""Hundreds of entries in one style: seen whole in light, a dozen of each list in other looks."""

pytestmark = pytest.mark.browser


def _broken(axe, page, look: str) -> list[tuple[str, str]]:
    kind, values = ("tag", WCAG) if look == "light" else ("rule", OF_LOOKS)
    options = {"runOnly": {"type": kind, "values": values}, "resultTypes": ["violations"]}
    found = axe.run(page, options=options).response["violations"]
    return [(each["id"], node["html"]) for each in found for node in each["nodes"]]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("document", PAGES)
def test_axe_finds_nothing(browser, kit, document, language, tmp_path) -> None:
    """The pages forbid scripts, so the policy is set aside for the one that looks."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    context = browser.new_context(bypass_csp=True)
    page = opened(context, saved(kit[document, language], tmp_path))
    for look, media in LOOKS.items():
        page.emulate_media(**media)
        if look != "light":
            page.eval_on_selector_all(ALIKE, "found => found.forEach(each => each.remove())")
        assert _broken(axe, page, look) == [], look
    context.close()


def test_axe_is_looking(browser) -> None:
    """A page with pale grey words and no language is found out."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page = browser.new_page()
    page.set_content("<title>x</title><main><h1 style='color: #ccc'>Pale</h1></main>")
    assert {id for id, _ in _broken(axe, page, "light")} == {"color-contrast", "html-has-lang"}
    page.close()
