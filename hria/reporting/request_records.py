"""Kinds of record: under which heading a request asks for the record of a fact."""

from __future__ import annotations

from hria.model.fact import Declaration
from hria.model.record import RecordKind
from hria.reporting.naming import Names


def record_kind(fact: Declaration, names: Names) -> RecordKind | None:
    """Return the kind that a fact's record is of: the one that shares its longest beginning."""
    kinds = names.assessment.questionnaire.records.values()
    fitting = [(each.fit(fact.record), each) for each in kinds]
    best = max(fitting, key=lambda pair: pair[0], default=None)
    return best[1] if best and best[0] else None


def record_name(id: str, names: Names) -> str:
    """Return the heading for the record of a fact: its kind, or its own name."""
    fact = names.assessment.questionnaire.facts[id]
    kind = record_kind(fact, names)
    return names.words.phrase(kind.name if kind else fact.record).text
