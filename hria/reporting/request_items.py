"""The numbered items of a request: records, and under each what it is to show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hria.model.assessment import OpenQuestion
from hria.model.fact import Declaration, Known, Reason
from hria.model.record import RecordKind
from hria.reporting.naming import Names
from hria.reporting.phrase import Phrase
from hria.reporting.request_records import record_kind

AGREEMENT = "participation.vendor_bound"
COMPLETE = ".complete"


@dataclass(frozen=True, slots=True)
class Part:
    """What a record is to show: one fact, of whom, in which record exactly if not as the item."""

    number: str
    what: Phrase
    members: tuple[Phrase, ...]
    record: Phrase | None
    refused: bool
    question: Phrase
    reason: str
    codes: str
    paths: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """A record to be disclosed, with the parts that matter."""

    number: int
    name: Phrase
    note: Phrase | None
    parts: tuple[Part, ...]


def items(asked: Sequence[OpenQuestion], names: Names) -> tuple[Item, ...]:
    """Gather questions by the record that answers them, in the order of the catalogue of kinds."""
    facts = names.assessment.questionnaire.facts
    order = {id: place for place, id in enumerate(names.assessment.questionnaire.records)}
    gathered: dict[str, tuple[RecordKind | None, list[OpenQuestion]]] = {}
    for each in asked:
        kind = record_kind(facts[each.fact], names)
        key = kind.id if kind else f"record:{facts[each.fact].record.en}"
        gathered.setdefault(key, (kind, []))[1].append(each)
    inside = sorted(gathered, key=lambda key: order.get(key, len(order)))
    return tuple(_item(number, *gathered[key], names) for number, key in enumerate(inside, start=1))


def _item(
    number: int, kind: RecordKind | None, asked: Sequence[OpenQuestion], names: Names
) -> Item:
    facts, words = names.assessment.questionnaire.facts, names.words
    name = words.phrase(kind.name if kind else facts[asked[0].fact].record)
    by_fact: dict[str, list[OpenQuestion]] = {}
    for each in asked:
        by_fact.setdefault(each.fact, []).append(each)
    parts = tuple(
        _part(f"{number}-{place}", facts[id], together, name, names)
        for place, (id, together) in enumerate(by_fact.items(), start=1)
    )
    return Item(number, name, _note(kind, names), parts)


def _part(
    number: str, fact: Declaration, asked: Sequence[OpenQuestion], name: Phrase, names: Names
) -> Part:
    words = names.words
    record = words.phrase(fact.record)
    members = (names.of_member(each.path) for each in asked)
    codes = dict.fromkeys(id.split("/", 1)[0] for each in asked for id in each.needed_by)
    reasons = dict.fromkeys(words.name(each.reason) for each in asked)
    return Part(
        number=number,
        what=_what(asked[0].path, fact, names),
        members=tuple(dict.fromkeys(each for each in members if each is not None)),
        record=None if record.text.casefold() in name.text.casefold() else record,
        refused=any(each.reason is Reason.WITHHELD for each in asked),
        question=names.question(asked[0].path),
        reason=", ".join(reasons),
        codes=", ".join(codes),
        paths=tuple(each.path for each in asked),
    )


def _what(path: str, fact: Declaration, names: Names) -> Phrase:
    """Return what the record is to show; of a list that may be longer, the whole of it."""
    words = names.words
    label = words.phrase(fact.label)
    if not path.endswith(COMPLETE):
        return label
    key = f"request.letter.whole.{fact.id.removesuffix(COMPLETE)}"
    if words.has(key):
        return Phrase(words(key), words.language)
    return Phrase(words("request.letter.whole.other", what=label.text), label.language)


def _note(kind: RecordKind | None, names: Names) -> Phrase | None:
    """Return what is known of the agreement with the vendor, so that a clerk can find it."""
    facts = names.assessment.questionnaire.facts
    if kind is None or AGREEMENT not in facts or record_kind(facts[AGREEMENT], names) != kind:
        return None
    leaf = names.assessment.deployment.leaf(AGREEMENT)
    if not isinstance(leaf, Known) or leaf.note is None or leaf.private:
        return None
    return names.words.phrase(leaf.note)
