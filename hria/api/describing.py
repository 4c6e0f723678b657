"""Blank descriptions, their JSON Schema, and answers written into them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from hria import resources
from hria.model.assessment import Assessment
from hria.model.questionnaire import Questionnaire
from hria.model.text import Language

if TYPE_CHECKING:
    from hria.reading.editing import Pairs


def blank(questionnaire: Questionnaire, language: Language, on: date) -> str:
    """Return a commented blank description, one question per fact."""
    from hria.reporting.blank import blank_description  # noqa: PLC0415

    return blank_description(questionnaire, language, on, resources.folder("templates"))


def schema(questionnaire: Questionnaire, language: Language) -> dict[str, object]:
    """Return the JSON Schema of a description."""
    from hria.reading.schema import description_schema  # noqa: PLC0415

    return description_schema(questionnaire, language)


def places(text: str) -> Callable[[str], tuple[int, int]]:
    """Return what gives the line and column of a path in the text of a description."""
    from hria.reading import spots  # noqa: PLC0415

    root = spots.spots(text)
    return lambda path: spots.place_of(text, root, path)


def answer(data: bytes, path: str, said: Pairs, assessment: Assessment) -> bytes:
    """Return the bytes of a description with one answer written in; raises CannotEditError."""
    from hria.reading import editing, settings  # noqa: PLC0415

    plan, questionnaire = assessment.deployment, assessment.questionnaire
    line = editing.typed(path, said).replace(": ", "=", 1)
    leaf = settings.read_setting(line, plan, questionnaire, path).leaf
    return editing.edit(data, path, said, leaf, questionnaire)
