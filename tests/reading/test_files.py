"""Files from strangers: encodings, things that are no files, size."""

from __future__ import annotations

import codecs
import os
import unicodedata
from pathlib import Path

import pytest
from provoking import HEAD, is_of_kind, place_and_message

from hria.model.problem import InputError, Problem
from hria.model.questionnaire import Questionnaire
from hria.reading.description import read_deployment
from hria.reading.files import MOST_BYTES, decode, read_text

OPEN_FILES = Path("/proc/self/fd")
ENCODINGS = {
    "UTF-8": HEAD.encode(),
    "UTF-8 with BOM": codecs.BOM_UTF8 + HEAD.encode(),
    "UTF-16 little endian with BOM": codecs.BOM_UTF16_LE + HEAD.encode("utf-16-le"),
    "UTF-16 big endian with BOM": codecs.BOM_UTF16_BE + HEAD.encode("utf-16-be"),
    "Windows line ends": HEAD.replace("\n", "\r\n").encode(),
    "old Macintosh line ends": HEAD.replace("\n", "\r").encode(),
}


def problem_of(path: Path) -> Problem:
    """Return the one problem that reading a file tells."""
    with pytest.raises(InputError) as caught:
        read_text(path)
    (problem,) = caught.value.problems
    return problem


@pytest.mark.parametrize("data", ENCODINGS.values(), ids=ENCODINGS)
def test_what_is_read_whatever_the_locale(
    data: bytes, tmp_path: Path, library: Questionnaire
) -> None:
    """UTF-8 and UTF-16 with BOM give the same description."""
    file = tmp_path / "설명서.yaml"
    file.write_bytes(data)
    deployment = read_deployment(file, library)
    assert deployment.title.en == "제목"
    assert deployment.origin.name == "설명서.yaml"


def test_the_same_bytes_have_the_same_sum() -> None:
    """The sum is that of the bytes, not of the text."""
    assert decode("a", b"hria: 1\n").sha256 != decode("a", codecs.BOM_UTF8 + b"hria: 1\n").sha256
    assert decode("a", b"x").sha256 == (
        "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"
    )


def test_cp949_is_told_with_how_to_save_it() -> None:
    """A file saved by an old Korean editor is told apart from other broken text."""
    data = "hria: 1\ndescribed_on: 2026-01-02\ntitle: 안산시\n".encode("cp949")
    with pytest.raises(InputError) as caught:
        decode("d.yaml", data)
    (problem,) = caught.value.problems
    assert place_and_message(problem) == (
        (3, 1),
        (
            "the file is saved in CP949 / EUC-KR"
            " (save it as UTF-8: in Notepad, Save as, Encoding: UTF-8)"
        ),
    )
    assert "메모장" in problem.message.to("ko")
    assert is_of_kind(problem, "cp949")


@pytest.mark.parametrize(
    "data",
    [
        b"hria: 1\ntitle: caf\xe9\n",
        codecs.BOM_UTF16_LE + b"h\0r",
        b"hria: 1\n\xff\xff\n",
        codecs.BOM_UTF16_BE + b"\xd8\x00",
    ],
)
def test_other_encodings_are_refused(data: bytes) -> None:
    """What is neither UTF-8 nor CP949 is told so."""
    with pytest.raises(InputError) as caught:
        decode("d.yaml", data)
    (problem,) = caught.value.problems
    assert is_of_kind(problem, "not-utf8")
    assert problem.message.en == "the file is not UTF-8 text (save it as UTF-8)"


def test_decomposed_hangul_is_composed(tmp_path: Path, library: Questionnaire) -> None:
    """Names typed on another system (NFD) are the same names."""
    text = HEAD + "groups:\n  교직원: {role: worker}\nfunctions:\n  계수: {reads: [교직원]}\n"
    file = tmp_path / "d.yaml"
    groups, functions = text.split("functions:")
    file.write_text(unicodedata.normalize("NFD", groups) + "functions:" + functions, "utf-8")
    deployment = read_deployment(file, library)
    assert [each.name for each in deployment.collections["group"].members] == ["교직원"]


def test_no_such_file(tmp_path: Path) -> None:
    """A missing file is told by its name, without a line."""
    problem = problem_of(tmp_path / "missing.yaml")
    assert problem.to("en") == "missing.yaml: there is no such file (check the path)"
    assert is_of_kind(problem, "no-such-file")


def test_what_is_no_ordinary_file(tmp_path: Path) -> None:
    """Folders, pipes and devices are refused at once, without waiting."""
    pipe = tmp_path / "pipe.yaml"
    os.mkfifo(pipe)
    for path in (tmp_path, pipe, Path("/dev/zero"), Path("/dev/null")):
        problem = problem_of(path)
        assert is_of_kind(problem, "not-a-file"), path
        assert problem.line == 0


def test_what_cannot_be_opened(tmp_path: Path) -> None:
    """Names that no system opens are told, and shown without their control signs."""
    loop = tmp_path / "loop.yaml"
    loop.symlink_to(loop)
    assert is_of_kind(problem_of(loop), "cannot-open")
    problem = problem_of(tmp_path / "a\0b.yaml")
    assert is_of_kind(problem, "cannot-open")
    assert problem.file == "a\ufffdb.yaml"


def test_a_file_that_is_too_large(tmp_path: Path) -> None:
    """Reading stops behind two megabytes."""
    file = tmp_path / "large.yaml"
    file.write_bytes(b"#" * (MOST_BYTES + 1))
    problem = problem_of(file)
    assert problem.message.en == (
        "the file is larger than 2 MB (a description takes a few kilobytes)"
    )
    assert is_of_kind(problem, "too-large")
    file.write_bytes(HEAD.encode() + b"#" * (MOST_BYTES - len(HEAD.encode())))
    assert read_text(file).text.startswith("hria: 1")


@pytest.mark.skipif(not OPEN_FILES.is_dir(), reason="only Linux lists open files there")
def test_descriptors_are_not_leaked(tmp_path: Path) -> None:
    """Refusing a folder leaves no open file behind."""
    before = len(list(OPEN_FILES.iterdir()))
    for _ in range(20):
        problem_of(tmp_path)
    assert len(list(OPEN_FILES.iterdir())) == before


KINDS = {
    "no-such-file", "not-a-file", "cannot-open", "too-large", "cp949", "not-utf8",
}  # fmt: skip
