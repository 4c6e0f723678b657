"""`hria due`: which assessments and duties apply, and why."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from running_cli import ANSAN, HARMLESS, ON, ROOT, hria

POLICE = ROOT / "examples" / "live_face_recognition_police.yaml"
EXAMPLES = sorted((ROOT / "examples").glob("*.yaml"))


def duties(file: Path, folder: Path, *more: str) -> dict[str, dict[str, Any]]:
    """Return what `hria due --json` says, by duty."""
    done = hria("due", file, "--json", *(more or ON), cwd=folder)
    assert (done.returncode, done.stderr) == (0, "")
    return {each["id"]: each for each in json.loads(done.stdout)["duties"]}


def test_what_is_due_in_ansan(tmp_path: Path) -> None:
    """Compulsory without a threshold, open in law, unknown, and not in daycare rooms."""
    found = duties(ANSAN, tmp_path)
    outcomes = {id: each["outcome"] for id, each in found.items()}
    assert outcomes["kr-child-policy-assessment"] == "applies"
    assert outcomes["kr-pre-announcement"] == "applies"
    assert outcomes["kr-steering-committee"] == "applies"
    assert outcomes["kr-collective-bargaining"] == "applies"
    assert outcomes["kr-ai-high-impact-check"] == "applies"
    assert outcomes["kr-ai-high-impact-duties"] == "arguable"
    assert outcomes["kr-privacy-impact-assessment"] == "unknown"
    assert outcomes["kr-council-consultation"] == "unknown"
    assert outcomes["kr-network-camera-consent"] == "unknown"
    assert outcomes["kr-camera-signs"] == "does-not-apply"
    assert outcomes["kr-camera-hearing"] == "does-not-apply"


def test_an_unknown_says_what_to_ask_and_whom(tmp_path: Path) -> None:
    """The thirty employees are the employer's to tell."""
    asked = duties(ANSAN, tmp_path)["kr-council-consultation"]["unknowns"]
    assert [(each["fact"], each["ask_of"]) for each in asked] == [("labour.employees", "employer")]
    assert asked[0]["ask"]["en"].endswith("?")
    assert asked[0]["record"]["ko"]


def test_benchmarks_do_not_bind_and_say_from_when_they_apply(tmp_path: Path) -> None:
    """EU law is shown because the description asks for it."""
    found = duties(ANSAN, tmp_path)
    assert {id for id, each in found.items() if not each["binding"]} == {
        "eu-dpia", "eu-fria", "eu-led-dpia", "eu-notice-to-workers",
    }  # fmt: skip
    assert (found["eu-fria"]["validity"], found["eu-fria"]["valid_from"]) == (
        "not-yet",
        "2027-12-02",
    )
    later = duties(ANSAN, tmp_path, "--on", "2027-12-02")
    assert later["eu-fria"]["validity"] == "in-force"


def test_a_counter_without_pictures_owes_little(tmp_path: Path) -> None:
    """A public body answers requests; whether the counter uses AI is one question to the vendor."""
    found = duties(HARMLESS, tmp_path)
    applying = {id for id, each in found.items() if each["outcome"] == "applies"}
    assert applying == {"kr-disclosure-requests", "kr-proactive-disclosure"}
    asked = {every["fact"] for each in found.values() for every in each["unknowns"]}
    assert asked <= {"plan.uses_ai"}


def test_the_law_of_another_place_is_not_shown_as_a_duty(tmp_path: Path) -> None:
    """London owes nothing under Korean law, and the list says that it is not complete."""
    found = duties(POLICE, tmp_path)
    assert [id for id, each in found.items() if each["binding"]] == ["uk-camera-code"]
    assert not [id for id in found if id.startswith("kr-")]
    done = hria("due", POLICE, *ON, cwd=tmp_path)
    assert "The list is not complete." in " ".join(done.stdout.split())


def test_before_the_law_it_is_not_a_duty_yet(tmp_path: Path) -> None:
    """The AI Framework Act is in force since 22 January 2026."""
    found = duties(ANSAN, tmp_path, "--on", "2025-06-01")
    check = found["kr-ai-high-impact-check"]
    assert (check["validity"], check["valid_from"]) == ("not-yet", "2026-01-22")
    done = hria("due", ANSAN, "--on", "2025-06-01", "--lang", "en", cwd=tmp_path)
    assert "Not in force on this day" in done.stdout


def planned(folder: Path, **days: str) -> Path:
    """Write Ansan's description with planned days."""
    text = ANSAN.read_text(encoding="utf-8")
    lines = "".join(f"  {key}: {value}\n" for key, value in days.items())
    changed = text.replace("\nplan:\n", f"\nplan:\n{lines}", 1)
    assert changed != text
    file = folder / "planned.yaml"
    file.write_text(changed, encoding="utf-8")
    return file


def test_deadlines_are_dates_where_the_plan_has_days(tmp_path: Path) -> None:
    """Twenty whole days before the tender; before the day of the pilot."""
    file = planned(tmp_path, tender_on="2027-01-20", pilot_on="2027-06-01")
    found = duties(file, tmp_path)
    announced = found["kr-pre-announcement"]["deadline"]
    assert (announced["planned"], announced["last"]) == ("2027-01-20", "2026-12-30")
    assert found["kr-camera-signs"]["deadline"]["planned"] == "2027-06-01"
    done = hria("due", file, *ON, "--lang", "en", cwd=tmp_path)
    flat = " ".join(done.stdout.split())
    assert "begun on 30\u00a0December\u00a02026 at the latest" in flat or (
        "begun on 30 December 2026 at the latest" in flat
    )


def test_too_late_is_said(tmp_path: Path) -> None:
    """Ten days before the tender no announcement of twenty days fits in."""
    file = planned(tmp_path, tender_on="2026-12-04")
    assert duties(file, tmp_path)["kr-pre-announcement"]["deadline"]["day_over"] is True
    done = hria("due", file, *ON, "--lang", "en", cwd=tmp_path)
    assert "Overdue: due before the tender" in " ".join(done.stdout.split())


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("suffix", ["md", "html"])
def test_a_document_drops_nothing(tmp_path: Path, suffix: str, language: str) -> None:
    """Every duty, its sentence, its law and every question, in both formats."""
    name = f"due.{suffix}"
    done = hria("due", ANSAN, "-o", name, *ON, "--lang", language, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, "")
    text = plain((tmp_path / name).read_text(encoding="utf-8"))
    for duty in duties(ANSAN, tmp_path).values():
        assert plain(duty["title"][language]) in text, duty["id"]
        assert plain(duty["says"][language]) in text, duty["id"]
        for each in duty["unknowns"]:
            assert plain(each["ask"][language]) in text, each["fact"]
    assert f"hria due ansan_ai_cctv.yaml --on 2026-11-24 --lang {language} -o {name}" in text
    assert "{" not in re.sub(r"<script.*?</script>|<style>.*?</style>", "", text, flags=re.DOTALL)


def test_same_input_same_bytes(tmp_path: Path) -> None:
    """JSON does not even depend on the language."""
    first = hria("due", ANSAN, "--json", *ON, "--lang", "en", cwd=tmp_path).stdout
    assert hria("due", ANSAN, "--json", *ON, "--lang", "ko", cwd=tmp_path).stdout == first
    page = [hria("due", ANSAN, "-o", "-", *ON, cwd=tmp_path).stdout for _ in range(2)]
    assert page[0] == page[1]


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
@pytest.mark.parametrize("language", ["en", "ko"])
def test_every_example_can_be_asked_in_both_languages(
    tmp_path: Path, file: Path, language: str
) -> None:
    """In the terminal, within the twelve facts."""
    done = hria("due", file, *ON, "--lang", language, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert "{" not in done.stdout
    facts = hria("due", file, "--json", *ON, cwd=tmp_path)
    assert len(json.loads(facts.stdout)["facts"]) <= 12


def test_an_unknown_jurisdiction_is_the_first_question(tmp_path: Path) -> None:
    """No duty without a law."""
    file = tmp_path / "some.yaml"
    head = 'hria: 1\nlanguage: en\ntitle: {en: "a", ko: "b"}\ndescribed_on: 2026-01-01\n'
    file.write_text(head, encoding="utf-8")
    done = hria("due", file, *ON, cwd=tmp_path)
    assert "Whose law binds is not known" in " ".join(done.stdout.split())


def test_problems_and_wrong_usage_have_their_exit_codes(tmp_path: Path) -> None:
    """As every command."""
    assert hria("due", "nowhere.yaml", cwd=tmp_path).returncode == 1
    assert hria("due", ANSAN, "--on", "yesterday", cwd=tmp_path).returncode == 2
    assert hria("due", ANSAN, "-o", "due.pdf", cwd=tmp_path).returncode == 2
    (tmp_path / "there.md").write_text("mine", encoding="utf-8")
    assert hria("due", ANSAN, "-o", "there.md", cwd=tmp_path).returncode == 2
    assert (tmp_path / "there.md").read_text(encoding="utf-8") == "mine"


def plain(text: str) -> str:
    """Return text without the escapes of Markdown and HTML."""
    import html  # noqa: PLC0415

    return re.sub(r"\\([^\w\s])", r"\1", html.unescape(text)).replace("\u2060", "")
