"""What a city may still buy: the most functions that cross no red line, searched exactly."""

from __future__ import annotations

from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

from fragments import deployment_of
from packs import check, questionnaire_of

from hria.assessing.assessor import assess
from hria.assessing.leaving_out import leaving_out
from hria.assessing.variations import without
from hria.model.assessment import Assessment
from hria.model.questionnaire import Questionnaire
from hria.model.turning import Leaving, Result
from hria.reading.description import read_deployment

ON = date(2026, 11, 24)
TEXT = {"en": "Text.", "ko": "글."}
LINE: dict[str, Any] = {"red_line": {"basis": "standard", "why": TEXT}}
ON_IS_TRUE = {"fact": "function.on", "is": True}
EXAMPLES = Path(__file__).parents[2] / "examples"


def left(tmp_path: Path, facts: dict[str, object], *checks: dict[str, Any]) -> Leaving:
    """Return what is left of a fragment without its functions."""
    questionnaire = questionnaire_of(tmp_path, *checks)
    return leaving_out(assess(deployment_of(facts, questionnaire), questionnaire, ON, "0"))


def functions(**on: bool) -> dict[str, object]:
    """Return a complete list of functions."""
    return {"functions": {"complete": True, **{name: {"on": is_on} for name, is_on in on.items()}}}


def test_a_function_that_crosses_a_line_by_itself_goes(tmp_path: Path) -> None:
    """The others stay."""
    found = left(
        tmp_path,
        functions(a=True, b=False, c=False),
        check("it", "X1", ON_IS_TRUE, each="function", **LINE),
    )
    assert found.now.crossed == ("X1/a",)
    assert [(each.functions, each.crossed) for each in found.singles] == [
        (("a",), ()),
        (("b",), ("X1/a",)),
        (("c",), ("X1/a",)),
    ]
    assert len(found.pairs) == 3
    assert found.largest == (("b", "c"),)


def test_functions_that_cross_a_line_only_together(tmp_path: Path) -> None:
    """Two of them make the line: every largest set is told."""
    both = {
        "all": [
            {"some": {"in": "functions", "where": {"fact": "function.on", "is": True}}},
            {"some": {"in": "functions", "where": {"fact": "function.on", "is": False}}},
        ]
    }
    found = left(tmp_path, functions(a=True, b=False), check("it", "X1", both, **LINE))
    assert found.now.crossed == ("X1",)
    assert found.largest == (("a",), ("b",))


def test_a_line_that_no_function_draws(tmp_path: Path) -> None:
    """Even the plan without functions crosses it, and the finding is named."""
    found = left(
        tmp_path,
        {**functions(a=False), "x.one": True},
        check("it", "X1", {"fact": "x.one", "is": True}, **LINE),
    )
    assert (found.largest, found.crossed_by_all, found.searched) == ((), ("X1",), True)


def test_it_comes_to_what_assessing_anew_comes_to(questionnaire: Questionnaire) -> None:
    """On the Ansan example, for every set of functions."""
    deployment = read_deployment(EXAMPLES / "ansan_ai_cctv.yaml", questionnaire)
    assessment = assess(deployment, questionnaire, ON, "0")
    found = leaving_out(assessment)
    for each in (found.now, *found.singles, *found.pairs):
        whole = assess(without(deployment, each.functions), questionnaire, ON, "0")
        assert (each.result, set(each.crossed)) == (result(whole), set(crossed(whole)))
    assert set(found.largest) == brute_force(assessment)


def result(assessment: Assessment) -> Result:
    """Return a conclusion in short."""
    conclusion = assessment.conclusion
    return Result(conclusion.outcome, conclusion.best_case, conclusion.worst_case)


def crossed(assessment: Assessment) -> tuple[str, ...]:
    """Return the findings whose line is crossed."""
    return tuple(each.id for each in assessment.findings if each.red_line)


def brute_force(assessment: Assessment) -> set[tuple[str, ...]]:
    """Try every set of functions, the largest first, by a whole assessment each."""
    names = [each.name for each in assessment.deployment.collections["function"].members]  # type: ignore[index]
    for size in range(len(names), -1, -1):
        found = set()
        for kept in combinations(names, size):
            gone = [name for name in names if name not in kept]
            plan = without(assessment.deployment, gone)
            if not crossed(assess(plan, assessment.questionnaire, ON, "0")):
                found.add(kept)
        if found:
            return found
    return set()
