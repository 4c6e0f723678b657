"""The page that leads to the documents of a kit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from hria.model.assessment import Assessment
from hria.reporting.firstscreen import first_screen
from hria.reporting.naming import Names
from hria.reporting.phrase import Phrase
from hria.reporting.wording import Words


@dataclass(frozen=True, slots=True)
class Listed:
    """A document and its file."""

    id: str
    file: str


@dataclass(frozen=True, slots=True)
class Index:
    """The outcome, and where everything is."""

    title: Phrase
    outcome_name: str
    sentence: str
    dates: str
    documents: tuple[Listed, ...]


def index(assessment: Assessment, files: Mapping[str, str], words: Words) -> Index:
    """Select what the page of a kit shows; `files` maps documents to base names."""
    screen = first_screen(Names(assessment, words))
    return Index(
        words.phrase(assessment.deployment.title),
        screen.outcome_name,
        screen.sentence,
        screen.dates,
        tuple(Listed(id, file) for id, file in files.items()),
    )
