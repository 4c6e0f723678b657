"""What there is to look up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hria.api.wording import words
from hria.model.questionnaire import Questionnaire
from hria.model.text import Language

if TYPE_CHECKING:
    from hria.reporting.catalogue import Listing
    from hria.reporting.explaining import Explanation

LISTS = ("checks", "facts", "law", "evidence", "precedents", "rights")


def listing(what: str, questionnaire: Questionnaire, language: Language) -> Listing:
    """Return everything of one kind, a row each."""
    from hria.reporting import catalogue  # noqa: PLC0415

    return catalogue.listing(what, questionnaire, words(language))


def listing_data(what: str, questionnaire: Questionnaire) -> list[dict[str, Any]]:
    """Return everything of one kind, whole, as plain data."""
    from hria.reporting import catalogue  # noqa: PLC0415

    return catalogue.listing_data(what, questionnaire)


def explain(id: str, questionnaire: Questionnaire, language: Language) -> Explanation | None:
    """Return everything about one thing, or None where there is no such id."""
    from hria.reporting import catalogue, explaining  # noqa: PLC0415

    found = catalogue.find(id, questionnaire)
    return found and explaining.explain(found[1], questionnaire, words(language))


def entry_data(id: str, questionnaire: Questionnaire) -> dict[str, Any] | None:
    """Return one thing as plain data, or None where there is no such id."""
    from hria.reporting import catalogue  # noqa: PLC0415

    found = catalogue.find(id, questionnaire)
    return found and catalogue.entry_data(*found)


def nearest(id: str, questionnaire: Questionnaire) -> str | None:
    """Return the id nearest to a misspelt one, or None."""
    from hria.reading.problems import closest  # noqa: PLC0415
    from hria.reporting import catalogue  # noqa: PLC0415

    return closest(id, catalogue.ids(questionnaire))
