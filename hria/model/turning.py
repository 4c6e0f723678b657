"""On what a conclusion turns: single answers, open questions, judged severity levels."""

from __future__ import annotations

from dataclasses import dataclass

from hria.model.assessment import Verdict
from hria.model.fact import Leaf
from hria.model.ordered import Ordered

BOUNDS = (Verdict.NO_CONCERN, Verdict.CONDITIONS, Verdict.NOT_IN_THIS_FORM, Verdict.STOP)


@dataclass(frozen=True, slots=True)
class Result:
    """A conclusion in short: the outcome and its bounds."""

    outcome: Verdict
    best_case: Verdict
    worst_case: Verdict

    @property
    def width(self) -> int:
        """How many steps the bounds lie apart."""
        return BOUNDS.index(self.worst_case) - BOUNDS.index(self.best_case)


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer to one question and the result it would bring.

    `span` is given for numbers: every number between its ends brings the same; `includes` says
    of each end whether it does too.
    """

    leaf: Leaf
    result: Result
    span: tuple[float, float] | None = None
    includes: tuple[bool, bool] = (True, True)


@dataclass(frozen=True, slots=True)
class Turn:
    """A fact on which the conclusion turns: the answers that would change it.

    `open` says that the fact is an open question now. `exact` says that every answer its type
    allows was tried or is alike to one that was; else only the answers in a fixed family.
    """

    path: str
    fact: str
    open: bool
    answers: tuple[Answer, ...]
    exact: bool


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What answering an open question would bring.

    By how many steps the bounds come closer whatever the answer is, and at most; how many open
    findings it settles at least and at most.
    """

    path: str
    fact: str
    narrows: tuple[int, int]
    settles: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Shift:
    """A judged severity level moved by one step, and the result it would bring."""

    check: str
    code: str
    part: str
    judged: Ordered
    moved: Ordered
    result: Result


@dataclass(frozen=True, slots=True)
class Robustness:
    """How the conclusion stands when each judged level is moved one step.

    `moves` counts all moves tried, `kept` those that leave the outcome as it is; `shifts` are
    those that change the outcome or its bounds.
    """

    moves: int
    kept: int
    shifts: tuple[Shift, ...]
    now: Result

    @property
    def depends_on(self) -> tuple[Shift, ...]:
        """The moves that change the outcome; none: it does not depend on a single judgement."""
        return tuple(each for each in self.shifts if each.result.outcome is not self.now.outcome)


@dataclass(frozen=True, slots=True)
class Turning:
    """On what a conclusion turns.

    `turns` holds every fact, open or stated, of which some other single answer would change the
    outcome or its bounds. `most_telling` are the five open questions whose answers would narrow
    the bounds most or, where they narrow alike, settle most findings. `untried` counts the facts
    left untried because there were too many answers; then the most telling are not known, and
    `robustness` is None where not even the judged levels could be moved.
    """

    now: Result
    turns: tuple[Turn, ...]
    most_telling: tuple[Narrowing, ...]
    robustness: Robustness | None
    untried: int = 0


@dataclass(frozen=True, slots=True)
class LeftOut:
    """The plan without some functions: what it would come to, and the lines still crossed."""

    functions: tuple[str, ...]
    result: Result
    crossed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Leaving:
    """The plan without each function in turn, without pairs, and the most that may stay.

    `largest` holds every set of functions of the greatest size with which no red line is crossed
    (none: even without any function one is, by the findings in `crossed_by_all`). `searched` is
    False where there were too many sets to try.
    """

    now: LeftOut
    singles: tuple[LeftOut, ...]
    pairs: tuple[LeftOut, ...]
    largest: tuple[tuple[str, ...], ...]
    results: tuple[Result, ...]
    crossed_by_all: tuple[str, ...]
    searched: bool = True
