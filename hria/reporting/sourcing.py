"""The sources of a description, numbered, and where facts lean on them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from hria.model.deployment import Source
from hria.model.fact import Citation, Disputed, Leaf
from hria.reporting.links import web_address
from hria.reporting.naming import Names
from hria.reporting.phrase import Phrase, written
from hria.reporting.quantities import partial_day


@dataclass(frozen=True, slots=True)
class Ref:
    """A pointer to a source by its number, and where in it."""

    number: int
    place: str
    quote: Phrase | None = None


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """A source as the list of sources prints it."""

    number: int
    kind: str
    title: Phrase
    by: Phrase | None
    date: str
    url: str | None
    file: str | None
    sha256: str | None
    note: str
    uses: int


def citations(leaf: Leaf) -> tuple[Citation, ...]:
    """Return where a fact is said; of a disputed one, where all its claims are."""
    if isinstance(leaf, Disputed):
        return tuple(cited for claim in leaf.claims for cited in claim.leaf.citations)
    return leaf.citations


@dataclass(frozen=True, slots=True)
class Sourcing:
    """Points to the sources of one description."""

    names: Names

    def refs(self, cited: Iterable[Citation]) -> tuple[Ref, ...]:
        """Return pointers, each source and page once."""
        numbers = {id: index for index, id in enumerate(self._sources(), start=1)}
        found: dict[tuple[int, str], Ref] = {}
        for each in cited:
            place = self.names.words("source.page", page=each.page) if each.page else ""
            number = numbers[each.source]
            quote = written(each.quote) if each.quote else None
            known = found.get((number, place))
            if known is None or known.quote is None:
                found[number, place] = Ref(number, place, quote)
        return tuple(sorted(found.values(), key=lambda ref: (ref.number, ref.place)))

    def entries(self) -> tuple[SourceEntry, ...]:
        """Return every source of the description in its order."""
        uses = self._uses()
        return tuple(
            self._entry(number, source, uses.get(id, 0))
            for number, (id, source) in enumerate(self._sources().items(), start=1)
        )

    def _sources(self) -> dict[str, Source]:
        return dict(self.names.assessment.deployment.sources)

    def _entry(self, number: int, source: Source, uses: int) -> SourceEntry:
        words = self.names.words
        by = self.names.party(source.by) if source.by else None
        if by is None and source.publisher:
            by = written(source.publisher)
        title = written(source.title) if source.title else Phrase(words.name(source.kind))
        if source.role:
            title = Phrase(words("source.account", role=self._role(source.role)), words.language)
        return SourceEntry(
            number=number,
            kind=words.name(source.kind),
            title=title,
            by=by,
            date=partial_day(source.date, words.language) if source.date else "",
            url=web_address(source.url),
            file=source.file.replace("\\", "/").rsplit("/", 1)[-1] if source.file else None,
            sha256=source.sha256,
            note=words("source.private") if source.private else "",
            uses=uses,
        )

    def _role(self, role: str) -> str:
        fact = self.names.assessment.questionnaire.facts.get("group.role")
        choice = fact.choice(role) if fact else None
        return str(self.names.words.phrase(choice.name)) if choice else role

    def _uses(self) -> dict[str, int]:
        deployment = self.names.assessment.deployment
        leaves = list(deployment.leaves.values())
        for collection in deployment.collections.values():
            leaves.append(collection.complete)
            leaves.extend(leaf for member in collection.members for leaf in member.leaves.values())
        found: dict[str, int] = {}
        for leaf in leaves:
            for source in {each.source for each in citations(leaf)}:
                found[source] = found.get(source, 0) + 1
        return found
