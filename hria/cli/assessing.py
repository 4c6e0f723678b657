"""`hria assess`: a summary in the terminal, a document, or the whole kit."""

from __future__ import annotations

import shlex
from dataclasses import dataclass
from pathlib import Path

from hria import api
from hria.cli.choices import day_of, format_of, language_of, one_of
from hria.cli.console import Exit, put, quit_for_problems, quit_for_usage, say, say_notes
from hria.cli.describing import questionnaire_of
from hria.cli.output import refuse_existing, write_file
from hria.model.assessment import Assessment, Verdict
from hria.model.cannot_render import CannotRenderError
from hria.model.problem import InputError
from hria.model.text import Language, Text

STDOUT = "-"
MINUTES = 3


@dataclass(frozen=True, slots=True)
class Wanted:
    """The options of the command, as typed."""

    out: str | None
    format: str | None
    document: str
    packs: str | None
    on: str | None
    lang: str | None
    fail_on: str | None
    minutes: int = MINUTES
    redact: bool = False
    force: bool = False


def assess(file: str, wanted: Wanted, *, whole_kit: bool = False) -> None:
    """Assess a description and print a summary or write documents."""
    asked = language_of(wanted.lang)
    _refuse_early(wanted, asked, whole_kit=whole_kit)
    assessment = _assessed(file, wanted, asked)
    language = language_of(wanted.lang, assessment.deployment.language)
    if whole_kit:
        from hria.cli.kit import write_kit  # noqa: PLC0415

        write_kit(assessment, wanted, language)
    elif wanted.out is None:
        from hria.cli.summary import print_summary  # noqa: PLC0415

        print_summary(assessment, language)
    else:
        write(assessment, wanted, language)
    raise SystemExit(_exit_code(assessment, wanted.fail_on))


def write(assessment: Assessment, wanted: Wanted, language: Language) -> None:
    """Write one document to its file or to stdout."""
    format = format_of(str(wanted.out), wanted.format, language, paper=True)
    command = command_again(assessment, wanted, format, language)
    try:
        text = api.render(assessment, wanted.document, language, format, command, wanted.minutes)
    except CannotRenderError as error:
        quit_for_usage(error.reason, language)
    if wanted.out == STDOUT:
        put(text)
        return
    path = Path(str(wanted.out))
    write_file(path, text, language, force=wanted.force)
    outcome = assessment.conclusion.outcome
    message = Text(
        en=f"{path.name} written ({outcome})", ko=f"{path.name} 파일을 만들었습니다({outcome})"
    )
    say(message.to(language))


def command_again(assessment: Assessment, wanted: Wanted, format: str, language: Language) -> str:
    """Return the command that makes the document again, with base names only."""
    parts = ["hria", "assess", assessment.deployment.origin.name]
    if wanted.document != "report":
        parts += ["--document", wanted.document]
    if wanted.document == "testimony" and wanted.minutes != MINUTES:
        parts += ["--minutes", str(wanted.minutes)]
    if wanted.packs is not None:
        names = (each.strip() for each in wanted.packs.split(","))
        parts += [
            "--packs",
            ",".join(f"./{Path(name).name}" if "/" in name else name for name in names),
        ]
    parts += ["--on", assessment.on.isoformat(), "--lang", language]
    if wanted.redact:
        parts.append("--redact")
    out = Path(wanted.out).name if wanted.out not in (None, STDOUT) else STDOUT
    if wanted.format is not None or out == STDOUT:
        parts += ["--format", format]
    return shlex.join([*parts, "-o", out])


def _refuse_early(wanted: Wanted, language: Language, *, whole_kit: bool) -> None:
    """Say what is wrong with the options before anything is read."""
    day_of(wanted.on, language)
    one_of(wanted.document, api.DOCUMENTS, "--document", language)
    if wanted.fail_on is not None:
        one_of(wanted.fail_on, list(Verdict), "--fail-on", language)
    if whole_kit:
        if wanted.out in (None, STDOUT):
            message = Text(
                en="--all needs a folder to write into (-o FOLDER)",
                ko="--all에는 문서를 둘 폴더가 필요합니다(-o 폴더)",
            )
            quit_for_usage(message, language)
        return
    if wanted.out is not None:
        format_of(wanted.out, wanted.format, language, paper=True)
        if wanted.out != STDOUT:
            refuse_existing(Path(wanted.out), language, force=wanted.force)


def _assessed(file: str, wanted: Wanted, language: Language) -> Assessment:
    questionnaire = questionnaire_of(wanted.packs, language)
    try:
        deployment = api.read_deployment(file, questionnaire)
    except InputError as error:
        quit_for_problems(error, language)
    say_notes(deployment.notes, language)
    assessment = api.assess(deployment, questionnaire, day_of(wanted.on, language))
    return api.redact(assessment) if wanted.redact else assessment


def _exit_code(assessment: Assessment, fail_on: str | None) -> int:
    if fail_on is None:
        return Exit.DONE
    beyond = assessment.conclusion.outcome.rank >= Verdict(fail_on).rank
    return Exit.BEYOND if beyond else Exit.DONE
