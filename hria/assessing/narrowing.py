"""Which open questions tell most: those whose answers bring the bounds closest together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hria.assessing.trying import Tried, Trying
from hria.model.turning import Narrowing

MOST = 5
Weight = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Unknown:
    """An open question, what its answers would bring, and the findings that need it."""

    trying: Trying
    tried: Tried
    needed_by: tuple[str, ...]

    @property
    def narrows(self) -> tuple[int, int]:
        """By how many steps the bounds come closer at least and at most."""
        now = self.trying.parts.now.spelled().width
        narrows = [now - result.width for _, result in self.tried] or [0]
        return min(narrows), max(narrows)

    @property
    def at_most(self) -> Weight:
        """The weight it cannot exceed: it settles no more findings than need it."""
        return _weight(self.narrows, (len(self.needed_by), len(self.needed_by)))


def most_telling(unknowns: Sequence[Unknown]) -> tuple[Narrowing, ...]:
    """Return the five questions that narrow the bounds most or, at equal bounds, settle most.

    First counts what is sure whatever the answer, then what is possible. Findings are counted
    only for questions that may still come among the five.
    """
    found: list[tuple[Weight, int, Narrowing]] = []
    order = sorted(enumerate(unknowns), key=lambda each: (each[1].at_most, each[0]))
    for number, unknown in order:
        if len(found) == MOST and unknown.at_most >= found[-1][0]:
            break
        settles = unknown.trying.settled()
        narrowing = Narrowing(unknown.trying.path, unknown.trying.fact.id, unknown.narrows, settles)
        found.append((_weight(unknown.narrows, settles), number, narrowing))
        found = sorted(found, key=lambda each: each[:2])[:MOST]
    return tuple(narrowing for _, _, narrowing in found)


def _weight(narrows: tuple[int, int], settles: tuple[int, int]) -> Weight:
    return -narrows[0], -narrows[1], -settles[0], -settles[1]
