"""A scale on which each step is ten times as many."""

from __future__ import annotations

import math
from dataclasses import dataclass

MANY = 6


@dataclass(frozen=True, slots=True)
class LogScale:
    """From ten to the power of `low` to ten to the power of `high`."""

    low: int
    high: int

    def at(self, value: float) -> float:
        """Return where a value lies, from 0 to 1."""
        return (math.log10(value) - self.low) / (self.high - self.low)

    @property
    def powers(self) -> tuple[int, ...]:
        """The whole powers of ten on it; where there are many every second, one among them."""
        step = 1 if self.high - self.low <= MANY else 2
        return tuple(range(self.low + self.low % step, self.high + 1, step))


def around(values: list[float], below: float, above: float) -> LogScale:
    """Return the scale over some values above 0, with room below and above in powers of ten."""
    low = math.floor(math.log10(min(values)) - below)
    return LogScale(low, max(low + 1, math.ceil(math.log10(max(values)) + above)))
