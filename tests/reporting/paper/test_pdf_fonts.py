"""Fonts, packages and letters that a machine lacks: a sentence that helps, never a traceback."""

from __future__ import annotations

from datetime import date

import pytest
from building import TEMPLATES

from hria.model.cannot_render import CannotRenderError
from hria.reporting.paper import docx, extras, fonts, pdf
from hria.reporting.paper.handing import spaced, split
from hria.reporting.paper.measuring import LINE, running
from hria.reporting.paper.tree import Paragraph, Words
from hria.reporting.wording import words_in

KOREAN_PAGE = '<html lang="ko"><head><title>안산</title></head><body><h1>안산</h1></body></html>'
DAY = date(2026, 11, 23)


def test_a_korean_family_comes_first() -> None:
    """In English documents too, so that both belong together."""
    there = ["Liberation Sans", "Noto Sans CJK KR", "Noto Sans CJK JP"]
    assert fonts.fonts(there, korean=True)[:2] == ["Noto Sans CJK KR", "Liberation Sans"]
    assert fonts.fonts(["Liberation Sans"], korean=False)[0] == "Liberation Sans"
    assert fonts.fonts([], korean=False) == [fonts.BUNDLED]


def test_latin_letters_with_marks_have_a_latin_family() -> None:
    """Korean ones put the marks in the wrong place."""
    assert fonts.accented_font(["Arial", "Malgun Gothic"]) == "Arial"
    assert fonts.accented_font([]) == fonts.BUNDLED


def test_the_head_of_a_page_is_one_line() -> None:
    """However long the title."""
    assert running("short") == "short"
    assert running("x" * 300) == "x" * LINE + "…"
    assert len(running("가" * 300)) == LINE // 2 + 1


def test_without_a_korean_font_it_says_where_to_get_one(monkeypatch) -> None:
    """In both languages, before anything is written."""
    pytest.importorskip("typst")
    monkeypatch.setattr(fonts, "KOREAN", ("No Such Font",))
    with pytest.raises(CannotRenderError) as error:
        pdf.to_pdf(KOREAN_PAGE, on=DAY, author="hria", templates=TEMPLATES)
    assert "apt install fonts-noto-cjk" in error.value.reason.to("en")
    assert "글꼴" in error.value.reason.to("ko")


@pytest.mark.parametrize(("package", "format"), [("typst", "PDF"), ("docx", "DOCX")])
def test_without_a_package_it_says_how_to_install_it(monkeypatch, package, format) -> None:
    """With the command itself."""
    monkeypatch.setattr(extras, "find_spec", lambda _: None)
    with pytest.raises(CannotRenderError) as error:
        if format == "PDF":
            pdf.to_pdf(KOREAN_PAGE, on=DAY, author="hria", templates=TEMPLATES)
        else:
            wording = words_in(TEMPLATES, "ko")
            docx.to_docx(KOREAN_PAGE, on=DAY, author="hria", wording=wording)
    for language in ("en", "ko"):
        said = error.value.reason.to(language)
        assert f'python -m pip install "{extras.REQUIREMENTS[package]}"' in said
        assert format in said


def test_letters_without_a_font_become_their_code_points() -> None:
    """So that a reader can look them up."""
    assert pdf.code_points("\u0e01") == "[U+0E01]"
    assert pdf.code_points("\u0e01\u0e34") == "[U+0E01 U+0E34]"


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("plain words", "plain words"),
        ("안산시는 계획", ["", "안산시는", " ", "계획", ""]),
        ("a 안산(시), b", ["a ", "안산(시),", " b"]),
        ("f" * 30, ["", "f" * 8, "", "f" * 8, "", "f" * 8, "", "f" * 6, ""]),
    ],
)
def test_where_lines_may_end(text: str, pieces) -> None:
    """Between Korean words; inside a word only where no line would hold it."""
    assert spaced(text) == pieces
    assert "".join(spaced(text)) == text


def test_a_mark_stays_with_its_letter() -> None:
    """Where a long word is divided."""
    word = ("e\u0301" * 20) + "x"
    assert "".join(spaced(word)) == word
    assert not any(each.startswith("\u0301") for each in spaced(word))


@pytest.mark.parametrize(
    ("weights", "counts"), [([9], [1, 0]), ([9, 9], [1, 1]), ([1, 1, 9], [2, 1])]
)
def test_columns_are_about_equally_full(weights: list[int], counts: list[int]) -> None:
    """In the order in which they are read."""
    items = [(Paragraph((Words("x" * 100 * each),)),) for each in weights]
    assert split(items, 2) == counts
