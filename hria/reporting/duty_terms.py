"""By when a duty is due, in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from hria.model.duty import Deadline, DutyFinding, DutyOutcome, Validity
from hria.model.questionnaire import Moment
from hria.reporting.naming import Names
from hria.reporting.quantities import day
from hria.reporting.stating import Stating

WITHOUT_DAY = (Moment.NOW, Moment.WHILE_OPERATING)


@dataclass(frozen=True, slots=True)
class DueBy:
    """When something is due, and whether that is over; sentences in the order of reading."""

    sentences: tuple[str, ...]
    late: bool


def due_by(finding: DutyFinding, names: Names) -> DueBy | None:
    """Return by when a duty is due; None where its law sets no term."""
    found = finding.deadline
    if found is None:
        return None
    sentences = _before_stage if found.moment else _upon_event
    return DueBy(tuple(sentences(finding, found, names)), _is_late(finding, found))


def _is_late(finding: DutyFinding, found: Deadline) -> bool:
    """Whether it is too late; law that only compares, or is not in force, is never late."""
    return (
        finding.binding
        and finding.validity in (Validity.IN_FORCE, Validity.OPEN)
        and (found.stage_over or found.day_over)
        and not found.before_law
    )


def _before_stage(finding: DutyFinding, found: Deadline, names: Names) -> Iterator[str]:
    words, moment = names.words, names.words.name(found.moment or Moment.NOW)
    days, planned = found.term.days, _day(found.planned, names)
    if _is_late(finding, found):
        certain = finding.outcome is DutyOutcome.APPLIES
        passed = words(f"due.by.passed.{'certain' if certain else 'open'}", moment=moment)
        if found.stage_over:
            stage = str(Stating(names).at("stage"))
            yield words("due.by.at-stage", passed=passed, stage=stage)
            return
        yield words("due.by.too-late", passed=passed)
    if found.before_law and finding.binding:
        yield words("due.by.before-law", moment=moment)
        return
    if found.moment in WITHOUT_DAY or (found.stage_over and not planned):
        yield moment
    elif days is None:
        key = "planned" if planned else "moment"
        yield words(f"due.by.{key}", moment=moment, planned=planned)
    elif found.last is None:
        key = "working-days" if found.term.working else "days"
        yield words(f"due.by.{key}", n=days, moment=moment)
    else:
        last = _day(found.last, names)
        yield words("due.by.last", n=days, moment=moment, last=last, planned=planned)


def _upon_event(_: DutyFinding, found: Deadline, names: Names) -> Iterator[str]:
    words, term = names.words, found.term
    event = term.event.to(words.language) if term.event else ""
    if term.days is None:
        yield event
        return
    within = words(
        f"due.by.event-{'working' if term.working else 'days'}", n=term.days, event=event
    )
    yield within + (words("due.by.first-day") if term.first_day else "")
    if found.last:
        on = _day(names.assessment.on, names)
        key = "counted-working" if term.working else "counted"
        yield words(f"due.by.{key}", on=on, last=_day(found.last, names))


def _day(value: date | None, names: Names) -> str:
    return day(value, names.words.language) if value else ""
