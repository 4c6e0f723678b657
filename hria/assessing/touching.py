"""Which parts of an assessment may come out differently when a fact does."""

from __future__ import annotations

from collections.abc import Collection

from hria.assessing.paths import declared_at, member_at
from hria.assessing.rejudging import Part, Parts
from hria.assessing.scope import UNSTATED
from hria.assessing.uses import inputs, only_rates
from hria.model.fact import Disputed, MemberKind, Range, Unknown
from hria.model.finding import Finding, Outcome


def touched(path: str, parts: Parts, needed_by: Collection[str] | None = None) -> list[Part]:
    """Return the parts to judge anew for a fact at a path, the weightiest first.

    `needed_by` holds the ids of the findings that lack the fact, where it is an open question.
    What is not known can, once known, change only what lacks it or is rated by it.
    """
    fact = declared_at(path, parts.facts).id
    kind, name = member_at(path) or _listed(path) or (None, "")
    found = (
        each
        for each in parts.using(fact)
        if (kind is None or each.check.each is not kind or each.member in (None, name))
        and not (only_rates(each.check, fact) and all(map(_settled, each.findings)))
    )
    if needed_by is not None and _is_refined(path, parts):
        found = (each for each in found if _lacks(each, fact, needed_by))
    return sorted(found, key=_weightiest)


def _is_refined(path: str, parts: Parts) -> bool:
    """Whether any answer only adds to what is known; it may gainsay a dispute or a claim."""
    deployment = parts.assessment.deployment
    listed = deployment.at(path.removesuffix(".complete"))
    return isinstance(deployment.at(path), Unknown | Range) and not isinstance(listed, Disputed)


def _lacks(part: Part, fact: str, needed_by: Collection[str]) -> bool:
    if any(each.id in needed_by for each in part.findings):
        return True
    if fact in inputs(part.check):
        return True
    return _rates(part, fact) and not all(map(_settled, part.findings))


def _rates(part: Part, fact: str) -> bool:
    severity = part.check.severity
    rules = severity.scale, severity.scope, severity.remediability
    return any(rule.by == fact or rule.cases for rule in rules)


def _settled(finding: Finding) -> bool:
    return finding.outcome in (Outcome.CLEAR, Outcome.NOT_APPLICABLE)


def _listed(path: str) -> tuple[MemberKind, str] | None:
    """Return which members hang on the completeness of a list: those nobody named."""
    kinds = (kind for kind in MemberKind if path == f"{kind.plural}.complete")
    return next(((kind, UNSTATED) for kind in kinds), None)


def _weightiest(part: Part) -> tuple[int, int, int, int]:
    ranks = part.ranks
    return -part.worst, -ranks.best_case, -ranks.outcome, -ranks.worst_case
