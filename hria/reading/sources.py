"""The parties and sources that a description names."""

from __future__ import annotations

import re
from collections.abc import Mapping

from hria.model.deployment import Party, PartyKind, Source, SourceKind
from hria.model.text import Language, Text
from hria.reading.fields import ISO_DAY, Fields
from hria.reading.nodes import Node
from hria.reading.problems import Problems, closest

SOURCE_KEYS = (
    "kind",
    "by",
    "title",
    "publisher",
    "date",
    "url",
    "file",
    "sha256",
    "role",
    "consent",
    "private",
)
SHA256 = re.compile(r"[0-9a-f]{64}\Z")
PART_OF_DAY = re.compile(r"[0-9]{4}(-(0[1-9]|1[0-2]))?\Z")


def read_parties(fields: Fields, language: Language, problems: Problems) -> dict[str, Party]:
    """Read `parties`: offices and organisations by id."""
    found = {}
    for id, node in _entries(fields, "parties").items():
        inner = Fields(node, id, problems, ("kind", "name", "private"))
        kind = inner.word("kind", PartyKind, required=True) or PartyKind.OTHER
        name = inner.text("name", language) or Text(**{language: id})
        found[id] = Party(id, kind, name, inner.truth("private") or False)
    return found


def read_sources(
    fields: Fields, parties: Mapping[str, Party], problems: Problems
) -> dict[str, Source]:
    """Read `sources`: documents, press, accounts by id."""
    return {
        id: _source(id, node, parties, problems) for id, node in _entries(fields, "sources").items()
    }


def _entries(fields: Fields, key: str) -> dict[str, Node]:
    node = fields.node(key)
    if node is None:
        return {}
    if isinstance(node.value, dict):
        return node.value
    fields.problems.add(node.place, "mapping-expected", what=f"`{key}`")
    return {}


def _source(id: str, node: Node, parties: Mapping[str, Party], problems: Problems) -> Source:
    fields = Fields(node, id, problems, SOURCE_KEYS)
    kind = fields.word("kind", SourceKind, required=True) or SourceKind.OTHER
    source = Source(
        id,
        kind,
        fields.string("title"),
        _by(fields, parties, problems),
        fields.string("publisher"),
        _day(fields, problems),
        _matching(fields, "url", re.compile(r"https?://\S+\Z"), "bad-url", problems),
        fields.string("file"),
        _matching(fields, "sha256", SHA256, "bad-sha256", problems),
        fields.string("role"),
        fields.truth("consent"),
        fields.truth("private") or False,
    )
    if kind is SourceKind.ACCOUNT:
        _account(source, fields, problems)
    return source


def _account(source: Source, fields: Fields, problems: Problems) -> None:
    for key in ("title", "publisher", "url"):
        if key in fields.values:
            problems.add(fields.key_places[key], "account-named", key=key)
    if "consent" not in fields.values:
        problems.add(fields.place, "account-consent")
    elif source.consent is False:
        problems.add(fields.values["consent"].place, "consent-needed")


def _by(fields: Fields, parties: Mapping[str, Party], problems: Problems) -> str | None:
    by = fields.string("by")
    if by is None or by in parties:
        return by
    near = closest(by, parties)
    kind = "unknown-party-near" if near else "unknown-party"
    problems.add(fields.values["by"].place, kind, value=by, near=near)
    return None


def _day(fields: Fields, problems: Problems) -> str | None:
    day = fields.string("date")
    if day and not PART_OF_DAY.match(day):
        if ISO_DAY.match(day):
            fields.day("date")
        else:
            problems.add(fields.values["date"].place, "bad-date", value=day)
    return day


def _matching(
    fields: Fields, key: str, pattern: re.Pattern[str], kind: str, problems: Problems
) -> str | None:
    value = fields.string(key)
    if value is not None and not pattern.match(value):
        problems.add(fields.values[key].place, kind, value=value)
        return None
    return value
