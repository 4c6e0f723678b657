"""Days that do not follow one another as they would have to."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from hria.assessing.fact_changes import stated
from hria.assessing.paths import declared_at
from hria.assessing.weak_spots.looking import Looking, contradiction, remark, weak
from hria.model.fact import Citation, FactType, Known, MemberKind, Stage, Unknown
from hria.model.weak_spot import WeakSpot

PLANNED = ("plan.tender_on", "plan.contract_on", "plan.pilot_on", "plan.operation_on")
REACHED = {
    "plan.tender_on": Stage.TENDER,
    "plan.contract_on": Stage.CONTRACT,
    "plan.pilot_on": Stage.PILOT,
    "plan.operation_on": Stage.OPERATING,
}
BEFORE_DECISION = (
    "group.consulted",
    "labour.council_consulted",
    "labour.steering_committee",
    "children.heard",
    "assessment.done",
    "alternative.examined",
)
DECIDED = ("participation.council_decision", "participation.vendor_bound")


def of_dates(seen: Looking) -> Iterator[WeakSpot]:
    """Yield days out of order: of the description, its stage, its sources, its consultations."""
    described = seen.deployment.described_on
    if described > seen.assessment.on:
        yield contradiction("described-in-the-future", "described_on", described.isoformat())
    yield from _out_of_order(seen)
    yield from _stage(seen)
    yield from _sources(seen)
    yield from _consultations(seen)
    for path, leaf in stated(seen.deployment):
        if isinstance(leaf, Unknown) and leaf.asked is not None and leaf.asked > seen.assessment.on:
            yield contradiction("asked-in-the-future", path, leaf.asked.isoformat())


def decided_on(seen: Looking) -> tuple[date, str] | None:
    """Return the day of the decision, as far as the description tells, and by which fact.

    The earliest of the day of the contract, of the tender, and of the sources that tell of the
    council's decision or of a vendor already bound.
    """
    days = [(day, path) for path in PLANNED[:2] if (day := seen.day(path))]
    for path in DECIDED:
        leaf = seen.deployment.at(path)
        if isinstance(leaf, Known) and leaf.value is True:
            days.extend((day, path) for day in _days(leaf.citations, seen))
    return min(days, default=None)


def _out_of_order(seen: Looking) -> Iterator[WeakSpot]:
    known = [(path, day) for path in PLANNED if (day := seen.day(path))]
    for (earlier, first), (later, second) in pairwise(known):
        if second < first:
            yield contradiction("days-out-of-order", later, earlier)


def _stage(seen: Looking) -> Iterator[WeakSpot]:
    stage = seen.value("stage")
    if stage not in set(Stage):
        return
    for path, reached in REACHED.items():
        day = seen.day(path)
        if day is None or reached is Stage.PILOT:
            continue
        if Stage(str(stage)).rank >= reached.rank and day > seen.deployment.described_on:
            yield contradiction("stage-before-its-day", "stage", path)


def _sources(seen: Looking) -> Iterator[WeakSpot]:
    described = seen.deployment.described_on
    for id, source in seen.deployment.sources.items():
        day = _day(source.date)
        if day is not None and day > described:
            yield remark("source-later-than-description", f"sources.{id}", str(source.date))


def _consultations(seen: Looking) -> Iterator[WeakSpot]:
    decided = decided_on(seen)
    if decided is None:
        return
    on, by = decided
    for path, day in _held(seen):
        if day > on:
            yield contradiction("consultation-after-decision", path, by, day.isoformat())
    facts = seen.assessment.questionnaire.facts
    for path, leaf in stated(seen.deployment):
        if declared_at(path, facts).id not in BEFORE_DECISION or path.endswith(".complete"):
            continue
        if not isinstance(leaf, Known) or leaf.value is not True or not leaf.citations:
            continue
        days = list(_days(leaf.citations, seen))
        if len(days) == len(leaf.citations) and min(days) > on:
            yield weak("consultation-after-decision", path, by, min(days).isoformat())


def _held(seen: Looking) -> Iterator[tuple[str, date]]:
    """Yield the days that consultations have, by whatever fact of type date is declared."""
    facts = seen.assessment.questionnaire.facts
    for path, member in seen.members(MemberKind.CONSULTATION):
        for id in member.leaves:
            where = f"{path}.{id.split('.', 1)[1]}"
            if facts[id].type is FactType.DATE and (day := seen.day(where)):
                yield where, day


def _days(citations: tuple[Citation, ...], seen: Looking) -> Iterator[date]:
    for each in citations:
        day = _day(seen.deployment.sources[each.source].date)
        if day is not None:
            yield day


def _day(text: str | None) -> date | None:
    if text is None or len(text) != len("2026-01-31"):
        return None
    return date.fromisoformat(text)
