"""The pictures of the section on numbers: what is drawn, said and tabled is the same."""

import re
from collections import Counter
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from building import TEMPLATES, assessment, concern, names, words
from library import check

from hria.model.fact import MemberKind
from hria.model.finding import FigureMissing, FigureRange
from hria.model.text import LANGUAGES, Language
from hria.reporting.breakeven import break_even
from hria.reporting.iconarray import icon_array
from hria.reporting.numbers import numbers
from hria.reporting.pilotpicture import pilot_picture
from hria.reporting.rendering import render
from hria.reporting.templating import environment

SHOWN = {
    "expected_incidents": FigureRange(0.0663, 0.0663, "incidents"),
    "shown_after_1_of_1": FigureRange(0.025, 0.025, "share"),
    "shown_after_3_of_3": FigureRange(0.2924, 0.2924, "share"),
}
EVEN = {
    "most_false_alarms_per_site_year": FigureRange(0.0209, 0.037, "alarms"),
    "most_false_alarms_per_site_year_50x": FigureRange(1.045, 1.85, "alarms"),
}
STATED = {"false_alarms_per_site_year": FigureRange(180.0, 180.0, "alarms")}
BY_FACE = {
    "most_false_positive_share": FigureRange(7e-4, 7e-4, "share"),
    "false_positive_share": FigureRange(3.2e-6, 3.2e-6, "share"),
}


def share(low: float, high: float | None = None) -> FigureRange:
    """Make a share of right alerts."""
    return FigureRange(low, low if high is None else high, "share")


def drawn(name: str, picture: object, language: Language = "en") -> ET.Element:
    """Return a picture drawn by its template, as XML."""
    env = environment(TEMPLATES, language, "html")
    draw = env.get_template(f"shared/{name}.svg.j2").module.draw  # type: ignore[attr-defined]
    args = (picture, "id") if name == "icons" else (picture, "id", words(language))
    return ET.fromstring(str(draw(*args)).strip())  # noqa: S314


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


# -- drawings -----------------------------------------------------------------------------------

PICTURES = [
    ("icons", lambda w: icon_array(share(0.0011, 0.0018), "stated", w)),
    ("icons", lambda w: icon_array(share(1.1e-5), "best", w)),
    ("icons", lambda w: icon_array(share(0.9912, 0.9976), "counted", w)),
    ("breakeven", lambda w: break_even(EVEN | STATED, w)),
    ("breakeven", lambda w: break_even(EVEN, w)),
    ("breakeven", lambda w: break_even(BY_FACE, w)),
    ("pilot", lambda w: pilot_picture(SHOWN, w)),
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("name", "make"), PICTURES)
def test_drawings_are_well_formed_and_say_what_they_show(name, make, language: Language) -> None:
    """A title, a description, no style of their own, and nothing outside their frame."""
    picture = make(words(language))
    svg = drawn(name, picture, language)
    title, description = svg[0], svg[1]
    assert (title.tag, title.text) == ("title", picture.title)
    assert (description.tag, description.text) == ("desc", picture.description)
    assert svg.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"
    assert svg.get("role") == "img"
    text = ET.tostring(svg, encoding="unicode")
    assert "style" not in text
    assert "script" not in text
    assert not re.search(r'"\.\d|nan|inf"', text)
    _, _, width, height = (float(part) for part in svg.get("viewBox", "").split())
    for each in svg.iter():
        for side, most in (("x", width), ("y", height)):
            if each.get(side) is not None:
                assert -1 <= float(each.get(side, "")) <= most


def test_the_dots_drawn_are_the_dots_counted() -> None:
    """By the length of their lines."""
    icons = icon_array(share(0.0011, 0.0018), "stated", words())
    cell = 500 / icons.columns
    for kind in ("right", "maybe", "wrong"):
        lines = [
            each for each in drawn("icons", icons).iter() if each.get("class") == f"pic-{kind}"
        ]
        length = sum(float(each.get("d", "").partition("h")[2]) for each in lines)
        counted = {each.kind: each.count for each in icons.counts}[kind]
        assert round(length / cell) == int(counted.replace(",", ""))


# -- the section --------------------------------------------------------------------------------


def _plan():
    function = concern(
        check("A20", each=MemberKind.FUNCTION, calculation="alerts-right"),
        member="mood",
        figures={"share_right": share(0.0011, 0.0018), **EVEN, **STATED},
    )
    withheld = FigureMissing(("data.share",), "withheld")
    other = replace(function, member="face", figures={"share_right": withheld, **EVEN})
    return assessment(function, other, concern(check("A29"), figures=SHOWN))


def test_each_function_has_its_pictures_and_the_plan_has_the_pilot() -> None:
    """With the rate withheld the picture still says which one would have to be proven."""
    mood, face, whole = numbers(names(_plan())).functions
    assert (mood.icons is None, mood.even is None, mood.pilot is None) == (False, False, True)
    assert (face.icons is None, face.even is None) == (True, False)
    assert any("would have to prove" in each for each in face.sentences)
    assert whole.pilot is not None
    assert whole.members == ()


def test_what_another_calculation_means_by_the_same_name_is_left_out() -> None:
    """The precision of a test set, shifted, is no rate of alerts."""
    shifted = concern(
        check("A13", each=MemberKind.FUNCTION, calculation="prevalence-shift"),
        member="mood",
        figures={
            "wrong_per_right": FigureRange(5000.0, 5000.0, "times"),
            "precision_in_use": share(2e-4),
        },
    )
    told = numbers(names(assessment(shifted))).functions[0]
    assert [each.name for each in told.rows] == ["precision_in_use"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_ids_are_unique_and_markdown_has_the_same_tables(language: Language) -> None:
    """In the whole document."""
    made = _plan()
    pages = {
        format: render(
            made, document="report", language=language, format=format, templates=TEMPLATES
        )
        for format in ("html", "md")
    }
    ids = Counter(re.findall(r'\bid="([^"]+)"', pages["html"]))
    assert [id for id, count in ids.items() if count > 1] == []
    assert sum(id.startswith("numbers-") for id in ids) == 8
    plain = pages["md"].replace("\\", "")
    for function in numbers(names(made, language)).functions:
        tables = [function.commoner, function.even and function.even.table]
        for table in filter(None, [*tables, function.pilot and function.pilot.table]):
            for row in table.rows:
                assert "| " + " | ".join(row) + " |" in plain
        for sentence in function.sentences:
            assert sentence in plain
            assert sentence in pages["html"]
