"""Whether two groups really differ: gaps, ratios and a share that looks skewed."""

import math
from collections.abc import Callable

from hria.assessing.calculations.impossible import hits_and_trials, share
from hria.assessing.calculations.intervals import Interval, estimate, wilson
from hria.assessing.calculations.quantiles import two_sided_z
from hria.assessing.calculations.tails import binomial_at_least, binomial_at_most, log_binomial_term

_ALIKE = 1e-10


def gap(hits: float, trials: float, other_hits: float, other_trials: float) -> float | None:
    """Difference of two shares, first minus second; None where either has no trials.

    Formula: x1/n1 - x2/n2. Units: shares. Valid: whole 0 <= hits <= trials; raises
    ImpossibleInput otherwise. Source: definition. Limits: says nothing about chance, see
    `newcombe` and `fisher`.
    """
    one = estimate(hits, trials)
    two = estimate(*_other(other_hits, other_trials))
    return None if one is None or two is None else one - two


def newcombe(
    hits: float, trials: float, other_hits: float, other_trials: float, level: float = 0.95
) -> Interval:
    """Interval for the difference of two shares, first minus second.

    Formula: d - sqrt((p1-l1)^2 + (u2-p2)^2) and d + sqrt((u1-p1)^2 + (p2-l2)^2) with Wilson's
    limits l, u. Units: shares. Valid: whole 0 <= hits <= trials, 0 < level < 1; raises
    ImpossibleInput otherwise. No trials in a group: -1 to 1. Source: Newcombe (1998), method 10.
    Limits: independent groups and trials.
    """
    difference = gap(hits, trials, other_hits, other_trials)
    low1, high1 = wilson(hits, trials, level)
    low2, high2 = wilson(other_hits, other_trials, level)
    if difference is None:
        return Interval(-1.0, 1.0)
    p1, p2 = hits / trials, other_hits / other_trials
    return Interval(
        max(-1.0, difference - math.hypot(p1 - low1, high2 - p2)),
        min(1.0, difference + math.hypot(high1 - p1, p2 - low2)),
    )


def risk_ratio(hits: float, trials: float, other_hits: float, other_trials: float) -> float | None:
    """How many times as often: x1/n1 over x2/n2; None where the second share is 0 or unknown.

    Units: times. Valid ranges and errors as in `gap`. Source: definition. Limits: large and
    unsteady where hits are few; see `katz`.
    """
    one = estimate(hits, trials)
    two = estimate(*_other(other_hits, other_trials))
    return None if one is None or not two else one / two


def katz(
    hits: float, trials: float, other_hits: float, other_trials: float, level: float = 0.95
) -> Interval | None:
    """Interval for the ratio of two shares; None where either group has no hit.

    Formula: RR exp(-/+ z sqrt(1/x1 - 1/n1 + 1/x2 - 1/n2)). Units: times. Valid ranges and errors
    as in `newcombe`. Source: Katz and others (1978). Limits: rough for few hits.
    """
    ratio = risk_ratio(hits, trials, other_hits, other_trials)
    z = two_sided_z(level)
    if not ratio:
        return None
    spread = math.sqrt(1.0 / hits - 1.0 / trials + 1.0 / other_hits - 1.0 / other_trials)
    return Interval(ratio * math.exp(-z * spread), ratio * math.exp(z * spread))


def fisher(hits: float, trials: float, other_hits: float, other_trials: float) -> float:
    """Chance of a table at least as unlikely, were both groups alike (two-sided).

    Formula: sum of the hypergeometric chances not above that of the table seen. Units: a share.
    Valid: whole 0 <= hits <= trials; raises ImpossibleInput otherwise. No hits, no misses or an
    empty group: 1. Source: Fisher (1935). Limits: on the safe side for small groups.
    """
    a, n1 = hits_and_trials(hits, trials)
    b, n2 = _other(other_hits, other_trials)
    found, tried = a + b, n1 + n2
    low, high = max(0, found - n2), min(found, n1)
    if low == high:
        return 1.0
    p, q = found / tried, (tried - found) / tried

    def log_chance(x: float) -> float:
        return (
            log_binomial_term(x, n1, p, q)
            + log_binomial_term(found - x, n2, p, q)
            - log_binomial_term(found, tried, p, q)
        )

    def odds(x: int) -> float:
        return (n1 - x) * (found - x) / ((x + 1.0) * (n2 - found + x + 1.0))

    limit = log_chance(a) + _ALIKE
    peak = min(high, max(low, (n1 + 1) * (found + 1) // (tried + 2)))
    below = _last_within(lambda x: log_chance(x) <= limit, low, peak)
    above = _last_within(lambda x: log_chance(-x) <= limit, -high, -peak)
    if below is not None and above is not None and below >= -above:
        return 1.0
    total = 0.0
    if below is not None:
        total += math.exp(log_chance(below)) * _falling_sum(
            below, low, lambda x: 1 / odds(x - 1), -1
        )
    if above is not None:
        total += math.exp(log_chance(-above)) * _falling_sum(-above, high, odds, 1)
    return min(1.0, total)


def skewed_share(hits: float, trials: float, expected: float) -> tuple[float, float]:
    """Chances of so many hits from one group if the group had its expected share.

    Formula: one-sided P(X >= hits), X binomial(trials, expected); two-sided: the sum of all chances
    not above that of the number seen. Returns both. Units: shares. Valid: whole 0 <= hits <=
    trials, 0 <= expected <= 1; raises ImpossibleInput otherwise. Source: the exact binomial
    test. Limits: the expected share must be that of the people scanned, not of residents.
    """
    found, tried = hits_and_trials(hits, trials)
    p = share("expected", expected)
    upper = binomial_at_least(found, tried, p)
    if p in (0.0, 1.0):
        return upper, 1.0 if found == round(p * tried) else 0.0
    limit = log_binomial_term(found, tried, p, 1.0 - p) + _ALIKE

    def rare(x: int) -> bool:
        return log_binomial_term(x, tried, p, 1.0 - p) <= limit

    peak = min(tried, int((tried + 1) * p))
    below = _last_within(rare, 0, peak)
    above = _last_within(lambda x: rare(-x), -tried, -peak)
    if below is not None and above is not None and below >= -above:
        return upper, 1.0
    total = 0.0 if below is None else binomial_at_most(below, tried, p)
    total += 0.0 if above is None else binomial_at_least(-above, tried, p)
    return upper, min(1.0, total)


def _other(hits: float, trials: float) -> tuple[int, int]:
    return hits_and_trials(hits, trials, ("other_hits", "other_trials"))


def _last_within(holds: Callable[[int], bool], first: int, last: int) -> int | None:
    """Return the last x for which a condition holds that holds from the first up to some x."""
    if not holds(first):
        return None
    while first < last:
        middle = (first + last + 1) // 2
        first, last = (middle, last) if holds(middle) else (first, middle - 1)
    return first


def _falling_sum(start: int, end: int, odds: Callable[[int], float], step: int) -> float:
    """Sum of the chances from the start to the end, as multiples of the first."""
    total = term = 1.0
    x = start
    while x != end and term > 1e-18 * total:
        term *= odds(x)
        total += term
        x += step
    return total
