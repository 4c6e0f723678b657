"""`hria assess`: a summary in the terminal, or a document."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from hria import api
from hria.cli.choices import day_of, format_of, language_of, one_of
from hria.cli.console import Exit, put, quit_for_problems, say
from hria.cli.describing import questionnaire_of
from hria.cli.output import refuse_existing, write_file
from hria.model.assessment import Assessment, Verdict
from hria.model.problem import InputError
from hria.model.text import Language, Text

STDOUT = "-"


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
    force: bool = False


def assess(file: str, wanted: Wanted) -> None:
    """Assess a description and print a summary or write a document."""
    asked = language_of(wanted.lang)
    day = day_of(wanted.on, asked)
    one_of(wanted.document, api.DOCUMENTS, "--document", asked)
    if wanted.fail_on is not None:
        one_of(wanted.fail_on, list(Verdict), "--fail-on", asked)
    format = None
    if wanted.out is not None:
        format = format_of(wanted.out, wanted.format, asked)
        if wanted.out != STDOUT:
            refuse_existing(Path(wanted.out), asked, force=wanted.force)
    questionnaire = questionnaire_of(wanted.packs, asked)
    try:
        deployment = api.read_deployment(file, questionnaire)
    except InputError as error:
        quit_for_problems(error, asked)
    assessment = api.assess(deployment, questionnaire, day)
    language = language_of(wanted.lang, deployment.language)
    if format is None:
        from hria.cli.summary import print_summary  # noqa: PLC0415

        print_summary(assessment, language)
    else:
        _write(assessment, wanted, format, language)
    raise SystemExit(_exit_code(assessment, wanted.fail_on))


def _write(assessment: Assessment, wanted: Wanted, format: str, language: Language) -> None:
    command = command_again(assessment, wanted, format, language)
    text = api.render(assessment, wanted.document, language, format, command)
    if wanted.out in (None, STDOUT):
        put(text)
        return
    path = Path(str(wanted.out))
    write_file(path, text, language, force=wanted.force)
    outcome = assessment.conclusion.outcome
    say(
        Text(
            en=f"{path.name} written ({outcome})", ko=f"{path.name} 파일을 만들었습니다({outcome})"
        ).to(language)
    )


def command_again(assessment: Assessment, wanted: Wanted, format: str, language: Language) -> str:
    """Return the command that makes the document again, with base names only."""
    parts = ["hria", "assess", assessment.deployment.origin.name]
    if wanted.document != "report":
        parts += ["--document", wanted.document]
    if wanted.packs is not None:
        names = (each.strip() for each in wanted.packs.split(","))
        parts += [
            "--packs",
            ",".join(f"./{Path(name).name}" if "/" in name else name for name in names),
        ]
    parts += ["--on", assessment.on.isoformat(), "--lang", language]
    out = Path(wanted.out).name if wanted.out not in (None, STDOUT) else STDOUT
    if wanted.format is not None or out == STDOUT:
        parts += ["--format", format]
    return " ".join([*(_quoted(part) for part in parts), "-o", _quoted(str(out))])


def _quoted(part: str) -> str:
    import shlex  # noqa: PLC0415

    return shlex.quote(part)


def _exit_code(assessment: Assessment, fail_on: str | None) -> int:
    if fail_on is None:
        return Exit.DONE
    beyond = assessment.conclusion.outcome.rank >= Verdict(fail_on).rank
    return Exit.BEYOND if beyond else Exit.DONE
