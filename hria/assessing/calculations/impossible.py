"""What no input may be, and the one exception that says which input it was and why."""

import math
from typing import Literal, get_args

Reason = Literal[
    "not-a-share",
    "negative",
    "not-positive",
    "below-one",
    "not-finite",
    "not-a-whole-number",
    "too-large",
    "more-hits-than-trials",
    "more-needed-than-given",
    "upside-down",
    "zero-exposure",
    "mixed-units",
    "not-as-many",
    "nothing-given",
    "contradictory",
]

MOST = 10**15
REASONS: frozenset[str] = frozenset(get_args(Reason))

_SENTENCES: dict[Reason, str] = {
    "not-a-share": "a share lies between 0 and 1",
    "negative": "it cannot be below 0",
    "not-positive": "it must be above 0",
    "below-one": "it cannot be below 1",
    "not-finite": "it is not a finite number",
    "not-a-whole-number": "a count is a whole number",
    "too-large": "nobody can count that exactly (the limit is 1e15)",
    "more-hits-than-trials": "there cannot be more hits than trials",
    "more-needed-than-given": "more are needed than there are",
    "upside-down": "the lower end lies above the upper end",
    "zero-exposure": "there is nothing over which to count",
    "mixed-units": "the units differ",
    "not-as-many": "the lists differ in length",
    "nothing-given": "nothing is given",
    "contradictory": "no values fit all of these",
}


class ImpossibleInput(ValueError):  # noqa: N818 - it names what is wrong, the input
    """An input that no real situation can have.

    `name` is the argument, `reason` one of `REASONS`, `value` what was given.
    """

    def __init__(self, name: str, reason: Reason, value: object = None) -> None:
        """Keep the parts, so that a caller can word them in another language."""
        super().__init__(f"{name} = {value!r}: {_SENTENCES[reason]}")
        self.name = name
        self.reason: Reason = reason
        self.value = value


def finite(name: str, value: float) -> float:
    """Return the number; NaN, infinities and numbers too large for a float are `not-finite`."""
    try:
        number = float(value)
    except OverflowError:
        raise ImpossibleInput(name, "not-finite", value) from None
    if not math.isfinite(number):
        raise ImpossibleInput(name, "not-finite", value)
    return number


def share(name: str, value: float) -> float:
    """Return a number from 0 to 1."""
    number = finite(name, value)
    if not 0.0 <= number <= 1.0:
        raise ImpossibleInput(name, "not-a-share", value)
    return number


def open_share(name: str, value: float) -> float:
    """Return a number above 0 and below 1 (a level of confidence, an error rate of a test)."""
    number = finite(name, value)
    if not 0.0 < number < 1.0:
        raise ImpossibleInput(name, "not-a-share", value)
    return number


def not_negative(name: str, value: float) -> float:
    """Return a number of at least 0."""
    number = finite(name, value)
    if number < 0.0:
        raise ImpossibleInput(name, "negative", value)
    return number


def positive(name: str, value: float, reason: Reason = "not-positive") -> float:
    """Return a number above 0; 0 itself has the given reason."""
    number = not_negative(name, value)
    if number == 0.0:
        raise ImpossibleInput(name, reason, value)
    return number


def at_least_one(name: str, value: float) -> float:
    """Return a number of at least 1."""
    number = not_negative(name, value)
    if number < 1.0:
        raise ImpossibleInput(name, "below-one", value)
    return number


def count(name: str, value: float) -> int:
    """Return a whole number from 0 to 1e15; 3.0 counts as 3."""
    number = not_negative(name, value)
    if number != math.floor(number):
        raise ImpossibleInput(name, "not-a-whole-number", value)
    if number > MOST:
        raise ImpossibleInput(name, "too-large", value)
    return int(value)


def positive_count(name: str, value: float) -> int:
    """Return a whole number of at least 1."""
    number = count(name, value)
    if number == 0:
        raise ImpossibleInput(name, "not-positive", value)
    return number


def hits_and_trials(
    hits: float, trials: float, names: tuple[str, str] = ("hits", "trials")
) -> tuple[int, int]:
    """Return two counts of which the first is not the larger."""
    found, tried = count(names[0], hits), count(names[1], trials)
    if found > tried:
        raise ImpossibleInput(names[0], "more-hits-than-trials", hits)
    return found, tried
