"""The list of duties as a document: Markdown, HTML or JSON."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from importlib.resources.abc import Traversable
from typing import Any

from markupsafe import Markup

from hria.model.assessment import Assessment
from hria.model.duty import DutyFinding
from hria.model.text import Language
from hria.reporting import duties_json
from hria.reporting.duties import duty_page
from hria.reporting.duty_outline import Row, outline
from hria.reporting.naming import Names
from hria.reporting.templating import environment
from hria.reporting.wording import Words, read_wording

FOLDER = "due"


def words_of(templates: Traversable, language: Language) -> Words:
    """Return the wording of all documents with that of this one."""
    own = read_wording(templates.joinpath(FOLDER))
    return Words({**read_wording(templates), **own}, language)


def lines(
    found: Sequence[DutyFinding], assessment: Assessment, language: Language, templates: Traversable
) -> tuple[Row, ...]:
    """Return the list line by line, as a terminal shows it."""
    words = words_of(templates, language)
    return tuple(outline(duty_page(found, Names(assessment, words), ""), words))


def render(
    found: Sequence[DutyFinding],
    assessment: Assessment,
    *,
    language: Language,
    format: str,
    templates: Traversable,
    command: str,
) -> str:
    """Return the list as text of a format; JSON is the same in every language."""
    if format == "json":
        return duties_json.to_json(found, assessment)
    words = words_of(templates, language)
    template = environment(templates, language, format).get_template(f"{FOLDER}/due.{format}.j2")
    text = template.render(
        w=words,
        page=duty_page(found, Names(assessment, words), command),
        language=language,
        **(_html_parts(found, assessment, templates) if format == "html" else {}),
    )
    return f"{text.strip()}\n"


def _html_parts(
    found: Sequence[DutyFinding], assessment: Assessment, templates: Traversable
) -> dict[str, Any]:
    css = templates.joinpath("shared", "style.css").read_text(encoding="utf-8").strip()
    digest = hashlib.sha256(f"\n{css}\n".encode()).digest()
    return {
        "css": Markup(css),  # noqa: S704
        "css_hash": base64.b64encode(digest).decode(),
        "duties": duties_json.shape(found, assessment),
    }
