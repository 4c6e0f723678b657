"""Words that have an order, and intervals between two of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, Self, TypeVar


class Ordered(StrEnum):
    """A word on a scale; the members are declared from the lowest to the highest."""

    @property
    def rank(self) -> int:
        """The place on the scale, counted from 0."""
        return list(type(self)).index(self)

    @classmethod
    def at(cls, rank: int) -> Self:
        """Return the word at this place; a place beyond an end is that end."""
        words = list(cls)
        return words[max(0, min(rank, len(words) - 1))]

    @classmethod
    def lowest(cls, words: Iterable[Self]) -> Self:
        """Return the lowest of some words."""
        return min(words, key=lambda word: word.rank)

    @classmethod
    def highest(cls, words: Iterable[Self]) -> Self:
        """Return the highest of some words."""
        return max(words, key=lambda word: word.rank)


Word = TypeVar("Word", bound=Ordered)


@dataclass(frozen=True, slots=True)
class Interval(Generic[Word]):
    """What is known of a level: it lies somewhere from `low` to `high`, both included."""

    low: Word
    high: Word

    @property
    def exact(self) -> bool:
        """Whether low and high are the same."""
        return self.low == self.high


def whole(scale: type[Word]) -> Interval[Word]:
    """Return the interval of a level of which nothing is known."""
    words = list(scale)
    return Interval(words[0], words[-1])


def exactly(word: Word) -> Interval[Word]:
    """Return the interval of a level that is known."""
    return Interval(word, word)


def spanning(intervals: Iterable[Interval[Word]]) -> Interval[Word]:
    """Return the smallest interval that holds all of these (at least one)."""
    known = list(intervals)
    low = min((each.low for each in known), key=lambda word: word.rank)
    high = max((each.high for each in known), key=lambda word: word.rank)
    return Interval(low, high)
