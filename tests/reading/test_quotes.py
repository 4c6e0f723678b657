"""Quotes and pages looked up in text and PDF files beside a description, never elsewhere."""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path
from typing import Any

import pytest
from fragments import description_of
from packs import check, questionnaire_of

from hria.model.questionnaire import Questionnaire
from hria.model.quoting import FileState, Looks, QuoteState
from hria.reading.description import read_deployment
from hria.reading.quotes import look_up, pages_meant, plain

TEXT = """The system detects negative emotional expressions
of children and notifies the centre.

안산시는 아동의 부정적 감정 표
현을 감지한다고 밝혔다.
"""


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Questionnaire:
    """Return a small questionnaire."""
    condition = {"fact": "x.one", "is": True}
    return questionnaire_of(tmp_path_factory.mktemp("pack"), check("it", "X1", condition))


def looked_up(
    folder: Path, questionnaire: Questionnaire, quote: dict[str, object], **source: object
) -> Looks:
    """Look up one citation of one source."""
    facts: dict[str, Any] = {
        "sources": {"paper": {"kind": "press", "title": "t", "file": "paper.txt", **source}},
        "x.one": {"value": True, "sources": [{"in": "paper", **quote}]},
    }
    file = folder / "plan.yaml"
    file.write_text(json.dumps(description_of(facts), ensure_ascii=False), encoding="utf-8")
    return look_up(read_deployment(file, questionnaire), folder)


def state(looks: Looks) -> QuoteState:
    """Return what came of the only citation."""
    (look,) = looks.quotes
    return look.state


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("negative emotional expressions of children", "found"),
        ("“negative  emotional expressions”", "not-found"),
        ("The system ... notifies the centre", "found"),
        ("notifies the centre […] The system", "not-found"),
        ("부정적 감정 표현을 감지한다고", "found"),
        ("positive emotional expressions", "not-found"),
    ],
)
def test_quotes_in_running_text(
    tmp_path: Path, small: Questionnaire, quote: str, expected: str
) -> None:
    """Line ends, kinds of quotation marks and words left out make no difference; words do."""
    (tmp_path / "paper.txt").write_text(TEXT, encoding="utf-8")
    assert state(looked_up(tmp_path, small, {"quote": quote})) == expected


@pytest.mark.parametrize(
    ("page", "expected", "pages"),
    [
        ("1", "other-page", (2,)),
        ("p. 2", "found", (2,)),
        ("1-2", "found", (2,)),
        ("2쪽", "found", (2,)),
        ("9", "no-such-page", ()),
    ],
)
def test_pages_of_a_text_with_page_breaks(
    tmp_path: Path,
    small: Questionnaire,
    page: str,
    expected: str,
    pages: tuple[int, ...],
) -> None:
    """The page is held against the page on which the quote begins."""
    (tmp_path / "paper.txt").write_text("one\ftwo: a clear admission\fthree\f", encoding="utf-8")
    looks = looked_up(tmp_path, small, {"quote": "a clear admission", "page": page})
    assert (state(looks), looks.quotes[0].pages) == (expected, pages)
    assert looks.is_wrong == (expected != "found")


def test_a_quote_that_runs_over_a_page_end(tmp_path: Path, small: Questionnaire) -> None:
    """It stands on the page where it begins."""
    (tmp_path / "paper.txt").write_text("so it was said that\fit stops here", encoding="utf-8")
    looks = looked_up(tmp_path, small, {"quote": "was said that it stops", "page": "1"})
    assert state(looks) == "found"


def test_a_text_without_pages_cannot_confirm_a_page(tmp_path: Path, small: Questionnaire) -> None:
    """The quote is there, and the page is said not to be checked."""
    (tmp_path / "paper.txt").write_text(TEXT, encoding="utf-8")
    looks = looked_up(tmp_path, small, {"quote": "notifies the centre", "page": "3"})
    assert state(looks) == "found-no-pages"
    assert not looks.is_wrong


def test_checksums(tmp_path: Path, small: Questionnaire) -> None:
    """The same bytes, others, and none stated."""
    (tmp_path / "paper.txt").write_text(TEXT, encoding="utf-8")
    right = hashlib.sha256(TEXT.encode()).hexdigest()
    for sha256, same in ((right, True), ("0" * 64, False)):
        looks = looked_up(tmp_path, small, {"page": "1"}, sha256=sha256)
        assert looks.sources[0].same is same
        assert looks.is_wrong is not same
    assert looked_up(tmp_path, small, {"page": "1"}).sources[0].sha256 == right


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        ("../secret.txt", FileState.OUTSIDE),
        ("/etc/hostname", FileState.OUTSIDE),
        ("link.txt", FileState.OUTSIDE),
        ("absent.txt", FileState.MISSING),
        (".", FileState.UNREADABLE),
        ("binary.bin", FileState.UNREADABLE),
    ],
)
def test_nothing_outside_the_folder_is_opened(
    tmp_path: Path, small: Questionnaire, file: str, expected: FileState
) -> None:
    """Neither by a path nor by a link; what cannot be read is not looked up."""
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    folder = tmp_path / "plan"
    folder.mkdir()
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "binary.bin").write_bytes(b"\xff\xfe\xfd\x00\x80")
    looks = looked_up(folder, small, {"quote": "secret"}, file=file)
    assert looks.sources[0].state is expected
    assert looks.sources[0].sha256 is None or expected is FileState.UNREADABLE
    assert state(looks) is QuoteState.NOT_LOOKED_UP


def test_a_source_without_a_file_is_not_looked_up(tmp_path: Path, small: Questionnaire) -> None:
    """That is no mistake."""
    facts = {
        "sources": {"paper": {"kind": "press", "title": "t"}},
        "x.one": {"value": True, "sources": [{"in": "paper", "quote": "q"}]},
    }
    file = tmp_path / "plan.yaml"
    file.write_text(json.dumps(description_of(facts)), encoding="utf-8")
    looks = look_up(read_deployment(file, small), tmp_path)
    assert (looks.sources[0].state, state(looks)) == ("not-given", "not-looked-up")
    assert not looks.is_wrong


def pdf(*pages: str) -> bytes:
    """Return a small PDF with one line of text per page."""
    kids = " ".join(f"{3 + 2 * number} 0 R" for number in range(len(pages)))
    font = 3 + 2 * len(pages)
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
    ]
    for number, text in enumerate(pages):
        content = f"BT /F1 12 Tf 72 720 Td ({text}) Tj ET"
        place = f"/Parent 2 0 R /MediaBox [0 0 612 792] /Contents {4 + 2 * number} 0 R"
        fonts = f"/Resources << /Font << /F1 {font} 0 R >> >>"
        objects += [
            f"<< /Type /Page {place} {fonts} >>",
            f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
        ]
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    data, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(data))
        data += f"{number} 0 obj\n{body}\nendobj\n".encode()
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    head = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    size = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(data)}\n%%EOF\n"
    return data + (head + size).encode()


def test_a_pdf_by_its_pages(tmp_path: Path, small: Questionnaire) -> None:
    """With pypdf, pages are those of the file."""
    pytest.importorskip("pypdf")
    (tmp_path / "paper.pdf").write_bytes(pdf("first page", "the vendor trains its models"))
    quote = {"quote": "vendor trains its models", "page": "2"}
    looks = looked_up(tmp_path, small, quote, file="paper.pdf")
    assert (state(looks), looks.quotes[0].pages) == ("found", (2,))
    elsewhere = looked_up(tmp_path, small, {**quote, "page": "1"}, file="paper.pdf")
    assert state(elsewhere) == "other-page"


def test_a_pdf_without_pypdf_says_so(
    tmp_path: Path, small: Questionnaire, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is not looked up, and not called wrong; its checksum is still held against."""
    monkeypatch.setitem(sys.modules, "pypdf", None)
    data = pdf("a page")
    (tmp_path / "paper.pdf").write_bytes(data)
    sha256 = hashlib.sha256(data).hexdigest()
    looks = looked_up(tmp_path, small, {"quote": "a page"}, file="paper.pdf", sha256=sha256)
    assert looks.sources[0].state is FileState.NEEDS_PYPDF
    assert looks.sources[0].same is True
    assert not looks.is_wrong


def test_a_broken_pdf_is_unreadable(tmp_path: Path, small: Questionnaire) -> None:
    """Whatever is wrong with it."""
    pytest.importorskip("pypdf")
    (tmp_path / "paper.pdf").write_bytes(b"%PDF-1.4\nnothing of the kind")
    looks = looked_up(tmp_path, small, {"quote": "a page"}, file="paper.pdf")
    assert looks.sources[0].state is FileState.UNREADABLE


@pytest.mark.parametrize(
    ("page", "numbers"),
    [("7", (7,)), ("7-9", (7, 8, 9)), ("3, 5", (3, 5)), ("12쪽", (12,)), ("iv", ()), ("9-3", ())],
)
def test_pages_as_people_write_them(page: str, numbers: tuple[int, ...]) -> None:
    """Roman numerals are not read; nothing is made up."""
    assert pages_meant(page) == numbers


def test_what_typesetting_does_makes_no_difference() -> None:
    """Soft hyphens, dashes, quotation marks, middle dots, compatibility forms."""
    assert plain("sur\u00adveil-\nlance “x” – ㆍ ﬁ") == plain('surveillance "x" - · fi')


def test_a_quote_for_a_list_that_is_all_is_looked_up_once(
    tmp_path: Path, questionnaire: Questionnaire
) -> None:
    """It carries the entries and that there are no others."""
    facts: dict[str, Any] = {
        "sources": {"paper": {"kind": "press", "title": "t", "file": "paper.txt"}},
        "data": {
            "kinds": {
                "value": ["video"],
                "complete": True,
                "sources": [{"in": "paper", "quote": "no such words"}],
            }
        },
    }
    file = tmp_path / "plan.yaml"
    file.write_text(json.dumps(description_of(facts)), encoding="utf-8")
    (tmp_path / "paper.txt").write_text(TEXT, encoding="utf-8")
    looks = look_up(read_deployment(file, questionnaire), tmp_path)
    assert [each.state for each in looks.quotes] == [QuoteState.NOT_FOUND]
