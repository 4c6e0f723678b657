"""Duties: what decides them, whose law is shown, what a day and a stage change."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import packs
import pytest
from fragments import deployment_of
from packs import TEXT, fact, questionnaire_of

from hria.assessing import duties as deciding
from hria.assessing.deadlines import days_after, days_before
from hria.model.condition import All, Test
from hria.model.duty import Duty, DutyFinding, DutySays, Term, Validity
from hria.model.questionnaire import Moment, Questionnaire
from hria.model.text import Text

ON = date(2026, 11, 24)
SAYS = DutySays(*(Text(en=word, ko=word) for word in ("yes", "no", "unknown", "arguable")))
ONE = Test(fact="x.one", is_=True)
TWO = Test(fact="x.two", is_=True)
STAGES = ("idea", "proposed", "tender", "contract", "pilot", "operating", "ended")
MORE = [
    fact("stage", "choice", choices=[{"id": each, "name": TEXT} for each in STAGES]),
    fact("plan.pilot"),
]


def law(id: str = "act", **more: object) -> dict[str, object]:
    """Return a provision of Korean law in force since 2020."""
    return {
        "id": id, "jurisdiction": "kr", "kind": "statute", "force": "binding", "binds": ["kr"],
        "instrument": TEXT, "provision": TEXT, "title": TEXT, "status": "in-force",
        "in_force_since": "2020-01-01", "requires": TEXT, "confidence": "high", **more,
    }  # fmt: skip


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Questionnaire:
    """Return facts and law to hold duties against."""
    monkeypatch.setattr(packs, "FACTS", [*packs.FACTS, *MORE])
    acts = (
        law(),
        law("foreign", jurisdiction="eu", binds=["eu"]),
        law("model", jurisdiction="eu", binds=[]),
        law("later", status="deferred", in_force_since=None, applies_from="2027-12-02"),
        law("undated", in_force_since=None, wording_since="2026-09-11"),
        law("gone", status="repealed"),
    )
    return questionnaire_of(tmp_path, law=acts)


def duty(authority: str = "act", **more: object) -> Duty:
    """Return a duty that applies where x.one is true."""
    parts: dict[str, object] = {"applies_when": ONE, "by": None, "arguable_when": None, **more}
    return Duty("d", TEXT_OF, authority, TEXT_OF, says=SAYS, examples=(), **parts)  # type: ignore[arg-type]


TEXT_OF = Text(en="Text.", ko="글.")


def held(
    content: Questionnaire, asked: Duty, facts: Mapping[str, object], on: date = ON
) -> DutyFinding:
    """Return what a duty comes to on these facts."""
    return deciding.due(deployment_of(facts, content), content, [asked], on)[0]


@pytest.mark.parametrize(
    ("facts", "outcome", "because", "questions"),
    [
        ({"x.one": True}, "applies", ("x.one",), ()),
        ({"x.one": False}, "does-not-apply", ("x.one",), ()),
        ({}, "unknown", (), ("x.one",)),
        ({"x.one": {"unknown": "withheld"}}, "unknown", (), ("x.one",)),
    ],
)
def test_three_values(
    content: Questionnaire,
    facts: dict[str, object],
    outcome: str,
    because: tuple[str, ...],
    questions: tuple[str, ...],
) -> None:
    """The deciding facts under yes and no, the question under unknown."""
    found = held(content, duty(), facts)
    assert (found.outcome, found.because) == (outcome, because)
    assert tuple(each.path for each in found.questions) == questions


@pytest.mark.parametrize(
    ("one", "two", "outcome", "because", "questions"),
    [
        (True, None, "applies", ("x.one",), ()),
        (False, True, "arguable", ("x.two",), ()),
        (None, True, "arguable", ("x.two",), ("x.one",)),
        (False, False, "does-not-apply", ("x.one", "x.two"), ()),
        (False, None, "unknown", (), ("x.two",)),
        (None, False, "unknown", (), ("x.one",)),
        (None, None, "unknown", (), ("x.one", "x.two")),
    ],
)
def test_an_open_law_is_arguable_and_says_what_would_settle_it(
    content: Questionnaire,
    one: bool | None,
    two: bool | None,
    outcome: str,
    because: tuple[str, ...],
    questions: tuple[str, ...],
) -> None:
    """Certain before arguable before unknown."""
    facts = {id: value for id, value in (("x.one", one), ("x.two", two)) if value is not None}
    found = held(content, duty(arguable_when=TWO), facts)
    assert (found.outcome, found.because) == (outcome, because)
    assert tuple(each.path for each in found.questions) == questions


def test_one_fact_that_rules_both_readings_out_is_the_reason(content: Questionnaire) -> None:
    """Nobody reads two reasons where one is enough."""
    three = Test(fact="x.three", is_=True)
    asked = duty(applies_when=All((ONE, TWO)), arguable_when=All((ONE, three)))
    found = held(content, asked, {"x.one": False, "x.two": True, "x.three": False})
    assert found.because == ("x.one",)


def test_a_dispute_that_matters_leaves_it_unknown(content: Questionnaire) -> None:
    """Under one account it applies, under the other not."""
    facts = {"x.one": {"disputed": [{"value": True}, {"value": False}]}}
    found = held(content, duty(), facts)
    assert (found.outcome, found.because) == ("unknown", ())
    assert [(each.path, each.reason) for each in found.questions] == [("x.one", "disputed")]


def test_a_dispute_that_changes_nothing_is_no_obstacle(content: Questionnaire) -> None:
    """Whoever is right, it does not apply."""
    facts = {"x.one": {"disputed": [{"value": True}, {"value": False}]}, "x.two": False}
    found = held(content, duty(applies_when=All((ONE, TWO))), facts)
    assert (found.outcome, found.because) == ("does-not-apply", ("x.two",))


def test_more_than_64_accounts_are_not_tried(content: Questionnaire) -> None:
    """Seven disputes of two claims each are more than anybody would settle here."""
    rivals = {"disputed": [{"value": index} for index in range(9)]}
    asked = duty(
        applies_when=All((Test(fact="x.number", is_=1.0), Test(fact="x.limit", is_=1.0), ONE))
    )
    facts = {"x.number": rivals, "x.limit": rivals}
    found = held(content, asked, facts)
    assert found.outcome == "unknown"
    assert {each.path for each in found.questions} == {"x.number", "x.limit"}


@pytest.mark.parametrize(
    ("authority", "more", "shown", "binding"),
    [
        ("act", {}, True, True),
        ("act", {"jurisdiction": "eu"}, False, False),
        ("act", {"jurisdiction": {"unknown": "not-stated"}}, False, False),
        ("foreign", {}, False, False),
        ("foreign", {"benchmarks": ["eu"]}, True, False),
        ("foreign", {"jurisdiction": "eu"}, True, True),
        ("model", {"jurisdiction": "eu"}, True, False),
    ],
)
def test_whose_duties_are_shown_and_which_bind(
    content: Questionnaire, authority: str, more: dict[str, object], shown: bool, binding: bool
) -> None:
    """Those of the description's jurisdiction bind; benchmarks are shown and do not."""
    deployment = deployment_of({"x.one": True, **more}, content)
    found = deciding.due(deployment, content, [duty(authority)], ON)
    assert [each.binding for each in found] == ([binding] if shown else [])


@pytest.mark.parametrize(
    ("authority", "on", "validity", "since"),
    [
        ("act", ON, Validity.IN_FORCE, None),
        ("act", date(2019, 12, 31), Validity.NOT_YET, date(2020, 1, 1)),
        ("later", ON, Validity.NOT_YET, date(2027, 12, 2)),
        ("later", date(2027, 12, 2), Validity.IN_FORCE, None),
        ("undated", date(2026, 9, 10), Validity.OPEN, None),
        ("gone", ON, Validity.NOT_LAW, None),
    ],
)
def test_the_day_whose_law_is_asked_for(
    content: Questionnaire, authority: str, on: date, validity: Validity, since: date | None
) -> None:
    """A deferred duty is not one yet; before the known wording nobody can tell."""
    found = held(content, duty(authority), {"x.one": True}, on)
    assert (found.validity, found.valid_from) == (validity, since)


def before(moment: Moment, days: int | None = None) -> Duty:
    """Return a duty due before a stage."""
    return duty(by=Term(moment=moment, days=days))


@pytest.mark.parametrize(
    ("stage", "over"),
    [("idea", False), ("proposed", False), ("tender", True), ("operating", True), ("ended", True)],
)
def test_a_stage_that_is_over(content: Questionnaire, stage: str, over: bool) -> None:
    """Before the tender means before the tender is out."""
    found = held(content, before(Moment.BEFORE_TENDER), {"x.one": True, "stage": stage}).deadline
    assert found is not None
    assert (found.stage_over, found.day_over, found.last) == (over, False, None)


def test_a_law_younger_than_the_facts_makes_nothing_overdue(content: Questionnaire) -> None:
    """The plan was beyond the tender before there was a duty."""
    facts = {"x.one": True, "stage": "operating", "described_on": "2019-06-01"}
    found = held(content, before(Moment.BEFORE_TENDER), facts).deadline
    assert found is not None
    assert (found.stage_over, found.before_law) == (True, True)


@pytest.mark.parametrize(
    ("planned", "days", "last", "over"),
    [
        ("2027-01-10", 20, date(2026, 12, 20), False),
        ("2026-12-15", 20, date(2026, 11, 24), False),
        ("2026-12-14", 20, date(2026, 11, 23), True),
        ("2026-11-25", None, None, False),
        ("2026-11-24", None, None, True),
    ],
)
def test_planned_days_give_dates(
    content: Questionnaire, planned: str, days: int | None, last: date | None, over: bool
) -> None:
    """Twenty whole days lie between the last day to begin and the day planned."""
    facts = {"x.one": True, "plan.tender_on": planned}
    found = held(content, before(Moment.BEFORE_TENDER, days), facts).deadline
    assert found is not None
    assert found.planned == date.fromisoformat(planned)
    assert (found.last, found.day_over, found.stage_over) == (last, over, False)


def test_without_a_pilot_the_start_of_operation_counts(content: Questionnaire) -> None:
    """Nothing is due before something that will not be."""
    facts = {"x.one": True, "plan.pilot": False, "plan.operation_on": "2027-03-01"}
    found = held(content, before(Moment.BEFORE_PILOT), facts).deadline
    assert found is not None
    assert (found.moment, found.planned) == (Moment.BEFORE_OPERATION, date(2027, 3, 1))


REQUEST = Term(event=TEXT_OF, days=10, working=True, first_day=True)


@pytest.mark.parametrize(
    ("received", "last"),
    [
        (date(2026, 11, 24), date(2026, 12, 7)),  # Tuesday, counted itself
        (date(2026, 11, 27), date(2026, 12, 10)),  # Friday
        (date(2026, 11, 28), date(2026, 12, 11)),  # Saturday: Monday is the first
    ],
)
def test_working_days_with_the_first_day_counted(received: date, last: date) -> None:
    """As the disclosure act counts its ten days."""
    assert days_after(received, 10, REQUEST) == last


def test_twenty_working_days_are_four_weeks() -> None:
    """Ten and ten more."""
    assert (days_after(ON, 20, REQUEST) - ON).days == 27


def test_calendar_days_leave_the_first_day_out() -> None:
    """The general rule."""
    assert days_after(ON, 30, Term(event=TEXT_OF, days=30)) == date(2026, 12, 24)


def test_working_days_backwards() -> None:
    """Five working days before a Monday begin on the Sunday before the last five."""
    assert days_before(date(2026, 12, 7), 5, Term(days=5, working=True)) == date(2026, 11, 29)


def test_an_event_is_counted_from_the_day_asked_about(content: Questionnaire) -> None:
    """So that a reader sees a date."""
    found = held(content, duty(by=REQUEST), {"x.one": True}).deadline
    assert found is not None
    assert (found.moment, found.last) == (None, date(2026, 12, 7))
