"""Which findings have a card in the report, what it says, and what stands in the rest."""

from dataclasses import replace
from datetime import date

from building import assessment, concern, deployment, finding, known, names
from findings import CROSSED, GRAVE, MILD, UNKNOWN
from library import check, severity, text

from hria.model.deployment import Measure, MeasureState
from hria.model.fact import MemberKind
from hria.model.finding import Account, Commitment, FigureRange, Outcome
from hria.model.severity import Scale
from hria.reporting.cards import MOST_CARDS, card, carded
from hria.reporting.evidence import evidence_entries, evidence_lines
from hria.reporting.filling import Filling
from hria.reporting.listing import the_rest


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
