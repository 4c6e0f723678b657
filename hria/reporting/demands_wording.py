"""The wording of a demand: the remedy's clause for an agreement, cut into numbered paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hria.model.questionnaire import Check, Remedy
from hria.reporting.naming import Names
from hria.reporting.phrase import Phrase

# A sentence that only makes sense with the one before it stays in the same paragraph.
TIED_KO = r"(?!다만|그럼에도|이 경우|그때까지|그 밖의|그러한)"
TIED_EN = r"(?!However|Until then|All other|Measures rest|That )"
SENTENCES = {
    "ko": re.compile(rf"(?<=다\.) +{TIED_KO}(?=\S)"),
    "en": re.compile(rf"(?<=[a-z)]\.) +{TIED_EN}(?=[A-Z])"),
}

CIRCLED = 20
"""How many numbers in a circle there are."""


def worded(check: Check) -> tuple[Remedy, ...]:
    """Return the remedies of a check that have wording for an agreement, the strongest first."""
    return tuple(each for each in check.remedies if each.clause.agreement)


def clause(remedy: Remedy, names: Names) -> tuple[Phrase, ...]:
    """Return the clause of a remedy, a paragraph for each rule in it."""
    if remedy.clause.agreement is None:
        return ()
    phrase = names.words.phrase(remedy.clause.agreement)
    return paragraphs(phrase)


def paragraphs(phrase: Phrase) -> tuple[Phrase, ...]:
    """Cut a clause into paragraphs; provisos stay with what they limit."""
    if phrase.language is None:
        return (phrase,)
    parts = SENTENCES[phrase.language].split(phrase.text)
    return tuple(Phrase(part.strip(), phrase.language) for part in parts if part.strip())


def marked(parts: Sequence[Phrase]) -> tuple[Phrase, ...]:
    """Return the paragraphs of an article with their numbers, as text that can be copied."""
    if len(parts) < 2:
        return tuple(parts)
    return tuple(
        Phrase(f"{_mark(number, part)} {part}", part.language)
        for number, part in enumerate(parts, start=1)
    )


def _mark(number: int, part: Phrase) -> str:
    circled = part.language == "ko" and number <= CIRCLED
    return chr(ord("①") + number - 1) if circled else f"({number})"


def heading(remedy: Remedy, check: Check, names: Names) -> Phrase:
    """Return the heading of the article that a remedy makes; else the title of its check."""
    key = f"demands.article.{remedy.id}"
    if names.words.has(key):
        return Phrase(names.words(key), names.words.language)
    return names.words.phrase(check.title)
