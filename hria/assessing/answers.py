"""Every answer that could be given to a question, or one for all that come to the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import chain, combinations

from hria.assessing.number_answers import Candidate, Candidates, numbers
from hria.assessing.paths import declared_at
from hria.assessing.uses import tests_of
from hria.model.deployment import Deployment
from hria.model.fact import Declaration, Disputed, FactType, Known, Standing
from hria.model.questionnaire import Check

MOST_ITEMS = 7
NO_DATE = date(2000, 1, 1)


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
            return numbers(path, fact, deployment, checks)


def _shown(value: bool | float | str | date, per: str | None = None) -> Candidate:
    return Candidate(Known(value, Standing.DOCUMENTED, per=per))


def _days(fact: Declaration, deployment: Deployment, checks: Sequence[Check]) -> list[date]:
    tests = (test for check in checks for test in tests_of(check, fact.id))
    limits = {limit for test in tests for limit in (test.before, test.after) if limit}
    limits.update(each.deadline for each in deployment.measures if isinstance(each.deadline, date))
    near = {day + timedelta(days) for day in limits for days in (-1, 0, 1)}
    return sorted(near or {NO_DATE})


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
    exact = len(items) <= MOST_ITEMS and not (named and not open_only)
    chosen = _subsets(items) if exact else _family(items, () if open_only else named)
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


def _family(items: Sequence[str], named: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield nothing, each item alone, all but each, all; and what is named less or more one."""
    yield ()
    yield from ((each,) for each in items)
    yield from (tuple(other for other in items if other != each) for each in items)
    yield tuple(items)
    yield from (tuple(other for other in named if other != each) for each in named)
    yield from ((*named, each) for each in items if named and each not in named)
