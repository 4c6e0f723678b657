"""Provokes problems with small inputs and says which message of the catalogue was told."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from hria.model.problem import InputError, Problem
from hria.model.questionnaire import Questionnaire
from hria.model.text import Language
from hria.reading.description import parse_deployment
from hria.reading.files import TextFile
from hria.reading.messages import MESSAGES
from hria.reading.questionnaire import read_questionnaire

LIBRARY = Path(__file__).parent / "library"
HEAD = 'hria: 1\ntitle: "제목"\ndescribed_on: 2026-01-02\n'
AFTER_HEAD = HEAD.count("\n") + 1
SIGNS = {"{{": r"\{", "}}": r"\}"}
FIGURES = {"alarms": frozenset({"ppv"})}


@dataclass(frozen=True)
class Case:
    """A mistake: the kind of message, the input, where it is told and in which English words."""

    kind: str
    text: str
    place: tuple[int, int]
    message: str


def told(text: str, library: Questionnaire) -> list[Problem]:
    """Return what is told of a description."""
    try:
        parse_deployment(TextFile("d.yaml", text, ""), library)
    except InputError as error:
        return list(error.problems)
    return []


def told_of_pack(folder: Path, *packs: str) -> list[Problem]:
    """Return what is told of somebody's own pack beside the library's."""
    try:
        read_questionnaire(LIBRARY, [*packs, folder], FIGURES)
    except InputError as error:
        return list(error.problems)
    return []


def place_and_message(problem: Problem, language: Language = "en") -> tuple[tuple[int, int], str]:
    """Return where a problem is and what is said of it."""
    return (problem.line, problem.column), problem.message.to(language)


def is_of_kind(problem: Problem, kind: str) -> bool:
    """Say whether a problem is told in the words of a kind of message, in both languages."""
    message = MESSAGES[kind]
    return all(
        re.fullmatch(_pattern(message.to(language)), problem.message.to(language), re.DOTALL)
        for language in ("en", "ko")
    )


def _pattern(template: str) -> str:
    parts = re.split(r"(\{\{|\}\}|\{\w+\})", template)
    return "".join(SIGNS.get(part, ".*" if part[:1] == "{" else re.escape(part)) for part in parts)
