"""An assessment to a document: its selection laid out by the template of its format."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Mapping, Sequence
from importlib.resources.abc import Traversable
from typing import Any

from markupsafe import Markup

from hria.model.assessment import Assessment
from hria.model.duty import DutyFinding
from hria.model.text import LANGUAGES, Language
from hria.reporting import jsonform
from hria.reporting.demands import demands
from hria.reporting.making import Making
from hria.reporting.record import record
from hria.reporting.report import report
from hria.reporting.templating import environment
from hria.reporting.wording import FILE, Words, read_wording

DOCUMENTS: Mapping[str, Callable[[Assessment, Words, Making], Any]] = {
    "report": lambda assessment, words, making: report(
        assessment, words, making.command, making.format
    ),
    "demands": demands,
    "record": record,
}
FORMATS = ("html", "md", "json")
STYLE = "style.css"
WORDING = {"demands": ("due", "demands"), "record": ("due", "record")}
"""The folders whose wording a document needs beside that of all documents; else its own."""


def render(
    assessment: Assessment,
    *,
    document: str,
    language: Language,
    format: str,
    templates: Traversable,
    command: str | None = None,
    duties: Sequence[DutyFinding] = (),
) -> str:
    """Return a document as text; JSON is the same for every document and language."""
    _refuse_unknown(document, language, format)
    if format == "json":
        return jsonform.to_json(assessment)
    words = words_for(templates, language, document)
    page = DOCUMENTS[document](assessment, words, Making(format, command, tuple(duties)))
    env = environment(templates, language, format)
    return env.get_template(f"{document}/{document}.{format}.j2").render(
        w=words,
        page=page,
        language=language,
        **(_html_parts(assessment, templates, document) if format == "html" else {}),
    )


def words_for(templates: Traversable, language: Language, document: str) -> Words:
    """Return the wording of all documents with that of this one."""
    entries = dict(read_wording(templates))
    for folder in WORDING.get(document, (document,)):
        own = templates.joinpath(folder)
        if own.joinpath(FILE).is_file():
            entries.update(read_wording(own))
    return Words(entries, language)


def _html_parts(assessment: Assessment, templates: Traversable, document: str) -> dict[str, Any]:
    sheets = [templates.joinpath("shared", STYLE), templates.joinpath(document, STYLE)]
    css = "\n".join(
        sheet.read_text(encoding="utf-8").strip() for sheet in sheets if sheet.is_file()
    )
    digest = hashlib.sha256(f"\n{css}\n".encode()).digest()
    return {
        "css": Markup(css),  # noqa: S704
        "css_hash": base64.b64encode(digest).decode(),
        "assessment": jsonform.shape(assessment),
        "description": assessment.deployment.origin.text,
    }


def _refuse_unknown(document: str, language: str, format: str) -> None:
    for value, known, what in (
        (document, tuple(DOCUMENTS), "document"),
        (language, LANGUAGES, "language"),
        (format, FORMATS, "format"),
    ):
        if value not in known:
            raise ValueError(f"there is no {what} {value!r} (there is {', '.join(known)})")
