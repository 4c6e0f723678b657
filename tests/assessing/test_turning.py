"""On what a conclusion turns, worked out by hand on small packs and held against brute force."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from describing import descriptions
from fragments import deployment_of
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from packs import check, questionnaire_of

from hria.assessing.assessor import assess
from hria.assessing.rejudging import Parts
from hria.assessing.trying import Trying
from hria.assessing.turning import asked_first, turning
from hria.assessing.variations import with_leaf
from hria.model.assessment import Assessment
from hria.model.fact import Known
from hria.model.questionnaire import Questionnaire
from hria.model.turning import Result, Turn, Turning
from hria.reading.description import read_deployment

ON = date(2026, 11, 24)
TEXT = {"en": "Text.", "ko": "글."}
GRAVE: dict[str, Any] = {"severity": {"scale": {"level": "grave", "why": TEXT}}}
LINE: dict[str, Any] = {"red_line": {"basis": "standard", "why": TEXT}, **GRAVE}
EXAMPLES = Path(__file__).parents[2] / "examples"


def is_true(fact: str) -> dict[str, object]:
    """Return the condition that a fact is true."""
    return {"fact": fact, "is": True}


def turned(tmp_path: Path, facts: dict[str, object], *checks: dict[str, Any]) -> Turning:
    """Return on what the conclusion of a fragment turns."""
    questionnaire = questionnaire_of(tmp_path, *checks)
    return turning(assess(deployment_of(facts, questionnaire), questionnaire, ON, "0"))


def told(turn: Turn) -> list[tuple[object, str, str, str]]:
    """Return the answers of a turn with outcome, best and worst case."""
    return [
        (
            getattr(each.leaf, "value", None),
            *map(str, (each.result.outcome, each.result.best_case, each.result.worst_case)),
        )
        for each in turn.answers
    ]


def test_one_open_question_decides_everything(tmp_path: Path) -> None:
    """An open red line: true stops; false leaves nothing but the packs left out."""
    found = turned(tmp_path, {}, check("it", "X1", is_true("x.one"), **LINE))
    assert found.now.width == 3
    (turn,) = found.turns
    assert (turn.path, turn.open, turn.exact) == ("x.one", True, True)
    assert told(turn) == [
        (True, "stop", "stop", "stop"),
        (False, "incomplete", "no-concern", "no-concern"),
    ]
    (unknown,) = found.most_telling
    assert (unknown.path, unknown.narrows, unknown.settles) == ("x.one", (3, 3), (1, 1))


def test_a_stated_fact_turns_the_outcome_too(tmp_path: Path) -> None:
    """The outcome rests on an answer that was given: the other answer would change it."""
    found = turned(tmp_path, {"x.one": True}, check("it", "X1", is_true("x.one"), **GRAVE))
    (turn,) = found.turns
    assert not turn.open
    assert told(turn) == [(False, "incomplete", "no-concern", "no-concern")]
    assert found.most_telling == ()


def test_two_answers_are_needed_so_none_turns_it_for_the_worse_alone(tmp_path: Path) -> None:
    """`all` of two unknowns: each alone can clear it, none alone can establish it."""
    both = {"all": [is_true("x.one"), is_true("x.two")]}
    found = turned(tmp_path, {}, check("it", "X1", both, **LINE))
    assert {turn.path: told(turn) for turn in found.turns} == {
        "x.one": [(False, "incomplete", "no-concern", "no-concern")],
        "x.two": [(False, "incomplete", "no-concern", "no-concern")],
    }
    assert {each.path: each.narrows for each in found.most_telling} == {
        "x.one": (0, 3),
        "x.two": (0, 3),
    }


def test_a_worse_finding_hides_what_a_lesser_one_turns_on(tmp_path: Path) -> None:
    """Under a crossed line the answer to a lesser question changes nothing; it still settles."""
    found = turned(
        tmp_path,
        {"x.one": True},
        check("line", "X1", is_true("x.one"), **LINE),
        check("lesser", "X2", is_true("x.two")),
    )
    assert [turn.path for turn in found.turns] == ["x.one"]
    (unknown,) = found.most_telling
    assert (unknown.path, unknown.narrows, unknown.settles) == ("x.two", (0, 0), (1, 1))


def test_numbers_are_tried_at_their_limits_and_between(tmp_path: Path) -> None:
    """At least 30 is a concern, more than 60 crosses a line."""
    found = turned(
        tmp_path,
        {},
        check("many", "X1", {"fact": "x.number", "at_least": 30}, **GRAVE),
        check("line", "X2", {"fact": "x.number", "more_than": 60}, **LINE),
    )
    (turn,) = found.turns
    assert turn.exact
    assert [(each.span, each.includes, str(each.result.outcome)) for each in turn.answers] == [
        ((0, 30), (True, False), "incomplete"),
        ((30, 60), (True, True), "not-in-this-form"),
        ((60, float("inf")), (False, False), "stop"),
    ]


def test_a_limit_that_is_another_fact(tmp_path: Path) -> None:
    """The limit stands in the description: 14 days."""
    condition = {"fact": "x.number", "more_than": {"fact": "x.limit"}}
    found = turned(tmp_path, {"x.limit": 14}, check("it", "X1", condition))
    by_path = {turn.path: turn for turn in found.turns}
    assert [each.span for each in by_path["x.number"].answers] == [(0, 14), (14, float("inf"))]
    assert "x.limit" not in by_path


def test_lists_are_tried_with_and_without_each_item(tmp_path: Path) -> None:
    """The shortest lists that turn it are told; an open list keeps what it names."""
    found = turned(
        tmp_path,
        {"x.list": ["c"]},
        check("a", "X1", {"fact": "x.list", "has": "a"}, **LINE),
        check("b", "X2", {"all": [{"fact": "x.list", "has": "b"}, is_true("x.one")]}, **GRAVE),
    )
    turn = next(each for each in found.turns if each.path == "x.list.complete")
    assert told(turn) == [
        (("c",), "incomplete", "no-concern", "no-concern"),
        (("c", "a"), "stop", "stop", "stop"),
        (("c", "b"), "incomplete", "no-concern", "not-in-this-form"),
    ]


def test_an_exception_must_be_shown(tmp_path: Path) -> None:
    """The answer counts as documented: it lifts the line, the concern stays."""
    exception = {"when": is_true("x.two"), "why": TEXT}
    line = {"red_line": {"basis": "standard", "why": TEXT, "exception": exception}, **GRAVE}
    found = turned(tmp_path, {"x.one": True}, check("it", "X1", is_true("x.one"), **line))
    by_path = {turn.path: told(turn) for turn in found.turns}
    assert by_path["x.two"] == [
        (True, "not-in-this-form", "not-in-this-form", "not-in-this-form"),
        (False, "stop", "stop", "stop"),
    ]


def test_members_do_not_matter_to_each_other(tmp_path: Path) -> None:
    """A fact of one function turns its own finding; whether there are more is a question too."""
    own = check("it", "X1", is_true("function.on"), each="function", **LINE)
    functions = {"a": {"on": False}, "b": {}}
    found = turned(tmp_path, {"functions": functions}, own)
    assert {turn.path: [each[:2] for each in told(turn)] for turn in found.turns} == {
        "functions.b.on": [(True, "stop")],
        "functions.a.on": [(True, "stop")],
    }
    closed = turned(tmp_path, {"functions": {"complete": True, **functions}}, own)
    assert [each[:2] for each in told(closed.turns[0])] == [(True, "stop"), (False, "incomplete")]


def test_a_planned_day_turns_whether_a_measure_comes_in_time(tmp_path: Path) -> None:
    """Adopted for 1 January, needed before the pilot of 1 March: in time; a year earlier not."""
    facts: dict[str, object] = {
        "x.one": True,
        "plan.pilot_on": "2027-03-01",
        "parties": {"city": {"kind": "local-government"}},
        "sources": {"d": {"kind": "official-document", "title": "a decision", "by": "city"}},
        "measures": [
            {
                "remedy": "remedy-it",
                "state": "adopted",
                "owner": "city",
                "deadline": "2027-01-01",
                "sources": ["d"],
            }
        ],
    }
    found = turned(tmp_path, facts, check("it", "X1", is_true("x.one"), **GRAVE))
    assert found.now.outcome == "conditions"
    turns = {turn.path: [(str(each[0]), each[1]) for each in told(turn)] for turn in found.turns}
    assert turns["plan.pilot_on"] == [("2026-12-31", "not-in-this-form")]


def test_severity_moved_by_one_step(tmp_path: Path) -> None:
    """Serious and few: only the scale one step up makes it grave; what depends on it is named."""
    found = turned(tmp_path, {"x.one": True}, check("it", "X1", is_true("x.one"))).robustness
    assert (found.moves, found.kept) == (5, 4)
    assert [(each.part, each.judged, each.moved) for each in found.depends_on] == [
        ("scale", "serious", "grave")
    ]
    steady = turned(tmp_path, {"x.one": False}, check("it", "X1", is_true("x.one"))).robustness
    assert (steady.moves, steady.shifts) == (0, ())


def test_a_line_does_not_depend_on_any_judgement(tmp_path: Path) -> None:
    """Below a crossed line no level decides."""
    found = turned(tmp_path, {"x.one": True}, check("it", "X1", is_true("x.one"), **LINE))
    assert found.robustness.kept == found.robustness.moves > 0
    assert found.robustness.depends_on == ()


def agree(assessment: Assessment, limit: int) -> None:
    """Assert that trying an answer gives what a whole new assessment of it gives."""
    parts = Parts(assessment)
    asked = {each.path: each.needed_by for each in assessment.questions}
    paths = list(asked_first(assessment))
    for path in (*paths[:limit], *paths[-limit:]):
        trying = Trying(path, parts, asked.get(path))
        for candidate in trying.answers.answers[:6]:
            place = path.removesuffix(".complete") if trying.fact.type.is_list else path
            changed = with_leaf(assessment.deployment, place, candidate.leaf)
            whole = assess(changed, assessment.questionnaire, ON, "0").conclusion
            expected = Result(whole.outcome, whole.best_case, whole.worst_case)
            assert trying.result(candidate.leaf).spelled() == expected, (path, candidate)


@pytest.mark.parametrize("name", ["harmless_people_counter", "ansan_ai_cctv"])
def test_trying_agrees_with_assessing_anew(questionnaire: Questionnaire, name: str) -> None:
    """The shortcuts change no result, on the examples."""
    deployment = read_deployment(EXAMPLES / f"{name}.yaml", questionnaire)
    agree(assess(deployment, questionnaire, ON, "0"), 25)


@settings(max_examples=5, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(data=st.data())
def test_trying_agrees_on_random_descriptions(
    questionnaire: Questionnaire, data: st.DataObject
) -> None:
    """The same on random descriptions, questions and stated facts alike."""
    deployment = deployment_of(data.draw(descriptions(questionnaire)), questionnaire)
    agree(assess(deployment, questionnaire, ON, "0"), 8)


def test_the_conclusion_itself_is_what_it_starts_from(questionnaire: Questionnaire) -> None:
    """Taken apart and joined again it is the same; settled facts do not turn anything."""
    deployment = read_deployment(EXAMPLES / "ansan_ai_cctv.yaml", questionnaire)
    assessment = assess(deployment, questionnaire, ON, "0")
    conclusion = assessment.conclusion
    now = Parts(assessment).now.spelled()
    assert now == Result(conclusion.outcome, conclusion.best_case, conclusion.worst_case)
    assert with_leaf(deployment, "data.personal", Known(value=True)).leaf("data.personal") == Known(
        value=True
    )
