"""What a check can see of a fact: answers that look alike to it come to the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from hria.assessing.comparisons import Span, compare
from hria.assessing.measures import PLANNED
from hria.assessing.uses import inputs, rules, tests_against, tests_of
from hria.model.condition import FactRef, Test, facts_of
from hria.model.fact import Declaration, Disputed, Known, Leaf, Standing
from hria.model.questionnaire import Check


@dataclass(frozen=True, slots=True)
class Sight:
    """The tests and bands to which a check puts a fact; `whole` where it sees all of it.

    `standing` says that it matters whether the fact is shown by a document.
    """

    tests: tuple[Test, ...]
    bands: tuple[float, ...]
    whole: bool
    standing: bool

    def of(self, leaf: Leaf) -> object:
        """Return what can be seen of an answer."""
        if self.whole or not isinstance(leaf, Known) or isinstance(leaf.complete, Disputed):
            return leaf
        value = leaf.value
        met = tuple(_meets(test, value) for test in self.tests)
        number = value if isinstance(value, int | float) and not isinstance(value, bool) else None
        reached = tuple(number >= each for each in self.bands) if number is not None else ()
        complete = isinstance(leaf.complete, Known) and leaf.complete.value is True
        shown = leaf.standing is Standing.DOCUMENTED if self.standing else None
        return met, reached, complete, shown


def sight(check: Check, fact: Declaration, facts: Mapping[str, Declaration]) -> Sight:
    """Return what a check can see of a fact."""
    tests = tests_of(check, fact.id)
    limits = (limit for test in tests for limit in test.operators.values())
    whole = (
        fact.of is not None
        or any(isinstance(each, FactRef) for each in limits)
        or bool(tests_against(check, fact.id))
        or fact.id in inputs(check)
        or fact.id not in facts
        or fact.id in PLANNED.values()
        or fact.id.endswith((".complete", ".included"))
    )
    bands = (
        least
        for rule in rules(check)
        if rule.by == fact.id and rule.bands is not None
        for least in rule.bands.values()
    )
    line = check.red_line
    excused = facts_of(line.exception.when) if line and line.exception else ()
    return Sight(tests, tuple(bands), whole, fact.id in excused)


def _meets(test: Test, value: object) -> object:
    operator, operand = test.given
    match value:
        case tuple():
            wanted = operand if isinstance(operand, tuple) else (operand,)
            return any(each in value for each in wanted)
        case bool() | str():
            return value in operand if isinstance(operand, tuple) else value == operand
        case date():
            if not isinstance(operand, date):
                return value
            return value < operand if operator == "before" else value > operand
        case int() | float():
            return compare(operator, Span.exactly(value), Span.exactly(operand))
        case _:
            return value
