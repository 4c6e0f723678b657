"""The JSON Schema of a description, with which editors complete, explain and check one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from hria.model.deployment import MeasureState, PartyKind, SourceKind
from hria.model.fact import Declaration, MemberKind
from hria.model.questionnaire import Moment, Questionnaire
from hria.model.text import LANGUAGES, Language
from hria.reading.description import BENCHMARKS, ROLES, VERSION
from hria.reading.schema_leaf import DAY, STRING, Leaves, Schema, leaf_name, ref
from hria.reading.schema_names import DOTTED_NAME, NAME
from hria.reading.schema_texts import ASKED, HOVER, PARTS

DRAFT = "https://json-schema.org/draft/2020-12/schema"


def description_schema(questionnaire: Questionnaire, language: Language) -> dict[str, object]:
    """Return the schema (draft 2020-12), its titles and hover texts in one language."""
    return _Schema(questionnaire, language).whole()


class _Schema:
    def __init__(self, questionnaire: Questionnaire, language: Language) -> None:
        self.questionnaire = questionnaire
        self.language: Language = language
        self.leaves = Leaves(language)
        self.facts = questionnaire.facts
        self.own = {id: fact for id, fact in self.facts.items() if fact.member_kind is None}

    def whole(self) -> dict[str, object]:
        """Return the schema of a file."""
        dotted = {id: self.fact(fact) for id, fact in self.own.items() if "." in id}
        return {
            "$schema": DRAFT,
            "title": PARTS[""].to(self.language),
            "type": "object",
            "required": ["hria", "title", "described_on"],
            "properties": {**self.head(), **self.section(self.own), **self.collections(), **dotted},
            "patternProperties": dict(self.dotted_members()),
            "additionalProperties": False,
            "$defs": self.definitions(),
        }

    def definitions(self) -> Schema:
        """Return the definitions: what may be said of each kind of fact, and members."""
        kinds = {leaf_name(fact): fact for fact in self.facts.values()}
        leaves = {name: self.leaves.leaf(fact) for name, fact in kinds.items()}
        values = {f"value-{name}": self.leaves.value(fact) for name, fact in kinds.items()}
        facts = {f"fact-{id}": self.asked(fact) for id, fact in self.facts.items()}
        members = {kind.value: self.member(kind) for kind in MemberKind}
        return {**self.leaves.shared(), **values, **leaves, **facts, **members}

    def fact(self, fact: Declaration) -> Schema:
        """Return a reference to what may be said of a fact."""
        return ref(f"fact-{fact.id}")

    def asked(self, fact: Declaration) -> Schema:
        """Return what may be said of a fact, with its question and whom to ask as hover text."""
        stage = self.facts.get("stage")
        due = stage.choice(fact.due.value) if stage else None
        text = HOVER.to(self.language)
        for name, said in (
            ("asked", ASKED[fact.ask_of].to(self.language)),
            ("due", due.name.to(self.language) if due else fact.due.value),
            ("record", fact.record.to(self.language)),
            ("ask", fact.ask.to(self.language)),
        ):
            text = text.replace(f"{{{name}}}", said)
        return {"title": fact.label.to(self.language), "description": text, **ref(leaf_name(fact))}

    def section(self, facts: Mapping[str, Declaration]) -> Schema:
        """Return the properties of facts by the rest of their dotted names, section by section."""
        found: Schema = {}
        for key in facts:
            head = key.split(".", 1)[0]
            if key == head:
                found[key] = self.fact(facts[key])
            elif head not in found:
                found[head] = _mapping(self.section(_inside(head, facts)))
        return found

    def of_members(self, kind: MemberKind) -> dict[str, Declaration]:
        """Return the facts of one kind of member by their names inside it."""
        return {each.key: each for each in self.facts.values() if each.member_kind is kind}

    def member(self, kind: MemberKind) -> Schema:
        """Return the schema of one function, group, alternative or consultation."""
        label = self.part("label", ref("text"))
        whole = _mapping({"label": label, **self.section(self.of_members(kind))})
        return {**whole, "type": ["object", "null"]}

    def collections(self) -> Schema:
        """Return the parts with members of free names; an empty list names nobody."""
        return {
            kind.plural: self.part(
                kind.plural,
                {
                    "type": ["object", "array"],
                    "maxItems": 0,
                    "properties": {"complete": self.fact(self.own[f"{kind.plural}.complete"])},
                    "patternProperties": {f"^{NAME}$": ref(kind.value)},
                    "additionalProperties": False,
                },
            )
            for kind in MemberKind
        }

    def dotted_members(self) -> Iterator[tuple[str, Schema]]:
        """Yield patterns for `functions.NAME.kind` and the sections on the way to it."""
        for kind in MemberKind:
            start = rf"^{kind.plural}\.{DOTTED_NAME}"
            yield f"{start}$", ref(kind.value)
            yield rf"{start}\.label$", self.part("label", ref("text"))
            facts = self.of_members(kind)
            for key, fact in facts.items():
                yield rf"{start}\.{_escaped(key)}$", self.fact(fact)
            for head in _sections(facts):
                inner = _mapping(self.section(_inside(head, facts)))
                yield rf"{start}\.{_escaped(head)}$", inner

    def head(self) -> Schema:
        """Return the properties that are no facts."""
        parts: Schema = {
            "hria": {"const": VERSION},
            "language": {"enum": list(LANGUAGES)},
            "title": ref("text"),
            "described_on": DAY,
            "prepared_by": _mapping({"role": {"enum": list(ROLES)}, "note": ref("text")}),
            "benchmarks": _list({"enum": list(BENCHMARKS)}),
            "parties": _named(
                _mapping(
                    {"kind": {"enum": [each.value for each in PartyKind]}, "name": ref("text")},
                    "kind",
                )
            ),
            "sources": _named(_source()),
            "measures": _list(self.measure()),
            "waivers": _list(
                _mapping(
                    {"weak_spot": STRING, "reason": ref("text"), "by": STRING},
                    "weak_spot",
                    "reason",
                )
            ),
            "background": _list(_background()),
        }
        return {key: self.part(key, schema) for key, schema in parts.items()}

    def measure(self) -> Schema:
        """Return the schema of a measure: a remedy of a check, by whom, by when, how far."""
        remedies = (
            (each.id, each.do)
            for _, check in self.questionnaire.checks()
            for each in check.remedies
        )
        return _mapping(
            {
                "remedy": self.leaves.choice(remedies),
                "state": {"enum": [each.value for each in MeasureState]},
                "owner": STRING,
                "deadline": {"anyOf": [DAY, {"enum": [each.value for each in Moment]}]},
                "sources": ref("sources"),
                "members": _list(STRING),
                "note": ref("text"),
            },
            "remedy",
            "state",
        )

    def part(self, key: str, schema: Schema) -> Schema:
        """Return a schema with the hover text of its key."""
        return self.leaves.said(schema, PARTS[key])


def _source() -> Schema:
    day = {"anyOf": [DAY, {"type": "string", "pattern": "^[0-9]{4}(-(0[1-9]|1[0-2]))?$"}]}
    year = {"type": "integer", "minimum": 1000, "maximum": 9999}
    whole = _mapping(
        {
            "kind": {"enum": [each.value for each in SourceKind]},
            **dict.fromkeys(("by", "title", "publisher", "file", "role"), STRING),
            "date": {"anyOf": [*day["anyOf"], year]},
            "url": {"type": "string", "pattern": r"^https?://\S+$"},
            "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
            **{key: {"type": "boolean"} for key in ("consent", "private")},
        },
        "kind",
    )
    account = {"properties": {"kind": {"const": SourceKind.ACCOUNT.value}}, "required": ["kind"]}
    never = dict.fromkeys(("title", "publisher", "url"), False)
    then = {"properties": {"consent": {"const": True}, **never}, "required": ["consent"]}
    return {**whole, "if": account, "then": then}


def _background() -> Schema:
    told: Schema = {"what": ref("text"), "sources": ref("sources"), "by": STRING}
    return _mapping({**told, "disputed": _list(_mapping(told, "what"))}, "what")


def _inside(head: str, facts: Mapping[str, Declaration]) -> dict[str, Declaration]:
    start = f"{head}."
    return {key.removeprefix(start): fact for key, fact in facts.items() if key.startswith(start)}


def _sections(facts: Iterable[str]) -> list[str]:
    """Return every dotted beginning of some dotted names."""
    found: dict[str, None] = {}
    for key in facts:
        steps = key.split(".")
        found.update((".".join(steps[:end]), None) for end in range(1, len(steps)))
    return list(found)


def _escaped(key: str) -> str:
    return key.replace(".", r"\.")


def _mapping(properties: Schema, *required: str) -> Schema:
    needed = {"required": list(required)} if required else {}
    return {"type": "object", "properties": properties, **needed, "additionalProperties": False}


def _named(schema: Schema) -> Schema:
    return {"type": "object", "additionalProperties": schema}


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}
