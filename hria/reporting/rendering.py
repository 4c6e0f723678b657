"""An assessment to a document: its selection laid out by the template of its format."""

from __future__ import annotations

import base64
import hashlib
from importlib.resources.abc import Traversable
from typing import Any

from markupsafe import Markup

from hria.model.assessment import Assessment
from hria.model.text import LANGUAGES, Language
from hria.reporting import jsonform
from hria.reporting.report import report
from hria.reporting.templating import environment
from hria.reporting.wording import words_in

DOCUMENTS = {"report": report}
FORMATS = ("html", "md", "json")


def render(
    assessment: Assessment,
    *,
    document: str,
    language: Language,
    format: str,
    templates: Traversable,
    command: str | None = None,
) -> str:
    """Return a document as text; JSON is the same for every document and language."""
    _refuse_unknown(document, language, format)
    if format == "json":
        return jsonform.to_json(assessment)
    words = words_in(templates, language)
    page = DOCUMENTS[document](assessment, words, command, format)
    env = environment(templates, language, format)
    return env.get_template(f"{document}/{document}.{format}.j2").render(
        w=words,
        page=page,
        language=language,
        **(_html_parts(assessment, templates) if format == "html" else {}),
    )


def _html_parts(assessment: Assessment, templates: Traversable) -> dict[str, Any]:
    css = templates.joinpath("shared", "style.css").read_text(encoding="utf-8").strip()
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
