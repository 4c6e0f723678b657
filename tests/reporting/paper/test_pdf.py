"""A document as a PDF: tagged, in its language, whole pages, the same bytes, no harm."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from itertools import pairwise

import pytest
from building import TEMPLATES
from hostile import LONG, LONG_KOREAN, MARKUP, NO_FONT, TURNED, TYPST, hostile
from papers import needs_poppler, pdf_boxes, pdf_pages, pdf_text, squeezed
from pypdf import PdfReader

from hria.reporting.escaping import neutral
from hria.reporting.paper.pdf import to_pdf
from hria.reporting.rendering import DOCUMENTS, render_on_paper

typst = pytest.importorskip("typst")
LANGUAGES = ("en", "ko")
ANNEX = {"en": "AnnexA.Everycheck", "ko": "부록A.모든점검"}
MOST_PAGES = 12
DAY = date(2026, 11, 23)


def _page(body: str, language: str = "en", head: str = "<title>T</title>") -> bytes:
    text = f'<html lang="{language}"><head>{head}</head><body><h1>T</h1>{body}</body></html>'
    return to_pdf(text, on=DAY, author="hria", templates=TEMPLATES)


def _elements(data: bytes) -> Iterator[dict]:
    """Yield every element of the structure of a PDF, as it is read aloud."""

    def walk(node) -> Iterator[dict]:
        node = node.get_object()
        if isinstance(node, list):
            for each in node:
                yield from walk(each)
        elif isinstance(node, dict):
            if "/S" in node:
                yield node
            if "/K" in node:
                yield from walk(node["/K"])

    yield from walk(PdfReader(BytesIO(data)).trailer["/Root"]["/StructTreeRoot"]["/K"])


def _on_the_page(box: tuple[float, ...]) -> bool:
    left, top, right, bottom = box
    return left >= 0 and top >= 0 and right <= 595.3 and bottom <= 841.9


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("document", DOCUMENTS)
class TestDocument:
    """Every document of the Ansan example."""

    def test_it_is_tagged_titled_and_in_its_language(self, made, document, language) -> None:
        """As PDF/UA-1 demands, and says that it does."""
        reader = PdfReader(BytesIO(made(document, language, "pdf")))
        root = reader.trailer["/Root"]
        assert root["/MarkInfo"]["/Marked"].value
        assert root["/Lang"] == language
        assert root["/ViewerPreferences"]["/DisplayDocTitle"].value
        assert "/StructTreeRoot" in root
        assert "/Outlines" in root
        assert b"pdfuaid:part>1<" in root["/Metadata"].get_data()
        assert reader.metadata is not None
        page = made(document, language, "html")
        assert squeezed(reader.metadata.title) == squeezed(
            re.search("<title>(.*?)</title>", page, re.DOTALL)[1].replace("&#39;", "'")
            .replace("&#34;", '"').replace("&amp;", "&")
        )  # fmt: skip
        assert reader.metadata.creation_date.date() == DAY

    @needs_poppler
    def test_its_letters_can_be_read_and_none_is_cut_off(self, made, document, language) -> None:
        """Every word lies on the page."""
        words = pdf_boxes(made(document, language, "pdf"))
        assert len(words) > 1000
        assert all(_on_the_page(each) for each in words)
        text = pdf_text(made(document, language, "pdf"))
        assert "\ufffd" not in text
        title = re.search(r"<h1[^>]*>(.*?)</h1>", made(document, language, "html"), re.DOTALL)[1]
        assert (
            squeezed(re.sub("<[^>]*>", "", title).replace("&#39;", "'").replace("&#34;", '"'))
            in text
        )


@pytest.mark.parametrize("language", LANGUAGES)
def test_headings_tables_pictures_and_lists_are_what_they_are(made, language) -> None:
    """For whoever has the document read aloud."""
    elements = list(_elements(made("testimony", language, "pdf")))
    kinds = [each["/S"] for each in elements]
    assert {"/H1", "/H2", "/P", "/L", "/LI", "/Table", "/TR", "/TD", "/Link"} <= set(kinds)
    levels = [int(each[2]) for each in kinds if re.fullmatch("/H[1-6]", each)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_pictures_have_words_and_table_headers_are_headers() -> None:
    """A figure without words, typst refuses."""
    data = _page(
        '<svg role="img" viewBox="0 0 9 9"><title>A map</title><desc>Of it.</desc></svg>'
        "<table><thead><tr><th>h</th></tr></thead><tbody><tr><td>d</td></tr></tbody></table>"
    )
    elements = list(_elements(data))
    assert [each["/Alt"] for each in elements if each["/S"] == "/Figure"] == ["A map. Of it."]
    assert "/TH" in [each["/S"] for each in elements]


@needs_poppler
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_body_of_the_report_has_at_most_twelve_pages(made, language) -> None:
    """Counted up to the first annex."""
    pages = [squeezed(each) for each in pdf_pages(made("report", language, "pdf"))]
    heading = ANNEX[language]
    first = next(n for n, each in enumerate(pages) if heading in each and n > 2)
    assert first <= MOST_PAGES


@needs_poppler
@pytest.mark.parametrize("text", [TYPST, MARKUP, LONG, LONG_KOREAN, TURNED, NO_FONT])
def test_what_a_user_typed_comes_out_as_it_is(text: str) -> None:
    """No source, no markup, no link, no letter beyond the edge of the page."""
    data = render_on_paper(
        hostile(text), document="report", language="ko", format="pdf", templates=TEMPLATES
    )
    shown = pdf_text(data)
    if text is NO_FONT:
        assert "[U+0E01]" in shown
        return
    for word in squeezed(neutral(text)).split() if text is not TURNED else ["evil"]:
        assert word in shown
    assert all(_on_the_page(each) for each in pdf_boxes(data))
    for page in PdfReader(BytesIO(data)).pages:
        for note in page.get("/Annots", []):
            action = note.get_object().get("/A", {})
            assert action.get("/S", "/URI") in ("/URI", "/GoTo")
            assert str(action.get("/URI", "https://")).startswith("https://")


def test_the_same_page_gives_the_same_bytes() -> None:
    """With the day of the assessment, not of the clock."""
    assert _page("<p>a</p>") == _page("<p>a</p>")
    assert b"2026-11-23" in _page("<p>a</p>")


def test_the_template_names_no_document() -> None:
    """It is one for all of them, and nothing is pasted into it."""
    source = (TEMPLATES / "paper" / "document.typ").read_text(encoding="utf-8")
    assert not any(re.search(rf"\b{each}\b", source) for each in DOCUMENTS)
    assert "eval" not in source
    assert not re.search("[가-힣]", source)


@pytest.mark.parametrize("language", LANGUAGES)
def test_typst_has_nothing_to_complain_of(made, monkeypatch, language) -> None:
    """A warning would be something that was left out."""
    warnings = []

    def compile_(*args, **options):
        data, found = typst.compile_with_warnings(*args, **options)
        warnings.extend(each.message for each in found)
        return data

    monkeypatch.setattr(typst, "compile", compile_)
    _ = to_pdf(made("demands", language, "html"), on=DAY, author="hria", templates=TEMPLATES)
    assert warnings == []
