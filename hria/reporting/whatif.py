"""A plan tried otherwise: what would change, and what is left without each function."""

from __future__ import annotations

from collections.abc import Iterator

from hria.model.change import WhatIf
from hria.model.fact import MemberKind
from hria.model.turning import Leaving, LeftOut
from hria.reporting.change_lines import ChangeLines, labelled, listed, said
from hria.reporting.changes import (
    ChangePage,
    LeavingTable,
    LeftOutRow,
    lines_of,
    notes_of,
    sections_of,
    sides_of,
)
from hria.reporting.naming import Names
from hria.reporting.wording import Words


def whatif_page(found: WhatIf, words: Words, command: str) -> ChangePage:
    """Select the page of a plan tried otherwise."""
    comparison = found.comparison
    lines = lines_of(comparison, words)
    origin = comparison.before.deployment.origin
    sections = sections_of(lines)
    changed = bool(found.without or found.settings or found.remedies)
    notes = notes_of(comparison, sections, words) if changed else ()
    if found.remedies and any(each.red_line for each in comparison.after.findings):
        notes = (*notes, words("change.still-a-line"))
    return ChangePage(
        document=words("change.whatif"),
        title=words.phrase(comparison.before.deployment.title),
        before=words("change.now"),
        after=words("change.then"),
        tried=tuple(_tried(found, lines)),
        sides=tuple(sides_of(comparison, words)) if changed else (),
        notes=notes,
        sections=sections,
        leaving=_leaving(found.leaving, lines.before) if found.leaving else None,
        made_of=words("change.file", name=origin.name, sha=origin.sha256),
        made_by=words("change.made-by", version=comparison.after.version),
        command=command,
    )


def _tried(found: WhatIf, lines: ChangeLines) -> Iterator[str]:
    words, names = lines.before.words, lines.before
    if found.without:
        functions = [names.member(MemberKind.FUNCTION, each) for each in found.without]
        yield words("change.without", functions=listed(functions, names))
    for path, leaf in found.settings:
        yield words(
            "change.set",
            fact=labelled(path, names),
            before=said(found.comparison.before.deployment.at(path), path, names),
            after=said(leaf, path, lines.after),
        )
    for id in found.remedies:
        remedy = found.comparison.before.questionnaire.remedy(id)
        if remedy is not None:
            yield words("change.done", remedy=words.phrase(remedy[1].do))


def _leaving(leaving: Leaving, names: Names) -> LeavingTable:
    words = names.words
    return LeavingTable(
        tuple(_left_out(each, names) for each in (leaving.now, *leaving.singles)),
        tuple(_left_out(each, names) for each in leaving.pairs),
        tuple(_largest(leaving, names)),
        words("leaving.open-note"),
    )


def _left_out(found: LeftOut, names: Names) -> LeftOutRow:
    words, result = names.words, found.result
    functions = [names.member(MemberKind.FUNCTION, each) for each in found.functions]
    return LeftOutRow(
        listed(functions, names) or words("leaving.nothing-left-out"),
        words.name(result.outcome),
        words.name(result.best_case),
        words.name(result.worst_case),
        ", ".join(found.crossed) or words("change.none"),
    )


def _largest(leaving: Leaving, names: Names) -> Iterator[str]:
    words = names.words
    if not leaving.searched:
        yield words("leaving.too-many")
    elif not leaving.largest:
        yield words("leaving.none", lines=", ".join(leaving.crossed_by_all))
    for kept, result in zip(leaving.largest, leaving.results, strict=True):
        functions = [names.member(MemberKind.FUNCTION, each) for each in kept]
        count = words.count("leaving.keeps", len(kept), functions=listed(functions, names))
        shown = count if kept else words("leaving.keeps-none")
        yield words("leaving.comes-to", set=shown, outcome=words.name(result.outcome))
