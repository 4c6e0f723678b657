"""Nothing is dropped on the way: Markdown, HTML, PDF and DOCX of every document say the same."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from functools import cache

import pytest
from building import names
from markdown_it import MarkdownIt
from papers import Read, docx_text, needs_poppler, pdf_text, squeezed, there

from hria.model.finding import Outcome
from hria.reporting.annex import annex
from hria.reporting.rendering import DOCUMENTS
from hria.reporting.sourcing import Sourcing

pytest.importorskip("typst")
pytest.importorskip("docx")

LANGUAGES = ("en", "ko")
FORMATS = ("md", "html", "pdf", "docx")


@cache
def _text(made, document: str, language: str, format: str) -> str:
    """Return all that a reader of a document sees, squeezed."""
    data = made(document, language, format)
    if format == "pdf":
        return pdf_text(data)
    if format == "docx":
        return docx_text(data)
    if format == "md":
        rendered = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(data)
        return squeezed(html.unescape(re.sub("<[^>]*>", "", rendered)))
    read = Read(data)
    return squeezed("".join([*read.found, *read.addresses]))


@needs_poppler
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_word_of_the_page_stands_on_paper(made, document, language) -> None:
    """In PDF and in DOCX; but for the sentence on the data that only the page carries."""
    embedded = Read(made(document, language, "html")).found
    for format in ("pdf", "docx"):
        text = _text(made, document, language, format)
        lost = [each for each in embedded if not there(squeezed(each), text)]
        assert [each for each in lost if not _about_data(each)] == []


def _about_data(text: str) -> bool:
    return "carries the assessment" in text or "데이터로 들어" in text


@needs_poppler
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_finding_figure_and_source_is_in_every_format(
    made, ansan, document, language
) -> None:
    """What stands in one stands in all."""
    texts = {format: _text(made, document, language, format) for format in FORMATS}
    wanted = set(_wanted(ansan, language))
    found = {
        format: {each for each in wanted if there(each, text)} for format, text in texts.items()
    }
    said = found["html"] | found["md"]
    assert len(said) > 20
    for format in FORMATS:
        assert said - found[format] == set(), format


def _wanted(ansan, language: str) -> Iterator[str]:
    """Yield the ids of findings, the names and values of figures, the titles of sources."""
    for each in ansan.findings:
        if each.outcome is not Outcome.NOT_APPLICABLE:
            yield squeezed(each.id)
    said = names(ansan, language)
    for check in annex(said).checks:
        for figure in (each for card in check.members for each in card.figures):
            yield squeezed(str(figure.label))
            yield squeezed(str(figure.value))
    for source in Sourcing(said).entries():
        yield squeezed(source.title.text)
        if source.url:
            yield squeezed(source.url)
    for id in {id for each in ansan.findings for id in each.authorities}:
        yield squeezed(ansan.questionnaire.law[id].title.to(language))


@needs_poppler
def test_the_report_has_them_all(made, ansan) -> None:
    """The one document that may leave nothing out."""
    for language in LANGUAGES:
        wanted = set(_wanted(ansan, language))
        for format in FORMATS:
            text = _text(made, "report", language, format)
            assert {each for each in wanted if not there(each, text)} == set(), format
