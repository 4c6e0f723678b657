"""The first screen where everything is open, and where nothing is."""

from building import assessment, concern, finding, names
from library import check, red_line

from hria.model.assessment import Verdict
from hria.model.finding import Outcome
from hria.model.questionnaire import Basis
from hria.reporting.firstscreen import first_screen


def test_under_a_pause_two_lines_come_first_and_then_what_is_established() -> None:
    """A reader learns what is open and what is known already."""
    lines = [
        finding(
            check(f"R{n}", red_line=red_line()),
            Outcome.UNKNOWN,
            because=("law.allows",),
            red_line_basis=Basis.STANDARD,
        )
        for n in (20, 21, 22)
    ]
    made = assessment(*lines, concern(check("R03")), outcome=Verdict.PAUSE)
    reasons = first_screen(names(made)).reasons
    assert [each.pointer and each.pointer.code for each in reasons] == ["R20", "R21", "R03"]


def test_where_nothing_is_open_the_outcome_holds_as_long_as_the_facts_do() -> None:
    """No empty heading on a page without concern."""
    made = assessment(finding(check("R09"), Outcome.CLEAR), outcome=Verdict.NO_CONCERN)
    screen = first_screen(names(made))
    assert screen.bounds == "No question is open."
    assert [each.lead for each in screen.changes] == ["A change of facts:"]
    assert screen.grounds == ()
