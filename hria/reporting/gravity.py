"""Which findings weigh most: red lines, then concerns that may be grave, then what is open."""

from __future__ import annotations

from collections.abc import Iterable

from hria.model.finding import Finding, Outcome
from hria.model.questionnaire import Basis
from hria.model.severity import Scale

Rank = tuple[int, int, int, int, int]
AFTER_CONCERNS = {
    Outcome.DISPUTED: 4,
    Outcome.UNKNOWN: 5,
    Outcome.CLEAR: 6,
    Outcome.NOT_APPLICABLE: 7,
}


def is_concern(finding: Finding) -> bool:
    """Whether a concern is established that crosses no red line."""
    return finding.outcome is Outcome.CONCERN and not finding.red_line


def blocks(finding: Finding) -> bool:
    """Whether it is a concern that may be grave and against which nothing is committed."""
    severity = finding.severity_committed or finding.severity
    return is_concern(finding) and severity is not None and severity.overall.high is Scale.GRAVE


def rank(finding: Finding) -> Rank:
    """Return the place of a finding, the worst first."""
    basis = 0 if finding.red_line_basis is Basis.LAW else 1
    if finding.red_line:
        return (0, basis, 0, 0, 0)
    if finding.outcome is Outcome.CONCERN:
        return (1 if blocks(finding) else 3, 0, *_severity(finding))
    if finding.line_open:
        return (2, basis, AFTER_CONCERNS[finding.outcome], 0, 0)
    return (AFTER_CONCERNS[finding.outcome], 0, 0, 0, 0)


def _severity(finding: Finding) -> tuple[int, int, int]:
    if finding.severity is None:
        return (0, 0, 0)
    overall, likelihood = finding.severity.overall, finding.severity.likelihood
    return (-overall.high.rank, -overall.low.rank, -likelihood.high.rank)


def worst_first(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings with the worst first; equals stay in the order of the packs."""
    return tuple(sorted(findings, key=rank))
