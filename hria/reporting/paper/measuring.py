"""How much text there is in blocks, to share out space before anything is laid out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from hria.reporting.paper.tree import (
    Anchor,
    Block,
    Break,
    Contents,
    Group,
    Heading,
    Inline,
    Listing,
    PageBreak,
    Paragraph,
    Picture,
    Span,
    Table,
    Terms,
    Words,
)

WIDE = re.compile(
    "[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]"
)
LINE = 112
PICTURE, FULL = 120, 20
"""What a picture takes, and the end of a line, in letters."""


def texts(nodes: Iterable[Inline]) -> Iterator[str]:
    """Yield the text of words in a line, piece by piece."""
    for node in nodes:
        if isinstance(node, Words):
            yield node.text
        elif isinstance(node, Break):
            yield "\n"
        elif isinstance(node, Span):
            yield from texts(node.inside)


def text_of(nodes: Iterable[Inline]) -> str:
    """Return the text of words in a line."""
    return "".join(texts(nodes))


def parts(block: Block) -> Iterator[tuple[Inline, ...] | Block]:
    """Yield what a block is made of, in the order in which it is read: lines and blocks."""
    match block:
        case Heading() | Paragraph():
            yield block.inside
        case Group():
            yield from block.blocks
        case Listing():
            yield from (each for item in block.items for each in item)
        case Terms():
            for term in block.items:
                yield term.inside
                yield from term.blocks
        case Table():
            yield block.caption
            for row in (*block.head, *block.rows):
                yield from (each for cell in row for each in cell.blocks)
        case Contents():
            yield block.title
            yield from (entry for entry, _ in block.entries)
        case Picture() | PageBreak():
            pass


def lines(blocks: Iterable[Block]) -> Iterator[tuple[Inline, ...]]:
    """Yield every line of words in blocks."""
    for block in blocks:
        for part in parts(block):
            if isinstance(part, tuple):
                yield part
            else:
                yield from lines((part,))


def pictures(blocks: Iterable[Block]) -> Iterator[Picture]:
    """Yield every picture in blocks."""
    for block in blocks:
        if isinstance(block, Picture):
            yield block
        else:
            yield from pictures(each for each in parts(block) if not isinstance(each, tuple))


def places(nodes: Iterable[Inline]) -> Iterator[str]:
    """Yield the places in a line that links lead to."""
    for node in nodes:
        if isinstance(node, Anchor):
            yield node.id
        elif isinstance(node, Span):
            yield from places(node.inside)


def width(text: str) -> int:
    """Return how wide a text is, a Latin letter being 1 and a Korean syllable 2."""
    return len(text) if text.isascii() else len(text) + len(WIDE.findall(text))


def running(title: str) -> str:
    """Return a title as it fits into one line at the head of every page."""
    kept = title
    while width(kept) > LINE:
        kept = kept[:-1]
    return title if kept == title else f"{kept.rstrip()}…"


def weight(blocks: Iterable[Block]) -> int:
    """Return how much room blocks need, in letters; a line that is not full counts as half one."""
    said = sum(width(text_of(line)) + FULL for line in lines(blocks))
    return said + PICTURE * sum(1 for _ in pictures(blocks))


def longest_word(blocks: Iterable[Block]) -> int:
    """Return the width of the longest word that ought not to be broken."""
    words = (word for line in lines(blocks) for word in text_of(line).split())
    return max((width(word) for word in words if len(word) < 24), default=0)
