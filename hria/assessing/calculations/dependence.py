"""What remains of a large number of decisions when they resemble each other."""

import math
from dataclasses import dataclass

from hria.assessing.calculations.impossible import at_least_one, count, not_negative, share
from hria.assessing.calculations.tails import some


def design_effect(cluster_size: float, likeness: float) -> float:
    """How many dependent decisions are worth one independent one.

    Formula: 1 + (m - 1) rho. Units: times. Valid: m >= 1, 0 <= rho <= 1 (likeness within a
    cluster, the intraclass correlation); raises ImpossibleInput otherwise. Source: Kish (1965).
    Limits: clusters of equal size.
    """
    return 1.0 + (at_least_one("cluster_size", cluster_size) - 1.0) * share("likeness", likeness)


def effective_size(size: float, cluster_size: float, likeness: float) -> float:
    """Count the independent decisions that tell as much: n / `design_effect`.

    Units: decisions. Valid: n >= 0 and as there; raises ImpossibleInput otherwise. Source and
    limits as there.
    """
    return not_negative("size", size) / design_effect(cluster_size, likeness)


@dataclass(frozen=True)
class BetaBinomial:
    """Hits among decisions on one scene; alpha and beta are None where it degenerates."""

    alpha: float | None
    beta: float | None
    mean: float
    variance: float
    none: float
    at_least_one: float


def beta_binomial(size: float, chance: float, likeness: float) -> BetaBinomial:
    """Hits among n decisions that share their luck.

    Formula: alpha = p(1-rho)/rho, beta = (1-p)(1-rho)/rho; variance n p (1-p) (1 + (n-1) rho);
    P(0) = B(alpha, beta+n) / B(alpha, beta). Units: hits and shares. Valid: whole n >= 0, p and
    rho 0 to 1; raises ImpossibleInput otherwise. rho 0 is the binomial, rho 1 all or none.
    Source: Skellam (1948). Limits: one likeness for all pairs of decisions.
    """
    n, p, rho = count("size", size), share("chance", chance), share("likeness", likeness)
    mean = n * p
    variance = mean * (1.0 - p) * (1.0 + (n - 1) * rho) if n else 0.0
    alpha = beta = None
    if rho > 0.0:
        alpha, beta = p * (1.0 - rho) / rho, (1.0 - p) * (1.0 - rho) / rho
    log_none = _log_none(n, p, rho)
    return BetaBinomial(alpha, beta, mean, variance, math.exp(log_none), some(log_none))


def _log_none(n: int, p: float, rho: float) -> float:
    """Logarithm of the chance of no hit."""
    if n == 0 or p == 0.0:
        return 0.0
    if p == 1.0:
        return -math.inf
    if rho == 0.0:
        return n * math.log1p(-p)
    if rho == 1.0:
        return math.log1p(-p)
    alpha, beta = p * (1.0 - rho) / rho, (1.0 - p) * (1.0 - rho) / rho
    if n <= 10_000:
        return math.fsum(math.log1p(-alpha / (alpha + beta + i)) for i in range(n))
    return _log_rise(beta, alpha) - _log_rise(beta + n, alpha)


def _log_rise(z: float, a: float) -> float:
    """Logarithm of Gamma(z + a) / Gamma(z), without the cancellation of two large numbers."""
    if z < 16.0:
        steps = math.ceil(16.0 - z)
        return _log_rise(z + steps, a) - math.fsum(math.log1p(a / (z + i)) for i in range(steps))
    far = z + a
    tail = sum(
        c * (far**-k - z**-k)
        for c, k in ((1 / 12, 1), (-1 / 360, 3), (1 / 1260, 5), (-1 / 1680, 7))
    )
    return (z - 0.5) * math.log1p(a / z) + a * math.log(far) - a + tail
