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
from hria.reading.fields import Fields, as_word, known_list
from hria.reading.nodes import Node
from hria.reading.problems import Problems, closest
from hria.reading.values import read_number, read_value

ABOUT = ("standing", "sources", "note", "private", "per")
BESIDE: dict[str, tuple[str, ...]] = {
    "value": (*ABOUT, "complete"),
    "low": ("high", *ABOUT),
    "high": ("low", *ABOUT),
    "unknown": ("asked", "of", "sources", "note", "private"),
    "disputed": ("note", "private"),
}
FORMS = tuple(BESIDE)
LEAF_KEYS = tuple(dict.fromkeys((*FORMS, *(key for keys in BESIDE.values() for key in keys))))

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
    match _form(fields, around):
        case ("unknown",):
            return _unknown(fields, around)
        case ("disputed",):
            return _disputed(fields, fact, around)
        case ("value",) | ("low", "high"):
            return _stated(node, fields, fact, around) or Unknown()
        case ("low",) | ("high",):
            around.problems.add(node.place, "half-range")
        case _:
            around.problems.add(node.place, "leaf-form", key=fact.key)
    return Unknown()


def _form(fields: Fields, around: Surroundings, *also: str) -> tuple[str, ...]:
    """Return which forms a mapping has; a key that does not go with its form is noted."""
    given = tuple(form for form in FORMS if form in fields.values)
    if given and (len(given) == 1 or given == ("low", "high")):
        known = (*BESIDE[given[0]], *also)
        for key in fields.values:
            if key in LEAF_KEYS and key not in (given[0], *known):
                around.problems.add(
                    fields.key_places[key],
                    "key-not-with",
                    key=key,
                    form=given[0],
                    known=known_list(known),
                )
    return given


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
        if where.typed in around.sources:
            cited.append(Citation(where.typed, page, quote))
        else:
            near = closest(where.typed, around.sources)
            kind = "unknown-source-near" if near else "unknown-source"
            around.problems.add(where.place, kind, value=where.typed or where.value, near=near)
    return tuple(cited)


def read_party(fields: Fields, key: str, around: Surroundings) -> str | None:
    """Read the id of a party."""
    node = fields.node(key)
    if node is None:
        return None
    if node.typed in around.parties:
        return node.typed
    near = closest(node.typed, around.parties)
    kind = "unknown-party-near" if near else "unknown-party"
    around.problems.add(node.place, kind, value=node.typed or node.value, near=near)
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
    note, private = fields.text("note", around.language), fields.truth("private") or False
    items = fields.items("disputed", "{value: true, by: union}")
    claims = [claim for item in items if (claim := _claim(item, fact, around))]
    node = fields.values["disputed"]
    if isinstance(node.value, list) and len(items) < 2:
        around.problems.add(node.place, "disputed-few")
    elif items and len(claims) == len(items) and len({_said(each.leaf) for each in claims}) == 1:
        around.problems.add(node.place, "disputed-alike")
    return Disputed(tuple(claims), note, private) if len(claims) > 1 else Unknown()


def _claim(item: Node, fact: Declaration, around: Surroundings) -> Claim | None:
    if not isinstance(item.value, dict):
        around.problems.add(item.place, "claim-form", key=fact.key)
        return None
    fields = Fields(item, "disputed", around.problems, (*LEAF_KEYS, "by"))
    by = read_party(fields, "by", around)
    match _form(fields, around, "by"):
        case ("value",) | ("low", "high"):
            stated = _stated(item, fields, fact, around)
            return Claim(stated, by) if stated is not None else None
        case ("low",) | ("high",):
            around.problems.add(item.place, "half-range")
        case _:
            around.problems.add(item.place, "claim-form", key=fact.key)
    return None


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
        if isinstance(complete, Known) and not isinstance(fields.values["complete"].value, dict):
            complete = replace(complete, standing=standing, citations=citations)
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
    _needs_per(node, fact, about[-1], stated, around)
    return stated


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
    kind = "per-unknown" if fact.per else "per-not-rate"
    known = known_list(fact.per)
    around.problems.add(node.place, kind, key=fact.key, value=node.value, known=known)
    return None


def _complete(fields: Fields, fact: Declaration, around: Surroundings) -> Leaf | None:
    node = fields.node("complete")
    if node is None:
        return None
    if not fact.type.is_list:
        around.problems.add(node.place, "complete-not-list", key=fact.key)
        return None
    return read_leaf(node, completeness_of(fact), around)


def completeness_of(fact: Declaration) -> Declaration:
    """Return the fact that says whether a list fact names all there is."""
    return replace(fact, id=f"{fact.id}.complete", type=FactType.TRUTH, choices=(), of=None)


def _standing(fields: Fields, citations: tuple[Citation, ...], around: Surroundings) -> Standing:
    given = fields.word("standing", Standing)
    if given is None:
        return Standing.highest([Standing.CLAIMED, *(_of(each, around) for each in citations)])
    sources = fields.values.get("sources")
    unsourced = sources is None or sources.value == []
    if given in (Standing.DOCUMENTED, Standing.REPORTED) and unsourced:
        place = fields.values["standing"].place
        around.problems.add(place, "standing-without-source", value=given)
    return given


def _of(citation: Citation, around: Surroundings) -> Standing:
    source = around.sources[citation.source]
    party = around.parties.get(source.by or "")
    if party and party.kind is PartyKind.VENDOR:
        return Standing.CLAIMED
    return OF_SOURCE.get(source.kind, Standing.CLAIMED)
