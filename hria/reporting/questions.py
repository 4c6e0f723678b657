"""The open questions by whom to ask, each with the record that would answer it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from hria.model.assessment import OpenQuestion
from hria.model.fact import Asked, Disputed, Reason, Stage
from hria.reporting.naming import Names
from hria.reporting.phrase import Phrase
from hria.reporting.stating import Stating


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """One question to send, for all members it is open about."""

    paths: tuple[str, ...]
    question: Phrase
    members: tuple[Phrase, ...]
    record: Phrase
    reason: str
    said: Phrase | None
    due: str
    overdue: bool
    needed_by: tuple[str, ...]
    codes: str
    on_red_line: bool


@dataclass(frozen=True, slots=True)
class AskedOf:
    """Everything to ask of one addressee, and the records that would answer it."""

    whom: str
    code: str
    headline: str
    count: int
    questions: tuple[QuestionLine, ...]
    records: tuple[tuple[Phrase, int], ...]


def questions(names: Names) -> tuple[AskedOf, ...]:
    """Select the open questions, those that decide most first within each addressee."""
    asked = names.assessment.questions
    return tuple(
        _asked_of(whom, [each for each in asked if each.ask_of is whom], names)
        for whom in Asked
        if any(each.ask_of is whom for each in asked)
    )


def question_line(asked: Sequence[OpenQuestion], names: Names) -> QuestionLine:
    """Return a question about one or several members with all it needs to be sent."""
    words, assessment, question = names.words, names.assessment, asked[0]
    place = names.place(question.path)
    leaf = assessment.deployment.at(question.path)
    said = Stating(names).rivals(question.path) if isinstance(leaf, Disputed) else None
    lines = {each.id for each in assessment.findings if each.red_line_basis is not None}
    needed_by = [id for each in asked for id in each.needed_by]
    codes = dict.fromkeys(id.split("/", 1)[0] for id in needed_by)
    reasons = dict.fromkeys(words.name(each.reason) for each in asked)
    members = (names.of_member(each.path) for each in asked)
    return QuestionLine(
        paths=tuple(each.path for each in asked),
        question=names.question(question.path),
        members=tuple(dict.fromkeys(each for each in members if each is not None)),
        record=words.phrase(place.fact.record),
        reason=", ".join(reasons),
        said=said,
        due=words.name(question.due),
        overdue=_overdue(question.due, names),
        needed_by=tuple(codes),
        codes=", ".join(codes),
        on_red_line=any(id in lines for id in needed_by),
    )


def _asked_of(whom: Asked, asked: list[OpenQuestion], names: Names) -> AskedOf:
    lines = tuple(question_line(each, names) for each in _by_fact(asked))
    counts: dict[Phrase, int] = {}
    for line in lines:
        counts[line.record] = counts.get(line.record, 0) + 1
    records = sorted(counts.items(), key=lambda pair: -pair[1])
    headline = names.words.count("questions.of", len(asked), whom=names.words.name(whom))
    return AskedOf(names.words.name(whom), whom.value, headline, len(asked), lines, tuple(records))


def _by_fact(asked: Iterable[OpenQuestion]) -> list[list[OpenQuestion]]:
    gathered: dict[tuple[str, bool], list[OpenQuestion]] = {}
    for each in asked:
        key = (each.fact, each.reason is Reason.DISPUTED)
        gathered.setdefault(key, []).append(each)
    return list(gathered.values())


def _overdue(due: Stage, names: Names) -> bool:
    stage = names.assessment.deployment.stage
    return stage is not None and due.rank <= stage.rank
