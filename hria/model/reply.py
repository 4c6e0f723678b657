"""A reply: a rebuttal held against a case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from hria.model.fact import Standing
from hria.model.finding import FigureRange
from hria.model.rebuttal import Addition, Rebuttal
from hria.model.text import Text
from hria.model.truth import Truth


@dataclass(frozen=True, slots=True)
class Reply:
    """What a rebuttal comes to: YES with the deciding facts, or UNKNOWN with what is open.

    `adds` are the additions that hold, `figures` what the figures they name come to here.
    """

    rebuttal: Rebuttal
    truth: Truth
    because: tuple[str, ...]
    adds: tuple[Addition, ...] = ()
    figures: Mapping[str, FigureRange] = field(default_factory=dict)
    standing: Standing | None = None

    @property
    def says(self) -> Text:
        """The answer itself, hedged where the case is not known."""
        known = self.truth is Truth.YES or self.rebuttal.hedged is None
        return self.rebuttal.answer if known else self.rebuttal.hedged or self.rebuttal.answer

    @property
    def cites(self) -> tuple[str, ...]:
        """Everything that the answer and its additions lean on, without repeats."""
        added = (id for each in self.adds for id in each.cite)
        return tuple(dict.fromkeys((*self.rebuttal.cite, *added)))
