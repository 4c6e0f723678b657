"""`hria list` and `hria explain`: what there is, in a table, whole, or as JSON."""

from __future__ import annotations

import json
from typing import IO, NoReturn, cast

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text as Styled

from hria import api
from hria.cli.choices import language_of, one_of
from hria.cli.console import Terminal, put, quit_for_usage
from hria.cli.describing import questionnaire_of
from hria.model.questionnaire import Questionnaire
from hria.model.text import Language, Text
from hria.reporting.explaining import Explanation

WIDTH = 110


def list_all(what: str, lang: str | None, packs: str | None, *, as_json: bool) -> None:
    """List all checks, facts, provisions, pieces of evidence, precedents or rights."""
    language = language_of(lang)
    one_of(what, api.LISTS, "list", language)
    questionnaire = questionnaire_of(packs, language)
    if as_json:
        _put_json(api.listing_data(what, questionnaire))
        return
    listing = api.listing(what, questionnaire, language)
    table = Table(*listing.headings, box=None, pad_edge=False, header_style="bold")
    for column in table.columns:
        column.overflow = "fold"
    table.columns[0].no_wrap = True
    for row in listing.rows:
        table.add_row(*row)
    _console().print(table)


def explain(id: str, lang: str | None, packs: str | None, *, as_json: bool) -> None:
    """Show one thing whole; a misspelt id gets a suggestion."""
    language = language_of(lang)
    questionnaire = questionnaire_of(packs, language)
    if as_json:
        data = api.entry_data(id, questionnaire)
        if data is None:
            _no_such(id, questionnaire, language)
        _put_json(data)
        return
    found = api.explain(id, questionnaire, language)
    if found is None:
        _no_such(id, questionnaire, language)
    _show(found)


def _show(found: Explanation) -> None:
    console = _console()
    console.print(Styled(f"{found.id}  {found.title}", style="bold"))
    for passage in found.passages:
        console.print()
        if passage.heading:
            console.print(Styled(passage.heading, style="bold"))
        for line in passage.lines:
            indent = len(line) - len(line.lstrip(" "))
            console.print(Padding(Styled(line.strip()), (0, 0, 0, 2 + indent)))


def _no_such(id: str, questionnaire: Questionnaire, language: Language) -> NoReturn:
    near = api.nearest(id, questionnaire)
    hint_en = f" (did you mean {near}?)" if near else " (see hria list)"
    hint_ko = f"(혹시 {near}입니까?)" if near else "(hria list로 목록을 보십시오)"
    quit_for_usage(
        Text(en=f"there is no {id}{hint_en}", ko=f"{id}: 그런 항목이 없습니다{hint_ko}"), language
    )


def _console() -> Console:
    console = Console(file=cast("IO[str]", Terminal()), highlight=False, emoji=False, markup=False)
    if not console.is_terminal:
        console.width = WIDTH
    return console


def _put_json(data: object) -> None:
    put(json.dumps(data, ensure_ascii=False, indent=2))
