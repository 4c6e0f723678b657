"""Weak spots and looked-up quotes as lines for a terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from hria.model.quoting import FileState, Looks, QuoteLook, QuoteState
from hria.model.weak_spot import WeakSpot, Weight
from hria.reporting.wording import Words

Placed = Callable[[str], str]
ABOUT = ("first", "second", "third")


def weak_spot_lines(spots: Iterable[WeakSpot], placed: Placed, words: Words) -> Iterator[str]:
    """Yield a line per weak spot; `placed` turns a path into file, line and column."""
    for spot in spots:
        place = placed(spot.path)
        if spot.waiver is not None:
            reason = words.phrase(spot.waiver.reason)
            yield words("lint.waived", place=place, id=spot.id, reason=reason)
            continue
        about = dict(zip(ABOUT, (*spot.about, "", "", ""), strict=False))
        what = words(f"weak-spot.{spot.rule}", **about)
        weight = words(f"weight.{spot.weight}")
        yield words("lint.line", place=place, weight=weight, id=spot.id, what=what)


def weak_spot_total(spots: Iterable[WeakSpot], words: Words) -> str:
    """Return how many weak spots there are of each weight."""
    found = list(spots)
    if not found:
        return words("lint.none")
    left = [each for each in found if each.waiver is None]
    return words(
        "lint.total",
        contradictions=sum(each.weight is Weight.CONTRADICTION for each in left),
        weak=sum(each.weight is Weight.WEAK for each in left),
        remarks=sum(each.weight is Weight.REMARK for each in left),
        waived=len(found) - len(left),
    )


def look_lines(looks: Looks, placed: Placed, words: Words) -> Iterator[str]:
    """Yield what came of each checksum, quote and page that is as stated or was not looked up."""
    states = {each.source: each.state for each in looks.sources}
    for file in looks.sources:
        if file.same:
            yield words("quotes.same", source=file.source)
        elif file.same is None and file.sha256 is not None:
            yield words("quotes.no-sum", source=file.source, sha=file.sha256)
    for each in looks.quotes:
        place = f"{placed(each.path)}: {each.path}"
        line = _look_line(each, states[each.source], place, words)
        if line is not None:
            yield line


def look_total(looks: Looks, words: Words) -> str:
    """Return how many quotes and pages were found, are wrong, or could not be looked up."""
    if not looks.quotes:
        return words("quotes.none")
    wrong = sum(each.state.is_wrong for each in looks.quotes)
    left = sum(each.state is QuoteState.NOT_LOOKED_UP for each in looks.quotes)
    count = len(looks.quotes)
    return words("quotes.total", quotes=count, found=count - wrong - left, wrong=wrong, open=left)


def _look_line(look: QuoteLook, file: FileState, place: str, words: Words) -> str | None:
    match look.state:
        case QuoteState.FOUND:
            pages = ", ".join(map(str, look.pages)) or str(look.page)
            return words("quotes.found", place=place, source=look.source, pages=pages)
        case QuoteState.FOUND_NO_PAGES:
            return words("quotes.found-no-pages", place=place, source=look.source)
        case QuoteState.NOT_LOOKED_UP:
            why = words(f"file-state.{file}", source=look.source)
            return words("quotes.not-looked-up", place=place, why=why)
        case _:
            return None
