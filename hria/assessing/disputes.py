"""Disputed facts, tried per check over the combinations of the claims it meets."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from math import prod
from typing import Generic, Protocol, TypeVar

from hria.assessing.scope import Scope
from hria.model.fact import Disputed, Leaf, MemberKind

MOST_COMBINATIONS = 64
PAIRED = (MemberKind.FUNCTION, MemberKind.GROUP)
FEWEST_COMBINATIONS = 4
MOST_TRIALS = 1600
"""Combinations times functions times groups: what can be tried in a second or two."""


class MeetsDisputes(Protocol):
    """Something judged in a scope that says which disputes it met."""

    @property
    def disputed(self) -> frozenset[str]:
        """The paths of the disputed facts it met, not yet settled."""


Judged = TypeVar("Judged", bound=MeetsDisputes)


@dataclass(frozen=True, slots=True)
class Taking(Generic[Judged]):
    """What comes out if these claims (path, number of the claim) are taken."""

    claims: tuple[tuple[str, int], ...]
    scope: Scope
    judged: Judged


def takings(scope: Scope, judge: Callable[[Scope], Judged]) -> list[Taking[Judged]] | None:
    """Judge under every combination of claims the judgement meets; None beyond 64 of them.

    Where a plan has more than 25 pairs of a function and a group, fewer are tried. A dispute that
    can change nothing more in a combination is not tried there. Without disputes there is one,
    with nothing taken.
    """
    first = judge(scope)
    most = _most_combinations(scope)
    if prod(len(_rival_leaves(scope, path)) for path in first.disputed) > most:
        return None
    found = list(islice(_explore(scope, judge, (), first), most + 1))
    return found if len(found) <= most else None


def _most_combinations(scope: Scope) -> int:
    pairs = prod(max(1, len(scope.collection(kind).members)) for kind in PAIRED)
    return max(FEWEST_COMBINATIONS, min(MOST_COMBINATIONS, MOST_TRIALS // pairs))


def _explore(
    scope: Scope,
    judge: Callable[[Scope], Judged],
    claims: tuple[tuple[str, int], ...],
    judged: Judged,
) -> Iterator[Taking[Judged]]:
    if not judged.disputed:
        yield Taking(claims, scope, judged)
        return
    path = min(judged.disputed)
    for number, leaf in enumerate(_rival_leaves(scope, path)):
        taken = scope.taking(path, leaf)
        yield from _explore(taken, judge, (*claims, (path, number)), judge(taken))


def _rival_leaves(scope: Scope, path: str) -> list[Leaf]:
    leaf = scope.deployment.at(path)
    if path in scope.taken:
        leaf = scope.taken[path]
    if isinstance(leaf, Disputed):
        return [claim.leaf for claim in leaf.claims]
    taken = scope.taken.get(path.removesuffix(".complete"))
    inner = getattr(taken, "complete", None)
    return [claim.leaf for claim in inner.claims] if isinstance(inner, Disputed) else [leaf]
