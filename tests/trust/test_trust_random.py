"""Random descriptions and random packs through the functions of the command line."""

from __future__ import annotations

import contextlib
import io
import json
import tempfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from describing import descriptions
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from packs import check, questionnaire_of

from hria import api
from hria.cli import assessing, describing
from hria.model.questionnaire import Questionnaire

FEW = settings(
    max_examples=12, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True
)
SOME = settings(
    max_examples=60, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True
)
ON = "2026-11-24"
OWN = ("x.one", "x.two", "x.three")

tests_of_facts = (
    st.builds(lambda fact, value: {"fact": fact, "is": value}, st.sampled_from(OWN), st.booleans())
    | st.builds(lambda kind: {"fact": "x.kind", "is": kind}, st.sampled_from("abc"))
    | st.builds(lambda kind: {"fact": "x.list", "has": kind}, st.sampled_from("abc"))
    | st.builds(
        lambda operator, limit: {"fact": "x.number", operator: limit},
        st.sampled_from(["is", "at_least", "at_most", "more_than", "less_than"]),
        st.floats(allow_nan=False, allow_infinity=False) | st.just({"fact": "x.limit"}),
    )
    | st.builds(lambda day: {"fact": "x.day", "before": day.isoformat()}, st.dates())
    | st.just({"some": {"in": "functions", "where": {"fact": "function.on", "is": True}}})
    | st.just({"some": {"in": "groups", "where": {"fact": "group.role", "is": "child"}}})
)
conditions = st.recursive(
    tests_of_facts,
    lambda inner: (
        st.builds(lambda parts: {"all": parts}, st.lists(inner, min_size=1, max_size=3))
        | st.builds(lambda parts: {"any": parts}, st.lists(inner, min_size=1, max_size=3))
        | st.builds(lambda part: {"not": part}, inner)
    ),
    max_leaves=8,
)
numbers = st.integers(-(10**17), 10**17) | st.floats(allow_nan=False, allow_infinity=False)
unknown = st.sampled_from([{"unknown": "withheld"}, {"unknown": "no-record"}])


def said(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Return what may be said of a fact."""
    rivals = st.lists(values.map(lambda value: {"value": value}), min_size=2, max_size=3)
    return values | unknown | rivals.map(lambda claims: {"disputed": claims})


facts = st.fixed_dictionaries(
    {},
    optional={
        **{id: said(st.booleans()) for id in OWN},
        "x.number": said(numbers),
        "x.limit": said(numbers),
        "x.kind": said(st.sampled_from("abc")),
        "x.list": st.lists(st.sampled_from("abc"), unique=True) | unknown,
        "x.day": said(st.dates().map(date.isoformat)),
        "functions": st.dictionaries(
            st.sampled_from(["f", "g"]),
            st.fixed_dictionaries({}, optional={"on": said(st.booleans())}),
        ),
        "groups": st.dictionaries(
            st.sampled_from(["p", "q"]),
            st.fixed_dictionaries(
                {}, optional={"role": said(st.sampled_from(["worker", "child"]))}
            ),
        ),
    },
)


def ran(run: Any, *args: Any, **more: Any) -> int:
    """Return the exit code of a function of the command line; its output is swallowed."""
    with (
        contextlib.redirect_stdout(io.TextIOWrapper(io.BytesIO(), encoding="utf-8")),
        contextlib.redirect_stderr(io.StringIO()),
        pytest.raises(SystemExit) as left,
    ):
        run(*args, **more)
    return int(left.value.code or 0)


def through_the_command(data: Any, whole: Questionnaire, formats: tuple[str, ...]) -> None:
    """Check and assess a description; exit 0, or 1 where it is none, and nothing else."""
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patched:
        patched.setattr(api, "read_questionnaire", lambda *_: whole)
        file = Path(folder) / "d.yaml"
        text = json.dumps(data, ensure_ascii=False, default=str)
        file.write_text(text, encoding="utf-8", errors="replace")
        code = ran(describing.check, [str(file)], "en", None)
        assert code in (0, 1)
        for format in formats:
            out = str(Path(folder) / f"r.{format}")
            wanted = assessing.Wanted(out, None, "report", None, ON, "en", None)
            assert ran(assessing.assess, str(file), wanted) == code
        wanted = assessing.Wanted(None, None, "report", None, ON, "ko", None)
        assert ran(assessing.assess, str(file), wanted) == code


@FEW
@given(data=st.data())
def test_random_descriptions(questionnaire: Questionnaire, data: st.DataObject) -> None:
    """Something is said of about half of all facts; every one becomes a document."""
    formats = (data.draw(st.sampled_from(["html", "md", "json"])),)
    through_the_command(data.draw(descriptions(questionnaire)), questionnaire, formats)


@SOME
@given(own=st.lists(conditions, min_size=1, max_size=3), description=facts)
def test_random_packs(own: list[Any], description: Any) -> None:
    """Random conditions over random facts: judged, or refused with problems."""
    checks = [check(f"c{number}", f"X{number}", each) for number, each in enumerate(own)]
    with tempfile.TemporaryDirectory() as folder:
        whole = questionnaire_of(Path(folder), *checks)
    head = {"hria": 1, "title": "A", "described_on": "2026-01-01"}
    through_the_command({**head, **description}, whole, ("json",))


@SOME
@given(
    st.recursive(
        st.none() | st.booleans() | numbers | st.text(max_size=20),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner),
        max_leaves=12,
    )
)
def test_anything_at_all(questionnaire: Questionnaire, wild: Any) -> None:
    """Whatever stands under a head."""
    head = {"hria": 1, "title": "A", "described_on": "2026-01-01"}
    whole = {**head, **wild} if isinstance(wild, dict) else wild
    through_the_command(whole, questionnaire, ())
