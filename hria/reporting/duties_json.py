"""Duties as JSON, in both languages, for other programs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from hria.model.assessment import Assessment, OpenQuestion
from hria.model.duty import Deadline, DutyFinding
from hria.model.text import Text
from hria.reporting.method import base_name


def to_json(found: Sequence[DutyFinding], assessment: Assessment) -> str:
    """Return the duties as JSON text, the same bytes for the same input in any language."""
    return json.dumps(shape(found, assessment), ensure_ascii=False, indent=2) + "\n"


def shape(found: Sequence[DutyFinding], assessment: Assessment) -> dict[str, Any]:
    """Return the duties as plain data."""
    deployment = assessment.deployment
    return {
        "hria": assessment.version,
        "on": assessment.on.isoformat(),
        "described_on": deployment.described_on.isoformat(),
        "description": {
            "name": base_name(deployment.origin.name),
            "sha256": deployment.origin.sha256,
            "title": _text(deployment.title),
        },
        "jurisdiction": deployment.jurisdiction,
        "benchmarks": list(deployment.benchmarks),
        "facts": list(dict.fromkeys(fact for each in found for fact in each.duty.facts)),
        "duties": [_duty(each, assessment) for each in found],
    }


def _duty(found: DutyFinding, assessment: Assessment) -> dict[str, Any]:
    duty, says = found.duty, found.duty.says
    said = {
        "applies": says.yes,
        "arguable": says.arguable or says.unknown,
        "unknown": says.unknown,
        "does-not-apply": says.no,
    }
    return {
        "id": duty.id,
        "title": _text(duty.title),
        "authority": duty.authority,
        "also": list(duty.also),
        "binding": found.binding,
        "validity": found.validity.value,
        "valid_from": found.valid_from.isoformat() if found.valid_from else None,
        "outcome": found.outcome.value,
        "because": list(found.because),
        "standing": found.standing.value if found.standing else None,
        "says": _text(said[found.outcome.value]),
        "note": _text(duty.note) if duty.note else None,
        "who": _text(duty.who),
        "deadline": _deadline(found.deadline) if found.deadline else None,
        "unknowns": [_unknown(each, assessment) for each in found.questions],
    }


def _deadline(found: Deadline) -> dict[str, Any]:
    term = found.term
    return {
        "moment": found.moment.value if found.moment else None,
        "event": _text(term.event) if term.event else None,
        "days": term.days,
        "working": term.working,
        "first_day": term.first_day,
        "planned": found.planned.isoformat() if found.planned else None,
        "last": found.last.isoformat() if found.last else None,
        "stage_over": found.stage_over,
        "day_over": found.day_over,
        "before_law": found.before_law,
    }


def _unknown(question: OpenQuestion, assessment: Assessment) -> dict[str, Any]:
    fact = assessment.questionnaire.facts[question.fact]
    return {
        "path": question.path,
        "fact": question.fact,
        "reason": question.reason.value,
        "ask": _text(fact.ask),
        "ask_of": question.ask_of.value,
        "record": _text(fact.record),
    }


def _text(text: Text) -> dict[str, str | None]:
    return {"en": text.en, "ko": text.ko}
