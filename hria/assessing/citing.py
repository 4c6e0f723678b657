"""Which authorities a finding cites, binding law first, and whether a red line is one of law."""

from __future__ import annotations

from datetime import date

from hria.assessing.conditions import judge
from hria.assessing.scope import Scope
from hria.model.law import Force, Provision, Status
from hria.model.questionnaire import Basis, Check, RedLine
from hria.model.truth import Truth

INTERNATIONAL = "intl"
WEIGHTS = {Force.BINDING: 0, Force.RULING: 1, Force.SOFT: 2}
NOT_LAW = (Status.NOT_ADOPTED, Status.REPEALED)


def authorities(check: Check, scope: Scope) -> tuple[str, ...]:
    """Return the ids a finding cites: what binds here, international, soft, then benchmarks.

    The law of another jurisdiction is cited only where the description asks for it as a
    benchmark.
    """
    law = scope.questionnaire.law
    cited = [
        (number, law[each.cite])
        for number, each in enumerate(check.authorities)
        if each.when is None or judge(each.when, scope).truth is not Truth.NO
    ]
    home = scope.deployment.jurisdiction
    shown = [
        (_weight(each, home), number, each.id)
        for number, each in cited
        if each.jurisdiction in {home, INTERNATIONAL, *scope.deployment.benchmarks}
        and each.status not in NOT_LAW
    ]
    return tuple(dict.fromkeys(id for _, _, id in sorted(shown)))


def basis(line: RedLine, scope: Scope) -> Basis:
    """Return `law` only where a provision that forbids it binds here and is in force."""
    home = scope.deployment.jurisdiction
    law = scope.questionnaire.law
    forbidding = (law[id] for id in line.forbidden_by)
    forbidden = any(_forbids(each, home, scope.on) for each in forbidding)
    return Basis.LAW if line.basis is Basis.LAW and forbidden else Basis.STANDARD


def _forbids(provision: Provision, home: str | None, on: date) -> bool:
    return provision.binds_in(home) and provision.in_force_on(on) is True


def _weight(provision: Provision, home: str | None) -> tuple[int, int]:
    if provision.jurisdiction == home or (
        provision.jurisdiction == INTERNATIONAL and provision.binds_in(home)
    ):
        group = 0
    elif provision.jurisdiction == INTERNATIONAL:
        group = 1
    else:
        group = 2
    return group, WEIGHTS[provision.force]
