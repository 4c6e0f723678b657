"""Every answer that could be given to a question, or one for all that come to the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import chain, combinations

from hria.assessing.paths import declared_at
from hria.assessing.uses import inputs, tests_against, tests_of
from hria.assessing.variations import member_at
from hria.model.condition import FactRef
from hria.model.deployment import Deployment
from hria.model.fact import Declaration, Disputed, FactType, Known, Leaf, Range, Standing
from hria.model.questionnaire import Check

MOST_ITEMS = 7
NO_DATE = date(2000, 1, 1)
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


def answers_to(
    path: str, deployment: Deployment, facts: Mapping[str, Declaration], checks: Sequence[Check]
) -> Candidates:
    """Return the answers to try at a path, as far as these checks can tell them apart.

    Every answer counts as shown by a document. A list is answered whole: with each item or
    without it, and complete; an open list keeps the items it has.
    """
    fact = declared_at(path, facts)
    said = deployment.at(path)
    asked = path.removesuffix(".complete")
    ranged = fact.type.is_list or fact.type.is_numeric
    claims = said.claims if ranged and isinstance(said, Disputed) else ()
    rivals = [Candidate(claim.leaf) for claim in claims]
    if fact.type.is_list:
        found = _lists(asked, fact, deployment, checks, open_only=asked != path)
    else:
        found = _of_type(path, fact, deployment, checks)
    return Candidates((*rivals, *found.answers), found.exact)


def _of_type(
    path: str, fact: Declaration, deployment: Deployment, checks: Sequence[Check]
) -> Candidates:
    match fact.type:
        case FactType.TRUTH:
            return Candidates(tuple(_shown(value) for value in (True, False)))
        case FactType.CHOICE:
            return Candidates(tuple(_shown(each.id) for each in fact.choices))
        case FactType.TEXT:
            return Candidates((_shown("..."),))
        case FactType.DATE:
            return Candidates(tuple(_shown(day) for day in _days(fact, deployment, checks)))
        case _:
            return _numbers(path, fact, deployment, checks)


def _shown(value: bool | float | str | date, per: str | None = None) -> Candidate:
    return Candidate(Known(value, Standing.DOCUMENTED, per=per))


def _days(fact: Declaration, deployment: Deployment, checks: Sequence[Check]) -> list[date]:
    tests = (test for check in checks for test in tests_of(check, fact.id))
    limits = {limit for test in tests for limit in (test.before, test.after) if limit}
    limits.update(each.deadline for each in deployment.measures if isinstance(each.deadline, date))
    near = {day + timedelta(days) for day in limits for days in (-1, 0, 1)}
    return sorted(near or {NO_DATE})


def _numbers(
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
            replace(_shown(value, unit), span=None if computed else ends)
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


def _lists(
    path: str,
    fact: Declaration,
    deployment: Deployment,
    checks: Sequence[Check],
    *,
    open_only: bool,
) -> Candidates:
    said = deployment.at(path)
    named = said.value if isinstance(said, Known) and isinstance(said.value, tuple) else ()
    kept = named if open_only else ()
    whole = Known(value=True, standing=Standing.DOCUMENTED)
    items = [each for each in _told_apart(fact, deployment, checks) if each not in kept]
    exact = len(items) <= MOST_ITEMS
    chosen = _subsets(items) if exact else _family(items)
    about = said if isinstance(said, Known) and open_only else None
    standing = about.standing if about else Standing.DOCUMENTED
    return Candidates(
        tuple(Candidate(Known((*kept, *each), standing, complete=whole)) for each in chosen), exact
    )


def _told_apart(fact: Declaration, deployment: Deployment, checks: Sequence[Check]) -> list[str]:
    """Return the items that some check looks for, one for all that no check tells apart."""
    if fact.of is not None:
        listed = deployment.collections.get(fact.of)
        return [each.name for each in listed.members] if listed else []
    tests = [test for check in checks for test in tests_of(check, fact.id)]
    seen: dict[tuple[bool, ...], str] = {}
    for choice in fact.choices:
        looked_for = tuple(
            choice.id == test.has or choice.id in (test.has_any or ()) for test in tests
        )
        if any(looked_for):
            seen.setdefault(looked_for, choice.id)
    return list(seen.values())


def _subsets(items: Sequence[str]) -> Iterator[tuple[str, ...]]:
    return chain.from_iterable(combinations(items, size) for size in range(len(items) + 1))


def _family(items: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield nothing, each item alone, all but each, all."""
    yield ()
    yield from ((each,) for each in items)
    yield from (tuple(other for other in items if other != each) for each in items)
    yield tuple(items)
