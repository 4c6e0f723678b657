"""A finding: what a check came to for one member, and the facts that decided it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from hria.model.fact import Standing
from hria.model.questionnaire import Basis, Check
from hria.model.severity import Severity


class Outcome(StrEnum):
    """What a check can come to; five different words everywhere."""

    CONCERN = "concern"
    UNKNOWN = "unknown"
    DISPUTED = "disputed"
    CLEAR = "clear"
    NOT_APPLICABLE = "not-applicable"

    @property
    def is_open(self) -> bool:
        """Whether an answer is still missing."""
        return self in (Outcome.UNKNOWN, Outcome.DISPUTED)


class ExceptionState(StrEnum):
    """How a red line's exception stands on the documented facts."""

    NONE = "none"
    SHOWN = "shown"
    NOT_SHOWN = "not-shown"
    RULED_OUT = "ruled-out"


class Commitment(StrEnum):
    """How far the measures against a concern go."""

    NONE = "none"
    PROPOSED = "proposed"
    COMMITTED = "committed"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class FigureRange:
    """A figure of a calculation: from `low` to `high` in `unit`."""

    low: float
    high: float
    unit: str


@dataclass(frozen=True, slots=True)
class FigureMissing:
    """A figure that cannot be computed: the facts it lacks (paths), and why."""

    facts: tuple[str, ...]
    reason: str


FigureValue = FigureRange | FigureMissing


@dataclass(frozen=True, slots=True)
class Account:
    """What the check comes to if one side's claims are taken; `taken` maps paths to claims."""

    taken: tuple[tuple[str, int], ...]
    outcome: Outcome
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check came to; `because` is never empty, so no finding stands without facts.

    `member` is the member's name, `unstated` for members nobody named, None for checks of the
    whole deployment. `because` holds paths into the description. `red_line` says that the line
    is crossed; `red_line_basis` is given for every check that draws one. `severity_after` counts
    measures really done, `severity_committed` adopted ones too, `severity_at_best` also those of
    which it is open whether they come in time; None where there are none.
    """

    check: Check
    pack: str
    member: str | None
    outcome: Outcome
    because: tuple[str, ...]
    standing: Standing | None = None
    silent: bool = False
    red_line: bool = False
    red_line_basis: Basis | None = None
    exception: ExceptionState = ExceptionState.NONE
    exception_because: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    severity: Severity | None = None
    severity_after: Severity | None = None
    severity_committed: Severity | None = None
    severity_at_best: Severity | None = None
    measures: tuple[int, ...] = ()
    commitment: Commitment = Commitment.NONE
    authorities: tuple[str, ...] = ()
    figures: Mapping[str, FigureValue] = field(default_factory=dict)
    accounts: tuple[Account, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a finding that no fact decided."""
        if not self.because:
            raise ValueError(f"finding {self.check.code} has no deciding fact")

    @property
    def id(self) -> str:
        """The check's code and the member: `R07`, `R07/emotion-analysis`."""
        return f"{self.check.code}/{self.member}" if self.member else self.check.code

    @property
    def line_open(self) -> bool:
        """Whether it is open whether a red line is crossed."""
        return (
            self.red_line_basis is not None
            and self.outcome.is_open
            and self.exception is not ExceptionState.SHOWN
        )
