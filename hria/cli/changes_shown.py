"""Changes and gates in the terminal."""

from __future__ import annotations

from collections.abc import Iterable
from typing import IO, cast

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text as Styled

from hria import api
from hria.cli.console import Terminal
from hria.model.assessment import Assessment
from hria.model.change import Comparison, WhatIf
from hria.model.gate import Gate
from hria.model.text import Language
from hria.reporting.change_rendering import change_page
from hria.reporting.changes import ChangePage, ChangeSection, LeavingTable, LeftOutRow
from hria.reporting.gate_lines import gate_blocks, gate_headline
from hria.reporting.summary import Block
from hria.reporting.wording import Words

WIDEST = 110
MOST_LINES = 8
MOST_QUESTIONS = 12


def show_changes(found: Comparison | WhatIf, language: Language) -> None:
    """Print a comparison, or a plan tried otherwise, side by side."""
    words = api.change_words(language)
    page = change_page(found, words)
    console = _console()
    console.print(Styled(str(page.title), style="bold"))
    for each in page.tried:
        console.print(Padding(Styled(each), (0, 0, 0, 2)))
    if page.sides:
        console.print(_sides(page))
    for note in page.notes:
        console.print(Styled(note, style="bold yellow"))
    for section in page.sections:
        _section(section, console, words)
    if page.leaving is not None:
        _leaving(page.leaving, console, words)


def show_gate(gate: Gate, assessment: Assessment, language: Language) -> None:
    """Print what a stage lacks, what is not yet due, and whether the gate is passed."""
    words = api.change_words(language)
    console = _console()
    for block in gate_blocks(gate, assessment, words):
        _block(block, console, words)
    style = "bold green" if gate.passed else "bold red"
    console.print(Styled(gate_headline(gate, words), style=style))


def _console() -> Console:
    console = Console(file=cast("IO[str]", Terminal()), highlight=False, emoji=False, markup=False)
    console.width = min(console.width, WIDEST)
    return console


def _table(*headings: str) -> Table:
    table = Table(*headings, box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    for column in table.columns:
        column.overflow = "fold"
    return table


def _sides(page: ChangePage) -> Padding:
    table = _table("", page.before, page.after)
    for side in page.sides:
        after = Styled(side.after, style="bold" if side.changed else "")
        table.add_row(side.label, side.before, after)
    return Padding(table, (1, 0))


def _section(section: ChangeSection, console: Console, words: Words) -> None:
    console.print(Styled(section.heading, style="bold"))
    if section.note:
        console.print(Padding(Styled(section.note, style="dim"), (0, 0, 0, 2)))
    for line in section.lines[:MOST_LINES]:
        moved = words("change.arrow", before=line.before, after=line.after)
        said = moved if str(line.before) else str(line.after)
        note = f" {line.note}" if line.note else ""
        text = Styled(f"• {line.id}  {line.title}: {said}{note}")
        console.print(Padding(text, (0, 0, 0, 2)))
    _more(len(section.lines) - MOST_LINES, console, words)
    console.print("")


def _leaving(leaving: LeavingTable, console: Console, words: Words) -> None:
    for heading, rows in (("heading", leaving.singles), ("pairs", leaving.pairs)):
        if rows:
            console.print(Styled(words(f"leaving.{heading}"), style="bold"))
            console.print(Padding(_left_out(rows, words), (0, 0, 1, 2)))
    console.print(Styled(words("leaving.largest"), style="bold"))
    for each in leaving.largest:
        console.print(Padding(Styled(f"• {each}"), (0, 0, 0, 2)))
    console.print(Padding(Styled(leaving.note, style="dim"), (0, 0, 0, 2)))


def _left_out(rows: Iterable[LeftOutRow], words: Words) -> Table:
    table = _table(words("leaving.without"), words("change.outcome"), words("change.lines"))
    for row in rows:
        table.add_row(row.functions, row.outcome, row.crossed)
    return table


def _block(block: Block, console: Console, words: Words) -> None:
    console.print(Styled(block.heading, style="bold"))
    for line in block.lines[:MOST_QUESTIONS]:
        console.print(Padding(Styled(f"• {line}"), (0, 0, 0, 2)))
    _more(len(block.lines) - MOST_QUESTIONS, console, words)
    if block.more:
        console.print(Padding(Styled(block.more, style="dim"), (0, 0, 0, 2)))
    console.print("")


def _more(n: int, console: Console, words: Words) -> None:
    if n > 0:
        console.print(Padding(Styled(words.count("change.more", n), style="dim"), (0, 0, 0, 4)))
