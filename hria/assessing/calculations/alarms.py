"""False alarms: how many, where, when, and how much work they make."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from hria.assessing.calculations.impossible import (
    ImpossibleInput,
    at_least_one,
    finite,
    not_negative,
    share,
)
from hria.assessing.calculations.tails import some

MONTHS_PER_YEAR = 12.0
MINUTES_PER_HOUR = 60.0


def decisions(
    cameras: float, hours_per_day: float, days: float, decisions_per_hour: float
) -> float:
    """Yes/no decisions of the system over some days.

    Formula: cameras x hours x days x decisions per camera and hour. Units: decisions. Valid: all
    >= 0; raises ImpossibleInput otherwise. Source: arithmetic. Limits: every camera runs all the
    hours; a window, clip or frame is whatever the detector decides on once.
    """
    return finite(
        "decisions",
        not_negative("cameras", cameras)
        * not_negative("hours_per_day", hours_per_day)
        * not_negative("days", days)
        * not_negative("decisions_per_hour", decisions_per_hour),
    )


def false_alarms(all_decisions: float, specificity: float, prevalence: float = 0.0) -> float:
    """Return the false alarms to expect among decisions.

    Formula: n (1 - sp)(1 - pi). Units: alarms over the time of the decisions. Valid: n >= 0,
    shares 0 to 1; raises ImpossibleInput otherwise. Source: definition of specificity. Limits:
    holds for dependent decisions too, for it is a mean; specificity must be per the same decision.
    """
    return (
        not_negative("decisions", all_decisions)
        * (1.0 - share("specificity", specificity))
        * (1.0 - share("prevalence", prevalence))
    )


@dataclass(frozen=True)
class AlarmRates:
    """The false alarms of a year, seen from each side; None where nothing is there to divide by."""

    per_year: float
    per_month: float
    per_site_year: float | None
    per_site_month: float | None
    per_camera_day: float | None
    per_person_year: float | None


def alarm_rates(
    alarms_per_year: float,
    sites: float = 0.0,
    cameras: float = 0.0,
    persons: float = 0.0,
    days_per_year: float = 0.0,
) -> AlarmRates:
    """Spread a year's false alarms over sites, months, cameras and persons.

    Formula: division; a month is a twelfth of a year. Units: alarms per what the name says.
    Valid: all >= 0; raises ImpossibleInput otherwise. Source: arithmetic. Limits: means; the
    busiest camera has more, see `spread_by_exposure`.
    """
    year = not_negative("alarms_per_year", alarms_per_year)
    per_site = _per(year, not_negative("sites", sites))
    camera_days = not_negative("cameras", cameras) * not_negative("days_per_year", days_per_year)
    return AlarmRates(
        per_year=year,
        per_month=year / MONTHS_PER_YEAR,
        per_site_year=per_site,
        per_site_month=None if per_site is None else per_site / MONTHS_PER_YEAR,
        per_camera_day=_per(year, camera_days),
        per_person_year=_per(year, not_negative("persons", persons)),
    )


def spread_by_exposure(alarms: float, exposures: Iterable[float]) -> tuple[float, ...]:
    """Spread false alarms over cameras, sites or persons whose exposure is unequal.

    Formula: alarms x exposure / sum of exposures. Units: alarms. Valid: all >= 0, some exposure
    above 0; raises ImpossibleInput otherwise. Source: arithmetic. Limits: assumes that alarms
    follow exposure (hours in view, faces, children).
    """
    total = not_negative("alarms", alarms)
    parts = [not_negative("exposures", part) for part in exposures]
    whole = math.fsum(parts)
    if whole <= 0.0:
        raise ImpossibleInput("exposures", "zero-exposure", parts)
    return tuple(total * part / whole for part in parts)


def bursts(alarms: float, alarms_per_burst: float) -> float:
    """Scenes that raise alarms, where one scene raises several.

    Formula: alarms / mean alarms per burst. Units: bursts over the time of the alarms. Valid:
    alarms >= 0, alarms per burst >= 1; raises ImpossibleInput otherwise. Source: arithmetic.
    Limits: bursts lower the number of scenes and of persons hit, never the number of alarms.
    """
    return not_negative("alarms", alarms) / at_least_one("alarms_per_burst", alarms_per_burst)


def chance_of_any_alarm(specificity: float, all_decisions: float) -> float:
    """Chance of at least one false alarm among independent decisions.

    Formula: 1 - sp^n. Units: a share. Valid: specificity 0 to 1, decisions >= 0; raises
    ImpossibleInput otherwise. Source: binomial distribution. Limits: decisions on one scene are
    not independent; for those count bursts, see `flagged.chance_flagged`.
    """
    sp, n = share("specificity", specificity), not_negative("decisions", all_decisions)
    if n == 0.0:
        return 0.0
    return 1.0 if sp == 0.0 else some(n * math.log(sp))


def review_hours(alarms: float, minutes_per_review: float, alarms_per_burst: float = 1.0) -> float:
    """Working time for looking at alarms.

    Formula: alarms / alarms per burst x minutes / 60. Units: hours over the time of the alarms.
    Valid: >= 0, alarms per burst >= 1; raises ImpossibleInput otherwise. Source: arithmetic.
    Limits: one review per burst; without reports, appeals and interruptions.
    """
    looks = bursts(alarms, alarms_per_burst)
    return looks * not_negative("minutes_per_review", minutes_per_review) / MINUTES_PER_HOUR


def minutes_available(hours: float, alarms: float) -> float | None:
    """Time there is for each alarm: hours x 60 / alarms; None without alarms.

    Units: minutes. Valid: >= 0 each, over the same time; raises ImpossibleInput otherwise.
    Source: arithmetic.
    """
    return _per(not_negative("hours", hours) * MINUTES_PER_HOUR, not_negative("alarms", alarms))


def review_minutes_per_decision(
    false_positive_share: float, minutes_per_review: float, alarms_per_burst: float = 1.0
) -> float:
    """Working time that each decision of the machine costs a person.

    Formula: (1 - sp) x minutes / alarms per burst. Units: minutes per decision. Valid: share 0 to
    1, minutes >= 0, alarms per burst >= 1; raises ImpossibleInput otherwise. Source: arithmetic.
    """
    wrong = share("false_positive_share", false_positive_share)
    minutes = not_negative("minutes_per_review", minutes_per_review)
    return wrong * minutes / at_least_one("alarms_per_burst", alarms_per_burst)


def _per(many: float, over: float) -> float | None:
    return many / over if over > 0.0 else None
