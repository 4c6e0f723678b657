"""Pictures: SVG that stands alone, with the style that the page gives it written into it."""

from __future__ import annotations

import re
from xml.sax.saxutils import quoteattr

from hria.reporting.paper import looks
from hria.reporting.paper.dom import Characters, Element
from hria.reporting.paper.styling import Style, StyleSheet
from hria.reporting.paper.tree import Picture

NAMESPACE = 'xmlns="http://www.w3.org/2000/svg"'
START = re.compile(r"<svg\b", re.IGNORECASE)
LENGTH = re.compile(r"\d*\.?\d+(?:rem|em|%)")
DRAWN = (
    "fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap",
    "stroke-linejoin", "opacity", "font-size", "font-weight", "text-anchor",
)  # fmt: skip


def picture(element: Element, style: Style, sheet: StyleSheet) -> Picture | None:
    """Return a drawing as a picture, or None where the page does not show it."""
    if looks.hidden(style) or not element.source:
        return None
    rules = "".join(sorted({each for each in _rules(element, style, sheet) if each}))
    colour = quoteattr(style.inherited("color") or "#14181c")
    start = f"<svg {NAMESPACE} color={colour}"
    source = START.sub(start, element.source, count=1)
    if rules:
        end = source.index(">") + 1
        source = f"{source[:end]}<style>{rules}</style>{source[end:]}"
    stretched = 'preserveAspectRatio="none"' in source
    width, height = (_length(style.get(each)) for each in ("width", "height"))
    return Picture(source, _says(element), width, height, stretched=stretched)


def _length(value: str) -> str:
    return value if LENGTH.fullmatch(value) else ""


def _says(element: Element) -> str:
    """Return title and description, else the label; an ornament says nothing."""
    if element.attributes.get("aria-hidden") == "true":
        return ""
    parts = [
        " ".join(each.text.split())
        for each in element.children
        if isinstance(each, Element) and each.tag in ("title", "desc")
    ]
    said = ". ".join(each.rstrip(".") for each in parts if each)
    return f"{said}." if said else element.attributes.get("aria-label", "")


def _rules(element: Element, style: Style, sheet: StyleSheet) -> list[str]:
    """Return a rule for every class inside, with its variables filled in."""
    found: list[str] = []
    for each in element.children:
        if isinstance(each, Characters):
            continue
        inner = sheet.style(each, style)
        drawn = ";".join(f"{name}:{inner.get(name)}" for name in DRAWN if inner.get(name))
        if drawn and each.classes:
            found.append(f"{''.join(f'.{name}' for name in sorted(each.classes))}{{{drawn}}}")
        found += _rules(each, inner, sheet)
    return found
