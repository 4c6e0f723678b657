"""Two versions of a plan: what grew, what vanished, what was answered, what merely fell silent."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from fragments import deployment_of
from packs import check, questionnaire_of

from hria.assessing.assessor import assess
from hria.assessing.comparing import compare
from hria.model.change import Comparison, FactMove, FindingMove
from hria.model.questionnaire import Questionnaire

ON = date(2026, 11, 24)
TEXT = {"en": "Text.", "ko": "글."}
GRAVE: dict[str, Any] = {"severity": {"scale": {"level": "grave", "why": TEXT}}}
LINE: dict[str, Any] = {"red_line": {"basis": "standard", "why": TEXT}, **GRAVE}
ONE = {"fact": "x.one", "is": True}
OWN = {"fact": "function.on", "is": True}
DISPUTED = {"disputed": [{"value": True}, {"value": False}]}


def compared(
    questionnaire: Questionnaire,
    before: dict[str, object],
    after: dict[str, object],
    dropped: tuple[str, ...] = (),
) -> Comparison:
    """Compare two fragments."""
    one, other = (
        assess(deployment_of(each, questionnaire), questionnaire, ON, "0")
        for each in (before, after)
    )
    return compare(one, other, dropped)


def moves(found: Comparison) -> list[tuple[str, str]]:
    """Return the findings that moved, and how."""
    return [(each.id, each.move.value) for each in found.findings]


def facts(found: Comparison) -> list[tuple[str, str]]:
    """Return the facts that moved, and how."""
    return [(each.path, each.move.value) for each in found.facts]


@pytest.mark.parametrize(
    ("before", "after", "move"),
    [
        (True, False, "better"),
        (False, True, "worse"),
        (None, True, "worse"),
        (None, False, "better"),
        (True, None, "silenced"),
        (True, {"unknown": "withheld"}, "silenced"),
        (True, DISPUTED, "silenced"),
        (DISPUTED, None, "silenced"),
        (None, DISPUTED, "worse"),
        (False, None, "reopened"),
        (True, True, None),
        (None, None, None),
    ],
)
def test_how_a_finding_moves(
    tmp_path: Path, before: object, after: object, move: str | None
) -> None:
    """A concern that is no longer known is silenced, never better."""
    questionnaire = questionnaire_of(tmp_path, check("it", "X1", ONE))
    one, other = ({} if each is None else {"x.one": each} for each in (before, after))
    assert moves(compared(questionnaire, one, other)) == ([("X1", move)] if move else [])


def test_an_admission_that_vanished_is_no_improvement(tmp_path: Path) -> None:
    """The outcome moves from stop to pause by silence, and the comparison says so."""
    questionnaire = questionnaire_of(tmp_path, check("it", "X1", ONE, **LINE))
    found = compared(questionnaire, {"x.one": True}, {})
    outcomes = found.before.conclusion.outcome, found.after.conclusion.outcome
    assert outcomes == ("stop", "pause")
    assert found.by_silence
    assert facts(found) == [("x.one", "vanished")]
    honest = compared(questionnaire, {"x.one": True}, {"x.one": False})
    assert not honest.by_silence
    assert moves(honest) == [("X1", "better")]


def test_a_function_no_longer_named_is_not_known_to_be_gone(tmp_path: Path) -> None:
    """Unless the list is said to be complete, or the function is known to be dropped."""
    questionnaire = questionnaire_of(tmp_path, check("it", "X1", OWN, each="function"))
    before: dict[str, object] = {"functions": {"a": {"on": True}, "b": {"on": False}}}
    silent: dict[str, object] = {"functions": {"b": {"on": False}}}
    closed: dict[str, object] = {"functions": {"complete": True, "b": {"on": False}}}
    assert moves(compared(questionnaire, before, silent)) == [("X1/a", "silenced")]
    assert moves(compared(questionnaire, before, silent, ("a",))) == [("X1/a", "better")]
    assert moves(compared(questionnaire, before, closed)) == [("X1/a", "better")]
    members = compared(questionnaire, before, silent).members
    assert [(each.name, each.appeared) for each in members] == [("a", False)]


def test_answers_that_came_in_stand_apart(tmp_path: Path) -> None:
    """What was asked is answered; what nobody asked has appeared."""
    questionnaire = questionnaire_of(tmp_path, check("it", "X1", ONE))
    found = compared(questionnaire, {}, {"x.one": False, "x.two": True})
    assert facts(found) == [("x.one", "answered"), ("x.two", "appeared")]
    typed = compared(questionnaire, {"x.two": {"unknown": "no-reply"}}, {"x.two": True})
    assert [each.path for each in typed.stated(FactMove.ANSWERED)] == ["x.two"]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ({"x.number": 7}, {"x.number": 30}, [("x.number", "changed")]),
        ({"x.number": 7}, {"x.number": {"low": 7, "high": 9}}, [("x.number", "changed")]),
        ({"x.one": True}, {"x.one": DISPUTED}, [("x.one", "changed")]),
        (
            {"x.one": True},
            {"x.one": {"value": True, "standing": "estimated"}},
            [("x.one", "restated")],
        ),
        (
            {"x.one": {"unknown": "not-asked"}},
            {"x.one": {"unknown": "withheld"}},
            [("x.one", "still-unknown")],
        ),
        (
            {"x.list": ["a", "b"]},
            {"x.list": {"value": ["b", "a"], "complete": True}},
            [("x.list.complete", "appeared")],
        ),
        (
            {"x.list": {"value": ["a"], "complete": True}},
            {"x.list": ["a"]},
            [("x.list.complete", "vanished")],
        ),
        ({"x.one": True}, {"x.one": True}, []),
    ],
)
def test_what_happens_to_facts(
    tmp_path: Path,
    before: dict[str, object],
    after: dict[str, object],
    expected: list[tuple[str, str]],
) -> None:
    """The order of a list is nothing, its completeness is a fact of its own."""
    condition = {"any": [{"fact": "x.three", "is": True}]}
    questionnaire = questionnaire_of(tmp_path, check("it", "X1", condition))
    found = [
        (path, "appeared" if move == "answered" and path.endswith("complete") else move)
        for path, move in facts(compared(questionnaire, before, after))
    ]
    assert found == expected


def grown(before: dict[str, object], after: dict[str, object], questionnaire: Questionnaire) -> Any:
    """Return in what a real description has grown."""
    found = compared(questionnaire, before, after)
    return [(each.creep.value, each.path, each.items, each.was_complete) for each in found.growths]


def test_function_creep_is_named(questionnaire: Questionnaire) -> None:
    """A purpose, a recipient and a function more; lists that were not given have not grown."""
    before: dict[str, object] = {
        "plan.purposes": {"value": ["child-protection"], "complete": True},
        "functions": {"camera": {"kind": "plain-recording", "alerts_to": ["head-of-centre"]}},
    }
    after: dict[str, object] = {
        "plan.purposes": ["child-protection", "performance-appraisal"],
        "data.recipients": ["vendor"],
        "functions": {
            "camera": {"kind": "plain-recording", "alerts_to": ["head-of-centre", "police"]},
            "mood": {"kind": "emotion-inference"},
        },
    }
    assert grown(before, after, questionnaire) == [
        ("function", "functions", ("mood",), False),
        ("purpose", "plan.purposes", ("performance-appraisal",), True),
        ("recipient", "functions.camera.alerts_to", ("police",), False),
    ]
    assert grown(after, before, questionnaire) == []


def test_a_function_left_out_of_the_plan_by_its_own_word(questionnaire: Questionnaire) -> None:
    """`included: false` is not in the plan; saying true again is growth."""
    out: dict[str, object] = {"functions": {"mood": {"included": False}}}
    within: dict[str, object] = {"functions": {"mood": {"included": True}}}
    assert grown(out, within, questionnaire) == [("function", "functions", ("mood",), False)]


def test_the_gravest_comes_first(tmp_path: Path) -> None:
    """A crossed line before a grave concern before a lesser one."""
    questionnaire = questionnaire_of(
        tmp_path,
        check("lesser", "X1", ONE),
        check("grave", "X2", ONE, **GRAVE),
        check("line", "X3", ONE, **LINE),
    )
    found = compared(questionnaire, {}, {"x.one": True})
    assert [each.id for each in found.moved(FindingMove.WORSE)] == ["X3", "X2", "X1"]


def test_two_cities_call_the_same_function_differently(questionnaire: Questionnaire) -> None:
    """The only emotion inference on both sides is compared as one; two of a kind are not."""
    mood = {"kind": "emotion-inference", "reads": ["staff"], "output": "score"}
    before: dict[str, object] = {
        "functions": {"mood": mood},
        "groups": {"staff": {"role": "worker"}},
    }
    after: dict[str, object] = {
        "functions": {"feelings": {**mood, "reads": ["teachers"], "output": "alert"}},
        "groups": {"teachers": {"role": "worker"}},
    }
    found = compared(questionnaire, before, after)
    assert [(each.kind, each.before, each.after) for each in found.renamed] == [
        ("function", "mood", "feelings"),
        ("group", "staff", "teachers"),
    ]
    assert (found.members, found.growths) == ((), ())
    assert facts(found) == [("functions.feelings.output", "changed")]
    two: dict[str, object] = {"functions": {"a": mood, "b": mood}, "groups": before["groups"]}
    assert [each.before for each in compared(questionnaire, two, after).renamed] == ["staff"]
