"""What the sections of the report select, tested without any template."""

from dataclasses import replace
from datetime import date

import pytest
from building import assessment, concern, deployment, finding, known, names, question
from library import check, red_line, remedy, severity, text

from hria.model.assessment import Verdict
from hria.model.deployment import Measure, MeasureState
from hria.model.fact import (
    Asked,
    Citation,
    Known,
    MemberKind,
    Range,
    Reason,
    Unknown,
)
from hria.model.finding import Account, Commitment, FigureMissing, FigureRange, Outcome
from hria.model.questionnaire import Basis, Moment
from hria.model.severity import Likelihood, Scale
from hria.reporting.annex import annex
from hria.reporting.asks import asks
from hria.reporting.cards import MOST_CARDS, card, carded
from hria.reporting.evidence import evidence_entries, evidence_lines
from hria.reporting.filling import Filling
from hria.reporting.gravity import worst_first
from hria.reporting.limits import limits
from hria.reporting.lines import red_lines
from hria.reporting.listing import the_rest
from hria.reporting.matrix import matrix
from hria.reporting.method import method
from hria.reporting.necessity import necessity
from hria.reporting.numbers import numbers
from hria.reporting.precedents import precedents
from hria.reporting.proposal import proposal
from hria.reporting.questions import questions
from hria.reporting.severitymap import severity_map
from hria.reporting.silence import silence
from hria.reporting.sourcing import Sourcing
from hria.reporting.stating import Stating

LINE = check("R07", red_line=red_line())
CROSSED = concern(LINE, Scale.GRAVE, red_line=True, red_line_basis=Basis.STANDARD)
GRAVE = concern(check("R02"), Scale.GRAVE)
MILD = concern(check("R03"), groups=("children", "staff"))
UNKNOWN = finding(check("R04"), Outcome.UNKNOWN, because=("law.allows",))
CLEAR = finding(check("R05"), Outcome.CLEAR)
ELSEWHERE = finding(check("R06"), Outcome.NOT_APPLICABLE)
OPEN_LINE = finding(
    check("R08", red_line=red_line(Basis.LAW)),
    Outcome.UNKNOWN,
    because=("law.allows",),
    red_line_basis=Basis.LAW,
)


# -- worst first --------------------------------------------------------------------------------


def test_worst_comes_first_and_lines_of_law_before_lines_of_this_method() -> None:
    """An open line stands below grave concerns, above the others."""
    by_law = replace(
        CROSSED, check=check("R09", red_line=red_line(Basis.LAW)), red_line_basis=Basis.LAW
    )
    mixed = [CLEAR, UNKNOWN, MILD, OPEN_LINE, GRAVE, CROSSED, by_law, ELSEWHERE]
    order = [each.check.code for each in worst_first(mixed)]
    assert order == ["R09", "R07", "R02", "R08", "R03", "R04", "R05", "R06"]


def test_likelihood_orders_equals() -> None:
    """It orders and never lowers."""
    likely = concern(check("R10"), severity=severity(Scale.SERIOUS, Likelihood.NEAR_CERTAIN))
    assert [each.check.code for each in worst_first([MILD, likely])] == ["R10", "R03"]


# -- what is proposed ---------------------------------------------------------------------------


def test_the_proposal_tells_facts_with_standing_source_and_quote() -> None:
    """Background is told apart."""
    told = proposal(names(assessment(MILD)))
    pilot = next(each for each in told.facts if each.path == "plan.pilot")
    assert (pilot.value.text, pilot.standing) == ("yes", "reported")
    assert [(each.number, each.place) for each in pilot.refs] == [(1, "p. 7")]
    assert [str(each.quote) for each in told.quotes] == ["it is only a pilot"]
    assert [each.what.text for each in told.told] == ["It was said."]


def test_disputes_stand_side_by_side_and_not_among_the_facts() -> None:
    """With whose word it is."""
    told = proposal(names(assessment(MILD)))
    dispute = told.disputes[0]
    assert (str(dispute.about), str(dispute.member)) == ("Label of function.reads", "Mood reading")
    assert [(str(each.by), each.said.text) for each in dispute.claims] == [
        ("The city", "Children (not said whether that is all)"),
        ("The union", "Staff (not said whether that is all)"),
    ]
    shown = [each.path for member in told.functions for each in member.facts]
    assert shown == ["functions.mood.kind"]


@pytest.mark.parametrize(
    ("leaf", "path", "en", "ko"),
    [
        (known(30), "data.retention_days", "30 days", "30일"),
        (known(1), "data.retention_days", "1 day", "1일"),
        (Range(2, 3), "data.retention_days", "2 to 3 days", "2~3일"),
        (known(0.97), "data.share", "97\u00a0%", "97%"),
        (known(0.1, per="clip"), "data.share", "10\u00a0% per clip", "영상 클립당 10%"),
        (known(date(2021, 12, 1)), "plan.pilot", "1\u00a0December 2021", "2021년 12월 1일"),
        (known(("video",), complete=Known(value=True)), "data.kinds", "video", "video(한글)"),
        (known((), complete=Known(value=True)), "data.kinds", "none", "없음"),
        (Unknown(Reason.WITHHELD), "plan.pilot", "withheld", "공개 거부"),
        (
            Unknown(Reason.NO_REPLY, asked=date(2026, 4, 20), of="city"),
            "plan.pilot",
            "asked, no reply (The city, 20\u00a0April 2026)",
            "물었으나 답이 없음(The city(한글), 2026년 4월 20일)",
        ),
    ],
)
def test_every_kind_of_value_is_said(leaf, path: str, en: str, ko: str) -> None:
    """Units, ranges, lists, reasons for not knowing."""
    made = assessment(MILD, described=deployment(leaves={path: leaf}))
    assert Stating(names(made, "en")).at(path).text == en
    assert Stating(names(made, "ko")).at(path).text == ko


def test_sources_are_numbered_once_and_say_how_much_rests_on_them() -> None:
    """Base names only."""
    made = names(assessment(MILD))
    entries = Sourcing(made).entries()
    assert [(each.number, str(each.title), each.uses) for each in entries] == [
        (1, "A newspaper", 2),
        (2, "The plan", 0),
    ]
    assert entries[1].file == "plan.pdf"
    refs = Sourcing(made).refs([Citation("plan"), Citation("press"), Citation("plan")])
    assert [each.number for each in refs] == [1, 2]


# -- silence ------------------------------------------------------------------------------------


def test_silence_is_a_share_by_theme() -> None:
    """The most silent theme first."""
    made = assessment(MILD, UNKNOWN, questions=(question("law.allows", "R04"),))
    told = silence(names(made))
    assert told.headline == "Of 2 things the checks ask about, not stated at all: 1."
    assert [(each.name, each.text) for each in told.themes] == [
        ("Legal basis", "1 of 1"),
        ("The plan", "0 of 1"),
    ]
    assert told.reasons == (("not stated", 1),)


def test_what_is_known_of_some_members_or_disputed_is_partly_known() -> None:
    """A dispute is no silence."""
    asked = (question("functions.mood.reads", "R04", reason=Reason.DISPUTED),)
    lacking = finding(check("R04"), Outcome.DISPUTED, because=("functions.mood.reads",))
    theme = silence(names(assessment(lacking, questions=asked))).themes[0]
    assert (theme.missing, theme.partly, theme.partly_share) == (0, 1, 100.0)


# -- red lines ----------------------------------------------------------------------------------


def test_red_lines_are_told_crossed_open_or_quiet() -> None:
    """With the questions on which an open one hangs."""
    quiet = replace(CLEAR, check=check("R11", red_line=red_line()))
    made = assessment(CROSSED, OPEN_LINE, quiet, questions=(question("law.allows", "R08"),))
    told = red_lines(names(made))
    assert [(each.code, each.state) for each in told.lines] == [("R07", "crossed"), ("R08", "open")]
    assert [each.code for each in told.quiet] == ["R11"]
    assert [str(each) for each in told.lines[1].forbidden_by] == ["Act 1"]
    assert [each.question.text for each in told.lines[1].points] == ["Question about law.allows?"]


# -- rights by groups ---------------------------------------------------------------------------


def test_a_cell_shows_the_worst_and_never_a_sum() -> None:
    """Groups nobody named have a column where needed."""
    made = assessment(CROSSED, MILD, UNKNOWN, replace(UNKNOWN, check=check("R12"), groups=()))
    told = matrix(names(made))
    assert [str(each) for each in told.groups] == ["Children", "Staff", "groups nobody has named"]
    row = told.rows[0]
    assert [each.kind for each in row.cells] == ["red-line", "serious", "unknown"]
    assert row.cells[0].note == "R07"
    assert row.cells[2].note == "1 check"


def test_rights_no_finding_touches_have_no_row_and_an_open_line_hides_no_concern() -> None:
    """What is established outweighs what is open."""
    open_ = replace(OPEN_LINE, groups=("children",))
    told = matrix(names(assessment(open_, MILD, ELSEWHERE)))
    assert [str(each.right) for each in told.rows] == ["privacy"]
    assert told.rows[0].cells[0].kind == "serious"


def test_the_map_keeps_established_and_open_apart() -> None:
    """What is open lies where it would lie at worst."""
    told = severity_map(names(assessment(GRAVE, UNKNOWN, MILD, CLEAR)))
    assert (told.concerns, told.open) == (2, 1)
    assert told.rows[0][2].codes == ("R02",)
    assert told.rows[1][2].text == "1 / 1"


# -- cards and the rest -------------------------------------------------------------------------


def test_cards_are_for_lines_and_what_may_be_grave_at_most_twenty() -> None:
    """Whatever has no card has a line."""
    many = [concern(check(f"R{number}"), Scale.GRAVE) for number in range(20, 50)]
    made = names(assessment(CROSSED, MILD, UNKNOWN, *many))
    shown = carded(made)
    assert len(shown) == MOST_CARDS
    assert shown[0] is CROSSED
    rest = the_rest(shown, made)
    assert len(rest.concerns) == 1 + 11
    assert [each.code for section in rest.open for each in section.bundles] == ["R04"]


def test_a_committed_measure_takes_the_card_away() -> None:
    """The concern no longer blocks."""
    committed = replace(GRAVE, severity_committed=severity(Scale.MINOR))
    assert carded(names(assessment(committed))) == ()


def test_a_card_says_who_is_hurt_why_how_severe_and_what_to_do() -> None:
    """In the language of the reader."""
    shown = card(GRAVE, names(assessment(GRAVE), "ko"))
    assert [str(each) for each in shown.groups] == ["Children(한글)"]
    assert [str(each.label) for each in shown.facts] == ["Label of plan.pilot(한글)"]
    assert next(each.name for each in shown.severity) == "한 사람에게 미치는 정도"
    assert shown.remedies[0].residual == "정도 minor scale(한글)"
    assert shown.commitment == "이에 대한 조치가 제시되지 않았습니다."
    assert shown.standing == "보도·전언에 근거합니다."


def test_measures_are_shown_before_and_after() -> None:
    """What is done lowers, and both stand there."""
    measure = Measure("remedy-r02", MeasureState.DONE, "city", date(2026, 1, 1))
    done = replace(
        GRAVE,
        measures=(0,),
        commitment=Commitment.DONE,
        severity_after=severity(Scale.MINOR),
        severity_committed=severity(Scale.MINOR),
    )
    shown = card(done, names(assessment(done, described=deployment(measures=(measure,)))))
    assert (shown.overall, shown.overall_after) == ("grave scale", "minor scale")
    assert [(str(each.do), str(each.owner)) for each in shown.measures] == [
        ("Mend R02.", "The city")
    ]
    assert shown.severity[0].after == "minor scale"


def test_disputed_findings_show_what_comes_out_for_each_account() -> None:
    """Whose word leads where."""
    path = "functions.mood.reads"
    disputed = finding(
        check("R13", each=MemberKind.FUNCTION),
        Outcome.DISPUTED,
        member="mood",
        because=(path,),
        accounts=(
            Account(((path, 0),), Outcome.CONCERN, (path,)),
            Account(((path, 1),), Outcome.CLEAR, (path,)),
        ),
    )
    shown = card(disputed, names(assessment(disputed)))
    assert [(str(each.taken[0]), each.outcome) for each in shown.accounts] == [
        ("Label of function.reads: Children (not said whether that is all) (The city)", "concern"),
        ("Label of function.reads: Staff (not said whether that is all) (The union)", "clear"),
    ]
    assert shown.facts[0].value.text == "sources disagree"


def test_names_are_filled_by_plain_replacement() -> None:
    """No format string is ever run."""
    says = replace(
        MILD.check.says,
        concern=text("{member}: {wrong} wrong, {data.share} right, {nothing} {0.__class__}"),
    )
    filled = concern(
        check("R14", says=says, each=MemberKind.FUNCTION),
        member="mood",
        figures={"wrong": FigureRange(90000, 91000, "alarms")},
    )
    made = assessment(filled, described=deployment(leaves={"data.share": known(0.01)}))
    said = Filling(names(made)).said(filled)
    assert (
        said.text == "Mood reading: 90,000 to 91,000 wrong, 1\u00a0% right, {nothing} {0.__class__}"
    )


def test_evidence_that_was_only_recalled_is_never_printed() -> None:
    """Neither on the card nor in the annex."""
    made = names(assessment(GRAVE))
    assert [each.id for each in evidence_lines(GRAVE, made)] == ["STUDY"]
    assert [each.id for each in evidence_entries([GRAVE], made)] == ["STUDY"]


# -- numbers ------------------------------------------------------------------------------------


def _calculated(**figures):
    return concern(check("A20", each=MemberKind.FUNCTION), member="mood", figures=figures)


def test_numbers_are_told_in_whole_numbers() -> None:
    """And what is missing is named."""
    found = _calculated(
        wrong_per_right=FigureRange(91234.0, 91234.0, "alarms"),
        ppv=FigureRange(0.000011, 0.000011, "share"),
        load=FigureMissing(("data.retention_days",), "missing"),
    )
    told = numbers(names(assessment(found)))
    function = told.functions[0]
    assert function.sentences[0] == "About 91,000 wrong alerts for each right one."
    assert [each.value for each in function.rows] == ["91,234", "0.0011\u00a0%"]
    assert (function.uncomputed, [str(each) for each in function.lacking]) == (
        1,
        ["Label of data.retention_days"],
    )


def test_what_is_rare_is_told_as_one_in_so_many() -> None:
    """Nobody pictures 0.06 incidents."""
    found = _calculated(expected_incidents=FigureRange(0.0627, 0.111, "incidents"))
    told = numbers(names(assessment(found), "ko")).functions[0]
    assert "9~16" in told.sentences[0]
    assert "0.06" not in told.sentences[0]


def test_mixed_units_are_refused_in_words_and_nothing_becomes_zero() -> None:
    """A missing figure stays missing."""
    found = _calculated(ppv=FigureMissing(("data.share",), "mixed-units"))
    told = numbers(names(assessment(found)))
    assert told.functions[0].rows == ()
    assert "cannot be combined" in told.functions[0].refused[0]
    assert told.headline.startswith("No error rate was stated")


def test_functions_with_the_same_figures_stand_together() -> None:
    """No table twice."""
    missing = {"ppv": FigureMissing(("data.share",), "missing")}
    one = concern(check("A20", each=MemberKind.FUNCTION), member="mood", figures=missing)
    told = numbers(names(assessment(one, replace(one, member="face"))))
    assert [[str(each) for each in group.members] for group in told.functions] == [
        ["Mood reading", "face"]
    ]


# -- necessity, precedents, asks, questions -----------------------------------------------------


def test_without_alternatives_necessity_says_so() -> None:
    """Silence on alternatives is said."""
    found = finding(check("R19", section="necessity"), Outcome.UNKNOWN)
    told = necessity(names(assessment(found)))
    assert told.headline.startswith("No alternative is named")
    assert [each.pointer.code for each in told.open] == ["R19"]


def test_precedents_are_chosen_by_function_and_setting_and_print_only_what_was_read() -> None:
    """A people counter at a border is no precedent here."""
    told = precedents(names(assessment(MILD)))
    assert [(each.id, each.outcome) for each in told] == [("near", "stopped")]
    assert [str(each.title) for each in told[0].sources] == ["news of near"]


def test_asks_follow_the_verdict_and_the_calendar() -> None:
    """The most urgent moment first."""
    urgent = concern(check("R15", remedies=(remedy("R15", Moment.NOW), remedy("R15b"))))
    told = asks(names(assessment(MILD, urgent, outcome=Verdict.CONDITIONS)))
    assert told.first.startswith("That the plan go ahead only once the conditions")
    assert [each.when for each in told.moments] == ["now", "before the pilot"]
    assert [each.listed for moment in told.moments for each in moment.demands] == ["R15", "R03"]


def test_questions_go_to_whoever_can_answer_with_the_record() -> None:
    """Marked where a red line hangs on them."""
    asked = (
        question("functions.mood.reads", "R07", "R04"),
        question("plan.pilot", "R04", ask_of=Asked.OPERATOR),
    )
    told = questions(names(assessment(CROSSED, UNKNOWN, questions=_declared(asked))))
    assert [each.code for each in told] == ["operator", "vendor"]
    line = told[1].questions[0]
    assert (str(line.record), line.codes, line.on_red_line) == (
        "Record of function.reads",
        "R07, R04",
        True,
    )
    assert line.overdue
    assert str(line.said).startswith("Children (not said")


def _declared(asked):
    return tuple(
        replace(each, fact="function.reads" if each.path.startswith("functions.") else each.path)
        for each in asked
    )


def test_one_question_about_several_members_is_asked_once() -> None:
    """Counted for each of them."""
    asked = tuple(
        question(f"functions.{name}.kind", "R04", fact="function.kind") for name in ("mood", "face")
    )
    told = questions(names(assessment(UNKNOWN, questions=asked)))[0]
    assert told.count == 2
    assert [[str(member) for member in each.members] for each in told.questions] == [
        ["Mood reading", "face"]
    ]


# -- limits, method, annex ----------------------------------------------------------------------


def test_limits_say_what_was_left_out_and_that_nothing_is_approved() -> None:
    """Said for the case at hand."""
    made = assessment(CLEAR, outcome=Verdict.NO_CONCERN)
    made = replace(made, questionnaire=replace(made.questionnaire, left_out=("labor",)))
    told = limits(names(made))
    assert "Packs of this tool that were not used: labor." in told
    assert any("no approval" in each for each in told)


def test_the_method_names_versions_hashes_days_and_the_command_with_base_names() -> None:
    """Enough to make it again."""
    told = method(names(assessment(MILD)), None, "report", "html")
    assert told.file == "plan.yaml"
    assert told.sha256 == "cd" * 32
    assert (told.packs[0].version, told.packs[0].sha256) == ("1.0.0", "ab" * 32)
    assert told.command == (
        "hria assess plan.yaml --document report --lang en --on 2026-11-23 -o report.html"
    )
    assert method(names(assessment(MILD)), "hria x", "report", "md").command == "hria x"


def test_the_annex_has_every_finding() -> None:
    """The table all, the full text all that apply."""
    all_ = (CROSSED, GRAVE, MILD, UNKNOWN, CLEAR, ELSEWHERE)
    told = annex(names(assessment(*all_)))
    lines = [line.id for section in told.sections for c in section.checks for line in c.lines]
    assert sorted(lines) == sorted(each.id for each in all_)
    whole = [member.pointer.id for each in told.checks for member in each.members]
    assert "R06" not in whole
    assert len(whole) == 5
    assert {code: n for code, _, n in told.tally}["concern"] == 3
