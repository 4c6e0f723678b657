"""A description: YAML text to a Deployment, or every problem with its place."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from hria.model.deployment import Collection, Deployment, Origin, Preparer
from hria.model.fact import Declaration, Leaf, MemberKind
from hria.model.questionnaire import Questionnaire
from hria.model.text import LANGUAGES, Language, Text
from hria.reading.dotted import unfold
from hria.reading.fields import Fields, as_word, known_list
from hria.reading.files import TextFile, read_text
from hria.reading.leaves import Surroundings
from hria.reading.members import member_names, read_collection
from hria.reading.nodes import Node, read_nodes
from hria.reading.problems import Problems, closest
from hria.reading.record import read_background, read_measures, read_waivers
from hria.reading.renames import rename_facts
from hria.reading.sections import read_section
from hria.reading.sources import read_parties, read_sources

VERSION = 1
HEAD = ("hria", "language", "title", "described_on", "prepared_by", "benchmarks")
PARTS = ("parties", "sources", "measures", "waivers", "background")
BENCHMARKS = ("eu", "uk", "us", "ca", "kr")
ROLES = ("union", "civic-group", "city", "operator", "vendor", "researcher", "other")


def read_deployment(path: Path | str, questionnaire: Questionnaire) -> Deployment:
    """Read a description from a file; raises InputError with every problem."""
    return parse_deployment(read_text(path), questionnaire)


def parse_deployment(file: TextFile, questionnaire: Questionnaire) -> Deployment:
    """Read a description from text already at hand; raises InputError with every problem."""
    problems = Problems(file.name)
    root = read_nodes(file.text, problems)
    if root is None or not _is_description(root, problems):
        problems.raise_if_any()
        problems.add((1, 1), "no-version")
        problems.raise_if_any()
    assert root is not None  # noqa: S101
    deployment = _Description(root, questionnaire, problems).read(
        Origin(file.name, file.sha256, file.text)
    )
    problems.raise_if_any()
    return deployment


def _is_description(root: Node, problems: Problems) -> bool:
    if not isinstance(root.value, dict) or "hria" not in root.value:
        return False
    version = root.value["hria"]
    if version.value != VERSION or isinstance(version.value, bool):
        value = f'"{version.value}"' if version.value == str(VERSION) else version.value
        problems.add(version.place, "bad-version", value=value)
    return True


class _Description:
    def __init__(self, root: Node, questionnaire: Questionnaire, problems: Problems) -> None:
        self.questionnaire = questionnaire
        self.problems = problems
        self.known = self._known_keys(questionnaire.facts)
        rename_facts(root, questionnaire.renames, problems)
        whole = unfold(root, questionnaire.facts, problems)
        self.root = Node(root.place, {})
        for key, node in whole.entries():
            if key in self.known:
                self.root.put(key, node, whole.keys[key])
            else:
                self._unknown_fact(key, whole.keys[key])
        self.fields = Fields(self.root, "description", problems, self.known)

    @staticmethod
    def _known_keys(facts: Mapping[str, Declaration]) -> tuple[str, ...]:
        own = (each for each in facts.values() if each.member_kind is None)
        sections = dict.fromkeys(each.id.split(".", 1)[0] for each in own)
        kinds = tuple(kind.plural for kind in MemberKind)
        return tuple(dict.fromkeys((*HEAD, *PARTS, *kinds, *sections)))

    def read(self, origin: Origin) -> Deployment:
        language = self._language()
        parties = read_parties(self.fields, language, self.problems)
        sources = read_sources(self.fields, parties, self.problems)
        names = {kind.plural: member_names(self.fields, kind) for kind in MemberKind}
        around = Surroundings(self.problems, language, parties, sources, names)
        return Deployment(
            title=self.fields.text("title", language, required=True) or Text(),
            language=language,
            described_on=self.fields.day("described_on", required=True) or date.min,
            origin=origin,
            prepared_by=self._preparer(language),
            benchmarks=self._benchmarks(),
            parties=parties,
            sources=sources,
            leaves=self._leaves(around),
            collections=self._collections(around),
            measures=read_measures(self.fields, self.questionnaire, around),
            waivers=read_waivers(self.fields, around),
            background=read_background(self.fields, around),
            notes=tuple(self.problems.notes),
        )

    def _language(self) -> Language:
        node = self.fields.node("language")
        word = None if node is None else as_word(node, "language", LANGUAGES, self.problems)
        return "ko" if word == "ko" else "en"

    def _benchmarks(self) -> tuple[str, ...]:
        items = self.fields.items("benchmarks", "eu")
        words = (as_word(item, "benchmarks", BENCHMARKS, self.problems) for item in items)
        return tuple(dict.fromkeys(word for word in words if word))

    def _preparer(self, language: Language) -> Preparer:
        node = self.fields.node("prepared_by")
        if node is None:
            return Preparer()
        fields = Fields(node, "prepared_by", self.problems, ("role", "note"))
        role = fields.node("role")
        word = None if role is None else as_word(role, "role", ROLES, self.problems)
        return Preparer(word, fields.text("note", language))

    def _collections(self, around: Surroundings) -> dict[MemberKind, Collection]:
        facts = self.questionnaire.facts
        return {kind: read_collection(self.fields, kind, facts, around) for kind in MemberKind}

    def _leaves(self, around: Surroundings) -> dict[str, Leaf]:
        found: dict[str, Leaf] = {}
        skipped = {*HEAD, *PARTS, *(kind.plural for kind in MemberKind)}
        for key in self.root.keys:
            if key not in skipped:
                read_section(self.fields.values[key], key, self.questionnaire.facts, around, found)
        return found

    def _unknown_fact(self, key: str, place: tuple[int, int]) -> None:
        own = (id for id, each in self.questionnaire.facts.items() if each.member_kind is None)
        near = closest(key, (*self.known, *own))
        kind = "unknown-key-near" if near else "unknown-key"
        self.problems.add(place, kind, key=key, near=near, known=known_list(self.known))
