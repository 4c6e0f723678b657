"""To whom requests go: public bodies by the facts of the case, each file of papers on its own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from hria.model.assessment import OpenQuestion
from hria.model.deployment import PartyKind
from hria.model.fact import Asked, Known, Reason
from hria.model.record import File
from hria.reporting.naming import Names
from hria.reporting.phrase import Phrase
from hria.reporting.request_records import record_kind

KOREA = "kr"
PUBLIC = ("local-government", "national-government", "police", "public-institution")
KINDS = {
    "local-government": PartyKind.LOCAL_GOVERNMENT,
    "national-government": PartyKind.NATIONAL_GOVERNMENT,
    "police": PartyKind.POLICE,
    "public-institution": PartyKind.PUBLIC_INSTITUTION,
    "private-company": PartyKind.EMPLOYER,
}


class Addressee(StrEnum):
    """What a request asks for: papers of the operator, or of bodies that hold their own."""

    OPERATOR = "operator"
    VENDOR = "vendor"
    EMPLOYER = "employer"
    COUNCIL = "council"
    REGULATOR = "regulator"


FILES = {
    File.OPERATOR: Addressee.OPERATOR,
    File.VENDOR: Addressee.VENDOR,
    File.EMPLOYER: Addressee.EMPLOYER,
}
OWN = {Asked.COUNCIL: Addressee.COUNCIL, Asked.REGULATOR: Addressee.REGULATOR}
PEOPLE = (Asked.WORKERS, Asked.GROUP)


@dataclass(frozen=True, slots=True)
class Sorted:
    """The open questions by request, and those that no record of a body can answer."""

    by_addressee: dict[Addressee, tuple[OpenQuestion, ...]]
    people: tuple[OpenQuestion, ...]
    no_record: tuple[OpenQuestion, ...]


def sort_questions(names: Names) -> Sorted:
    """Sort the open questions: by whose papers would answer, not by whom one would ask."""
    gathered: dict[Addressee, list[OpenQuestion]] = {each: [] for each in Addressee}
    people: list[OpenQuestion] = []
    no_record: list[OpenQuestion] = []
    for each in names.assessment.questions:
        if each.reason is Reason.NO_RECORD:
            no_record.append(each)
        elif each.ask_of in PEOPLE:
            people.append(each)
        else:
            gathered[_addressee(each, names)].append(each)
    found = {addressee: tuple(asked) for addressee, asked in gathered.items() if asked}
    return Sorted(found, tuple(people), tuple(no_record))


def _addressee(question: OpenQuestion, names: Names) -> Addressee:
    if question.ask_of in OWN:
        return OWN[question.ask_of]
    kind = record_kind(names.assessment.questionnaire.facts[question.fact], names)
    if kind is not None:
        return FILES[kind.file]
    return Addressee(question.ask_of.value)


def is_korean(names: Names) -> bool:
    """Whether the law of Korea binds, whose act on disclosure is catalogued here."""
    return names.assessment.deployment.jurisdiction == KOREA


def is_public(names: Names) -> bool | None:
    """Whether the operator is a public body by its kind; None where that is not known."""
    leaf = names.assessment.deployment.leaf("plan.operator_kind")
    return leaf.value in PUBLIC if isinstance(leaf, Known) else None


def addressed_to(addressee: Addressee, names: Names) -> Phrase:
    """Return the name of the body: of the operator's kind, or the council or the regulator."""
    words = names.words
    match addressee:
        case Addressee.COUNCIL:
            return _named(PartyKind.COUNCIL, Asked.COUNCIL, names)
        case Addressee.REGULATOR:
            return _named(PartyKind.REGULATOR, Asked.REGULATOR, names)
        case _:
            leaf = names.assessment.deployment.leaf("plan.operator_kind")
            kind = KINDS.get(str(leaf.value)) if isinstance(leaf, Known) else None
            return (
                _named(kind, Asked.OPERATOR, names)
                if kind
                else Phrase(words.name(Asked.OPERATOR), words.language)
            )


def vendors(names: Names) -> Phrase | None:
    """Return the names of the vendors, where the description has any."""
    found = _parties(PartyKind.VENDOR, names)
    return _joined(found, names) if found else None


def _named(kind: PartyKind, otherwise: Asked, names: Names) -> Phrase:
    found = _parties(kind, names)
    words = names.words
    return _joined(found, names) if found else Phrase(words.name(otherwise), words.language)


def _parties(kind: PartyKind, names: Names) -> list[Phrase]:
    parties = names.assessment.deployment.parties.values()
    return [names.words.phrase(each.name) for each in parties if each.kind is kind]


def _joined(phrases: Iterable[Phrase], names: Names) -> Phrase:
    found = list(phrases)
    return Phrase(names.words.listed(each.text for each in found), found[0].language)
