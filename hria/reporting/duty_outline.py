"""The list of duties as lines for a terminal; the command line decides how they look."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from hria.reporting.duties import DutyGroup, DutyPage
from hria.reporting.duty_lines import Ask, DutyLine
from hria.reporting.wording import Words

Kind = Literal["title", "plain", "strong", "heading", "duty", "said", "detail", "soft"]


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the outline; `code` is the outcome that gives a heading or duty its colour."""

    kind: Kind
    text: str
    code: str = ""


def outline(page: DutyPage, words: Words) -> Iterator[Row]:
    """Yield the list line by line."""
    yield Row("title", f"{words('due.document')}\n{page.title}")
    yield Row("soft", page.dates)
    yield Row("plain", page.place)
    if page.headline:
        yield Row("strong", page.headline)
    for group in page.groups:
        yield Row("heading", group.heading, group.code)
        yield from _duties(group, words)
    for group in page.comparisons:
        yield Row("heading", f"{words('due.comparison.title')}: {group.heading}", group.code)
        yield Row("soft", group.means)
        yield from _duties(group, words)
    yield from _questions(page, words)
    yield Row("heading", words("due.facts.heading"))
    for fact in page.facts:
        yield Row("detail", f"{fact.label}: {fact.said}")
    yield Row("heading", words("due.limits.heading"))
    for each in page.limits:
        yield Row("detail", each)


def _duties(group: DutyGroup, words: Words) -> Iterator[Row]:
    for line in group.lines:
        shown = group.code == "comparison"
        name = f"{line.title}: {line.outcome_name}" if shown else str(line.title)
        yield Row("duty", name, line.outcome)
        yield Row("said", str(line.said))
        yield from (Row("detail", text) for text in _details(line, words))


def _details(line: DutyLine, words: Words) -> Iterator[str]:
    marks = "".join(f" {mark}" for mark in line.marks)
    yield f"{words('due.law')}: {'; '.join(map(str, line.law))}.{marks}"
    if line.why:
        label = "due.why-not" if line.outcome == "does-not-apply" else "due.why"
        facts = "; ".join(f"{each.label}: {each.said}" for each in line.why)
        stands = f" ({words('due.standing', standing=line.standing)})" if line.standing else ""
        yield f"{words(label)}: {facts}{stands}"
    for ask in line.asks:
        yield f"{words('due.settle' if line.why else 'due.ask')}: {_ask(ask, words)}"
    if line.term:
        yield f"{words('due.term')}: {'. '.join(line.term.sentences)}"
        yield f"{words('due.who')}: {line.who}"
    if line.note:
        yield f"{words('due.note')}: {line.note}"


def _ask(ask: Ask, words: Words) -> str:
    members = f" ({', '.join(map(str, ask.members))})" if ask.members else ""
    whom = words("due.ask-of", whom=ask.whom, record=ask.record, reason=ask.reason)
    return f"{ask.question}{members} ({whom})"


def _questions(page: DutyPage, words: Words) -> Iterator[Row]:
    yield Row("heading", words("due.questions.heading"))
    for asked in page.asked:
        yield Row("strong", asked.whom)
        for ask, duties in asked.lines:
            about = words("due.questions.for", record=ask.record, duties=duties)
            yield Row("detail", f"{ask.question} ({about})")
    if not page.asked:
        yield Row("plain", words("due.questions.none"))
