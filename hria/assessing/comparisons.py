"""Numbers that lie between two ends, compared."""

from __future__ import annotations

from dataclasses import dataclass

from hria.model.truth import Truth


@dataclass(frozen=True, slots=True)
class Span:
    """A number from `low` to `high`, both included."""

    low: float
    high: float

    @classmethod
    def exactly(cls, number: object) -> Span:
        """Return the span of a number that is known."""
        if isinstance(number, bool) or not isinstance(number, int | float):
            raise TypeError(f"{number!r} is not a number")
        return cls(number, number)


def compare(operator: str, value: Span, limit: Span) -> Truth:
    """Compare two spans; a span that straddles the limit gives UNKNOWN."""
    match operator:
        case "more_than":
            return _between(value.low > limit.high, value.high <= limit.low)
        case "at_least":
            return _between(value.low >= limit.high, value.high < limit.low)
        case "less_than":
            return _between(value.high < limit.low, value.low >= limit.high)
        case "at_most":
            return _between(value.high <= limit.low, value.low > limit.high)
        case "is":
            exact = value.low == value.high == limit.low == limit.high
            return _between(exact, value.high < limit.low or value.low > limit.high)
        case _:
            raise ValueError(f"{operator} does not compare numbers")


def _between(yes: bool, no: bool) -> Truth:
    if yes:
        return Truth.YES
    return Truth.NO if no else Truth.UNKNOWN
