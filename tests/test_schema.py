"""The schema for editors: it accepts what the reader accepts, and refuses what it can."""

from __future__ import annotations

import json
import unicodedata
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from describing import descriptions
from fragments import description_of
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from hria import resources
from hria.model.problem import InputError
from hria.model.questionnaire import Questionnaire
from hria.reading.description import parse_deployment
from hria.reading.files import TextFile
from hria.reading.members import _usable
from hria.reading.nodes import read_nodes
from hria.reading.problems import Problems
from hria.reading.schema import description_schema
from hria.reading.schema_names import NAME
from hria.reporting.blank import blank_description

EXAMPLES = sorted((Path(__file__).parents[1] / "examples").glob("*.yaml"))
HEAD = 'hria: 1\ntitle: "제목"\ndescribed_on: 2026-01-02\n'
ACCEPTED = [
    "data: {retention_days: {low: 1, high: 2, standing: estimated, note: x}}\n",
    "data.retention_days: 30\ndata: {personal: true}\n",
    "functions:\n  기분 읽기: {kind: emotion-inference}\n  두 번째: \n",
    "functions.기분 읽기.kind: emotion-inference\nfunctions.complete: false\n",
    "functions.a: {kind: other}\nfunctions.b.accuracy: {claim_made: true}\n",
    "functions.a.kind: other\nfunctions.a.label: {en: Name, ko: 이름}\n",
    "functions: []\ngroups: {complete: {unknown: not-asked}, 3반: {role: child, count: 12.0}}\n",
    "data.kinds: {value: [], complete: {value: true, note: {ko: 비고}}}\n",
    "sources: {2021: {kind: press, date: 2021, title: 5}}\nstage: {value: idea, sources: [2021]}\n",
    "sources: {v: {kind: account, role: worker, consent: true, private: true}}\n",
    "parties: {시: {kind: police}}\nplan.pilot: {unknown: withheld, asked: 2026-01-01, of: 시}\n",
    "plan.pilot: {disputed: [{value: true}, {value: false, private: true}], note: x}\n",
    "waivers: [{weak_spot: x, reason: y}]\nbackground: [{what: {en: x}, disputed: [{what: y}]}]\n",
    "benchmarks: []\nprepared_by: {role: union}\nlanguage: ko\nmeasures: []\n",
    "plan.tender_on: 2026-12-31\nplan.purposes: [traffic, payment]\n",
]
MISTAKES = [
    "data.retension_days: 30\n",
    "data: {retension_days: 30}\n",
    "zzz: 1\n",
    "stage: 제안\n",
    "stage: {value: propsed}\n",
    "data.personal: no\n",
    "data.personal: {value: true, asked: 2026-01-01}\n",
    "data.retention_days: -1\n",
    "data.retention_days: 30 days\n",
    "data.retention_days: {low: 1}\n",
    "data.retention_days: {value: 1, per: clip}\n",
    "data.retention_days: {}\n",
    "people.affected: 3.5\n",
    "functions.f.accuracy.detection_rate: 97\n",
    "functions.f.accuracy.false_alarms: 3\n",
    "functions.f.accuracy.false_alarms: {value: 3, per: year}\n",
    "data.kinds: video\n",
    "data.kinds: [video, smell]\n",
    "data.kinds: [video, video]\n",
    "data.kinds: {low: 1, high: 2}\n",
    "plan.pilot: {disputed: [{value: true}]}\n",
    "plan.pilot: {disputed: [{value: true}, {unknown: withheld}]}\n",
    "plan.pilot: {unknown: dunno}\n",
    "plan.pilot: {value: true, standing: documented}\n",
    "plan.pilot: {value: true, standing: reported, sources: []}\n",
    "plan.pilot: {value: true, complete: true}\n",
    "plan.tender_on: 2026-13-01\n",
    "functions: [a]\n",
    "functions: {unstated: {kind: other}}\n",
    "functions: {a/b: {kind: other}}\n",
    "functions: {a: {knd: other}}\n",
    "groups: {staff: {role: teacher}}\n",
    "parties: {a: {name: x}}\n",
    "sources: {a: {kind: press, url: 'www.x.y'}}\n",
    "sources: {a: {kind: account}}\n",
    "sources: {a: {kind: account, consent: true, title: x}}\n",
    "measures: [{remedy: no-such-remedy, state: done}]\n",
    "measures: [{remedy: strike-emotion-inference, state: done, deadline: soon}]\n",
    "waivers: [{weak_spot: x}]\n",
]
WITH_A_BAD_HEAD = [
    HEAD.replace('"제목"', "5"),
    HEAD.replace("hria: 1", "hria: 2"),
    HEAD.replace("hria: 1\n", ""),
    HEAD.replace("2026-01-02", "tomorrow"),
]


@pytest.fixture(scope="module")
def schema(questionnaire: Questionnaire) -> dict[str, Any]:
    """Return the schema in Korean."""
    return description_schema(questionnaire, "ko")


@pytest.fixture(scope="module")
def validator(schema: dict[str, Any]) -> Draft202012Validator:
    """Return a validator of the schema, which itself is valid."""
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def plain(text: str) -> Any:
    """Return a description as an editor sees it."""
    node = read_nodes(text, Problems("d.yaml"))
    assert node is not None
    return node.plain()


def is_read(text: str, questionnaire: Questionnaire) -> bool:
    """Say whether the reader accepts a description."""
    try:
        parse_deployment(TextFile("d.yaml", text, ""), questionnaire)
    except InputError:
        return False
    return True


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_the_examples_are_valid(file: Path, validator: Draft202012Validator) -> None:
    """Every example that the project shows."""
    errors = [each.message for each in validator.iter_errors(plain(file.read_text("utf-8")))]
    assert errors == []


def test_the_examples_of_all_checks_are_valid(
    questionnaire: Questionnaire, validator: Draft202012Validator
) -> None:
    """Every fragment that the checks are tested with."""
    refused = [
        (check.id, example.name)
        for _, check in questionnaire.checks()
        for example in check.examples
        if not validator.is_valid(description_of(example.facts))
    ]
    assert refused == []


@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_blank_form_is_valid(
    language: Any, questionnaire: Questionnaire, validator: Draft202012Validator
) -> None:
    """As it is written by `hria new`."""
    templates = resources.folder("templates")
    text = blank_description(questionnaire, language, date(2026, 11, 24), templates)
    assert validator.is_valid(plain(text))


@pytest.mark.parametrize("text", ACCEPTED)
def test_what_the_reader_accepts(
    text: str, questionnaire: Questionnaire, validator: Draft202012Validator
) -> None:
    """Every form of a leaf, members of any name, dotted names."""
    assert is_read(HEAD + text, questionnaire)
    assert [each.message for each in validator.iter_errors(plain(HEAD + text))] == []


@pytest.mark.parametrize("text", [*(HEAD + each for each in MISTAKES), *WITH_A_BAD_HEAD])
def test_what_the_reader_refuses(
    text: str, questionnaire: Questionnaire, validator: Draft202012Validator
) -> None:
    """Whatever one file can be refused for without looking elsewhere in it."""
    assert not is_read(text, questionnaire)
    assert not validator.is_valid(plain(text))


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(data=st.data())
def test_random_descriptions_are_valid(
    questionnaire: Questionnaire, validator: Draft202012Validator, data: st.DataObject
) -> None:
    """Random facts in every form: reader and schema agree."""
    description = data.draw(descriptions(questionnaire))
    text = json.dumps(description, ensure_ascii=False)
    assert is_read(text, questionnaire)
    assert validator.is_valid(description)


def test_every_name_that_is_read_fits_the_pattern() -> None:
    """Letters and digits of any script are names for the editor too."""
    import re  # noqa: PLC0415

    pattern = re.compile(f"^{NAME}$")
    signs = [chr(code) for code in range(0x20, 0x3400) if unicodedata.category(chr(code)) != "Cn"]
    signs += ["가", "힣", "漢", "ア", "𝒜"]
    assert [sign for sign in signs if _usable(f"a{sign}") and not pattern.match(f"a{sign}")] == []
    for name in ("complete", "Unstated", "label", "included", "true", "", "  ", "a.b", "a" * 61):
        assert not _usable(name)
        assert not pattern.match(name)
    assert pattern.match("incomplete")
    assert pattern.match("labels")


def test_hover_says_what_to_answer_and_whom_to_ask(schema: dict[str, Any]) -> None:
    """Label, question, whom to ask, the record, the stage."""
    fact = schema["$defs"]["fact-data.retention_days"]
    assert fact["title"] == "영상과 결과의 보관 일수"
    question, _, about = fact["description"].partition("\n\n")
    assert question.endswith("?")
    assert about.startswith("물을 곳: ")
    assert "내부 관리계획" in about


def test_every_fact_and_key_is_explained(
    schema: dict[str, Any], questionnaire: Questionnaire
) -> None:
    """Nothing completes without a word on what it is."""
    for id in questionnaire.facts:
        assert schema["$defs"][f"fact-{id}"]["description"]
    for key in ("hria", "title", "sources", "functions", "measures", "background"):
        assert schema["properties"][key]["description"]


def test_choices_are_explained_one_by_one(schema: dict[str, Any]) -> None:
    """As many names as answers."""
    lists = [each for each in _walk(schema) if "markdownEnumDescriptions" in each]
    assert len(lists) > 20
    assert all(len(each["enum"]) == len(each["markdownEnumDescriptions"]) for each in lists)


def test_references_lead_somewhere(schema: dict[str, Any]) -> None:
    """No $ref without its definition, no definition without a use."""
    named = {each["$ref"] for each in _walk(schema) if "$ref" in each}
    assert named == {f"#/$defs/{name}" for name in schema["$defs"]}


def _walk(node: Any) -> Any:
    if isinstance(node, dict):
        yield node
        for inner in node.values():
            yield from _walk(inner)
    elif isinstance(node, list):
        for inner in node:
            yield from _walk(inner)
