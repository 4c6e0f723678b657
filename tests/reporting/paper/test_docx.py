"""A document for Word: real styles, headings, lists and tables, in its language, no harm."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from itertools import pairwise
from zipfile import ZipFile

import pytest
from building import TEMPLATES, words
from hostile import LONG, LONG_KOREAN, MARKUP, NO_FONT, TURNED, TYPST, hostile
from papers import W, docx_part, docx_text, squeezed

from hria.reporting.escaping import neutral
from hria.reporting.paper.docx import to_docx
from hria.reporting.paper.said import wording
from hria.reporting.rendering import DOCUMENTS, render_on_paper

docx = pytest.importorskip("docx")
LANGUAGES = ("en", "ko")
DAY = date(2026, 11, 23)
ORDER = {
    "pPr": "pStyle keepNext pageBreakBefore numPr pBdr shd autoSpaceDE autoSpaceDN spacing ind jc",
    "rPr": "rStyle rFonts b i color sz bdr shd lang",
    "tblPr": "tblStyle tblW tblBorders tblLayout tblCellMar tblLook tblCaption",
    "tcPr": "tcW gridSpan vMerge tcBorders shd",
    "trPr": "cantSplit trHeight tblHeader",
}


def _page(body: str, language: str = "en", css: str = ""):
    head = f"<head><title>T</title><style>{css}</style></head>"
    text = f'<html lang="{language}">{head}<body><h1>T</h1>{body}</body></html>'
    said = wording(words(language), TEMPLATES)
    return to_docx(text, on=DAY, author="hria", wording=said)


def _read(data: bytes):
    return docx.Document(BytesIO(data))


def _styles(data: bytes) -> list[tuple[str, str]]:
    return [(each.style.name, each.text) for each in _read(data).paragraphs if each.text]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("document", DOCUMENTS)
class TestDocument:
    """Every document of the Ansan example."""

    def test_it_is_titled_dated_and_in_its_language(self, made, document, language) -> None:
        """In its properties and in its styles."""
        read = _read(made(document, language, "docx"))
        said = read.core_properties
        assert said.title
        assert said.author.startswith("hria ")
        assert (said.created.date(), said.modified.date()) == (DAY, DAY)
        assert said.language == {"en": "en-GB", "ko": "ko-KR"}[language]
        styles = docx_part(made(document, language, "docx"), "word/styles.xml")
        defaults = styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        assert defaults.find(f"{W}rFonts").get(f"{W}eastAsia") == "Malgun Gothic"
        assert defaults.find(f"{W}lang").get(f"{W}eastAsia") == "ko-KR"
        assert all(
            not name.endswith("Theme") for each in styles.iter(f"{W}rFonts") for name in each.attrib
        )

    def test_headings_are_headings_without_gaps(self, made, document, language) -> None:
        """One title, and a way through the document by its levels."""
        styles = _styles(made(document, language, "docx"))
        levels = [int(name[-1]) for name, _ in styles if name.startswith("Heading")]
        assert levels.count(1) == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))

    def test_its_elements_stand_in_the_order_of_the_format(self, made, document, language) -> None:
        """Word refuses some files that do not."""
        root = docx_part(made(document, language, "docx"))
        for tag, order in ORDER.items():
            names = [f"{W}{each}" for each in order.split()]
            for each in root.iter(f"{W}{tag}"):
                places = [names.index(child.tag) for child in each]
                assert places == sorted(places), tag
        for cell in root.iter(f"{W}tc"):
            assert cell[-1].tag == f"{W}p"

    def test_links_lead_somewhere(self, made, document, language) -> None:
        """To the web, or to a place that is there once."""
        data = made(document, language, "docx")
        root = docx_part(data)
        names = [each.get(f"{W}name") for each in root.iter(f"{W}bookmarkStart")]
        assert len(names) == len(set(names))
        ids = [each.get(f"{W}id") for each in root.iter(f"{W}bookmarkStart")]
        assert len(ids) == len(set(ids))
        wanted = {each.get(f"{W}anchor") for each in root.iter(f"{W}hyperlink")} - {None}
        assert wanted <= set(names)
        relations = docx_part(data, "word/_rels/document.xml.rels")
        external = [
            each.get("Target") for each in relations if each.get("TargetMode") == "External"
        ]
        assert all(each.startswith(("https://", "http://")) for each in external)


def test_lists_are_lists_and_begin_at_one() -> None:
    """Two numbered lists do not count on."""
    data = _page(
        "<ol><li>a</li><li>b</li></ol><ol><li>c</li></ol><ul><li>d<ul><li>e</li></ul></li></ul>"
    )
    assert _styles(data)[1:] == [
        ("List Number", "a"), ("List Number", "b"), ("List Number", "c"),
        ("List Bullet", "d"), ("List Bullet 2", "e"),
    ]  # fmt: skip
    series = [each.get(f"{W}val") for each in docx_part(data).iter(f"{W}numId")]
    assert series[0] == series[1] != series[2]


def test_tables_have_header_rows_row_headers_and_widths() -> None:
    """And cells that reach over others."""
    data = _page(
        "<table><caption>c</caption><thead><tr><th>h</th><th>i</th></tr></thead><tbody>"
        '<tr><th rowspan="2">r</th><td>v</td></tr><tr><td>w</td></tr>'
        '<tr><td colspan="2">x</td></tr></tbody></table>'
    )
    (table,) = _read(data).tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["h", "i"], ["r", "v"], ["r", "w"], ["x", "x"],
    ]  # fmt: skip
    root = docx_part(data)
    assert len(list(root.iter(f"{W}tblHeader"))) == 1
    assert [each.get(f"{W}val") for each in root.iter(f"{W}tblCaption")] == ["c"]
    assert table.style.name == "Assessment Table"
    widths = [int(each.get(f"{W}w")) for each in root.iter(f"{W}gridCol")]
    assert 9000 < sum(widths) < 10000


def test_a_picture_is_told_and_a_column_of_bars_left_out() -> None:
    """Its numbers are in the table; what is left out is said."""
    bar = '<svg role="img" aria-label="7 of 9" viewBox="0 0 9 9"></svg>'
    data = _page(
        '<svg role="img" viewBox="0 0 9 9"><title>A map</title><desc>Of it.</desc></svg>'
        f"<table><tr><th>a</th><td>7 of 9</td><td>{bar}</td></tr></table>"
        '<svg aria-hidden="true" viewBox="0 0 9 9"></svg>'
    )
    text = docx_text(data)
    assert squeezed("Picture, not shown in this format: A map. Of it.") in text
    assert len(_read(data).tables[0].columns) == 2


def test_languages_shades_and_addresses() -> None:
    """A change of language is marked, a badge shaded, an address spelt out and live."""
    data = _page(
        '<p><span lang="ko">안산</span><span class="k">bad</span>'
        '<a href="https://example.org/">there</a></p>',
        css=".k { background: #123456; color: #fff }",
    )
    root = docx_part(data)
    assert [each.get(f"{W}val") for each in root.iter(f"{W}lang")] == ["ko-KR"]
    assert "123456" in [each.get(f"{W}fill") for each in root.iter(f"{W}shd")]
    assert len(list(root.iter(f"{W}hyperlink"))) == 1
    assert "there<https://example.org/>" in docx_text(data)


def test_a_page_begins_where_the_style_sheet_says() -> None:
    """The next paragraph carries it."""
    css = "@media print { .s { break-before: page } }"
    root = docx_part(_page('<p>a</p><div class="s"><p>b</p></div>', css=css))
    (mark,) = root.iter(f"{W}pageBreakBefore")
    assert "".join(mark.getparent().getparent().itertext()) == "b"


@pytest.mark.parametrize("text", [TYPST, MARKUP, LONG, LONG_KOREAN, TURNED, NO_FONT])
def test_what_a_user_typed_comes_out_as_it_is(text: str) -> None:
    """No markup, no field, no link."""
    data = render_on_paper(
        hostile(text), document="report", language="ko", format="docx", templates=TEMPLATES
    )
    assert squeezed(neutral(text)) in docx_text(data)
    root = docx_part(data)
    assert all("TOC" in (each.text or "") for each in root.iter(f"{W}instrText"))
    assert list(root.iter(f"{W}fldSimple")) == []


def test_the_same_page_gives_the_same_bytes() -> None:
    """No time of day in the package."""
    data = _page("<p>a</p>")
    assert data == _page("<p>a</p>")
    with ZipFile(BytesIO(data)) as package:
        assert {each.date_time for each in package.infolist()} == {(2026, 11, 23, 0, 0, 0)}
