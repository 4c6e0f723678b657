"""Reading duties: what is wrong with one, and where."""

from __future__ import annotations

from pathlib import Path

import pytest

import hria
from hria.model.problem import InputError
from hria.model.questionnaire import Questionnaire
from hria.reading.duties import read_duties

CONTENT = hria.read_questionnaire(())
GOOD = """\
- id: kr-example
  title: {en: "Example", ko: "예시"}
  authority: kr-lmc-4
  who: {en: "the employer", ko: "사용자"}
  by: {moment: before-tender}
  applies_when: {fact: setting, is: childcare}
  says:
    yes: {en: "Yes.", ko: "예."}
    no: {en: "No.", ko: "아니요."}
    unknown: {en: "Unknown.", ko: "알 수 없음."}
  examples: []
"""


def read(folder: Path, text: str, questionnaire: Questionnaire = CONTENT) -> list[str]:
    """Return the problems of a file of duties."""
    (folder / "duties").mkdir(exist_ok=True)
    (folder / "duties" / "kr.yaml").write_text(text, encoding="utf-8")
    try:
        read_duties(folder, questionnaire)
    except InputError as error:
        return [problem.to("en") for problem in error.problems]
    return []


def test_a_good_one_has_no_problem(tmp_path: Path) -> None:
    """The example below is one."""
    assert read(tmp_path, GOOD) == []


@pytest.mark.parametrize(
    ("old", "new", "place", "part"),
    [
        ("is: childcare", "is: childcar", "6:37", "did you mean `childcare`?"),
        ("fact: setting", "fact: seting", "6:24", "did you mean `setting`?"),
        (
            "{fact: setting, is: childcare}",
            "{fact: group.role, is: worker}",
            "6:24",
            "`group.role`",
        ),
        ("{fact: setting, is: childcare}", "{silent: setting}", "6:17", "`silent`"),
        ("kr-lmc-4", "kr-lmc-44", "3:14", "did you mean `kr-lmc-4`?"),
        ("before-tender", "before-tende", "5:16", "did you mean `before-tender`?"),
        ("{moment: before-tender}", "{days: 10}", "5:7", "one `moment` or one `event`"),
        ("  by:", "  bye:", "5:3", "`bye`"),
        ("  examples", "  arguable_when: {fact: setting, is: shop}\n  examples", "8:5", "both"),
    ],
)
def test_a_slip_is_told_with_its_place(
    tmp_path: Path, old: str, new: str, place: str, part: str
) -> None:
    """File, line, column, and what would be right."""
    problems = read(tmp_path, GOOD.replace(old, new))
    assert len(problems) == 1, problems
    assert problems[0].startswith(f"duties/kr.yaml:{place}: "), problems
    assert part in problems[0]


def test_an_id_is_given_once(tmp_path: Path) -> None:
    """Twice the same is a mistake."""
    assert ["exists already" in each for each in read(tmp_path, GOOD + GOOD)] == [True]
