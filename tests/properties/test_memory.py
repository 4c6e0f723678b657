"""What is remembered while rival claims are tried changes nothing."""

from __future__ import annotations

import hashlib
import json
from typing import Any

import pytest
from describing import descriptions
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from test_knowledge import EXAMPLES, ON, typed_like_the_reader

from hria.assessing.assessor import assess
from hria.assessing.scope import Scope
from hria.model.questionnaire import Questionnaire
from hria.reading.description import parse_deployment
from hria.reading.files import TextFile

SLOW = settings(
    max_examples=15, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True
)


def findings(description: dict[str, Any], questionnaire: Questionnaire) -> list[object]:
    """Return what decides every finding of a description."""
    text = json.dumps(description, ensure_ascii=False, default=str)
    file = TextFile("random.yaml", text, hashlib.sha256(text.encode()).hexdigest())
    found = assess(parse_deployment(file, questionnaire), questionnaire, ON, "0").findings
    return [
        (each.id, each.outcome, each.because, each.accounts, each.severity, each.silent)
        for each in found
    ]


def both_ways(
    description: dict[str, Any], questionnaire: Questionnaire, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Assert that findings are the same with and without memory."""
    remembered = findings(description, questionnaire)
    with monkeypatch.context() as patched:
        patched.setattr(Scope, "remembering", lambda scope: scope)
        assert findings(description, questionnaire) == remembered


@SLOW
@given(data=st.data())
def test_random_descriptions(questionnaire: Questionnaire, data: st.DataObject) -> None:
    """Full of disputes about members."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        both_ways(data.draw(descriptions(questionnaire)), questionnaire, monkeypatch)


def test_all_examples(questionnaire: Questionnaire, monkeypatch: pytest.MonkeyPatch) -> None:
    """The real ones."""
    import yaml  # noqa: PLC0415

    for file in EXAMPLES:
        plain = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
        both_ways(typed_like_the_reader(plain), questionnaire, monkeypatch)
