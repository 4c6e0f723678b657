"""The fixed wording of documents: one YAML file with every sentence in English and Korean."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from importlib.resources.abc import Traversable
from typing import Any

import yaml

from hria.model.assessment import Verdict
from hria.model.deployment import MeasureState, PartyKind, SourceKind
from hria.model.fact import Asked, MemberKind, Reason, Stage, Standing
from hria.model.finding import Commitment, ExceptionState, Outcome
from hria.model.law import Confidence, Force, Status
from hria.model.questionnaire import Actor, Basis, Moment
from hria.model.text import LANGUAGES, Language, Text
from hria.reporting.particles import with_particle
from hria.reporting.phrase import Phrase, spoken
from hria.reporting.quantities import number

FILE = "wording.yaml"
PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9_]*)(?:\|([^}]+))?\}")
SECTIONS: Mapping[type[StrEnum], str] = {
    Verdict: "verdict",
    Outcome: "outcome",
    Standing: "standing",
    Reason: "reason",
    Stage: "stage",
    Asked: "asked",
    Actor: "actor",
    Moment: "moment",
    MemberKind: "member-kind",
    Force: "force",
    Status: "status",
    Confidence: "confidence",
    Basis: "basis",
    ExceptionState: "exception",
    Commitment: "commitment",
    MeasureState: "measure-state",
    SourceKind: "source-kind",
    PartyKind: "party-kind",
}


def read_wording(templates: Traversable, name: str = FILE) -> Mapping[str, Text]:
    """Return every entry of a wording file by its dotted key."""
    loader: type[Any] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    file = templates.joinpath(name)
    return dict(_entries(yaml.load(file.read_text(encoding="utf-8"), Loader=loader), ""))  # noqa: S506


def _entries(node: Mapping[str, Any], key: str) -> Iterator[tuple[str, Text]]:
    if node.keys() <= set(LANGUAGES):
        yield key, Text(**node)
        return
    for name, inner in node.items():
        yield from _entries(inner, f"{key}.{name}" if key else name)


@dataclass(frozen=True, slots=True)
class Words:
    """The fixed wording, spoken in one language."""

    entries: Mapping[str, Text]
    language: Language

    def __call__(self, key: str, **values: object) -> str:
        """Return an entry with its placeholders filled; a key that is missing is a bug."""
        return fill(self.entries[key].to(self.language), values)

    def has(self, key: str) -> bool:
        """Say whether there is such an entry."""
        return key in self.entries

    def count(self, key: str, n: int, **values: object) -> str:
        """Return the entry for one or for many; `{n}` is the number."""
        return self(f"{key}.{'one' if n == 1 else 'many'}", n=n, **values)

    def name(self, word: StrEnum) -> str:
        """Return the name of a word of the model, such as an outcome or a standing."""
        return self(f"{SECTIONS[type(word)]}.{word.value}.name")

    def means(self, word: StrEnum) -> str:
        """Return what a word of the model means, in a sentence."""
        return self(f"{SECTIONS[type(word)]}.{word.value}.means")

    def phrase(self, text: Text) -> Phrase:
        """Return a text of the content in this language, or in the other where it is missing."""
        return spoken(text, self.language)

    def listed(self, items: Iterable[str]) -> str:
        """Return items as a list in prose: `a, b and c`."""
        parts = list(items)
        if len(parts) < 2:
            return "".join(parts)
        return f"{', '.join(parts[:-1])}{self('list.and')}{parts[-1]}"


def fill(sentence: str, values: Mapping[str, object]) -> str:
    """Fill `{name}`; `{name|은/는}` adds the Korean particle that fits."""

    def put(match: re.Match[str]) -> str:
        text = _written(values[match[1]])
        return with_particle(text, match[2]) if match[2] else text

    return PLACEHOLDER.sub(put, sentence)


def _written(value: object) -> str:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return str(value)
    return number(float(value))


def words_in(templates: Traversable, language: Language) -> Words:
    """Return the wording of one language."""
    return Words(read_wording(templates), language)
