"""Which law a finding cites where a jurisdiction has one law for some plans and another."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from fragments import deployment_of
from packs import check, questionnaire_of
from test_duties import law

import hria
from hria.model.problem import InputError
from hria.model.questionnaire import Questionnaire

ON = date(2026, 11, 24)
FACES = {
    "jurisdiction": "eu",
    "data.personal": True,
    "functions": {"complete": True, "faces": {"kind": "face-recognition", "output": "match"}},
}
POLICE = {"plan.operator_kind": "police", "plan.purposes": ["crime-investigation"]}
SHOP = {"plan.operator_kind": "private-company", "plan.purposes": ["access-control"]}


def cited(questionnaire: Questionnaire, **facts: object) -> set[str]:
    """Return what the findings on sensitive data and on the assessment cite from the EU."""
    told = hria.assess(deployment_of(facts, questionnaire), questionnaire, ON)
    checks = ("rights.sensitive-ground", "rights.impact-assessment")
    found = [each for each in told.findings if each.check.id in checks]
    assert len(found) == len(checks)
    return {id for each in found for id in each.authorities if id.startswith("eu-")}


def test_the_police_are_held_to_their_own_directive(questionnaire: Questionnaire) -> None:
    """The GDPR leaves the police's work on crime out."""
    found = cited(questionnaire, **FACES, **POLICE)
    assert {"eu-led-10", "eu-led-27"} <= found
    assert not [each for each in found if each.startswith("eu-gdpr")]


def test_everybody_else_is_held_to_the_gdpr(questionnaire: Questionnaire) -> None:
    """A shop is no competent authority."""
    found = cited(questionnaire, **FACES, **SHOP)
    assert {"eu-gdpr-9", "eu-gdpr-35", "eu-gdpr-36"} <= found
    assert not [each for each in found if each.startswith("eu-led")]


def test_both_are_cited_while_it_is_open(questionnaire: Questionnaire) -> None:
    """Nobody has said yet who runs the system."""
    found = cited(questionnaire, **FACES)
    assert {"eu-gdpr-9", "eu-led-10"} <= found


@pytest.mark.parametrize("stated", [True, False, None])
def test_a_provision_says_which_plans_it_is_about(tmp_path: Path, stated: bool | None) -> None:
    """Only where it is certain that it is not about this plan is it left out."""
    cites = [{"cite": id, "why": {"en": "why", "ko": "why"}} for id in ("act", "rest")]
    one = check("first", "O1", {"fact": "x.two", "is": True}, authorities=cites)
    about = {"fact": "x.one", "is": True}
    provisions = (law("act", applies_to=about), law("rest", applies_to={"not": about}))
    made = questionnaire_of(tmp_path, one, law=provisions)
    facts = {} if stated is None else {"x.one": stated}
    (finding,) = hria.assess(deployment_of(facts, made), made, ON).findings
    expected = {True: ("act",), False: ("rest",), None: ("act", "rest")}
    assert finding.authorities == expected[stated]


def test_what_a_provision_is_about_names_facts_that_exist(tmp_path: Path) -> None:
    """A slip is told with its place, like one in a check."""
    slip = law("act", applies_to={"fact": "x.onne", "is": True})
    with pytest.raises(InputError) as told:
        questionnaire_of(tmp_path, check("first", "O1", {"fact": "x.two", "is": True}), law=[slip])
    (problem,) = told.value.problems
    assert problem.file == "law.yaml"
    assert "x.onne" in problem.to("en")
