"""Free text stays text: no markup, no link, no broken table, no turned direction."""

import json
import unicodedata
from pathlib import Path
from zipfile import Path as ZipPath
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import TemplateNotFound, UndefinedError
from markdown_it import MarkdownIt

from hria.reporting.escaping import code, markdown, neutral, spelled_out
from hria.reporting.links import in_ascii, web_address
from hria.reporting.phrase import Phrase, written
from hria.reporting.templating import FolderLoader, embedded, environment

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
HOSTILE = [
    "<script>alert(1)</script>",
    "](javascript:alert(1))",
    "[x](https://evil.example)",
    "a | b | c",
    "# heading",
    "1. list",
    "- item",
    "***bold***",
    "`code`",
    "line\nbreak\r\n\r\n# next",
    "<https://evil.example>",
    "https://evil.example www.evil.example mail@evil.example",
    "&lt;b&gt; &#60;",
    "~~gone~~",
    "> quote",
    "=====",
    "-----",
    "\\",
    "a\u202eevil\u202c",
    "$x$ {{ 7*7 }} {% raw %}",
    "x" * 10_000,
]


def _text_of(tokens) -> str:
    return "".join(token.content for token in tokens)


def _kinds(text: str) -> set[str]:
    inline = [token for token in READER.parse(text) if token.type == "inline"]
    return {child.type for token in inline for child in token.children}


CONTEXTS = {
    "paragraph": "{}",
    "list": "- {}",
    "table": "| a | b |\n|---|---|\n| {} | end |",
    "inline": "before {} after",
    "bold": "**{}**",
}


@pytest.mark.parametrize("context", CONTEXTS)
@given(text=st.one_of(st.sampled_from(HOSTILE), st.text(max_size=60)))
@settings(max_examples=150, deadline=None)
def test_no_text_is_markup_in_markdown(context: str, text: str) -> None:
    """The structure is the same as with a plain word."""
    page = CONTEXTS[context].format(markdown(text))
    plain = CONTEXTS[context].format("word")
    shape = [token.type for token in READER.parse(page)]
    if markdown(text):
        assert shape == [token.type for token in READER.parse(plain)]
        assert _kinds(page) <= {"text", "text_special", "strong_open", "strong_close"}


@pytest.mark.parametrize("text", HOSTILE)
def test_a_reader_of_markdown_sees_the_text_itself(text: str) -> None:
    """Escaping loses nothing."""
    rendered = READER.parse(f"x {markdown(text)}")
    seen = _text_of([child for token in rendered if token.children for child in token.children])
    without = seen.replace("\u2060", "").removeprefix("x ")
    assert without == " ".join(neutral(text).split(" ")).strip()


@pytest.mark.parametrize(
    "text",
    [
        "Rights may be limited only by statute (Constitution 10, 17 and 37(2)).",
        "“97 %”, said the vendor: nothing more; why?",
        "0.0209 to 0.037 per site",
        "안전장치로도 넘을 수 없는 선입니다.",
        "a well-known half-year",
    ],
)
def test_plain_prose_reads_well_raw(text: str) -> None:
    """No backslash where none is needed."""
    assert "\\" not in markdown(text)


@given(st.text())
@settings(max_examples=200, deadline=None)
def test_nothing_turns_the_direction_of_writing(text: str) -> None:
    """No control character survives."""
    plain = neutral(text)
    inner = plain.removeprefix("\u2068").removesuffix("\u2069")
    turning = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
    assert not any(unicodedata.bidirectional(letter) in turning for letter in inner)
    assert not any(unicodedata.category(letter) == "Cc" for letter in inner)


def test_right_to_left_text_is_kept_apart() -> None:
    """It cannot reorder what stands around it."""
    assert neutral("שלום") == "\u2068שלום\u2069"
    assert neutral("plain") == "plain"


@given(st.text(max_size=40))
@settings(max_examples=200, deadline=None)
def test_code_spans_hold_anything(text: str) -> None:
    """Backticks inside included."""
    assert _kinds(f"x {code(text)} y") <= {"text", "code_inline", "softbreak"}


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "https://a b", "data:text/html,x", "//evil", 'https://x"><b>']
)
def test_only_web_addresses_become_links(url: str) -> None:
    """Nothing that runs, nothing that breaks out."""
    assert web_address(url) is None


def test_a_web_address_is_kept() -> None:
    """Query and fragment included."""
    assert web_address("https://example.org/a?b=c#d") == "https://example.org/a?b=c#d"


@pytest.mark.parametrize("text", HOSTILE)
def test_html_escapes_everything(tmp_path: Path, text: str) -> None:
    """No element can begin."""
    (tmp_path / "t.j2").write_text("<p>{{ text }}</p>", encoding="utf-8")
    page = environment(tmp_path, "en", "html").get_template("t.j2").render(text=text)
    inner = page.removeprefix("<p>").removesuffix("</p>")
    assert "<" not in inner
    assert "\u202e" not in inner


def test_a_change_of_language_is_marked(tmp_path: Path) -> None:
    """A phrase knows its language; numbers have none."""
    (tmp_path / "t.j2").write_text("{{ a }} {{ b }} {{ c }}", encoding="utf-8")
    page = environment(tmp_path, "en", "html").get_template("t.j2")
    shown = page.render(a=Phrase("plain", "en"), b=written("안산 <시>"), c=Phrase("7"))
    assert shown == 'plain <span lang="ko">안산 &lt;시&gt;</span> 7'


def test_korean_words_inside_english_are_marked_too(tmp_path: Path) -> None:
    """A caveat that quotes the words of a Korean act; what is no phrase may be an attribute."""
    (tmp_path / "t.j2").write_text("{{ a }} {{ b }}", encoding="utf-8")
    page = environment(tmp_path, "en", "html").get_template("t.j2")
    shown = page.render(a=Phrase("use (이용 제공) <i>", "en"), b="법령")
    assert shown == 'use (<span lang="ko">이용 제공</span>) &lt;i&gt; 법령'


def test_an_address_on_paper_is_ascii() -> None:
    """Readers of PDF take anything else for another encoding; what is spelt already stays."""
    assert in_ascii("https://a.kr/법/b%20c?d=e#f") == "https://a.kr/%EB%B2%95/b%20c?d=e#f"


def test_what_macros_return_is_not_escaped_twice(tmp_path: Path) -> None:
    """The trap of escaping by finalize."""
    body = "{% macro m(x) %}**{{ x }}**{% endmacro %}{{ m(text) }}"
    (tmp_path / "t.j2").write_text(body, encoding="utf-8")
    page = environment(tmp_path, "en", "md").get_template("t.j2").render(text="a*b")
    assert page == r"**a\*b**"


def test_a_name_that_is_missing_is_a_bug(tmp_path: Path) -> None:
    """It never becomes an empty string."""
    (tmp_path / "t.j2").write_text("{{ nobody.knows }}", encoding="utf-8")
    with pytest.raises(UndefinedError):
        environment(tmp_path, "en", "html").get_template("t.j2").render()


def test_templates_load_from_a_zip_and_never_from_above(tmp_path: Path) -> None:
    """Wherever the package lies."""
    with ZipFile(tmp_path / "t.zip", "w") as file:
        file.writestr("templates/a/t.j2", "in a zip")
    folder = ZipPath(tmp_path / "t.zip", "templates/")
    made = environment(folder, "en", "html")
    assert made.get_template("a/t.j2").render() == "in a zip"
    with pytest.raises(TemplateNotFound):
        FolderLoader(tmp_path).get_source(made, "../secret")


@given(st.recursive(st.text() | st.integers() | st.none(), st.lists, max_leaves=8))
def test_embedded_data_cannot_leave_its_element(value: object) -> None:
    """And reads back as it was."""
    text = str(embedded(value))
    assert not set("<>&\u2028\u2029") & set(text)
    assert json.loads(text) == value


def test_in_data_the_direction_of_writing_is_spelled_out() -> None:
    """The same data, and nothing that turns what a reader of the file sees."""
    text = "a\u202egnp.exe\u202c \u2067b\u2069"
    said = spelled_out(json.dumps(text, ensure_ascii=False))
    assert said.isascii()
    assert json.loads(said) == text
    assert json.loads(embedded(text)) == text
    assert str(embedded(text)).isascii()
