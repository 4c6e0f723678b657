"""The requests for disclosure: a clerk can work with them, and no open question is lost."""

import re
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import pairwise
from pathlib import Path

import pytest
from building import TEMPLATES, assessment, deployment, finding, known, names, question
from injection import HOSTILE, hostile
from library import check, text
from markdown_it import MarkdownIt
from page import Page, rendered

import hria
from hria.model.deployment import Party, PartyKind
from hria.model.fact import Asked, Reason
from hria.model.finding import Outcome
from hria.model.record import File, RecordKind
from hria.reporting import request as request_of
from hria.reporting.escaping import markdown
from hria.reporting.making import Making
from hria.reporting.rendering import words_for
from hria.reporting.request import Request
from hria.reporting.request_bodies import Addressee, addressed_to, sort_questions
from hria.reporting.request_items import items

LANGUAGES = ("en", "ko")
EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))
MOST_ITEMS = 60
OPEN = finding(check("R20"), Outcome.UNKNOWN, because=("law.allows",))
KINDS = (
    RecordKind("law", text("Legal reviews"), File.OPERATOR, ("Record of law",)),
    RecordKind("tests", text("Test reports"), File.VENDOR, ("Record of data",)),
)
CITY = {"plan.operator_kind": known("local-government"), "jurisdiction": known("kr")}
_names = partial(names, document="request")
_render = partial(rendered, document="request")


def _made(*questions, kinds=KINDS, **leaves):
    made = assessment(OPEN, questions=questions)
    described = replace(made.deployment, leaves={**made.deployment.leaves, **CITY, **leaves})
    asked = replace(made.questionnaire, records={each.id: each for each in kinds})
    return replace(made, deployment=described, questionnaire=asked)


def _request(made, language="en") -> Request:
    return request_of.request(made, words_for(TEMPLATES, language, "request"), Making("html"))


@pytest.fixture(scope="module")
def asked(ansan) -> dict[str, Request]:
    """Return the requests about Ansan in both languages."""
    return {language: _request(ansan, language) for language in LANGUAGES}


def test_questions_go_to_whoever_holds_the_papers() -> None:
    """Not to whom one would ask; what no body has on record is not asked for."""
    made = _made(
        question("law.allows", ask_of=Asked.EMPLOYER),
        question("data.share", ask_of=Asked.OPERATOR),
        question("stage", ask_of=Asked.COUNCIL),
        question("plan.pilot", ask_of=Asked.GROUP),
        question("setting", reason=Reason.NO_RECORD),
        question("data.kinds.complete", ask_of=Asked.REGULATOR),
    )
    found = sort_questions(_names(made))
    assert {key: [each.fact for each in asked] for key, asked in found.by_addressee.items()} == {
        Addressee.OPERATOR: ["law.allows"],
        Addressee.VENDOR: ["data.share"],
        Addressee.COUNCIL: ["stage"],
        Addressee.REGULATOR: ["data.kinds.complete"],
    }
    assert [each.path for each in found.people] == ["plan.pilot"]
    assert [each.path for each in found.no_record] == ["setting"]


def test_a_record_of_no_kind_stands_alone_with_whom_to_ask() -> None:
    """So that somebody's own facts are not lost."""
    made = _made(question("plan.pilot", ask_of=Asked.VENDOR), kinds=())
    told = _request(made)
    assert [(each.addressee, [str(item.name) for item in each.items]) for each in told.letters] == [
        ("vendor", ["Record of plan.pilot"])
    ]


def test_an_item_is_a_record_and_under_it_stands_what_it_is_to_show() -> None:
    """One part per fact, for all members; the exact record where it has another name."""
    paths = ("functions.mood.kind", "functions.other.kind")
    kind = RecordKind("all", text("Papers"), File.OPERATOR, ("Record of",))
    questions = tuple(
        replace(question(path), fact=fact)
        for path, fact in (("functions.complete",) * 2, ("data.kinds.complete", "data.kinds"))
    )
    members = tuple(replace(question(each), fact="function.kind") for each in paths)
    made = _made(*members, *questions, kinds=(kind,))
    found = items((*members, *questions), _names(made))
    assert [(each.number, str(each.name)) for each in found] == [(1, "Papers")]
    assert [(part.number, str(part.what)) for part in found[0].parts] == [
        ("1-1", "Label of function.kind"),
        ("1-2", "list of all functions and options of the system"),
        ("1-3", "Label of data.kinds (complete)"),
    ]
    assert [str(each) for each in found[0].parts[0].members] == ["Mood reading", "other"]
    assert str(found[0].parts[0].record) == "Record of function.kind"


def test_the_body_is_the_one_that_decides() -> None:
    """By the kind of the operator; with no name, by its office."""
    made = _made(question())
    assert str(addressed_to(Addressee.VENDOR, _names(made))) == "The city"
    assert str(addressed_to(Addressee.COUNCIL, _names(made))) == "the council"
    parties = {
        **made.deployment.parties,
        "council": Party("council", PartyKind.COUNCIL, text("City council")),
    }
    named = replace(made, deployment=replace(made.deployment, parties=parties))
    assert str(addressed_to(Addressee.COUNCIL, _names(named))) == "City council"
    nobody = _made(question(), **{"plan.operator_kind": known("other")})
    assert "whoever decides" in str(addressed_to(Addressee.OPERATOR, _names(nobody)))


def test_in_korea_it_is_the_form_of_the_act() -> None:
    """Partial, electronic, cheaper; items 5, 6, 7; ten working days; thirty days."""
    told = _request(_made(question("law.allows", ask_of=Asked.OPERATOR), question("data.share")))
    assert told.korean
    letters = {each.addressee: each for each in told.letters}
    besides = " ".join(letters["operator"].besides)
    for article in (
        "article 14",
        "article 15",
        "article 17",
        "article 11",
        "article 9(1)",
        "article 13",
    ):
        assert article in besides, article
    titles = {each.addressee: [g.title for g in each.grounds] for each in told.letters}
    assert "item 5" in titles["operator"][0]
    assert "item 6" in titles["operator"][1]
    assert "item 7" in titles["vendor"][0]
    clock = " ".join(each.what for each in told.clock)
    for term in ("day 1", "working days count", "Working day 10", "10 working days more, once"):
        assert term in clock, term
    for term in ("20 working days", "30 days (calendar days)", "7 working days", "lawsuit"):
        assert term in clock, term
    before = " ".join(told.before)
    assert "items 5 and 6" in before
    assert "article 11(5)" in before
    assert any(each.value is None for each in letters["operator"].applicant)


def test_elsewhere_it_is_a_general_form_that_says_so() -> None:
    """No article of another country's law."""
    made = _made(question(), jurisdiction=known("uk"))
    told = _request(made)
    assert not told.korean
    assert "general form" in told.notes[0]
    whole = str(told.letters) + str(told.before) + str(told.clock)
    assert "article 9" not in whole
    assert "Official Information" not in whole
    assert told.law == ()


def test_a_private_operator_is_told_apart() -> None:
    """Decree article 2 items 5 and 6 in Korea; a letter that asks elsewhere."""
    private = {"plan.operator_kind": known("private-company")}
    assert "items 5 and 6" in _request(_made(question(), **private)).notes[0]
    abroad = _request(_made(question(), **private, jurisdiction=known("uk")))
    assert "letter that asks" in abroad.notes[1]


def test_what_was_refused_before_is_marked() -> None:
    """The clerk and the applicant should know."""
    made = _made(question("law.allows", reason=Reason.WITHHELD, ask_of=Asked.OPERATOR))
    assert _request(made).letters[0].items[0].parts[0].refused


def test_nothing_open_asks_for_nothing() -> None:
    """And says so."""
    told = _request(_made())
    assert told.letters == ()
    assert "nothing to request" in told.headline


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_a_clerk_can_handle_it(questionnaire, path) -> None:
    """Few items, and every open question under one of them or told apart."""
    made = hria.assess(
        hria.read_deployment(path, questionnaire), questionnaire, on=date(2026, 11, 23)
    )
    told = _request(made)
    found = [item for each in told.letters for item in each.items]
    assert len(found) <= MOST_ITEMS
    sorted_ = sort_questions(_names(made))
    apart = {each.path for each in (*sorted_.people, *sorted_.no_record)}
    covered = {path for item in found for part in item.parts for path in part.paths}
    assert covered | apart == {each.path for each in made.questions}
    for letter in told.letters:
        assert [each.number for each in letter.items] == list(range(1, len(letter.items) + 1))


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


def test_a_description_without_parties_still_makes_a_form() -> None:
    """The body is named by its office."""
    made = _made(question("law.allows", ask_of=Asked.OPERATOR))
    bare = replace(made, deployment=replace(deployment(), parties={}, leaves=CITY))
    told = _request(bare, "ko")
    assert "도입·운영 기관" in str(told.letters[0].to)
