"""The first screen says what holds, why, what would change it, and how much is unknown."""

from dataclasses import replace
from datetime import date

import pytest
from building import assessment, concern, deployment, finding, known, names, question
from library import check, provision, red_line

from hria.model.assessment import Verdict
from hria.model.fact import Standing, Unknown
from hria.model.finding import ExceptionState, Outcome
from hria.model.law import Confidence, Force, Status
from hria.model.questionnaire import Authority, Basis
from hria.model.severity import Scale
from hria.model.text import Text
from hria.reporting.citing import Citing
from hria.reporting.firstscreen import first_screen
from hria.reporting.verdict import sentence

LINE = check("R07", red_line=red_line())
CROSSED = concern(
    LINE,
    Scale.GRAVE,
    red_line=True,
    red_line_basis=Basis.STANDARD,
    exception=ExceptionState.NOT_SHOWN,
    exception_because=("law.allows",),
)
BLOCKING = concern(check("R02"), Scale.GRAVE)
MILD = concern(check("R03"))
UNKNOWN = finding(check("R04"), Outcome.UNKNOWN, because=("law.allows",))
OPEN_LINE = finding(
    check("R05", red_line=red_line()),
    Outcome.UNKNOWN,
    because=("law.allows",),
    red_line_basis=Basis.STANDARD,
)
EVERYTHING = assessment(
    CROSSED,
    BLOCKING,
    MILD,
    UNKNOWN,
    OPEN_LINE,
    outcome=Verdict.STOP,
    holds=(
        Verdict.STOP,
        Verdict.PAUSE,
        Verdict.NOT_IN_THIS_FORM,
        Verdict.CONDITIONS,
        Verdict.INCOMPLETE,
    ),
    questions=(question("law.allows", "R05"), question("plan.pilot", "R04")),
    conclusion={"decided_by": ("R07",), "best_case": Verdict.NOT_IN_THIS_FORM},
)


def test_the_sentence_leads_with_what_is_established_and_names_all_that_holds() -> None:
    """Every verdict that holds has its part, open questions the last."""
    said = sentence(names(EVERYTHING))
    assert said.startswith("Stop: a red line is crossed (Title of R07); even without that, pause:")
    assert "even then not in this form: a concern may be grave" in said
    assert "one further concern calls for conditions" in said
    assert said.endswith("2 questions are open.")


def test_the_sentence_in_korean() -> None:
    """Sentences of their own, as Korean has them."""
    said = sentence(names(EVERYTHING, "ko"))
    assert said.startswith("중단: 넘을 수 없는 선을 넘었습니다(Title of R07(한글)).")
    assert said.endswith("미해결 질문은 2개입니다.")


@pytest.mark.parametrize(
    ("findings", "verdict", "start"),
    [
        ((OPEN_LINE,), Verdict.PAUSE, "Pause: it is not established whether a red line"),
        ((BLOCKING,), Verdict.NOT_IN_THIS_FORM, "Not in this form: a concern may be grave"),
        ((MILD,), Verdict.CONDITIONS, "Conditions: one concern has to be answered first"),
        ((UNKNOWN,), Verdict.INCOMPLETE, "Incomplete: no concern is established, but one question"),
        (
            (finding(check("R09"), Outcome.CLEAR),),
            Verdict.NO_CONCERN,
            "No concern found, on the facts stated",
        ),
    ],
)
def test_every_outcome_has_its_sentence(findings, verdict: Verdict, start: str) -> None:
    """Each verdict can lead."""
    asked = () if verdict is Verdict.NO_CONCERN else (question(),)
    made = assessment(*findings, outcome=verdict, questions=asked)
    assert sentence(names(made)).startswith(start)


def test_a_pause_about_the_crossed_line_itself_is_said_as_such() -> None:
    """No other line is claimed to be open."""
    other = replace(OPEN_LINE, check=LINE, member="mood")
    made = assessment(CROSSED, other, outcome=Verdict.STOP, holds=(Verdict.STOP, Verdict.PAUSE))
    assert "the same line is crossed by other parts" in sentence(names(made))


def test_three_reasons_the_worst_first_each_of_another_check() -> None:
    """Two members of one check are one reason."""
    twice = replace(CROSSED, member="mood")
    made = assessment(twice, CROSSED, BLOCKING, MILD, UNKNOWN, outcome=Verdict.STOP)
    reasons = first_screen(names(made)).reasons
    assert [each.pointer and each.pointer.code for each in reasons] == ["R07", "R02", "R03"]


def test_where_reasons_are_few_not_knowing_is_one() -> None:
    """The third reason may be that too little is known."""
    made = assessment(CROSSED, UNKNOWN, outcome=Verdict.STOP)
    reasons = first_screen(names(made)).reasons
    assert reasons[-1].pointer is None
    assert "cannot be decided" in reasons[-1].text.text


def test_a_line_of_this_method_is_no_finding_of_unlawfulness() -> None:
    """It says so in so many words."""
    screen = first_screen(names(EVERYTHING))
    assert screen.nature == (
        "Stop is what this method recommends, not a finding that the plan is unlawful.",
    )


def test_a_line_of_law_names_the_provision() -> None:
    """A reader can look it up."""
    by_law = replace(
        CROSSED, check=check("R08", red_line=red_line(Basis.LAW)), red_line_basis=Basis.LAW
    )
    screen = first_screen(names(assessment(by_law, outcome=Verdict.STOP)))
    assert screen.nature == ("The line is one of law: Act 1 forbids it.",)


def test_what_would_change_it_is_leaving_out_or_the_exception() -> None:
    """Measures do not lift a red line."""
    changes = first_screen(names(EVERYTHING)).changes
    assert [each.text.text for each in changes[:2]] == ["Mend R07.", "Label of law.allows"]
    assert "exception" in changes[1].lead


def test_an_exception_that_the_facts_rule_out_is_said_to_be() -> None:
    """It is not held out as a way."""
    ruled_out = replace(CROSSED, exception=ExceptionState.RULED_OUT)
    changes = first_screen(names(assessment(ruled_out, outcome=Verdict.STOP))).changes
    assert "rule out" in changes[1].lead


def test_a_pause_is_changed_by_answers() -> None:
    """The question and whom to ask."""
    made = assessment(OPEN_LINE, outcome=Verdict.PAUSE, questions=(question("law.allows", "R05"),))
    change = first_screen(names(made)).changes[0]
    assert change.lead == "An answer from the vendor:"
    assert change.text.text == "Question about law.allows?"


def test_how_much_is_unknown_is_counted_over_checks_that_apply() -> None:
    """Checks that do not apply are no denominator."""
    screen = first_screen(names(EVERYTHING))
    assert (screen.unknown.applying, screen.unknown.unknown) == (5, 2)
    assert screen.unknown.share == 40.0
    assert screen.bounds.startswith("If every open question were answered well")
    assert "“Not in this form”" in screen.bounds


@pytest.mark.parametrize(
    ("standing", "expected"),
    [
        (Standing.DOCUMENTED, "It rests on documents."),
        (Standing.REPORTED, "It rests on reports, of the press or of others, not on the documents"),
        (None, "The facts that would decide it are missing"),
    ],
)
def test_it_says_on_what_it_rests(standing, expected: str) -> None:
    """By the standing of the deciding facts."""
    made = assessment(MILD, outcome=Verdict.CONDITIONS, conclusion={"standing": standing})
    assert first_screen(names(made)).rests_on.startswith(expected)


def test_the_other_side_stands_beside_the_line() -> None:
    """Counterpoint and open law are on the first page."""
    contested = replace(
        LINE, counterpoint=Text("weighty aim", "무거운 목적"), unsettled=Text("open", "미정")
    )
    made = assessment(replace(CROSSED, check=contested), outcome=Verdict.STOP)
    (told,) = first_screen(names(made, "ko")).grounds
    assert (str(told.counterpoint), str(told.unsettled)) == ("무거운 목적", "미정")
    assert str(told.line_why) == "why the line(한글)"


@pytest.mark.parametrize(
    ("jurisdiction", "expected"),
    [
        (known("kr"), "Law looked at: single provisions of Korea, and international law"),
        (known("uk"), "There is no catalogue of the law of uk here: international law only."),
        (Unknown(), "Whose law binds is not known: international law only"),
    ],
)
def test_whose_law_is_said_and_where_there_is_none(jurisdiction, expected: str) -> None:
    """Without a catalogue: international law only."""
    described = deployment()
    leaves = {**described.leaves, "jurisdiction": jurisdiction}
    made = assessment(MILD, described=replace(described, leaves=leaves))
    assert first_screen(names(made)).law_note.startswith(expected)


def test_both_dates_are_printed() -> None:
    """That of the facts and that of the law."""
    screen = first_screen(names(EVERYTHING, "ko"))
    assert screen.dates == "사실 기준일 2021년 12월 1일, 법령 기준일 2026년 11월 23일."


def _cited(*law, **described):
    authorities = tuple(Authority(each.id, Text("why", "이유")) for each in law)
    cited = concern(
        check("R02", authorities=authorities), authorities=tuple(each.id for each in law)
    )
    made = assessment(cited, law=law, described=deployment(**described))
    return cited, Citing(names(made))


def test_binding_law_comes_first_and_benchmarks_are_marked() -> None:
    """Treaty and statute, ruling, guidance, comparison."""
    foreign = provision("eu-act-5", binds=("eu",))
    soft = provision("intl-guide-1", force=Force.SOFT, binds=())
    ruling = provision("kr-ruling-1", force=Force.RULING)
    binding = provision("intl-treaty-1")
    cited, citing = _cited(foreign, soft, ruling, binding, benchmarks=("eu",))
    lines = citing.lines(cited)
    assert [each.tier for each in lines] == ["binding", "ruling", "soft", "benchmark"]
    assert lines[-1].tier_name == "for comparison, does not bind here"


def test_a_treaty_is_not_said_to_be_without_force_where_nobody_looked() -> None:
    """The catalogue tells which treaties bind in Korea; of other places it tells nothing."""
    treaty = provision("intl-treaty-1")
    unratified = provision("intl-treaty-2", binds=())
    cited, citing = _cited(treaty, unratified)
    assert [each.tier for each in citing.lines(cited)] == ["binding", "foreign"]
    leaves = {**deployment().leaves, "jurisdiction": known("other")}
    elsewhere = replace(citing.names.assessment.deployment, leaves=leaves)
    made = replace(citing.names.assessment, deployment=elsewhere)
    assert [each.tier for each in Citing(names(made)).lines(cited)] == ["treaty", "treaty"]


def test_wording_later_than_the_facts_and_second_hand_reading_are_marked() -> None:
    """In words in full lists, by signs in short ones."""
    later = provision("kr-act-9", wording_since=date(2023, 9, 15))
    doubtful = provision(
        "kr-act-8", confidence=Confidence.MEDIUM, caveat=Text("press only", "보도로만")
    )
    cited, citing = _cited(later, doubtful)
    first, second = citing.lines(cited)
    assert first.marks[0].text.endswith("an earlier wording may have applied; not read.")
    assert [each.text for each in second.marks] == ["press only"]
    assert [each.text for each in citing.names_by_tier(cited)[0].names] == ["Act 9†, 8‡"]


def test_what_is_new_since_the_facts_had_no_earlier_wording() -> None:
    """A decision, and a provision that came into force later."""
    day = date(2026, 11, 1)
    decided = provision("kr-act-6", status=Status.DECIDED, wording_since=day)
    advice = provision("kr-act-4", status=Status.SOFT_LAW, in_force_since=day, wording_since=day)
    new = provision("kr-act-5", in_force_since=day, wording_since=day)
    cited, citing = _cited(decided, new, advice)
    first, second, third = (line.marks[0].text for line in citing.lines(cited))
    assert first.startswith("Decided on ")
    assert first.endswith("2026, after the day of the facts.")
    assert second.startswith("In force since ")
    assert second.endswith("as it is given here it did not yet apply then.")
    assert third.startswith("Of 1")
    assert third.endswith("2026, after the day of the facts.")


def test_law_of_low_confidence_is_not_printed() -> None:
    """Neither beside a finding nor in the annex."""
    cited, citing = _cited(provision("kr-act-7", confidence=Confidence.LOW))
    assert citing.lines(cited) == ()
    assert citing.entries([cited]) == ()


def test_translations_of_ours_are_marked_in_the_language_they_are_in() -> None:
    """Only where the reader reads the translation."""
    cited, citing = _cited(provision("kr-act-6", translation=("en",)))
    marks = [each.text for each in citing.entries([cited])[0].marks]
    assert marks == ["This project's own translation of the paraphrase."]
