"""`hria whatif`, `hria compare`, `hria gate`: what would change, what did, what is due."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from hria import api
from hria.cli.choices import format_of, one_of
from hria.cli.console import Exit, put, quit_for_problems, quit_for_usage, say
from hria.cli.opening import Asked, assessed, questionnaire_for
from hria.cli.output import refuse_existing, write_file
from hria.model.change import Comparison, WhatIf
from hria.model.fact import Stage
from hria.model.problem import InputError
from hria.model.text import Language, Text

STDOUT = "-"
NOTHING_TO_TRY = Text(
    en="what is to be tried? (--without FUNCTION, --set PATH=VALUE, --with-remedy ID or --each)",
    ko="무엇을 바꾸어 볼지 적으십시오(--without 기능, --set 경로=값, --with-remedy 조치, --each)",
)


@dataclass(frozen=True, slots=True)
class Destination:
    """Where a document goes: nowhere (a summary is shown), stdout, or a file."""

    out: str | None
    format: str | None
    force: bool = False

    def checked(self, language: Language) -> str | None:
        """Return the format, or None for a summary; refuse what cannot be written."""
        if self.out is None:
            return None
        format = format_of(self.out, self.format, language)
        if self.out != STDOUT:
            refuse_existing(Path(self.out), language, force=self.force)
        return format

    def write(self, text: str, language: Language) -> None:
        """Put the document where it belongs."""
        if self.out in (None, STDOUT):
            put(text)
            return
        path = Path(str(self.out))
        write_file(path, text, language, force=self.force)
        written = Text(en=f"{path.name} written", ko=f"{path.name} 파일을 만들었습니다")
        say(written.to(language))


@dataclass(frozen=True, slots=True)
class Tried:
    """What `whatif` is to try, as typed."""

    without: Sequence[str]
    settings: Sequence[str]
    remedies: Sequence[str]
    each: bool


def whatif(file: str, tried: Tried, to: Destination, asked: Asked) -> None:
    """Show what changes when the plan does."""
    if not (tried.without or tried.settings or tried.remedies or tried.each):
        quit_for_usage(NOTHING_TO_TRY, asked.language)
    format = to.checked(asked.language)
    assessment = assessed(file, questionnaire_for(asked), asked)
    language = asked.spoken(assessment)
    names = [name.strip() for each in tried.without for name in each.split(",") if name.strip()]
    try:
        found = api.what_if(assessment, names, tried.settings, tried.remedies, each=tried.each)
    except InputError as error:
        quit_for_problems(error, language)
    options = [
        *(word for each in tried.without for word in ("--without", each)),
        *(word for each in tried.settings for word in ("--set", each)),
        *(word for each in tried.remedies for word in ("--with-remedy", each)),
        *(["--each"] if tried.each else []),
    ]
    _show(found, format, to, language, asked.again("whatif", Path(file).name, *options))


def compare(old: str, new: str, to: Destination, asked: Asked) -> None:
    """Show what changed between two versions."""
    format = to.checked(asked.language)
    questionnaire = questionnaire_for(asked)
    before = assessed(old, questionnaire, asked)
    after = assessed(new, questionnaire, asked)
    command = asked.again("compare", Path(old).name, Path(new).name)
    _show(api.compare(before, after), format, to, asked.spoken(after), command)


def gate(file: str, stage: str, asked: Asked) -> None:
    """Say what is missing for a stage; leave with exit code 3 where something is."""
    one_of(stage, list(Stage), "--stage", asked.language)
    assessment = assessed(file, questionnaire_for(asked), asked)
    found = api.gate(assessment, Stage(stage))
    from hria.cli.changes_shown import show_gate  # noqa: PLC0415

    show_gate(found, assessment, asked.spoken(assessment))
    raise SystemExit(Exit.DONE if found.passed else Exit.BEYOND)


def _show(
    found: Comparison | WhatIf,
    format: str | None,
    to: Destination,
    language: Language,
    command: str,
) -> None:
    if format is None:
        from hria.cli.changes_shown import show_changes  # noqa: PLC0415

        show_changes(found, language)
        return
    if to.out is not None:
        name = to.out if to.out == STDOUT else Path(to.out).name
        command = f"{command} -o {name}"
        if to.format is not None or name == STDOUT:
            command = f"{command} --format {format}"
    to.write(api.render_changes(found, language, format, command), language)
