"""Builds descriptions from the fragments in the examples of checks."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from hria.model.deployment import Deployment, Member
from hria.model.fact import Disputed, Known, Leaf, Range, Standing
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


def deployment_of(
    facts: Mapping[str, object], questionnaire: Questionnaire, *, shown: bool = False
) -> Deployment:
    """Read a fragment as a description; `shown`: a document stands behind what has no source."""
    text = json.dumps(description_of(facts), ensure_ascii=False)
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    read = parse_deployment(TextFile("example.yaml", text, sha256), questionnaire)
    if not shown:
        return read
    collections = {
        kind: replace(listed, members=tuple(map(_with_a_document, listed.members)))
        for kind, listed in read.collections.items()
    }
    return replace(_with_a_document(read), collections=collections)


Stated = TypeVar("Stated", Deployment, Member)


def _with_a_document(stated: Stated) -> Stated:
    return replace(stated, leaves={id: _documented(leaf) for id, leaf in stated.leaves.items()})


def _documented(leaf: Leaf) -> Leaf:
    match leaf:
        case Known(citations=(), complete=complete):
            whole = _documented(complete) if complete else None
            return replace(leaf, standing=Standing.DOCUMENTED, complete=whole)
        case Range(citations=()):
            return replace(leaf, standing=Standing.DOCUMENTED)
        case Disputed(claims=claims):
            documented = (replace(each, leaf=_documented(each.leaf)) for each in claims)
            return replace(leaf, claims=tuple(documented))
        case _:
            return leaf
