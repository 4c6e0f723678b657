"""The same plan with one thing different, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from fragments import deployment_of
from packs import check, questionnaire_of

from hria.assessing.variations import with_leaf, with_remedy, without
from hria.model.deployment import Deployment
from hria.model.fact import Known, MemberKind, Unknown

YES = Known(value=True)


@pytest.fixture
def plan(tmp_path: Path) -> Deployment:
    """Return a plan with two functions, a list and measures."""
    questionnaire = questionnaire_of(tmp_path, check("it", "X1", {"fact": "x.one", "is": True}))
    measure = {"remedy": "remedy-it", "state": "proposed"}
    return deployment_of(
        {
            "x.list": ["a"],
            "functions": {"a": {"on": True}, "b": {}},
            "measures": [
                {**measure, "members": ["a"]},
                {**measure, "members": ["a", "b"]},
                measure,
            ],
        },
        questionnaire,
    )


@pytest.mark.parametrize(
    "path", ["x.one", "x.list.complete", "functions.complete", "functions.b.on"]
)
def test_a_fact_is_said_where_its_path_leads(plan: Deployment, path: str) -> None:
    """And the original stays as it was."""
    assert with_leaf(plan, path, YES).at(path) == YES
    assert plan.at(path) == Unknown()


def test_a_list_keeps_its_items_when_its_completeness_is_said(plan: Deployment) -> None:
    """Completeness belongs to the list."""
    listed = with_leaf(plan, "x.list.complete", YES).leaf("x.list")
    assert isinstance(listed, Known)
    assert (listed.value, listed.complete) == (("a",), YES)


def test_leaving_a_function_out_keeps_the_list_as_complete_as_it_was(plan: Deployment) -> None:
    """The list does not become complete by it; measures limited to the function go too."""
    less = without(plan, ["a"])
    listed = less.collections[MemberKind.FUNCTION]
    assert [each.name for each in listed.members] == ["b"]
    assert listed.complete == plan.collections[MemberKind.FUNCTION].complete
    assert [each.members for each in less.measures] == [("b",), ()]


def test_a_remedy_as_if_really_done(tmp_path: Path) -> None:
    """It lowers severity as a measure does that somebody else confirms."""
    from datetime import date  # noqa: PLC0415

    from hria.assessing.assessor import assess  # noqa: PLC0415

    questionnaire = questionnaire_of(tmp_path, check("it", "X1", {"fact": "x.one", "is": True}))
    plan = deployment_of({"x.one": True}, questionnaire)
    done = assess(with_remedy(plan, "remedy-it"), questionnaire, date(2026, 11, 24), "0")
    assert done.findings[0].commitment == "done"
    assert done.findings[0].severity_after is not None
