"""Which assessments and duties apply."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from hria import resources
from hria.model.assessment import Assessment
from hria.model.questionnaire import Questionnaire
from hria.model.text import Language

if TYPE_CHECKING:
    from hria.model.duty import Duty, DutyFinding
    from hria.reporting.duty_outline import Row


def read_duties(questionnaire: Questionnaire) -> tuple[Duty, ...]:
    """Read the bundled duties, linked to this questionnaire's facts and law."""
    from hria.reading import duties  # noqa: PLC0415

    return duties.read_duties(resources.folder("questionnaires"), questionnaire)


def due(assessment: Assessment, duties: Sequence[Duty] | None = None) -> tuple[DutyFinding, ...]:
    """Return which assessments and duties apply to what was assessed, and why or why not."""
    from hria.assessing import duties as deciding  # noqa: PLC0415

    questionnaire = assessment.questionnaire
    asked = read_duties(questionnaire) if duties is None else duties
    return deciding.due(assessment.deployment, questionnaire, asked, assessment.on)


def render_due(
    found: Sequence[DutyFinding],
    assessment: Assessment,
    language: Language | None = None,
    format: str = "html",
    command: str = "",
) -> str:
    """Render the list of duties as html, md or json."""
    from hria.reporting import duties_document  # noqa: PLC0415

    return duties_document.render(
        found,
        assessment,
        language=language or assessment.deployment.language,
        format=format,
        templates=resources.folder("templates"),
        command=command,
    )


def summarise_due(
    found: Sequence[DutyFinding], assessment: Assessment, language: Language
) -> Iterable[Row]:
    """Return the list of duties, line by line, for a terminal."""
    from hria.reporting import duties_document  # noqa: PLC0415

    return duties_document.lines(found, assessment, language, resources.folder("templates"))
