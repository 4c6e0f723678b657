"""How much a description or pack may ask for, and what is read under an old name."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from packing import CHECK, pack
from provoking import HEAD, TextFile, is_of_kind, told, told_of_pack

from hria.model.questionnaire import Questionnaire
from hria.model.rename import Rename, Renames
from hria.reading import questionnaire as reading
from hria.reading.description import parse_deployment
from hria.reading.members import MOST_MEMBERS
from hria.reading.questionnaire import trials

KINDS = {"too-many-members", "too-many-files", "too-much-work", "condition-empty"}
KINDS |= {"renamed", "retired"}


def test_more_members_than_anybody_describes(library: Questionnaire) -> None:
    """Told at the first that is too many; as many as allowed are read."""
    names = [f"  f{number}: {{}}\n" for number in range(MOST_MEMBERS + 1)]
    most = "functions:\n  complete: true\n" + "".join(names[:-1])
    assert not told(HEAD + most, library)
    (problem,) = told(HEAD + most + names[-1], library)
    assert (problem.line, problem.column) == (4 + 1 + MOST_MEMBERS + 1, 3)
    assert is_of_kind(problem, "too-many-members")


def test_more_files_than_a_pack_has(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder full of files is not read."""
    monkeypatch.setattr(reading, "MOST_FILES", 2)
    (problem,) = told_of_pack(pack(tmp_path, noise=CHECK, more=CHECK), "rights")
    assert is_of_kind(problem, "too-many-files")


def test_a_pack_that_asks_everything_of_everybody(tmp_path: Path) -> None:
    """`some` in `some` in `some`, asked of every function, is refused before it is tried."""
    inner = "{fact: function.kind, is: mood}"
    for _ in range(3):
        inner = f"{{some: {{in: functions, where: {inner}}}}}"
    check = CHECK.replace("{fact: function.kind, is: mood}", inner)
    (problem,) = told_of_pack(pack(tmp_path, noise=check), "rights")
    assert is_of_kind(problem, "too-much-work")


@pytest.mark.parametrize("word", ["all", "any"])
def test_a_condition_with_nothing_in_it(tmp_path: Path, word: str) -> None:
    """It would decide without a fact."""
    check = CHECK.replace("{fact: function.kind, is: mood}", f"{{{word}: []}}")
    (problem,) = told_of_pack(pack(tmp_path, noise=check), "rights")
    assert is_of_kind(problem, "condition-empty")


def test_the_bundled_packs_would_be_allowed(library: Questionnaire) -> None:
    """The limit leaves room for a pack like the largest bundled one."""
    for each in library.packs:
        assert sum(map(trials, each.checks)) < reading.MOST_TRIALS


def test_old_names_are_read_with_a_note(library: Questionnaire) -> None:
    """A renamed fact is moved, a retired one left out; both are said."""
    (fact, *_) = (id for id in library.facts if id.startswith("function.") and "." in id)
    renames = Renames(facts=(Rename("function.former", fact), Rename("past.thing")))
    whole = replace(library, renames=renames)
    text = f"{HEAD}past: {{thing: 1}}\nfunctions:\n  f: {{former: {{unknown: not-asked}}}}\n"
    deployment = parse_deployment(TextFile("d.yaml", text, ""), whole)
    kinds = [kind for note in deployment.notes for kind in KINDS if is_of_kind(note, kind)]
    assert sorted(kinds) == ["renamed", "retired"]
