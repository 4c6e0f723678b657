"""The calculations of `hria calc`: typed numbers in, figures out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from hria.assessing.calculations import alarms as alarm
from hria.assessing.calculations import flagged as flag
from hria.assessing.calculations import pilot as trial
from hria.assessing.calculations import prediction, predictive_values
from hria.assessing.calculations.impossible import ImpossibleInput
from hria.assessing.calculations.intervals import METHODS, Method
from hria.cli.typed import Given, Number, Refused

TIMES = (5, 10, 50)
WIDTH = 0.95
BY_DECISION = ("specificity", "prevalence")
BY_INCIDENT = ("incidents-per-site-year", "false-alarms-per-site-year")


@dataclass(frozen=True, slots=True)
class Calculated:
    """The inputs of a calculation, its figures, and the chief one if incidents were commoner."""

    name: str
    inputs: Mapping[str, object]
    figures: Mapping[str, Number | None]
    commoner: Mapping[int, float | None] = field(default_factory=dict)


def ppv(given: Given) -> Calculated:
    """Share of right alerts: per decision, or from rates per incident; never of both at once."""
    by_decision = [each for each in BY_DECISION if given.has(each)]
    by_incident = [each for each in BY_INCIDENT if given.has(each)]
    if by_decision and by_incident:
        raise Refused("mixed-units", by_decision[0], other=f"--{by_incident[0]}")
    return _by_incident(given) if by_incident else _by_decision(given)


def _by_decision(given: Given) -> Calculated:
    se, sp = given.share("sensitivity"), given.share("specificity")
    pi = given.share("prevalence")
    return Calculated(
        "ppv",
        {"sensitivity": se, "specificity": sp, "prevalence": pi},
        {"ppv": predictive_values.ppv(se, sp, pi), "npv": predictive_values.npv(se, sp, pi)},
        {
            times: predictive_values.ppv(se, sp, times * pi)
            for times in TIMES
            if 0.0 < times * pi <= 1.0
        },
    )


def _by_incident(given: Given) -> Calculated:
    incidents, wrong = (given.amount(each) for each in BY_INCIDENT)
    se = given.share("sensitivity")
    return Calculated(
        "ppv-from-rates",
        {
            "incidents_per_site_year": incidents,
            "false_alarms_per_site_year": wrong,
            "sensitivity": se,
        },
        {"ppv": predictive_values.ppv_from_rates(incidents, se, wrong)},
        {
            times: predictive_values.ppv_from_rates(times * incidents, se, wrong)
            for times in TIMES
            if incidents
        },
    )


def alarms(given: Given) -> Calculated:
    """Wrong alerts in a year, and at one site in a month of operation."""
    sp, decisions = given.share("specificity"), given.amount("decisions-per-year")
    sites = given.count("sites") if given.has("sites") else 1
    months = given.amount("months") if given.has("months") else 12
    year = alarm.false_alarms(decisions, sp)
    site_months = sites * months
    return Calculated(
        "alarms",
        {"specificity": sp, "decisions_per_year": decisions, "sites": sites, "months": months},
        {
            "false_alarms_per_year": year,
            "false_alarms_per_site_month": year / site_months if site_months else None,
        },
    )


def flagged(given: Given) -> Calculated:
    """People wrongly flagged at least once, each wrong alert falling on one of them."""
    wrong, people = given.amount("false-alarms-per-year"), given.count("people")
    each = flag.flags_per_person(wrong, people)
    return Calculated(
        "flagged",
        {"false_alarms_per_year": wrong, "people": people},
        {
            "chance_flagged_at_least_once": None if each is None else flag.chance_flagged(each),
            "people_flagged": flag.persons_flagged(wrong, people),
        },
    )


def interval(given: Given, method: Method) -> Calculated:
    """Interval for a share that was seen X times in N."""
    hits, trials = given.count("X"), given.count("N")
    level = given.level("level") if given.has("level") else WIDTH
    if hits > trials:
        raise Refused("more-hits-than-trials", "X", hits, str(trials))
    found = METHODS[method](hits, trials, level)
    return Calculated(
        "interval",
        {"x": hits, "n": trials, "method": method, "level": level},
        {"low": found.low, "high": found.high},
    )


def pilot(given: Given) -> Calculated:
    """Incidents to expect in a pilot, and the chance that it sees none."""
    rate, sites = given.amount("rate-per-site-year"), given.count("sites")
    years = given.amount("years")
    expected = trial.expected_incidents(rate, sites, years)
    return Calculated(
        "pilot",
        {"rate_per_site_year": rate, "sites": sites, "years": years},
        {"expected_incidents": expected, "chance_of_none": trial.chance_of_none(expected)},
        {times: trial.chance_of_none(times * expected) for times in TIMES if expected},
    )


def predict(given: Given) -> Calculated:
    """Count to expect at a new exposure, after earlier records."""
    events, exposures = given.counts("events"), given.exposures("exposures")
    new = given.exposure("new-exposure")
    if len(events) != len(exposures):
        raise Refused("not-as-many", "exposures", len(exposures), str(len(events)))
    found = prediction.predict_count(events, exposures, new)
    return Calculated(
        "predict",
        {"events": events, "exposures": exposures, "new_exposure": new},
        {"expected": found.expected, "low": found.low, "high": found.high},
    )


def worked(calculator: Callable[..., Calculated], *arguments: object) -> Calculated:
    """Run a calculator; numbers that are possible each but not together are refused too."""
    try:
        return calculator(*arguments)
    except ImpossibleInput as wrong:
        raise Refused(wrong.reason, value=wrong.value) from None
    except (OverflowError, ZeroDivisionError):
        raise Refused("beyond") from None
