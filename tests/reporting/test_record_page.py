"""The decision record as a document: nothing is dropped, nothing typed becomes markup."""

from dataclasses import replace
from functools import partial
from itertools import pairwise

import pytest
from building import TEMPLATES
from injection import hostile
from markdown_it import MarkdownIt
from page import Page, rendered, widths
from recording import with_facts

import hria
from hria import api
from hria.model.deployment import Collection, Measure, MeasureState, Member
from hria.model.fact import Known, MemberKind
from hria.model.finding import Outcome
from hria.model.text import Text
from hria.reporting.escaping import markdown
from hria.reporting.making import Making
from hria.reporting.record import record
from hria.reporting.record_necessity import JUDGED
from hria.reporting.rendering import words_for

LANGUAGES = ("en", "ko")
_render = partial(rendered, document="record")


@pytest.mark.parametrize("format", ["html", "md"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_dropped_on_the_way(ansan, language, format) -> None:
    """Red lines, duties, findings, requirements, sources in both formats."""
    page = hria.render(ansan, "record", language, format)
    seen = Page(page).words if format == "html" else page
    escape = (lambda each: " ".join(each.split())) if format == "html" else markdown
    words = words_for(TEMPLATES, language, "record")
    shown = record(ansan, words, Making(format, None, api.due(ansan)))
    wanted = [str(line.title) for group in shown.due.groups for line in group.lines]
    wanted += [str(line.said) for group in shown.due.groups for line in group.lines]
    lines = (*shown.lines.lines, *shown.lines.quiet)
    assert len(lines) == sum(each.red_line is not None for _, each in ansan.questionnaire.checks())
    wanted += [str(line.title) for line in lines]
    for each in ansan.findings:
        if each.outcome is not Outcome.NOT_APPLICABLE:
            wanted += [each.check.code, each.check.title.to(language)]
    for lot in shown.tender.lots:
        for each in lot.requirements:
            wanted += [str(each.text), str(each.shown_by)]
    wanted += [str(each.title) for each in shown.sources]
    wanted += [str(row.record) for row in shown.evidence.rows]
    wanted += [ansan.version, ansan.deployment.origin.sha256]
    for each in wanted:
        assert escape(each) in seen, each


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_one_file_with_headings_in_order_and_targets(ansan, language) -> None:
    """No script runs, nothing is loaded, every reference has its target once."""
    page = Page(hria.render(ansan, "record", language, "html"))
    assert {each["type"] for each in page.named("script")} == {"application/json"}
    ids = [attributes["id"] for _, attributes in page.tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    for each in page.named("a"):
        if each["href"].startswith("#"):
            assert each["href"][1:] in ids
    levels = [int(tag[1]) for tag, _ in page.tags if tag in ("h1", "h2", "h3", "h4", "h5")]
    assert levels.count(1) == 1
    assert all(b - a <= 1 for a, b in pairwise(levels))
    pictures = [each for each in page.named("svg") if each.get("role") == "img"]
    assert pictures
    assert all(set(each["aria-labelledby"].split()) <= set(ids) for each in pictures)


@pytest.mark.parametrize("language", LANGUAGES)
def test_markdown_is_well_formed(ansan, language) -> None:
    """One title first, tables whole, no stray block."""
    page = hria.render(ansan, "record", language, "md")
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(page)
    assert not {token.type for token in tokens} & {"code_block", "fence", "html_block", "hr"}
    assert next(t for t in tokens if t.type == "heading_open" and t.tag == "h1") is tokens[0]
    assert all(len(each) == 1 for each in widths(page))


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_a_user_typed_becomes_markup(language) -> None:
    """In either format, measures, alternatives and consultations included."""
    injected = hostile()
    evil = str(injected.deployment.title.en)
    said = Text(evil, evil)
    members = (
        Member(MemberKind.ALTERNATIVE, evil, None, {id: Known(evil, note=said) for id in JUDGED}),
        Member(
            MemberKind.CONSULTATION, evil, said,
            {
                "consultation.said": Known(evil),
                "consultation.included": Known(value=True, note=said),
            },
        ),
    )  # fmt: skip
    collections = {
        **injected.deployment.collections,
        **{each.kind: Collection(each.kind, (each,)) for each in members},
    }
    measure = Measure("remedy-r01", MeasureState.PROPOSED, "p", None, (), (), said)
    described = replace(injected.deployment, collections=collections, measures=(measure,))
    findings = (replace(injected.findings[0], measures=(0,)), *injected.findings[1:])
    made = with_facts(replace(injected, deployment=described, findings=findings))
    page = Page(_render(made, language))
    assert page.named("img") == []
    assert {each["type"] for each in page.named("script")} == {"application/json"}
    assert all(each["href"].startswith(("#", "https://")) for each in page.named("a"))
    written = _render(made, language, "md")
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(written)
    kinds = {child.type for token in tokens if token.children for child in token.children}
    assert not kinds & {"html_inline", "image", "s_open"}
    assert all(len(each) == 1 for each in widths(written))
