"""The report as a whole: nothing dropped, nothing that runs, nothing that loads."""

import base64
import hashlib
import json
import re
from functools import partial
from itertools import pairwise

import pytest
from building import TEMPLATES, assessment, concern, finding, names
from injection import hostile
from library import check
from markdown_it import MarkdownIt
from page import Page, rendered, widths

import hria
from hria import api
from hria.model.assessment import Verdict
from hria.model.fact import MemberKind
from hria.model.finding import FigureRange, Outcome
from hria.reporting.escaping import markdown
from hria.reporting.rendering import render
from hria.reporting.sourcing import Sourcing
from hria.reporting.turning_lines import turning_view

LANGUAGES = ("en", "ko")
_render = partial(rendered, document="report")


@pytest.mark.parametrize("language", LANGUAGES)
class TestPage:
    """The HTML of the Ansan example."""

    def test_it_is_one_file_that_runs_and_loads_nothing(self, pages, language) -> None:
        """Only embedded data in script elements."""
        page = Page(pages[language, "html"])
        assert {each.get("type") for each in page.named("script")} == {"application/json"}
        assert all("src" not in each for _, each in page.tags)
        assert [each["href"] for each in page.named("link")] == ["data:,"]
        assert not any(name.startswith("on") for _, each in page.tags for name in each)
        assert "style" not in {name for _, each in page.tags for name in each}
        assert "url(" not in pages[language, "html"].split("</style>")[0]
        assert "@import" not in pages[language, "html"].split("</style>")[0]

    def test_its_policy_allows_its_own_style_and_nothing_else(self, pages, language) -> None:
        """By the hash of the style."""
        text = pages[language, "html"]
        policy = next(
            each["content"]
            for each in Page(text).named("meta")
            if each.get("http-equiv") == "Content-Security-Policy"
        )
        style = text.split("<style>")[1].split("</style>")[0]
        digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
        assert policy.startswith("default-src 'none'; ")
        assert f"style-src 'sha256-{digest}'" in policy

    def test_headings_are_in_order_under_one(self, pages, language) -> None:
        """No level is left out."""
        levels = [
            int(tag[1])
            for tag, _ in Page(pages[language, "html"]).tags
            if re.fullmatch("h[1-6]", tag)
        ]
        assert levels.count(1) == 1
        assert levels[0] == 1
        assert all(next_ <= level + 1 for level, next_ in pairwise(levels))

    def test_every_reference_inside_the_page_has_its_target_once(self, pages, language) -> None:
        """Links and labels."""
        page = Page(pages[language, "html"])
        ids = [each["id"] for _, each in page.tags if "id" in each]
        assert len(ids) == len(set(ids))
        targets = {each["href"][1:] for each in page.named("a") if each["href"].startswith("#")}
        labelled = {
            id for _, each in page.tags for id in (each.get("aria-labelledby") or "").split()
        }
        assert (targets | labelled) <= set(ids)

    def test_landmarks_tables_and_pictures_say_what_they_are(self, pages, language) -> None:
        """Language, main, scopes, roles."""
        page = Page(pages[language, "html"])
        assert page.named("html") == [{"lang": language}]
        assert len(page.named("main")) == 1
        assert all("scope" in each for each in page.named("th"))
        for each in page.named("svg"):
            assert each.get("aria-hidden") == "true" or each["role"] == "img"

    def test_a_change_of_language_is_marked(self, pages, language) -> None:
        """Korean titles in the English report, and the reverse."""
        other = "ko" if language == "en" else "en"
        assert {"lang": other} in Page(pages[language, "html"]).named("span")

    def test_the_assessment_and_the_description_can_be_taken_out(
        self, ansan, pages, language
    ) -> None:
        """A report can be read back."""
        scripts = Page(pages[language, "html"]).scripts
        assert json.loads(scripts["hria-assessment"]) == json.loads(pages[language, "json"])
        embedded = json.loads(scripts["hria-assessment"])
        assert embedded["description"]["text"] == ansan.deployment.origin.text
        assert json.loads(scripts["hria-made"])["language"] == language

    def test_the_same_input_gives_the_same_bytes(self, ansan, pages, language) -> None:
        """Rendered twice."""
        assert hria.render(ansan, "report", language, "html") == pages[language, "html"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("format", ["html", "md"])
def test_no_finding_figure_question_or_source_is_dropped(ansan, pages, language, format) -> None:
    """Markdown and HTML have the same content."""
    page = pages[language, format]
    text = Page(page).words if format == "html" else page
    escape = (lambda each: each) if format == "html" else markdown
    for each in ansan.findings:
        if each.outcome is not Outcome.NOT_APPLICABLE:
            assert escape(each.id) in text
        assert escape(each.check.title.to(language)) in text
    for each in ansan.questions:
        assert escape(ansan.questionnaire.facts[each.fact].ask.to(language)) in text
    for each in Sourcing(names(ansan, language)).entries():
        assert escape(each.title.text) in text
        if each.url:
            assert each.url in page.replace("&amp;", "&")
    for each in ansan.findings:
        for id in each.authorities:
            law = ansan.questionnaire.law[id]
            assert escape(law.title.to(language)) in text


def test_html_and_markdown_show_every_figure() -> None:
    """With its name in the language of the reader."""
    figures = {"ppv": FigureRange(0.123, 0.123, "share"), "load": FigureRange(7.0, 7.0, "times")}
    made = assessment(
        concern(check("A20", each=MemberKind.FUNCTION), member="mood", figures=figures)
    )
    for format in ("html", "md"):
        page = _render(made, "ko", format)
        assert "12.3%" in page
        assert "가용 시간 대비 필요한 시간" in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_placeholder_is_left_unfilled(pages, language) -> None:
    """Neither of the fixed wording nor of a check's sentences."""
    text = Page(pages[language, "html"]).words
    assert re.findall(r"\{[^{} ]*\}", text) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_markdown_is_well_formed(pages, language) -> None:
    """One title first, tables whole, no stray block."""
    reader = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    tokens = reader.parse(pages[language, "md"])
    kinds = {token.type for token in tokens}
    assert not kinds & {"code_block", "fence", "html_block", "hr"}
    assert next(t for t in tokens if t.type == "heading_open" and t.tag == "h1") is tokens[0]
    assert all(len(each) == 1 for each in widths(pages[language, "md"]))


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_a_user_typed_becomes_markup_in_html(language) -> None:
    """Every field that a user can fill is hostile here."""
    text = _render(hostile(), language)
    page = Page(text)
    assert len(page.named("script")) == 2
    assert page.named("img") == []
    assert all(each["href"].startswith(("#", "https://")) for each in page.named("a"))
    assert "\u202e" not in text.split("<script")[0]
    assert "/home/somebody" not in page.words


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_a_user_typed_becomes_markup_in_markdown(language) -> None:
    """Every field that a user can fill is hostile here."""
    text = _render(hostile(), language, "md")
    reader = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    inline = [token for token in reader.parse(text) if token.children]
    kinds = {child.type for token in inline for child in token.children}
    assert not kinds & {"html_inline", "image", "s_open"}
    links = [c.attrs["href"] for t in inline for c in t.children if c.type == "link_open"]
    assert all(each.startswith("https://example.org/") for each in links)
    assert all(len(each) == 1 for each in widths(text))


@pytest.mark.parametrize(
    ("wrong", "what"),
    [
        ({"document": "poem"}, "document"),
        ({"format": "doc"}, "format"),
        ({"language": "fr"}, "language"),
    ],
)
def test_what_does_not_exist_is_refused_with_what_does(wrong, what: str) -> None:
    """A sentence, no traceback from a template."""
    chosen = {"document": "report", "language": "en", "format": "html", **wrong}
    with pytest.raises(ValueError, match=f"there is no {what}"):
        render(assessment(concern(check())), templates=TEMPLATES, **chosen)


@pytest.mark.parametrize("verdict", list(Verdict))
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("format", ["html", "md"])
def test_every_outcome_can_be_rendered(verdict: Verdict, language, format) -> None:
    """From stop to no concern."""
    made = assessment(finding(check(), Outcome.CLEAR), outcome=verdict)
    assert _render(made, language, format)


def test_ansan_says_in_substance_what_must_be_said_first(pages) -> None:
    """Recommendation, basis, other side, standing, dates."""
    first = Page(pages["en", "html"]).words
    for part in (
        "Stop is what this method recommends, not a finding that the plan is unlawful.",
        "It rests on reports, of the press or of others, not on the documents themselves.",
        "General Comment No. 25",
        "does not bind",
        "(CRC article 19)",
        "the Constitutional Court upheld ordinary cameras",
        "Facts as of 1 December 2021. Law as of 23 November 2026.",
    ):
        assert part in first[:12000]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("format", ["html", "md"])
def test_the_report_says_which_answers_would_change_it(ansan, pages, language, format) -> None:
    """The first lines in the body, every line in the annex, and whether a judgement matters."""
    said = names(ansan, language)
    view = turning_view(api.turning(ansan), said)
    assert view.open
    assert view.left_out > 0
    page = Page(pages[language, format]).words if format == "html" else pages[language, format]
    shown = (lambda each: " ".join(each.split())) if format == "html" else markdown
    body, annex = page.rsplit(shown(said.words("section.annex-turning")), 1)
    for line in (*view.open, *view.stated):
        for each in (str(line.title), *line.results):
            assert shown(each) in annex
    for line in (*view.short.open, *view.short.stated):
        assert shown(str(line.title)) in body
    for line in view.telling:
        assert shown(line.brings) in body
    assert shown(view.robustness) in body
    assert shown(said.words.count("turning.rest", view.left_out)) in body


def test_the_data_of_a_report_say_it_too(ansan, pages) -> None:
    """In the JSON of any document, the same for both languages."""
    told = json.loads(pages["en", "json"])["turning"]
    found = api.turning(ansan)
    assert [each["fact"] for each in told["answers"]] == [each.path for each in found.turns]
    assert len(told["most_telling"]) == 5
    assert told["judgements"]["moved"] == found.robustness.moves
    assert json.loads(hria.render(ansan, "testimony", "ko", "json"))["turning"] == told
