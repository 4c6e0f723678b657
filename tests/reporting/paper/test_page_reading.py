"""A page becomes blocks: everything that its reader sees, in its order, and nothing else."""

import re
from html import escape

from hypothesis import given, settings
from hypothesis import strategies as st

from hria.reporting.paper.measuring import lines, pictures, places, text_of
from hria.reporting.paper.reading import read_page
from hria.reporting.paper.tree import (
    Break,
    Contents,
    Group,
    Heading,
    Listing,
    PageBreak,
    Paragraph,
    Picture,
    Span,
    Table,
    Terms,
    Words,
)


def _blocks(body: str, css: str = ""):
    return read_page(
        f'<html lang="en"><head><title>T</title><style>{css}</style></head><body>{body}</body></html>'
    ).blocks


def _said(blocks) -> list[str]:
    return [text_of(line) for line in lines(blocks) if line]


def test_title_and_language() -> None:
    """Of the page itself."""
    sheet = read_page('<html lang="ko"><head><title> A\n b </title></head><body></body></html>')
    assert (sheet.title, sheet.language, sheet.blocks) == ("A b", "ko", ())


def test_white_space_is_that_of_a_browser() -> None:
    """One space where there is any; none at the ends of lines, across elements too."""
    blocks = _blocks("<p>  a <b> b</b>\n <i>c </i> d <br> e </p>")
    assert _said(blocks) == ["a b c d\ne"]


def test_text_between_blocks_is_a_paragraph() -> None:
    """Nothing is lost that stands loose."""
    assert _said(_blocks("loose <b>one</b><p>two</p>three")) == ["loose one", "two", "three"]


def test_meanings_languages_and_links() -> None:
    """Strong, emphasis, language, addresses of the web and places in the document."""
    blocks = _blocks(
        '<p id="x"><strong>a</strong><em>b</em><span lang="ko">c</span>'
        '<a href="https://example.org/">d</a><a href="#x">e</a><a href="#no">f</a></p>'
    )
    (paragraph,) = blocks
    spans = [each for each in paragraph.inside if isinstance(each, Span)]
    assert [(each.strong, each.emphasis, each.language, each.link) for each in spans] == [
        (True, False, "", ""), (False, True, "", ""), (False, False, "ko", ""),
        (False, False, "", "https://example.org/"), (False, False, "", "#x"),
        (False, False, "", ""),
    ]  # fmt: skip
    assert list(places(paragraph.inside)) == ["x"]


def test_only_addresses_of_the_web_are_linked() -> None:
    """Whatever else stands there is text."""
    (paragraph,) = _blocks('<p><a href="javascript:alert(1)">a</a></p>')
    assert paragraph.inside == (Words("a"),)


def test_headings_skip_no_level() -> None:
    """However deep the page says."""
    blocks = _blocks("<h1>a</h1><h4>b</h4><h2>c</h2>")
    assert [each.level for each in blocks if isinstance(each, Heading)] == [1, 2, 2]


def test_lists_terms_and_tables() -> None:
    """With what is inside them."""
    listing, terms, table = _blocks(
        "<ol><li>a<ul><li>b</li></ul></li><li> </li></ol>"
        "<dl><div><dt>t</dt><dd>d</dd></div><dt>u</dt><dd>e</dd><dd>f</dd></dl>"
        "<table><caption>c</caption><thead><tr><td></td><th>h</th></tr></thead>"
        '<tbody><tr><th scope="row">r</th><td>v</td></tr></tbody></table>'
    )
    assert isinstance(listing, Listing)
    assert listing.ordered
    assert [len(each) for each in listing.items] == [2]
    assert isinstance(terms, Terms)
    assert [(text_of(each.inside), len(each.blocks)) for each in terms.items] == [
        ("t", 1),
        ("u", 2),
    ]
    assert isinstance(table, Table)
    assert _said([table]) == ["c", "h", "r", "v"]
    assert (len(table.head), len(table.rows)) == (1, 1)
    assert [each.header for each in table.rows[0]] == [True, False]
    assert abs(sum(table.widths) - 1) < 0.01


def test_a_row_of_headers_alone_is_a_table_too() -> None:
    """And an empty table is nothing."""
    table, *rest = _blocks("<table><thead><tr><th>h</th></tr></thead></table><table></table>")
    assert isinstance(table, Table)
    assert _said([table]) == ["h"]
    assert rest == []


def test_details_are_open() -> None:
    """Nothing is folded on paper."""
    assert _said(_blocks("<details><summary>s</summary><p>inside</p></details>")) == ["s", "inside"]


def test_what_only_a_screen_has_is_left_out() -> None:
    """Scripts, buttons, what the style sheet hides in print."""
    css = "@media print { .skip { display: none } }"
    body = '<a class="skip" href="#m">skip</a><script>x</script><button>b</button><p hidden>h</p><p id="m">m</p>'
    assert _said(_blocks(body, css)) == ["m"]


def test_pages_begin_where_the_style_sheet_says() -> None:
    """Before and after; a list of contents gets no page of its own."""
    css = "@media print { .sheet { break-before: page } .hand { break-after: page } }"
    nav = '<nav><h2>C</h2><ul><li><a href="#s">S</a></li></ul></nav>'
    alone = _blocks(
        f'<div class="hand"><p>a</p></div>{nav}<div class="sheet" id="s"><p>b</p></div>', css
    )
    assert [type(each) for each in alone] == [Paragraph, PageBreak, PageBreak, Paragraph]
    with_text = _blocks(f'<p>a</p>{nav}<div class="sheet" id="s"><p>b</p></div>', css)
    assert [type(each) for each in with_text] == [Paragraph, Contents, PageBreak, Paragraph]


def test_a_list_may_stand_in_one_line_or_side_by_side() -> None:
    """As the page does in print."""
    css = "@media print { .run > li { display: inline } } .g { display: grid; grid-template-columns: 1fr 1fr }"
    run, grid = _blocks(
        '<ul class="run"><li>a</li><li>b</li></ul><ul class="g"><li>c</li><li>d</li></ul>', css
    )
    assert text_of(run.inside) == "a; b"
    assert isinstance(grid, Group)
    assert len(grid.blocks) == 2


def test_only_short_lines_stand_beside_a_heading() -> None:
    """Long ones would leave it no room."""
    css = ".h { display: flex }"
    long = "a long line that would leave a heading no room at all beside it"
    row, rest = _blocks(f'<div class="h"><span>R07</span><h2>T</h2><p>{long}</p></div>', css)
    assert isinstance(row, Group)
    assert row.look.tracks == (0.0, 1.0)
    assert text_of(rest.inside) == long
    (column,) = _blocks('<div class="h"><p>a</p><p>b</p></div>', css)
    assert column.look.tracks == ()


def test_pictures_stand_alone_and_say_what_they_show() -> None:
    """With the style that the page gives them; ornaments say nothing."""
    css = ":root { --c: #123456 } .dot { fill: var(--c) }"
    shown, ornament = pictures(
        _blocks(
            '<svg role="img" viewBox="0 0 9 9"><title>T</title><desc>D.</desc><circle class="dot" r="1"/></svg>'
            '<svg aria-hidden="true" viewBox="0 0 9 9"><path d="M0 0"/></svg>',
            css,
        )
    )
    assert shown.says == "T. D."
    assert ".dot{fill:#123456}" in shown.svg
    assert 'xmlns="http://www.w3.org/2000/svg"' in shown.svg
    assert isinstance(ornament, Picture)
    assert ornament.says == ""


def test_boxes_to_tick_are_characters() -> None:
    """Ticked and not."""
    assert _said(_blocks('<p><input type="checkbox" checked> a</p>')) == ["☑ a"]


def test_lines_of_preformatted_text_are_kept() -> None:
    """And nothing else of it."""
    (paragraph,) = _blocks("<pre>a  b\nc</pre>")
    assert paragraph.inside == (Words("a  b"), Break(), Words("c"))


LETTERS = st.characters(exclude_categories=("Cs", "Cc", "Cn"))


@given(st.lists(st.text(LETTERS, max_size=40), max_size=6))
@settings(max_examples=80, deadline=None)
def test_no_text_is_lost_or_becomes_an_element(texts: list[str]) -> None:
    """Whatever a user typed."""
    said = _said(_blocks("".join(f"<p>{escape(each)}</p>" for each in texts)))
    collapsed = [re.sub(" +", " ", each).strip(" ") for each in texts]
    assert said == [each for each in collapsed if each]
