"""A fact renamed or a check retired in later content: old descriptions are read, with a note."""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path

import pytest
from commanding import EXAMPLES

import hria
from hria import api, resources
from hria.assessing.figures import CALCULATIONS
from hria.cli import describing
from hria.model.fact import MemberKind
from hria.model.problem import InputError
from hria.model.questionnaire import Questionnaire
from hria.reading.questionnaire import BUNDLED, read_questionnaire

OLD = Path(__file__).parents[1] / "data" / "old_description.yaml"
RENAMES = {
    "facts": [
        {"old": "keeping.days", "new": "data.retention_days"},
        {"old": "data.contains_people", "new": "data.personal"},
        {"old": "function.sort", "new": "function.kind"},
        {"old": "data.motto"},
    ],
    "remedies": [
        {"old": "drop-emotion-inference", "new": "strike-emotion-inference"},
        {"old": "hang-up-a-sign"},
    ],
    "checks": [{"old": "rights.placards"}],
}


def content(folder: Path, renames: object) -> Questionnaire:
    """Return the bundled content with other renames."""
    root = folder / "questionnaires"
    shutil.copytree(EXAMPLES.parent / "questionnaires", root)
    (root / "renames.yaml").write_text(json.dumps(renames), encoding="utf-8")
    return read_questionnaire(root, BUNDLED, CALCULATIONS)


def test_an_old_description_is_read_with_notes(tmp_path: Path) -> None:
    """Renamed facts and remedies are where they belong, retired ones gone; each is said once."""
    questionnaire = content(tmp_path, RENAMES)
    deployment = hria.read_deployment(OLD, questionnaire)
    assert {"data.retention_days", "data.personal"} <= deployment.leaves.keys()
    functions = deployment.collections[MemberKind.FUNCTION].members
    assert [each.name for each in functions] == ["moods", "counting"]
    assert all("function.kind" in each.leaves for each in functions)
    assert [each.remedy for each in deployment.measures] == ["strike-emotion-inference"]
    notes = [note.to("en") for note in deployment.notes]
    assert len(notes) == 7
    assert notes[0].startswith("old_description.yaml:13:11: `keeping.days` is called")
    assert sum("asked no more" in each for each in notes) == 2
    assessment = hria.assess(deployment, questionnaire, date(2026, 11, 24))
    assert any(each.check.id == "rights.emotion-inference" for each in assessment.findings)


def test_the_notes_are_said_on_the_command_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """On stderr; exit 0."""
    questionnaire = content(tmp_path, RENAMES)
    monkeypatch.setattr(api, "read_questionnaire", lambda *_: questionnaire)
    with pytest.raises(SystemExit) as left:
        describing.check([str(OLD)], "en", None)
    assert left.value.code == 0
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("is called") == 5
    assert said.err.rstrip().endswith("no problems")


def test_both_names_at_once_are_a_repetition(tmp_path: Path) -> None:
    """Nobody can tell which one holds."""
    questionnaire = content(tmp_path, RENAMES)
    both = tmp_path / "both.yaml"
    both.write_text(
        "hria: 1\ntitle: A\ndescribed_on: 2026-01-01\n"
        "data: {personal: true, contains_people: false}\n",
        encoding="utf-8",
    )
    with pytest.raises(InputError, match="second time"):
        hria.read_deployment(both, questionnaire)


@pytest.mark.parametrize(
    "renames",
    [
        {"facts": [{"old": "data.personal", "new": "data.retention_days"}]},
        {"facts": [{"old": "data.x", "new": "data.no_such_fact"}]},
        {"checks": [{"old": "rights.emotion-inference"}]},
        {"remedies": [{"old": "x", "new": "no-such-remedy"}]},
        {"facts": [{"older": "x"}]},
    ],
)
def test_renames_that_lead_nowhere_are_told(tmp_path: Path, renames: object) -> None:
    """An old id that is in use again, or a new one that does not exist."""
    with pytest.raises(InputError, match=r"renames\.yaml"):
        content(tmp_path, renames)


def test_the_bundled_renames_are_read(questionnaire: Questionnaire) -> None:
    """The file is there, so that whoever renames something finds where to say so."""
    assert resources.folder("questionnaires").joinpath("renames.yaml").is_file()
    for each in (*questionnaire.renames.facts, *questionnaire.renames.remedies):
        assert each.old != each.new


@pytest.mark.parametrize("file", sorted(EXAMPLES.glob("*.yaml")), ids=lambda file: file.stem)
def test_examples_need_no_notes(questionnaire: Questionnaire, file: Path) -> None:
    """They are kept up to date."""
    assert not hria.read_deployment(file, questionnaire).notes
