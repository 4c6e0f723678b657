"""What somebody types as an answer, as what would stand in the file."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hria.model.deployment import Deployment
from hria.model.fact import TYPED_REASONS, Declaration, FactType, Reason
from hria.reading.editing import Pairs, word
from hria.reporting.wording import Words

RANGE = re.compile(r"(?P<low>[^.\s]\S*?)\.\.(?P<high>\S+)\Z")
WHOLE = "!"
SOURCE = "@"
PER = "/"
UNKNOWN = "?"
Choices = tuple[tuple[str, str], ...]


class NotUnderstoodError(Exception):
    """What was typed is no answer; the text says why."""


@dataclass(frozen=True, slots=True)
class Question:
    """An open question with the answers that can be chosen by number.

    `completeness` asks whether a list is all there is.
    """

    path: str
    fact: Declaration
    choices: Choices
    completeness: bool

    @property
    def is_truth(self) -> bool:
        """Whether it is answered by yes or no."""
        return self.completeness or self.fact.type is FactType.TRUTH

    @property
    def is_list(self) -> bool:
        """Whether several answers may be chosen."""
        return self.fact.type.is_list and not self.completeness


def question_about(path: str, fact: Declaration, deployment: Deployment, words: Words) -> Question:
    """Return the question about a fact, with its numbered answers."""
    completeness = path.endswith(".complete") and fact.type.is_list
    if completeness or fact.type is FactType.TRUTH:
        pairs: Choices = (("true", words("ask.yes")), ("false", words("ask.no")))
    elif fact.of is not None:
        listed = deployment.collections.get(fact.of)
        members = listed.members if listed else ()
        pairs = tuple(
            (each.name, str(words.phrase(each.label)) if each.label else each.name)
            for each in members
        )
    else:
        pairs = tuple((each.id, str(words.phrase(each.name))) for each in fact.choices)
    return Question(path, fact, pairs, completeness)


def read_answer(typed: str, question: Question, words: Words) -> Pairs:
    """Return what to write for an answer; raises NotUnderstoodError.

    `1 @plan` chooses the first answer and names its source; `5..9` is a range, `2 /1` a number
    per the first unit, `1,3!` a list that is complete.
    """
    answer, _, cited = typed.partition(SOURCE)
    answer = answer.strip()
    sources = tuple(word(each.strip()) for each in cited.split(",") if each.strip())
    pairs = [*_said(answer, question, words)]
    if sources:
        pairs.append(("sources", f"[{', '.join(sources)}]"))
    return tuple(pairs)


def read_reason(typed: str, words: Words) -> Pairs:
    """Return why something is not known: a number or a reason itself; raises NotUnderstoodError."""
    reasons = [reason.value for reason in TYPED_REASONS]
    answer = typed.strip()
    if answer in reasons:
        return (("unknown", answer),)
    return (("unknown", _chosen(answer, reasons, words)),)


def reasons(words: Words) -> tuple[str, ...]:
    """Return the reasons that can be chosen, in the order of their numbers."""
    return tuple(words.name(Reason(reason)) for reason in TYPED_REASONS)


def _said(answer: str, question: Question, words: Words) -> Pairs:
    if question.is_list:
        return _list(answer, question, words)
    if question.choices:
        return (("value", _one(answer, question, words)),)
    if question.fact.type is FactType.TEXT:
        return (("value", word(answer)),)
    value, _, per = answer.partition(PER)
    unit = _unit(per.strip(), question, words)
    found = RANGE.match(value.strip())
    if found is not None:
        return ("low", found["low"]), ("high", found["high"]), *unit
    return ("value", value.strip()), *unit


def _unit(per: str, question: Question, words: Words) -> Pairs:
    units = question.fact.per
    if not per:
        return (("per", units[0]),) if len(units) == 1 else ()
    return (("per", per if per in units else _chosen(per, list(units), words)),)


def _list(answer: str, question: Question, words: Words) -> Pairs:
    whole = answer.endswith(WHOLE)
    parts = [part.strip() for part in answer.removesuffix(WHOLE).split(",") if part.strip()]
    if not parts and not whole:
        raise NotUnderstoodError(words("ask.several"))
    items = dict.fromkeys(_one(part, question, words) for part in parts)
    value = ("value", f"[{', '.join(items)}]")
    return (value, ("complete", "true")) if whole else (value,)


def _one(answer: str, question: Question, words: Words) -> str:
    known = [id for id, _ in question.choices]
    named = {name.lower(): id for id, name in question.choices}
    id = answer if answer in known else named.get(answer.lower())
    chosen = id or _chosen(answer, known, words)
    return chosen if question.is_truth else word(chosen)


def _chosen(answer: str, known: list[str], words: Words) -> str:
    number = int(answer) if answer.isdecimal() else 0
    if not 0 < number <= len(known):
        raise NotUnderstoodError(words("ask.no-such-number", value=answer))
    return known[number - 1]
