"""The content: every example of every check, both languages, law that exists, nothing orphaned."""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from running import differences

import hria
from hria import api
from hria.model.condition import facts_of
from hria.model.fact import Declaration
from hria.model.finding import Outcome
from hria.model.law import Confidence, Force
from hria.model.questionnaire import Basis, Check, Example, Questionnaire
from hria.model.text import LANGUAGES, Text
from hria.reporting.record_conditions import REVIEW
from hria.reporting.record_heard import HEARD
from hria.reporting.record_necessity import WEIGHED
from hria.resources import folder

CONTENT = hria.read_questionnaire()
CHECKS = [check for _, check in CONTENT.checks()]
EXAMPLES = [(check, example) for check in CHECKS for example in check.examples]
PLANNED = {"plan.tender_on", "plan.contract_on", "plan.pilot_on", "plan.operation_on"}
OF_THE_METHOD = {"jurisdiction", *PLANNED}  # used by citing and by measures
PRINTED = {*HEARD, *WEIGHED, REVIEW}  # shown in a decision record
SPOKEN = {"rebuttals.yaml", "spoken.yaml", "records.yaml"}  # what documents say besides
WANTED = {Outcome.CONCERN, Outcome.CLEAR, Outcome.UNKNOWN}


@pytest.mark.parametrize(
    ("check", "example"),
    EXAMPLES,
    ids=[f"{check.code}-{example.name}" for check, example in EXAMPLES],
)
def test_every_example_comes_to_what_it_expects(
    questionnaire: Questionnaire, check: Check, example: Example
) -> None:
    """Outcome, deciding facts and figures."""
    assert differences(check, example, questionnaire) == []


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_every_check_shows_concern_clear_and_unknown(check: Check) -> None:
    """A check that nothing can make clear, or a concern, is no check."""
    assert {example.expect for example in check.examples} >= WANTED


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_every_check_says_everything_in_both_languages(check: Check) -> None:
    """Bundled content leaves no reader out; placeholders are the same in both."""
    for text in texts(check):
        for language in LANGUAGES:
            assert text.has(language), text
        assert placeholders(text.en) == placeholders(text.ko), text


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_no_particle_stands_right_after_a_placeholder(check: Check) -> None:
    """A Korean particle depends on the last letter, which nobody knows here."""
    for text in (check.says.concern, check.says.unknown, check.says.clear):
        assert not re.search(r"\}(은|는|이|가|을|를|과|와|으로|로)\s", text.ko or ""), text.ko


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_law_and_evidence_are_fit_to_be_cited(check: Check) -> None:
    """Nothing of low confidence, nothing recalled; every citation says how it bears."""
    for authority in check.authorities:
        assert CONTENT.law[authority.cite].confidence is not Confidence.LOW, authority.cite
    for use in check.evidence:
        assert CONTENT.evidence[use.cite].printable, use.cite


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_law_not_read_a_second_time_is_marked_and_says_so(check: Check) -> None:
    """Documents print the caveat of what is not of high confidence beside every citation."""
    for authority in check.authorities:
        provision = CONTENT.law[authority.cite]
        if provision.checked is None:
            assert provision.confidence is not Confidence.HIGH, authority.cite
            assert provision.caveat is not None, authority.cite
            assert "again" in (provision.caveat.en or ""), authority.cite


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_every_check_leans_on_binding_law_somewhere_or_on_evidence(check: Check) -> None:
    """A concern without any authority or evidence is an opinion."""
    assert check.authorities or check.evidence


@pytest.mark.parametrize(
    "check", [each for each in CHECKS if each.red_line], ids=lambda check: check.code
)
def test_a_red_line_rests_on_what_binds_and_on_evidence(check: Check) -> None:
    """Standard: a constitution or treaty that binds in Korea, and evidence. Law: binding law."""
    assert check.red_line is not None
    binding = [
        each
        for each in check.authorities
        if CONTENT.law[each.cite].force is Force.BINDING and "kr" in CONTENT.law[each.cite].binds
    ]
    assert binding, check.id
    if check.red_line.basis is Basis.LAW:
        for id in check.red_line.forbidden_by:
            assert CONTENT.law[id].force is Force.BINDING
    else:
        assert check.evidence, check.id


def test_codes_are_never_reused() -> None:
    """A code is given once."""
    assert [
        code for code, count in Counter(each.code for each in CHECKS).items() if count > 1
    ] == []


def test_the_counts_that_were_promised() -> None:
    """Rights, labour and accuracy; provisions and evidence."""
    counts = Counter(check.id.split(".")[0] for check in CHECKS)
    assert counts["rights"] >= 45
    assert counts["labor"] >= 32
    assert counts["accuracy"] >= 28
    assert len(CONTENT.law) >= 80


def test_no_fact_is_orphaned() -> None:
    """Every declared fact is used: by a check, a calculation, a duty, a document, or the method."""
    from hria.assessing.calculations.catalogue import CALCULATIONS  # noqa: PLC0415

    used = {
        fact for check in CHECKS for condition in check.conditions for fact in facts_of(condition)
    }
    used |= {fact for check in CHECKS for fact in severity_facts(check)}
    for check in CHECKS:
        if check.calculation:
            used |= set(CALCULATIONS[check.calculation].inputs.values())
    used |= {fact for duty in api.read_duties(CONTENT) for fact in duty.facts}
    used |= PRINTED
    declared = {id for id in CONTENT.facts if not id.endswith((".complete", ".included"))}
    assert sorted(declared - used - OF_THE_METHOD) == []


def test_every_fact_says_everything_in_both_languages() -> None:
    """Label, question and record; the question is a question."""
    for fact in CONTENT.facts.values():
        for text in texts(fact):
            assert all(text.has(language) for language in LANGUAGES), (fact.id, text)
        assert (fact.ask.en or "").rstrip(")").endswith("?"), fact.id
        assert "?" in (fact.ask.ko or ""), fact.id


@pytest.mark.parametrize("kind", ["law", "evidence", "rights", "precedents"])
def test_every_entry_says_everything_in_both_languages(kind: str) -> None:
    """The libraries too."""
    for id, entry in getattr(CONTENT, kind).items():
        for text in texts(entry):
            assert all(text.has(language) for language in LANGUAGES), (id, text)


def test_every_red_line_and_grave_check_has_a_remedy() -> None:
    """A concern without a way out is a reproach."""
    assert [check.id for check in CHECKS if not check.remedies] == []


def test_every_remedy_has_words_ready() -> None:
    """For an agreement in the labour pack, for either elsewhere."""
    for check in CHECKS:
        for remedy in check.remedies:
            clause = remedy.clause
            assert clause.agreement or clause.tender, remedy.id
            if check.id.startswith("labor."):
                assert clause.agreement, remedy.id


def test_no_file_of_the_content_is_orphaned() -> None:
    """Every file below questionnaires/ is one the reader knows."""
    root = Path(str(folder("questionnaires")))
    known = {"scales.yaml", "rights.yaml", "precedents.yaml", "renames.yaml"} | SPOKEN
    folders = {"facts", "law", "evidence", "duties", "rights", "labor", "accuracy"}
    for file in root.rglob("*"):
        if file.is_file():
            inside = file.relative_to(root).parts
            assert inside[0] in folders or str(file.name) in known, file
            assert file.suffix == ".yaml", file


def texts(thing: object) -> Iterator[Text]:
    """Yield every text inside a piece of content."""
    if isinstance(thing, Text):
        yield thing
    elif dataclasses.is_dataclass(thing) and not isinstance(thing, Example):
        for field in dataclasses.fields(thing):
            yield from texts(getattr(thing, field.name))
    elif isinstance(thing, tuple):
        for each in thing:
            yield from texts(each)
    elif isinstance(thing, Declaration):
        raise TypeError("declarations are dataclasses")


def placeholders(sentence: str | None) -> list[str]:
    """Return the names in braces, sorted."""
    return sorted(set(re.findall(r"\{([^{}]+)\}", sentence or "")))


def severity_facts(check: Check) -> Iterator[str]:
    """Yield the facts by whose number a severity level goes."""
    rules = check.severity
    for rule in (rules.scale, rules.scope, rules.remediability, rules.likelihood):
        if rule.by is not None:
            yield rule.by
