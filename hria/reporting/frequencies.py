"""Shares as whole numbers: so many of so many, which people judge better than percentages."""

from __future__ import annotations

from dataclasses import dataclass

from hria.reporting.quantities import about

TOTALS: tuple[int, ...] = tuple(10**power for power in range(2, 13))
TOLERANCE = 0.1


@dataclass(frozen=True, slots=True)
class Frequency:
    """So many of a total; two ends where the share is a range."""

    low: int
    high: int
    total: int

    @property
    def exact(self) -> bool:
        """Whether it is one number."""
        return self.low == self.high


def frequency(low: float, high: float) -> Frequency | None:
    """Return a share as whole numbers out of the smallest round total that shows both ends.

    A part never becomes none or all: the total grows until the smaller side counts at least one
    and is off by a tenth at most. None for one share beyond every total (less than one in 1e12,
    or all but less than that); of a range such an end counts as none or all.
    """
    if low == high and _beyond(low):
        return None
    ends = [float(round(end)) if _beyond(end) else end for end in (low, high)]
    for total in TOTALS:
        first, last = (_whole(end, total) for end in ends)
        if first is not None and last is not None:
            return Frequency(first, last, total)
    return None


def _beyond(share: float) -> bool:
    return share not in (0.0, 1.0) and _whole(share, TOTALS[-1]) is None


def _whole(share: float, total: int) -> int | None:
    if share in (0.0, 1.0):
        return int(share) * total
    smaller = min(share, 1.0 - share) * total
    whole = round(about(smaller))
    if whole < 1 or abs(whole - smaller) > TOLERANCE * smaller:
        return None
    return whole if share <= 0.5 else total - whole


def whole_total(*parts: float, first: int = TOTALS[0]) -> int | None:
    """Return the smallest round total of which every part that is not zero is a whole number."""
    for total in (1, 10, *TOTALS, 10**13, 10**14, 10**15):
        if total >= first and all(part == 0.0 or near_whole(part * total) for part in parts):
            return total
    return None


def near_whole(many: float) -> bool:
    """Say whether a number of things rounds to a whole one, off by a tenth at most."""
    whole = round(about(many))
    return whole >= 1 and abs(whole - many) <= TOLERANCE * many


def whole(many: float) -> int:
    """Return a number of things as a sentence says it: whole, two digits that count."""
    return round(about(many))


@dataclass(frozen=True, slots=True)
class Often:
    """So many in so many spans of time (or pilots): 12 in 1, 15 in 10, 1 in 45."""

    many: int
    spans: int


def often(rate: float) -> Often:
    """Return a rate above 0 as whole numbers, off by a tenth at most."""
    if near_whole(rate):
        return Often(whole(rate), 1)
    if near_whole(1.0 / rate):
        return Often(1, whole(1.0 / rate))
    return Often(whole(10.0 * rate), 10)
