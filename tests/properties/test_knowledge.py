"""Losing knowledge never makes anything look better than it is."""

from __future__ import annotations

import hashlib
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from describing import descriptions, known_paths, without
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hria.assessing.assessor import assess
from hria.model.assessment import Assessment
from hria.model.finding import FigureRange, Outcome
from hria.model.questionnaire import Questionnaire
from hria.reading.description import parse_deployment
from hria.reading.files import TextFile

ON = date(2026, 11, 24)
EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))
SETTLED = (Outcome.CLEAR, Outcome.NOT_APPLICABLE)
SLOW = settings(
    max_examples=40, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True
)


def assessed(description: dict[str, Any], questionnaire: Questionnaire) -> Assessment:
    """Assess a description given as data."""
    text = json.dumps(description, ensure_ascii=False, default=str)
    file = TextFile("random.yaml", text, hashlib.sha256(text.encode()).hexdigest())
    return assess(parse_deployment(file, questionnaire), questionnaire, ON, "0")


def hold(before: Assessment, after: Assessment, lost: tuple[str, ...]) -> None:
    """Assert what must hold between a description and the same with one fact less."""
    assert after.conclusion.worst_case.rank >= before.conclusion.worst_case.rank, lost
    assert after.conclusion.best_case.rank <= before.conclusion.best_case.rank, lost
    later = {each.id: each for each in after.findings}
    for finding in before.findings:
        if finding.outcome in SETTLED:
            continue
        now = later.get(finding.id)
        assert now is None or now.outcome not in SETTLED, (lost, finding.id, now)


def contradict_each_other(before: Assessment, after: Assessment) -> bool:
    """Whether two ways to one figure come to different things, so that no fact can be believed.

    A figure that is reached another way once a fact is lost has to hold the one before.
    """
    later = {each.id: each for each in after.findings}
    for finding in before.findings:
        for name, figure in finding.figures.items():
            other = later[finding.id].figures.get(name) if finding.id in later else None
            if isinstance(figure, FigureRange) and isinstance(other, FigureRange):
                slack = 1e-9 * max(abs(figure.low), abs(figure.high))
                if other.low > figure.low + slack or other.high < figure.high - slack:
                    return True
    return False


@SLOW
@given(data=st.data())
def test_a_fact_lost_from_a_random_description(
    questionnaire: Questionnaire, data: st.DataObject
) -> None:
    """Never a better worst case, a worse best case, or a concern turned clear.

    Random numbers may say two things at once of one test (a precision, and counts that give
    another); then there is no truth that a lost fact could hide.
    """
    description = data.draw(descriptions(questionnaire))
    paths = list(known_paths(description, questionnaire))
    before = assessed(description, questionnaire)
    for path in data.draw(st.lists(st.sampled_from(paths), min_size=1, max_size=8, unique=True)):
        after = assessed(without(description, path), questionnaire)
        if not contradict_each_other(before, after):
            hold(before, after, path)


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_every_fact_of_every_example_lost_in_turn(questionnaire: Questionnaire, file: Path) -> None:
    """The same for the examples, fact by fact."""
    description = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
    typed = typed_like_the_reader(description)
    before = assessed(typed, questionnaire)
    for path in known_paths(typed, questionnaire):
        hold(before, assessed(without(typed, path), questionnaire), path)


def typed_like_the_reader(value: Any) -> Any:
    """Return plain data with numbers and truths as the strict reader sees them."""
    from hria.reading.nodes import _Reader  # noqa: PLC0415
    from hria.reading.problems import Problems  # noqa: PLC0415

    if isinstance(value, dict):
        return {key: typed_like_the_reader(each) for key, each in value.items()}
    if isinstance(value, list):
        return [typed_like_the_reader(each) for each in value]
    return _Reader(Problems("x")).core(value, (1, 1))


@SLOW
@given(data=st.data())
def test_benchmarks_never_change_an_outcome(
    questionnaire: Questionnaire, data: st.DataObject
) -> None:
    """The law of elsewhere is shown for comparison only."""
    description = data.draw(descriptions(questionnaire))
    plain = assessed({**description, "benchmarks": []}, questionnaire)
    compared = assessed({**description, "benchmarks": ["eu", "uk", "us", "ca"]}, questionnaire)
    assert plain.conclusion == compared.conclusion
    assert [each.outcome for each in plain.findings] == [each.outcome for each in compared.findings]
