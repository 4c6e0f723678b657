"""What a calculation is made of, and what it gives: a known range, or what is missing and why."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from hria.assessing.calculations.ranges import FALLING, RISING, Span

UNIT_NOT_STATED = "unit-not-stated"
MIXED_UNITS = "mixed-units"
NOT_ESTIMABLE = "not-estimable"
NOT_STATED = "not-stated"
SEVERAL = "several"


@dataclass(frozen=True)
class Missing:
    """A number that is not there: the facts that are to blame, and the reason.

    For an input the reason is that of the fact (not-stated, withheld, ...). For a figure it is
    the inputs' reason (`several` where they differ), `unit-not-stated`, `mixed-units`,
    `not-estimable` (0/0), or a reason of `ImpossibleInput`.
    """

    facts: tuple[str, ...]
    reason: str


@dataclass(frozen=True)
class Known:
    """A figure that could be calculated, the facts it rests on in the order they were needed."""

    low: float
    high: float
    unit: str
    facts: tuple[str, ...] = ()


Figure: TypeAlias = Known | Missing


@dataclass(frozen=True)
class FigureRule:
    """One way to a figure; of several with one name the first that can be used gives it.

    name: of the figure, unique within its calculation but for alternatives that follow each other
    unit: alarms, bursts, decisions, flags, hours, incidents, minutes, persons, points (one share
        less another), share, site-years, times or years; what it is per stands in the name
    needs: inputs or earlier figures, in the order of the arguments of `evaluate`
    evaluate: tested Python on exact numbers; None where not estimable
    rising, falling: inputs, also those of earlier figures, with which the figure only rises
        or only falls; any other input is searched
    route: the rule is meant only for these units of an input, and others pass it by
    only_with: the rule is passed by unless one of these inputs is known and above 0
    not_with: the rule is passed by where an input is stated in one of these units
    demands: units an input must have, else the figure is refused as mixed
    same_unit: inputs that must be per the same unit, as far as the figure rests on them
    against: inputs named beside the others where units are mixed
    mixed_without: inputs whose units stay mixed while something else that is needed is unknown
    free: names in `needs` that no fact answers, with the range they may have
    """

    name: str
    unit: str
    needs: tuple[str, ...]
    evaluate: Callable[..., float | None]
    rising: tuple[str, ...] = ()
    falling: tuple[str, ...] = ()
    route: Mapping[str, frozenset[str]] = field(default_factory=dict)
    only_with: tuple[str, ...] = ()
    not_with: Mapping[str, frozenset[str]] = field(default_factory=dict)
    demands: Mapping[str, frozenset[str]] = field(default_factory=dict)
    same_unit: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    mixed_without: tuple[str, ...] = ()
    free: Mapping[str, Span] = field(default_factory=dict)

    @property
    def directions(self) -> dict[str, int]:
        """Which way the figure moves with each input that was declared."""
        return dict.fromkeys(self.rising, RISING) | dict.fromkeys(self.falling, FALLING)


@dataclass(frozen=True)
class Calculation:
    """A named set of figures over facts.

    inputs: argument -> id of the fact that answers it
    figures: rules in an order in which each finds what it needs
    within: pairs (hits, trials) of inputs
    whole: inputs that are counts
    """

    name: str
    inputs: Mapping[str, str]
    figures: tuple[FigureRule, ...]
    within: tuple[tuple[str, str], ...] = ()
    whole: frozenset[str] = field(default=frozenset())

    @property
    def figure_names(self) -> tuple[str, ...]:
        """Names of the figures, each once."""
        return tuple(dict.fromkeys(rule.name for rule in self.figures))
