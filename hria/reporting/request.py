"""The requests for disclosure: one per body and file of papers, one item per record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hria.model.assessment import Assessment, OpenQuestion
from hria.model.fact import Known
from hria.model.text import Language
from hria.reporting.making import Making
from hria.reporting.method import Method, method
from hria.reporting.naming import Names
from hria.reporting.phrase import Phrase
from hria.reporting.request_bodies import Sorted, is_korean, is_public, sort_questions
from hria.reporting.request_letters import Letter, letter
from hria.reporting.testimony_cited import Cited, cited, is_printable
from hria.reporting.wording import Words

LAW = (
    "kr-oida-3-5",
    "kr-oida-ed-2",
    "kr-oida-7",
    "kr-oida-9",
    "kr-oida-10",
    "kr-oida-11",
    "kr-oida-13-14",
    "kr-oida-17",
    "kr-oida-18-20",
    "kr-pipa-35",
)
CHILDCARE_LAW = ("kr-ica-15-5-1",)
CLOCK = {
    "kr": (
        ("received", "kr-oida-11"),
        ("decided", "kr-oida-11"),
        ("extended", "kr-oida-11"),
        ("silent", "kr-oida-18-20"),
        ("objection", "kr-oida-18-20"),
        ("appeal", "kr-oida-18-20"),
    ),
    "general": (("received", ""), ("decided", ""), ("appeal", "")),
}
BEFORE = {
    "kr": ("search", "where", "who", "documents"),
    "general": ("search", "law", "documents", "deadline"),
}


@dataclass(frozen=True, slots=True)
class Step:
    """A step after filing; its day is for the applicant to fill in."""

    what: str
    law: Phrase | None


@dataclass(frozen=True, slots=True)
class Request:
    """Everything in the document, in the order in which it stands there."""

    title: str
    korean: bool
    language: Language
    headline: str
    notes: tuple[str, ...]
    before: tuple[str, ...]
    letters: tuple[Letter, ...]
    clock: tuple[Step, ...]
    people: tuple[Phrase, ...]
    no_record: tuple[Phrase, ...]
    law: tuple[Cited, ...]
    dates: tuple[str, str]
    method: Method


def request(assessment: Assessment, words: Words, making: Making) -> Request:
    """Select the requests."""
    names = Names(assessment, words)
    asked = sort_questions(names)
    letters = tuple(
        letter(number, addressee, questions, names)
        for number, (addressee, questions) in enumerate(asked.by_addressee.items(), start=1)
    )
    made = method(names, making.command, "request", making.format)
    return Request(
        title=words("request.title", title=words.phrase(assessment.deployment.title).text),
        korean=is_korean(names),
        language=words.language,
        headline=_headline(letters, asked, names),
        notes=tuple(_notes(names)),
        before=tuple(_before(names)),
        letters=letters,
        clock=tuple(_clock(names)),
        people=_questions(asked.people, names),
        no_record=_questions(asked.no_record, names),
        law=_law(names),
        dates=(made.described, made.law_as_of),
        method=made,
    )


def _headline(letters: Sequence[Letter], asked: Sorted, names: Names) -> str:
    words = names.words
    count = sum(len(each) for each in asked.by_addressee.values())
    if not count:
        return words("request.none")
    items = sum(len(each.items) for each in letters)
    return words.count("request.headline", count, letters=len(letters), items=items)


def _notes(names: Names) -> Iterator[str]:
    words = names.words
    if is_korean(names):
        if is_public(names) is False:
            yield words("request.kr-not-public")
        return
    yield words("request.general.note", place=_place(names))
    if is_public(names) is False:
        yield words("request.general.not-public")


def _place(names: Names) -> str:
    home = names.assessment.deployment.jurisdiction
    fact = names.assessment.questionnaire.facts.get("jurisdiction")
    choice = fact.choice(home) if fact and home else None
    if choice is None:
        return home or names.words("request.general.place-unknown")
    return names.words.phrase(choice.name).text


def _before(names: Names) -> Iterator[str]:
    words = names.words
    law = "kr" if is_korean(names) else "general"
    for key in BEFORE[law]:
        yield words(f"request.before.{law}.{key}")
    if law == "kr":
        yield words("request.before.kr.centre")
        own = "own-data" if _is_childcare(names) else "own-data-plain"
        yield words(f"request.before.kr.{own}")


def _clock(names: Names) -> Iterator[Step]:
    law = "kr" if is_korean(names) else "general"
    for key, id in CLOCK[law]:
        found = cited((id,), names) if id else ()
        yield Step(names.words(f"request.clock.{law}.{key}"), found[0].name if found else None)


def _law(names: Names) -> tuple[Cited, ...]:
    if not is_korean(names):
        return ()
    ids = (*LAW, *(CHILDCARE_LAW if _is_childcare(names) else ()))
    return cited((id for id in ids if is_printable((id,), names)), names)


def _is_childcare(names: Names) -> bool:
    leaf = names.assessment.deployment.leaf("setting")
    return isinstance(leaf, Known) and leaf.value == "childcare"


def _questions(asked: Sequence[OpenQuestion], names: Names) -> tuple[Phrase, ...]:
    return tuple(dict.fromkeys(names.question(each.path) for each in asked))
