"""An assessment as JSON: a published shape that does not depend on the language."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from hria.model.assessment import Assessment, OpenQuestion
from hria.model.finding import Account, FigureRange, FigureValue, Finding
from hria.model.ordered import Interval, Ordered
from hria.model.questionnaire import Pack
from hria.model.severity import Severity
from hria.model.text import Text
from hria.model.turning import Turning
from hria.reporting.escaping import spelled_out
from hria.reporting.method import base_name
from hria.reporting.turning_json import turning_shape


def to_json(assessment: Assessment, turning: Turning | None = None) -> str:
    """Return the assessment as JSON text, the same bytes for the same assessment."""
    text = json.dumps(shape(assessment, turning), ensure_ascii=False, indent=2)
    return f"{spelled_out(text)}\n"


def shape(assessment: Assessment, turning: Turning | None = None) -> dict[str, Any]:
    """Return the assessment as plain data, keys in the published order.

    With what its conclusion turns on, where that was looked for.
    """
    turns = {} if turning is None else {"turning": turning_shape(turning)}
    return _whole(assessment) | turns


def _whole(assessment: Assessment) -> dict[str, Any]:
    conclusion, deployment = assessment.conclusion, assessment.deployment
    return {
        "hria": assessment.version,
        "on": assessment.on.isoformat(),
        "described_on": deployment.described_on.isoformat(),
        "description": {
            "name": base_name(deployment.origin.name),
            "sha256": deployment.origin.sha256,
            "title": _text(deployment.title),
            "text": None if deployment.redacted else deployment.origin.text,
            "redacted": deployment.redacted,
        },
        "jurisdiction": deployment.jurisdiction,
        "benchmarks": list(deployment.benchmarks),
        "packs": [_pack(each) for each in assessment.questionnaire.packs],
        "packs_left_out": list(assessment.questionnaire.left_out),
        "content_sha256": assessment.questionnaire.sha256,
        "conclusion": {
            "outcome": conclusion.outcome.value,
            "holds": [each.value for each in conclusion.holds],
            "best_case": conclusion.best_case.value,
            "worst_case": conclusion.worst_case.value,
            "decided_by": list(conclusion.decided_by),
            "open": conclusion.open,
            "standing": conclusion.standing.value if conclusion.standing else None,
        },
        "findings": [_finding(each, assessment) for each in assessment.findings],
        "unknowns": [_unknown(each) for each in assessment.questions],
    }


def _pack(pack: Pack) -> dict[str, Any]:
    return {
        "id": pack.head.id,
        "version": pack.head.version,
        "sha256": pack.sha256,
        "bundled": pack.bundled,
    }


def _finding(finding: Finding, assessment: Assessment) -> dict[str, Any]:
    deployment, check = assessment.deployment, finding.check
    return {
        "id": finding.id,
        "check": check.id,
        "pack": finding.pack,
        "member": finding.member,
        "title": _text(check.title),
        "outcome": finding.outcome.value,
        "red_line": finding.red_line,
        "red_line_basis": finding.red_line_basis.value if finding.red_line_basis else None,
        "exception": {
            "state": finding.exception.value,
            "because": list(finding.exception_because),
        },
        "silent": finding.silent,
        "standing": finding.standing.value if finding.standing else None,
        "because": list(finding.because),
        "accounts": [_account(each) for each in finding.accounts],
        "rights": list(check.rights),
        "groups": list(finding.groups),
        "severity": _severity(finding.severity),
        "severity_after": _severity(finding.severity_after),
        "measures": [deployment.measures[index].remedy for index in finding.measures],
        "commitment": finding.commitment.value,
        "authorities": list(finding.authorities),
        "evidence": _evidence(finding, assessment),
        "figures": {name: _figure(value) for name, value in finding.figures.items()},
        "remedies": [each.id for each in check.remedies],
    }


def _evidence(finding: Finding, assessment: Assessment) -> list[str]:
    library = assessment.questionnaire.evidence
    cited = (each.cite for each in finding.check.evidence)
    return [id for id in cited if id in library and library[id].printable]


def _account(account: Account) -> dict[str, Any]:
    return {
        "taken": dict(account.taken),
        "outcome": account.outcome.value,
        "because": list(account.because),
    }


def _severity(severity: Severity | None) -> Mapping[str, list[str]] | None:
    if severity is None:
        return None
    return {
        "overall": _ends(severity.overall),
        "scale": _ends(severity.scale),
        "scope": _ends(severity.scope),
        "remediability": _ends(severity.remediability),
        "likelihood": _ends(severity.likelihood),
    }


def _ends(interval: Interval[Any]) -> list[str]:
    ends: tuple[Ordered, Ordered] = (interval.low, interval.high)
    return [each.value for each in ends]


def _figure(figure: FigureValue) -> dict[str, Any]:
    if isinstance(figure, FigureRange):
        return {"low": figure.low, "high": figure.high, "unit": figure.unit}
    return {"missing": list(figure.facts), "reason": figure.reason}


def _unknown(question: OpenQuestion) -> dict[str, Any]:
    return {
        "fact": question.path,
        "declared": question.fact,
        "reason": question.reason.value,
        "ask_of": question.ask_of.value,
        "due": question.due.value,
        "needed_by": list(question.needed_by),
    }


def _text(text: Text) -> dict[str, str]:
    return {key: said for key, said in (("en", text.en), ("ko", text.ko)) if said is not None}
