"""Which declarations hold for an element, and what they come to on paper."""

import pytest

from hria.reporting.paper.dom import Element, parse
from hria.reporting.paper.looks import breaks, hidden, look
from hria.reporting.paper.styling import Style, StyleSheet


def _style(css: str, *path: str) -> Style:
    """Return the style of the last of elements inside one another, written as `tag.class#id`."""
    sheet = StyleSheet(css)
    style: Style | None = None
    for each in path:
        name, _, id = each.partition("#")
        tag, *classes = name.split(".")
        style = sheet.style(Element(tag, {"class": " ".join(classes), "id": id}), style)
    assert style is not None
    return style


@pytest.mark.parametrize(
    ("css", "path", "colour"),
    [
        (".a { color: #123456 }", ["p.a"], "#123456"),
        ("p { color: #123456 } .a { color: #abcdef }", ["p.a"], "#abcdef"),
        (".a { color: #123456 } p { color: #abcdef }", ["p.a"], "#123456"),
        ("#x { color: #123456 } .a.b { color: #abcdef }", ["p.a.b#x"], "#123456"),
        (".a p { color: #123456 }", ["div.a", "div", "p"], "#123456"),
        (".a > p { color: #123456 }", ["div.a", "div", "p"], ""),
        (".a > p { color: #123456 }", ["div.a", "p"], "#123456"),
        (".b, .a { color: #abc }", ["p.a"], "#aabbcc"),
        (":root { --c: #123456 } p { color: var(--c) }", ["html", "p"], "#123456"),
        ("p { color: var(--c, var(--d, #123456)) }", ["p"], "#123456"),
        (".x { --c: #123456 } p { color: var(--c, #000001) }", ["div.x", "p"], "#123456"),
        ("@media print { p { color: #123456 } }", ["p"], "#123456"),
        ("@media screen and (max-width: 9rem) { p { color: #123456 } }", ["p"], ""),
        ("@media (prefers-color-scheme: dark) { p { color: #123456 } }", ["p"], ""),
        ("p:hover { color: #123456 }", ["p"], ""),
        ("p::after { color: #123456 }", ["p"], ""),
        ("/* p { color: #111111 } */ p { color: #123456 }", ["p"], "#123456"),
        ("p { color: #123456 } .q p { all: unset }", ["div.q", "p"], ""),
    ],
)
def test_the_rule_that_a_browser_would_take(css: str, path: list[str], colour: str) -> None:
    """By weight, then by place; rules for screens and states are passed over."""
    assert look(_style(css, *path)).ink == colour


def test_places_decide_for_cells() -> None:
    """First, last and counted ones."""
    sheet = StyleSheet(
        "td:first-child { width: 60% } td:last-child { width: 9% } td:nth-child(2) { width: 20% }"
    )
    cells = [sheet.style(Element("td"), None, frozenset(each)) for each in ({1}, {2}, {3, -1})]
    assert [look(each).width for each in cells] == [0.6, 0.2, 0.09]


@pytest.mark.parametrize(
    ("css", "tracks"),
    [
        ("grid-template-columns: auto 1fr", (0.0, 1.0)),
        ("grid-template-columns: minmax(0, 1fr) minmax(0, 2.4fr)", (1.0, 2.4)),
        ("grid-template-columns: repeat(3, 1fr)", (1.0, 1.0, 1.0)),
        ("grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr))", (1.0, 1.0, 1.0)),
        ("color: #123456", ()),
    ],
)
def test_the_columns_of_a_grid(css: str, tracks: tuple[float, ...]) -> None:
    """As shares; 0 is as wide as what is in it."""
    assert look(_style(f"div {{ {css} }}", "div")).tracks == tracks


def test_what_paper_shows_of_a_style() -> None:
    """Fill, edges, size, weight, columns, pages."""
    css = """
    .a { background: #fff; border-left: 6px solid #123456; font-size: .9rem; font-weight: 700 }
    .b { background: #eee; border: 1px solid currentColor; columns: 2 20rem; display: none }
    .c { break-before: page; break-after: avoid; break-inside: avoid; list-style: none }
    """
    a, b, c = (look(_style(css, f"div.{each}")) for each in "abc")
    assert (a.fill, a.edge, a.size, a.bold, a.frame) == ("", "#123456", ".9rem", True, False)
    assert (b.fill, b.frame, b.columns) == ("#eeeeee", True, 2)
    assert (c.sticky, c.together, c.unbulleted) == (True, True, True)
    assert hidden(_style(css, "div.b"))
    assert breaks(_style(css, "div.c")) == (True, False)


def test_what_else_paper_shows() -> None:
    """Rows, room, alignment, lines that are not broken."""
    css = """
    .a { display: flex; text-align: center; white-space: nowrap; grid-column: 1 / -1 }
    td { height: 2.6rem; width: 30% } th { padding: 1.2rem .6rem; font-weight: 500 }
    """
    a = look(_style(css, "div.a"))
    assert (a.row, a.centred, a.unbroken, a.across) == (True, True, True, True)
    assert (look(_style(css, "td")).room, look(_style(css, "td")).width) == ("2.6rem", 0.3)
    assert (look(_style(css, "th")).room, look(_style(css, "th")).light) == ("3.4rem", True)
    assert look(_style(css, "p")).room == ""


def test_like_elements_in_like_places_share_a_style() -> None:
    """Thousands of cells, few styles."""
    sheet = StyleSheet(".a .b { color: #123456 }")
    above = sheet.style(Element("div", {"class": "a"}), None)
    one, two = (sheet.style(Element("p", {"class": "b"}), above) for _ in range(2))
    assert one is two
    other = sheet.style(Element("p", {"class": "b"}), None)
    assert (look(one).ink, look(other).ink) == ("#123456", "")


def test_pictures_keep_their_source_as_it_was_written() -> None:
    """XML minds case; text in it is escaped."""
    page = parse(
        '<p><svg viewBox="0 0 1 1"><linearGradient/><text>a &lt; b &amp; c</text></svg></p>'
    )
    drawing = next(page.named("svg"))
    assert drawing.source == (
        '<svg viewBox="0 0 1 1"><linearGradient/><text>a &lt; b &amp; c</text></svg>'
    )
