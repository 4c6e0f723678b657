"""Joins the stages: read, assess, render. The functions of `import hria`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from hria import resources
from hria.assessing import assessor
from hria.assessing.figures import CALCULATIONS
from hria.model.assessment import Assessment
from hria.model.deployment import Deployment
from hria.model.questionnaire import Questionnaire
from hria.model.text import Language
from hria.reading import description, questionnaire
from hria.version import __version__

if TYPE_CHECKING:
    from hria.reporting.summary import Summary

PACKS = questionnaire.BUNDLED
DOCUMENTS = ("report",)


def read_questionnaire(
    packs: Sequence[str] = PACKS, folder: str | Path | Sequence[str | Path] = ()
) -> Questionnaire:
    """Read the bundled packs named and one's own pack folders; raises InputError."""
    own = [folder] if isinstance(folder, str | Path) else list(folder)
    root = resources.folder("questionnaires")
    return questionnaire.read_questionnaire(root, [*packs, *own], CALCULATIONS)


def read_deployment(path: str | Path, questionnaire: Questionnaire) -> Deployment:
    """Read a description from a YAML file; raises InputError with every problem."""
    return description.read_deployment(path, questionnaire)


def assess(
    deployment: Deployment, questionnaire: Questionnaire, on: date | None = None
) -> Assessment:
    """Assess a description with the law of a day (default: today)."""
    day = on or date.today()  # noqa: DTZ011
    return assessor.assess(deployment, questionnaire, day, __version__)


def render(
    assessment: Assessment,
    document: str = "report",
    language: Language | None = None,
    format: str = "html",
    command: str | None = None,
) -> str:
    """Render a document as html, md or json; the language defaults to the description's."""
    from hria.reporting import rendering  # noqa: PLC0415

    return rendering.render(
        assessment,
        document=document,
        language=language or assessment.deployment.language,
        format=format,
        templates=resources.folder("templates"),
        command=command,
    )


def blank(questionnaire: Questionnaire, language: Language, on: date) -> str:
    """Return a commented blank description, one question per fact."""
    from hria.reporting.blank import blank_description  # noqa: PLC0415

    return blank_description(questionnaire, language, on, resources.folder("templates"))


def schema(questionnaire: Questionnaire, language: Language) -> dict[str, object]:
    """Return the JSON Schema of a description."""
    from hria.reading.schema import description_schema  # noqa: PLC0415

    return description_schema(questionnaire, language)


def summarise(assessment: Assessment, language: Language) -> Summary:
    """Return what a terminal shows of an assessment."""
    from hria.reporting.summary import summary  # noqa: PLC0415
    from hria.reporting.wording import Words, read_wording  # noqa: PLC0415

    return summary(assessment, Words(read_wording(resources.folder("templates")), language))
