"""Severity is derived, an interval where facts are open, and never averaged."""

from __future__ import annotations

from datetime import date
from itertools import product
from pathlib import Path

import pytest
from fragments import deployment_of
from packs import check, questionnaire_of

from hria.assessing.assessor import assess
from hria.assessing.ratings import combine
from hria.model.ordered import Interval, exactly, whole
from hria.model.severity import Likelihood, Remediability, Scale, Scope, Severity

ON = date(2026, 11, 24)
TEXT = {"en": "Text.", "ko": "글."}
BANDS = {"few": 0, "some": 10, "many": 100, "mass": 10000}


@pytest.mark.parametrize(
    ("scale", "scope", "remediability"), list(product(Scale, Scope, Remediability))
)
def test_overall_is_the_scale_one_step_higher_if_mass_or_never(
    scale: Scale, scope: Scope, remediability: Remediability
) -> None:
    """Never lower than the scale, never more than one step, never above grave."""
    found = combine(exactly(scale), exactly(scope), exactly(remediability), whole(Likelihood))
    step = scope is Scope.MASS or remediability is Remediability.NEVER
    assert found.overall == exactly(Scale.at(min(scale.rank + step, 3)))


def test_nothing_known_gives_the_whole_range() -> None:
    """Overall is computed at both ends."""
    found = combine(whole(Scale), whole(Scope), whole(Remediability), whole(Likelihood))
    assert found.overall == Interval(Scale.MINOR, Scale.GRAVE)


def severity(tmp_path: Path, rules: dict[str, object], facts: dict[str, object]) -> Severity:
    """Return the severity of a check that is a concern."""
    own = check("it", "X1", {"fact": "x.one", "is": True}, severity=rules)
    questionnaire = questionnaire_of(tmp_path, own)
    deployment = deployment_of({"x.one": True, **facts}, questionnaire)
    found = assess(deployment, questionnaire, ON, "0").findings[0].severity
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("said", "low", "high"),
    [
        (0, "few", "few"), (9, "few", "few"), (10, "some", "some"), (10000, "mass", "mass"),
        ({"low": 5, "high": 500}, "few", "many"), ({"unknown": "withheld"}, "few", "mass"),
        ({"disputed": [{"value": 3}, {"value": 30}]}, "few", "some"),
    ],
)  # fmt: skip
def test_bands_of_a_number(tmp_path: Path, said: object, low: str, high: str) -> None:
    """A range reaches over bands; unknown is all of them; rivals span theirs."""
    rules: dict[str, object] = {"scope": {"by": "x.number", "bands": BANDS, "why": TEXT}}
    found = severity(tmp_path, rules, {"x.number": said})
    assert found.scope == Interval(Scope(low), Scope(high))


@pytest.mark.parametrize(
    ("facts", "low", "high"),
    [
        ({"x.two": True}, "grave", "grave"),
        ({"x.two": False, "x.three": True}, "moderate", "moderate"),
        ({"x.two": False, "x.three": False}, "minor", "minor"),
        ({"x.three": True}, "moderate", "grave"),
        ({}, "minor", "grave"),
    ],
)
def test_the_first_case_that_holds(
    tmp_path: Path, facts: dict[str, object], low: str, high: str
) -> None:
    """A case of which it is open whether it holds widens the interval."""
    cases = [
        {"when": {"fact": "x.two", "is": True}, "level": "grave"},
        {"when": {"fact": "x.three", "is": True}, "level": "moderate"},
    ]
    rules: dict[str, object] = {"scale": {"cases": cases, "otherwise": "minor", "why": TEXT}}
    assert severity(tmp_path, rules, facts).scale == Interval(Scale(low), Scale(high))
