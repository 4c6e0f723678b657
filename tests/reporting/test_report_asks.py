"""What the report asks for, and what it rests on: from necessity and precedents to the annex."""

from dataclasses import replace

from building import assessment, concern, deployment, finding, known, names, question
from findings import CLEAR, CROSSED, ELSEWHERE, GRAVE, MILD, UNKNOWN
from library import check, remedy

from hria.model.assessment import Verdict
from hria.model.fact import Asked, MemberKind, Standing
from hria.model.finding import Outcome
from hria.model.questionnaire import Moment
from hria.reporting.annex import annex
from hria.reporting.asks import asks
from hria.reporting.limits import limits
from hria.reporting.listing import the_rest
from hria.reporting.matrix import matrix
from hria.reporting.method import method
from hria.reporting.necessity import necessity
from hria.reporting.precedents import precedents
from hria.reporting.questions import questions

FUNCTIONS_ONLY = {
    kind: each for kind, each in deployment().collections.items() if kind is MemberKind.FUNCTION
}

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


def test_a_case_that_shares_one_thing_only_is_no_precedent() -> None:
    """The same function elsewhere, on other people, shows little."""
    leaves = {**deployment().leaves, "setting": known("home")}
    elsewhere = replace(deployment(), leaves=leaves, collections=FUNCTIONS_ONLY)
    assert precedents(names(assessment(MILD, described=elsewhere))) == ()


def test_a_measure_whose_time_is_over_is_due_at_once() -> None:
    """A system that runs already cannot be mended before its pilot."""
    running = deployment(leaves={**deployment().leaves, "stage": known("operating")})
    told = asks(names(assessment(MILD, described=running)))
    assert [each.when for each in told.moments] == ["at once (its time was before the pilot)"]


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


def test_what_is_asked_of_a_system_that_runs() -> None:
    """It cannot be kept from going ahead; it can be stopped or decided again."""
    running = replace(deployment(), leaves={**deployment().leaves, "stage": known("operating")})
    told = asks(names(assessment(UNKNOWN, described=running)))
    assert told.first.endswith("and that whether it goes on be decided anew on the answers.")


def test_necessity_is_not_missed_where_nothing_asks_for_it() -> None:
    """A flood gauge needs no alternatives."""
    gauge = replace(ELSEWHERE, check=replace(ELSEWHERE.check, section="necessity"))
    told = necessity(names(assessment(CLEAR, gauge)))
    assert told.headline == "None of the checks on necessity applies to this plan."


def test_necessity_is_said_not_to_have_been_looked_at() -> None:
    """Where the pack that asks about it was left out."""
    told = necessity(names(assessment(CLEAR)))
    assert told.headline.startswith("Necessity was not looked at")


def test_what_is_clear_on_a_bare_word_is_told_apart() -> None:
    """A claim that nobody has shown is no document."""
    word = replace(finding(check("R20"), Outcome.CLEAR), standing=Standing.CLAIMED)
    paper = replace(finding(check("R21"), Outcome.CLEAR), standing=Standing.DOCUMENTED)
    told = the_rest((), names(assessment(word, paper)))
    assert [each.code for each in told.clear] == ["R21"]
    assert [each.code for each in told.clear_if_true] == ["R20"]


def test_nobody_is_left_unnamed_where_all_are_named() -> None:
    """A clear finding on nobody needs no column of its own; an open one does."""
    whole = deployment().collections
    groups = replace(whole[MemberKind.GROUP], complete=known(value=True))
    named = replace(deployment(), collections={**whole, MemberKind.GROUP: groups})
    clear = replace(finding(check("R20"), Outcome.CLEAR), groups=())
    unknown = replace(finding(check("R21"), Outcome.UNKNOWN), groups=())
    columns = len(matrix(names(assessment(MILD, clear, described=named))).groups)
    wider = len(matrix(names(assessment(MILD, unknown, described=named))).groups)
    assert wider == columns + 1
