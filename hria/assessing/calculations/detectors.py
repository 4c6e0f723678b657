"""Several detectors on one scene, and rules that wait for a sign to last."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from hria.assessing.calculations.impossible import ImpossibleInput, count, positive_count, share
from hria.assessing.calculations.tails import binomial_at_least, some


@dataclass(frozen=True)
class Combined:
    """Chance that any, or that all, of several detectors alert."""

    any: float
    all: float
    any_low: float
    any_high: float


def combined(shares: Iterable[float]) -> Combined:
    """Join detectors: with `any` one suffices for an alert, with `all` each must agree.

    Formula: independent: any = 1 - prod(1 - x), all = prod(x); whatever the dependence, any lies
    between the largest x and the sum (at most 1). Units: shares per the same decision; put in
    detection rates or false-alarm shares. Valid: 0 to 1 each, at least one; raises
    ImpossibleInput otherwise. Source: probability calculus; Frechet's bounds. Limits: real
    detectors share scenes and errors, so independence overstates the gain.
    """
    parts = [share("shares", part) for part in shares]
    if not parts:
        raise ImpossibleInput("shares", "nothing-given", parts)
    none = math.fsum(math.log1p(-part) if part < 1.0 else -math.inf for part in parts)
    return Combined(
        any=some(none),
        all=math.prod(parts),
        any_low=max(parts),
        any_high=min(1.0, math.fsum(parts)),
    )


def combined_alike(chance: float, number: float) -> Combined:
    """Join several detectors of the same quality; see `combined`.

    Formula: any = 1 - (1 - x)^k, all = x^k, any between x and k x (at most 1). Units: shares per
    the same decision. Valid: 0 to 1, whole k >= 1; raises ImpossibleInput otherwise. Source and
    limits as there.
    """
    part, detectors = share("chance", chance), positive_count("number", number)
    return Combined(
        any=some(detectors * math.log1p(-part)) if part < 1.0 else 1.0,
        all=part**detectors,
        any_low=part,
        any_high=min(1.0, detectors * part),
    )


def persistent(windows: float, needed: float, chance: float) -> float:
    """Chance that at least some of several windows in a row show the sign.

    Formula: P(X >= k), X binomial(n, p). Units: a share per event of n windows. Valid: whole
    0 <= k <= n, p 0 to 1; raises ImpossibleInput otherwise. Source: binomial distribution.
    Limits: neighbouring windows resemble each other, so false alarms fall less than this says.
    """
    tried, wanted = count("windows", windows), count("needed", needed)
    if wanted > tried:
        raise ImpossibleInput("needed", "more-needed-than-given", needed)
    return binomial_at_least(wanted, tried, chance)
