"""Severity derived from facts: every part an interval, computed at both ends."""

from __future__ import annotations

from hria.assessing.conditions import judge
from hria.assessing.scope import Scope
from hria.model.fact import Disputed, Known, Leaf, Range
from hria.model.finding import FigureRange
from hria.model.ordered import Interval, Ordered, exactly, spanning, whole
from hria.model.severity import (
    Level,
    Likelihood,
    Remediability,
    Rule,
    Scale,
    Severity,
    SeverityRules,
)
from hria.model.severity import (
    Scope as Reach,
)
from hria.model.truth import Truth


def rate(rules: SeverityRules, scope: Scope) -> Severity:
    """Return the severity a check gives to what is known in scope."""
    return combine(
        _level(rules.scale, Scale, scope),
        _level(rules.scope, Reach, scope),
        _level(rules.remediability, Remediability, scope),
        _level(rules.likelihood, Likelihood, scope),
    )


def combine(
    scale: Interval[Scale],
    reach: Interval[Reach],
    remediability: Interval[Remediability],
    likelihood: Interval[Likelihood],
) -> Severity:
    """Return the severity of these parts.

    Overall is the scale, one step higher if the scope is mass or the harm can never be made
    good, never lower (after UN Guiding Principle 14; the step is this method's own).
    """
    low = _overall(scale.low, reach.low, remediability.low)
    high = _overall(scale.high, reach.high, remediability.high)
    return Severity(Interval(low, high), scale, reach, remediability, likelihood)


def _overall(scale: Scale, reach: Reach, remediability: Remediability) -> Scale:
    step = reach is Reach.MASS or remediability is Remediability.NEVER
    return Scale.at(scale.rank + step)


def _level(rule: Rule[Level], scale: type[Level], scope: Scope) -> Interval[Level]:
    if rule.level is not None:
        return exactly(rule.level)
    if rule.by is not None and rule.bands is not None:
        return _banded(rule.by, rule.bands, scale, scope)
    return _first_case(rule, scope)


def _banded(
    by: str, bands: dict[Level, float], scale: type[Level], scope: Scope
) -> Interval[Level]:
    if by in scope.figures:
        figure = scope.figures[by].value
        if isinstance(figure, FigureRange):
            return Interval(_band(figure.low, bands), _band(figure.high, bands))
        return whole(scale)
    return _band_of(scope.look(by).leaf, bands, scale)


def _band_of(leaf: Leaf, bands: dict[Level, float], scale: type[Level]) -> Interval[Level]:
    match leaf:
        case Known(value=int() | float() as number):
            return exactly(_band(number, bands))
        case Range(low=low, high=high):
            return Interval(_band(low, bands), _band(high, bands))
        case Disputed(claims=claims):
            return spanning(_band_of(each.leaf, bands, scale) for each in claims)
        case _:
            return whole(scale)


def _band(number: float, bands: dict[Level, float]) -> Level:
    reached = [level for level, least in bands.items() if number >= least]
    levels: list[Ordered] = list(reached) or list(bands)
    chosen = max if reached else min
    return chosen(levels, key=lambda level: level.rank)  # type: ignore[return-value]


def _first_case(rule: Rule[Level], scope: Scope) -> Interval[Level]:
    possible: list[Level] = []
    for case in rule.cases:
        truth = judge(case.when, scope).truth
        if truth is not Truth.NO:
            possible.append(case.level)
        if truth is Truth.YES:
            break
    else:
        if rule.otherwise is not None:
            possible.append(rule.otherwise)
    return spanning(exactly(level) for level in possible)
