"""Builds descriptions from the fragments in the examples of checks."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping

from hria.model.deployment import Deployment
from hria.model.questionnaire import Questionnaire
from hria.reading.description import parse_deployment
from hria.reading.files import TextFile

HEAD = {
    "hria": 1,
    "language": "en",
    "title": {"en": "an example", "ko": "예시"},
    "described_on": "2026-01-01",
    "jurisdiction": "kr",
}


def description_of(facts: Mapping[str, object]) -> dict[str, object]:
    """Return a whole description from a fragment; dotted keys at the top are unfolded."""
    whole: dict[str, object] = json.loads(json.dumps(HEAD))
    for key, value in facts.items():
        here = whole
        *sections, last = key.split(".")
        for section in sections:
            here = here.setdefault(section, {})  # type: ignore[assignment]
        if isinstance(value, Mapping) and isinstance(here.get(last), dict):
            here[last].update(value)  # type: ignore[attr-defined]
        else:
            here[last] = value
    return whole


def deployment_of(facts: Mapping[str, object], questionnaire: Questionnaire) -> Deployment:
    """Read a fragment as a description."""
    text = json.dumps(description_of(facts), ensure_ascii=False)
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    return parse_deployment(TextFile("example.yaml", text, sha256), questionnaire)
