"""The fixed wording of documents on paper."""

from __future__ import annotations

from importlib.resources.abc import Traversable

from hria.reporting.wording import Words, read_wording

FOLDER = "paper"


def wording(words: Words, templates: Traversable) -> Words:
    """Return the wording of a document with what is said otherwise on paper.

    A page carries the assessment as data; paper does not, and says how to get it.
    """
    own = read_wording(templates.joinpath(FOLDER))
    entries = {**words.entries, **own, "method.embedded": own["paper.embedded"]}
    return Words(entries, words.language)
