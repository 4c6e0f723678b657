"""The summary in the terminal: what it comes to, why, what is open, what to do next."""

from __future__ import annotations

from typing import IO, cast

from rich.console import Console
from rich.padding import Padding
from rich.panel import Panel
from rich.text import Text as Styled

from hria import api
from hria.cli.console import Terminal
from hria.model.assessment import Assessment, Verdict
from hria.model.text import Language
from hria.reporting.summary import Block, Summary

WIDEST = 100
COLOURS = {
    Verdict.STOP: "bold red",
    Verdict.PAUSE: "bold magenta",
    Verdict.NOT_IN_THIS_FORM: "bold yellow",
    Verdict.CONDITIONS: "bold blue",
    Verdict.INCOMPLETE: "bold cyan",
    Verdict.NO_CONCERN: "bold green",
}


def print_summary(assessment: Assessment, language: Language) -> None:
    """Print a summary to stdout; plain where stdout is no terminal."""
    console = Console(file=cast("IO[str]", Terminal()), highlight=False, emoji=False, markup=False)
    console.width = min(console.width, WIDEST)
    found = api.summarise(assessment, language)
    for part in _parts(found, COLOURS[assessment.conclusion.outcome]):
        console.print(part)


def _parts(found: Summary, colour: str) -> list[Padding | Panel | Styled]:
    head = Styled.assemble((found.outcome_name, colour), "\n\n", found.sentence)
    parts: list[Padding | Panel | Styled] = [
        Padding(Styled(found.title, style="bold"), (1, 0, 1, 2)),
        Panel(head, border_style=colour, padding=(1, 2)),
    ]
    parts += [Padding(Styled(note), (0, 0, 1, 2)) for note in found.notes if note]
    parts += [Padding(Styled(found.unknown), (0, 0, 1, 2))]
    for block in found.blocks:
        parts += _block(block)
    parts.append(Padding(Styled(found.dates, style="dim"), (1, 0, 0, 2)))
    return parts


def _block(block: Block) -> list[Padding | Panel | Styled]:
    lines: list[Padding | Panel | Styled] = [Styled(block.heading, style="bold")]
    lines += [Padding(Styled(f"• {line}"), (0, 0, 0, 2)) for line in block.lines]
    if block.more:
        lines.append(Padding(Styled(block.more, style="dim"), (0, 0, 0, 4)))
    lines.append(Styled(""))
    return lines
