"""How many events to expect at a new exposure, from records that may vary more than chance."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from hria.assessing.calculations.impossible import ImpossibleInput, count, open_share, positive
from hria.assessing.calculations.intervals import Interval
from hria.assessing.calculations.tails import (
    beta_tails,
    binomial_at_least,
    binomial_at_most,
    poisson_at_most,
)

# Extra variation that is tried: none, and a grid of the variance added per squared mean.
_EXTRA = tuple(0.02 * 2500.0 ** (step / 11) for step in range(12))
_TYPICAL_EXTRA = 0.5
_RATES = 41
_NEGLIGIBLE = 1e-7


@dataclass(frozen=True)
class CountPrediction:
    """Expected number of events, the interval a new count falls into, and what it rests on.

    `extra_variation` is the probability that records vary more than chance alone would make them;
    None where one record cannot tell.
    """

    expected: float
    low: int
    high: int
    model: Literal["poisson", "negative-binomial"]
    extra_variation: float | None


@dataclass(frozen=True)
class _Guess:
    """One rate and one amount of extra variation, with its weight."""

    rate: float
    extra: float
    weight: float


def poisson_prediction(
    events: float, exposure: float, new_exposure: float, level: float = 0.95
) -> Interval:
    """Interval for a new count if the rate stays the same and events are independent.

    Formula: all y for which y of x + y events at the new exposure is no surprise, Y | x + y being
    binomial(x + y, new / (old + new)), a/2 on either side. Units: events. Valid: whole events >= 0,
    exposures > 0, 0 < level < 1; raises ImpossibleInput otherwise. Source: Nelson (1982). Limits:
    never covers less than it promises for Poisson counts; too narrow where records vary more.
    """
    seen = count("events", events)
    old = positive("exposure", exposure, "zero-exposure")
    new = positive("new_exposure", new_exposure, "zero-exposure")
    tail = (1.0 - open_share("level", level)) / 2.0
    part = new / (old + new)
    low = _first(lambda y: binomial_at_most(y, seen + y, part) > tail)
    high = _first(lambda y: binomial_at_least(y + 1, seen + y + 1, part) <= tail)
    return Interval(low, high)


def predict_count(
    events: Sequence[float],
    exposures: Sequence[float],
    new_exposure: float,
    level: float = 0.95,
) -> CountPrediction:
    """Predict the count of a new record from earlier ones.

    Formula: expected = sum of events / sum of exposures x new exposure. Interval: equal tails of
    the prediction averaged over the Poisson (half the prior) and the negative binomial with
    variance m + f m^2 (prior 1/(1 + 2f)^2 on a grid of f from 0.02 to 50, Jeffreys' prior on the
    rate). One record cannot show extra variation: `poisson_prediction`. Units: events; exposures
    in one unit (faces, hours, site-days). Valid: as many exposures as events, whole events >= 0,
    exposures > 0, 0 < level < 1; raises ImpossibleInput otherwise. Source: gamma-Poisson after
    Greenwood and Yule (1920); weighting of models after Bayes. Limits: the future must
    resemble the records (same place, threshold, light); a trend is not seen; fewer than five
    records tell little of the variation, and the interval is then wide or, at large counts, too
    narrow.
    """
    counts = [count("events", number) for number in events]
    sizes = [positive("exposures", size, "zero-exposure") for size in exposures]
    new = positive("new_exposure", new_exposure, "zero-exposure")
    tail = (1.0 - open_share("level", level)) / 2.0
    if not counts:
        raise ImpossibleInput("events", "nothing-given", events)
    if len(counts) != len(sizes):
        raise ImpossibleInput("exposures", "not-as-many", len(sizes))
    expected = sum(counts) / math.fsum(sizes) * new
    if len(counts) == 1:
        low, high = poisson_prediction(counts[0], sizes[0], new, level)
        return CountPrediction(expected, int(low), int(high), "poisson", None)
    guesses = _guesses(counts, sizes)
    extra = min(1.0, math.fsum(guess.weight for guess in guesses if guess.extra))
    return CountPrediction(
        expected,
        low=_first(lambda y: _at_most(y, guesses, new) > tail),
        high=_first(lambda y: _at_most(y, guesses, new) >= 1.0 - tail),
        model="negative-binomial" if extra > 0.75 else "poisson",
        extra_variation=extra,
    )


def _guesses(counts: list[int], sizes: list[float]) -> list[_Guess]:
    """Weigh rates and amounts of extra variation by how well they fit the records."""
    prior = [extra / (extra + _TYPICAL_EXTRA) ** 2 for extra in _EXTRA]
    scale = 2.0 * math.fsum(prior)
    weighed = _weighed(counts, sizes, 0.0, 0.5)
    for extra, weight in zip(_EXTRA, prior, strict=True):
        weighed += _weighed(counts, sizes, extra, weight / scale)
    best = max(log_weight for _, _, log_weight in weighed)
    total = math.fsum(math.exp(log_weight - best) for _, _, log_weight in weighed)
    shares = ((rate, extra, math.exp(w - best) / total) for rate, extra, w in weighed)
    kept = [_Guess(*parts) for parts in shares if parts[2] > _NEGLIGIBLE]
    whole = math.fsum(guess.weight for guess in kept)
    return [_Guess(guess.rate, guess.extra, guess.weight / whole) for guess in kept]


def _weighed(
    counts: list[int], sizes: list[float], extra: float, prior: float
) -> list[tuple[float, float, float]]:
    """Return rates around the likely one, each with the extra variation and its log weight."""
    total = sum(counts) + 0.5
    middle = math.log(total / math.fsum(sizes))
    spread = math.sqrt(1.0 / total + extra / len(counts))
    low = middle - 1.0 - min(12.0, 7.0 * spread)
    step = (middle + 1.0 + min(12.0, 6.0 * spread) - low) / (_RATES - 1)
    rates = [math.exp(low + step * number) for number in range(_RATES)]
    constant = math.log(prior * step) + _part_without_rate(counts, extra)
    return [(rate, extra, constant + _fit(counts, sizes, rate, extra)) for rate in rates]


def _part_without_rate(counts: list[int], extra: float) -> float:
    """Return what the logarithm of the likelihood owes to the extra variation alone."""
    if extra == 0.0:
        return 0.0
    shape = 1.0 / extra
    return math.fsum(
        math.lgamma(number + shape) - math.lgamma(shape) + number * math.log(extra)
        for number in counts
        if number
    )


def _fit(counts: list[int], sizes: list[float], rate: float, extra: float) -> float:
    """Logarithm of likelihood and Jeffreys' prior of a rate, but for `_part_without_rate`."""
    fit = information = 0.0
    for number, size in zip(counts, sizes, strict=True):
        mean = rate * size
        if extra:
            swell = math.log1p(extra * mean)
            fit += number * (math.log(mean) - swell) - swell / extra
        else:
            fit += number * math.log(mean) - mean
        information += mean / (1.0 + extra * mean)
    return fit + 0.5 * math.log(information)


def _at_most(events: int, guesses: list[_Guess], exposure: float) -> float:
    """Chance of so many events or fewer at the exposure, averaged over the guesses."""
    total = 0.0
    for guess in guesses:
        mean = guess.rate * exposure
        if guess.extra:
            shape = 1.0 / guess.extra
            whole = shape + mean
            below = beta_tails(shape / whole, mean / whole, shape, events + 1.0)[0]
        else:
            below = poisson_at_most(events, mean)
        total += guess.weight * below
    return total


def _first(holds: Callable[[int], bool]) -> int:
    """Return the first whole number from 0 for which a condition holds that then keeps holding."""
    if holds(0):
        return 0
    low, high = 0, 1
    while not holds(high):
        low, high = high, 2 * high
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if holds(middle) else (middle, high)
    return high
