"""Links inside a document: those that lead nowhere are text; places nobody leads to are dropped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from hria.reporting.paper.measuring import lines, places
from hria.reporting.paper.tree import (
    Anchor,
    Block,
    Cell,
    Contents,
    Group,
    Heading,
    Inline,
    Listing,
    Paragraph,
    Span,
    Table,
    Term,
    Terms,
)


def settle(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Return blocks in which every link inside the document has exactly one place to lead to."""
    all_ = tuple(blocks)
    said = list(lines(all_))
    there = {place for line in said for place in places(line)}
    wanted = {each for line in said for each in _targets(line)}
    wanted |= {id for block in _contents(all_) for _, id in block.entries}
    return _Settling(there & wanted).blocks(all_)


def _targets(nodes: Iterable[Inline]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, Span):
            if node.link.startswith("#"):
                yield node.link[1:]
            yield from _targets(node.inside)


def _contents(blocks: Iterable[Block]) -> Iterator[Contents]:
    for block in blocks:
        if isinstance(block, Contents):
            yield block
        elif isinstance(block, Group):
            yield from _contents(block.blocks)


class _Settling:
    """Goes through blocks; what does not change is kept as it is."""

    def __init__(self, known: set[str]) -> None:
        self.known = known
        self.placed: set[str] = set()

    def blocks(self, blocks: Iterable[Block]) -> tuple[Block, ...]:
        return tuple(self._block(each) for each in blocks)

    def _block(self, block: Block) -> Block:
        match block:
            case Heading() | Paragraph():
                inside = self._line(block.inside)
                return block if inside is block.inside else replace(block, inside=inside)
            case Group():
                return replace(block, blocks=self.blocks(block.blocks))
            case Listing():
                return replace(block, items=tuple(self.blocks(each) for each in block.items))
            case Terms():
                items = (Term(self._line(t.inside), self.blocks(t.blocks)) for t in block.items)
                return replace(block, items=tuple(items))
            case Table():
                return replace(
                    block,
                    caption=self._line(block.caption),
                    head=tuple(self._row(row) for row in block.head),
                    rows=tuple(self._row(row) for row in block.rows),
                )
            case Contents():
                kept = ((line, id) for line, id in block.entries if id in self.known)
                return replace(block, entries=tuple(kept))
            case _:
                return block

    def _row(self, row: Iterable[Cell]) -> tuple[Cell, ...]:
        return tuple(replace(each, blocks=self.blocks(each.blocks)) for each in row)

    def _line(self, nodes: tuple[Inline, ...]) -> tuple[Inline, ...]:
        found = tuple(each for node in nodes for each in self._node(node))
        same = len(found) == len(nodes) and all(a is b for a, b in zip(found, nodes, strict=True))
        return nodes if same else found

    def _node(self, node: Inline) -> Iterator[Inline]:
        if isinstance(node, Anchor):
            if node.id in self.known and node.id not in self.placed:
                self.placed.add(node.id)
                yield node
        elif isinstance(node, Span):
            lost = node.link.startswith("#") and node.link[1:] not in self.known
            inside = self._line(node.inside)
            same = not lost and inside is node.inside
            yield node if same else replace(node, inside=inside, link="" if lost else node.link)
        else:
            yield node
