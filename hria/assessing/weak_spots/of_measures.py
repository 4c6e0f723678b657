"""Measures that nobody answers for, that come too late, or that rest on the doer's word."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from hria.assessing.measures import commits, is_done
from hria.assessing.weak_spots.looking import Looking, contradiction, weak
from hria.model.deployment import Measure, MeasureState
from hria.model.truth import Truth
from hria.model.weak_spot import WeakSpot


def of_measures(seen: Looking) -> Iterator[WeakSpot]:
    """Yield what is weak about each measure."""
    for number, measure in enumerate(seen.deployment.measures):
        yield from _of_measure(f"measures.{number + 1}", measure, seen)


def _of_measure(path: str, measure: Measure, seen: Looking) -> Iterator[WeakSpot]:
    remedy = measure.remedy
    if measure.owner is None:
        yield weak("measure-without-owner", path, remedy)
    if measure.state is MeasureState.DONE:
        if not is_done(measure, seen.deployment):
            yield weak("severity-lowered-without-evidence", path, remedy)
        return
    if measure.deadline is None:
        yield weak("measure-without-deadline", path, remedy)
    elif isinstance(measure.deadline, date) and measure.deadline < seen.deployment.described_on:
        yield contradiction("measure-overdue", path, remedy, measure.deadline.isoformat())
    if measure.state is MeasureState.ADOPTED:
        if not measure.citations:
            yield weak("measure-without-decision", path, remedy)
        elif _is_late(measure, seen):
            yield weak("measure-too-late", path, remedy, str(measure.deadline))


def _is_late(measure: Measure, seen: Looking) -> bool:
    if not measure.owner or measure.deadline is None:
        return False
    found = seen.assessment.questionnaire.remedy(measure.remedy)
    if found is None:
        return False
    bound = commits(measure, found[1], seen.deployment, seen.assessment.on)
    return bound is Truth.NO
