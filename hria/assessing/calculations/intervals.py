"""Intervals for a share seen in a test, and for a rate seen over an exposure."""

import math
from collections.abc import Callable
from typing import Literal, NamedTuple

from hria.assessing.calculations.impossible import count as whole
from hria.assessing.calculations.impossible import (
    hits_and_trials,
    open_share,
    positive,
    positive_count,
)
from hria.assessing.calculations.quantiles import (
    beta_quantile,
    beta_upper_quantile,
    gamma_quantile,
    gamma_upper_quantile,
    two_sided_z,
)
from hria.assessing.calculations.tails import some


class Interval(NamedTuple):
    """The lower and upper end of an interval."""

    low: float
    high: float


Method = Literal["clopper-pearson", "wilson", "wilson-corrected", "jeffreys"]


def wilson(hits: float, trials: float, level: float = 0.95) -> Interval:
    """Wilson's score interval for a share.

    Formula: (p + z^2/2n -/+ z sqrt(p(1-p)/n + z^2/4n^2)) / (1 + z^2/n), p = hits/trials.
    Units: counts in, shares out. Valid: whole 0 <= hits <= trials, 0 < level < 1; raises
    ImpossibleInput otherwise. No trials: 0 to 1, the test says nothing.
    Source: Wilson (1927). Limits: independent trials; covers the level on average only, for a
    promise use `clopper_pearson`.
    """
    found, tried = hits_and_trials(hits, trials)
    z = two_sided_z(level)
    if tried == 0:
        return Interval(0.0, 1.0)
    middle, half = wilson_centre(found / tried, tried, z)
    low = 0.0 if found == 0 else max(0.0, middle - half)
    high = 1.0 if found == tried else min(1.0, middle + half)
    return Interval(low, high)


def wilson_centre(p: float, trials: float, z: float) -> tuple[float, float]:
    """Middle and half-width of Wilson's interval, for a share p that need not be hits/trials."""
    square = z * z / trials
    half = z * math.sqrt(p * (1.0 - p) / trials + square / (4.0 * trials)) / (1.0 + square)
    return (p + square / 2.0) / (1.0 + square), half


def wilson_corrected(hits: float, trials: float, level: float = 0.95) -> Interval:
    """Wilson's interval with a correction for continuity.

    Formula: (2np + z^2 -/+ (1 + z sqrt(z^2 -/+ 2 - 1/n + 4p(n(1-p) +/- 1)))) / 2(n + z^2).
    Units, valid ranges and errors as in `wilson`. Source: Newcombe (1998), method 4.
    Limits: independent trials; wider than `wilson`, mostly on the safe side.
    """
    found, tried = hits_and_trials(hits, trials)
    z = two_sided_z(level)
    if tried == 0:
        return Interval(0.0, 1.0)
    p, n, square = found / tried, float(tried), z * z
    bottom = 2.0 * (n + square)
    low, high = 0.0, 1.0
    if found > 0:
        root = math.sqrt(square - 2.0 - 1.0 / n + 4.0 * p * (n * (1.0 - p) + 1.0))
        low = max(0.0, (2.0 * n * p + square - 1.0 - z * root) / bottom)
    if found < tried:
        root = math.sqrt(square + 2.0 - 1.0 / n + 4.0 * p * (n * (1.0 - p) - 1.0))
        high = min(1.0, (2.0 * n * p + square + 1.0 + z * root) / bottom)
    return Interval(low, high)


def clopper_pearson(hits: float, trials: float, level: float = 0.95) -> Interval:
    """Exact interval for a share: never covers less than it promises.

    Formula: lower = BetaInv(a/2; x, n-x+1), upper = BetaInv(1-a/2; x+1, n-x), a = 1 - level.
    Units: counts in, shares out. Valid: whole 0 <= hits <= trials, 0 < level < 1; raises
    ImpossibleInput otherwise. No trials: 0 to 1. Source: Clopper and Pearson (1934).
    Limits: independent trials (acts of one person are not); somewhat wider than needed.
    """
    found, tried = hits_and_trials(hits, trials)
    return beta_interval(found, tried, level)


def beta_interval(hits: float, trials: float, level: float = 0.95) -> Interval:
    """`clopper_pearson` for numbers that need not be whole, as after a design effect."""
    tail = (1.0 - open_share("level", level)) / 2.0
    misses = trials - hits
    low = beta_quantile(tail, hits, misses + 1.0) if hits > 0 else 0.0
    high = beta_upper_quantile(tail, hits + 1.0, misses) if misses > 0 else 1.0
    return Interval(low, high)


def jeffreys(hits: float, trials: float, level: float = 0.95) -> Interval:
    """Interval of equal tails after Jeffreys' prior.

    Formula: BetaInv(a/2 and 1-a/2; x + 1/2, n - x + 1/2); 0 where no hit and 1 where no miss.
    Units, valid ranges and errors as in `wilson`; no trials: the prior's own tails, which are not
    evidence. Source: Brown, Cai and DasGupta (2001). Limits: independent trials; a Bayesian
    interval that covers the level on average only.
    """
    found, tried = hits_and_trials(hits, trials)
    tail = (1.0 - open_share("level", level)) / 2.0
    a, b = found + 0.5, tried - found + 0.5
    low = 0.0 if found == 0 < tried else beta_quantile(tail, a, b)
    high = 1.0 if found == tried > 0 else beta_upper_quantile(tail, a, b)
    return Interval(low, high)


METHODS: dict[Method, Callable[[float, float, float], Interval]] = {
    "clopper-pearson": clopper_pearson,
    "wilson": wilson,
    "wilson-corrected": wilson_corrected,
    "jeffreys": jeffreys,
}


def estimate(hits: float, trials: float) -> float | None:
    """Share of hits; None (not estimable) without trials. Errors as in `wilson`."""
    found, tried = hits_and_trials(hits, trials)
    return found / tried if tried else None


def most_after_no_hits(trials: float, level: float = 0.95) -> float:
    """Largest share that still fits a test without a single hit (one-sided).

    Formula: 1 - (1 - level)^(1/n), close to 3/n at 95 %. Units: a share. Valid: whole trials >= 1,
    0 < level < 1; raises ImpossibleInput otherwise. Source: Hanley and Lippman-Hand (1983).
    Limits: independent trials. By symmetry n hits out of n only show a share above
    1 minus this.
    """
    tried = positive_count("trials", trials)
    return some(math.log1p(-open_share("level", level)) / tried)


def rule_of_three(trials: float) -> float:
    """Quick form of `most_after_no_hits` at 95 %: 3/n. Source, units, errors as there.

    Limits: above 1 for fewer than three trials, where only the exact form is a share.
    """
    return 3.0 / positive_count("trials", trials)


def poisson_count_interval(events: float, level: float = 0.95) -> Interval:
    """Exact interval for the expected number behind a counted one.

    Formula: lower = GammaInv(a/2; x), upper = GammaInv(1-a/2; x+1), a = 1 - level; lower = 0
    where nothing was counted. Units: events. Valid: whole events >= 0, 0 < level < 1; raises
    ImpossibleInput otherwise. Source: Garwood (1936). Limits: independent events at a steady
    rate; too narrow where they come in bursts. `most_events` is its one-sided upper end.
    """
    seen = whole("events", events)
    tail = (1.0 - open_share("level", level)) / 2.0
    low = gamma_quantile(tail, seen) if seen else 0.0
    return Interval(low, gamma_upper_quantile(tail, seen + 1.0))


def most_events(events: float, level: float = 0.95) -> float:
    """Upper one-sided Garwood limit; everything else as in `poisson_count_interval`."""
    seen = whole("events", events)
    return gamma_upper_quantile(1.0 - open_share("level", level), seen + 1.0)


def poisson_rate_interval(events: float, exposure: float, level: float = 0.95) -> Interval:
    """Exact interval for a rate: `poisson_count_interval` divided by the exposure.

    Units: events per unit of exposure (centre-years, faces, ...). Valid: exposure > 0; raises
    ImpossibleInput with reason zero-exposure otherwise. Source and limits as there.
    """
    over = positive("exposure", exposure, "zero-exposure")
    low, high = poisson_count_interval(events, level)
    return Interval(low / over, high / over)
