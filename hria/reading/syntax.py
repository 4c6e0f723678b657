"""What the YAML parser says of broken text, as problems that name the likely slip."""

from __future__ import annotations

import yaml

from hria.reading.problems import Problems

TAB = "\t"
Place = tuple[int, int]
KINDS: tuple[tuple[str, str], ...] = (
    ("tab character", "tab"),
    ("cannot start any token", "syntax-sign"),
    ("did not find expected node content", "syntax-sign"),
    ("expected alphabetic or numeric character", "syntax-sign"),
    ("expected comment or line break", "syntax-sign"),
    ("expected tag URI", "syntax-sign"),
    ("mapping values are not allowed", "syntax-colon"),
    ("could not find expected ':'", "syntax-no-colon"),
    ("unexpected end of stream", "syntax-open"),
    ("expected ',' or", "syntax-open"),
    ("unknown escape character", "syntax-backslash"),
    ("character escape code", "syntax-backslash"),
    ("did not find expected key", "syntax-indent"),
    ("expected '-' indicator", "syntax-indent"),
    ("expected <block end>", "syntax-indent"),
    ("block sequence entries are not allowed", "syntax-indent"),
    ("<document start>", "syntax-indent"),
)
AT_ITS_BEGINNING = {"syntax-no-colon", "syntax-open", "syntax-sign"}


def note_syntax(error: yaml.YAMLError, text: str, opened: Place | None, problems: Problems) -> None:
    """Note a syntax error where the slip is: an open bracket at the bracket, not at the end.

    `opened` is the place of the innermost bracket that is still open.
    """
    what = str(getattr(error, "problem", None) or getattr(error, "reason", None) or "not YAML")
    kind = next((kind for words, kind in KINDS if words in what), "syntax")
    begun, met = getattr(error, "context_mark", None), getattr(error, "problem_mark", None)
    mark = (begun or met) if kind in AT_ITS_BEGINNING else (met or begun)
    if mark is None:
        problems.add((1, 1), kind, what=what)
        return
    sign = _sign_at(text, mark.line, mark.column)
    place = (mark.line + 1, mark.column + 1)
    if kind == "syntax-sign" and sign == TAB:
        kind = "tab"
    elif kind == "syntax-sign" and not sign.strip():
        kind, place = "syntax-open", opened or place
    problems.add(place, kind, what=what, sign=sign)


def _sign_at(text: str, line: int, column: int) -> str:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return lines[line][column : column + 1] if line < len(lines) else ""
