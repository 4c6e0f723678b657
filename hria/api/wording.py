"""The wording of documents, from the bundled templates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hria import resources
from hria.model.text import Language

if TYPE_CHECKING:
    from hria.reporting.wording import Words


def words(language: Language) -> Words:
    """Return the wording of all documents in one language."""
    from hria.reporting.wording import words_in  # noqa: PLC0415

    return words_in(resources.folder("templates"), language)
