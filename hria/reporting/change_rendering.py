"""A page of changes as Markdown, HTML or JSON."""

from __future__ import annotations

import base64
import hashlib
import json
from importlib.resources.abc import Traversable
from typing import Any

from markupsafe import Markup

from hria.model.assessment import Assessment
from hria.model.change import Comparison, FindingChange, WhatIf
from hria.model.finding import Finding
from hria.model.text import Language
from hria.reporting.changes import ChangePage, comparison_page
from hria.reporting.plain import plain
from hria.reporting.quantities import day
from hria.reporting.templating import environment
from hria.reporting.whatif import whatif_page
from hria.reporting.wording import Words, read_wording

FOLDER = "changes"


def change_words(templates: Traversable, language: Language) -> Words:
    """Return the wording of all documents and of changes."""
    own = read_wording(templates.joinpath(FOLDER))
    return Words({**read_wording(templates), **own}, language)


def change_page(found: Comparison | WhatIf, words: Words, command: str = "") -> ChangePage:
    """Select the page of two versions, or of a plan tried otherwise."""
    if isinstance(found, WhatIf):
        return whatif_page(found, words, command)
    return comparison_page(found, words, command)


def render(
    found: Comparison | WhatIf,
    language: Language,
    format: str,
    command: str,
    templates: Traversable,
) -> str:
    """Return a page of changes as `html`, `md` or `json`; JSON is the same in every language."""
    comparison = found.comparison if isinstance(found, WhatIf) else found
    if format == "json":
        data = _tried(found) if isinstance(found, WhatIf) else _compared(comparison)
        return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
    words = change_words(templates, language)
    env = environment(templates, language, format)
    return env.get_template(f"{FOLDER}/changes.{format}.j2").render(
        w=words,
        page=change_page(found, words, command),
        language=language,
        on=day(comparison.after.on, language),
        **(_style(templates) if format == "html" else {}),
    )


def _tried(found: WhatIf) -> dict[str, Any]:
    return {
        "without": list(found.without),
        "set": {path: plain(leaf) for path, leaf in found.settings},
        "with_remedies": list(found.remedies),
        **_compared(found.comparison),
        "leaving": plain(found.leaving) if found.leaving else None,
    }


def _compared(comparison: Comparison) -> dict[str, Any]:
    return {
        "hria": comparison.after.version,
        "on": comparison.after.on.isoformat(),
        "before": _version(comparison.before),
        "after": _version(comparison.after),
        "by_silence": comparison.by_silence,
        "growths": plain(comparison.growths),
        "members": plain(comparison.members),
        "facts": plain(comparison.facts),
        "findings": [_finding_change(each) for each in comparison.findings],
    }


def _version(assessment: Assessment) -> dict[str, Any]:
    origin = assessment.deployment.origin
    return {
        "file": origin.name,
        "sha256": origin.sha256,
        "described_on": assessment.deployment.described_on.isoformat(),
        "conclusion": plain(assessment.conclusion),
    }


def _finding_change(change: FindingChange) -> dict[str, Any]:
    return {
        "id": change.id,
        "move": change.move.value,
        "before": _finding(change.before),
        "after": _finding(change.after),
    }


def _finding(finding: Finding | None) -> dict[str, Any] | None:
    if finding is None:
        return None
    return {
        "outcome": finding.outcome.value,
        "red_line": finding.red_line,
        "because": list(finding.because),
        "severity": plain(finding.severity.overall) if finding.severity else None,
    }


def _style(templates: Traversable) -> dict[str, Any]:
    css = templates.joinpath("shared", "style.css").read_text(encoding="utf-8").strip()
    digest = hashlib.sha256(f"\n{css}\n".encode()).digest()
    return {"css": Markup(css), "css_hash": base64.b64encode(digest).decode()}  # noqa: S704
