"""The demands as a document: nothing is dropped, nothing typed becomes markup."""

from dataclasses import replace
from functools import partial
from itertools import pairwise

import pytest
from bargaining import labour, remedy
from building import TEMPLATES, assessment
from injection import HOSTILE, hostile
from markdown_it import MarkdownIt
from page import Page, rendered, widths

import hria
from hria.model.deployment import Measure, MeasureState
from hria.model.finding import Outcome
from hria.model.questionnaire import Clause
from hria.model.text import Text
from hria.reporting.demands import demands
from hria.reporting.escaping import markdown
from hria.reporting.making import Making
from hria.reporting.rendering import words_for

LANGUAGES = ("en", "ko")
_render = partial(rendered, document="demands")


@pytest.mark.parametrize("format", ["html", "md"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_dropped_on_the_way(ansan, language, format) -> None:
    """Every demand with finding, clause, law and fall-back in both formats."""
    page = hria.render(ansan, "demands", language, format)
    seen = Page(page).words if format == "html" else page
    escape = (lambda each: " ".join(each.split())) if format == "html" else markdown
    shown = demands(ansan, words_for(TEMPLATES, language, "demands"), Making(format))
    flat = " ".join(seen.split()) if format == "html" else seen
    for each in (each for group in shown.groups for each in group.demands):
        for text_ in (
            *each.ids, str(each.heading), str(each.said), *map(str, each.clause),
            *map(str, each.fallback.clause), each.fallback.lead, each.reason,
            *(str(line.why) for tier in each.law for line in tier.lines),
            *(str(name) for tier in each.other_law for name in tier.names),
        ):  # fmt: skip
            assert escape(text_) in flat, (each.code, text_)
    for each in shown.sources:
        assert escape(str(each.title)) in flat


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_one_file_with_headings_in_order_and_targets(ansan, language) -> None:
    """No script runs, nothing is loaded, every reference has its target once."""
    page = Page(hria.render(ansan, "demands", language, "html"))
    assert {each["type"] for each in page.named("script")} == {"application/json"}
    ids = [attributes["id"] for _, attributes in page.tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    for each in page.named("a"):
        if each["href"].startswith("#"):
            assert each["href"][1:] in ids
    levels = [int(tag[1]) for tag, _ in page.tags if tag in ("h1", "h2", "h3", "h4", "h5")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(b - a <= 1 for a, b in pairwise(levels))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("format", ["html", "md"])
def test_where_there_is_nothing_to_demand_it_says_so(language, format) -> None:
    """And drafts no agreement."""
    made = assessment(labour("L01", Outcome.CLEAR))
    page = _render(made, language, format)
    words = words_for(TEMPLATES, language, "demands")
    assert words("demands.none")[:30] in page
    assert words("demands.agreement.title") not in page


def test_without_the_labour_checklist_it_says_what_is_missing(ansan) -> None:
    """The packs in use are known."""
    packs = tuple(each for each in ansan.questionnaire.packs if each.head.id != "labor")
    made = replace(ansan, questionnaire=replace(ansan.questionnaire, packs=packs))
    words = words_for(TEMPLATES, "en", "demands")
    assert words("demands.note.no-labour-pack") in demands(made, words, Making("html")).notes


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_a_user_typed_becomes_markup(language) -> None:
    """In either format."""
    made = hostile()
    said = Text(HOSTILE, HOSTILE)
    labour = [replace(each, pack="labor") for each in made.findings]
    labour = [
        replace(each, check=replace(each.check, remedies=(remedy("r", "x", clause=Clause(said)),)))
        for each in labour
    ]
    measure = Measure("r", MeasureState.PROPOSED, "p", None, (), (), said)
    labour[0] = replace(labour[0], measures=(0,))
    made = replace(
        made,
        findings=tuple(labour),
        deployment=replace(made.deployment, measures=(measure,)),
    )
    page = Page(_render(made, language))
    assert page.named("img") == []
    assert {each["type"] for each in page.named("script")} == {"application/json"}
    assert all(each["href"].startswith(("#", "https://")) for each in page.named("a"))
    written = _render(made, language, "md")
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(written)
    kinds = {child.type for token in tokens if token.children for child in token.children}
    assert not kinds & {"html_inline", "image", "s_open"}
    assert all(len(each) == 1 for each in widths(written))


@pytest.mark.parametrize("language", LANGUAGES)
def test_markdown_is_well_formed(ansan, language) -> None:
    """One title first, tables whole, no stray block."""
    page = hria.render(ansan, "demands", language, "md")
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(page)
    assert not {token.type for token in tokens} & {"code_block", "fence", "html_block", "hr"}
    assert next(t for t in tokens if t.type == "heading_open" and t.tag == "h1") is tokens[0]
    assert all(len(each) == 1 for each in widths(page))
