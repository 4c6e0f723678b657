"""`hria ask`: questions on the terminal, answers in the file, one change at a time."""

from __future__ import annotations

import re
import stat
from pathlib import Path

import pytest
from fragments import deployment_of
from packs import FACTS, check, fact, questionnaire_of
from running_cli import HARMLESS, ON, hria

from hria import api
from hria.cli.answering import NotUnderstoodError, question_about, read_answer, read_reason
from hria.model.text import Language

LINE = re.compile(r"^  personal: .*\n", re.MULTILINE)
EN: Language = "en"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return a description from which one answer was taken out."""
    text = HARMLESS.read_text(encoding="utf-8")
    file = tmp_path / "plan.yaml"
    file.write_text(LINE.sub("", text), encoding="utf-8")
    return file


def asked(file: Path, typed: str) -> str:
    """Answer what is asked; return what was said."""
    run = hria("ask", file, "--lang", "en", *ON, cwd=file.parent, stdin=typed)
    assert run.returncode == 0, run.stderr
    assert run.stdout == ""
    return run.stderr


def test_an_answer_with_its_source_is_saved_at_once(file: Path) -> None:
    """The line is added to its section; all else stays, comments too."""
    before = file.read_text(encoding="utf-8")
    file.chmod(0o600)
    told = asked(file, "2 @plan\n")
    added = "  personal: {value: false, sources: [plan]}\n"
    assert "saved: data.personal" in told
    after = file.read_text(encoding="utf-8")
    assert after.replace(added, "") == before
    assert added in after
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_dont_know_has_a_reason(file: Path) -> None:
    """Asked for where it is not given."""
    asked(file, "?\n4\nq\n")
    assert "  personal: {unknown: withheld}\n" in file.read_text(encoding="utf-8")
    asked(file, "? no-reply\nq\n")
    assert "  personal: {unknown: no-reply}\n" in file.read_text(encoding="utf-8")


def test_what_is_not_understood_is_asked_again(file: Path) -> None:
    """Nothing is written until it is."""
    before = file.read_bytes()
    told = asked(file, "perhaps\n7\n1 @nowhere\nq\n")
    assert told.count("Not understood") == 3
    assert file.read_bytes() == before


def test_enter_goes_on_and_the_end_of_input_ends(file: Path) -> None:
    """Nothing is written."""
    before = file.read_bytes()
    for typed in ("\n", "", "q\n"):
        assert re.search(r"0 answered, 0 not known, \d+ left", asked(file, typed))
    assert file.read_bytes() == before


def test_answers_open_new_questions(file: Path) -> None:
    """Personal data after all: more is asked, and told how many."""
    told = asked(file, "1 @plan\nq\n")
    assert re.search(r"1 answered, 0 not known, \d+ left\. Outcome: Incomplete", told)


def test_a_place_with_words_of_its_own_is_left_alone(file: Path) -> None:
    """What to type is shown."""
    text = file.read_text(encoding="utf-8")
    noted = text.replace("data:\n", "data:\n  personal: {unknown: not-asked, note: 물어봄}\n", 1)
    file.write_text(noted, encoding="utf-8")
    told = asked(file, "2\nq\n")
    assert "type there: data.personal: false" in told
    assert file.read_text(encoding="utf-8") == noted


def test_nothing_to_ask(tmp_path: Path) -> None:
    """A description with everything answered."""
    file = tmp_path / "plan.yaml"
    file.write_bytes(HARMLESS.read_bytes())
    assert "There is no open question." in asked(file, "")


@pytest.mark.parametrize(
    ("path", "typed", "said"),
    [
        ("x.one", "1", (("value", "true"),)),
        ("x.one", "no", (("value", "false"),)),
        ("x.one", "2 @d, e", (("value", "false"), ("sources", "[d, e]"))),
        ("x.kind", "3", (("value", "c"),)),
        ("x.kind", "a", (("value", "a"),)),
        ("x.list", "1,3", (("value", "[a, c]"),)),
        ("x.list", "1, 3!", (("value", "[a, c]"), ("complete", "true"))),
        ("x.list", "!", (("value", "[]"), ("complete", "true"))),
        ("x.list.complete", "1", (("value", "true"),)),
        ("functions.a.reads", "1!", (("value", "[어린이]"), ("complete", "true"))),
        ("x.number", "7", (("value", "7"),)),
        ("x.number", "5..9", (("low", "5"), ("high", "9"))),
        ("x.number", "0.5..0.9", (("low", "0.5"), ("high", "0.9"))),
        ("x.rate", "2 /1", (("value", "2"), ("per", "site-year"))),
        ("x.rate", "2 /site-day", (("value", "2"), ("per", "site-day"))),
        ("x.day", "2026-01-31", (("value", "2026-01-31"),)),
        ("x.words", "it depends and/or 1..2", (("value", '"it depends and/or 1..2"'),)),
    ],
)
def test_what_is_typed_is_what_is_written(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    path: str,
    typed: str,
    said: tuple[tuple[str, str], ...],
) -> None:
    """By the type of the fact."""
    more = [fact("x.rate", "rate", per=["site-year", "site-day"]), fact("x.words", "text")]
    monkeypatch.setattr("packs.FACTS", [*FACTS, *more])
    questionnaire = questionnaire_of(tmp_path, check("it", "X1", {"fact": "x.one", "is": True}))
    plan = deployment_of({"functions": {"a": {}}, "groups": {"어린이": {}}}, questionnaire)
    id = path.removesuffix(".complete").replace("functions.a", "function")
    words = api.change_words(EN)
    question = question_about(path, questionnaire.facts[id], plan, words)
    assert read_answer(typed, question, words) == said


@pytest.mark.parametrize(("path", "typed"), [("x.one", "3"), ("x.kind", "d"), ("x.list", "4")])
def test_what_is_no_answer(tmp_path: Path, path: str, typed: str) -> None:
    """A number or word that is not offered."""
    questionnaire = questionnaire_of(tmp_path, check("it", "X1", {"fact": "x.one", "is": True}))
    words = api.change_words(EN)
    plan = deployment_of({}, questionnaire)
    question = question_about(path, questionnaire.facts[path], plan, words)
    with pytest.raises(NotUnderstoodError):
        read_answer(typed, question, words)
    with pytest.raises(NotUnderstoodError):
        read_reason("9", words)
