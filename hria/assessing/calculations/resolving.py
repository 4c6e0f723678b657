"""Which rule gives a figure from what is known, or what is missing for it."""

from collections.abc import Mapping
from dataclasses import dataclass

from hria.assessing.calculations.figures import (
    MIXED_UNITS,
    NOT_ESTIMABLE,
    NOT_STATED,
    SEVERAL,
    UNIT_NOT_STATED,
    Calculation,
    FigureRule,
    Missing,
)
from hria.assessing.calculations.impossible import REASONS
from hria.assessing.calculations.ranges import Point, Span

_REFUSALS = REASONS | {UNIT_NOT_STATED, MIXED_UNITS, NOT_ESTIMABLE}


@dataclass(frozen=True)
class Chain:
    """A figure with the rules that lead to it from the inputs."""

    rule: FigureRule
    earlier: Mapping[str, "Chain"]
    inputs: tuple[str, ...]
    free: Mapping[str, Span]

    def at(self, point: Point) -> float | None:
        """Value where every input is exact; None where it, or what it needs, is not estimable."""
        arguments = []
        for need in self.rule.needs:
            chain = self.earlier.get(need)
            value = point[need] if chain is None else chain.at(point)
            if value is None:
                return None
            arguments.append(value)
        return self.rule.evaluate(*arguments)


class Resolver:
    """Finds the chain of each figure of one calculation for one set of values."""

    def __init__(
        self,
        calculation: Calculation,
        values: Mapping[str, Span | Missing],
        per: Mapping[str, str],
    ) -> None:
        """Take what is known, and the units in which it was stated."""
        self._calculation, self._values, self._per = calculation, values, per
        self._found: dict[str, Chain | Missing] = {}

    def resolve(self) -> dict[str, Chain | Missing]:
        """Return the chain of each figure, or what it lacks."""
        for name in self._calculation.figure_names:
            rules = [rule for rule in self._calculation.figures if rule.name == name]
            self._found[name] = self._first_of(rules)
        return self._found

    def _first_of(self, rules: list[FigureRule]) -> Chain | Missing:
        lacks: list[tuple[FigureRule, Missing]] = []
        for rule in rules:
            if self._passes_by(rule):
                continue
            outcome = self._try(rule)
            if isinstance(outcome, Chain):
                return outcome
            lacks.append((rule, outcome))
        if not lacks:
            return self._mixed((*rules[0].route, *rules[0].against))
        return self._nearest(lacks)

    def _nearest(self, lacks: list[tuple[FigureRule, Missing]]) -> Missing:
        """Return the refusal, if any; else what the ways lack that lack least.

        A way whose error rate is known comes before one that would need another.
        """
        for _, lack in lacks:
            if lack.reason in _REFUSALS:
                return lack
        begun = [
            lack
            for rule, lack in lacks
            if rule.route and all(self._known(name) for name in rule.route)
        ]
        open_ways = begun or [lack for _, lack in lacks]
        fewest = min(len(lack.facts) for lack in open_ways)
        return _joined([lack for lack in open_ways if len(lack.facts) == fewest])

    def _passes_by(self, rule: FigureRule) -> bool:
        """Whether this rule is meant for other units, or for inputs of which there is none."""
        if rule.only_with and not any(self._some(name) for name in rule.only_with):
            return True
        if any(self._per.get(name) in units for name, units in rule.not_with.items()):
            return True
        return any(
            self._known(name) and self._per.get(name, "") not in {"", *units}
            for name, units in rule.route.items()
        )

    def _known(self, name: str) -> bool:
        return isinstance(self._value(name), Span)

    def _some(self, name: str) -> bool:
        value = self._value(name)
        return isinstance(value, Span) and value.high > 0.0

    def _try(self, rule: FigureRule) -> Chain | Missing:
        units = {**rule.route, **rule.demands}
        stated = [name for name in units if self._known(name)]
        silent = [name for name in stated if not self._per.get(name)]
        if silent:
            return Missing(self._facts(silent), UNIT_NOT_STATED)
        if any(self._per[name] not in units[name] for name in stated):
            return self._mixed((*rule.demands, *rule.against))
        earlier, inputs, free, lacks = self._gather(rule)
        for lack in lacks:
            if lack.reason in _REFUSALS:
                return lack
        if lacks:
            named = [self._known(name) for name in rule.mixed_without]
            if named and all(named):
                return self._mixed(rule.mixed_without)
            return _joined(lacks)
        return self._of_one_unit(rule, tuple(inputs)) or Chain(rule, earlier, tuple(inputs), free)

    def _gather(
        self, rule: FigureRule
    ) -> tuple[dict[str, Chain], dict[str, None], dict[str, Span], list[Missing]]:
        """Collect the earlier figures, the inputs in order, free names, and what is lacking."""
        earlier: dict[str, Chain] = {}
        inputs: dict[str, None] = {}
        free = dict(rule.free)
        lacks: list[Missing] = []
        for need in rule.needs:
            if need in rule.free:
                continue
            found = self._found.get(need) or self._value(need)
            if isinstance(found, Missing):
                lacks.append(found)
            elif isinstance(found, Chain):
                earlier[need] = found
                inputs |= dict.fromkeys(found.inputs)
                free |= found.free
            else:
                inputs[need] = None
        return earlier, inputs, free, lacks

    def _of_one_unit(self, rule: FigureRule, inputs: tuple[str, ...]) -> Missing | None:
        """Return the refusal where inputs that must be per the same unit are not."""
        compared = [name for name in rule.same_unit if name in inputs]
        silent = [name for name in compared if not self._per.get(name)]
        if silent:
            return Missing(self._facts(silent), UNIT_NOT_STATED)
        if len({self._per[name] for name in compared}) > 1:
            return self._mixed(tuple(compared))
        return None

    def _value(self, name: str) -> Span | Missing:
        fact = self._calculation.inputs[name]
        return self._values.get(name, Missing((fact,), NOT_STATED))

    def _facts(self, names: list[str] | tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self._calculation.inputs[name] for name in names))

    def _mixed(self, names: tuple[str, ...]) -> Missing:
        return Missing(self._facts(names), MIXED_UNITS)


def _joined(lacks: list[Missing]) -> Missing:
    """Join what several needs lack; the reason is theirs where they agree."""
    facts = tuple(dict.fromkeys(fact for lack in lacks for fact in lack.facts))
    reasons = {lack.reason for lack in lacks}
    return Missing(facts, reasons.pop() if len(reasons) == 1 else SEVERAL)
