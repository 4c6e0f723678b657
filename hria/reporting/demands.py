"""The demands: for a union at the table; each labour concern and unknown with its clause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hria.model.assessment import Assessment
from hria.reporting.citing import CAVEAT, REWORDED
from hria.reporting.demands_agreement import Agreement, agreement, groups, numbered
from hria.reporting.demands_choosing import (
    LABOUR,
    Priority,
    by_priority,
    grounds,
    left_to_others,
)
from hria.reporting.demands_lines import Demand, demand
from hria.reporting.demands_owed import Owed, owed
from hria.reporting.making import Making
from hria.reporting.method import Method, method
from hria.reporting.naming import Names
from hria.reporting.phrase import Phrase
from hria.reporting.quantities import day
from hria.reporting.sourcing import SourceEntry, Sourcing
from hria.reporting.verdict import sentence
from hria.reporting.whoselaw import law_note
from hria.reporting.wording import Words


@dataclass(frozen=True, slots=True)
class PriorityLine:
    """One degree of pressing: its name, the rule, how many demands, and which articles."""

    code: str
    name: str
    rule: str
    count: int
    counted: str


@dataclass(frozen=True, slots=True)
class DemandGroup:
    """Demands on one subject, in the order of their articles."""

    heading: Phrase
    demands: tuple[Demand, ...]


@dataclass(frozen=True, slots=True)
class Demands:
    """Everything the document shows, in its order."""

    title: Phrase
    dates: str
    outcome: str
    outcome_name: str
    sentence: str
    headline: str
    priorities: tuple[PriorityLine, ...]
    overview: tuple[Demand, ...]
    groups: tuple[DemandGroup, ...]
    notes: tuple[str, ...]
    law_notes: tuple[str, ...]
    owed: Owed
    law_note: str
    agreement: Agreement | None
    sources: tuple[SourceEntry, ...]
    method: Method


def demands(assessment: Assessment, words: Words, making: Making) -> Demands:
    """Select the demands."""
    names = Names(assessment, words)
    grouped = groups(grounds(assessment), names)
    numbers = numbered(grouped)
    shown = tuple(
        DemandGroup(
            group.heading,
            tuple(demand(each, numbers[each.check.id], names) for each in group.grounds),
        )
        for group in grouped
    )
    every = tuple(each for group in shown for each in group.demands)
    outcome = assessment.conclusion.outcome
    return Demands(
        title=words.phrase(assessment.deployment.title),
        dates=_dates(names),
        outcome=outcome.value,
        outcome_name=words.name(outcome),
        sentence=sentence(names),
        headline=_headline(every, names),
        priorities=_priorities(every, names),
        overview=_pressed_first(every),
        groups=shown,
        notes=tuple(_notes(names)),
        law_notes=tuple(_law_notes(every, names)),
        owed=owed(making.duties, names),
        law_note=law_note(names),
        agreement=agreement(grouped, names) if every else None,
        sources=Sourcing(names).entries(),
        method=method(names, making.command, "demands", making.format),
    )


def _pressed_first(every: Sequence[Demand]) -> tuple[Demand, ...]:
    """Return all demands, those pressed hardest first; equals stay in the order of articles."""
    order = [each.value for each in Priority]
    return tuple(sorted(every, key=lambda each: (order.index(each.priority), each.article)))


def _headline(every: Sequence[Demand], names: Names) -> str:
    if not every:
        return names.words("demands.none")
    return names.words.count("demands.headline", len(every))


def _priorities(every: Sequence[Demand], names: Names) -> tuple[PriorityLine, ...]:
    words = names.words
    counts = by_priority(Priority(each.priority) for each in every)
    return tuple(
        PriorityLine(
            each.value,
            words(f"demands.priority.{each.value}.name"),
            words(f"demands.priority.{each.value}.rule"),
            n,
            words.count("demands.counted", n),
        )
        for each, n in counts.items()
    )


def _notes(names: Names) -> list[str]:
    """Return what to know about the choice of demands."""
    words, assessment = names.words, names.assessment
    found = []
    if LABOUR not in {each.head.id for each in assessment.questionnaire.packs}:
        found.append(words("demands.note.no-labour-pack"))
    left = left_to_others(assessment)
    if left:
        found.append(words.count("demands.note.left", left))
    return found


def _law_notes(every: Sequence[Demand], names: Names) -> Iterator[str]:
    """Yield what the signs beside provisions mean, where there are any."""
    signs = "".join(each.signs for each in every)
    for sign, key in ((REWORDED, "demands.sign-reworded"), (CAVEAT, "demands.sign-caveat")):
        if sign in signs:
            yield names.words(key, sign=sign)


def _dates(names: Names) -> str:
    words, assessment = names.words, names.assessment
    return words(
        "first.dates",
        described=day(assessment.deployment.described_on, words.language),
        law=day(assessment.on, words.language),
    )
