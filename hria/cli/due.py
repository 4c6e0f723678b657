"""`hria due`: which assessments and duties apply, in the terminal or as a document."""

from __future__ import annotations

import shlex
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import IO, cast

from rich.console import Console
from rich.padding import Padding
from rich.text import Text as Styled

from hria import api
from hria.cli.choices import day_of, format_of, language_of
from hria.cli.console import Exit, Terminal, put, quit_for_problems, say
from hria.cli.describing import questionnaire_of
from hria.cli.output import refuse_existing, write_file
from hria.model.assessment import Assessment
from hria.model.duty import DutyFinding
from hria.model.problem import InputError
from hria.model.text import Language, Text
from hria.reporting.duty_outline import Kind, Row

STDOUT = "-"
WIDEST = 100
COLOURS = {
    "applies": "bold yellow",
    "arguable": "bold magenta",
    "unknown": "bold cyan",
    "later": "bold blue",
    "does-not-apply": "bold green",
}
STYLES: dict[Kind, str] = {"title": "bold", "heading": "bold", "strong": "bold", "soft": "dim"}
MARGINS: dict[Kind, tuple[int, int, int, int]] = {
    "title": (1, 0, 1, 2),
    "heading": (1, 0, 0, 0),
    "duty": (1, 0, 0, 2),
    "said": (0, 0, 0, 4),
    "detail": (0, 0, 0, 4),
    "plain": (0, 0, 0, 2),
    "strong": (0, 0, 0, 2),
    "soft": (0, 0, 0, 2),
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """The options of the command, as typed."""

    out: str | None
    packs: str | None
    on: str | None
    lang: str | None
    as_json: bool = False
    force: bool = False


def due(file: str, wanted: Wanted) -> None:
    """Print which duties apply, or write the list as a document."""
    asked = language_of(wanted.lang)
    day = day_of(wanted.on, asked)
    format = _format(wanted, asked)
    questionnaire = questionnaire_of(wanted.packs, asked)
    try:
        deployment = api.read_deployment(file, questionnaire)
        duties = api.read_duties(questionnaire)
    except InputError as error:
        quit_for_problems(error, asked)
    assessment = api.assess(deployment, questionnaire, day)
    found = api.due(assessment, duties)
    language = language_of(wanted.lang, deployment.language)
    if format is None:
        _print(api.summarise_due(found, assessment, language))
    else:
        _write(found, assessment, wanted, format, language)
    raise SystemExit(Exit.DONE)


def _format(wanted: Wanted, language: Language) -> str | None:
    if wanted.out in (None, STDOUT):
        return "json" if wanted.as_json else ("md" if wanted.out else None)
    path = Path(str(wanted.out))
    format = format_of(path.name, "json" if wanted.as_json else None, language)
    refuse_existing(path, language, force=wanted.force)
    return format


def _write(
    found: tuple[DutyFinding, ...],
    assessment: Assessment,
    wanted: Wanted,
    format: str,
    language: Language,
) -> None:
    command = _again(assessment, wanted, language)
    text = api.render_due(found, assessment, language, format, command)
    if wanted.out in (None, STDOUT):
        put(text)
        return
    path = Path(str(wanted.out))
    write_file(path, text, language, force=wanted.force)
    written = Text(en=f"{path.name} written", ko=f"{path.name} 파일을 만들었습니다")
    say(written.to(language))


def _again(assessment: Assessment, wanted: Wanted, language: Language) -> str:
    name = Path(assessment.deployment.origin.name).name
    parts = ["hria", "due", name, "--on", assessment.on.isoformat(), "--lang", language]
    if wanted.packs is not None:
        parts += ["--packs", wanted.packs]
    out = STDOUT if wanted.out in (None, STDOUT) else Path(str(wanted.out)).name
    return " ".join(shlex.quote(part) for part in [*parts, "-o", out])


def _print(rows: Iterable[Row]) -> None:
    console = Console(file=cast("IO[str]", Terminal()), highlight=False, emoji=False, markup=False)
    console.width = min(console.width, WIDEST)
    for row in rows:
        style = COLOURS.get(row.code, STYLES.get(row.kind, ""))
        mark = "• " if row.kind == "detail" else ""
        console.print(Padding(Styled(f"{mark}{row.text}", style=style), MARGINS[row.kind]))
