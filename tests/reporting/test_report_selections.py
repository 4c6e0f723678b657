"""What the sections of the report select first, tested without any template."""

from dataclasses import replace
from datetime import date

import pytest
from building import assessment, concern, deployment, finding, known, names, question
from findings import CLEAR, CROSSED, ELSEWHERE, GRAVE, MILD, OPEN_LINE, UNKNOWN
from library import check, red_line, severity

from hria.model.fact import Citation, Known, Range, Reason, Unknown
from hria.model.finding import Outcome
from hria.model.questionnaire import Basis
from hria.model.severity import Likelihood, Scale
from hria.reporting.gravity import worst_first
from hria.reporting.lines import red_lines
from hria.reporting.matrix import matrix
from hria.reporting.proposal import proposal
from hria.reporting.severitymap import severity_map
from hria.reporting.silence import silence
from hria.reporting.sourcing import Sourcing
from hria.reporting.stating import Stating

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
