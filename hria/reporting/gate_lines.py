"""What a stage asks for, as blocks of lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterable

from hria.model.assessment import Assessment, OpenQuestion
from hria.model.fact import Stage
from hria.model.gate import DueMeasure, Gate
from hria.reporting.listing import finding_line
from hria.reporting.naming import Names
from hria.reporting.summary import Block
from hria.reporting.wording import Words


def gate_headline(gate: Gate, words: Words) -> str:
    """Return whether the gate is passed, in a sentence."""
    key = "gate.passed" if gate.passed else "gate.not-passed"
    return words(key, stage=words.name(gate.stage))


def gate_blocks(gate: Gate, assessment: Assessment, words: Words) -> tuple[Block, ...]:
    """Return what is missing, then what is not yet due, then what is done."""
    names = Names(assessment, words)
    lines = [finding_line(each, names).pointer for each in gate.lines]
    blocks = (
        Block(
            words("gate.lines"),
            tuple(f"{each.id} {each.title}" for each in lines),
            words("gate.lines-note"),
        ),
        Block(words("gate.facts"), _questions(gate.facts, names)),
        Block(words("gate.consultations"), _questions(gate.consultations, names)),
        Block(words("gate.measures"), tuple(_measure(each, names) for each in gate.measures)),
        Block(words("gate.later"), _later(gate, names)),
        Block(words("gate.done"), tuple(_measure(each, names) for each in gate.measures_done)),
    )
    return tuple(each for each in blocks if each.lines)


def _questions(asked: Iterable[OpenQuestion], names: Names) -> tuple[str, ...]:
    return tuple(_question(each, names) for each in asked)


def _question(asked: OpenQuestion, names: Names) -> str:
    words = names.words
    question, member = str(names.question(asked.path)), names.of_member(asked.path)
    if member is not None:
        question = words("fact.with-member", title=question, member=member)
    return words(
        "gate.question",
        question=question,
        reason=words.name(asked.reason),
        whom=words.name(asked.ask_of),
    )


def _measure(due: DueMeasure, names: Names) -> str:
    words = names.words
    pointer = finding_line(due.finding, names).pointer
    remedies = "; ".join(str(words.phrase(each.do)) for each in due.remedies)
    return words(
        "gate.measure",
        id=pointer.id,
        title=pointer.title,
        remedy=remedies,
        progress=words(f"progress.{due.progress}"),
    )


def _later(gate: Gate, names: Names) -> tuple[str, ...]:
    words = names.words
    lines = []
    for key, asked in (
        ("gate.facts-later", gate.facts_later),
        ("gate.consultations-later", gate.consultations_later),
    ):
        if asked:
            lines.append(words.count(key, len(asked), stages=_stages(asked, words)))
    for due in gate.measures_later:
        pointer = finding_line(due.finding, names).pointer
        lines.append(
            words(
                "gate.measure-later",
                id=pointer.id,
                title=pointer.title,
                moment=words.name(due.by),
                progress=words(f"progress.{due.progress}"),
            )
        )
    return tuple(lines)


def _stages(asked: Iterable[OpenQuestion], words: Words) -> str:
    counts: dict[Stage, int] = {}
    for each in sorted(asked, key=lambda question: question.due.rank):
        counts[each.due] = counts.get(each.due, 0) + 1
    return ", ".join(
        words("gate.stage-count", stage=words.name(stage), n=n) for stage, n in counts.items()
    )
