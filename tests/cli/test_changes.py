"""`hria whatif`, `compare`, `gate`, `lint`, `quotes` as their users run them."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from running_cli import ANSAN, HARMLESS, ON, hria

EN = ("--lang", "en", *ON)


def test_whatif_shows_both_outcomes_side_by_side(tmp_path: Path) -> None:
    """Without emotion analysis the Ansan plan no longer crosses a known line."""
    run = hria("whatif", ANSAN, "--without", "emotion-analysis", *EN, cwd=tmp_path)
    assert run.returncode == 0, run.stderr
    assert re.search(r"Outcome\s+Stop\s+Pause", run.stdout)
    assert "R07/emotion-analysis" in run.stdout
    assert run.stderr == ""


def test_whatif_each_says_the_most_that_may_stay(tmp_path: Path) -> None:
    """Exactly, by size."""
    run = hria("whatif", ANSAN, "--each", *EN, cwd=tmp_path)
    assert "2 functions: Face recognition and Behaviour detection. It comes to: Pause." in re.sub(
        r"\s+", " ", run.stdout
    )


def test_whatif_says_every_problem_at_once(tmp_path: Path) -> None:
    """Functions, facts, values and remedies alike; nothing is tried."""
    run = hria(
        "whatif", ANSAN, "--without", "emotion", "--set", "data.retention_dys=1",
        "--set", "plan.pilot=no", "--set", "nothing", "--with-remedy", "strike",
        *EN, cwd=tmp_path,
    )  # fmt: skip
    assert run.returncode == 1
    assert len(run.stderr.splitlines()) == 6
    assert "did you mean `emotion-analysis`?" in run.stderr
    assert "--set plan.pilot=no: `no` is text here (write `false`" in run.stderr
    assert run.stdout == ""


def test_whatif_needs_something_to_try(tmp_path: Path) -> None:
    """Nothing is wrong usage."""
    assert hria("whatif", ANSAN, *EN, cwd=tmp_path).returncode == 2


@pytest.mark.parametrize(
    ("setting", "expected"),
    [
        ("data.retention_days=7", "7 days"),
        ("data.retention_days={low: 5, high: 9}", "5"),
        ("data.personal=unknown", "nothing said"),
        ("functions.emotion-analysis.reads=[staff]", "Childcare teachers"),
        ("functions.complete=true", "yes"),
    ],
)
def test_values_are_read_as_the_description_is(tmp_path: Path, setting: str, expected: str) -> None:
    """Numbers, ranges, unknown, lists, completeness."""
    run = hria("whatif", ANSAN, "--set", setting, *EN, cwd=tmp_path)
    assert run.returncode == 0, run.stderr
    assert expected in run.stdout


def test_compare_writes_every_format(tmp_path: Path) -> None:
    """Summary, Markdown, HTML, JSON; the document names the command that makes it again."""
    shorter = ANSAN.read_text(encoding="utf-8").replace("  vendor_training: {value: true", "  #", 1)
    (tmp_path / "new.yaml").write_text(shorter, encoding="utf-8")
    (tmp_path / "old.yaml").write_bytes(ANSAN.read_bytes())
    for name in ("out.md", "out.html", "out.json"):
        run = hria("compare", "old.yaml", "new.yaml", "-o", name, *EN, cwd=tmp_path)
        assert run.returncode == 0, run.stderr
        text = (tmp_path / name).read_text(encoding="utf-8")
        assert "R03" in text
        assert "data.vendor_training" in text.replace("\\", "")
        if not name.endswith("json"):
            assert f"hria compare old.yaml new.yaml --on 2026-11-24 --lang en -o {name}" in text
    data = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    silenced = [each["id"] for each in data["findings"] if each["move"] == "silenced"]
    assert "R03" in silenced
    again = hria("compare", "old.yaml", "new.yaml", "-o", "out.md", *EN, cwd=tmp_path)
    assert again.returncode == 2
    shown = hria("compare", "old.yaml", "new.yaml", *EN, cwd=tmp_path)
    assert "Silenced, not solved" in shown.stdout


def test_the_same_file_twice_says_the_same(tmp_path: Path) -> None:
    """Nothing changed."""
    run = hria("compare", ANSAN, ANSAN, *EN, cwd=tmp_path)
    assert "The two say the same." in run.stdout


def test_gate_is_not_passed_by_a_plan_that_has_not_answered(tmp_path: Path) -> None:
    """Exit code 3 for pipelines; what is not yet due is shown as such."""
    run = hria("gate", ANSAN, "--stage", "tender", *EN, cwd=tmp_path)
    assert run.returncode == 3
    for heading in ("Red lines crossed", "Facts that are due", "Not yet due", "tender: not passed"):
        assert heading in run.stdout
    assert hria("gate", ANSAN, "--stage", "tendre", *EN, cwd=tmp_path).returncode == 2


def test_gate_is_passed_by_a_plan_with_nothing_open(tmp_path: Path) -> None:
    """Exit code 0."""
    run = hria("gate", HARMLESS, "--stage", "operating", *EN, cwd=tmp_path)
    assert run.returncode == 0, run.stdout
    assert "nothing is missing that is due" in run.stdout


def test_lint_tells_place_id_and_exit_code(tmp_path: Path) -> None:
    """A contradiction is exit code 1; accepted with a reason it is 0 and still shown."""
    text = HARMLESS.read_text(encoding="utf-8").replace("2026-05-04", "2027-05-04", 1)
    file = tmp_path / "plan.yaml"
    file.write_text(text, encoding="utf-8")
    run = hria("lint", file, *EN, cwd=tmp_path)
    assert run.returncode == 1
    assert "plan.yaml:8:1: contradiction described-in-the-future/described_on" in run.stdout
    waived = f"{text}\nwaivers: [{{weak_spot: described-in-the-future, reason: invented}}]\n"
    file.write_text(waived, encoding="utf-8")
    accepted = hria("lint", file, *EN, cwd=tmp_path)
    assert accepted.returncode == 0, accepted.stdout
    assert "accepted, described-in-the-future/described_on: invented" in accepted.stdout


def test_quotes_are_looked_up_beside_the_description(tmp_path: Path) -> None:
    """A quote that is not there is exit code 1, in `quotes` and in `lint`."""
    (tmp_path / "plan.txt").write_text("광선 두 줄을 설치한다.", encoding="utf-8")
    text = HARMLESS.read_text(encoding="utf-8")
    text = text.replace("plan: {kind", "plan: {file: plan.txt, kind", 1)
    for quote, code in (("광선 두 줄을", 0), ("카메라를", 1)):
        cited = f'personal: {{value: false, sources: [{{in: plan, quote: "{quote}"}}]}}'
        found = re.sub(r"personal: \{value: false, sources: \[plan\]\}", cited, text)
        (tmp_path / "plan.yaml").write_text(found, encoding="utf-8")
        run = hria("quotes", "plan.yaml", "--lang", "en", cwd=tmp_path)
        assert run.returncode == code, run.stdout + run.stderr
        assert "1 quotes and pages" in run.stderr
        assert hria("lint", "plan.yaml", *EN, cwd=tmp_path).returncode == code
