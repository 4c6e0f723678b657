"""The text of a style sheet, as far as paper needs it, as rules.

Read are rules for print and for every medium whose selectors are names, classes, ids and places,
alone or inside one another. Rules for screens, schemes, states and generated text are passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
COMPOUND = re.compile(r"([a-z][a-z0-9]*|\*)?((?:[.#][\w-]+)*)(?::([a-z-]+(?:\(\d+\))?))?")
LAST = -1
PLACES = {"first-child": 1, "last-child": LAST}
NTH = re.compile(r"nth-child\((\d+)\)")
MARK = re.compile(r"([.#])([\w-]+)")


@dataclass(frozen=True, slots=True)
class Compound:
    """One step of a selector; `child` says that it stands right inside the step before.

    `place` is where an element stands among those beside it, from 1; `LAST` is the last one.
    """

    tag: str
    id: str
    classes: frozenset[str]
    place: int = 0
    child: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """Declarations for whatever a selector fits; `weight` is its specificity and its place."""

    steps: tuple[Compound, ...]
    weight: tuple[int, int, int, int]
    declarations: Mapping[str, str]


def rules(text: str) -> Iterator[Rule]:
    """Yield the rules of a style sheet, one for each selector that can be read."""
    for place, (selectors, declarations) in enumerate(_blocks(COMMENT.sub(" ", text))):
        for selector in selectors.split(","):
            rule = _rule(selector.strip(), declarations, place)
            if rule is not None:
                yield rule


def _blocks(text: str, *, inside: bool = False) -> Iterator[tuple[str, Mapping[str, str]]]:
    at = 0
    while (start := text.find("{", at)) >= 0:
        head, end = text[at:start].strip(), _end(text, start)
        body, at = text[start + 1 : end], end + 1
        if head.startswith("@media") and not inside:
            if re.search(r"\bprint\b", head):
                yield from _blocks(body, inside=True)
        elif not head.startswith("@"):
            yield head, dict(_declarations(body))


def _end(text: str, start: int) -> int:
    depth = 0
    for found in re.finditer(r"[{}]", text[start:]):
        depth += 1 if found[0] == "{" else -1
        if depth == 0:
            return start + found.start()
    return len(text)


def _declarations(body: str) -> Iterator[tuple[str, str]]:
    for each in body.split(";"):
        name, colon, value = each.partition(":")
        if colon:
            yield name.strip().lower(), value.replace("!important", "").strip()


def _rule(selector: str, declarations: Mapping[str, str], place: int) -> Rule | None:
    steps: list[Compound] = []
    child = False
    for word in selector.replace(">", " > ").replace(":root", "html").split():
        if word == ">":
            child = True
            continue
        found = COMPOUND.fullmatch(word)
        if found is None:
            return None
        marks = MARK.findall(found[2])
        id = next((name for kind, name in marks if kind == "#"), "")
        classes = frozenset(name for kind, name in marks if kind == ".")
        at = _place(found[3] or "")
        if at is None:
            return None
        steps.append(Compound((found[1] or "").replace("*", ""), id, classes, at, child))
        child = False
    if not steps:
        return None
    ids, classes_, tags = (
        sum(bool(each.id) for each in steps),
        sum(len(each.classes) + bool(each.place) for each in steps),
        sum(bool(each.tag) for each in steps),
    )
    return Rule(tuple(steps), (ids, classes_, tags, place), declarations)


def _place(state: str) -> int | None:
    """Return the place that a selector asks for, 0 for any; None where it asks for a state."""
    nth = NTH.fullmatch(state)
    return int(nth[1]) if nth else PLACES.get(state, None if state else 0)
