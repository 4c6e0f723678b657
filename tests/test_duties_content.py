"""The duties: every example, both languages, numbers that stand in the law, a dozen facts."""

from __future__ import annotations

import copy
import re
from datetime import date

import pytest
from fragments import deployment_of
from test_questionnaires import placeholders, texts

import hria
from hria import api
from hria.assessing.duties import Decided, answer
from hria.assessing.scope import Scope
from hria.model.condition import Condition, Test, walk
from hria.model.duty import Duty, DutyExample, DutyOutcome
from hria.model.law import Confidence
from hria.model.questionnaire import Questionnaire
from hria.model.text import LANGUAGES, Language, Text

CONTENT = hria.read_questionnaire()
DUTIES = api.read_duties(CONTENT)
EXAMPLES = [(duty, example) for duty in DUTIES for example in duty.examples]
NAMES = [f"{duty.id}-{example.name}" for duty, example in EXAMPLES]
ON = date(2026, 11, 24)
WANTED = {DutyOutcome.APPLIES, DutyOutcome.NO, DutyOutcome.UNKNOWN}
COMPARISONS = (">", "at_least", "at_most", "more_than", "less_than")
DOZEN = 12


def came_to(duty: Duty, facts: object, questionnaire: Questionnaire) -> Decided:
    """Return what a duty comes to on a fragment."""
    deployment = deployment_of(facts, questionnaire)  # type: ignore[arg-type]
    return answer(duty, Scope(deployment, questionnaire, ON))


@pytest.mark.parametrize(("duty", "example"), EXAMPLES, ids=NAMES)
def test_every_example_comes_to_what_it_expects(
    questionnaire: Questionnaire, duty: Duty, example: DutyExample
) -> None:
    """Outcome, and the deciding facts or the questions."""
    found = came_to(duty, example.facts, questionnaire)
    deciding = found.open if found.outcome is DutyOutcome.UNKNOWN else found.because
    assert (found.outcome, deciding) == (example.expect, example.because)


@pytest.mark.parametrize(("duty", "example"), EXAMPLES, ids=NAMES)
def test_less_knowledge_never_turns_the_answer_round(
    questionnaire: Questionnaire, duty: Duty, example: DutyExample
) -> None:
    """Without one of its facts a duty comes to the same, or to something less certain."""
    whole = came_to(duty, example.facts, questionnaire).outcome
    less = {DutyOutcome.UNKNOWN, DutyOutcome.ARGUABLE} if whole != "does-not-apply" else {
        DutyOutcome.UNKNOWN
    }  # fmt: skip
    for key in example.facts:
        facts = {other: value for other, value in example.facts.items() if other != key}
        assert came_to(duty, facts, questionnaire).outcome in {whole, *less}, key


@pytest.mark.parametrize(("duty", "example"), EXAMPLES, ids=NAMES)
def test_the_facts_named_as_the_reason_suffice(
    questionnaire: Questionnaire, duty: Duty, example: DutyExample
) -> None:
    """Everything else may be forgotten, and it still applies or does not apply."""
    found = came_to(duty, example.facts, questionnaire)
    if found.outcome not in (DutyOutcome.APPLIES, DutyOutcome.NO):
        return
    kept = {key: copy.deepcopy(value) for key, value in example.facts.items()}
    for key in list(kept):
        named = [each for each in found.because if each.split(".complete")[0].startswith(key)]
        if not named:
            del kept[key]
    assert came_to(duty, kept, questionnaire).outcome is found.outcome


@pytest.mark.parametrize("duty", DUTIES, ids=lambda duty: duty.id)
def test_every_duty_shows_yes_no_and_unknown(duty: Duty) -> None:
    """And the open reading, where the law has one."""
    shown = {example.expect for example in duty.examples}
    assert shown >= WANTED
    assert (DutyOutcome.ARGUABLE in shown) == (duty.arguable_when is not None)


@pytest.mark.parametrize("duty", DUTIES, ids=lambda duty: duty.id)
def test_every_duty_says_everything_in_both_languages(duty: Duty) -> None:
    """Sentences are whole: nothing is filled in, so nothing may stand in braces."""
    for text in texts(duty):
        assert all(text.has(language) for language in LANGUAGES), text
        assert placeholders(text.en) == placeholders(text.ko) == [], text
    for text in (duty.says.yes, duty.says.no, duty.says.unknown, duty.says.arguable, duty.note):
        if text is not None:
            assert (text.en or "").endswith("."), text
            assert re.search(r"(니다|시오)\.$", text.ko or ""), text
    assert not (duty.title.ko or "").endswith("다"), duty.title


@pytest.mark.parametrize("duty", DUTIES, ids=lambda duty: duty.id)
def test_every_duty_rests_on_law_fit_to_be_cited(duty: Duty) -> None:
    """High confidence, or a caveat that is printed with it."""
    for id in (duty.authority, *duty.also):
        provision = CONTENT.law[id]
        assert provision.confidence is not Confidence.LOW, id
        assert provision.confidence is Confidence.HIGH or provision.caveat, id


def test_a_dozen_facts_decide_everything() -> None:
    """What a quick scan may ask at most."""
    assert len({fact for duty in DUTIES for fact in duty.facts}) <= DOZEN


def test_korean_duties_and_benchmarks_are_there() -> None:
    """What the command promises."""
    promised = {
        "kr-privacy-impact-assessment", "kr-child-policy-assessment", "kr-council-consultation",
        "kr-steering-committee", "kr-network-camera-consent", "kr-collective-bargaining",
        "kr-ai-high-impact-check", "kr-ai-high-impact-duties", "kr-ai-impact-assessment",
        "kr-ai-transparency", "kr-pre-announcement", "kr-proactive-disclosure",
        "kr-disclosure-requests", "kr-camera-signs", "kr-privacy-policy", "kr-rules-of-employment",
        "eu-fria", "eu-dpia", "eu-notice-to-workers",
    }  # fmt: skip
    assert {duty.id for duty in DUTIES} >= promised


@pytest.mark.parametrize("duty", DUTIES, ids=lambda duty: duty.id)
def test_every_threshold_and_number_of_days_stands_in_the_law(duty: Duty) -> None:
    """No number from memory: each is in the paraphrase of a provision the duty cites."""
    law = " ".join(
        text.en or "" for id in (duty.authority, *duty.also) for text in texts(CONTENT.law[id])
    )
    numbers = {float(each.replace(",", "")) for each in re.findall(r"\d[\d,]*", law)}
    wanted = [limit for each in conditions(duty) for limit in limits(each)]
    if duty.by is not None and duty.by.days is not None:
        wanted.append(duty.by.days)
    assert set(wanted) <= numbers, (wanted, sorted(numbers))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("duty", DUTIES, ids=lambda duty: duty.id)
def test_every_number_of_a_sentence_stands_in_the_law(duty: Duty, language: Language) -> None:
    """The sentences of a duty promise nothing that its provisions do not hold."""
    cited = (CONTENT.law[id] for id in (duty.authority, *duty.also))
    known = {each for law in cited for text in texts(law) for each in numerals(text, language)}
    says = duty.says
    for text in (says.yes, says.no, says.unknown, says.arguable, duty.note):
        assert set(numerals(text, language) if text else ()) <= known, text


def test_the_day_counts_of_the_disclosure_act_are_working_days() -> None:
    """Ten days, the first counted (article 29(2))."""
    term = next(duty.by for duty in DUTIES if duty.id == "kr-disclosure-requests")
    assert term is not None
    assert (term.days, term.working, term.first_day) == (10, True, True)
    assert [duty.id for duty in DUTIES if duty.by and duty.by.working] == ["kr-disclosure-requests"]


def conditions(duty: Duty) -> list[Condition]:
    """Return every part of a duty's conditions."""
    whole = [duty.applies_when, *([duty.arguable_when] if duty.arguable_when else [])]
    return [part for each in whole for part in walk(each)]


def limits(condition: Condition) -> list[object]:
    """Return the numbers that a part compares with."""
    if not isinstance(condition, Test):
        return []
    return [value for name, value in condition.operators.items() if name in COMPARISONS]


def numerals(text: Text, language: Language) -> list[str]:
    """Return the numbers of a sentence as they are written."""
    return re.findall(r"\d[\d,]*\d만?|\d만?", text.to(language))
