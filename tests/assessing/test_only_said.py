"""A safeguard that somebody merely claims clears nothing; what is said against the plan counts."""

from __future__ import annotations

from datetime import date

import pytest
from fragments import deployment_of

import hria
from hria.model.assessment import Assessment
from hria.model.condition import facts_of
from hria.model.fact import Reason
from hria.model.finding import Finding, Outcome
from hria.model.questionnaire import Questionnaire

ON = date(2026, 11, 24)
SOURCES = {
    "parties": {"force": {"kind": "police", "name": {"en": "The police"}}},
    "sources": {
        "page": {"kind": "statement", "by": "force", "title": "What the police say"},
        "rules": {"kind": "official-document", "by": "force", "title": "The rules"},
        "paper": {"kind": "press", "title": "A newspaper"},
    },
}
VANS = {"kind": "face-recognition", "output": "match", "operation": "scheduled"}


def watched(questionnaire: Questionnaire, rules: object, *, left_to_staff: object) -> Assessment:
    """Assess vans that look for faces, of which this is said."""
    vans = {**VANS, "watchlist_rules": rules, "list_open_ended": left_to_staff}
    facts = {**SOURCES, "functions": {"complete": True, "vans": vans}}
    return hria.assess(deployment_of(facts, questionnaire), questionnaire, ON)


def list_of(told: Assessment) -> Finding:
    """Return the finding on whom the vans look for."""
    return next(each for each in told.findings if each.id == "R49/vans")


def said(source: str, *, value: object) -> dict[str, object]:
    """Return a fact with its source."""
    return {"value": value, "sources": [source]}


@pytest.mark.parametrize("source", ["rules", "paper"])
def test_a_document_or_a_report_clears(questionnaire: Questionnaire, source: str) -> None:
    """Somebody other than the police's own word stands behind it."""
    told = watched(questionnaire, said(source, value=True), left_to_staff=said(source, value=False))
    assert list_of(told).outcome is Outcome.CLEAR


def test_a_bare_word_leaves_the_check_open(questionnaire: Questionnaire) -> None:
    """And the question says that it was said and not shown."""
    told = watched(questionnaire, said("page", value=True), left_to_staff=said("page", value=False))
    found = list_of(told)
    assert found.outcome is Outcome.UNKNOWN
    assert found.because == ("functions.vans.watchlist_rules", "functions.vans.list_open_ended")
    asked = {each.path: each.reason for each in told.questions}
    assert {asked[path] for path in found.because} == {Reason.NOT_SHOWN}


def test_only_what_was_not_shown_is_asked_again(questionnaire: Questionnaire) -> None:
    """A document stands behind one of the two."""
    told = watched(questionnaire, said("rules", value=True), left_to_staff=False)
    assert list_of(told).because == ("functions.vans.list_open_ended",)


def test_a_word_against_the_own_plan_counts(questionnaire: Questionnaire) -> None:
    """Nobody has to prove what is said to his own disadvantage."""
    told = watched(questionnaire, said("rules", value=True), left_to_staff=said("page", value=True))
    assert list_of(told).outcome is Outcome.CONCERN


def test_rival_claims_are_weighed_the_same_way(questionnaire: Questionnaire) -> None:
    """The police's word against a document of theirs: the account that rests on it is open."""
    rival = {"disputed": [{"value": True, "by": "force"}, {**said("rules", value=False)}]}
    found = list_of(watched(questionnaire, rival, left_to_staff=said("rules", value=False)))
    assert found.outcome is Outcome.DISPUTED
    assert {each.outcome for each in found.accounts} == {Outcome.CONCERN, Outcome.UNKNOWN}


def test_what_is_said_and_not_shown_is_not_called_unsaid(questionnaire: Questionnaire) -> None:
    """The reason stands in the report beside the question."""
    told = watched(questionnaire, said("page", value=True), left_to_staff=said("page", value=False))
    text = hria.render(told, document="report", language="en", format="md")
    assert "said, but not shown by a document 2" in text
    missing = sum(each.reason is not Reason.NOT_SHOWN for each in told.questions)
    headline = next(line for line in text.splitlines() if "not stated at all" in line)
    stated = int(headline.partition("not stated at all: ")[2].partition(".")[0])
    assert 0 < stated <= missing


def test_every_safeguard_decides_some_check(questionnaire: Questionnaire) -> None:
    """The mark means something for each fact that bears it."""
    deciding = {id for _, check in questionnaire.checks() for id in facts_of(check.concern_when)}
    lines = (check.red_line for _, check in questionnaire.checks())
    excusing = {
        id for line in lines if line and line.exception for id in facts_of(line.exception.when)
    }
    marked = {id for id, fact in questionnaire.facts.items() if fact.to_be_shown}
    assert len(marked) > 90
    assert marked <= deciding | excusing


def test_what_functions_nobody_named_would_need_is_not_asked(questionnaire: Questionnaire) -> None:
    """Before it is said that there are any, only what a check's applying hangs on is asked."""
    facts = {"data.personal": False, "functions": {"count": {"kind": "people-counting"}}}
    told = hria.assess(deployment_of(facts, questionnaire), questionnaire, ON)
    asked = {each.id: each.because for each in told.findings}
    for id in ("R01", "R09", "R40/unstated", "R50/unstated", "R49/unstated"):
        assert asked[id] == ("functions.complete",), id
    assert asked["R60"] == ("functions.complete", "data.kinds", "setting")


def test_what_a_function_that_is_named_may_need_is_asked(questionnaire: Questionnaire) -> None:
    """Its own applying is open too, so nothing is kept back."""
    facts = {"functions": {"box": {"output": "alert"}}}
    told = hria.assess(deployment_of(facts, questionnaire), questionnaire, ON)
    basis = next(each for each in told.findings if each.id == "R01")
    assert {"functions.box.kind", "functions.complete", "law.basis"} <= set(basis.because)
