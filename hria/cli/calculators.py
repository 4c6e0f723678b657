"""The calculations of `hria calc`: typed numbers in, figures out."""

from __future__ import annotations

import math
from collections.abc import Callable

from hria.assessing.calculations import alarms as alarm
from hria.assessing.calculations import flagged as flag
from hria.assessing.calculations import pilot as trial
from hria.assessing.calculations import prediction, predictive_values
from hria.assessing.calculations.intervals import METHODS, Method
from hria.cli.typed import Given, Refused
from hria.reporting.worked import Worked

TIMES = (5, 10, 50)
WIDTH = 0.95
MONTHS = 12
BY_DECISION = ("specificity", "prevalence")
BY_INCIDENT = ("incidents-per-site-year", "false-alarms-per-site-year")


def ppv(given: Given) -> Worked:
    """Share of right alerts: per decision, or from rates per incident; never of both at once."""
    by_decision = [each for each in BY_DECISION if given.has(each)]
    by_incident = [each for each in BY_INCIDENT if given.has(each)]
    if by_decision and by_incident:
        raise Refused("mixed-units", by_decision[0], other=f"--{by_incident[0]}")
    return _by_incident(given) if by_incident else _by_decision(given)


def _by_decision(given: Given) -> Worked:
    se, sp = given.share("sensitivity"), given.share("specificity")
    pi = given.share("prevalence")
    ppv, npv = predictive_values.ppv(se, sp, pi), predictive_values.npv(se, sp, pi)
    _refuse_lost(ppv, se, pi)
    _refuse_lost(npv, sp, 1.0 - pi)
    return Worked(
        "ppv",
        {"sensitivity": se, "specificity": sp, "prevalence": pi},
        {"ppv": ppv, "npv": npv},
        {
            times: predictive_values.ppv(se, sp, times * pi)
            for times in TIMES
            if 0.0 < times * pi <= 1.0
        },
    )


def _by_incident(given: Given) -> Worked:
    incidents, wrong = (given.amount(each) for each in BY_INCIDENT)
    se = given.share("sensitivity")
    ppv = predictive_values.ppv_from_rates(incidents, se, wrong)
    _refuse_lost(ppv, incidents, se)
    return Worked(
        "ppv-from-rates",
        {
            "incidents_per_site_year": incidents,
            "false_alarms_per_site_year": wrong,
            "sensitivity": se,
        },
        {"ppv": ppv},
        {
            times: predictive_values.ppv_from_rates(times * incidents, se, wrong)
            for times in TIMES
            if incidents
        },
    )


def alarms(given: Given) -> Worked:
    """Wrong alerts in a year, and at one site in a month of operation."""
    sp, decisions = given.share("specificity"), given.amount("decisions-per-year")
    sites = given.count("sites") if given.has("sites") else 1
    months = given.amount("months") if given.has("months") else MONTHS
    if months > MONTHS:
        raise Refused("more-than-a-year", "months", months)
    year = alarm.false_alarms(decisions, sp)
    _refuse_lost(year, decisions, 1.0 - sp)
    site_months = sites * months
    return Worked(
        "alarms",
        {"specificity": sp, "decisions_per_year": decisions, "sites": sites, "months": months},
        {
            "false_alarms_per_year": year,
            "false_alarms_per_site_month": year / site_months if site_months else None,
        },
    )


def flagged(given: Given) -> Worked:
    """People wrongly flagged at least once, each wrong alert falling on one of them."""
    wrong, people = given.amount("false-alarms-per-year"), given.count("people")
    each = flag.flags_per_person(wrong, people)
    chance = None if each is None else flag.chance_flagged(each)
    _refuse_lost(chance, wrong, people)
    return Worked(
        "flagged",
        {"false_alarms_per_year": wrong, "people": people},
        {
            "chance_flagged_at_least_once": chance,
            "people_flagged": flag.persons_flagged(wrong, people),
        },
    )


def interval(given: Given, method: Method) -> Worked:
    """Interval for a share that was seen X times in N; without a trial it is not estimable."""
    hits, trials = given.count("X"), given.count("N")
    level = given.level("level") if given.has("level") else WIDTH
    if hits > trials:
        raise Refused("more-hits-than-trials", "X", hits, str(trials))
    found = METHODS[method](hits, trials, level) if trials else None
    return Worked(
        "interval",
        {"x": hits, "n": trials, "method": method, "level": level},
        {"low": found.low if found else None, "high": found.high if found else None},
    )


def pilot(given: Given) -> Worked:
    """Incidents to expect in a pilot, and the chance that it sees none."""
    rate, sites = given.amount("rate-per-site-year"), given.count("sites")
    years = given.amount("years")
    expected = trial.expected_incidents(rate, sites, years)
    _refuse_lost(expected, rate, sites, years)
    return Worked(
        "pilot",
        {"rate_per_site_year": rate, "sites": sites, "years": years},
        {"expected_incidents": expected, "chance_of_none": trial.chance_of_none(expected)},
        {times: trial.chance_of_none(times * expected) for times in TIMES if expected},
    )


def predict(given: Given) -> Worked:
    """Count to expect at a new exposure, after earlier records."""
    events, exposures = given.counts("events"), given.exposures("exposures")
    new = given.exposure("new-exposure")
    if len(events) != len(exposures):
        raise Refused("not-as-many", "exposures", len(exposures), str(len(events)))
    found = prediction.predict_count(events, exposures, new)
    return Worked(
        "predict",
        {"events": events, "exposures": exposures, "new_exposure": new},
        {"expected": found.expected, "low": found.low, "high": found.high},
    )


def _refuse_lost(figure: float | None, *factors: float) -> None:
    """Refuse a figure that fell to 0, or to 0/0, only because its factors are too small."""
    if not figure and all(factors):
        raise Refused("beyond")


def worked(calculator: Callable[..., Worked], *arguments: object) -> Worked:
    """Run a calculator; numbers that are possible each but not together are refused too."""
    try:
        found = calculator(*arguments)
    except (ArithmeticError, ValueError):
        raise Refused("beyond") from None
    figures = (each for each in found.figures.values() if each is not None)
    if not all(math.isfinite(each) for each in figures):
        raise Refused("beyond")
    return found
