"""The decision record: measures, what remains, who signs, and the annex for a tender."""

from dataclasses import replace
from functools import partial

from building import TEMPLATES, concern, deployment, finding, known, names
from library import check, red_line, remedy, severity, text
from page import rendered
from recording import plan, recorded

from hria.model.assessment import Verdict
from hria.model.deployment import Measure, MeasureState, Member
from hria.model.fact import Citation, MemberKind
from hria.model.finding import Commitment, Outcome
from hria.model.questionnaire import Basis, Clause, Moment
from hria.model.severity import Scale
from hria.reporting.record_measures import measures
from hria.reporting.record_signing import signatures
from hria.reporting.record_tender import tender
from hria.reporting.rendering import words_for

_names = partial(names, document="record")
_render = partial(rendered, document="record")


# -- measures ------------------------------------------------------------------------------------


def _answered(code: str, commitment: Commitment, after, committed):
    return concern(
        check(code), Scale.GRAVE, measures=(0,), commitment=commitment,
        severity_after=after, severity_committed=committed,
    )  # fmt: skip


def test_before_and_after_are_told_apart() -> None:
    """Decided measures lower the second column, done ones the third too."""
    low = severity(Scale.MINOR)
    decided = _answered("R01", Commitment.COMMITTED, None, low)
    done = _answered("R02", Commitment.DONE, low, low)
    untouched = concern(check("R03"), Scale.SERIOUS)
    measure = Measure("remedy-r01", MeasureState.ADOPTED, "city", "before-pilot")
    described = replace(deployment(), measures=(measure,))
    shown = measures(_names(recorded(decided, done, untouched, described=described)))
    rows = {each.pointer.code: (each.before, each.decided, each.done) for each in shown.changes}
    assert rows == {
        "R01": ("grave scale", "minor scale", "grave scale"),
        "R02": ("grave scale", "minor scale", "minor scale"),
    }
    assert shown.unanswered == 1
    assert [[cell.count for cell in row] for row in shown.map.rows] == [
        [2, 0, 1], [1, 1, 1], [0, 0, 0], [0, 2, 1],
    ]  # fmt: skip
    assert shown.map.rows[0][0].lines == ("R01, R02",)
    (row,) = shown.rows
    assert row.ids == ("R01", "R02")
    assert (row.deadline, str(row.verified_by)) == ("before the pilot", "Proof for R01")


def test_a_crowded_field_of_the_map_says_how_many_more() -> None:
    """Three lines of codes at most, and none is lost from the count."""
    many = [concern(check(f"R{n:02}"), Scale.GRAVE) for n in range(1, 31)]
    cell = measures(_names(recorded(*many))).map.rows[0][0]
    assert cell.count == 30
    assert len(cell.lines) == 3
    shown = sum(line.count("R") for line in cell.lines)
    assert cell.lines[-1].endswith(f"+{30 - shown}")


def test_what_remains_is_never_accepted_beforehand() -> None:
    """A crossed line cannot be accepted at all; the others have a blank."""
    crossed = concern(
        check("R07", red_line=red_line()), Scale.GRAVE, red_line=True,
        red_line_basis=Basis.STANDARD,
    )  # fmt: skip
    made = recorded(crossed, concern(check("R02")), outcome=Verdict.STOP)
    shown = {each.pointer.code: each.acceptable for each in measures(_names(made)).remains}
    assert shown == {"R07": False, "R02": True}
    words = words_for(TEMPLATES, "en", "record")
    page = _render(made)
    remains = page[page.index('id="remains"') : page.index('id="disagreement"')]
    assert remains.count(words("record.blank-cell")) == 1
    assert words("record.remains.not-acceptable") in remains


# -- signatures and tender -----------------------------------------------------------------------


def test_whoever_speaks_for_a_group_signs_for_having_been_heard() -> None:
    """Not for agreement; no name is printed."""
    staff = Member(MemberKind.GROUP, "staff", text("Staff"), {"group.role": known("worker")})
    roles = {each.role: each for each in signatures(_names(recorded(described=plan(staff))))}
    assert "not that they agree" in roles["Workers' representatives"].confirms
    assert "Representatives of children and guardians" not in roles
    assert list(roles)[-1] == "Whoever decides"


def _wanting(code: str, outcome: Outcome, when=Moment.BEFORE_PILOT, **changes):
    return finding(check(code, remedies=(remedy(code, when),)), outcome, **changes)


def test_the_tender_annex_holds_every_remedy_that_is_not_carried_out() -> None:
    """Numbered through, the earliest due first; with evidence, by when, and the finding."""
    done = _wanting(
        "R04", Outcome.CONCERN, measures=(0,), commitment=Commitment.DONE,
        severity_after=severity(Scale.MINOR),
    )  # fmt: skip
    found = (
        _wanting("R01", Outcome.CONCERN, Moment.BEFORE_CONTRACT),
        _wanting("R02", Outcome.UNKNOWN, Moment.BEFORE_TENDER),
        _wanting("R03", Outcome.CLEAR),
        done,
    )
    measure = Measure("remedy-r04", MeasureState.DONE, "city", None, (Citation("press"),))
    described = replace(deployment(), measures=(measure,))
    shown = tender(_names(recorded(*found, described=described, outcome=Verdict.CONDITIONS)))
    listed = [each for lot in shown.lots for each in lot.requirements]
    assert [(each.number, each.code, each.kind) for each in listed] == [
        (1, "R02", "unknown"), (2, "R01", "concern"),
    ]  # fmt: skip
    assert str(listed[0].shown_by) == "Proof for R02"


def test_a_measure_that_is_only_said_to_be_done_stays_in_the_annex() -> None:
    """Its word is the doer's own."""
    claimed = _wanting("R01", Outcome.CONCERN, measures=(0,), commitment=Commitment.PROPOSED)
    measure = Measure("remedy-r01", MeasureState.DONE, "city")
    described = replace(deployment(), measures=(measure,))
    assert tender(_names(recorded(claimed, described=described))).lots


def test_a_requirement_needs_wording_for_a_tender() -> None:
    """What is for an agreement alone goes elsewhere."""
    only = replace(remedy("R01"), clause=Clause(agreement=text("x")))
    made = recorded(concern(check("R01", remedies=(only,))))
    assert tender(_names(made)).lots == ()


def test_the_annex_opens_no_way_while_the_outcome_is_stop() -> None:
    """It says so before the first requirement."""
    for verdict in (Verdict.STOP, Verdict.PAUSE):
        assert "no tender can be opened" in tender(_names(recorded(outcome=verdict))).warning
