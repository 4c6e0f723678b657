"""What comes of looking a quote, a page or a checksum up in the document it cites."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class QuoteState(StrEnum):
    """What came of looking a quote up."""

    FOUND = "found"
    FOUND_NO_PAGES = "found-no-pages"
    OTHER_PAGE = "other-page"
    NOT_FOUND = "not-found"
    NO_SUCH_PAGE = "no-such-page"
    NOT_LOOKED_UP = "not-looked-up"

    @property
    def is_wrong(self) -> bool:
        """Whether the description says something else than the document."""
        return self in (QuoteState.OTHER_PAGE, QuoteState.NOT_FOUND, QuoteState.NO_SUCH_PAGE)


class FileState(StrEnum):
    """What came of opening the file of a source."""

    READ = "read"
    NOT_GIVEN = "not-given"
    MISSING = "missing"
    OUTSIDE = "outside"
    TOO_LARGE = "too-large"
    UNREADABLE = "unreadable"
    NEEDS_PYPDF = "needs-pypdf"

    @property
    def is_wrong(self) -> bool:
        """Whether the description names a file that is not there, or not where it may be."""
        return self in (FileState.MISSING, FileState.OUTSIDE)


@dataclass(frozen=True, slots=True)
class SourceLook:
    """A source's file: whether it could be read, and whether its SHA-256 is the one stated.

    `same` is None where no checksum is stated or the file could not be opened.
    """

    source: str
    file: str | None
    state: FileState
    same: bool | None
    sha256: str | None = None


@dataclass(frozen=True, slots=True)
class QuoteLook:
    """A quote or page of a source, where the description uses it, and what came of it.

    `pages` are those on which the quote was found, counted from 1.
    """

    path: str
    source: str
    quote: str | None
    page: str | None
    state: QuoteState
    pages: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Looks:
    """Everything that was looked up for one description."""

    sources: tuple[SourceLook, ...]
    quotes: tuple[QuoteLook, ...]

    @property
    def is_wrong(self) -> bool:
        """Whether anything is not as the description says."""
        files = any(each.same is False or each.state.is_wrong for each in self.sources)
        return files or any(each.state.is_wrong for each in self.quotes)
