"""Inverses of the normal, beta and gamma tails, each found inside a bracket that only shrinks."""

import math
from collections.abc import Callable

from hria.assessing.calculations.impossible import ImpossibleInput, open_share
from hria.assessing.calculations.tails import (
    beta_tails,
    gamma_tails,
    log_beta_front,
    log_poisson_term,
)

_STEPS = 400


def normal_quantile(lower_tail: float) -> float:
    """Find the standard normal value below which the given share lies.

    Formula: the z with erfc(-z / sqrt 2) / 2 = lower_tail. Units: standard deviations.
    Valid: 0 < lower_tail < 1; raises ImpossibleInput otherwise. Source: definition; solved by
    Newton steps inside a bracket. Limits: none that matter (1e-14 relative).
    """
    tail = open_share("lower_tail", lower_tail)
    if tail == 0.5:
        return 0.0
    if tail > 0.5:
        return -normal_quantile(1.0 - tail)

    def distance(z: float) -> tuple[float, float]:
        below = 0.5 * math.erfc(-z / math.sqrt(2.0))
        if below == 0.0:
            return -math.inf, 1.0
        density = math.exp(-0.5 * z * z) / math.sqrt(2.0 * math.pi)
        return math.log(below / tail), density / below

    return _where_zero(distance, -39.0, 0.0, -1.0)


def two_sided_z(level: float) -> float:
    """Find the standard normal value that leaves (1 - level) / 2 on either side: 1.96 for 0.95."""
    return -normal_quantile((1.0 - open_share("level", level)) / 2.0)


def beta_quantile(lower_tail: float, a: float, b: float) -> float:
    """Find the value below which a beta distribution has the given share.

    Formula: the x with I_x(a, b) = lower_tail. Units: a share. Valid: 0 <= lower_tail <= 1, a and
    b above 0; raises ImpossibleInput otherwise. Source: definition; Newton steps on the logarithms
    inside a bracket. Limits: as `tails.beta_tails`.
    """
    return _beta_split(lower_tail, a, b)[0]


def beta_upper_quantile(upper_tail: float, a: float, b: float) -> float:
    """Find the value above which a beta distribution has the given share; as `beta_quantile`."""
    return _beta_split(upper_tail, b, a)[1]


def gamma_quantile(lower_tail: float, shape: float) -> float:
    """Find the value below which a gamma distribution (scale 1) has the given share.

    Formula: the x with P(shape, x) = lower_tail. Units: an expected number of events.
    Valid: 0 <= lower_tail < 1, shape > 0; raises ImpossibleInput otherwise. Source: definition;
    Newton steps inside a bracket. Limits: as `tails.gamma_tails`.
    """
    if lower_tail == 0.0:
        return 0.0
    tail = open_share("lower_tail", lower_tail)
    return _gamma_at(tail, shape, upper=False)


def gamma_upper_quantile(upper_tail: float, shape: float) -> float:
    """Find the value above which a gamma distribution has the given share; as `gamma_quantile`."""
    return _gamma_at(open_share("upper_tail", upper_tail), shape, upper=True)


def _beta_split(lower_tail: float, a: float, b: float) -> tuple[float, float]:
    """Return the quantile x and 1 - x, each as exact as the other."""
    if lower_tail <= 0.0 or lower_tail >= 1.0:
        if lower_tail not in (0.0, 1.0):
            raise ImpossibleInput("lower_tail", "not-a-share", lower_tail)
        return lower_tail, 1.0 - lower_tail
    if beta_tails(0.5, 0.5, a, b)[0] < lower_tail:
        x, y = _below_half(lower_tail, b, a, upper=True)
        return y, x
    return _below_half(lower_tail, a, b, upper=False)


def _below_half(tail: float, a: float, b: float, *, upper: bool) -> tuple[float, float]:
    """Return the x of at most one half whose lower (or upper) tail is the given one, and 1 - x."""
    rising = tail > 0.5 if upper else tail <= 0.5
    target = tail if upper != rising else 1.0 - tail

    def distance(log_x: float) -> tuple[float, float]:
        x, y = math.exp(log_x), -math.expm1(log_x)
        lower, higher = beta_tails(x, y, a, b)
        reached = lower if rising else higher
        if reached == 0.0:
            return (-math.inf if rising else math.inf), 1.0
        slope = math.exp(log_beta_front(x, y, a, b)) / (y * reached)
        gap = math.log(reached / target)
        return (gap, slope) if rising else (-gap, slope)

    start = math.log(min(0.499, a / (a + b)))
    found = _where_zero(distance, -745.0, math.log(0.5), start)
    return math.exp(found), -math.expm1(found)


def _gamma_at(tail: float, shape: float, *, upper: bool) -> float:
    """Return the x whose lower (or upper) tail is the given one."""

    def distance(log_x: float) -> tuple[float, float]:
        x = math.exp(log_x)
        lower, higher = gamma_tails(shape, x)
        reached = higher if upper else lower
        if reached == 0.0:
            return (math.inf if upper else -math.inf), 1.0
        slope = shape * math.exp(log_poisson_term(shape, x)) / reached
        gap = math.log(reached / tail)
        return (-gap, slope) if upper else (gap, slope)

    high = math.log(shape + 1.0) + 1.0
    while distance(high)[0] < 0.0:
        high += 1.0
    return math.exp(_where_zero(distance, -745.0, high, math.log(shape)))


def _where_zero(
    distance: Callable[[float], tuple[float, float]], low: float, high: float, start: float
) -> float:
    """Find where a rising function is 0: Newton's step where it stays inside, else the middle."""
    x = start
    for _ in range(_STEPS):
        gap, slope = distance(x)
        if gap == 0.0:
            return x
        if gap < 0.0:
            low = x
        else:
            high = x
        step = x - gap / slope if slope > 0.0 and math.isfinite(gap) else math.nan
        following = step if low < step < high else 0.5 * (low + high)
        if abs(following - x) <= 1e-16 * (1.0 + abs(x)) or following in (low, high):
            return following
        x = following
    return x
