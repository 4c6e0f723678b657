"""The decision record: what is decided, weighed, heard and left open; and never an approval."""

import re
from dataclasses import replace
from datetime import date
from functools import partial

import pytest
from building import TEMPLATES, concern, finding, known, names, question
from library import check, red_line, text
from page import Page, rendered
from recording import plan, recorded

from hria.model.assessment import Verdict
from hria.model.deployment import Member
from hria.model.fact import Asked, Known, MemberKind, Stage, Unknown
from hria.model.finding import Account, Outcome
from hria.model.questionnaire import Basis
from hria.model.severity import Scale
from hria.reporting.record_conditions import conditions
from hria.reporting.record_decision import WAYS, decision
from hria.reporting.record_disagreement import disagreements
from hria.reporting.record_evidence import evidence
from hria.reporting.record_heard import log
from hria.reporting.record_necessity import JUDGED, weighing
from hria.reporting.rendering import words_for

LANGUAGES = ("en", "ko")
_names = partial(names, document="record")
_render = partial(rendered, document="record")
APPROVING = {
    "en": re.compile(r"\bapprove[sd]?\b|\bmay go ahead\b|\bno objection\b", re.IGNORECASE),
    "ko": re.compile(r"승인합니다|승인함|허가|적정함|이상 없음|문제 없으므로"),
}


# -- the decision --------------------------------------------------------------------------------


@pytest.mark.parametrize("verdict", list(Verdict))
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_outcome_says_what_the_decision_would_have_to_be(verdict, language) -> None:
    """And whoever decides otherwise gives reasons."""
    shown = decision(_names(recorded(outcome=verdict), language))
    assert shown.would_be
    assert shown.otherwise
    assert len(shown.ways) == len(WAYS[verdict])


def test_stop_and_pause_offer_no_way_forward() -> None:
    """Neither conditions nor a next step."""
    for verdict in (Verdict.STOP, Verdict.PAUSE):
        assert not set(WAYS[verdict]) & {"commit", "go-on"}
    assert [each for each in Verdict if "go-on" in WAYS[each]] == [Verdict.NO_CONCERN]


@pytest.mark.parametrize("verdict", list(Verdict))
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("format", ["html", "md"])
def test_it_never_reads_as_an_approval(verdict, language, format) -> None:
    """Not even where no concern was found."""
    page = _render(recorded(outcome=verdict), language, format)
    seen = Page(page).words if format == "html" else page
    assert words_for(TEMPLATES, language, "record")("record.nature")[:40] in seen
    assert not APPROVING[language].search(seen)


def test_the_question_follows_the_stage() -> None:
    """A stage that is not stated is asked for first."""
    for stage, part in (("tender", "contract"), ("operating", "operation goes on")):
        made = recorded(described=plan(stage=known(stage)))
        assert part in decision(_names(made)).asked
    unknown = recorded(described=plan(stage=Unknown()))
    assert "not stated" in decision(_names(unknown)).asked


def test_a_line_of_law_cannot_be_decided_away() -> None:
    """It is named with its provision."""
    line = check("R09", red_line=red_line(Basis.LAW))
    crossed = concern(line, Scale.GRAVE, red_line=True, red_line_basis=Basis.LAW)
    assert "Act 1" in decision(_names(recorded(crossed, outcome=Verdict.STOP))).forbidden
    standard = replace(crossed, red_line_basis=Basis.STANDARD)
    assert decision(_names(recorded(standard, outcome=Verdict.STOP))).forbidden == ""


# -- alternatives --------------------------------------------------------------------------------


def _alternative(name: str, kind: str, *, judged: bool = True, **leaves) -> Member:
    said = {id: known("said") for id in JUDGED} if judged else {}
    every = {"alternative.kind": known(kind), **said, **leaves}
    return Member(MemberKind.ALTERNATIVE, name, text(name), every)


@pytest.mark.parametrize(
    ("named", "passable", "lacking", "says"),
    [
        ((), False, 2, "cannot be passed"),
        ((("a", "nothing"),), False, 1, "without such a system"),
        ((("a", "nothing"), ("b", "other")), False, 1, "without such a system"),
        ((("a", "nothing"), ("b", "training")), True, 0, "not thereby decided"),
    ],
)
def test_the_necessity_test_needs_doing_nothing_and_a_measure_without_cameras(
    named, passable, lacking, says
) -> None:
    """Else the record says that it cannot be passed, and leaves rows to fill in."""
    made = recorded(described=plan(*(_alternative(*each) for each in named)))
    shown = weighing(_names(made))
    assert shown.passable is passable
    assert len(shown.lacking) == lacking
    assert any(says in each for each in shown.verdict)


def test_an_alternative_that_is_only_named_is_not_weighed() -> None:
    """All four respects have to be stated."""
    pair = (_alternative("a", "nothing"), _alternative("b", "training", judged=False))
    shown = weighing(_names(recorded(described=plan(*pair))))
    assert not shown.passable
    assert shown.lacking == ()
    assert "judged" in shown.verdict[0]


def test_an_alternative_that_was_not_examined_does_not_count() -> None:
    """Nor one of which it is open."""
    for leaf in (Known(value=False), Unknown()):
        pair = (
            _alternative("a", "nothing"),
            _alternative("b", "training", **{"alternative.included": leaf}),
        )
        assert not weighing(_names(recorded(described=plan(*pair)))).passable


# -- consultations -------------------------------------------------------------------------------


def test_the_log_says_who_was_heard_when_and_what_changed() -> None:
    """With sources; and group by group whether anybody asked."""
    held = Member(
        MemberKind.CONSULTATION, "meeting", text("Meeting"),
        {
            "consultation.heard": known("teachers", "plan"),
            "consultation.held_on": known(date(2026, 8, 1)),
            "consultation.said": known("do not"),
            "consultation.changed": known("nothing"),
        },
    )  # fmt: skip
    shown = log(_names(recorded(described=plan(held))))
    (hearing,) = shown.hearings
    assert [str(each) for each in hearing.cells] == [
        "teachers", "1\u00a0August 2026", "do not", "nothing",
    ]  # fmt: skip
    assert [each.number for each in hearing.refs] == [2]
    assert [str(each.name) for each in shown.groups] == ["Children", "Staff"]
    assert not any(fact.known for group in shown.groups for fact in group.facts)
    assert "not stated" in shown.whole


# -- evidence, disagreement, conditions ----------------------------------------------------------


def test_evidence_is_told_by_record_received_and_missing() -> None:
    """Of the vendor and on accuracy; what nobody handed in is said to be missing."""
    asked = question("law.allows", "R01", ask_of=Asked.VENDOR, due=Stage.TENDER)
    found = finding(check("R01"), Outcome.UNKNOWN, because=("plan.pilot", "law.allows"))
    shown = evidence(_names(recorded(found, questions=(asked,))))
    by_record = {str(each.record): each for each in shown.rows}
    assert by_record["Record of plan.pilot"].received
    assert not by_record["Record of plan.pilot"].missing
    assert by_record["Record of law.allows"].missing[0].overdue
    assert "1" in shown.headline


def test_rival_statements_stand_side_by_side() -> None:
    """By whom, and what hangs on it; what no check uses as well."""
    path = "functions.mood.reads"
    disputed = finding(
        check("R01", each=MemberKind.FUNCTION), Outcome.DISPUTED, member="mood", because=(path,),
        accounts=(
            Account(((path, 0),), Outcome.CONCERN, (path,)),
            Account(((path, 1),), Outcome.CLEAR, (path,)),
        ),
    )  # fmt: skip
    shown = disagreements(_names(recorded(disputed)))
    (statement,) = shown.statements
    assert [str(each.by) for each in statement.dispute.claims] == ["The city", "The union"]
    assert statement.codes == "R01"
    assert [each.outcome_code for each in shown.turning[0].accounts] == ["concern", "clear"]


def test_conditions_follow_from_concerns_and_open_questions() -> None:
    """The review day is stated or blank, never invented."""
    made = recorded(concern(check("R01")), questions=(question(),))
    shown = conditions(_names(made))
    assert [each.when for each in shown.moments] == ["before the pilot"]
    assert [(each.count, each.more) for each in shown.known_by] == [(1, 0)]
    assert shown.review is None
    stated = replace(made, deployment=plan(plan__review_on=known(date(2027, 6, 30))))
    assert str(conditions(_names(stated)).review.value) == "30\u00a0June 2027"
