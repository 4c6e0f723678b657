"""Disputed facts are tried per check, over the combinations of claims it meets."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from fragments import deployment_of
from packs import check, questionnaire_of

from hria.assessing.assessor import assess
from hria.model.finding import Finding, Outcome

ON = date(2026, 11, 24)
DISPUTED = {"disputed": [{"value": True}, {"value": False}]}


def finding(
    tmp_path: Path, concern_when: object, facts: dict[str, object], **more: object
) -> Finding:
    """Return the one finding of a check on a fragment."""
    questionnaire = questionnaire_of(tmp_path, check("it", "X1", concern_when, **more))
    return assess(deployment_of(facts, questionnaire), questionnaire, ON, "0").findings[0]


def test_claims_that_agree_on_the_outcome_give_that_outcome(tmp_path: Path) -> None:
    """Whichever side is right, it is a concern."""
    condition = {"any": [{"fact": "x.kind", "in": ["a", "b"]}]}
    facts = {"x.kind": {"disputed": [{"value": "a"}, {"value": "b"}]}}
    assert finding(tmp_path, condition, facts).outcome is Outcome.CONCERN


def test_claims_that_differ_are_disputed_with_both_accounts(tmp_path: Path) -> None:
    """One side's word makes it a concern, the other's clears it."""
    found = finding(tmp_path, {"fact": "x.one", "is": True}, {"x.one": DISPUTED})
    assert found.outcome is Outcome.DISPUTED
    assert [each.outcome for each in found.accounts] == [Outcome.CONCERN, Outcome.CLEAR]
    assert found.because == ("x.one",)


def test_clear_and_unknown_give_unknown(tmp_path: Path) -> None:
    """No account is a concern, but one of them leaves a question."""
    condition = {"all": [{"fact": "x.one", "is": True}, {"fact": "x.two", "is": True}]}
    found = finding(tmp_path, condition, {"x.one": DISPUTED})
    assert found.outcome is Outcome.UNKNOWN
    assert set(found.because) == {"x.one", "x.two"}


def test_a_dispute_that_cannot_change_the_outcome_is_not_tried(tmp_path: Path) -> None:
    """Where the other fact decides, the quarrel is beside the point."""
    condition = {"any": [{"fact": "x.one", "is": True}, {"fact": "x.two", "is": True}]}
    found = finding(tmp_path, condition, {"x.one": DISPUTED, "x.two": True})
    assert (found.outcome, found.accounts, found.because) == (Outcome.CONCERN, (), ("x.two",))


def test_more_than_64_combinations_are_unknown(tmp_path: Path) -> None:
    """Seven disputed members are 128 combinations."""
    functions = {f"f{number}": {"on": DISPUTED} for number in range(7)}
    condition = {"some": {"in": "functions", "where": {"fact": "function.on", "is": True}}}
    found = finding(tmp_path, condition, {"functions": {"complete": True, **functions}})
    assert found.outcome is Outcome.UNKNOWN
    assert found.because == tuple(f"functions.f{number}.on" for number in range(7))


def test_membership_may_be_disputed(tmp_path: Path) -> None:
    """Whether a function is in the plan decides whether the check applies."""
    condition = {"fact": "function.on", "is": True}
    facts = {"functions": {"complete": True, "f": {"included": DISPUTED, "on": True}}}
    found = finding(tmp_path, condition, facts, each="function")
    assert found.outcome is Outcome.DISPUTED
    assert [each.outcome for each in found.accounts] == [Outcome.CONCERN, Outcome.NOT_APPLICABLE]
