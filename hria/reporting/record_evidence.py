"""What was handed in on accuracy and by the vendor, and what is missing, by record."""

from __future__ import annotations

from dataclasses import dataclass, field

from hria.model.fact import Asked, Unknown
from hria.model.text import Text
from hria.reporting.deciding import Deciding, DecidingFact
from hria.reporting.naming import Names
from hria.reporting.phrase import Phrase
from hria.reporting.questions import QuestionLine, question_line

ACCURACY = "accuracy"


@dataclass(frozen=True, slots=True)
class RecordRow:
    """A record: what is known from it, and the questions that only it would answer."""

    record: Phrase
    received: tuple[DecidingFact, ...]
    missing: tuple[QuestionLine, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Records with something received first, then those of which nothing is known."""

    headline: str
    rows: tuple[RecordRow, ...]


@dataclass(slots=True)
class _Gathered:
    received: dict[str, None] = field(default_factory=dict)
    missing: dict[str, list[int]] = field(default_factory=dict)


def evidence(names: Names) -> Evidence:
    """Select the records on accuracy and those to be had from the vendor.

    Only facts count on which a check turned; what is disputed counts as missing.
    """
    assessment = names.assessment
    questions = assessment.questions
    open_ = {each.path for each in questions}
    gathered: dict[Text, _Gathered] = {}
    for number, each in enumerate(questions):
        fact = assessment.questionnaire.facts[each.fact]
        if fact.ask_of is Asked.VENDOR or fact.theme == ACCURACY:
            row = gathered.setdefault(fact.record, _Gathered())
            row.missing.setdefault(each.fact, []).append(number)
    for path in dict.fromkeys(path for each in assessment.findings for path in each.because):
        fact = names.place(path).fact
        leaf = assessment.deployment.at(path)
        ours = fact.ask_of is Asked.VENDOR or fact.theme == ACCURACY
        if ours and path not in open_ and not isinstance(leaf, Unknown):
            gathered.setdefault(fact.record, _Gathered()).received[path] = None
    rows = tuple(
        RecordRow(
            names.words.phrase(record),
            Deciding(names).facts(each.received),
            tuple(
                question_line([questions[number] for number in numbers], names)
                for numbers in each.missing.values()
            ),
        )
        for record, each in gathered.items()
    )
    rows = tuple(sorted(rows, key=lambda each: (not each.received, -len(each.missing))))
    missing = sum(not each.received for each in rows)
    return Evidence(names.words("record.evidence.headline", all=len(rows), missing=missing), rows)
