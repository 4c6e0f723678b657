"""Quotes and pages of a description, looked up in the documents that lie beside it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

from hria.model.deployment import Deployment
from hria.model.fact import Citation, MemberKind
from hria.model.quoting import FileState, Looks, QuoteLook, QuoteState
from hria.reading.documents import Document, open_document

LEFT_OUT = re.compile(r"\[(?:\.\.\.|…)\]|\(\.\.\.\)|\.\.\.|…|⋯")
SAME = str.maketrans(
    {
        **dict.fromkeys("“”„‟«»「」『』″", '"'),
        **dict.fromkeys("‘’‚‛′`´", "'"),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        "\u00ad": "",
        "\u200b": "",
        "ㆍ": "·",
        "・": "·",
        "‧": "·",
    }
)
NUMBERS = re.compile(r"(\d+)(?:\s*[-–~]\s*(\d+))?")
MOST_PAGES = 2_000


def look_up(deployment: Deployment, folder: Path) -> Looks:
    """Look up every quote and page that a description gives, in files below its folder."""
    documents = {id: open_document(source, folder) for id, source in deployment.sources.items()}
    quotes = tuple(
        _look(path, citation, documents[citation.source])
        for path, citation in dict.fromkeys(cited(deployment))
        if citation.quote is not None or citation.page is not None
    )
    return Looks(tuple(each.look for each in documents.values()), quotes)


def cited(deployment: Deployment) -> Iterator[tuple[str, Citation]]:
    """Yield every citation of a description with the place that has it."""
    for path, leaf in deployment.leaves.items():
        yield from ((path, each) for each in _citations(leaf))
    for kind in MemberKind:
        listed = deployment.collections.get(kind)
        if listed is None:
            continue
        start = kind.plural
        yield from ((f"{start}.complete", each) for each in _citations(listed.complete))
        for member in listed.members:
            for id, leaf in member.leaves.items():
                path = f"{start}.{member.name}.{id.split('.', 1)[1]}"
                yield from ((path, each) for each in _citations(leaf))
    for name in ("measures", "background"):
        for number, part in enumerate(getattr(deployment, name), 1):
            yield from ((f"{name}.{number}", each) for each in _citations(part))


def plain(text: str) -> str:
    """Return a text without what typesetting does to it: blanks, line ends, kinds of quotes.

    All blanks and hyphens go: a PDF breaks lines, and in Korean words, where it likes.
    """
    same = unicodedata.normalize("NFKC", text.translate(SAME)).translate(SAME)
    return re.sub(r"[\s-]+", "", same)


def pages_meant(page: str) -> tuple[int, ...]:
    """Return the numbers in what a description gives as page: `7`, `p. 7-8`, `7쪽`."""
    found: list[int] = []
    for first, last in NUMBERS.findall(page):
        low, high = int(first), int(last or first)
        if low <= high <= low + MOST_PAGES:
            found.extend(range(low, high + 1))
    return tuple(dict.fromkeys(found))


def _look(path: str, citation: Citation, document: Document) -> QuoteLook:
    state, pages = _state(citation, document)
    return QuoteLook(path, citation.source, citation.quote, citation.page, state, pages)


def _state(citation: Citation, document: Document) -> tuple[QuoteState, tuple[int, ...]]:
    if document.look.state is not FileState.READ:
        return QuoteState.NOT_LOOKED_UP, ()
    meant = pages_meant(citation.page or "")
    if document.paged and any(each > len(document.pages) or each < 1 for each in meant):
        return QuoteState.NO_SUCH_PAGE, ()
    if citation.quote is None:
        return (QuoteState.FOUND if document.paged else QuoteState.FOUND_NO_PAGES), ()
    pages = _pages_with(citation.quote, document.pages)
    if not pages:
        return QuoteState.NOT_FOUND, ()
    if not meant:
        return QuoteState.FOUND, pages
    if not document.paged:
        return QuoteState.FOUND_NO_PAGES, ()
    on_it = any(each in meant for each in pages)
    return (QuoteState.FOUND if on_it else QuoteState.OTHER_PAGE), pages


def _pages_with(quote: str, pages: tuple[str, ...]) -> tuple[int, ...]:
    """Return the pages on which a quote begins; it may run on to the next."""
    parts = [part for each in LEFT_OUT.split(quote) if (part := plain(each))]
    if not parts:
        return ()
    texts = [plain(page) for page in pages]
    found = []
    for number, text in enumerate(texts):
        on = text + (texts[number + 1] if number + 1 < len(texts) else "")
        if _holds(on, parts, len(text)):
            found.append(number + 1)
    return tuple(found)


def _holds(text: str, parts: list[str], before: int) -> bool:
    """Say whether the parts stand in a text one after the other, the first of them early."""
    at = text.find(parts[0])
    if at < 0 or at >= before:
        return False
    at += len(parts[0])
    for part in parts[1:]:
        at = text.find(part, at)
        if at < 0:
            return False
        at += len(part)
    return True


def _citations(thing: object) -> Iterator[Citation]:
    if isinstance(thing, Citation):
        yield thing
    elif isinstance(thing, tuple):
        for each in thing:
            yield from _citations(each)
    elif is_dataclass(thing):
        for field in fields(thing):
            yield from _citations(getattr(thing, field.name))
