"""The testimony: demands, numbers, handout, questions and answers are those of the case."""

from dataclasses import replace
from functools import partial

import pytest
from building import assessment, concern, finding, names, question
from hearing import CROSSED, GRAVE, OPEN, STOP, heard, spoken, voiced
from library import check, text

from hria.model.assessment import Verdict
from hria.model.fact import Asked, Reason
from hria.model.finding import FigureRange, Outcome
from hria.model.questionnaire import Basis
from hria.model.rebuttal import Addition, Rebuttal
from hria.model.reply import Reply
from hria.model.speech import Stand
from hria.model.truth import Truth
from hria.reporting.testimony_demands import three_demands
from hria.reporting.testimony_handout import handout
from hria.reporting.testimony_numbers import three_numbers
from hria.reporting.testimony_questions import hard_questions
from hria.reporting.testimony_replies import reply_lines

_names = partial(names, document="testimony")


def test_two_demands_come_from_the_worst_and_one_asks_for_answers() -> None:
    """Wording to vote on where the content has it, else the remedy."""
    made = voiced(
        assessment(CROSSED, GRAVE, OPEN, **STOP),
        spoken("R07", Stand.CONCERN, "Why one.", "Why two.", "Why three.", demand="That it go."),
    )
    demands = three_demands(_names(made))
    assert [str(each.text) for each in demands[:2]] == ["That it go.", "Mend R03."]
    assert [each.code for each in demands] == ["R07", "R03", ""]
    assert str(demands[0].why) == "Why one. Why two."
    assert [str(each) for each in demands[0].law] == ["Act 1"]
    assert "one open question" in str(demands[2].text) or "open question" in str(demands[2].text)
    assert "Record of law.allows" in str(demands[2].why)


def test_without_concerns_and_questions_the_demands_hold_all_the_same() -> None:
    """Three, none of them invented."""
    made = assessment(finding(check("R05"), Outcome.CLEAR), outcome=Verdict.NO_CONCERN)
    demands = three_demands(_names(made))
    assert len(demands) == 3
    assert all(each.finding is None for each in demands)


def test_the_numbers_are_those_of_the_case() -> None:
    """At most one of each kind; a figure of a settled finding is none."""
    wrong = {"wrong_per_right": FigureRange(40.0, 90.0, "times")}
    a20 = concern(check("A20"), figures=wrong)
    numbers = three_numbers(_names(assessment(a20, OPEN, **STOP)))
    assert [(each.name, each.value) for each in numbers] == [
        ("undecided", "1"),
        ("wrong_per_right", "40 to 90"),
        ("questions", "1"),
    ]
    clear = finding(check("A20"), Outcome.CLEAR, figures=wrong)
    settled = three_numbers(_names(assessment(clear, outcome=Verdict.NO_CONCERN)))
    assert [each.name for each in settled] == ["decided", "questions", "clear"]
    less = concern(check("A20"), figures={"wrong_per_right": FigureRange(0.1, 0.2, "times")})
    assert "wrong_per_right" not in {each.name for each in three_numbers(_names(assessment(less)))}


def test_the_handout_names_what_must_go() -> None:
    """And says that this is a recommendation."""
    made = assessment(CROSSED, OPEN, **STOP)
    page = handout(_names(made), three_demands(_names(made)))
    assert page.sentence.startswith("Mood reading must come out of the plan")
    assert "not a finding of unlawfulness" in page.foot
    assert len(page.demands) == len(page.numbers) == 3
    law = assessment(replace(CROSSED, red_line_basis=Basis.LAW), **STOP)
    assert "for the authorities to say" in handout(_names(law), ()).foot


def test_questions_go_to_who_can_answer_with_why_and_a_follow_up() -> None:
    """By theme to who decides or who runs it; by reason what to ask next."""
    made = assessment(
        OPEN,
        questions=(
            question("law.allows", "R20", ask_of=Asked.OPERATOR),
            question("data.share", "R20", ask_of=Asked.VENDOR, reason=Reason.WITHHELD),
            question("plan.pilot", "R20", ask_of=Asked.GROUP),
        ),
    )
    told = hard_questions(_names(made))
    assert [each.to for each in told] == ["decider", "vendor", "other"]
    assert told[0].heading == "To those who decide"
    first = told[0].questions[0]
    assert str(first.question) == "Question about law.allows?"
    assert "Title of R20" in str(first.why[0])
    assert str(first.why[1]) == "scale reason"
    assert "Record of law.allows" in first.follow
    assert "On which article do you refuse" in told[1].questions[0].follow


def test_answers_are_those_that_the_facts_allow() -> None:
    """Hedged where the case is open; an addition that leans on hearsay is not printed."""
    rebuttal = Rebuttal(
        "pilot", text("Only a pilot."), check().concern_when, text("Answer."), (), text("Hedged."),
        cite=("STUDY",),
    )  # fmt: skip
    good, bad = Addition(text("Besides {n}.")), Addition(text("They say."), cite=("HEARSAY",))
    replies = (
        Reply(rebuttal, Truth.YES, ("plan.pilot",), (good, bad), {"n": FigureRange(3, 3, "years")}),
        Reply(rebuttal, Truth.UNKNOWN, ("law.allows",)),
    )
    told = reply_lines(_names(replace(assessment(GRAVE), replies=replies)))
    assert [[str(text) for text in each.says] for each in told] == [
        ["Answer.", "Besides 3."],
        ["Hedged."],
    ]
    assert [each.hedged for each in told] == [False, True]
    assert [each.number for each in told[0].refs] == [1]
    assert [each.id for each in told[0].cites] == ["STUDY"]


def test_the_answers_to_ansan(testimonies) -> None:
    """The four of every hearing among them; where the case is open the answer says so."""
    told = {each.id: each for each in testimonies["en", 3].replies}
    assert {"only-a-pilot", "protects-workers-too", "human-decides"} <= told.keys()
    assert not told["only-a-pilot"].hedged
    assert told["human-decides"].hedged
    assert "No source used here" in str(told["ninety-seven-percent"].says[0])


def test_minutes_have_bounds_and_stand_in_the_command() -> None:
    """So that the same speech can be made again."""
    made = assessment(GRAVE)
    with pytest.raises(ValueError, match="minutes"):
        heard(made, minutes=0)
    assert "--minutes 5" in heard(made, minutes=5).method.command
    assert "--minutes" not in heard(made).method.command
