"""What a description says of one fact: a value, a range, an unknown, a dispute."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from hria.model.deployment import Party, PartyKind, Source, SourceKind
from hria.model.fact import (
    TYPED_REASONS,
    Citation,
    Claim,
    Declaration,
    Disputed,
    FactType,
    Known,
    Leaf,
    Range,
    Standing,
    Unknown,
)
from hria.model.text import Language, Text
from hria.reading.fields import Fields, as_list, as_word, known_list
from hria.reading.nodes import Node
from hria.reading.problems import Problems, closest
from hria.reading.values import read_number, read_value

FORMS = ("value", "low", "high", "unknown", "disputed")
COMMON = ("sources", "note", "private")
STATED = ("standing", "per", "complete")
LEAF_KEYS = (*FORMS, *COMMON, *STATED, "asked", "of")

OF_SOURCE = {
    SourceKind.OFFICIAL_DOCUMENT: Standing.DOCUMENTED,
    SourceKind.CONTRACT: Standing.DOCUMENTED,
    SourceKind.LAW: Standing.DOCUMENTED,
    SourceKind.TEST_REPORT: Standing.DOCUMENTED,
    SourceKind.STUDY: Standing.DOCUMENTED,
    SourceKind.DATASET: Standing.DOCUMENTED,
    SourceKind.PRESS: Standing.REPORTED,
}


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a fact may refer to, and where its problems go."""

    problems: Problems
    language: Language
    parties: Mapping[str, Party]
    sources: Mapping[str, Source]
    members: Mapping[str, tuple[str, ...]]


def read_leaf(node: Node, fact: Declaration, around: Surroundings) -> Leaf:
    """Read what is said of a fact; problems leave an Unknown behind."""
    if not isinstance(node.value, dict):
        value = read_value(node, fact, around.members, around.problems)
        return (
            _needs_per(node, fact, None, Known(value), around) if value is not None else Unknown()
        )
    fields = Fields(node, fact.key, around.problems, LEAF_KEYS)
    given = [form for form in FORMS if form in fields.values]
    if given in (["low"], ["high"]):
        around.problems.add(node.place, "half-range")
        return Unknown()
    match given:
        case ["unknown"]:
            return _unknown(fields, around)
        case ["disputed"]:
            return _disputed(fields, fact, around)
        case ["value"] | ["low", "high"]:
            return _stated(node, fields, fact, around) or Unknown()
        case _:
            around.problems.add(node.place, "leaf-form", key=fact.key)
            return Unknown()


def read_citations(fields: Fields, around: Surroundings) -> tuple[Citation, ...]:
    """Read `sources`: ids, or {in, page, quote}."""
    cited = []
    for item in fields.items("sources", "plan"):
        page = quote = None
        where = item
        if isinstance(item.value, dict):
            inner = Fields(item, "sources", around.problems, ("in", "page", "quote"))
            found = inner.node("in", required=True)
            page, quote = inner.string("page"), inner.string("quote")
            if found is None:
                continue
            where = found
        if isinstance(where.value, str) and where.value in around.sources:
            cited.append(Citation(where.value, page, quote))
        else:
            near = closest(str(where.value), around.sources)
            kind = "unknown-source-near" if near else "unknown-source"
            around.problems.add(where.place, kind, value=where.value, near=near)
    return tuple(cited)


def read_party(fields: Fields, key: str, around: Surroundings) -> str | None:
    """Read the id of a party."""
    node = fields.node(key)
    if node is None:
        return None
    if isinstance(node.value, str) and node.value in around.parties:
        return node.value
    near = closest(str(node.value), around.parties)
    kind = "unknown-party-near" if near else "unknown-party"
    around.problems.add(node.place, kind, value=node.value, near=near)
    return None


def _unknown(fields: Fields, around: Surroundings) -> Unknown:
    node = fields.node("unknown")
    reason = None if node is None else as_word(node, "unknown", TYPED_REASONS, around.problems)
    return Unknown(
        next((each for each in TYPED_REASONS if each == reason), TYPED_REASONS[0]),
        fields.day("asked"),
        read_party(fields, "of", around),
        read_citations(fields, around),
        fields.text("note", around.language),
        fields.truth("private") or False,
    )


def _disputed(fields: Fields, fact: Declaration, around: Surroundings) -> Leaf:
    node = fields.node("disputed")
    if node is None:
        return Unknown()
    claims = []
    for item in as_list(node, "`disputed`", "{value: true, by: union}", around.problems):
        inner = Fields(item, "disputed", around.problems, (*LEAF_KEYS, "by"))
        stated = _stated(item, inner, fact, around)
        if stated is not None:
            claims.append(Claim(stated, read_party(inner, "by", around)))
    if len(node.value) < 2:  # type: ignore[arg-type]
        around.problems.add(node.place, "disputed-few")
    elif len(claims) == len(node.value) and len({_said(each.leaf) for each in claims}) == 1:  # type: ignore[arg-type]
        around.problems.add(node.place, "disputed-alike")
    if len(claims) < 2:
        return Unknown()
    private = fields.truth("private") or False
    return Disputed(tuple(claims), fields.text("note", around.language), private)


def _said(leaf: Known | Range) -> object:
    if isinstance(leaf, Range):
        return leaf.low, leaf.high, leaf.per
    value = frozenset(leaf.value) if isinstance(leaf.value, tuple) else leaf.value
    return value, leaf.per, repr(leaf.complete)


def _stated(
    node: Node, fields: Fields, fact: Declaration, around: Surroundings
) -> Known | Range | None:
    citations = read_citations(fields, around)
    standing = _standing(fields, citations, around)
    note: Text | None = fields.text("note", around.language)
    private = fields.truth("private") or False
    per = _per(fields, fact, around)
    if "value" in fields.values:
        found = fields.node("value")
        value = None if found is None else read_value(found, fact, around.members, around.problems)
        if value is None:
            return None
        complete = _complete(fields, fact, around)
        stated: Known | Range = Known(value, standing, citations, note, private, per, complete)
        return _needs_per(node, fact, per, stated, around)
    return _range(node, fields, fact, around, (standing, citations, note, private, per))


def _range(
    node: Node,
    fields: Fields,
    fact: Declaration,
    around: Surroundings,
    about: tuple[Standing, tuple[Citation, ...], Text | None, bool, str | None],
) -> Range | None:
    if not fact.type.is_numeric:
        around.problems.add(node.place, "no-range", key=fact.key)
        return None
    ends = [fields.node(key, required=True) for key in ("low", "high")]
    low, high = (None if end is None else read_number(end, fact, around.problems) for end in ends)
    if low is None or high is None:
        return None
    if low > high:
        around.problems.add(node.place, "upside-down", low=f"{low:g}", high=f"{high:g}")
        return None
    stated = Range(low, high, *about)
    return stated if _needs_per(node, fact, about[-1], stated, around) else None


def _needs_per(
    node: Node, fact: Declaration, per: str | None, stated: Known | Range, around: Surroundings
) -> Known | Range:
    if (
        fact.type == "rate"
        and per is None
        and "per" not in (node.value if isinstance(node.value, dict) else ())
    ):
        value = stated.value if isinstance(stated, Known) else f"{stated.low:g}"
        known = known_list(fact.per)
        around.problems.add(node.place, "per-missing", key=fact.key, value=value, known=known)
    return stated


def _per(fields: Fields, fact: Declaration, around: Surroundings) -> str | None:
    node = fields.node("per")
    if node is None:
        return None
    if isinstance(node.value, str) and node.value in fact.per:
        return node.value
    known = known_list(fact.per) or "-"
    around.problems.add(node.place, "per-unknown", key=fact.key, value=node.value, known=known)
    return None


def _complete(fields: Fields, fact: Declaration, around: Surroundings) -> Leaf | None:
    node = fields.node("complete")
    if node is None:
        return None
    if not fact.type.is_list:
        around.problems.add(node.place, "complete-not-list", key=fact.key)
        return None
    return read_complete(node, fact, around)


def read_complete(node: Node, fact: Declaration, around: Surroundings) -> Leaf:
    """Read whether a list is all there is: a truth fact of its own."""
    return read_leaf(node, completeness_of(fact), around)


def completeness_of(fact: Declaration) -> Declaration:
    """Return the fact that says whether a list fact names all there is."""
    return replace(fact, id=f"{fact.id}.complete", type=FactType.TRUTH, choices=(), of=None)


def _standing(fields: Fields, citations: tuple[Citation, ...], around: Surroundings) -> Standing:
    given = fields.word("standing", Standing)
    if given is None:
        return Standing.highest([Standing.CLAIMED, *(_of(each, around) for each in citations)])
    if given in (Standing.DOCUMENTED, Standing.REPORTED) and not citations:
        node = fields.node("standing")
        place = node.place if node else fields.place
        around.problems.add(place, "standing-without-source", value=given)
    return given


def _of(citation: Citation, around: Surroundings) -> Standing:
    source = around.sources[citation.source]
    party = around.parties.get(source.by or "")
    if party and party.kind is PartyKind.VENDOR:
        return Standing.CLAIMED
    return OF_SOURCE.get(source.kind, Standing.CLAIMED)
