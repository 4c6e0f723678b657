"""Runs one example of one check and tells what differs from what it expects."""

from __future__ import annotations

from datetime import date

from fragments import deployment_of

from hria.assessing.findings import findings_of
from hria.assessing.scope import Scope
from hria.model.finding import FigureRange, Finding
from hria.model.questionnaire import Check, Example, Questionnaire

ON = date(2026, 11, 24)


def finding_of(check: Check, example: Example, questionnaire: Questionnaire) -> Finding:
    """Return the finding an example is about: its member's, or that of the only named one."""
    described = deployment_of(example.facts, questionnaire, shown=example.shown)
    scope = Scope(described, questionnaire, ON)
    findings = list(findings_of(check, check.id.split(".")[0], scope))
    if example.member is not None:
        return next(each for each in findings if each.member == example.member)
    named = [each for each in findings if each.member != "unstated"]
    assert len(named or findings) == 1, "an example with several members must say which"
    return (named or findings)[0]


def differences(check: Check, example: Example, questionnaire: Questionnaire) -> list[str]:
    """Return what an example expects and does not get."""
    finding = finding_of(check, example, questionnaire)
    found = []
    if finding.outcome != example.expect:
        found.append(f"expected {example.expect}, got {finding.outcome} by {finding.because}")
    if example.because is not None and example.because != finding.because:
        found.append(f"because {finding.because}, expected {example.because}")
    for name, wanted in example.figures.items():
        figure = finding.figures.get(name)
        if not isinstance(figure, FigureRange):
            found.append(f"{name} is {figure}")
            continue
        found += [
            f"{name}.{end} is {getattr(figure, end)!r}, expected {value}"
            for end, value in wanted.items()
            if abs(getattr(figure, end) - value) > 1e-6 * abs(value)
        ]
    return found
