"""The blank description: every line a question, valid as written, neither safe nor guilty."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import hria
from hria import resources
from hria.model.assessment import Assessment, Verdict
from hria.model.fact import Declaration, FactType, MemberKind, Unknown
from hria.model.finding import Outcome
from hria.model.problem import InputError
from hria.model.questionnaire import Questionnaire
from hria.model.text import LANGUAGES, Language
from hria.reading.description import BENCHMARKS, ROLES, parse_deployment
from hria.reading.files import TextFile
from hria.reading.questionnaire import read_questionnaire
from hria.reporting.blank import FIRST, blank_description, deciding_most
from hria.reporting.blank_layout import comment, listed, width
from hria.reporting.wording import read_wording

ON = date(2026, 11, 24)
WIDEST = 110
ANSWER = re.compile(r"^# ([^ ]+): $", re.MULTILINE)
MEMBER = {
    "en": {"function": "function-1", "group": "group-1"},
    "ko": {"function": "기능1", "group": "집단1"},
}


def blank(questionnaire: Questionnaire, language: Language) -> str:
    """Return the form of a language."""
    return blank_description(questionnaire, language, ON, resources.folder("templates"))


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request: Any) -> Language:
    """Return one language after the other."""
    return request.param


@pytest.fixture(scope="module")
def form(language: Language, questionnaire: Questionnaire) -> str:
    """Return the form of a language."""
    return blank(questionnaire, language)


@pytest.fixture(scope="module")
def assessment(form: str, questionnaire: Questionnaire) -> Assessment:
    """Return the assessment of the form as it is written."""
    return hria.assess(read(form, questionnaire), questionnaire, ON)


def read(text: str, questionnaire: Questionnaire) -> Any:
    """Read a description."""
    return parse_deployment(TextFile("blank.yaml", text, ""), questionnaire)


def answered(form: str, key: str, answer: str) -> str:
    """Return the form in which one line is answered."""
    line = f"# {key}: \n"
    assert form.count(line) == 1
    return form.replace(line, f"{key}: {answer}\n")


def key_of(fact: Declaration, language: Language) -> str:
    """Return the name under which the form asks for a fact."""
    kind = fact.member_kind
    if kind is None:
        return fact.id
    name = read_wording(resources.folder("templates").joinpath("blank"))[f"member.{kind}"]
    return f"{kind.plural}.{name.to(language)}.{fact.key}"


def answer_to(fact: Declaration, language: Language) -> str:
    """Return a right answer to a fact."""
    match fact.type:
        case FactType.TRUTH:
            return "true"
        case FactType.CHOICE:
            return fact.choices[0].id
        case FactType.CHOICES:
            return f"{{value: [{fact.choices[0].id}], complete: true}}"
        case FactType.MEMBERS:
            return "[]" if fact.of is None else f"[{MEMBER[language][fact.of.value]}]"
        case FactType.DATE:
            return ON.isoformat()
        case FactType.TEXT:
            return '"x"'
        case FactType.RATE:
            return f"{{value: 1, per: {fact.per[0]}}}"
        case _:
            return "1"


def test_it_is_valid_as_written_and_says_nothing(form: str, questionnaire: Questionnaire) -> None:
    """`hria check` passes, and no fact is stated."""
    deployment = read(form, questionnaire)
    assert deployment.leaves == {}
    assert all(
        not collection.members and isinstance(collection.complete, Unknown)
        for collection in deployment.collections.values()
    )
    assert deployment.described_on == ON


def test_an_empty_form_is_neither_safe_nor_guilty(assessment: Assessment) -> None:
    """Pause or incomplete; no check is clear, a concern or out of the question."""
    assert assessment.conclusion.outcome in (Verdict.PAUSE, Verdict.INCOMPLETE)
    settled = [
        f"{each.id} is {each.outcome} by {each.because}"
        for each in assessment.findings
        if each.outcome is not Outcome.UNKNOWN
    ]
    assert settled == []


def test_every_fact_is_asked_once(
    form: str, language: Language, questionnaire: Questionnaire
) -> None:
    """Each has its question, whom to ask and one line for the answer."""
    asked = [key for key in ANSWER.findall(form) if key != "benchmarks"]
    facts = [key_of(fact, language) for fact in questionnaire.facts.values()]
    assert sorted(asked) == sorted(facts)
    joined = " ".join(re.sub(r"^## *", "", form, flags=re.MULTILINE).split())
    for fact in questionnaire.facts.values():
        assert " ".join(fact.ask.to(language).split()) in joined
        assert " ".join(fact.record.to(language).split()) in joined


def test_each_answer_can_be_given_alone(language: Language, questionnaire: Questionnaire) -> None:
    """Deleting two signs and writing an answer gives a valid description in which it is known."""
    form = blank(questionnaire, language)
    for fact in questionnaire.facts.values():
        if fact.type is FactType.MEMBERS:
            continue
        key = key_of(fact, language)
        said = read(answered(form, key, answer_to(fact, language)), questionnaire).at(key)
        assert not isinstance(said, Unknown), key


def test_all_answers_can_be_given_together(
    form: str, language: Language, questionnaire: Questionnaire
) -> None:
    """The whole form filled in is one valid description with one function and one group."""
    for fact in questionnaire.facts.values():
        form = answered(form, key_of(fact, language), answer_to(fact, language))
    deployment = read(form, questionnaire)
    for fact in questionnaire.facts.values():
        assert not isinstance(deployment.at(key_of(fact, language)), Unknown), fact.id
    assert len(deployment.collections[MemberKind.FUNCTION].members) == 1
    assert len(deployment.collections[MemberKind.GROUP].members) == 1


def test_an_answer_left_out_is_told(form: str, questionnaire: Questionnaire) -> None:
    """A line set free but not answered is a mistake with its place, never a silent value."""
    line = form[: form.index("# data.personal: ")].count("\n") + 1
    with pytest.raises(InputError) as caught:
        read(answered(form, "data.personal", ""), questionnaire)
    (problem,) = caught.value.problems
    assert problem.line == line
    assert "{unknown: not-stated}" in str(problem.message.en)


def test_sources_and_parties_can_be_set_free(form: str, questionnaire: Questionnaire) -> None:
    """The indented lines at the end fit below their headings."""
    for line in ("parties:", "  city: ", "sources:", "  plan: ", "  voice: "):
        assert form.count(f"\n# {line}") == 1
        form = form.replace(f"\n# {line}", f"\n{line}")
    deployment = read(
        answered(form, "data.personal", "{value: true, sources: [plan]}"), questionnaire
    )
    assert deployment.sources["plan"].by == "city"
    assert deployment.sources["voice"].private


def test_the_twelve_that_decide_most_come_first(
    form: str, language: Language, questionnaire: Questionnaire
) -> None:
    """Numbered and marked; what a function does and whom it reads are among them."""
    first = deciding_most(questionnaire)
    assert len(first) == FIRST
    keys = [key for key in ANSWER.findall(form) if key != "benchmarks"]
    assert set(keys[:FIRST]) == {key_of(fact, language) for fact in first}
    assert re.findall(r"^## ★ (\d+)\. ", form, re.MULTILINE) == [
        str(n) for n in range(1, FIRST + 1)
    ]
    ids = {fact.id for fact in first}
    assert {"function.kind", "function.reads", "group.role", "data.personal", "setting"} <= ids


def test_lines_fit_a_screen(form: str) -> None:
    """Hangul takes two columns; a form is read in a plain editor."""
    assert [line for line in form.split("\n") if width(line) > WIDEST] == []


def test_each_language_speaks_its_own(form: str, language: Language) -> None:
    """The English form has no Hangul in it; the Korean one asks in Korean."""
    if language == "en":
        assert not re.search("[가-힣]", form)
    else:
        questions = re.findall(r"^## ★ \d+\. (.*)$", form, re.MULTILINE)
        assert all(re.search("[가-힣]", question) for question in questions)


def test_both_languages_explain_the_same_words() -> None:
    """The roles and benchmarks offered are those that the reader knows."""
    wording = read_wording(resources.folder("templates").joinpath("blank"))
    for text in wording.values():
        assert text.en
        assert text.ko
    for role in ROLES:
        assert role in (wording["head.prepared_by"].en or "")
        assert role in (wording["head.prepared_by"].ko or "")
    for benchmark in BENCHMARKS:
        assert benchmark in (wording["head.benchmarks"].en or "")


def test_a_question_stays_a_comment() -> None:
    """Line breaks in somebody's own pack cannot break out of the comment."""
    lines = list(comment("one\nhria: 2\u2028title: x\x00?", [listed("a:", ["b\r\nc", "d"])], "★ "))
    assert lines == ["", "## ★ one hria: 2 title: x ?", "##     a: b c; d"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_type_of_fact_says_how_to_answer(language: Language) -> None:
    """A small questionnaire with one fact of every type gives a valid form too."""
    small = read_questionnaire(Path(__file__).parent / "reading" / "library", ["rights"])
    assert {fact.type for fact in small.facts.values()} == set(FactType)
    form = blank(small, language)
    for fact in small.facts.values():
        form = answered(form, key_of(fact, language), answer_to(fact, language))
    assert read(form, small).leaf("plan.name").value == "x"


def test_long_questions_are_wrapped() -> None:
    """By words, below their beginning; Hangul counts twice."""
    lines = list(comment("가나다라 " * 40))
    assert len(lines) > 3
    assert all(width(line) <= WIDEST for line in lines)
    assert width("가a") == 3
