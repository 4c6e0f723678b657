"""The pictures of the section on numbers: what they show, say and table is the same."""

import pytest
from building import words
from figures import BY_FACE, EVEN, SHOWN, STATED, share

from hria.model.finding import FigureRange
from hria.reporting.breakeven import break_even
from hria.reporting.iconarray import icon_array
from hria.reporting.pilotpicture import pilot_picture

# -- of these 1,000 alerts ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("low", "high", "total", "right", "maybe"),
    [
        (0.001, 0.001, 1_000, 1, 0),
        (0.0011, 0.0018, 1_000, 1, 1),
        (0.5, 0.5, 1_000, 500, 0),
        (0.0002, 0.0002, 10_000, 2, 0),
        (0.00001, 0.0005, 10_000, 0, 5),
        (0.000011, 0.000011, 10_000, 0, 0),
        (0.0, 0.0, 1_000, 0, 0),
        (0.9912, 0.9976, 1_000, 991, 7),
        (0.9998, 0.9998, 10_000, 9_998, 0),
        (1.0, 1.0, 1_000, 1_000, 0),
    ],
)
def test_as_many_dots_as_there_are_alerts(
    low: float, high: float, total: int, right: int, maybe: int
) -> None:
    """Neither side is drawn as none while a larger total could show it."""
    icons = icon_array(share(low, high), "stated", words())
    assert sum(row.right for row in icons.rows) == right
    assert sum(row.maybe for row in icons.rows) == maybe
    assert sum(row.right + row.maybe + row.wrong for row in icons.rows) == total
    assert {row.right + row.maybe + row.wrong for row in icons.rows} == {icons.columns}
    counts = {each.kind: each.count for each in icons.counts}
    assert counts["right"] == f"{right:,}"
    assert counts["total"] == f"{total:,}"
    assert ("maybe" in counts) == bool(maybe)


def test_fewer_than_one_in_ten_thousand_is_said_not_drawn() -> None:
    """Not one of these; and how many it takes."""
    icons = icon_array(share(1.1e-5), "stated", words())
    assert icons.title == "Of these 10,000 alerts not one would be right"
    assert "it takes about 91,000 alerts for a single right one" in icons.description
    open_end = icon_array(share(0.0, 1.1e-5), "best", words())
    assert "at least about 91,000 alerts" in open_end.description
    nearly = icon_array(share(1 - 1e-6), "counted", words("ko"))
    assert "1,000,000건 가운데 1건이 틀립니다" in nearly.description


def test_a_range_leaves_some_dots_open() -> None:
    """And says so."""
    told = icon_array(share(0.9912, 0.9976), "counted", words())
    assert told.title == "Of these 1,000 alerts about 991 to 998 would be right"
    assert "As counted in real use" in told.description
    assert "may be either" in told.description
    assert "either" not in icon_array(share(0.3), "stated", words()).description


# -- wrong alerts against the false-alarm rate --------------------------------------------------


def test_the_break_even_lies_where_the_line_crosses_one_to_one() -> None:
    """Places, words and table agree."""
    even = break_even(EVEN | STATED, words())
    assert even is not None
    assert even.stated is not None
    now, commoner = even.points
    for slope in even.slopes:
        (x1, y1), (x2, y2) = slope.ends
        crossing = x1 + (even.even - y1) * (x2 - x1) / (y2 - y1)
        point = commoner if slope.commoner else now
        assert crossing == pytest.approx(point.first) or crossing == pytest.approx(point.last)
    assert now.text == "one wrong alert in about 27 to 48 years"
    assert 0 < now.first < now.last < commoner.first < commoner.last < even.stated.first < 1
    assert all(-1e-9 <= place <= 1 + 1e-9 for s in even.slopes for end in s.ends for place in end)
    rows = {row[0]: row[1:] for row in even.table.rows}
    assert rows["one wrong alert in about 27 to 48 years (break-even)"] == ("1 : 1", "1 : 50")
    assert rows["about 180 wrong alerts a year (stated)"] == ("4,900 to 8,600 : 1", "97 to 170 : 1")
    assert "Each step, either way, is ten times as many" in even.description


def test_with_the_rate_withheld_it_says_which_one_would_have_to_be_proven() -> None:
    """No mark of a stated rate, and nothing is assumed of it."""
    even = break_even(EVEN, words())
    assert even is not None
    assert even.stated is None
    assert "would have to prove a rate to the left of the break-even" in even.description
    assert not any("stated)" in row[0] for row in even.table.rows)


def test_without_incidents_the_scale_is_per_decision() -> None:
    """Live face recognition: far to the left of its break-even."""
    even = break_even(BY_FACE, words())
    assert even is not None
    assert even.stated is not None
    assert even.kind == "decision"
    assert even.stated.last < even.points[0].first
    assert even.across[-1].at <= 1
    assert "one in about 1,400 decisions" in even.points[0].text


@pytest.mark.parametrize(
    "known", [{}, {"most_false_alarms_per_site_year": FigureRange(0, 0, "alarms")}]
)
def test_nothing_is_drawn_without_a_break_even(known: dict[str, FigureRange]) -> None:
    """Where no incident is stated, or none happens."""
    assert break_even(known, words()) is None


def test_a_stated_rate_of_none_is_told_not_drawn() -> None:
    """There is no place for nought on a scale of tens."""
    none = {"false_alarms_per_site_year": FigureRange(0.0, 0.0, "alarms")}
    even = break_even(EVEN | none, words())
    assert even is not None
    assert even.stated is None
    assert "Stated: no wrong alert." in even.description
    rows = {row[0]: row[1:] for row in even.table.rows}
    assert rows["no wrong alert (stated)"] == ("0 : 1", "0 : 1")
    some = {"false_alarms_per_site_year": FigureRange(0.0, 180.0, "alarms")}
    up_to = break_even(EVEN | some, words())
    assert up_to is not None
    assert any("0 : 1 to 8,600 : 1" in row for row in up_to.table.rows)


@pytest.mark.parametrize("size", [1e-6, 1e-3, 1.0, 50.0])
@pytest.mark.parametrize("stated", [None, 1e-7, 1.0, 1e9])
def test_every_label_has_its_place_on_the_scale(size: float, stated: float | None) -> None:
    """Whatever the sizes; one to one is always labelled."""
    known = {
        "most_false_alarms_per_site_year": FigureRange(size, 2 * size, "alarms"),
        "most_false_alarms_per_site_year_50x": FigureRange(50 * size, 100 * size, "alarms"),
    }
    if stated is not None:
        known["false_alarms_per_site_year"] = FigureRange(stated, stated, "alarms")
    even = break_even(known, words())
    assert even is not None
    assert len(even.across) <= 12
    assert "1 : 1" in [tick.first for tick in even.up]
    for tick in (*even.across, *even.up):
        assert -1e-9 <= tick.at <= 1 + 1e-9


# -- what the pilot can show --------------------------------------------------------------------


def test_after_no_incident_nothing_is_estimable() -> None:
    """Never 0 % or 100 %; after one found, less than most believe."""
    pilot = pilot_picture(SHOWN, words())
    assert pilot is not None
    assert [bar.low for bar in pilot.bars] == [0.0, 0.025, 0.2924]
    assert [bar.text for bar in pilot.bars] == [
        "not estimable, anything fits",
        "from about 25 of 1,000 up to all",
        "from about 29 of 100 up to all",
    ]
    assert [row[1] for row in pilot.table.rows] == [bar.text for bar in pilot.bars]
    assert all(bar.text in pilot.description for bar in pilot.bars)


def test_without_a_pilot_nothing_is_drawn() -> None:
    """The intervals alone are of no plan."""
    known = {name: figure for name, figure in SHOWN.items() if name != "expected_incidents"}
    assert pilot_picture(known, words()) is None
