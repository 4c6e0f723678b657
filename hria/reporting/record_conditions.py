"""Conditions: what must be done and known by which stage, when it stops, the next review."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from hria.model.fact import Stage
from hria.reporting.asks import ByMoment, asks
from hria.reporting.deciding import Deciding, DecidingFact
from hria.reporting.naming import Names
from hria.reporting.phrase import Phrase

REVIEW = "plan.review_on"
STOPPING = ("participation.stop_criteria", "pilot.stop_rule")
MOST_RECORDS = 8
ENDING = (REVIEW, "plan.ends_unless_renewed", "plan.exit_secured", "upkeep.retest")


@dataclass(frozen=True, slots=True)
class KnownBy:
    """What must be known by a stage: how many facts, in which records, those of most first."""

    stage: str
    count: int
    records: tuple[Phrase, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Conditions:
    """The conditions, the criteria at which it is stopped, the review."""

    moments: tuple[ByMoment, ...]
    known_by: tuple[KnownBy, ...]
    stopping: tuple[DecidingFact, ...]
    ending: tuple[DecidingFact, ...]
    review: DecidingFact | None


def conditions(names: Names) -> Conditions:
    """Select the conditions that follow from established concerns and open questions."""
    facts = names.assessment.questionnaire.facts
    deciding = Deciding(names)
    ending = deciding.facts(id for id in ENDING if id in facts)
    review = next((each for each in ending if each.path == REVIEW and each.known), None)
    return Conditions(
        moments=asks(names).moments,
        known_by=tuple(_known_by(stage, names) for stage in Stage if _asked(stage, names)),
        stopping=deciding.facts(id for id in STOPPING if id in facts),
        ending=tuple(each for each in ending if each.path != REVIEW),
        review=review,
    )


def _asked(stage: Stage, names: Names) -> list[str]:
    return [each.path for each in names.assessment.questions if each.due is stage]


def _known_by(stage: Stage, names: Names) -> KnownBy:
    paths = _asked(stage, names)
    counts = Counter(names.words.phrase(names.place(path).fact.record) for path in paths)
    records = tuple(record for record, _ in counts.most_common())
    left = len(records[MOST_RECORDS:])
    return KnownBy(names.words.name(stage), len(paths), records[:MOST_RECORDS], left)
