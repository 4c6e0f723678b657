"""Small questionnaires made in the tests: facts f1..., checks from conditions."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from hria.assessing.figures import CALCULATIONS
from hria.model.questionnaire import Questionnaire
from hria.reading.questionnaire import read_questionnaire

TEXT = {"en": "Text.", "ko": "글."}
CHOICES = [{"id": each, "name": TEXT} for each in ("a", "b", "c")]


def fact(id: str, type: str = "truth", **more: object) -> dict[str, object]:
    """Return a declaration."""
    about = {
        "label": TEXT,
        "ask": TEXT,
        "record": TEXT,
        "ask_of": "operator",
        "due": "tender",
        "theme": "plan",
    }
    return {"id": id, "type": type, **about, **more}


FACTS = [
    fact("functions.complete"),
    fact("groups.complete"),
    fact("alternatives.complete"),
    fact("consultations.complete"),
    fact("jurisdiction", "choice", choices=[{"id": each, "name": TEXT} for each in ("kr", "eu")]),
    fact("function.included"),
    fact("group.included"),
    fact("alternative.included"),
    fact("consultation.included"),
    fact(
        "group.role", "choice", choices=[{"id": each, "name": TEXT} for each in ("worker", "child")]
    ),
    fact("function.on"),
    fact("function.reads", "members", of="group"),
    fact("x.one"),
    fact("x.two"),
    fact("x.three"),
    fact("x.number", "number"),
    fact("x.limit", "number"),
    fact("x.kind", "choice", choices=CHOICES),
    fact("x.list", "choices", choices=CHOICES),
    fact("x.day", "date"),
    fact("plan.tender_on", "date"),
    fact("plan.contract_on", "date"),
    fact("plan.pilot_on", "date"),
    fact("plan.operation_on", "date"),
]
RIGHT = {"id": "privacy", "name": TEXT, "what": TEXT, "instruments": []}
LEVELS = {
    "scale": {"level": "serious", "why": TEXT},
    "scope": {"level": "few", "why": TEXT},
    "remediability": {"level": "largely", "why": TEXT},
    "likelihood": {"level": "likely", "why": TEXT},
}


def remedy(id: str, **more: object) -> dict[str, object]:
    """Return a remedy whose residual is minor."""
    residual = {"scale": "minor", "remediability": "fully", "why": TEXT}
    return {
        "id": id, "who": "operator", "when": "before-pilot", "do": TEXT,
        "clause": {"tender": TEXT}, "shown_by": TEXT, "residual": residual, **more,
    }  # fmt: skip


def check(name: str, code: str, concern_when: object, **more: Any) -> dict[str, Any]:
    """Return a check of the pack `own` with this condition."""
    severity = {**LEVELS, **more.pop("severity", {})}
    return {
        "id": f"own.{name}", "code": code, "title": TEXT, "section": "all", "asks": TEXT,
        "concern_when": concern_when, "rights": ["privacy"], "hurts": "everyone",
        "severity": severity, "authorities": [],
        "says": {"concern": TEXT, "unknown": TEXT, "clear": TEXT},
        "remedies": [remedy(f"remedy-{name}")], "examples": [], **more,
    }  # fmt: skip


def questionnaire_of(folder: Path, *checks: dict[str, Any], law: object = ()) -> Questionnaire:
    """Write a questionnaire with one pack `own` of these checks below a folder and read it."""
    root = folder / "content"
    for part in ("facts", "law", "evidence"):
        (root / part).mkdir(parents=True, exist_ok=True)
    _write(root / "facts" / "facts.yaml", FACTS)
    _write(root / "law" / "law.yaml", list(law))  # type: ignore[call-overload]
    _write(root / "rights.yaml", [RIGHT])
    _write(root / "precedents.yaml", [])
    _write(root / "scales.yaml", {})
    pack = folder / "own"
    pack.mkdir(exist_ok=True)
    head = {"id": "own", "title": TEXT, "version": "1", "sections": [{"id": "all", "title": TEXT}]}
    _write(pack / "pack.yaml", head)
    for each in checks:
        _write(pack / f"{each['id'].split('.')[1]}.yaml", each)
    return read_questionnaire(root, [pack], CALCULATIONS)


def _write(path: Path, content: object) -> None:
    path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")


__all__ = ["check", "fact", "questionnaire_of", "remedy"]
