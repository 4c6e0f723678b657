"""On what a conclusion turns, as lines: answers, open questions, judgements of severity."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from hria.model.fact import Declaration, FactType, Known
from hria.model.turning import Answer, Narrowing, Result, Robustness, Shift, Turn, Turning
from hria.reporting.change_lines import labelled
from hria.reporting.naming import Names
from hria.reporting.phrase import Phrase
from hria.reporting.quantities import number, share
from hria.reporting.stating import Stating

MOST_ANSWERS = 3
MOST_OPEN, MOST_STATED, MOST_SHIFTS = 5, 2, 3
"""What the body of a document shows; the annex has all."""
INFINITE = float("inf")


@dataclass(frozen=True, slots=True)
class TurnLine:
    """A fact of which another answer would change the result, and how."""

    path: str
    title: Phrase
    results: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class TellingLine:
    """An open question and what its answer would bring."""

    path: str
    title: Phrase
    brings: str


@dataclass(frozen=True, slots=True)
class TurningView:
    """What a document shows of what a conclusion turns on."""

    now: str
    open: tuple[TurnLine, ...]
    stated: tuple[TurnLine, ...]
    none: str
    untried: str
    telling: tuple[TellingLine, ...]
    robustness: str
    shifts: tuple[str, ...]

    @property
    def short(self) -> TurningView:
        """The first lines of each kind."""
        return replace(
            self,
            open=self.open[:MOST_OPEN],
            stated=self.stated[:MOST_STATED],
            shifts=self.shifts[:MOST_SHIFTS],
        )

    @property
    def left_out(self) -> int:
        """How many lines the short one lacks."""
        short = self.short
        return sum(
            len(all_) - len(kept)
            for all_, kept in (
                (self.open, short.open),
                (self.stated, short.stated),
                (self.shifts, short.shifts),
            )
        )


def turning_view(turning: Turning, names: Names) -> TurningView:
    """Select what turns a conclusion."""
    words, now = names.words, turning.now
    lines = [(turn, _line(turn, now, names)) for turn in turning.turns]
    return TurningView(
        now=words(
            "turning.now",
            outcome=words.name(now.outcome),
            best=words.name(now.best_case),
            worst=words.name(now.worst_case),
        ),
        open=tuple(line for turn, line in lines if turn.open),
        stated=tuple(line for turn, line in lines if not turn.open),
        none="" if lines or turning.untried else words("turning.none"),
        untried=words.count("turning.untried", turning.untried) if turning.untried else "",
        telling=tuple(_telling(each, now, names) for each in turning.most_telling),
        robustness=_robust(turning.robustness, names),
        shifts=tuple(_shift(each, names) for each in _depends_on(turning.robustness)),
    )


def _line(turn: Turn, now: Result, names: Names) -> TurnLine:
    words = names.words
    fact = names.assessment.questionnaire.facts[turn.fact]
    by_result: dict[Result, list[str]] = {}
    for answer in turn.answers:
        said = _answer(answer, turn.path, fact, names)
        by_result.setdefault(answer.result, []).append(said)
    results = tuple(
        words("turning.becomes", answers=_some(answers, names), result=_change(result, now, names))
        for result, answers in by_result.items()
    )
    sampled = fact.type.is_numeric and not turn.exact
    note = words("turning.sampled") if sampled else ""
    return TurnLine(turn.path, labelled(turn.path, names), results, note)


def _some(answers: list[str], names: Names) -> str:
    unique = list(dict.fromkeys(answers))
    words = names.words
    quoted = (words("turning.quoted", answer=each) for each in unique[:MOST_ANSWERS])
    shown = words("turning.or").join(quoted)
    more = len(unique) - MOST_ANSWERS
    return shown if more <= 0 else words("turning.more", answers=shown, n=more)


def _change(result: Result, now: Result, names: Names) -> str:
    words = names.words
    parts = [
        words(f"turning.{key}", outcome=words.name(after))
        for key, before, after in (
            ("outcome", now.outcome, result.outcome),
            ("best-case", now.best_case, result.best_case),
            ("worst-case", now.worst_case, result.worst_case),
        )
        if before is not after
    ]
    return ", ".join(parts)


def _answer(answer: Answer, path: str, fact: Declaration, names: Names) -> str:
    words, leaf = names.words, answer.leaf
    if answer.span is not None:
        per = getattr(leaf, "per", None)
        text = _span(answer.span, answer.includes, fact, names)
        return words("fact.per", value=text, per=_per(per, names)) if per else text
    if path.endswith(".complete") and fact.id == path and isinstance(leaf, Known):
        return words("truth.yes" if leaf.value is True else "truth.no")
    said = str(Stating(names).leaf(leaf, fact))
    whole = fact.type.is_list and isinstance(leaf, Known) and leaf.value != ()
    return words("turning.only", items=said) if whole else said


def _per(per: str, names: Names) -> str:
    key = f"per.{per}"
    return names.words(key) if names.words.has(key) else per


def _span(
    span: tuple[float, float], includes: tuple[bool, bool], fact: Declaration, names: Names
) -> str:
    words, (low, high) = names.words, span
    if low == high:
        return _number(low, fact, names)
    lower = upper = ""
    if low > 0 or not includes[0]:
        key = "at-least" if includes[0] else "over"
        lower = words(f"turning.{key}", low=_number(low, fact, names))
    if high < INFINITE:
        key = "at-most" if includes[1] else "under"
        upper = words(f"turning.{key}", high=_number(high, fact, names))
    if lower and upper:
        return words("turning.between", lower=lower, upper=upper)
    return lower or upper or words("turning.any")


def _number(value: float, fact: Declaration, names: Names) -> str:
    if fact.type is FactType.SHARE:
        return share(value, names.words.language)
    return number(value)


def _telling(unknown: Narrowing, now: Result, names: Names) -> TellingLine:
    return TellingLine(
        unknown.path, labelled(unknown.path, names), "; ".join(_brings(unknown, now, names))
    )


def _brings(unknown: Narrowing, now: Result, names: Names) -> Iterator[str]:
    words = names.words
    if unknown.narrows[1] > 0:
        yield words("turning.narrows", n=unknown.narrows[1], width=now.width)
    if unknown.settles[1] > 0:
        yield words.count("turning.settles", unknown.settles[1])


def _depends_on(robustness: Robustness | None) -> tuple[Shift, ...]:
    return robustness.depends_on if robustness else ()


def _robust(robustness: Robustness | None, names: Names) -> str:
    words = names.words
    if robustness is None:
        return words("turning.not-moved")
    if robustness.moves == 0:
        return words("turning.unjudged")
    if not robustness.depends_on:
        return words("turning.steady", n=robustness.moves)
    return words("turning.unsteady", n=robustness.moves, kept=robustness.kept)


def _shift(shift: Shift, names: Names) -> str:
    words = names.words
    check = names.assessment.questionnaire.check(shift.check)
    return words(
        "turning.shift",
        code=shift.code,
        title=words.phrase(check.title) if check else "",
        part=words(f"severity.{shift.part}"),
        judged=names.level(shift.judged),
        moved=names.level(shift.moved),
        outcome=words.name(shift.result.outcome),
    )
