"""How many trials a claim needs before a test can carry it."""

import math

from hria.assessing.calculations.impossible import (
    MOST,
    ImpossibleInput,
    count,
    open_share,
    positive,
    share,
)
from hria.assessing.calculations.intervals import wilson_centre
from hria.assessing.calculations.quantiles import two_sided_z
from hria.assessing.calculations.tails import binomial_at_most


def trials_without_failure(target: float, level: float = 0.95) -> int | None:
    """Trials that must all succeed to show a share of at least the target (one-sided).

    Formula: ceil(ln(1 - level) / ln(target)). Units: independent trials. Valid: 0 <= target <= 1,
    0 < level < 1; raises ImpossibleInput otherwise. None for the target 1: no number suffices.
    Source: Hanley and Lippman-Hand (1983). Limits: acts of one person count once.
    """
    wanted = share("target", target)
    doubt = math.log1p(-open_share("level", level))
    if wanted == 1.0:
        return None
    if wanted == 0.0:
        return 1
    return max(1, math.ceil(doubt / math.log(wanted) * (1.0 - 1e-14)))


def trials_to_show(target: float, failures: float = 0, level: float = 0.95) -> int | None:
    """Trials that show a share of at least the target although some fail (one-sided).

    Formula: smallest n with P(at most `failures` failures | failure rate 1 - target) <= 1 - level.
    Units: independent trials. Valid: 0 <= target <= 1, whole failures >= 0, 0 < level < 1; raises
    ImpossibleInput otherwise. None for the target 1. Source: Clopper and Pearson (1934) turned
    round. Limits: as `trials_without_failure`, which it equals for no failure.
    """
    wanted, missed = share("target", target), count("failures", failures)
    doubt = 1.0 - open_share("level", level)
    if wanted == 1.0:
        return None

    def shows(n: int) -> bool:
        return binomial_at_most(missed, n, 1.0 - wanted) <= doubt * (1.0 + 1e-12)

    low, high = missed, missed + 1
    while not shows(high):
        if 2 * high > MOST:
            return None
        low, high = high, 2 * high
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if shows(middle) else (middle, high)
    return high


def trials_for_precision(expected: float, half_width: float, level: float = 0.95) -> int:
    """Trials after which Wilson's interval is no wider than wanted.

    Formula: smallest n with z sqrt(p(1-p)/n + z^2/4n^2) / (1 + z^2/n) <= h. Units: independent
    trials. Valid: 0 <= expected <= 1, 0 < h < 1, 0 < level < 1; raises ImpossibleInput
    otherwise. Source: Wilson (1927). Limits: the share must turn out as expected.
    """
    p, wanted = share("expected", expected), open_share("half_width", half_width)
    z = two_sided_z(level)
    low, high = 0, 1
    while wilson_centre(p, high, z)[1] > wanted:
        if high > MOST:
            raise ImpossibleInput("half_width", "too-large", half_width)
        low, high = high, 2 * high
    while high - low > 1:
        middle = (low + high) // 2
        enough = wilson_centre(p, middle, z)[1] <= wanted
        low, high = (low, middle) if enough else (middle, high)
    return high


def trials_for_precision_by_wald(expected: float, half_width: float, level: float = 0.95) -> int:
    """Textbook sample size: ceil(z^2 p(1-p) / h^2).

    Units, valid ranges and errors as in `trials_for_precision`, at least 1. Source: Wald.
    Limits: far too small near 0 and 1; only for comparison with what others have computed.
    """
    p, wanted = share("expected", expected), open_share("half_width", half_width)
    z = two_sided_z(level)
    needed = (z / wanted) ** 2 * p * (1.0 - p)
    if needed > MOST:
        raise ImpossibleInput("half_width", "too-large", half_width)
    return max(1, math.ceil(needed * (1.0 - 1e-14)))


def decisions_for_sensitivity(
    expected: float, half_width: float, prevalence: float, level: float = 0.95
) -> int:
    """Decisions to be watched in use until a sensitivity is known within a half-width.

    Formula: `trials_for_precision` / prevalence, rounded up. Units: decisions. Valid ranges and
    errors as there, 0 < prevalence <= 1. Source: Buderer (1996), with Wilson's width. Limits:
    every true event must be known by other means, for missed ones raise no alert.
    """
    events = trials_for_precision(expected, half_width, level)
    rare = positive("prevalence", share("prevalence", prevalence))
    needed = events / rare
    if needed > MOST:
        raise ImpossibleInput("prevalence", "too-large", prevalence)
    return math.ceil(needed * (1.0 - 1e-14))
