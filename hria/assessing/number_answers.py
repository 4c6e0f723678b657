"""The numbers that could answer a question: each limit, and one from between each two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hria.assessing.paths import member_at
from hria.assessing.uses import inputs, tests_against, tests_of
from hria.model.condition import FactRef
from hria.model.deployment import Deployment
from hria.model.fact import Declaration, FactType, Known, Leaf, Range, Standing
from hria.model.questionnaire import Check

GRID = (0.0, 1.0, 1_000.0)
SHARES = (0.0, 0.01, 0.5, 0.99, 1.0)


@dataclass(frozen=True, slots=True)
class Candidate:
    """An answer to try; `span` for a number: the ends between which all come to the same."""

    leaf: Leaf
    span: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Candidates:
    """The answers to try for one fact; `exact` says that none is left out."""

    answers: tuple[Candidate, ...]
    exact: bool = True


def numbers(
    path: str, fact: Declaration, deployment: Deployment, checks: Sequence[Check]
) -> Candidates:
    """Return one number per limit, and one from between each two.

    What a calculation makes of a number has no limits that could be read off: there a few
    numbers far apart are tried as well.
    """
    said = deployment.at(path)
    limits = set(_thresholds(path, fact, deployment, checks))
    cells = list(_cells(limits, fact, said))
    computed = any(fact.id in inputs(check) for check in checks)
    if computed:
        grid = SHARES if fact.type is FactType.SHARE else GRID
        low, high = (said.low, said.high) if isinstance(said, Range) else (grid[0], grid[-1])
        cells.extend((each, (each, each)) for each in grid if low <= each <= high)
        cells = sorted(dict(cells).items())
    return Candidates(
        tuple(
            Candidate(_shown(value, unit), None if computed else ends)
            for unit in _units(fact, said)
            for value, ends in cells
        ),
        exact=not computed,
    )


def _units(fact: Declaration, said: Leaf) -> tuple[str | None, ...]:
    given = getattr(said, "per", None)
    if given is not None or fact.type is not FactType.RATE:
        return (given,)
    return fact.per


def _thresholds(
    path: str, fact: Declaration, deployment: Deployment, checks: Sequence[Check]
) -> Iterator[float]:
    for check in checks:
        for test in tests_of(check, fact.id):
            for limit in test.operators.values():
                if isinstance(limit, FactRef):
                    yield from _values_beside(path, limit.fact, deployment)
                elif isinstance(limit, int | float) and not isinstance(limit, bool):
                    yield limit
        for test in tests_against(check, fact.id):
            yield from _values_beside(path, str(test.fact), deployment)
        severity = check.severity
        for rule in (severity.scale, severity.scope, severity.remediability):
            if rule.by == fact.id and rule.bands is not None:
                yield from rule.bands.values()


def _values_beside(path: str, fact: str, deployment: Deployment) -> Iterator[float]:
    """Yield the numbers stated of another fact, of the same member where it has members."""
    into = member_at(path)
    kind, _, rest = fact.partition(".")
    beside = f"{into[0].plural}.{into[1]}.{rest}" if into and kind == into[0] else fact
    match deployment.at(beside):
        case Known(value=int() | float() as number):
            yield number
        case Range(low=low, high=high):
            yield from (low, high)
        case _:
            return


def _cells(
    limits: set[float], fact: Declaration, said: Leaf
) -> Iterator[tuple[float, tuple[float, float]]]:
    """Yield one number per limit and one from between each two, with the ends of its stretch."""
    lowest, highest = 0.0, 1.0 if fact.type is FactType.SHARE else float("inf")
    if isinstance(said, Range):
        lowest, highest = said.low, said.high
    ends = sorted({lowest, *(each for each in limits if lowest <= each <= highest)})
    for low, high in zip(ends, [*ends[1:], highest], strict=True):
        yield low, (low, low)
        inner = low + 1 if high == float("inf") else (low + high) / 2
        if fact.type is FactType.COUNT:
            inner = float(int(inner)) if int(inner) > low else low + 1
        if low < inner < high:
            yield inner, (low, high)
    if highest not in (ends[-1], float("inf")):
        yield highest, (highest, highest)


def _shown(value: float, per: str | None) -> Known:
    return Known(value, Standing.DOCUMENTED, per=per)
