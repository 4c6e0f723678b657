"""The requests for disclosure: a clerk can work with them, and no open question is lost."""

from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from building import deployment, known, names, question
from disclosure import CITY, asking, requested
from library import text

import hria
from hria.model.deployment import Party, PartyKind
from hria.model.fact import Asked, Reason
from hria.model.record import File, RecordKind
from hria.reporting.request_bodies import Addressee, addressed_to, sort_questions
from hria.reporting.request_items import items

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))
MOST_ITEMS = 60
_names = partial(names, document="request")


def test_questions_go_to_whoever_holds_the_papers() -> None:
    """Not to whom one would ask; what no body has on record is not asked for."""
    made = asking(
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
    made = asking(question("plan.pilot", ask_of=Asked.VENDOR), kinds=())
    told = requested(made)
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
    made = asking(*members, *questions, kinds=(kind,))
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
    made = asking(question())
    assert str(addressed_to(Addressee.VENDOR, _names(made))) == "The city"
    assert str(addressed_to(Addressee.COUNCIL, _names(made))) == "the council"
    parties = {
        **made.deployment.parties,
        "council": Party("council", PartyKind.COUNCIL, text("City council")),
    }
    named = replace(made, deployment=replace(made.deployment, parties=parties))
    assert str(addressed_to(Addressee.COUNCIL, _names(named))) == "City council"
    nobody = asking(question(), **{"plan.operator_kind": known("other")})
    assert "whoever decides" in str(addressed_to(Addressee.OPERATOR, _names(nobody)))


def test_in_korea_it_is_the_form_of_the_act() -> None:
    """Partial, electronic, cheaper; items 5, 6, 7; ten working days; thirty days."""
    told = requested(asking(question("law.allows", ask_of=Asked.OPERATOR), question("data.share")))
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
    made = asking(question(), jurisdiction=known("uk"))
    told = requested(made)
    assert not told.korean
    assert "general form" in told.notes[0]
    whole = str(told.letters) + str(told.before) + str(told.clock)
    assert "article 9" not in whole
    assert "Official Information" not in whole
    assert told.law == ()


def test_a_private_operator_is_told_apart() -> None:
    """Decree article 2 items 5 and 6 in Korea; a letter that asks elsewhere."""
    private = {"plan.operator_kind": known("private-company")}
    assert "items 5 and 6" in requested(asking(question(), **private)).notes[0]
    abroad = requested(asking(question(), **private, jurisdiction=known("uk")))
    assert "letter that asks" in abroad.notes[1]


def test_what_was_refused_before_is_marked() -> None:
    """The clerk and the applicant should know."""
    made = asking(question("law.allows", reason=Reason.WITHHELD, ask_of=Asked.OPERATOR))
    assert requested(made).letters[0].items[0].parts[0].refused


def test_nothing_open_asks_for_nothing() -> None:
    """And says so."""
    told = requested(asking())
    assert told.letters == ()
    assert "nothing to request" in told.headline


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_a_clerk_can_handle_it(questionnaire, path) -> None:
    """Few items, and every open question under one of them or told apart."""
    made = hria.assess(
        hria.read_deployment(path, questionnaire), questionnaire, on=date(2026, 11, 23)
    )
    told = requested(made)
    found = [item for each in told.letters for item in each.items]
    assert len(found) <= MOST_ITEMS
    sorted_ = sort_questions(_names(made))
    apart = {each.path for each in (*sorted_.people, *sorted_.no_record)}
    covered = {path for item in found for part in item.parts for path in part.paths}
    assert covered | apart == {each.path for each in made.questions}
    for letter in told.letters:
        assert [each.number for each in letter.items] == list(range(1, len(letter.items) + 1))


def test_a_description_without_parties_still_makes_a_form() -> None:
    """The body is named by its office."""
    made = asking(question("law.allows", ask_of=Asked.OPERATOR))
    bare = replace(made, deployment=replace(deployment(), parties={}, leaves=CITY))
    told = requested(bare, "ko")
    assert "도입·운영 기관" in str(told.letters[0].to)
