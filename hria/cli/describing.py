"""`hria new`, `hria check`, `hria schema`: writing and checking descriptions."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from hria import api
from hria.cli.choices import language_of, packs_of
from hria.cli.console import Exit, put, quit_for_problems, say, say_notes
from hria.cli.output import refuse_existing, write_file
from hria.model.problem import InputError, Problem
from hria.model.questionnaire import Questionnaire
from hria.model.text import Language, Text


def questionnaire_of(packs: str | None, language: Language) -> Questionnaire:
    """Read the questionnaire; problems of a pack end the command."""
    try:
        return api.read_questionnaire(packs_of(packs))
    except InputError as error:
        quit_for_problems(error, language)


def new(file: str | None, lang: str | None, packs: str | None, *, force: bool) -> None:
    """Write a blank description to a file or to stdout."""
    language = language_of(lang)
    if file is not None:
        refuse_existing(Path(file), language, force=force)
    text = api.blank(questionnaire_of(packs, language), language, date.today())  # noqa: DTZ011
    if file is None:
        put(text)
        return
    write_file(Path(file), text, language, force=force)
    say(
        Text(en=f"{Path(file).name} written", ko=f"{Path(file).name} 파일을 만들었습니다").to(
            language
        )
    )


def check(files: list[str], lang: str | None, packs: str | None) -> None:
    """Say every problem of every file; exit 1 where there is one."""
    language = language_of(lang)
    questionnaire = questionnaire_of(packs, language)
    problems: list[Problem] = []
    for file in files:
        try:
            deployment = api.read_deployment(file, questionnaire)
        except InputError as error:
            problems.extend(error.problems)
        else:
            say_notes(deployment.notes, language)
            name = Path(file).name
            say(Text(en=f"{name}: no problems", ko=f"{name}: 문제가 없습니다").to(language))
    if problems:
        quit_for_problems(InputError(tuple(problems)), language)
    raise SystemExit(Exit.DONE)


def schema(lang: str | None, packs: str | None) -> None:
    """Print the JSON Schema of a description."""
    language = language_of(lang)
    found = api.schema(questionnaire_of(packs, language), language)
    put(json.dumps(found, ensure_ascii=False, indent=2))
