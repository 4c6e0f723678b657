"""JSON Schema of what a description may say of one fact."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any, TypeVar

from hria.model.fact import TYPED_REASONS, Declaration, FactType, Standing
from hria.model.text import Language, Text
from hria.reading.leaves import BESIDE, LEAF_KEYS
from hria.reading.schema_texts import KEYS, REASONS, STANDINGS

Schema = dict[str, Any]
Word = TypeVar("Word", bound=StrEnum)

STRING: Schema = {"type": ["string", "number"]}
DAY: Schema = {
    "type": "string",
    "format": "date",
    "pattern": "^(?!0000)[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
}
SOURCED = {"enum": [Standing.DOCUMENTED.value, Standing.REPORTED.value]}
NEEDS_SOURCE: Schema = {
    "if": {"properties": {"standing": SOURCED}, "required": ["standing"]},
    "then": {"properties": {"sources": {"minItems": 1}}, "required": ["sources"]},
}


def ref(name: str) -> Schema:
    """Return a reference to one of the schema's definitions."""
    return {"$ref": f"#/$defs/{name}"}


def leaf_name(fact: Declaration) -> str:
    """Return the name of the definition that fits a fact; facts of one kind share it."""
    match fact.type:
        case FactType.CHOICE | FactType.CHOICES:
            return f"answers-{fact.id}"
        case FactType.DURATION | FactType.NUMBER:
            return "number"
        case FactType.TEXT:
            return "free-text"
        case _:
            return "-".join((fact.type.value, *fact.per))


class Leaves:
    """Makes the definitions of facts' values, with hover texts in one language."""

    def __init__(self, language: Language) -> None:
        """Speak this language."""
        self.language: Language = language

    def shared(self) -> dict[str, Schema]:
        """Return the definitions that all facts use."""
        return {
            "text": {
                "anyOf": [
                    {"type": "string"},
                    {
                        "type": "object",
                        "properties": {"en": STRING, "ko": STRING},
                        "minProperties": 1,
                        "additionalProperties": False,
                    },
                ]
            },
            "day": DAY,
            "sources": {
                "type": "array",
                "items": {
                    "anyOf": [
                        STRING,
                        {
                            "type": "object",
                            "properties": {"in": STRING, "page": STRING, "quote": STRING},
                            "required": ["in"],
                            "additionalProperties": False,
                        },
                    ]
                },
            },
            "standing": self.words(STANDINGS),
            "unknown": self.words({each: REASONS[each] for each in TYPED_REASONS}),
            "complete": self._forms({"type": "boolean"}, ()),
        }

    def leaf(self, fact: Declaration) -> Schema:
        """Return what may be said of a fact: plain, with sources, as a range, unknown, disputed."""
        return self._forms(
            ref(f"value-{leaf_name(fact)}"),
            fact.per,
            numeric=fact.type.is_numeric,
            needs_per=fact.type is FactType.RATE,
            is_list=fact.type.is_list,
        )

    def words(self, meanings: Mapping[Word, Text]) -> Schema:
        """Return a choice among words, each with what it means."""
        return self.choice((word.value, text) for word, text in meanings.items())

    def choice(self, named: Iterable[tuple[str, Text]]) -> Schema:
        """Return a choice among ids, each with its name."""
        pairs = list(named)
        return {
            "enum": [id for id, _ in pairs],
            "markdownEnumDescriptions": [text.to(self.language) for _, text in pairs],
        }

    def said(self, schema: Schema, text: Text) -> Schema:
        """Return a schema with a hover text."""
        return {"description": text.to(self.language), **schema}

    def value(self, fact: Declaration) -> Schema:
        """Return the values that a fact may have."""
        number = {"type": "number", "minimum": 0}
        match fact.type:
            case FactType.TRUTH:
                return {"type": "boolean"}
            case FactType.CHOICE:
                return self.choice((each.id, each.name) for each in fact.choices)
            case FactType.CHOICES:
                items = self.choice((each.id, each.name) for each in fact.choices)
                return {"type": "array", "items": items, "uniqueItems": True}
            case FactType.MEMBERS:
                return {"type": "array", "items": STRING, "uniqueItems": True}
            case FactType.DATE:
                return ref("day")
            case FactType.TEXT:
                return {"type": "string"}
            case FactType.COUNT:
                return {**number, "type": "integer"}
            case FactType.SHARE:
                return {**number, "maximum": 1}
            case _:
                return number

    def _forms(
        self,
        value: Schema,
        per: tuple[str, ...],
        *,
        numeric: bool = False,
        needs_per: bool = False,
        is_list: bool = False,
    ) -> Schema:
        of_claim: Schema = {
            "value": self.said(value, KEYS["value"]),
            "standing": self.said(ref("standing"), KEYS["standing"]),
            **self._about(),
        }
        if numeric:
            of_claim |= {key: self.said(value, KEYS[key]) for key in ("low", "high")}
        if per:
            of_claim["per"] = self.said({"enum": list(per)}, KEYS["per"])
        if is_list:
            of_claim["complete"] = self.said(ref("complete"), KEYS["complete"])
        forms = [("value",), ("low", "high")] if numeric else [("value",)]
        claim = {
            "type": "object",
            "properties": {**of_claim, "by": self.said(STRING, KEYS["by"])},
            "additionalProperties": False,
            "oneOf": [_form(form, needs_per=needs_per) for form in forms],
            **NEEDS_SOURCE,
        }
        disputed = {"type": "array", "items": claim, "minItems": 2}
        whole = {
            "type": "object",
            "properties": {
                **of_claim,
                "unknown": self.said(ref("unknown"), KEYS["unknown"]),
                "asked": self.said(ref("day"), KEYS["asked"]),
                "of": self.said(STRING, KEYS["of"]),
                "disputed": self.said(disputed, KEYS["disputed"]),
            },
            "additionalProperties": False,
            "oneOf": [
                *(_form(form, needs_per=needs_per) for form in forms),
                _form(("unknown",)),
                _form(("disputed",)),
            ],
            **NEEDS_SOURCE,
        }
        return {"anyOf": [whole] if needs_per else [value, whole]}

    def _about(self) -> Schema:
        return {
            "sources": self.said(ref("sources"), KEYS["sources_of"]),
            "note": self.said(ref("text"), KEYS["note"]),
            "private": self.said({"type": "boolean"}, KEYS["private"]),
        }


def _form(keys: tuple[str, ...], *, needs_per: bool = False) -> Schema:
    """Return the rule of one form: the keys it needs; those of other forms it must not have."""
    beside = {*keys, *BESIDE[keys[0]], "by"}
    strange = [key for key in LEAF_KEYS if key not in beside]
    needed = [*keys, *(("per",) if needs_per else ())]
    return {"required": needed, "properties": dict.fromkeys(strange, False)}
