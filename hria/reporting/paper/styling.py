"""Which declarations of a page's own style sheet hold for an element where it stands."""

from __future__ import annotations

import re
from collections.abc import Mapping

from hria.reporting.paper.css import Compound, Rule, rules
from hria.reporting.paper.dom import Element
from hria.reporting.paper.tree import Look

VARIABLE = re.compile(r"var\(\s*(--[\w-]+)\s*(?:,([^()]*))?\)")
DEEPEST = 9


class Style:
    """The declarations that hold for an element where it stands."""

    __slots__ = ("above", "classes", "declared", "id", "look", "places", "tag")

    def __init__(
        self,
        element: Element,
        above: Style | None,
        sheet: StyleSheet,
        places: frozenset[int] = frozenset(),
    ) -> None:
        """Find them; `places` are those that the element stands at."""
        self.places = places
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
        for _ in range(DEEPEST):
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
        self.styles: dict[tuple[Style | None, str, str, str, frozenset[int]], Style] = {}
        for rule in rules(text):
            self.rules.setdefault(_key(rule.steps[-1]), []).append(rule)

    def style(
        self, element: Element, above: Style | None, places: frozenset[int] = frozenset()
    ) -> Style:
        """Return the style of an element; like elements in like places share one."""
        id = element.attributes.get("id", "")
        known = id if f"#{id}" in self.rules else ""
        key = (above, element.tag, element.attributes.get("class", ""), known, places)
        if key not in self.styles:
            self.styles[key] = Style(element, above, self, places)
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
        and (not step.place or step.place in style.places)
    )
