"""What the options of the commands mean: language, packs, day, format."""

from __future__ import annotations

import locale
import os
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from hria.cli.console import quit_for_usage
from hria.model.text import LANGUAGES, Language, Text

FORMATS = {".html": "html", ".htm": "html", ".md": "md", ".json": "json"}
ON_PAPER = {".pdf": "pdf", ".docx": "docx"}
PACKS = ("rights", "labor", "accuracy")


def language_of(given: str | None, described: Language | None = None) -> Language:
    """Return the language: the one given, else the description's, the locale's, English."""
    if given is not None:
        for each in LANGUAGES:
            if given == each:
                return each
        message = Text(
            en=f"--lang {given}: there is no such language (en or ko)",
            ko=f"--lang {given}: 그런 언어는 없습니다(en 또는 ko)",
        )
        quit_for_usage(message, _of_locale())
    return described or _of_locale()


def day_of(given: str | None, language: Language) -> date:
    """Return the day whose law is applied: the one given, or today."""
    if given is None:
        return date.today()  # noqa: DTZ011
    try:
        return date.fromisoformat(given)
    except ValueError:
        message = Text(
            en=f"--on {given}: this is not a day (write it as 2026-01-31)",
            ko=f"--on {given}: 날짜가 아닙니다(2026-01-31처럼 적어 주십시오)",
        )
        quit_for_usage(message, language)


def packs_of(given: str | None) -> tuple[str, ...]:
    """Return the packs to run: bundled names and folders of one's own, separated by commas."""
    if given is None:
        return PACKS
    return tuple(each.strip() for each in given.split(",") if each.strip())


def format_of(out: str, given: str | None, language: Language, *, paper: bool = False) -> str:
    """Return the format of a document: the one given, or that of the output's suffix.

    `paper` allows those that are handed in on paper too.
    """
    formats = {**FORMATS, **ON_PAPER} if paper else FORMATS
    chosen = given or formats.get(Path(out).suffix.lower())
    if chosen is not None and chosen in formats.values():
        return chosen
    known = ", ".join(sorted(formats))
    message = Text(
        en=f"{out}: which format? (end the name in one of {known}, or give --format)",
        ko=f"{out}: 형식을 알 수 없습니다({known} 중 하나로 끝내거나 --format을 쓰십시오)",
    )
    quit_for_usage(message, language)


def one_of(given: str, known: Iterable[str], option: str, language: Language) -> str:
    """Return a word given for an option; leave with exit code 2 where it is not known."""
    words = tuple(known)
    if given in words:
        return given
    listed = ", ".join(words)
    message = Text(
        en=f"{option} {given}: not known (one of: {listed})",
        ko=f"{option} {given}: 쓸 수 없는 값입니다(가능한 값: {listed})",
    )
    quit_for_usage(message, language)


def _of_locale() -> Language:
    named = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG")
    name = named or (locale.getlocale()[0] or "")
    return "ko" if name.lower().startswith(("ko", "korean")) else "en"
