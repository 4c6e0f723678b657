"""Which of the things said for a plan are to be answered, and with what."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from hria.assessing.conditions import judge
from hria.assessing.paths import weakest
from hria.assessing.scope import Scope
from hria.model.deployment import Stated
from hria.model.finding import FigureRange, Finding
from hria.model.rebuttal import Addition, Rebuttal
from hria.model.reply import Reply
from hria.model.truth import Truth

NAMED = re.compile(r"\{([^{}]+)\}")


def replies(findings: Iterable[Finding], scope: Scope) -> tuple[Reply, ...]:
    """Hold every rebuttal against the case; those that the facts rule out are left out."""
    figures = known_figures(findings)
    found = (reply(each, scope, figures) for each in scope.questionnaire.rebuttals.values())
    return tuple(each for each in found if each is not None)


def reply(rebuttal: Rebuttal, scope: Scope, figures: Mapping[str, FigureRange]) -> Reply | None:
    """Return what a rebuttal comes to; None where it is ruled out, or open and not hedged."""
    verdict = judge(rebuttal.when, scope)
    if verdict.truth is Truth.NO:
        return None
    if verdict.truth is Truth.UNKNOWN and rebuttal.hedged is None:
        return None
    adds = tuple(each for each in rebuttal.adds if _holds(each, scope, figures))
    named = [name for each in adds for name in _named(each)]
    return Reply(
        rebuttal,
        verdict.truth,
        verdict.because,
        adds,
        {name: figures[name] for name in named if name in figures},
        weakest(verdict.because, scope.deployment),
    )


def known_figures(findings: Iterable[Finding]) -> dict[str, FigureRange]:
    """Return every figure that could be computed; over several members, from least to most."""
    found: dict[str, FigureRange] = {}
    for finding in findings:
        for name, each in finding.figures.items():
            if isinstance(each, FigureRange):
                known = found.get(name, each)
                low, high = min(known.low, each.low), max(known.high, each.high)
                found[name] = FigureRange(low, high, each.unit)
    return found


def _holds(addition: Addition, scope: Scope, figures: Mapping[str, FigureRange]) -> bool:
    if addition.when is not None and judge(addition.when, scope).truth is not Truth.YES:
        return False
    return all(
        name in figures or isinstance(scope.deployment.leaf(name), Stated)
        for name in _named(addition)
    )


def _named(addition: Addition) -> list[str]:
    return NAMED.findall(addition.say.en or addition.say.ko or "")
