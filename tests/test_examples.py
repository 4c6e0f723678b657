"""The example descriptions: what they come to, and which outcomes of which checks they show."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml

import hria
from hria.model.assessment import Assessment
from hria.model.finding import Outcome
from hria.model.questionnaire import Questionnaire

FOLDER = Path(__file__).parents[1] / "examples"
FILES = sorted(FOLDER.glob("*.yaml"))
LEFT = Path(__file__).parent / "data" / "outcomes_no_example_shows.yaml"
SHOWN = (Outcome.CONCERN, Outcome.CLEAR, Outcome.UNKNOWN)
ON = date(2026, 11, 24)


@pytest.fixture(scope="module")
def assessments(questionnaire: Questionnaire) -> dict[str, Assessment]:
    """Return the assessment of every example by the file's name."""
    return {
        file.stem: hria.assess(hria.read_deployment(file, questionnaire), questionnaire, on=ON)
        for file in FILES
    }


@pytest.mark.parametrize(
    ("example", "outcome"),
    [
        ("ansan_ai_cctv", "stop"),
        ("harmless_people_counter", "no-concern"),
        ("protected_homes_jeju_2021", "pause"),
        ("bucheon_contact_tracing", "pause"),
        ("live_face_recognition_police", "pause"),
        ("face_terminals_attendance", "pause"),
        ("face_terminals_goyang", "pause"),
    ],
)
def test_what_an_example_comes_to(
    assessments: dict[str, Assessment], example: str, outcome: str
) -> None:
    """Real cases with open lists pause; only Ansan crosses a line; the harmless one is clear."""
    assert assessments[example].conclusion.outcome == outcome


def test_ansan_rests_on_press_reports(assessments: dict[str, Assessment]) -> None:
    """Nothing in the description of Ansan is documented."""
    assert assessments["ansan_ai_cctv"].conclusion.standing == "reported"


def test_outcomes_that_no_example_shows_are_listed_with_their_reasons(
    assessments: dict[str, Assessment], questionnaire: Questionnaire
) -> None:
    """Every check comes to concern, clear and unknown somewhere, or the list says why not.

    Each check shows all three in its own small examples; this is about whole descriptions.
    """
    seen: dict[str, set[str]] = {}
    for assessment in assessments.values():
        for finding in assessment.findings:
            seen.setdefault(finding.check.id, set()).add(finding.outcome.value)
    missing = {
        check.id: [each.value for each in SHOWN if each.value not in seen.get(check.id, set())]
        for _, check in questionnaire.checks()
    }
    left = yaml.safe_load(LEFT.read_text(encoding="utf-8"))
    listed = {id: group["outcomes"][id] for group in left for id in group["outcomes"]}
    assert listed == {id: outcomes for id, outcomes in missing.items() if outcomes}
    assert all(group["reason"].strip() for group in left)


def test_no_example_names_what_is_not_declared_or_quotes_without_a_source(
    questionnaire: Questionnaire,
) -> None:
    """Every quote in an example stands with its source."""
    for file in FILES:
        deployment = hria.read_deployment(file, questionnaire)
        for source in deployment.sources.values():
            assert source.title or source.kind == "account", (file.stem, source.id)
