"""Reading, assessing and rendering: the main job."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal, overload

from hria import resources
from hria.api.duties import due
from hria.api.wording import words
from hria.assessing import assessor
from hria.assessing.figures import CALCULATIONS
from hria.model.assessment import Assessment
from hria.model.deployment import Deployment
from hria.model.questionnaire import Questionnaire
from hria.model.text import Language
from hria.reading import description, questionnaire
from hria.version import __version__

if TYPE_CHECKING:
    from hria.model.turning import Turning
    from hria.reporting.summary import Summary

PACKS = questionnaire.BUNDLED
DOCUMENTS = ("report", "testimony", "request", "demands", "record")
WITH_DUTIES = ("demands", "record")
WITH_TURNING = ("report",)


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


def turning(assessment: Assessment) -> Turning:
    """Return the single answers, open questions and judged levels on which a conclusion turns."""
    from hria.assessing import turning as deciding  # noqa: PLC0415

    return deciding.turning(assessment)


@overload
def render(
    assessment: Assessment,
    document: str = "report",
    language: Language | None = None,
    format: Literal["html", "md", "json"] = "html",
    command: str | None = None,
    minutes: int = 3,
) -> str: ...
@overload
def render(
    assessment: Assessment,
    document: str = "report",
    language: Language | None = None,
    *,
    format: Literal["pdf", "docx"],
    command: str | None = None,
    minutes: int = 3,
) -> bytes: ...
@overload
def render(
    assessment: Assessment,
    document: str = "report",
    language: Language | None = None,
    format: str = "html",
    command: str | None = None,
    minutes: int = 3,
) -> str | bytes: ...
def render(
    assessment: Assessment,
    document: str = "report",
    language: Language | None = None,
    format: str = "html",
    command: str | None = None,
    minutes: int = 3,
) -> str | bytes:
    """Render a document as html, md or json, or as the bytes of a pdf or docx.

    The language defaults to the description's. `minutes` is how long the speech of a testimony
    may be. Raises CannotRenderError where this machine lacks a package or a font for a format.
    """
    from hria.reporting import rendering  # noqa: PLC0415
    from hria.reporting.making import Making  # noqa: PLC0415

    with_turning = document in WITH_TURNING or format == "json"
    turns = turning(assessment) if with_turning else None
    write = rendering.render_on_paper if format in rendering.PAPER else rendering.render
    return write(
        assessment,
        document=document,
        language=language or assessment.deployment.language,
        format=format,
        templates=resources.folder("templates"),
        making=Making(
            command=command,
            duties=due(assessment) if document in WITH_DUTIES and format != "json" else (),
            minutes=minutes,
            turning=turns,
        ),
    )


def summarise(assessment: Assessment, language: Language) -> Summary:
    """Return what a terminal shows of an assessment."""
    from hria.reporting.summary import summary  # noqa: PLC0415

    return summary(assessment, words(language), turning(assessment))


def redact(assessment: Assessment) -> Assessment:
    """Return the public edition: without accounts, private names and notes, and the input."""
    from hria.reporting.redacting import redacted  # noqa: PLC0415

    return redacted(assessment)


def render_index(assessment: Assessment, files: Mapping[str, str], language: Language) -> str:
    """Render the page that leads to the documents of a kit."""
    from hria.reporting import rendering  # noqa: PLC0415

    return rendering.render_index(assessment, files, language, resources.folder("templates"))
