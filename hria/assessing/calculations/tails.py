"""Exact tails of the binomial and Poisson distributions, stable from one trial to billions."""

import math

from hria.assessing.calculations.impossible import ImpossibleInput, count, not_negative, share

_HALF_LOG_TWO_PI = 0.5 * math.log(2.0 * math.pi)
_TINY = 1e-300
_CLOSE = 1e-15


def binomial_at_least(hits: float, trials: float, chance: float) -> float:
    """Chance of `hits` or more among `trials` independent trials.

    Formula: P(X >= k) = I_p(k, n - k + 1), the regularised incomplete beta function.
    Units: counts and a share. Valid: hits >= 0, trials >= 0, 0 <= chance <= 1; more hits than
    trials has the chance 0. Raises ImpossibleInput otherwise.
    Source: NIST DLMF 8.17; front factor after Loader (2000). Limits: independent trials.
    """
    wanted, tried = count("hits", hits), count("trials", trials)
    p = share("chance", chance)
    if wanted == 0:
        return 1.0
    if wanted > tried:
        return 0.0
    return beta_tails(p, 1.0 - p, wanted, tried - wanted + 1)[0]


def binomial_at_most(hits: float, trials: float, chance: float) -> float:
    """Chance of `hits` or fewer among `trials` independent trials.

    Formula: P(X <= k) = I_(1-p)(n - k, k + 1). Units, valid ranges, errors, source and limits as
    in `binomial_at_least`; hits beyond the trials have the chance 1.
    """
    wanted, tried = count("hits", hits), count("trials", trials)
    p = share("chance", chance)
    if wanted >= tried:
        return 1.0
    return beta_tails(p, 1.0 - p, wanted + 1, tried - wanted)[1]


def poisson_at_least(events: float, mean: float) -> float:
    """Chance of `events` or more where `mean` are expected.

    Formula: P(X >= k) = P(k, mean), the lower regularised incomplete gamma function.
    Units: a count and an expected count. Valid: both >= 0 and finite; raises ImpossibleInput
    otherwise. Source: NIST DLMF 8.4.10. Limits: independent events at a steady rate.
    """
    wanted, expected = count("events", events), not_negative("mean", mean)
    if wanted == 0:
        return 1.0
    return gamma_tails(wanted, expected)[0]


def poisson_at_most(events: float, mean: float) -> float:
    """Chance of `events` or fewer where `mean` are expected.

    Formula: P(X <= k) = Q(k + 1, mean). Units, valid ranges, errors, source and limits as in
    `poisson_at_least`.
    """
    wanted, expected = count("events", events), not_negative("mean", mean)
    return gamma_tails(wanted + 1, expected)[1]


def beta_tails(x: float, y: float, a: float, b: float) -> tuple[float, float]:
    """Lower and upper tail of a beta distribution at x, where y = 1 - x is given as exactly as x.

    Formula: I_x(a, b) and I_y(b, a) by the fraction of Didonato and Morris. Units: shares.
    Valid: 0 <= x <= 1, a and b above 0; raises ImpossibleInput otherwise. Source: ACM TOMS 708.
    Limits: about 1e-13 relative in the smaller tail.
    """
    if not (a > 0.0 and b > 0.0):
        raise ImpossibleInput("a, b", "not-positive", (a, b))
    if x <= 0.0:
        return 0.0, 1.0
    if y <= 0.0:
        return 1.0, 0.0
    front = math.exp(log_beta_front(x, y, a, b))
    if x <= a / (a + b):
        lower = min(front * _beta_fraction(x, y, a, b), 1.0)
        return lower, 1.0 - lower
    upper = min(front * _beta_fraction(y, x, b, a), 1.0)
    return 1.0 - upper, upper


def gamma_tails(a: float, x: float) -> tuple[float, float]:
    """Lower and upper tail of a gamma distribution with shape a at x.

    Formula: P(a, x) and Q(a, x) by continued fractions (the limit of TOMS 708; NIST DLMF 8.9.2).
    Units: a number of events and an expected number. Valid: a > 0, x >= 0; raises
    ImpossibleInput otherwise. Source: DLMF 8. Limits: about 1e-13 relative in the smaller tail.
    """
    if not a > 0.0:
        raise ImpossibleInput("a", "not-positive", a)
    if x <= 0.0:
        return 0.0, 1.0
    front = math.exp(log_poisson_term(a, x))
    if x < a + 1.0:
        lower = min(front * a * _lower_gamma_fraction(a, x), 1.0)
        return lower, 1.0 - lower
    upper = min(front * a * _upper_gamma_fraction(a, x), 1.0)
    return 1.0 - upper, upper


def some(log_none: float) -> float:
    """Return 1 - e^x, the chance of some where x is the logarithm of the chance of none."""
    return abs(math.expm1(log_none))


def log_beta_front(x: float, y: float, a: float, b: float) -> float:
    """Logarithm of x^a y^b / B(a, b), without the cancellation of three large log-gammas."""
    n = a + b
    return (
        stirling_error(n)
        - stirling_error(a)
        - stirling_error(b)
        - _deviance(a, n * x)
        - _deviance(b, n * y)
        + 0.5 * (math.log(a) + math.log(b) - math.log(n))
        - _HALF_LOG_TWO_PI
    )


def log_binomial_term(hits: float, trials: float, p: float, q: float) -> float:
    """Logarithm of the chance of exactly `hits`, where q = 1 - p; after Loader (2000)."""
    if p <= 0.0 or q <= 0.0:
        sure = hits == 0 if p <= 0.0 else hits == trials
        return 0.0 if sure else -math.inf
    if hits == 0:
        return trials * (math.log1p(-p) if p < 0.5 else math.log(q))
    if hits == trials:
        return trials * (math.log1p(-q) if q < 0.5 else math.log(p))
    misses = trials - hits
    return log_beta_front(p, q, hits, misses) + math.log(trials) - math.log(hits) - math.log(misses)


def log_poisson_term(events: float, mean: float) -> float:
    """Logarithm of mean^events e^-mean / Gamma(events + 1); after Loader (2000)."""
    if mean <= 0.0:
        return 0.0 if events == 0 else -math.inf
    if events == 0:
        return -mean
    return (
        -stirling_error(events)
        - _deviance(events, mean)
        - 0.5 * math.log(events)
        - _HALF_LOG_TWO_PI
    )


def stirling_error(n: float) -> float:
    """Return what Stirling's formula lacks of log Gamma(n + 1), for n above 0."""
    if n < 16.0:
        return math.lgamma(n + 1.0) - (n + 0.5) * math.log(n) + n - _HALF_LOG_TWO_PI
    s = 1.0 / (n * n)
    return (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s / 1188)))) / n


def _deviance(x: float, mean: float) -> float:
    """Return x log(x / mean) + mean - x, exact where the two are close (Loader's bd0)."""
    gap = x - mean
    if abs(gap) >= 0.1 * (x + mean):
        return x * math.log(x / mean) + mean - x
    ratio = gap / (x + mean)
    total, term, power = gap * ratio, 2.0 * x * ratio, 1
    while True:
        term *= ratio * ratio
        power += 2
        grown = total + term / power
        if grown == total:
            return total
        total = grown


def _beta_fraction(x: float, y: float, a: float, b: float) -> float:
    """Continued fraction of I_x(a, b) over its front factor, for x up to about a / (a + b).

    Didonato and Morris (1992), BFRAC: the distance from the mean enters by itself, so nothing
    cancels where a and b are billions.
    """
    beyond = 1.0 + ((a + b) * y - b if a > b else a - (a + b) * x)
    first, ratio = 1.0 + 1.0 / a, b / a
    above, below = (0.0, 1.0), (1.0, beyond / first)
    value, grown, size, k = first / beyond, 1.0, a + 1.0, 0
    while True:
        k += 1
        t, w, e = k / a, k * (b - k) * x, a / size
        alpha = grown * (grown + ratio) * e * e * (w * x)
        e = (1.0 + t) / (first + t + t)
        beta = k + w / size + e * (beyond + k * (1.0 + y))
        grown, size = 1.0 + t, size + 2.0
        top, bottom = alpha * above[0] + beta * below[0], alpha * above[1] + beta * below[1]
        previous, value = value, top / bottom
        if abs(value - previous) <= _CLOSE * abs(value):
            return value
        above, below = (below[0] / bottom, below[1] / bottom), (value, 1.0)


def _lower_gamma_fraction(a: float, x: float) -> float:
    """Continued fraction of P(a, x) over its front factor: `_beta_fraction` for endless b."""
    beyond, first = 1.0 + (a - x), 1.0 + 1.0 / a
    above, below = (0.0, 1.0), (1.0, beyond / first)
    value, grown, size, k = first / beyond, 1.0, a + 1.0, 0
    while True:
        k += 1
        t, e = k / a, a / size
        alpha = grown * (x / a) * e * e * (k * x)
        beta = k + k * x / size + (1.0 + t) / (first + t + t) * (beyond + 2 * k)
        grown, size = 1.0 + t, size + 2.0
        top, bottom = alpha * above[0] + beta * below[0], alpha * above[1] + beta * below[1]
        previous, value = value, top / bottom
        if abs(value - previous) <= _CLOSE * abs(value):
            return value
        above, below = (below[0] / bottom, below[1] / bottom), (value, 1.0)


def _upper_gamma_fraction(a: float, x: float) -> float:
    """Continued fraction of the upper incomplete gamma function by Lentz's method."""
    b = (x - a) + 1.0
    c, d = 1.0 / _TINY, 1.0 / b
    value = d
    k = 0
    while True:
        k += 1
        step = -k * (k - a)
        b += 2.0
        d = step * d + b
        d = 1.0 / (d if abs(d) > _TINY else _TINY)
        c = b + step / c
        c = c if abs(c) > _TINY else _TINY
        value *= c * d
        if abs(c * d - 1.0) <= _CLOSE:
            return value
