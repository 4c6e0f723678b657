"""What a style comes to on paper."""

from __future__ import annotations

import re

from hria.reporting.paper.styling import Style
from hria.reporting.paper.tree import Look

COLOUR = re.compile(r"#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b")
LENGTH = re.compile(r"(\d*\.?\d+)(rem|em|px)")
SIZE = re.compile(r"(\d*\.?\d+)(rem|em)")
PERCENT = re.compile(r"(\d*\.?\d+)%")
TRACK = re.compile(r"minmax\([^,]*,([^)]*)\)")
REPEAT = re.compile(r"repeat\((\w[\w-]*),\s*((?:[^()]|\([^()]*\))*)\)")
SHARE = re.compile(r"(\d*\.?\d+)fr")
WHITE = "#ffffff"
WIDTH = 54.0
"""The width of a page's text in `rem`; it decides how many columns of a least width fit."""
BLOCKS = frozenset({"block", "grid", "flex", "table", "list-item", "flow-root"})


def look(style: Style) -> Look:
    """Return the look of whatever has this style, worked out once."""
    if style.look is None:
        style.look = _look(style)
    return style.look


def _look(style: Style) -> Look:
    size = style.get("font-size")
    return Look(
        fill=_colour(style.get("background") or style.get("background-color"), unless=WHITE),
        ink=_colour(style.get("color"), unless=_colour(style.filled("var(--ink)"))),
        edge=_thick(style.get("border-left")),
        top=_thick(style.get("border-top")),
        frame=_length(style.get("border")) > 0,
        size=size if SIZE.fullmatch(size) and size not in ("1rem", "1em") else "",
        bold=_weight(style) >= 600,
        light=0 < _weight(style) < 600,
        mono="monospace" in style.get("font-family"),
        unbulleted=style.get("list-style").startswith("none"),
        run_in=style.get("display") == "inline",
        own_line=style.get("display") in BLOCKS,
        spaced=style.get("display") == "inline-block" and bool(style.get("width")),
        unbroken=style.get("white-space") == "nowrap",
        across=style.get("grid-column").replace(" ", "") == "1/-1",
        row=style.get("display") == "flex",
        together="avoid" in style.get("break-inside"),
        sticky="avoid" in style.get("break-after"),
        width=_share(style.get("width")),
        quiet="inset(50%)" in style.get("clip-path").replace(" ", ""),
        centred=style.get("text-align") == "center",
        room=_room(style),
        columns=_columns(style),
        tracks=_tracks(style.get("grid-template-columns")),
    )


def hidden(style: Style) -> bool:
    """Say whether the style sheet leaves something out on paper."""
    return style.get("display") == "none"


def breaks(style: Style) -> tuple[bool, bool]:
    """Say whether a new page begins before it and after it."""
    before, after = (
        style.get(f"break-{side}") or style.get(f"page-break-{side}")
        for side in ("before", "after")
    )
    return before in ("page", "always"), after in ("page", "always")


def _colour(value: str, unless: str = "") -> str:
    found = COLOUR.search(value)
    if found is None:
        return ""
    digits = found[0][1:].lower()
    colour = "#" + (digits if len(digits) == 6 else "".join(each * 2 for each in digits))
    return "" if colour == unless else colour


def _thick(value: str) -> str:
    return _colour(value) if _length(value) >= 3 else ""


def _length(value: str) -> float:
    found = LENGTH.search(value)
    if found is None:
        return 0.0
    return float(found[1]) * (1 if found[2] == "px" else 16)


def _share(value: str) -> float:
    found = PERCENT.fullmatch(value)
    return float(found[1]) / 100 if found and value != "100%" else 0.0


def _room(style: Style) -> str:
    """Return the least height of a cell: its own, or what its padding comes to."""
    if style.tag not in ("td", "th"):
        return ""
    padding = SIZE.match(style.get("padding"))
    wide = padding is not None and float(padding[1]) >= 1
    height = style.get("height") or (
        f"{2 * float(padding[1]) + 1:g}rem" if padding and wide else ""
    )
    return height if SIZE.fullmatch(height) else ""


def _weight(style: Style) -> int:
    weight = {"bold": "700", "normal": "400"}.get(style.get("font-weight"), "")
    weight = weight or style.get("font-weight")
    return int(weight) if weight.isdigit() else 0


def _columns(style: Style) -> int:
    words = style.get("columns").split() or style.get("column-count").split()
    wanted = next((int(each) for each in words if each.isdigit()), 0)
    least = next((each for each in words if each.endswith("rem")), "")
    if wanted and least:
        return max(1, min(wanted, int(WIDTH / float(least[:-3]))))
    return wanted


def _tracks(value: str) -> tuple[float, ...]:
    if not value or value == "none":
        return ()
    found = REPEAT.search(value)
    while found is not None:
        count = int(found[1]) if found[1].isdigit() else _fitting(found[2])
        value = value.replace(found[0], " ".join([found[2]] * count), 1)
        found = REPEAT.search(value)
    shares = (SHARE.search(each) for each in TRACK.sub(r"\1", value).split())
    return tuple(float(each[1]) if each else 0.0 for each in shares)


def _fitting(track: str) -> int:
    least = LENGTH.search(track)
    width = float(least[1]) if least else WIDTH
    return max(1, int(WIDTH / width))
