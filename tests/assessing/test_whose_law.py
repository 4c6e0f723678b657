"""Which law a finding cites where the EU has one law for the police and one for the rest."""

from __future__ import annotations

from datetime import date

from fragments import deployment_of

import hria
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


def test_workers_of_the_police_keep_the_gdpr(questionnaire: Questionnaire) -> None:
    """What is done with their data is no work on crime."""
    watched = {**FACES, **POLICE, "groups": {"staff": {"role": "worker"}}}
    told = hria.assess(deployment_of(watched, questionnaire), questionnaire, ON)
    (finding,) = (each for each in told.findings if each.check.id == "labor.told")
    assert "eu-gdpr-12-15" in finding.authorities
