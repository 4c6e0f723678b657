"""What there is to look up: lists of the content, as rows for people and as data for programs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from hria.model.fact import Declaration
from hria.model.law import Evidence, Precedent, Provision, Right
from hria.model.questionnaire import Check, Questionnaire
from hria.reporting.plain import plain
from hria.reporting.wording import Words

Row = tuple[str, ...]
Thing = Check | Declaration | Provision | Evidence | Precedent | Right


@dataclass(frozen=True, slots=True)
class Listing:
    """A list with its headings; every row has an id first."""

    headings: Row
    rows: tuple[Row, ...]


def listing(what: str, questionnaire: Questionnaire, words: Words) -> Listing:
    """Return everything of one kind in one line each."""
    kind = KINDS[what]
    headings = tuple(words(f"catalogue.{key}") for key in kind.headings)
    return Listing(headings, tuple(kind.rows(questionnaire, words)))


def listing_data(what: str, questionnaire: Questionnaire) -> list[dict[str, Any]]:
    """Return everything of one kind, whole, as plain data."""
    return [entry_data(what, thing) for thing in KINDS[what].things(questionnaire)]


def entry_data(what: str, thing: object) -> dict[str, Any]:
    """Return one thing as plain data."""
    return {"kind": KINDS[what].name, **plain(thing)}


def find(id: str, questionnaire: Questionnaire) -> tuple[str, Thing] | None:
    """Return a thing by its id (or a check by its code) and the kind it is of."""
    check = questionnaire.check(id)
    if check is not None:
        return "checks", check
    for what, known in _by_id(questionnaire).items():
        if id in known:
            return what, known[id]
    return None


def _by_id(questionnaire: Questionnaire) -> dict[str, Mapping[str, Thing]]:
    return {
        "facts": questionnaire.facts,
        "law": questionnaire.law,
        "evidence": questionnaire.evidence,
        "precedents": questionnaire.precedents,
        "rights": questionnaire.rights,
    }


def ids(questionnaire: Questionnaire) -> tuple[str, ...]:
    """Return every id that can be looked up, for suggestions."""
    found = [id for _, check in questionnaire.checks() for id in (check.id, check.code)]
    for known in _by_id(questionnaire).values():
        found.extend(known)
    return tuple(found)


def _checks(questionnaire: Questionnaire, words: Words) -> Iterator[Row]:
    for pack, check in questionnaire.checks():
        sections = {each.id: each.title for each in pack.head.sections}
        section = sections.get(check.section)
        line = words.name(check.red_line.basis) if check.red_line else ""
        yield (
            check.id,
            check.code,
            str(words.phrase(check.title)),
            str(words.phrase(section)) if section else check.section,
            line,
        )


def _facts(questionnaire: Questionnaire, words: Words) -> Iterator[Row]:
    for fact in questionnaire.facts.values():
        theme = f"theme.{fact.theme}"
        yield (
            fact.id,
            words(f"fact-type.{fact.type}"),
            str(words.phrase(fact.label)),
            words(theme) if words.has(theme) else fact.theme,
            words.name(fact.ask_of),
        )


def _law(questionnaire: Questionnaire, words: Words) -> Iterator[Row]:
    for each in questionnaire.law.values():
        place = f"{words.phrase(each.instrument)} {words.phrase(each.provision)}"
        yield (
            each.id,
            each.jurisdiction,
            place,
            str(words.phrase(each.title)),
            words.name(each.force),
            words.name(each.status),
        )


def _evidence(questionnaire: Questionnaire, words: Words) -> Iterator[Row]:
    for each in questionnaire.evidence.values():
        printed = words("truth.yes" if each.printable else "truth.no")
        yield each.id, str(words.phrase(each.claim)), words.name(each.confidence), printed


def _precedents(questionnaire: Questionnaire, words: Words) -> Iterator[Row]:
    for each in questionnaire.precedents.values():
        country, outcome = f"country.{each.country}", f"precedent.outcome.{each.outcome}"
        yield (
            each.id,
            str(words.phrase(each.name)),
            words(country) if words.has(country) else each.country,
            each.years,
            words(outcome) if words.has(outcome) else each.outcome,
        )


def _rights(questionnaire: Questionnaire, words: Words) -> Iterator[Row]:
    for each in questionnaire.rights.values():
        yield each.id, str(words.phrase(each.name)), str(words.phrase(each.what))


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of content: its name, the headings of its list, its rows and its things."""

    name: str
    headings: Row
    rows: Callable[[Questionnaire, Words], Iterator[Row]]
    things: Callable[[Questionnaire], list[object]]


KINDS = {
    "checks": Kind(
        "check",
        ("id", "code", "title", "section", "red-line"),
        _checks,
        lambda all_: [check for _, check in all_.checks()],
    ),
    "facts": Kind(
        "fact",
        ("id", "type", "label", "theme", "ask-of"),
        _facts,
        lambda all_: list(all_.facts.values()),
    ),
    "law": Kind(
        "law",
        ("id", "jurisdiction", "provision", "title", "force", "status"),
        _law,
        lambda all_: list(all_.law.values()),
    ),
    "evidence": Kind(
        "evidence",
        ("id", "claim", "confidence", "printed"),
        _evidence,
        lambda all_: list(all_.evidence.values()),
    ),
    "precedents": Kind(
        "precedent",
        ("id", "name", "country", "years", "outcome"),
        _precedents,
        lambda all_: list(all_.precedents.values()),
    ),
    "rights": Kind(
        "right", ("id", "name", "what"), _rights, lambda all_: list(all_.rights.values())
    ),
}
