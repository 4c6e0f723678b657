"""The numbers of the report: whole, missing or refused, and no table twice."""

from dataclasses import replace

from building import assessment, concern, names
from library import check

from hria.model.fact import MemberKind
from hria.model.finding import FigureMissing, FigureRange
from hria.reporting.numbers import numbers


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
