"""A page's own style sheet, as far as paper needs it: which declarations hold for an element.

Read are rules for print and for every medium whose selectors are names, classes and ids, alone
or inside one another. Rules for screens, schemes, states and generated text are passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from hria.reporting.paper.dom import Element
from hria.reporting.paper.tree import Look

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
COMPOUND = re.compile(r"([a-z][a-z0-9]*|\*)?((?:[.#][\w-]+)*)")
MARK = re.compile(r"([.#])([\w-]+)")
VARIABLE = re.compile(r"var\(\s*(--[\w-]+)\s*(?:,([^()]*))?\)")


@dataclass(frozen=True, slots=True)
class Compound:
    """One step of a selector; `child` says that it stands right inside the step before."""

    tag: str
    id: str
    classes: frozenset[str]
    child: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """Declarations for whatever a selector fits; `weight` is its specificity and its place."""

    steps: tuple[Compound, ...]
    weight: tuple[int, int, int, int]
    declarations: Mapping[str, str]


class Style:
    """The declarations that hold for an element where it stands."""

    __slots__ = ("above", "classes", "declared", "id", "look", "tag")

    def __init__(self, element: Element, above: Style | None, sheet: StyleSheet) -> None:
        """Find them."""
        self.tag = element.tag
        self.id = element.attributes.get("id", "")
        self.classes = frozenset(element.classes)
        self.above = above
        self.look: Look | None = None
        self.declared = sheet.declarations(self)

    def get(self, name: str) -> str:
        """Return a declared value with its variables filled in; empty where there is none."""
        return self.filled(self.declared.get(name, ""))

    def filled(self, value: str) -> str:
        """Return a value with its variables filled in, as they stand at this element."""
        for _ in range(9):
            if "var(" not in value:
                break
            value = VARIABLE.sub(lambda found: self._variable(found[1], found[2] or ""), value)
        return value.strip()

    def inherited(self, name: str) -> str:
        """Return a value declared here or at the nearest element around."""
        at: Style | None = self
        while at is not None:
            if name in at.declared:
                return at.get(name)
            at = at.above
        return ""

    def _variable(self, name: str, otherwise: str) -> str:
        at: Style | None = self
        while at is not None:
            if name in at.declared:
                return at.declared[name]
            at = at.above
        return otherwise


class StyleSheet:
    """The rules of a page, found by the last step of their selectors."""

    def __init__(self, text: str) -> None:
        """Read the text of a style sheet."""
        self.rules: dict[str, list[Rule]] = {}
        self.styles: dict[tuple[Style | None, str, str, str], Style] = {}
        for place, (selector, declarations) in enumerate(_rules(COMMENT.sub(" ", text))):
            for each in selector.split(","):
                rule = _rule(each.strip(), declarations, place)
                if rule is not None:
                    self.rules.setdefault(_key(rule.steps[-1]), []).append(rule)

    def style(self, element: Element, above: Style | None) -> Style:
        """Return the style of an element; like elements in like places share one."""
        id = element.attributes.get("id", "")
        known = id if f"#{id}" in self.rules else ""
        key = (above, element.tag, element.attributes.get("class", ""), known)
        if key not in self.styles:
            self.styles[key] = Style(element, above, self)
        return self.styles[key]

    def declarations(self, style: Style) -> Mapping[str, str]:
        """Return what holds for a style: the heavier rule over the lighter, the later over all."""
        keys = ["*", style.tag, f"#{style.id}", *(f".{each}" for each in sorted(style.classes))]
        fitting = (
            rule for key in keys for rule in self.rules.get(key, ()) if _fits(rule.steps, style)
        )
        found: dict[str, str] = {}
        for rule in sorted(fitting, key=lambda each: each.weight):
            if "all" in rule.declarations:
                found.clear()
            found.update(rule.declarations)
        return found


def _rules(text: str, *, inside: bool = False) -> Iterator[tuple[str, Mapping[str, str]]]:
    at = 0
    while (start := text.find("{", at)) >= 0:
        head, end = text[at:start].strip(), _end(text, start)
        body, at = text[start + 1 : end], end + 1
        if head.startswith("@media") and not inside:
            if re.search(r"\bprint\b", head):
                yield from _rules(body, inside=True)
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
        steps.append(Compound((found[1] or "").replace("*", ""), id, classes, child))
        child = False
    if not steps:
        return None
    ids, classes_, tags = (
        sum(bool(each.id) for each in steps),
        sum(len(each.classes) for each in steps),
        sum(bool(each.tag) for each in steps),
    )
    return Rule(tuple(steps), (ids, classes_, tags, place), declarations)


def _key(step: Compound) -> str:
    if step.id:
        return f"#{step.id}"
    return f".{min(step.classes)}" if step.classes else step.tag or "*"


def _fits(steps: tuple[Compound, ...], style: Style) -> bool:
    if not _is(steps[-1], style):
        return False
    rest = steps[:-1]
    if not rest:
        return True
    above = style.above
    while above is not None:
        if _fits(rest, above):
            return True
        if steps[-1].child:
            return False
        above = above.above
    return False


def _is(step: Compound, style: Style) -> bool:
    return (
        (not step.tag or step.tag == style.tag)
        and (not step.id or step.id == style.id)
        and step.classes <= style.classes
    )
