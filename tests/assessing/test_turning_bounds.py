"""How many answers are tried: all of them in real plans, and never more than there is time for."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from crowds import crowded

import hria
from hria import api
from hria.assessing.assessor import assess
from hria.assessing.scope import Meter, SpentError
from hria.assessing.turning import MOST_LOOKS, enough, turning
from hria.model.questionnaire import Questionnaire
from hria.model.text import LANGUAGES, Language
from hria.reporting.naming import Names
from hria.reporting.turning_lines import turning_view

ON = date(2026, 11, 24)
EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_in_a_real_plan_every_answer_is_tried(questionnaire: Questionnaire, file: Path) -> None:
    """None is left out."""
    plan = hria.read_deployment(file, questionnaire)
    found = turning(assess(plan, questionnaire, ON, "0"))
    assert found.untried == 0
    assert found.robustness is not None


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_left_untried_is_counted_and_said(
    questionnaire: Questionnaire, language: Language
) -> None:
    """Without claiming that nothing turns the outcome, or which question tells most."""
    assessment = assess(crowded(questionnaire), questionnaire, ON, "0")
    assert enough(assessment) < MOST_LOOKS
    found = turning(assessment)
    assert found.untried > 0
    assert found.most_telling == ()
    view = turning_view(found, Names(assessment, api.change_words(language)))
    assert str(found.untried) in view.untried
    assert view.none == ""
    assert view.robustness


def test_a_meter_ends() -> None:
    """After as many looks as it has."""
    meter = Meter(2)
    meter.spend()
    meter.spend()
    with pytest.raises(SpentError):
        meter.spend()
