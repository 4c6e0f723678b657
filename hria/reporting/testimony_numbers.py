"""The three numbers of the handout: those of the case, never more than it gives."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from hria.model.fact import Known, MemberKind, Range
from hria.model.finding import FigureRange, Finding, Outcome
from hria.reporting.firstscreen import how_much_unknown
from hria.reporting.gravity import worst_first
from hria.reporting.naming import Names
from hria.reporting.numbers import rounded
from hria.reporting.verdict import weigh

MOST = 3
SETTLED = (Outcome.CLEAR, Outcome.NOT_APPLICABLE)
FALSE_ALARMS = "function.accuracy.false_alarms"


@dataclass(frozen=True, slots=True)
class Number:
    """A number, large; what it is; and the finding it is drawn from, if there is one."""

    name: str
    value: str
    label: str
    code: str = ""


def three_numbers(names: Names) -> tuple[Number, ...]:
    """Select three numbers, at most one of each kind, what is not known first."""
    kinds: tuple[Callable[[Names], Iterator[Number]], ...] = (
        _ignorance,
        _errors,
        _pilot,
        _lines,
        _questions,
        _clear,
    )
    firsts = (next(kind(names), None) for kind in kinds)
    return tuple(each for each in firsts if each is not None)[:MOST]


def _ignorance(names: Names) -> Iterator[Number]:
    unknown = how_much_unknown(names)
    undecided = unknown.unknown + unknown.disputed
    key = "undecided" if undecided else "decided"
    label = names.words(f"testimony.number.{key}", applying=unknown.applying)
    yield Number(key, _unit(str(undecided), "cases", names), label)


def _errors(names: Names) -> Iterator[Number]:
    for name, unit in (
        ("wrong_per_right", "cases"),
        ("site_years_per_false_alarm", "years"),
        ("hours_needed_per_month", "hours"),
    ):
        yield from _figure(name, unit, names)
    collection = names.assessment.deployment.collections.get(MemberKind.FUNCTION)
    functions = collection.members if collection else ()
    stated = [
        each for each in functions if isinstance(each.leaves.get(FALSE_ALARMS), Known | Range)
    ]
    asked = any(_is_asked(each) for each in names.assessment.findings)
    if asked and len(stated) < len(functions):
        label = names.words("testimony.number.rates-stated", functions=len(functions))
        yield Number("rates-stated", _unit(str(len(stated)), "items", names), label)


def _is_asked(finding: Finding) -> bool:
    """Whether an error rate is missing that would decide something."""
    return finding.outcome not in SETTLED and any(
        path.endswith(FALSE_ALARMS.partition(".")[2]) for path in finding.because
    )


def _pilot(names: Names) -> Iterator[Number]:
    yield from _figure("chance_of_none", "none", names)
    yield from _figure("expected_incidents", "cases", names)


def _lines(names: Names) -> Iterator[Number]:
    weighed = weigh(names.assessment)
    crossed = len({each.check.id for each in weighed.crossed})
    open_ = len({each.check.id for each in weighed.open_lines})
    if open_:
        label = names.words("testimony.number.lines", crossed=crossed)
        yield Number("lines", _unit(str(open_), "items", names), label)


def _questions(names: Names) -> Iterator[Number]:
    count = names.assessment.conclusion.open
    label = names.words("testimony.number.questions")
    yield Number("questions", _unit(f"{count:,}", "items", names), label)


def _clear(names: Names) -> Iterator[Number]:
    count = sum(each.outcome is Outcome.CLEAR for each in names.assessment.findings)
    label = names.words("testimony.number.clear")
    yield Number("clear", _unit(str(count), "cases", names), label)


def _figure(name: str, unit: str, names: Names) -> Iterator[Number]:
    """Yield a figure of a finding that is not settled; less than one wrong alert is no number."""
    for finding in worst_first(names.assessment.findings):
        figure = finding.figures.get(name)
        if isinstance(figure, FigureRange) and _weighs(figure, finding):
            value = _unit(rounded(figure, names), unit, names)
            yield Number(name, value, names.words(f"testimony.number.{name}"), finding.check.code)
            return


def _weighs(figure: FigureRange, finding: Finding) -> bool:
    return finding.outcome not in SETTLED and (figure.unit == "share" or figure.high >= 1)


def _unit(value: str, unit: str, names: Names) -> str:
    return names.words(f"testimony.number.unit.{unit}", n=value)
