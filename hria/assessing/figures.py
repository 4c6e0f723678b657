"""The figures of a check: its calculation fed with the facts in scope."""

from __future__ import annotations

from dataclasses import replace

from hria.assessing.calculations import catalogue
from hria.assessing.calculations.figures import Known as KnownFigure
from hria.assessing.calculations.figures import Missing
from hria.assessing.calculations.ranges import Span
from hria.assessing.scope import FigureInScope, Found, Scope
from hria.model.fact import Disputed, Known, MemberKind, Range, Reason, Unknown
from hria.model.finding import FigureMissing, FigureRange
from hria.model.questionnaire import Check

INCIDENTS = "incidents"
FINDS_PERSONS = frozenset(
    {
        *("face-recognition", "face-verification", "biometric-other", "biometric-categorisation"),
        *("person-tracking", "location-tracking", "number-plate"),
    }
)
CALCULATIONS = {name: frozenset(each.figure_names) for name, each in catalogue.CALCULATIONS.items()}


def figures_in(check: Check, scope: Scope) -> Scope:
    """Return the scope with the figures of the check's calculation in it."""
    if check.calculation is None:
        return scope
    inputs = catalogue.CALCULATIONS[check.calculation].inputs
    found = {argument: _look(fact, scope) for argument, fact in inputs.items()}
    if INCIDENTS in found and MemberKind.FUNCTION in scope.bindings:
        found[INCIDENTS] = _incidents(found[INCIDENTS], scope)
    values = {argument: _value(each) for argument, each in found.items()}
    per = {argument: unit for argument, each in found.items() if (unit := _unit(each))}
    paths = {fact: found[argument].path for argument, fact in inputs.items()}
    disputed = frozenset(each.path for each in found.values() if isinstance(each.leaf, Disputed))
    figures = catalogue.calculate(check.calculation, values, per)
    return replace(
        scope,
        figures={name: _in_scope(figure, paths, disputed) for name, figure in figures.items()},
    )


def _incidents(stated: Found, scope: Scope) -> Found:
    """Return the incidents stated for a plan where they are what this function is to detect.

    A function that finds persons is right where it finds the person, however rare incidents are:
    it needs a base rate of its own.
    """
    kind = scope.look("function.kind")
    if not isinstance(kind.leaf, Known):
        return kind
    if kind.leaf.value in FINDS_PERSONS:
        return Found(scope.look("function.accuracy.base_rate").path, Unknown())
    return stated


def _look(fact: str, scope: Scope) -> Found:
    kind = scope.questionnaire.facts[fact].member_kind
    if kind is not None and kind not in scope.bindings:
        return Found(f"{kind.plural}.complete", Unknown())
    return scope.look(fact)


def _value(found: Found) -> Span | Missing:
    match found.leaf:
        case Known(value=int() | float() as number):
            return Span(number, number)
        case Range(low=low, high=high):
            return Span(low, high)
        case Unknown(reason=reason):
            return Missing((found.path,), reason.value)
        case _:
            return Missing((found.path,), Reason.DISPUTED.value)


def _unit(found: Found) -> str | None:
    return found.leaf.per if isinstance(found.leaf, Known | Range) else None


def _in_scope(
    figure: KnownFigure | Missing, paths: dict[str, str], disputed: frozenset[str]
) -> FigureInScope:
    because = tuple(dict.fromkeys(paths.get(each, each) for each in figure.facts))
    met = disputed & frozenset(because)
    if isinstance(figure, KnownFigure):
        value = FigureRange(figure.low, figure.high, figure.unit)
        return FigureInScope(value, because, met)
    return FigureInScope(FigureMissing(because, figure.reason), because, met)
