"""Everything the content holds can be listed and explained, in both languages and as data."""

import json

import pytest
from building import words

from hria.model.condition import All, FactRef, Members, Not, Silent, Some, Test
from hria.reporting.catalogue import KINDS, entry_data, find, ids, listing, listing_data
from hria.reporting.conditionwords import ConditionWords
from hria.reporting.explaining import explain


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("what", KINDS)
def test_lists_are_whole(questionnaire, what: str, language) -> None:
    """One row each, as wide as the headings."""
    told = listing(what, questionnaire, words(language))
    assert len(told.rows) == len(KINDS[what].things(questionnaire)) > 0
    assert {len(row) for row in told.rows} == {len(told.headings)}
    assert all(row[0] for row in told.rows)


@pytest.mark.parametrize("what", KINDS)
def test_lists_as_data(questionnaire, what: str) -> None:
    """Nothing in it that JSON cannot hold."""
    data = listing_data(what, questionnaire)
    assert json.loads(json.dumps(data)) == data
    assert all(each["kind"] and each["id"] for each in data)


@pytest.mark.parametrize("language", ["en", "ko"])
def test_everything_can_be_explained(questionnaire, language) -> None:
    """No entry of the content breaks the explanation."""
    for kind in KINDS.values():
        for thing in kind.things(questionnaire):
            told = explain(thing, questionnaire, words(language))
            assert told.title
            assert told.passages


def test_a_check_is_found_by_id_and_code_and_explained_whole(questionnaire) -> None:
    """Conditions are indented below what joins them."""
    what, check = find("R07", questionnaire)
    assert find(check.id, questionnaire) == (what, check)
    told = {
        each.heading: each.lines for each in explain(check, questionnaire, words("en")).passages
    }
    assert told["Code"] == ("R07",)
    assert told["A concern when"][0] == "all of these:"
    assert told["A concern when"][1].startswith("  ")
    assert entry_data("checks", check)["red_line"]["basis"] == "standard"


def test_what_does_not_exist_is_not_found_and_ids_help_to_suggest(questionnaire) -> None:
    """A misspelt id can be answered with a near one."""
    assert find("R99x", questionnaire) is None
    assert {"R07", "rights.emotion-inference", "intl-crc-16"} <= set(ids(questionnaire))


def test_conditions_read_as_sentences(questionnaire) -> None:
    """Labels and choices, not ids."""
    condition = All(
        (
            Test(fact="data.retention_days", more_than=30.0),
            Test(fact="data.retention_days", at_most=FactRef("pilot.years")),
            Not(Test(fact="function.kind", in_=("emotion-inference", "face-recognition"))),
            Some(Members("function.reads", Test(fact="group.role", is_="child"))),
            Silent("law.basis"),
        )
    )
    lines = list(ConditionWords(questionnaire, words("en")).lines(condition))
    assert [each.depth for each in lines] == [0, 1, 1, 1, 2, 1, 2, 1]
    assert lines[1].text.endswith(": more than 30")
    assert " or " in lines[4].text
    assert lines[7].text.startswith("it is not stated:")


@pytest.mark.parametrize("language", ["en", "ko"])
def test_evidence_is_explained_with_its_figure_and_how_it_was_checked(
    questionnaire, language
) -> None:
    """Figure, unit, what it counts, source, date, confidence, caveat; Korean marked as ours."""
    say = words(language)
    names = {
        key: say(f"catalogue.{key}")
        for key in ("figure", "unit", "counts", "source", "confidence", "verification", "caveat")
    }
    ours = say("catalogue.translation")
    for entry in questionnaire.evidence.values():
        passages = explain(entry, questionnaire, say).passages
        told = {each.heading: each.lines for each in passages}
        assert bool(told.get(names["figure"])) == (entry.figure is not None), entry.id
        for key in ("unit", "counts", "source", "confidence", "verification", "caveat"):
            there = getattr(entry, key) is not None
            assert bool(told.get(names[key])) == there, (entry.id, key)
        assert told[names["verification"]] == (say(f"verification.{entry.verification}"),)
        assert bool(told.get(ours)) == (language in entry.translation), entry.id
    told = {
        each.heading: each.lines
        for each in explain(questionnaire.evidence["BASE-CASES"], questionnaire, say).passages
    }
    assert told[names["figure"]] == ("2018: 818", "2019: 1,384", "2020: 634")


def test_what_was_recalled_is_never_printable(questionnaire) -> None:
    """Nor what was looked for and not found; and no check leans on it."""
    kept_out = {each.id for each in questionnaire.evidence.values() if not each.printable}
    assert {"BEH-UCF", "FR-NIST-RACE", "ANS-NOFIND"} <= kept_out
    cited = {use.cite for _, check in questionnaire.checks() for use in check.evidence}
    assert not cited & kept_out
