"""What must be known and done by a stage, and what of it is missing."""

from __future__ import annotations

from dataclasses import dataclass

from hria.model.assessment import OpenQuestion
from hria.model.fact import Stage
from hria.model.finding import Finding
from hria.model.ordered import Ordered
from hria.model.questionnaire import Moment, Remedy


class Progress(Ordered):
    """How far a measure has come; only `done` by another's word than the doer's counts."""

    NONE = "none"
    PROPOSED = "proposed"
    ADOPTED = "adopted"
    DONE_BY_OWN_WORD = "done-by-own-word"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class DueMeasure:
    """A concern that must be answered by some stage, and how far its remedies have come.

    `remedies` are those of the check that are due at the moment `by`, or the earliest of all
    where none is due yet.
    """

    finding: Finding
    remedies: tuple[Remedy, ...]
    by: Moment
    progress: Progress


@dataclass(frozen=True, slots=True)
class Gate:
    """Whether a plan may enter a stage: what is missing for it, and what is not yet due.

    Consultations are the questions on who was consulted and heard; they are not repeated among
    the facts. `lines` are red lines crossed, which no measure opens.
    """

    stage: Stage
    facts: tuple[OpenQuestion, ...]
    consultations: tuple[OpenQuestion, ...]
    measures: tuple[DueMeasure, ...]
    lines: tuple[Finding, ...]
    facts_later: tuple[OpenQuestion, ...]
    consultations_later: tuple[OpenQuestion, ...]
    measures_later: tuple[DueMeasure, ...]
    measures_done: tuple[DueMeasure, ...]

    @property
    def passed(self) -> bool:
        """Whether nothing is missing that is due."""
        return not (self.facts or self.consultations or self.measures or self.lines)
