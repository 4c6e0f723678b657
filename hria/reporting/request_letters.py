"""One request, ready to file: the form's fields, the items, what is asked besides, the grounds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hria.model.assessment import OpenQuestion
from hria.model.fact import Known
from hria.reporting.naming import Names
from hria.reporting.phrase import Phrase
from hria.reporting.request_bodies import Addressee, addressed_to, is_korean, vendors
from hria.reporting.request_items import Item, items

BESIDES = ("partial", "electronic", "fee", "absent", "refusal")
GROUNDS = {
    Addressee.OPERATOR: ("deciding", "personal"),
    Addressee.VENDOR: ("business", "deciding"),
    Addressee.EMPLOYER: ("personal", "deciding"),
    Addressee.COUNCIL: ("deciding", "personal"),
    Addressee.REGULATOR: ("deciding", "business", "personal"),
}
APART = (Addressee.VENDOR, Addressee.EMPLOYER, Addressee.COUNCIL, Addressee.REGULATOR)


@dataclass(frozen=True, slots=True)
class Field:
    """A field of the form; to be filled in by hand where `value` is empty."""

    label: str
    value: Phrase | None


@dataclass(frozen=True, slots=True)
class Ground:
    """A ground of refusal to be expected, and what speaks against it."""

    title: str
    answer: str


@dataclass(frozen=True, slots=True)
class Letter:
    """A request to one body about one file of papers."""

    number: int
    addressee: str
    heading: str
    to: Phrase
    apart: str
    fields: tuple[Field, ...]
    intro: str
    items: tuple[Item, ...]
    besides: tuple[str, ...]
    grounds: tuple[Ground, ...]
    applicant: tuple[Field, ...]


def letter(
    number: int, addressee: Addressee, asked: tuple[OpenQuestion, ...], names: Names
) -> Letter:
    """Return the request for one file of papers."""
    words = names.words
    law = "kr" if is_korean(names) else "general"
    subject = words(f"request.file.{addressee}.subject")
    return Letter(
        number=number,
        addressee=addressee.value,
        heading=words("request.part.letter", number=number, subject=subject),
        to=addressed_to(addressee, names),
        apart=words(f"request.file.{addressee}.apart") if addressee in APART else "",
        fields=tuple(_fields(addressee, names)),
        intro=words(f"request.letter.intro.{law}"),
        items=items(asked, names),
        besides=tuple(words(f"request.letter.ask.{law}.{key}") for key in BESIDES),
        grounds=tuple(
            Ground(
                words(f"request.letter.ground.{law}.{key}.title"),
                words(f"request.letter.ground.{law}.{key}.answer"),
            )
            for key in GROUNDS[addressee]
        ),
        applicant=tuple(_applicant(law, names)),
    )


def _fields(addressee: Addressee, names: Names) -> Iterator[Field]:
    words = names.words
    yield Field(words("request.field.to"), addressed_to(addressee, names))
    if is_korean(names):
        yield Field(words("request.field.office"), _own(_office(addressee, names), names))
    yield Field(words("request.field.plan"), words.phrase(names.assessment.deployment.title))
    seller = vendors(names)
    if seller is not None:
        yield Field(words("request.field.vendor"), seller)
    yield Field(words("request.field.period"), _own("request.field.since", names))


def _applicant(law: str, names: Names) -> Iterator[Field]:
    words = names.words
    yield Field(words("request.field.applicant"), None)
    yield Field(words(f"request.field.{'number' if law == 'kr' else 'identity'}"), None)
    yield Field(words("request.field.address"), None)
    yield Field(words("request.field.contact"), None)
    if law != "kr":
        yield Field(words("request.field.law"), None)
    for key in ("form", "receipt", "fee"):
        yield Field(words(f"request.field.{key}"), _own(f"request.field.{key}-asked", names))
    yield Field(words("request.field.signed"), None)


def _office(addressee: Addressee, names: Names) -> str:
    if addressee is Addressee.COUNCIL:
        return "request.field.offices-council"
    setting = names.assessment.deployment.leaf("setting")
    childcare = isinstance(setting, Known) and setting.value == "childcare"
    return f"request.field.offices{'-childcare' if childcare else ''}"


def _own(key: str, names: Names) -> Phrase:
    return Phrase(names.words(key), names.words.language)
