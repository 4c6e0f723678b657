"""By when: terms counted from stages and events, as days where these are known."""

from __future__ import annotations

from datetime import date, timedelta

from hria.assessing.measures import PLANNED
from hria.model.deployment import Deployment
from hria.model.duty import Deadline, Term
from hria.model.fact import Known
from hria.model.questionnaire import Moment

DAY = timedelta(days=1)
SATURDAY = 5


def deadline(term: Term, deployment: Deployment, on: date, since: date | None = None) -> Deadline:
    """Hold a term of a law in force `since` a day against the stage and planned days."""
    if term.moment is None:
        last = None if term.days is None else days_after(on, term.days, term)
        return Deadline(term, last=last)
    moment = _moment_here(term.moment, deployment)
    planned = _planned(moment, deployment)
    last = days_before(planned, term.days, term) if planned and term.days is not None else None
    latest = last or (planned - DAY if planned else None)
    day_over = latest is not None and latest < on
    stage_over = moment.is_over_at(deployment.stage)
    before_law = stage_over and since is not None and since > deployment.described_on
    return Deadline(term, moment, planned, last, stage_over, day_over, before_law)


def days_after(start: date, days: int, term: Term) -> date:
    """Return the last day of a period that an event on `start` sets running."""
    day, counted = start, 0
    if term.first_day and _counts(day, term):
        counted = 1
    while counted < days:
        day += DAY
        counted += _counts(day, term)
    return day


def days_before(end: date, days: int, term: Term) -> date:
    """Return the last day to begin so that so many whole days lie before `end`.

    Neither the day of beginning nor `end` is counted, so that the period is kept however a law
    counts its first day.
    """
    day, counted = end, 0
    while counted < days:
        day -= DAY
        counted += _counts(day, term)
    return day - DAY


def _counts(day: date, term: Term) -> bool:
    return not term.working or day.weekday() < SATURDAY


def _moment_here(moment: Moment, deployment: Deployment) -> Moment:
    """Return the stage that counts: where there is no pilot, the start of operation."""
    pilot = deployment.leaf("plan.pilot")
    without = isinstance(pilot, Known) and pilot.value is False
    return Moment.BEFORE_OPERATION if moment is Moment.BEFORE_PILOT and without else moment


def _planned(moment: Moment, deployment: Deployment) -> date | None:
    leaf = deployment.leaf(PLANNED[moment]) if moment in PLANNED else None
    return leaf.value if isinstance(leaf, Known) and isinstance(leaf.value, date) else None
