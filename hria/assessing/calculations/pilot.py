"""What a pilot can show: incidents to expect, sensitivity afterwards, years needed, power."""

import math
from functools import lru_cache

from hria.assessing.calculations.impossible import (
    ImpossibleInput,
    finite,
    not_negative,
    open_share,
    positive,
    share,
)
from hria.assessing.calculations.intervals import METHODS, Interval, Method
from hria.assessing.calculations.sample_sizes import trials_without_failure
from hria.assessing.calculations.tails import (
    binomial_at_most,
    log_binomial_term,
    log_poisson_term,
    poisson_at_least,
)

_MANY = 100_000.0
_MOST = 1e12
_NEGLIGIBLE = 1e-14


def expected_incidents(
    rate_per_site_year: float, sites: float, years: float, under_reporting: float = 1.0
) -> float:
    """Incidents to expect in a pilot.

    Formula: rate x under-reporting x sites x years. Units: incidents. Valid: all >= 0; raises
    ImpossibleInput otherwise. Source: arithmetic. Limits: recorded incidents are fewer than true
    ones by an unknown factor, so show 1, 5, 10 and 50.
    """
    incidents = (
        not_negative("rate_per_site_year", rate_per_site_year)
        * not_negative("sites", sites)
        * not_negative("years", years)
        * not_negative("under_reporting", under_reporting)
    )
    return finite("expected incidents", incidents)


def chance_of_none(expected: float) -> float:
    """Chance that the pilot sees no incident at all.

    Formula: exp(-L). Units: a share. Valid: L >= 0; raises ImpossibleInput otherwise. Source:
    Poisson distribution. Limits: independent incidents; where they come in clusters the chance of
    none is larger.
    """
    return math.exp(-not_negative("expected", expected))


def chance_of_at_least(incidents: float, expected: float) -> float:
    """Chance of so many incidents or more; `tails.poisson_at_least` with the same terms."""
    return poisson_at_least(incidents, expected)


def sensitivity_interval(
    detected: float, incidents: float, method: Method = "clopper-pearson", level: float = 0.95
) -> Interval:
    """Bound what a pilot leaves open about the sensitivity.

    Formula, valid ranges, errors and source: those of the method in `intervals`. Units: shares.
    Without an incident 0 to 1: the pilot says nothing. Limits: every incident must be known by
    other means than the detector.
    """
    return METHODS[method](detected, incidents, level)


def site_years_to_show(
    target_sensitivity: float, rate_per_site_year: float, level: float = 0.95
) -> float | None:
    """Site-years until enough incidents can be expected to show a sensitivity.

    Formula: `trials_without_failure` / rate, none of them missed. Units: site-years. Valid: target
    0 to 1, rate >= 0, 0 < level < 1; raises ImpossibleInput otherwise. None where no number
    suffices or no incident is to be expected. Source: Hanley and Lippman-Hand (1983). Limits:
    a mean; by chance it takes longer half of the time, and longer still if one is missed.
    """
    needed = trials_without_failure(target_sensitivity, level)
    rate = not_negative("rate_per_site_year", rate_per_site_year)
    if needed is None or rate == 0.0 or not math.isfinite(needed / rate):
        return None
    return needed / rate


def power_to_see_reduction(
    rate_per_site_year: float,
    sites_with: float,
    sites_without: float,
    years: float,
    reduction: float,
    doubt: float = 0.05,
) -> float:
    """Chance that comparing sites shows a real reduction.

    Formula: exact conditional test, one-sided: incidents with the system, given all, are
    binomial(all, exposure with / exposure); the power sums over all totals. Units: a share.
    Valid: rate and years >= 0, sites > 0, reduction 0 to 1, 0 < doubt < 1; raises
    ImpossibleInput otherwise. Source: Przyborowski and Wilenski (1940). Limits: equal rates but
    for the system, independent incidents; a power of 0 means that no outcome could ever count.
    Above a hundred thousand incidents only some totals are tried (about 1e-4).
    """
    rate = not_negative("rate_per_site_year", rate_per_site_year)
    over = not_negative("years", years)
    treated = positive("sites_with", sites_with, "zero-exposure")
    plain = positive("sites_without", sites_without, "zero-exposure")
    kept = 1.0 - share("reduction", reduction)
    with_it, without = rate * over * treated * kept, rate * over * plain
    alpha = open_share("doubt", doubt)
    total = with_it + without
    if total <= 0.0:
        return 0.0
    if total > _MOST:
        raise ImpossibleInput("rate_per_site_year", "too-large", rate_per_site_year)
    even, true = treated / (treated + plain), with_it / total
    first = max(0, math.floor(total - 9.0 * math.sqrt(total) - 20.0))
    if total > _MANY:
        last = math.ceil(total + 9.0 * math.sqrt(total))
        return _power_by_sampling(total, even, true, alpha, first, last)
    return _power_by_walking(total, even, true, alpha, first)


@lru_cache(maxsize=100_000)
def _power_by_walking(mean: float, even: float, true: float, alpha: float, first: int) -> float:
    """Sum the power over totals, carrying both binomial tails from one total to the next.

    Kept, because rival claims about other things ask for the same sums again and again.
    """
    hits = _most_hits(first, even, alpha)
    null, real = _Walk(first, even, hits), _Walk(first, true, hits)
    power = 0.0
    while True:
        chance = math.exp(log_poisson_term(null.trials, mean))
        if null.hits >= 0:
            power += chance * real.at_most
        if null.trials > mean and chance * (null.trials + 1.0) < _NEGLIGIBLE * (null.trials - mean):
            return min(1.0, power)
        null.add_trial()
        real.add_trial()
        null.climb_while(alpha, real)


def _power_by_sampling(
    mean: float, even: float, true: float, alpha: float, first: int, last: int
) -> float:
    """Average the power over some of the totals, where they are too many to walk."""
    power = weight = 0.0
    for total in range(first, last + 1, (last - first) // 60):
        chance = math.exp(log_poisson_term(total, mean))
        hits = _most_hits(total, even, alpha)
        weight += chance
        power += chance * (binomial_at_most(hits, total, true) if hits >= 0 else 0.0)
    return power / weight


def _most_hits(trials: int, chance: float, alpha: float) -> int:
    """Return the most hits that are still too few to be chance, -1 where even none are not."""
    low, high = -1, trials
    while high - low > 1:
        middle = (low + high) // 2
        rare = binomial_at_most(middle, trials, chance) <= alpha
        low, high = (middle, high) if rare else (low, middle)
    return low


class _Walk:
    """P(X <= hits) of a binomial, kept up to date while trials and hits grow one by one."""

    def __init__(self, trials: int, chance: float, hits: int) -> None:
        self.trials, self.chance, self.hits = trials, chance, hits
        self.at_most = binomial_at_most(hits, trials, chance) if hits >= 0 else 0.0

    def term(self, hits: int) -> float:
        if not 0 <= hits <= self.trials:
            return 0.0
        return math.exp(log_binomial_term(hits, self.trials, self.chance, 1.0 - self.chance))

    def add_trial(self) -> None:
        self.at_most -= self.chance * self.term(self.hits)
        self.trials += 1

    def climb(self) -> None:
        self.hits += 1
        self.at_most += self.term(self.hits)

    def climb_while(self, alpha: float, along: "_Walk") -> None:
        while self.hits < self.trials and self.at_most + self.term(self.hits + 1) <= alpha:
            self.climb()
            along.climb()
