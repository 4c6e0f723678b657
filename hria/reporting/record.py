"""The document `record`."""

from __future__ import annotations

from hria.model.assessment import Assessment
from hria.reporting.making import Making
from hria.reporting.wording import Words


def record(assessment: Assessment, words: Words, making: Making) -> object:
    """Select the document."""
    return (assessment, words, making)
