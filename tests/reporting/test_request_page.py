"""The requests about Ansan, and their page: nothing is dropped, nothing typed becomes markup."""

import re
from dataclasses import replace
from functools import partial
from itertools import pairwise

import pytest
from building import question
from disclosure import CITY, requested
from injection import HOSTILE, hostile
from library import text
from markdown_it import MarkdownIt
from page import Page, rendered

from hria.model.deployment import Party, PartyKind
from hria.reporting.escaping import markdown
from hria.reporting.request import Request

LANGUAGES = ("en", "ko")
_render = partial(rendered, document="request")


@pytest.fixture(scope="module")
def asked(ansan) -> dict[str, Request]:
    """Return the requests about Ansan in both languages."""
    return {language: requested(ansan, language) for language in LANGUAGES}


def test_the_requests_about_ansan_go_to_the_city_and_the_council(asked) -> None:
    """Not to the centres."""
    assert [(each.addressee, str(each.to)) for each in asked["en"].letters] == [
        ("operator", "City of Ansan"),
        ("vendor", "City of Ansan"),
        ("employer", "City of Ansan"),
        ("council", "Ansan City Council"),
    ]
    assert "2021년 10월 13일" in str(asked["ko"].letters[1].items[0].note)
    assert {each.id for each in asked["ko"].law} >= {"kr-oida-9", "kr-oida-11", "kr-oida-18-20"}


def test_the_request_itself_asks_no_question(asked) -> None:
    """What reads like a question may be handled as a civil petition."""
    for language in LANGUAGES:
        for letter in asked[language].letters:
            for item in letter.items:
                for part in item.parts:
                    assert not str(part.what).endswith("?")
                    assert "?" not in str(item.name)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("format", ["html", "md"])
def test_neither_format_drops_anything(ansan, asked, language, format) -> None:
    """Every letter, field, item, part, question, step, ground, provision."""
    page = _render(ansan, language, format)
    told = Page(page).words if format == "html" else page
    escape = (lambda each: " ".join(each.split())) if format == "html" else markdown
    whole = asked[language]
    said = [each.what for each in whole.clock] + list(whole.before)
    for letter in whole.letters:
        said += [letter.heading, letter.intro, *letter.besides]
        said += [part for each in letter.grounds for part in (each.title, each.answer)]
        said += [each.label for each in (*letter.fields, *letter.applicant)]
        said += [str(each.value) for each in letter.fields]
        for item in letter.items:
            said.append(str(item.name))
            said += [text_ for part in item.parts for text_ in (str(part.what), str(part.question))]
    said += [str(each.claim) for each in whole.law]
    for each in said:
        assert escape(each) in told, each
    for each in ansan.questions:
        assert escape(ansan.questionnaire.facts[each.fact].ask.to(language)) in told


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_one_file_in_order(ansan, language) -> None:
    """Nothing runs or loads; headings in order; every reference has its target."""
    page = Page(_render(ansan, language))
    assert {each.get("type") for each in page.named("script")} <= {"application/json"}
    levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch("h[1-6]", tag)]
    assert levels.count(1) == 1
    assert all(next_ <= level + 1 for level, next_ in pairwise(levels))
    ids = [each["id"] for _, each in page.tags if "id" in each]
    assert len(ids) == len(set(ids))
    targets = {each["href"][1:] for each in page.named("a") if each["href"].startswith("#")}
    assert targets <= set(ids)
    assert all("scope" in each for each in page.named("th"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_markdown_is_well_formed(ansan, language) -> None:
    """Items keep their numbers and parts; tables keep their columns."""
    page = _render(ansan, language, "md")
    tokens = MarkdownIt("commonmark").enable(["table"]).parse(page)
    assert not {token.type for token in tokens} & {"code_block", "fence", "html_block", "hr"}
    bars = re.compile(r"(?<!\\)\|")
    for table in re.findall(r"(?:^\|.*\n)+", page, re.MULTILINE):
        assert len({len(bars.findall(row)) for row in table.splitlines()}) == 1
    nested = [t for t in tokens if t.type == "bullet_list_open" and t.level == 2]
    assert len(nested) > 30


def test_nothing_typed_becomes_markup() -> None:
    """Titles and names go into the form as text."""
    made = hostile()
    leaves = {**made.deployment.leaves, **CITY}
    parties = {
        **made.deployment.parties,
        "c": Party("c", PartyKind.LOCAL_GOVERNMENT, text(HOSTILE)),
    }
    described = replace(made.deployment, leaves=leaves, parties=parties)
    made = replace(made, deployment=described, questions=(question(),))
    page = Page(_render(made, "ko"))
    assert "img" not in {tag for tag, _ in page.tags}
    assert "\u202e" not in page.words
    tokens = MarkdownIt("commonmark").enable(["table"]).parse(_render(made, "ko", "md"))
    inner = {child.type for token in tokens for child in token.children or ()}
    assert not inner & {"html_inline", "image", "link_open"}
