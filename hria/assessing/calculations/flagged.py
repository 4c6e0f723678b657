"""Chance that a given person is wrongly flagged at least once, and how many of N are."""

import math
from collections.abc import Iterable

from hria.assessing.calculations.alarms import bursts, spread_by_exposure
from hria.assessing.calculations.impossible import count, not_negative, positive, share
from hria.assessing.calculations.tails import some


def chance_flagged(
    expected_flags: float, alarms_per_burst: float = 1.0, unevenness: float | None = None
) -> float:
    """Chance of at least one false flag where some are expected.

    Formula: Poisson 1 - exp(-L/m), m alarms per burst; with unevenness k (gamma shape of the
    differences between persons) 1 - (k / (k + L/m))^k. Units: flags per person over a time, a
    share. Valid: L >= 0, m >= 1, k > 0; raises ImpossibleInput otherwise. Source: Poisson;
    Greenwood and Yule (1920). Limits: bursts and differences lower the number of persons hit and
    raise the flags on each; with unevenness it is the chance of a person picked at random.
    """
    hits = bursts(not_negative("expected_flags", expected_flags), alarms_per_burst)
    if unevenness is None:
        return some(-hits)
    shape = positive("unevenness", unevenness)
    return some(-shape * math.log1p(hits / shape))


def flags_per_person(
    false_alarms: float, persons: float, share_attributed: float = 1.0
) -> float | None:
    """Spread false alarms over several equally exposed persons.

    Formula: F x share / N. Units: flags over the time of the alarms. Valid: F >= 0, whole N >= 0,
    share 0 to 1; raises ImpossibleInput otherwise. None without persons. Source: arithmetic.
    Limits: equal exposure, see `persons_flagged_unequally`.
    """
    alarms, people = not_negative("false_alarms", false_alarms), count("persons", persons)
    part = share("share_attributed", share_attributed)
    return alarms * part / people if people else None


def persons_flagged(
    false_alarms: float,
    persons: float,
    share_attributed: float = 1.0,
    alarms_per_burst: float = 1.0,
    unevenness: float | None = None,
) -> float | None:
    """Count the persons to expect who are wrongly flagged at least once.

    Formula: N x `chance_flagged` of `flags_per_person`. Units: persons. Valid ranges, errors,
    source and limits as in these two; None without persons.
    """
    each = flags_per_person(false_alarms, persons, share_attributed)
    if each is None:
        return None
    return count("persons", persons) * chance_flagged(each, alarms_per_burst, unevenness)


def persons_flagged_unequally(
    false_alarms: float, exposures: Iterable[float], alarms_per_burst: float = 1.0
) -> float:
    """Count the persons wrongly flagged where some are in view longer than others.

    Formula: sum of 1 - exp(-L_i/m), L_i from `alarms.spread_by_exposure`. Units: persons; the
    exposures may be hours in view. Valid ranges and errors as in these. Source: Poisson. Limits:
    never above the number for equal exposure.
    """
    each = spread_by_exposure(false_alarms, exposures)
    return math.fsum(chance_flagged(flags, alarms_per_burst) for flags in each)
