"""`hria assess`: documents, summary, exit codes, and files that stay what they were."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from running_cli import ANSAN, HARMLESS, ON, hria


@pytest.mark.parametrize("suffix", ["html", "md", "json"])
def test_a_document_in_the_format_of_its_suffix(tmp_path: Path, suffix: str) -> None:
    """The main job, in three formats; only the remark goes to stderr."""
    done = hria("assess", ANSAN, "-o", f"report.{suffix}", *ON, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, "")
    text = (tmp_path / f"report.{suffix}").read_text(encoding="utf-8")
    assert "R07" in text
    assert len(text) > 50_000


def test_the_conclusion_on_ansan_is_stop_by_emotion_inference(tmp_path: Path) -> None:
    """A red line of basis standard, resting on press reports."""
    done = hria("assess", ANSAN, "-o", "-", "--format", "json", *ON, cwd=tmp_path)
    found = json.loads(done.stdout)
    assert found["conclusion"]["outcome"] == "stop"
    assert found["conclusion"]["decided_by"] == ["R07/emotion-analysis"]
    assert found["conclusion"]["standing"] == "reported"
    line = next(each for each in found["findings"] if each["id"] == "R07/emotion-analysis")
    assert (line["outcome"], line["red_line"]) == ("concern", True)
    assert line["red_line_basis"] == "standard"


def test_what_ansan_never_published_is_unknown(tmp_path: Path) -> None:
    """Error rates, legal basis, viewers, consequences: neither a concern nor clear."""
    done = hria("assess", ANSAN, "-o", "-", "--format", "json", *ON, cwd=tmp_path)
    found = json.loads(done.stdout)
    asked = {each["fact"] for each in found["unknowns"]}
    for fact in ("law.basis", "data.recipients", "data.retention_days"):
        assert any(each.startswith(fact) for each in asked), fact
    by_check = {}
    for each in found["findings"]:
        by_check.setdefault(each["check"], set()).add(each["outcome"])
    unpublished = (
        "rights.statutory-basis", "rights.access-and-logs", "rights.hearing",
        "labor.facing-the-inquiry", "labor.pay-during-inquiry", "labor.output-as-proof",
    )  # fmt: skip
    for check in unpublished:
        assert by_check[check] <= {"unknown", "not-applicable"}, check


def test_a_harmless_deployment_is_not_told_to_stop(tmp_path: Path) -> None:
    """A people counter, fully described."""
    done = hria("assess", HARMLESS, "-o", "-", "--format", "json", *ON, cwd=tmp_path)
    conclusion = json.loads(done.stdout)["conclusion"]
    assert conclusion["holds"] == ["no-concern"]
    assert conclusion["worst_case"] == "no-concern"


def test_without_o_a_summary_in_the_language_asked_for(tmp_path: Path) -> None:
    """The outcome in one sentence, red lines, what is unknown, what to do."""
    korean = hria("assess", ANSAN, *ON, cwd=tmp_path)
    english = hria("assess", ANSAN, "--lang", "en", *ON, cwd=tmp_path)
    assert "중단" in korean.stdout
    assert "Stop" in english.stdout
    assert "R07" in english.stdout
    assert "\x1b" not in english.stdout


def test_json_does_not_depend_on_the_language(tmp_path: Path) -> None:
    """The published shape is one."""
    args = ("assess", ANSAN, "-o", "-", "--format", "json", *ON)
    korean, english = (hria(*args, "--lang", lang, cwd=tmp_path) for lang in ("ko", "en"))
    assert korean.stdout == english.stdout


def test_an_existing_file_is_never_overwritten_without_force(tmp_path: Path) -> None:
    """Exit 2, and the old file is untouched; with --force it is replaced."""
    target = tmp_path / "report.md"
    target.write_text("mine", encoding="utf-8")
    refused = hria("assess", HARMLESS, "-o", target, *ON, cwd=tmp_path)
    assert (refused.returncode, target.read_text(encoding="utf-8")) == (2, "mine")
    assert "--force" in refused.stderr
    forced = hria("assess", HARMLESS, "-o", target, "--force", *ON, cwd=tmp_path)
    assert forced.returncode == 0
    assert target.read_text(encoding="utf-8") != "mine"
    assert [each.name for each in tmp_path.iterdir()] == ["report.md"]


@pytest.mark.parametrize(
    ("args", "code"),
    [
        ((HARMLESS, "--fail-on", "stop"), 0), ((ANSAN, "--fail-on", "stop"), 3),
        ((ANSAN, "--fail-on", "conditions"), 3), ((HARMLESS, "--fail-on", "conditions"), 0),
        ((HARMLESS, "--fail-on", "no-concern"), 3), ((HARMLESS, "--fail-on", "halt"), 2),
        ((HARMLESS, "-o", "report.xyz"), 2), ((HARMLESS, "--document", "poem"), 2),
        ((HARMLESS, "--on", "yesterday"), 2), ((HARMLESS, "--lang", "fr"), 2),
        (("nothing.yaml",), 1), ((HARMLESS, "--packs", "rights,nowhere"), 1),
    ],
)  # fmt: skip
def test_exit_codes(tmp_path: Path, args: tuple[str | Path, ...], code: int) -> None:
    """0 done, 1 the input has problems, 2 wrong usage, 3 beyond --fail-on; never a traceback."""
    done = hria("assess", *args, *(() if "--on" in args else ON), cwd=tmp_path)
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr


def test_the_command_to_make_it_again_names_base_names_only(tmp_path: Path) -> None:
    """Nobody's folders are published with a report."""
    folder = tmp_path / "secret-folder"
    folder.mkdir()
    shutil.copy(HARMLESS, folder / "plan.yaml")
    done = hria("assess", folder / "plan.yaml", "-o", folder / "out.md", *ON, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    text = (folder / "out.md").read_text(encoding="utf-8")
    assert "secret-folder" not in text
    assert str(tmp_path) not in text


@pytest.mark.parametrize("encoding", ["cp949", "ascii", "latin-1"])
@pytest.mark.parametrize("lang", ["ko", "en"])
def test_no_console_makes_it_fail(tmp_path: Path, encoding: str, lang: str) -> None:
    """A character that cannot be shown becomes a question mark."""
    done = hria("assess", ANSAN, "--lang", lang, *ON, cwd=tmp_path, PYTHONIOENCODING=encoding)
    assert done.returncode == 0, done.stderr


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    """Whatever the hash seed, the locale and the time zone."""
    outputs = set()
    for number, (seed, zone, locale) in enumerate(
        [("0", "UTC", "C.UTF-8"), ("7", "Asia/Seoul", "ko_KR.UTF-8"), ("99", "America/Lima", "C")]
    ):
        folder = tmp_path / str(number)
        folder.mkdir()
        world = {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale}
        for suffix in ("html", "md", "json"):
            done = hria("assess", ANSAN, "-o", f"r.{suffix}", *ON, cwd=folder, **world)
            assert done.returncode == 0, done.stderr
        outputs.add(tuple((folder / f"r.{each}").read_bytes() for each in ("html", "md", "json")))
    assert len(outputs) == 1
