"""Figures over ranges of inputs, with their true extremes."""

import itertools
import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import NoReturn

from hria.assessing.calculations.impossible import ImpossibleInput, finite

Point = Mapping[str, float]
PointFigure = Callable[[Point], float | None]

RISING = 1
FALLING = -1
TURNING = 0

_GRID = 24
_ROUNDS = 3
_CLIMBS = 4
_STARTS = 700
_NARROW = 1e-7
_GOLDEN = (math.sqrt(5.0) - 1.0) / 2.0


@dataclass(frozen=True)
class Span:
    """A number known to lie between two ends, exact where they are equal."""

    low: float
    high: float

    def __post_init__(self) -> None:
        """Refuse ends that are not finite or stand upside down."""
        if finite("low", self.low) > finite("high", self.high):
            raise ImpossibleInput("span", "upside-down", (self.low, self.high))

    @classmethod
    def exactly(cls, value: float) -> "Span":
        """Make the span of one number."""
        return cls(value, value)

    @property
    def exact(self) -> bool:
        """Whether it is one number."""
        return self.low == self.high


class _NotEstimableError(Exception):
    """Somewhere in the ranges the figure is 0/0."""


def extremes(
    figure: PointFigure,
    spans: Mapping[str, Span],
    directions: Mapping[str, int],
    within: tuple[tuple[str, str], ...] = (),
    whole: frozenset[str] = frozenset(),
) -> Span | None:
    """Return the least and the greatest value of a figure over its inputs' ranges.

    Formula: an input declared RISING or FALLING is set to its ends; any other is searched inside
    its range as well (a grid, then golden section; few whole numbers one by one). `within` names
    pairs (hits, trials): only points with hits <= trials count. Units: those of the figure.
    None where the figure is not estimable somewhere in the ranges. Raises ImpossibleInput where
    no point is possible, and what the figure raises. Limits: a figure that turns more than once
    between two of 25 grid points of an undeclared input can hide an extreme, and so can one with
    several tops over three undeclared inputs.
    """
    search = _Search(figure, spans, directions, within, whole)
    try:
        if all(span.exact for span in spans.values()):
            return Span.exactly(search.only())
        return Span(-search.greatest(-1), search.greatest(1))
    except _NotEstimableError:
        return None


class _Search:
    """The search for one figure's extremes."""

    def __init__(
        self,
        figure: PointFigure,
        spans: Mapping[str, Span],
        directions: Mapping[str, int],
        within: tuple[tuple[str, str], ...],
        whole: frozenset[str],
    ) -> None:
        self.figure, self.spans, self.directions = figure, spans, directions
        self.within, self.whole = within, whole

    def value(self, point: Point) -> float:
        found = self.figure(point)
        if found is None:
            raise _NotEstimableError
        return float(found)

    def possible(self, point: Point) -> bool:
        return all(
            point[hits] <= point[trials]
            for hits, trials in self.within
            if hits in point and trials in point
        )

    def only(self) -> float:
        """Value where every input is exact."""
        point = {name: span.low for name, span in self.spans.items()}
        return self.value(point) if self.possible(point) else self._refuse()

    def greatest(self, sign: int) -> float:
        """Greatest value of the figure (sign 1) or of its negative (sign -1)."""
        starts = sorted(
            self._starts(sign), key=lambda point: sign * self.value(point), reverse=True
        )
        if not starts:
            self._refuse()
        climbs = 1 if len(self._turning()) < 2 else _CLIMBS
        return max(self._climb(dict(start), sign) for start in starts[:climbs])

    def _refuse(self) -> NoReturn:
        pairs = [pair for pair in self.within if pair[0] in self.spans]
        raise ImpossibleInput(
            " / ".join(hits for hits, _ in pairs), "more-hits-than-trials", dict(self.spans)
        )

    def _turning(self) -> list[str]:
        return [
            name
            for name, span in self.spans.items()
            if not span.exact and self.directions.get(name, TURNING) == TURNING
        ]

    def _starts(self, sign: int) -> Iterator[Point]:
        """Corners at which the climb begins, moved to the edge where hits would exceed trials."""
        turning = self._turning()
        places = {name: self._places(name) for name in turning}
        if math.prod(len(each) for each in places.values()) > _STARTS:
            places = {name: [self.spans[name].low, self.spans[name].high] for name in turning}
        for name, span in self.spans.items():
            if name not in places:
                way = sign * self.directions.get(name, TURNING)
                places[name] = [span.high if way > 0 else span.low]
        for corner in itertools.product(*places.values()):
            yield from self._moved_to_edge(dict(zip(places, corner, strict=True)))

    def _places(self, name: str) -> list[float]:
        """Places where the climb along a turning input begins: its ends, or each whole number."""
        span = self.spans[name]
        few = name in self.whole and span.high - span.low <= _GRID
        return (
            [span.low + k for k in range(int(span.high - span.low) + 1)]
            if few
            else [
                span.low,
                span.high,
            ]
        )

    def _moved_to_edge(self, point: dict[str, float]) -> list[Point]:
        points = [point]
        for hits, trials in self.within:
            if hits not in point or trials not in point:
                continue
            first, last = self._edge(hits, trials)
            moved = []
            for one in points:
                if one[hits] <= one[trials]:
                    moved.append(one)
                elif first <= last:
                    moved += [one | {hits: at, trials: at} for at in (first, last)]
            points = moved
        return list(points)

    def _edge(self, hits: str, trials: str) -> tuple[float, float]:
        """First and last number that hits and trials can share."""
        one, other = self.spans[hits], self.spans[trials]
        return max(one.low, other.low), min(one.high, other.high)

    def _climb(self, point: dict[str, float], sign: int) -> float:
        """Improve one turning input after the other until none improves."""
        best = sign * self.value(point)
        turning = self._turning()
        for _ in range(_ROUNDS if len(turning) > 1 else len(turning)):
            before = best
            for name in turning:
                best, point[name] = self._along(name, point, sign, best)
            if best == before:
                break
        return best

    def _along(
        self, name: str, point: dict[str, float], sign: int, best: float
    ) -> tuple[float, float]:
        """Best value and place along one input, the others staying."""

        def height(at: float) -> float:
            moved = point | {name: at}
            return sign * self.value(moved) if self.possible(moved) else -math.inf

        place = point[name]
        search = _whole_top if name in self.whole else _smooth_top
        for at in search(height, self.spans[name]):
            found = height(at)
            if found > best:
                best, place = found, at
        return best, place


def _smooth_top(height: Callable[[float], float], span: Span) -> tuple[float, ...]:
    """Places where a smooth figure may be highest: the best of a grid, and near it."""
    grid = [span.low + (span.high - span.low) * k / _GRID for k in range(_GRID)] + [span.high]
    heights = [height(at) for at in grid]
    top = max(range(len(grid)), key=heights.__getitem__)
    low, high = grid[max(0, top - 1)], grid[min(_GRID, top + 1)]
    return grid[top], _by_golden_section(height, low, high)


def _whole_top(height: Callable[[float], float], span: Span) -> tuple[float, ...]:
    """Place where a figure over whole numbers is highest: a grid made finer around its top."""
    low, high = math.ceil(span.low), math.floor(span.high)
    while low <= high:
        step = max(1, (high - low) // _GRID)
        grid = [*range(low, high, step), high]
        top = max(grid, key=lambda number: height(float(number)))
        if step == 1:
            return (float(top),)
        low, high = max(low, top - step), min(high, top + step)
    return ()


def _by_golden_section(height: Callable[[float], float], low: float, high: float) -> float:
    """Place of the single top between two places."""
    inner, outer = high - _GOLDEN * (high - low), low + _GOLDEN * (high - low)
    at_inner, at_outer = height(inner), height(outer)
    while low < inner < outer < high and high - low > _NARROW * (abs(low) + abs(high)):
        if at_inner >= at_outer:
            high, outer, at_outer = outer, inner, at_inner
            inner = high - _GOLDEN * (high - low)
            at_inner = height(inner)
        else:
            low, inner, at_inner = inner, outer, at_outer
            outer = low + _GOLDEN * (high - low)
            at_outer = height(outer)
    return inner if at_inner >= at_outer else outer
