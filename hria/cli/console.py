"""Printing that no console can make fail: documents to stdout, all else to stderr."""

from __future__ import annotations

import contextlib
import io
import sys
from collections.abc import Iterable
from enum import IntEnum
from typing import NoReturn

from hria.model.problem import InputError, Problem
from hria.model.text import Language, Text
from hria.reporting.escaping import DIRECTIONS


class Exit(IntEnum):
    """The exit codes."""

    DONE = 0
    INPUT = 1
    USAGE = 2
    BEYOND = 3


def prepare() -> None:
    """Let a character that the console cannot show become `?` instead of a crash."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


class Terminal(io.TextIOBase):
    """Stdout for what is shown: without the signs that turn the direction of writing."""

    encoding = property(lambda _: sys.stdout.encoding)

    def write(self, text: str) -> int:
        """Write text of which a reader sees what stands there."""
        return sys.stdout.write(DIRECTIONS.sub("", text))

    def flush(self) -> None:
        """Flush stdout."""
        sys.stdout.flush()

    def isatty(self) -> bool:
        """Say whether stdout is a terminal."""
        return sys.stdout.isatty()

    def fileno(self) -> int:
        """Return the number of stdout."""
        return sys.stdout.fileno()


def put(text: str | bytes) -> None:
    """Print a document: as UTF-8 into a file or pipe whatever the locale, else for the console."""
    if isinstance(text, str):
        text = text if text.endswith("\n") else f"{text}\n"
        if sys.stdout.isatty():
            sys.stdout.write(text)
            return
        text = text.encode("utf-8", "replace")
    sys.stdout.flush()
    sys.stdout.buffer.write(text)


def leave_unwritten(error: OSError) -> NoReturn:
    """Leave with exit code 2 where stdout takes nothing more: a full disk, a closed stream."""
    with contextlib.suppress(OSError):
        sys.stdout.close()
    say(f"stdout: {error.strerror}")
    raise SystemExit(Exit.USAGE)


def say(text: str) -> None:
    """Print a remark to stderr; what could command a terminal is not printed."""
    plain = "".join(sign if sign.isprintable() or sign == "\n" else "\ufffd" for sign in text)
    sys.stderr.write(f"{plain}\n")


def say_notes(notes: Iterable[Problem], language: Language) -> None:
    """Say what was read otherwise than it stands in an old description."""
    for note in notes:
        say(note.to(language))


def quit_for_problems(error: InputError, language: Language) -> NoReturn:
    """Say every problem of an input and leave with exit code 1."""
    for problem in error.problems:
        say(problem.to(language))
    count = len(error.problems)
    total = Text(
        en=f"{count} problem{'s' if count != 1 else ''}", ko=f"모두 {count}건의 문제가 있습니다"
    )
    say(total.to(language))
    raise SystemExit(Exit.INPUT)


def quit_for_usage(message: Text, language: Language) -> NoReturn:
    """Say what is wrong with the command and leave with exit code 2."""
    say(message.to(language))
    raise SystemExit(Exit.USAGE)
