"""Every page of the kit is looked at: pictures, no clipped text, no missing glyph."""

from __future__ import annotations

import pytest
from browsing import opened, saved

from hria import api

LANGUAGES = ("en", "ko")
PAGES = ("index", *api.DOCUMENTS)
SIZES = {"phone": (390, 844), "desktop": (1280, 900), "print": (794, 1123)}
LEAST_BYTES = 8_000
"""An empty page of these sizes is a picture of less."""
CLIPPED = """() => [...document.querySelectorAll('body *')].filter(each => {
  const style = getComputedStyle(each);
  const hidden = style.clipPath !== 'none' || each.closest('.scroll, svg');
  return style.overflowX !== 'visible' && !hidden && each.scrollWidth > each.clientWidth + 1;
}).map(each => each.outerHTML.slice(0, 80))"""
MISSING = """() => {
  const pen = Object.assign(document.createElement('canvas'), {width: 24, height: 24})
    .getContext('2d', {willReadFrequently: true});
  pen.font = '16px ' + getComputedStyle(document.body).fontFamily;
  const drawn = letter => {
    pen.clearRect(0, 0, 24, 24);
    pen.fillText(letter, 2, 18);
    return pen.getImageData(0, 0, 24, 24).data.join();
  };
  const nothing = drawn('\\u{10fffd}');
  return [...new Set(document.body.innerText)].filter(each => drawn(each) === nothing);
}"""

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("document", PAGES)
def test_it_can_be_looked_at(browser, kit, document, language, tmp_path) -> None:
    """The pictures stay in the folder of the test for whoever wants to see them."""
    page = opened(browser, saved(kit[document, language], tmp_path))
    for size, (width, height) in SIZES.items():
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(media="print" if size == "print" else "screen")
        picture = page.screenshot(path=tmp_path / f"{size}.png")
        assert len(picture) > LEAST_BYTES
        assert page.evaluate(CLIPPED) == []
    assert page.evaluate(MISSING) == []
    page.close()


def test_a_missing_glyph_is_seen(browser) -> None:
    """A letter of the private area, for which no font has a picture."""
    page = browser.new_page()
    page.set_content("<p>a가\U0010fffc</p>")
    assert page.evaluate(MISSING) == ["\U0010fffc"]
    page.close()
