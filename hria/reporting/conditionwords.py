"""Conditions in words, so that anyone can read when a check finds a concern."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hria.model.condition import (
    All,
    Any,
    Condition,
    FactRef,
    InForce,
    Members,
    Not,
    Silent,
    Some,
    Test,
)
from hria.model.fact import Declaration, MemberKind
from hria.model.questionnaire import Questionnaire
from hria.reporting.quantities import number
from hria.reporting.wording import Words

LIMITS = ("at_least", "at_most", "more_than", "less_than")
DATES = ("before", "after")


@dataclass(frozen=True, slots=True)
class ConditionLine:
    """A line of a condition; `depth` says how far it is indented."""

    depth: int
    text: str


@dataclass(frozen=True, slots=True)
class ConditionWords:
    """Puts conditions into words."""

    questionnaire: Questionnaire
    words: Words

    def lines(self, condition: Condition, depth: int = 0) -> Iterator[ConditionLine]:
        """Yield a condition line by line, in file order."""
        match condition:
            case All(inner) | Any(inner):
                key = "condition.all" if isinstance(condition, All) else "condition.any"
                yield ConditionLine(depth, self.words(key))
                for each in inner:
                    yield from self.lines(each, depth + 1)
            case Not(inner):
                yield ConditionLine(depth, self.words("condition.not"))
                yield from self.lines(inner, depth + 1)
            case Some(Members(listed, where)):
                yield ConditionLine(depth, self.words("condition.some", list=self._list(listed)))
                yield from self.lines(where, depth + 1)
            case Silent(fact):
                text = self.words("condition.silent", fact=self._fact(fact))
                yield ConditionLine(depth, text)
            case InForce(provision):
                yield ConditionLine(depth, self.words("condition.in-force", id=provision))
            case Test():
                yield ConditionLine(depth, self._test(condition))

    def _test(self, test: Test) -> str:
        name = self._fact(test.fact) if test.fact else self._figure(test.figure or "")
        fact = self.questionnaire.facts.get(test.fact or "")
        operator, value = test.given
        said = self._value(operator, value, fact)
        return self.words(f"condition.{operator.replace('_', '-')}", fact=name, value=said)

    def _value(self, operator: str, value: object, fact: Declaration | None) -> str:
        if isinstance(value, FactRef):
            return self._fact(value.fact)
        if isinstance(value, bool):
            return self.words("truth.yes" if value else "truth.no")
        if isinstance(value, tuple):
            names = (self._choice(str(each), fact) for each in value)
            return self.words("condition.or").join(names)
        if operator in LIMITS and isinstance(value, int | float):
            return number(float(value))
        if operator in DATES:
            return str(value)
        return self._choice(str(value), fact)

    def _choice(self, id: str, fact: Declaration | None) -> str:
        choice = fact.choice(id) if fact else None
        return str(self.words.phrase(choice.name)) if choice else id

    def _fact(self, id: str) -> str:
        fact = self.questionnaire.facts.get(id)
        return str(self.words.phrase(fact.label)) if fact else id

    def _figure(self, name: str) -> str:
        key = f"figure.{name}"
        return self.words(key) if self.words.has(key) else name

    def _list(self, listed: str) -> str:
        kind = next((each for each in MemberKind if each.plural == listed), None)
        return self.words(f"condition.of-{kind}") if kind else self._fact(listed)
