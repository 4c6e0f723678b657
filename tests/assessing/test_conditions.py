"""Conditions are three-valued, carry the unknown everywhere, and name what decided them."""

from __future__ import annotations

from datetime import date
from itertools import product
from pathlib import Path

import pytest
from fragments import deployment_of
from packs import check, questionnaire_of

from hria.assessing.conditions import Verdict, judge
from hria.assessing.scope import Scope
from hria.model.condition import All as Every
from hria.model.condition import Any, Not
from hria.model.questionnaire import Questionnaire
from hria.model.truth import Truth

NO, UNKNOWN, YES = Truth
VALUES = {NO: False, YES: True}
ON = date(2026, 11, 24)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Questionnaire:
    """Return a questionnaire with facts to test conditions on."""
    folder: Path = tmp_path_factory.mktemp("small")
    return questionnaire_of(folder, check("any", "X1", {"fact": "x.one", "is": True}))


def verdict(tmp_path: Path, condition: object, facts: dict[str, object]) -> Verdict:
    """Judge a condition, given as content, on a fragment."""
    whole = questionnaire_of(tmp_path, check("it", "X1", condition))
    concern = next(whole.checks())[1].concern_when
    return judge(concern, Scope(deployment_of(facts, whole), whole, ON))


def truths(*values: Truth) -> dict[str, object]:
    """Return a fragment in which x.one, x.two, x.three have these values."""
    names = ("x.one", "x.two", "x.three")
    return {
        name: VALUES[value] for name, value in zip(names, values, strict=False) if value in VALUES
    }


def is_true(name: str) -> dict[str, object]:
    """Return the condition that a truth fact is true."""
    return {"fact": name, "is": True}


@pytest.mark.parametrize("values", list(product(Truth, repeat=3)))
def test_all_is_the_least_any_the_greatest_and_not_mirrors(
    small: Questionnaire, values: tuple[Truth, ...]
) -> None:
    """The whole truth table of three facts."""
    scope = Scope(deployment_of(truths(*values), small), small, ON)
    from hria.model.condition import Test  # noqa: PLC0415

    parts = tuple(Test(fact=name, is_=True) for name in ("x.one", "x.two", "x.three"))
    assert judge(Every(parts), scope).truth is min(values)
    assert judge(Any(parts), scope).truth is max(values)
    assert judge(Not(Every(parts)), scope).truth is min(values).mirrored()
    assert judge(Not(Any(parts)), scope).truth is max(values).mirrored()


@pytest.mark.parametrize(
    ("values", "truth", "because"),
    [
        ((YES, YES, YES), YES, ("x.one", "x.two", "x.three")),
        ((NO, UNKNOWN, NO), NO, ("x.one", "x.three")),
        ((YES, UNKNOWN, UNKNOWN), UNKNOWN, ("x.two", "x.three")),
    ],
)
def test_because_of_all(
    tmp_path: Path,
    values: tuple[Truth, ...],
    truth: Truth,
    because: tuple[str, ...],
) -> None:
    """YES names all parts, NO the false ones, UNKNOWN only the unknown ones."""
    condition = {"all": [is_true("x.one"), is_true("x.two"), is_true("x.three")]}
    found = verdict(tmp_path, condition, truths(*values))
    assert (truth, because) == (found.truth, found.because)


@pytest.mark.parametrize(
    ("values", "truth", "because"),
    [
        ((NO, NO, NO), NO, ("x.one", "x.two", "x.three")),
        ((YES, UNKNOWN, YES), YES, ("x.one", "x.three")),
        ((NO, UNKNOWN, NO), UNKNOWN, ("x.two",)),
    ],
)
def test_because_of_any(
    tmp_path: Path,
    values: tuple[Truth, ...],
    truth: Truth,
    because: tuple[str, ...],
) -> None:
    """The mirror of `all`."""
    condition = {"any": [is_true("x.one"), is_true("x.two"), is_true("x.three")]}
    found = verdict(tmp_path, condition, truths(*values))
    assert (truth, because) == (found.truth, found.because)


@pytest.mark.parametrize(
    ("operator", "value", "truth"),
    [
        ("more_than", 3, NO), ("more_than", {"low": 4, "high": 9}, YES),
        ("more_than", {"low": 2, "high": 9}, UNKNOWN), ("more_than", {"low": 1, "high": 3}, NO),
        ("at_least", 3, YES), ("at_least", {"low": 2, "high": 3}, UNKNOWN),
        ("at_least", {"low": 3, "high": 4}, YES), ("at_least", {"low": 1, "high": 2.9}, NO),
        ("less_than", 3, NO), ("less_than", {"low": 1, "high": 3}, UNKNOWN),
        ("at_most", 3, YES), ("at_most", {"low": 3, "high": 4}, UNKNOWN),
        ("at_most", {"low": 3.1, "high": 4}, NO), ("is", 3, YES), ("is", 4, NO),
        ("is", {"low": 2, "high": 3}, UNKNOWN), ("is", {"low": 4, "high": 5}, NO),
    ],
)  # fmt: skip
def test_a_range_that_straddles_a_limit_is_unknown(
    tmp_path: Path, operator: str, value: object, truth: Truth
) -> None:
    """Every comparison at 3, on numbers and ranges."""
    found = verdict(tmp_path, {"fact": "x.number", operator: 3}, {"x.number": value})
    assert truth is found.truth
    assert found.because == ("x.number",)


@pytest.mark.parametrize(
    "condition",
    [
        {"fact": "x.number", "more_than": 3},
        {"fact": "x.number", "is": 3},
        {"fact": "x.number", "less_than": {"fact": "x.limit"}},
        {"fact": "x.kind", "is": "a"},
        {"fact": "x.kind", "in": ["a", "b"]},
        {"fact": "x.list", "has": "a"},
        {"fact": "x.list", "has_any": ["a", "b"]},
        {"fact": "x.day", "before": "2026-01-01"},
        {"fact": "x.day", "after": "2026-01-01"},
        {"fact": "x.one", "is": False},
        {"not": {"fact": "x.one", "is": True}},
        {"some": {"in": "functions", "where": is_true("function.on")}},
    ],
)
def test_every_operator_carries_the_unknown(tmp_path: Path, condition: object) -> None:
    """On a description that says nothing no operator is true or false."""
    assert UNKNOWN is verdict(tmp_path, condition, {}).truth


@pytest.mark.parametrize(
    ("said", "truth", "because"),
    [
        (["a"], YES, ("x.list",)),
        (["b"], UNKNOWN, ("x.list.complete",)),
        ([], UNKNOWN, ("x.list.complete",)),
        ({"value": ["b"], "complete": True}, NO, ("x.list", "x.list.complete")),
        ({"value": ["b"], "complete": False}, UNKNOWN, ("x.list.complete",)),
        ({"value": ["b"], "complete": {"unknown": "withheld"}}, UNKNOWN, ("x.list.complete",)),
        ({"unknown": "withheld"}, UNKNOWN, ("x.list",)),
    ],
)
def test_only_a_complete_list_makes_absence_a_no(
    tmp_path: Path, said: object, truth: Truth, because: tuple[str, ...]
) -> None:
    """Lists are open unless they are said to be complete."""
    found = verdict(tmp_path, {"fact": "x.list", "has": "a"}, {"x.list": said})
    assert (truth, because) == (found.truth, found.because)


@pytest.mark.parametrize(
    ("functions", "truth", "because"),
    [
        ({"f": {"on": True}}, YES, ("functions.f.on",)),
        ({"f": {"on": False}}, UNKNOWN, ("functions.complete",)),
        ({"complete": True, "f": {"on": False}}, NO, ("functions.complete", "functions.f.on")),
        ({"complete": True, "f": {}, "g": {"on": False}}, UNKNOWN, ("functions.f.on",)),
        ({"complete": True}, NO, ("functions.complete",)),
        (
            {"complete": True, "f": {"included": False, "on": True}},
            NO,
            ("functions.complete", "functions.f.included"),
        ),
        ([], UNKNOWN, ("functions.complete",)),
    ],
)
def test_some_asks_over_members_and_open_lists_stay_open(
    tmp_path: Path, functions: object, truth: Truth, because: tuple[str, ...]
) -> None:
    """A member that meets the condition decides; absence needs a complete list."""
    condition = {"some": {"in": "functions", "where": is_true("function.on")}}
    found = verdict(tmp_path, condition, {"functions": functions})
    assert (truth, because) == (found.truth, found.because)


def test_silence_counts_only_where_nothing_is_said(tmp_path: Path) -> None:
    """A disputed or ranged fact is not silent."""
    condition = {"all": [is_true("x.one"), {"silent": "x.number"}]}
    assert verdict(tmp_path, condition, {"x.one": True}) == Verdict(
        YES, ("x.one", "x.number"), silent=True
    )
    for said in (3, {"low": 1, "high": 4}, {"disputed": [{"value": 1}, {"value": 2}]}):
        found = verdict(tmp_path, condition, {"x.one": True, "x.number": said})
        assert NO is found.truth
        assert not found.silent


def test_silence_without_its_trigger_is_unknown(tmp_path: Path) -> None:
    """Where the trigger is not known, silence is no fault yet."""
    condition = {"all": [is_true("x.one"), {"silent": "x.number"}]}
    found = verdict(tmp_path, condition, {})
    assert (found.truth, found.because, found.silent) == (UNKNOWN, ("x.one",), False)
