"""Facts stated by their dotted names."""

from __future__ import annotations

import pytest
from provoking import AFTER_HEAD, HEAD, place_and_message, told

from hria.model.fact import Known, MemberKind
from hria.model.questionnaire import Questionnaire
from hria.reading.description import parse_deployment
from hria.reading.files import TextFile

L = AFTER_HEAD


def test_facts_by_their_dotted_names(library: Questionnaire) -> None:
    """A fact may be stated by its whole name, in any order, beside a nested section."""
    text = HEAD + (
        "data.personal: true\n"
        "functions.계수.kind: counting\n"
        "functions.complete: true\n"
        "data: {days: 3}\n"
        "functions.계수.accuracy.detection: 0.9\n"
        "functions: {다른: {kind: mood}}\n"
        "functions.계수.label: {ko: 사람 세기}\n"
    )
    deployment = parse_deployment(TextFile("d.yaml", text, ""), library)
    assert deployment.leaf("data.personal") == Known(value=True)
    assert deployment.leaf("data.days") == Known(3)
    functions = deployment.collections[MemberKind.FUNCTION]
    assert functions.is_complete
    assert {each.name for each in functions.members} == {"계수", "다른"}
    counting = functions.member("계수")
    assert counting is not None
    assert counting.leaves["function.accuracy.detection"] == Known(0.9)
    assert counting.label is not None
    assert deployment.at("functions.계수.kind") == Known("counting")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("data.days: 1\ndata: {days: 2}\n", ((L + 1, 8), ("`data.days` stands here a second time"
          f" (first in line {L}; keep one)"))),
        ("data: {days: 2}\ndata.days: 1\n", ((L + 1, 1), ("`data.days` stands here a second time"
          f" (first in line {L}; keep one)"))),
        ("data: 5\ndata.days: 1\n", ((L, 7), "`data` needs `key: value` lines here")),
        ("data.kinds.complete: true\n", ((L, 1), ("there is no fact `data.kinds.complete`"
          " (did you mean `data.kinds`?)"))),
        ("functions.가.knd: mood\n", ((L, 1), "there is no fact `knd` (did you mean `kind`?)")),
        ("dta.days: 1\n", ((L, 1), "`dta.days` is not known here (did you mean `data.days`?)")),
        ("data..days: 1\n", ((L, 1), "there is no fact `data.` (did you mean `data`?)")),
    ],
)  # fmt: skip
def test_mistakes_in_dotted_names(
    text: str, expected: tuple[tuple[int, int], str], library: Questionnaire
) -> None:
    """Dotted names are held against the facts as nested ones are."""
    assert expected in [place_and_message(each) for each in told(HEAD + text, library)]
