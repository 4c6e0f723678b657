"""What is wrong with an input, and where."""

from __future__ import annotations

from dataclasses import dataclass

from hria.model.text import Language, Text


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake: file (base name), line and column from 1 (0 where there is none), message."""

    file: str
    line: int
    column: int
    message: Text

    def to(self, language: Language) -> str:
        """Return `file:line:column: message`."""
        place = f"{self.file}:{self.line}:{self.column}" if self.line else self.file
        return f"{place}: {self.message.to(language)}"


class InputError(Exception):
    """An input has problems; `problems` holds every one of them."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        """Keep the problems; the text is their English wording, one a line."""
        super().__init__("\n".join(problem.to("en") for problem in problems))
        self.problems = problems
