"""The pictures of the section on numbers, drawn by their templates and set in the document."""

import re
from collections import Counter
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from building import TEMPLATES, assessment, concern, names, words
from figures import BY_FACE, EVEN, SHOWN, STATED, share
from library import check
from page import rendered

from hria.model.fact import MemberKind
from hria.model.finding import FigureMissing, FigureRange
from hria.model.text import LANGUAGES, Language
from hria.reporting.breakeven import break_even
from hria.reporting.iconarray import icon_array
from hria.reporting.numbers import numbers
from hria.reporting.pilotpicture import pilot_picture
from hria.reporting.templating import environment


def drawn(name: str, picture: object, language: Language = "en") -> ET.Element:
    """Return a picture drawn by its template, as XML."""
    env = environment(TEMPLATES, language, "html")
    draw = env.get_template(f"shared/{name}.svg.j2").module.draw  # type: ignore[attr-defined]
    args = (picture, "id") if name == "icons" else (picture, "id", words(language))
    return ET.fromstring(str(draw(*args)).strip())  # noqa: S314


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
        format: rendered(made, language, format, document="report") for format in ("html", "md")
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
