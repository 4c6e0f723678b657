"""What a document on paper is made of, whatever program lays it out: blocks, and words in them.

The tree is read from the document's own page (`reading`), so that there is no second layout of
it, and laid out by one fixed template for PDF and by one writer for DOCX.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Look:
    """How a part looks, as far as paper is concerned; nothing that is not said is drawn.

    `size` is like `0.9rem` (of the page's own size) or `0.9em` (of what is around). `tracks` are
    the columns of a grid as shares, 0 being as wide as what is in it; `columns` those through
    which text flows. `edge` and `top` are the colours of a thick line at the left and above.
    `room` is how high a cell is at least, `width` its share of its table. What is `together` is
    not divided between pages, and what is `sticky` stands on the page of what follows.
    `spaced` keeps a mark apart from the word behind it, `unbroken` words in one line; `row` sets
    blocks side by side, and `across` one over all the columns of a grid.
    """

    fill: str = ""
    ink: str = ""
    edge: str = ""
    top: str = ""
    frame: bool = False
    size: str = ""
    bold: bool = False
    light: bool = False
    mono: bool = False
    unbulleted: bool = False
    run_in: bool = False
    own_line: bool = False
    spaced: bool = False
    unbroken: bool = False
    row: bool = False
    across: bool = False
    together: bool = False
    sticky: bool = False
    quiet: bool = False
    centred: bool = False
    room: str = ""
    width: float = 0.0
    columns: int = 0
    tracks: tuple[float, ...] = ()


PLAIN = Look()


@dataclass(frozen=True, slots=True)
class Words:
    """Literal text."""

    text: str


@dataclass(frozen=True, slots=True)
class Break:
    """The end of a line inside a paragraph."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place that a link inside the document leads to."""

    id: str


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text with a meaning, a look, a language or a link of its own."""

    inside: tuple[Inline, ...]
    look: Look = PLAIN
    strong: bool = False
    emphasis: bool = False
    language: str = ""
    link: str = ""


Inline: TypeAlias = Words | Break | Anchor | Span


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; levels are in order, without gaps."""

    level: int
    inside: tuple[Inline, ...]
    look: Look = PLAIN


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    inside: tuple[Inline, ...]
    look: Look = PLAIN


@dataclass(frozen=True, slots=True)
class Listing:
    """A list; every item holds blocks."""

    items: tuple[tuple[Block, ...], ...]
    ordered: bool = False
    look: Look = PLAIN


@dataclass(frozen=True, slots=True)
class Term:
    """A term and what is said of it."""

    inside: tuple[Inline, ...]
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Terms:
    """A list of terms."""

    items: tuple[Term, ...]
    look: Look = PLAIN


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table."""

    blocks: tuple[Block, ...]
    header: bool = False
    across: int = 1
    down: int = 1
    look: Look = PLAIN


@dataclass(frozen=True, slots=True)
class Table:
    """A table: header rows, rows, and how wide the columns are, as shares of the whole."""

    caption: tuple[Inline, ...]
    head: tuple[tuple[Cell, ...], ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...]
    look: Look = PLAIN


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as SVG with what it shows in words; without words it is an ornament."""

    svg: str = field(repr=False)
    says: str = ""
    width: str = ""
    height: str = ""
    stretched: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Blocks that belong together: a card, a column, a section; its first title names it."""

    blocks: tuple[Block, ...]
    look: Look = PLAIN
    quote: bool = False


@dataclass(frozen=True, slots=True)
class Contents:
    """The list of contents: headings with the places they stand at."""

    title: tuple[Inline, ...]
    entries: tuple[tuple[tuple[Inline, ...], str], ...]
    look: Look = PLAIN


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page."""


Block: TypeAlias = (
    Heading | Paragraph | Listing | Terms | Table | Picture | Group | Contents | PageBreak
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole document."""

    title: str
    language: str
    blocks: tuple[Block, ...]
