"""An assessment to a document: its selection laid out by the template of its format."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Mapping
from dataclasses import replace
from importlib.resources.abc import Traversable
from typing import Any

from markupsafe import Markup

from hria.model.assessment import Assessment
from hria.model.text import LANGUAGES, Language
from hria.reporting import jsonform
from hria.reporting.demands import demands
from hria.reporting.index import index
from hria.reporting.making import MAKING, Making
from hria.reporting.record import record
from hria.reporting.report import report
from hria.reporting.request import request
from hria.reporting.templating import environment
from hria.reporting.testimony import testimony
from hria.reporting.wording import FILE, Words, read_wording

DOCUMENTS: Mapping[str, Callable[[Assessment, Words, Making], Any]] = {
    "report": report,
    "testimony": testimony,
    "request": request,
    "demands": demands,
    "record": record,
}
FORMATS = ("html", "md", "json")
PAPER = ("pdf", "docx")
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
    making: Making = MAKING,
) -> str:
    """Return a document as text; JSON is the same for every document and language."""
    _refuse_unknown(document, language, format)
    if format == "json":
        return jsonform.to_json(assessment, making.turning)
    words = words_for(templates, language, document)
    making = replace(making, format=format)
    parts = _html_parts(assessment, templates, document, making) if format == "html" else {}
    return _laid_out(assessment, document, words, making, format, templates, parts)


def render_on_paper(
    assessment: Assessment,
    *,
    document: str,
    language: Language,
    format: str,
    templates: Traversable,
    making: Making = MAKING,
) -> bytes:
    """Return a document as a PDF or Word document: its own HTML, laid out on paper.

    Raises CannotRenderError where a package or a font is missing.
    """
    from hria.reporting import paper  # noqa: PLC0415

    _refuse_unknown(document, language, format)
    words = paper.wording(words_for(templates, language, document), templates)
    making = replace(making, format=format)
    parts = _html_parts(assessment, templates, document, making) | {"assessment": {}}
    page = _laid_out(assessment, document, words, making, "html", templates, parts)
    author = f"hria {assessment.version}"
    if format == "pdf":
        return paper.to_pdf(page, on=assessment.on, author=author, templates=templates)
    return paper.to_docx(page, on=assessment.on, author=author, wording=words)


def _laid_out(
    assessment: Assessment,
    document: str,
    words: Words,
    making: Making,
    template: str,
    templates: Traversable,
    parts: Mapping[str, Any],
) -> str:
    """Return the selection of a document, laid out by its template for HTML or Markdown."""
    env = environment(templates, words.language, template)
    redacted = words("method.redacted") if assessment.deployment.redacted else ""
    return env.get_template(f"{document}/{document}.{template}.j2").render(
        w=words,
        page=DOCUMENTS[document](assessment, words, making),
        language=words.language,
        **parts,
        made=_made(document, words.language, making),
        redacted=redacted,
        edition=redacted or words("method.embedded"),
    )


def render_index(
    assessment: Assessment, files: Mapping[str, str], language: Language, templates: Traversable
) -> str:
    """Return the page that leads to the documents of a kit, each at its base name."""
    words = words_for(templates, language, "index")
    env = environment(templates, language, "html")
    return env.get_template("index/index.html.j2").render(
        w=words,
        page=index(assessment, files, words),
        language=language,
        **_html_parts(assessment, templates, "index", MAKING),
    )


def words_for(templates: Traversable, language: Language, document: str) -> Words:
    """Return the wording of all documents with that of this one."""
    entries = dict(read_wording(templates))
    for folder in WORDING.get(document, (document,)):
        own = templates.joinpath(folder)
        if own.joinpath(FILE).is_file():
            entries.update(read_wording(own))
    return Words(entries, language)


def _html_parts(
    assessment: Assessment, templates: Traversable, document: str, making: Making
) -> dict[str, Any]:
    sheets = [templates.joinpath("shared", STYLE), templates.joinpath(document, STYLE)]
    css = "\n".join(
        sheet.read_text(encoding="utf-8").strip() for sheet in sheets if sheet.is_file()
    )
    digest = hashlib.sha256(f"\n{css}\n".encode()).digest()
    return {
        "css": Markup(css),  # noqa: S704
        "css_hash": base64.b64encode(digest).decode(),
        "assessment": jsonform.shape(assessment, making.turning),
    }


def _made(document: str, language: Language, making: Making) -> dict[str, object]:
    """Return what a document says of how it was made, for whoever derives it again."""
    return {
        "document": document,
        "language": language,
        "format": making.format,
        "command": making.command,
        "minutes": making.minutes,
    }


def _refuse_unknown(document: str, language: str, format: str) -> None:
    for value, known, what in (
        (document, tuple(DOCUMENTS), "document"),
        (language, LANGUAGES, "language"),
        (format, (*FORMATS, *PAPER), "format"),
    ):
        if value not in known:
            raise ValueError(f"there is no {what} {value!r} (there is {', '.join(known)})")
