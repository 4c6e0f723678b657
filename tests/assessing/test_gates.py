"""What must be known and done by a stage, and what is not yet due."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from fragments import deployment_of
from packs import FACTS, check, fact, questionnaire_of, remedy

from hria.assessing.assessor import assess
from hria.assessing.gates import gate
from hria.model.fact import Stage
from hria.model.gate import Gate

ON = date(2026, 11, 24)
TEXT = {"en": "Text.", "ko": "글."}
ONE = {"fact": "x.one", "is": True}
DOCUMENT = {
    "sources": {"d": {"kind": "official-document", "title": "a decision", "by": "city"}},
    "parties": {"city": {"kind": "local-government"}, "vendor": {"kind": "vendor"}},
}


def at(tmp_path: Path, stage: Stage, facts: dict[str, object], *checks: dict[str, Any]) -> Gate:
    """Return the gate of a stage for a fragment."""
    questionnaire = questionnaire_of(tmp_path, *checks)
    plan = deployment_of({**DOCUMENT, **facts}, questionnaire)
    return gate(assess(plan, questionnaire, ON, "0"), stage)


def test_a_fact_is_due_by_the_stage_its_declaration_names(tmp_path: Path) -> None:
    """Facts of the small pack are due by the tender."""
    early = at(tmp_path, Stage.PROPOSED, {}, check("it", "X1", ONE))
    assert early.passed
    assert [each.path for each in early.facts_later] == ["x.one"]
    due = at(tmp_path, Stage.CONTRACT, {}, check("it", "X1", ONE))
    assert not due.passed
    assert [each.path for each in due.facts] == ["x.one"]
    assert at(tmp_path, Stage.CONTRACT, {"x.one": False}, check("it", "X1", ONE)).passed


def measured(**more: object) -> dict[str, object]:
    """Return a concern with a measure against it."""
    return {"x.one": True, "measures": [{"remedy": "remedy-it", "owner": "vendor", **more}]}


@pytest.mark.parametrize(
    ("facts", "progress", "passed"),
    [
        ({"x.one": True}, "none", False),
        (measured(state="proposed"), "proposed", False),
        (measured(state="adopted", deadline="before-pilot", sources=["d"]), "adopted", False),
        (measured(state="done"), "done-by-own-word", False),
        (measured(state="done", sources=["d"]), "done", True),
    ],
)
def test_a_measure_that_is_due_must_be_done(
    tmp_path: Path, facts: dict[str, object], progress: str, passed: bool
) -> None:
    """Adopting it is not enough once its moment has come; the doer's word neither."""
    own = check("it", "X1", ONE)
    found = at(tmp_path, Stage.PILOT, facts, own)
    assert [each.progress.value for each in (*found.measures, *found.measures_done)] == [progress]
    assert found.passed is passed


def test_a_measure_that_is_not_yet_due_does_not_close_the_gate(tmp_path: Path) -> None:
    """It is shown as not yet due; the earliest remedy decides when the concern is."""
    own = check("it", "X1", ONE)
    own["remedies"] = [remedy("late", when="before-operation"), remedy("soon", when="before-pilot")]
    found = at(tmp_path, Stage.CONTRACT, {"x.one": True}, own)
    assert found.passed
    (later,) = found.measures_later
    assert (later.by, [each.id for each in later.remedies]) == ("before-pilot", ["soon"])


def test_a_crossed_line_is_opened_by_no_measure(tmp_path: Path) -> None:
    """However early the stage, and whatever is done."""
    own = check("it", "X1", ONE, red_line={"basis": "standard", "why": TEXT})
    found = at(tmp_path, Stage.IDEA, measured(state="done", sources=["d"]), own)
    assert [each.id for each in found.lines] == ["X1"]
    assert not found.passed
    assert found.measures == ()


def test_consultations_stand_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who was consulted is a question of its own kind."""
    monkeypatch.setattr("packs.FACTS", [*FACTS, fact("group.consulted")])
    own = check("it", "X1", {"fact": "group.consulted", "is": False}, each="group")
    found = at(tmp_path, Stage.TENDER, {"groups": {"complete": True, "staff": {}}}, own)
    assert [each.path for each in found.consultations] == ["groups.staff.consulted"]
    assert found.facts == ()
