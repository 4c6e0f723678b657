"""The testimony as a document: nothing is dropped, nothing typed becomes markup."""

import re
from functools import partial
from itertools import pairwise

import pytest
from injection import HOSTILE, hostile
from markdown_it import MarkdownIt
from page import Page, rendered

import hria
from hria.reporting.escaping import markdown

LANGUAGES = ("en", "ko")
_render = partial(rendered, document="testimony")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_one_file_in_order(ansan, language) -> None:
    """Nothing runs or loads; headings in order; every reference has its target."""
    page = Page(_render(ansan, language))
    assert {each.get("type") for each in page.named("script")} <= {"application/json"}
    assert [each["href"] for each in page.named("link")] == ["data:,"]
    levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch("h[1-6]", tag)]
    assert levels.count(1) == 1
    assert all(next_ <= level + 1 for level, next_ in pairwise(levels))
    ids = [each["id"] for _, each in page.tags if "id" in each]
    assert len(ids) == len(set(ids))
    targets = {each["href"][1:] for each in page.named("a") if each["href"].startswith("#")}
    labelled = {id for _, each in page.tags for id in (each.get("aria-labelledby") or "").split()}
    assert (targets | labelled) <= set(ids)
    assert all("scope" in each for each in page.named("th"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("format", ["html", "md"])
def test_neither_format_drops_anything(ansan, testimonies, language, format) -> None:
    """Every sentence, number, demand, question, answer, source."""
    page = _render(ansan, language, format)
    told = Page(page).words if format == "html" else page
    escape = (lambda each: " ".join(each.split())) if format == "html" else markdown
    kit = testimonies[language, 3]
    said = [line.text.text for line in kit.speech.lines]
    said += [str(text) for each in kit.replies for text in (each.they_say, *each.says)]
    said += [
        part for to in kit.questions for q in to.questions for part in (str(q.question), q.follow)
    ]
    said += [each.value for each in kit.handout.numbers]
    said += [str(each.text) for each in kit.handout.demands]
    said += [each.title.text for each in kit.sources]
    said += [str(each.claim) for each in kit.cited]
    for each in said:
        assert escape(each) in told, each
    for each in kit.speech.lines:
        assert escape(each.basis.shown) in told


@pytest.mark.parametrize("language", LANGUAGES)
def test_markdown_is_well_formed(ansan, language) -> None:
    """No stray block, no broken table."""
    reader = MarkdownIt("commonmark").enable(["table"])
    text_ = _render(ansan, language, "md")
    tokens = reader.parse(text_)
    assert not {token.type for token in tokens} & {"code_block", "fence", "html_block", "hr"}
    bars = re.compile(r"(?<!\\)\|")
    for table in re.findall(r"(?:^\|.*\n)+", text_, re.MULTILINE):
        assert len({len(bars.findall(row)) for row in table.splitlines()}) == 1


def test_nothing_typed_becomes_markup_in_html() -> None:
    """Titles, names, sources, files."""
    page = Page(_render(hostile(), "ko"))
    assert "img" not in {tag for tag, _ in page.tags}
    assert all("javascript" not in each["href"] for each in page.named("a"))
    assert "\u202e" not in page.words


def test_nothing_typed_becomes_markup_in_markdown() -> None:
    """Neither a link nor a picture nor a broken table."""
    page = _render(hostile(), "ko", "md")
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(page)
    inner = {child.type for token in tokens for child in token.children or ()}
    assert not inner & {"html_inline", "image", "link_open"}
    assert HOSTILE not in page
    assert "\u202e" not in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_input_gives_the_same_bytes(ansan, language) -> None:
    """Twice."""
    assert _render(ansan, language) == hria.render(ansan, "testimony", language, "html")
