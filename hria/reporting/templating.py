"""Jinja, set up so that whatever is printed is escaped for the document's format."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from importlib.resources.abc import Traversable
from typing import Any

from jinja2 import BaseLoader, Environment, StrictUndefined, TemplateNotFound
from markupsafe import Markup, escape

from hria.model.text import Language
from hria.reporting import escaping
from hria.reporting.phrase import HANGUL, Phrase

KOREAN = re.compile(rf"{HANGUL.pattern}+(?:[ ·]{HANGUL.pattern}+)*")


class FolderLoader(BaseLoader):
    """Loads templates from a folder wherever it lies: a checkout, a package, a zip."""

    def __init__(self, folder: Traversable) -> None:
        """Keep the folder."""
        self.folder = folder

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str | None, Callable[[], bool] | None]:
        """Return a template's text."""
        del environment
        file = self.folder.joinpath(*template.split("/"))
        if ".." in template.split("/") or not file.is_file():
            raise TemplateNotFound(template)
        return file.read_text(encoding="utf-8"), None, None


def environment(folder: Traversable, language: Language, format: str) -> Environment:
    """Return the environment of one format.

    `finalize` sees every value before it is printed. Only text marked safe passes as it is;
    template text is not a value. For Markdown autoescape is on too, so that what macros return
    is known to be safe already and is not escaped twice.
    """
    finish = {"html": _html(language), "md": _markdown}[format]
    made = Environment(
        loader=FolderLoader(folder),
        undefined=StrictUndefined,
        autoescape=True,
        finalize=finish,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters["plain"] = lambda value: escape(escaping.neutral(str(value)))
    made.filters["data"] = embedded
    made.filters["code"] = _code
    made.filters["address"] = _address
    return made


def embedded(value: object) -> Markup:
    """Return JSON that may stand inside a script element: no end tag, no comment."""
    text = json.dumps(value, ensure_ascii=False, indent=None, separators=(",", ":"))
    text = escaping.spelled_out(text)
    for letter in "<>&\u2028\u2029":
        text = text.replace(letter, f"\\u{ord(letter):04x}")
    return Markup(text)  # noqa: S704


def _html(language: Language) -> Callable[[Any], Any]:
    def finish(value: Any) -> Any:
        if isinstance(value, Markup):
            return value
        text = escape(escaping.neutral(str(value)))
        if not isinstance(value, Phrase):
            return text
        if value.language == "en":
            text = _korean_words(text)
        if value.language not in (None, language):
            return Markup('<span lang="{}">{}</span>').format(value.language, text)
        return text

    return finish


def _korean_words(text: Markup) -> Markup:
    """Return English text with the Korean words in it told apart, as a screen reader needs."""
    return Markup(KOREAN.sub(r'<span lang="ko">\g<0></span>', str(text)))  # noqa: S704


def _markdown(value: Any) -> Any:
    return value if isinstance(value, Markup) else Markup(escaping.markdown(str(value)))  # noqa: S704


def _address(value: object) -> Markup:
    """Return a web address (checked by `links`) for the angle brackets of a Markdown link."""
    return Markup(str(value))  # noqa: S704


def _code(value: object) -> Markup:
    return Markup(escaping.code(str(value)))  # noqa: S704
