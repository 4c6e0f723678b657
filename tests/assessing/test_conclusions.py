"""The conclusion: worst first, what holds, the bounds, and what measures change."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from fragments import deployment_of
from packs import check, questionnaire_of, remedy

from hria.assessing.assessor import assess
from hria.model.assessment import Assessment, Verdict
from hria.model.finding import Commitment, ExceptionState, Outcome
from hria.model.questionnaire import Questionnaire

ON = date(2026, 11, 24)
TEXT = {"en": "Text.", "ko": "글."}
ONE = {"fact": "x.one", "is": True}
GRAVE = {"severity": {"scale": {"level": "grave", "why": TEXT}}}
LINE: dict[str, Any] = {
    "red_line": {
        "basis": "standard",
        "why": TEXT,
        "exception": {"when": {"fact": "x.two", "is": True}, "why": TEXT},
    },
    **GRAVE,
}
DECISION = {"kind": "official-document", "title": "a decision", "by": "city"}
PARTIES = {"city": {"kind": "local-government"}, "vendor": {"kind": "vendor"}}
DOCUMENT = {"sources": {"d": DECISION}, "parties": PARTIES}
DOCUMENTED = {"value": True, "sources": ["d"]}


def assessed(questionnaire: Questionnaire, facts: dict[str, object]) -> Assessment:
    """Assess a fragment."""
    return assess(deployment_of({**DOCUMENT, **facts}, questionnaire), questionnaire, ON, "0")


def bounds(assessment: Assessment) -> tuple[Verdict, Verdict, Verdict]:
    """Return outcome, best and worst case."""
    conclusion = assessment.conclusion
    return conclusion.outcome, conclusion.best_case, conclusion.worst_case


@pytest.mark.parametrize(
    ("more", "facts", "expected"),
    [
        (LINE, {"x.one": True}, ("stop", "not-in-this-form", "stop")),
        (LINE, {"x.one": True, "x.two": False}, ("stop", "stop", "stop")),
        (LINE, {"x.one": True, "x.two": True}, ("stop", "not-in-this-form", "stop")),
        (LINE, {"x.one": True, "x.two": DOCUMENTED}, ("not-in-this-form",) * 3),
        (LINE, {}, ("pause", "no-concern", "stop")),
        (LINE, {"x.two": DOCUMENTED}, ("incomplete", "no-concern", "not-in-this-form")),
        (LINE, {"x.one": False}, ("no-concern",) * 3),
        (GRAVE, {"x.one": True}, ("not-in-this-form",) * 3),
        (GRAVE, {}, ("incomplete", "no-concern", "not-in-this-form")),
        ({}, {"x.one": True}, ("conditions",) * 3),
        ({}, {}, ("incomplete", "no-concern", "conditions")),
        ({}, {"x.one": False}, ("no-concern",) * 3),
        (
            {},
            {"x.one": {"disputed": [{"value": True}, {"value": False}]}},
            ("incomplete", "no-concern", "conditions"),
        ),
        (
            LINE,
            {"x.one": {"disputed": [{"value": True}, {"value": False}]}},
            ("pause", "no-concern", "stop"),
        ),
    ],
)
def test_outcome_and_bounds(
    tmp_path: Path, more: dict[str, Any], facts: dict[str, object], expected: tuple[str, ...]
) -> None:
    """One check, every way its facts can stand; only the bundled packs left out do not count."""
    questionnaire = questionnaire_of(tmp_path, check("it", "X1", ONE, **more))
    complete = Questionnaire(
        **{
            name: getattr(questionnaire, name)
            for name in Questionnaire.__slots__
            if name != "left_out"
        }
    )
    assert tuple(bounds(assessed(complete, facts))) == expected


def test_a_bundled_pack_left_out_is_incomplete(tmp_path: Path) -> None:
    """Own checks alone are no whole assessment."""
    questionnaire = questionnaire_of(tmp_path, check("it", "X1", ONE))
    assert questionnaire.left_out == ("rights", "labor", "accuracy")
    assert assessed(questionnaire, {"x.one": False}).conclusion.holds == (Verdict.INCOMPLETE,)


def test_everything_that_holds_is_named_worst_first(tmp_path: Path) -> None:
    """A crossed line, a grave concern, a lesser one and an open question at once."""
    questionnaire = questionnaire_of(
        tmp_path,
        check("line", "X1", ONE, **LINE),
        check("grave", "X2", ONE, **GRAVE),
        check("lesser", "X3", ONE),
        check("open", "X4", {"fact": "x.three", "is": True}),
    )
    conclusion = assessed(questionnaire, {"x.one": True}).conclusion
    assert conclusion.holds == ("stop", "not-in-this-form", "conditions", "incomplete")
    assert conclusion.decided_by == ("X1",)
    assert conclusion.open == 2


def test_an_undocumented_exception_leaves_the_line_crossed(tmp_path: Path) -> None:
    """The burden is on whoever deploys; the finding says what would have to be shown."""
    questionnaire = questionnaire_of(tmp_path, check("it", "X1", ONE, **LINE))
    found = assessed(questionnaire, {"x.one": True, "x.two": True}).findings[0]
    assert (found.red_line, found.exception) == (True, ExceptionState.NOT_SHOWN)
    assert found.exception_because == ("x.two",)


def test_a_concern_on_silence_counts_as_answered_well_at_best(tmp_path: Path) -> None:
    """Silence is a concern now, and may be answered."""
    condition = {"all": [ONE, {"silent": "x.number"}]}
    questionnaire = questionnaire_of(tmp_path, check("it", "X1", condition))
    found = assessed(questionnaire, {"x.one": True})
    assert found.findings[0].silent
    assert bounds(found)[1:] == (Verdict.NO_CONCERN, Verdict.CONDITIONS)
    assert [each.path for each in found.questions] == ["x.number"]


def measure(**more: object) -> dict[str, object]:
    """Return measures in which the city answers the concern."""
    return {
        "measures": [
            {"remedy": "remedy-it", "state": "adopted", "owner": "city", "sources": ["d"], **more}
        ]
    }


@pytest.mark.parametrize(
    ("measures", "commitment", "outcome"),
    [
        ({}, "none", "not-in-this-form"),
        (measure(state="proposed"), "proposed", "not-in-this-form"),
        (measure(), "proposed", "not-in-this-form"),
        (measure(deadline="before-operation"), "proposed", "not-in-this-form"),
        (measure(deadline="before-pilot"), "committed", "conditions"),
        (measure(deadline="before-tender"), "committed", "conditions"),
        (measure(deadline="2027-01-01"), "proposed", "not-in-this-form"),
        (
            {**measure(deadline="2027-01-01"), "plan.pilot_on": "2027-03-01"},
            "committed",
            "conditions",
        ),
        (
            {**measure(deadline="2027-04-01"), "plan.pilot_on": "2027-03-01"},
            "proposed",
            "not-in-this-form",
        ),
        (measure(state="done"), "committed", "conditions"),
        (measure(state="done", owner="vendor"), "done", "conditions"),
    ],
)
def test_measures_commit_or_are_done(
    tmp_path: Path, measures: dict[str, object], commitment: str, outcome: str
) -> None:
    """Adopted: owner, source, in time. Done: on a source other than the doer's word."""
    questionnaire = questionnaire_of(tmp_path, check("it", "X1", ONE, **GRAVE))
    found = assessed(questionnaire, {"x.one": True, **measures})
    assert found.findings[0].commitment == Commitment(commitment)
    assert found.conclusion.outcome == outcome
    lowered = found.findings[0].severity_after
    assert (lowered is not None) == (commitment == "done")


def test_a_residual_that_is_still_grave_does_not_commit(tmp_path: Path) -> None:
    """A remedy that leaves the harm grave is no condition to go ahead on."""
    weak = remedy("remedy-it", residual={"remediability": "fully", "why": TEXT})
    questionnaire = questionnaire_of(tmp_path, check("it", "X1", ONE, remedies=[weak], **GRAVE))
    found = assessed(questionnaire, {"x.one": True, **measure(deadline="before-pilot")})
    assert found.conclusion.outcome is Verdict.NOT_IN_THIS_FORM


def test_nothing_but_its_exception_lifts_a_red_line(tmp_path: Path) -> None:
    """A measure that is really done leaves the line crossed."""
    questionnaire = questionnaire_of(tmp_path, check("it", "X1", ONE, **LINE))
    done = measure(state="done", owner="vendor")
    assert assessed(questionnaire, {"x.one": True, **done}).conclusion.outcome is Verdict.STOP


def test_a_complete_empty_list_makes_a_check_not_applicable(tmp_path: Path) -> None:
    """An open one leaves one finding, unstated, whose question is whether that is all."""
    questionnaire = questionnaire_of(
        tmp_path, check("it", "X1", {"fact": "function.on", "is": True}, each="function")
    )
    none = assessed(questionnaire, {"functions": {"complete": True}}).findings
    assert [(each.id, each.outcome, each.because) for each in none] == [
        ("X1", Outcome.NOT_APPLICABLE, ("functions.complete",))
    ]
    opened = assessed(questionnaire, {"functions": []})
    assert [(each.id, each.outcome) for each in opened.findings] == [
        ("X1/unstated", Outcome.UNKNOWN)
    ]
    assert [(each.path, each.reason) for each in opened.questions] == [
        ("functions.complete", "list-open")
    ]


def test_a_check_of_members_there_are_none_of_still_cites_its_law(tmp_path: Path) -> None:
    """The law may depend on the member; where there is none it stays open, and nothing breaks."""
    own = check("it", "X1", {"fact": "group.role", "is": "child"}, each="group")
    own["authorities"] = [
        {"cite": "act", "why": TEXT, "when": {"fact": "group.role", "is": "child"}}
    ]
    act = {
        "id": "act", "jurisdiction": "intl", "kind": "treaty", "force": "binding", "binds": ["kr"],
        "instrument": TEXT, "provision": TEXT, "title": TEXT, "status": "in-force",
        "requires": TEXT, "confidence": "high",
    }  # fmt: skip
    questionnaire = questionnaire_of(tmp_path, own, law=[act])
    found = assessed(questionnaire, {"groups": {"complete": True}}).findings
    assert [(each.outcome, each.authorities) for each in found] == [("not-applicable", ("act",))]
