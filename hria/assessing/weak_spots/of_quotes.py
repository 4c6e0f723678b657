"""Quotes, pages and checksums that are not as the documents have them."""

from __future__ import annotations

from collections.abc import Iterator

from hria.assessing.weak_spots.looking import contradiction, weak
from hria.model.quoting import FileState, Looks, QuoteState
from hria.model.weak_spot import WeakSpot


def of_quotes(looks: Looks) -> Iterator[WeakSpot]:
    """Yield what looking quotes up has shown to be wrong; what could not be looked up is not."""
    for file in looks.sources:
        path = f"sources.{file.source}"
        if file.same is False:
            yield contradiction("file-differs", path, file.file or "")
        elif file.state is FileState.MISSING:
            yield weak("file-missing", path, file.file or "")
        elif file.state is FileState.OUTSIDE:
            yield weak("file-outside", path, file.file or "")
    for each in looks.quotes:
        pages = ", ".join(map(str, each.pages))
        match each.state:
            case QuoteState.NOT_FOUND:
                yield contradiction("quote-not-found", each.path, each.source, each.quote or "")
            case QuoteState.OTHER_PAGE:
                yield weak("quote-on-other-page", each.path, each.source, each.page or "", pages)
            case QuoteState.NO_SUCH_PAGE:
                yield contradiction("no-such-page", each.path, each.source, each.page or "")
            case _:
                continue
