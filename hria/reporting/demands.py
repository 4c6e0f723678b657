"""The document `demands`."""

from __future__ import annotations

from hria.model.assessment import Assessment
from hria.reporting.making import Making
from hria.reporting.wording import Words


def demands(assessment: Assessment, words: Words, making: Making) -> object:
    """Select the document."""
    return (assessment, words, making)
