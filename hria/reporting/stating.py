"""What the description says of a fact, as text: values, ranges, disputes, silence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import assert_never

from hria.model.fact import (
    Claim,
    Declaration,
    Disputed,
    FactType,
    Known,
    Leaf,
    MemberKind,
    Range,
    Standing,
    Unknown,
    Value,
)
from hria.reporting.naming import Names
from hria.reporting.phrase import Phrase, written
from hria.reporting.quantities import day, number, share, span
from hria.reporting.wording import Words


@dataclass(frozen=True, slots=True)
class Stating:
    """Says facts in the language of a document."""

    names: Names

    def at(self, path: str) -> Phrase:
        """Return what the description says at a path."""
        leaf = self.names.assessment.deployment.at(path)
        place = self.names.place(path)
        if place.completeness:
            return self._truth_of(leaf)
        return self.leaf(leaf, place.fact)

    def leaf(self, leaf: Leaf, fact: Declaration) -> Phrase:
        """Return what is said of a declared fact."""
        words = self.names.words
        match leaf:
            case Known(value=value):
                return self._known(leaf, value, fact)
            case Range(low=low, high=high):
                text = span(self._number(low, fact), self._number(high, fact), words.language)
                return self._own(self._with_unit(text, leaf, fact, high))
            case Unknown():
                return self.unknown(leaf)
            case Disputed(claims=claims):
                return self._own(words("fact.disputed", claims=self._claims(claims, fact)))
            case _:
                assert_never(leaf)

    def unknown(self, leaf: Unknown) -> Phrase:
        """Return that a fact is not known, why, and who was asked when."""
        words = self.names.words
        reason = words.name(leaf.reason)
        if leaf.asked is None and leaf.of is None:
            return self._own(reason)
        whom = str(self.names.party(leaf.of)) if leaf.of else ""
        when = day(leaf.asked, words.language) if leaf.asked else ""
        return self._own(
            words("fact.asked", reason=reason, whom=", ".join(filter(None, [whom, when])))
        )

    def _truth_of(self, leaf: Leaf) -> Phrase:
        words = self.names.words
        match leaf:
            case Known(value=value):
                return self._own(words("truth.yes" if value is True else "truth.no"))
            case Unknown():
                return self.unknown(leaf)
            case _:
                return self._own(words("fact.disputed-plain"))

    def rivals(self, path: str) -> Phrase:
        """Return the rival claims at a path, without saying that they are rivals."""
        leaf = self.names.assessment.deployment.at(path)
        fact = self.names.place(path).fact
        return self._own(self._claims(leaf.claims, fact) if isinstance(leaf, Disputed) else "")

    def _claims(self, claims: Sequence[Claim], fact: Declaration) -> str:
        return self.names.words("fact.versus").join(self._claim(each, fact) for each in claims)

    def _claim(self, claim: Claim, fact: Declaration) -> str:
        said = str(self.leaf(claim.leaf, fact))
        if claim.by is None:
            return said
        return self.names.words("fact.claim", value=said, by=str(self.names.party(claim.by)))

    def _known(self, leaf: Known, value: Value, fact: Declaration) -> Phrase:
        words = self.names.words
        if isinstance(value, bool):
            return self._own(words("truth.yes" if value else "truth.no"))
        if isinstance(value, tuple):
            return self._list(leaf, value, fact)
        if isinstance(value, date):
            return self._own(day(value, words.language))
        if isinstance(value, str):
            choice = fact.choice(value)
            return words.phrase(choice.name) if choice else written(value)
        return self._own(self._with_unit(self._number(value, fact), leaf, fact, value))

    def _list(self, leaf: Known, values: tuple[str, ...], fact: Declaration) -> Phrase:
        words = self.names.words
        parts = [str(self._item(each, fact)) for each in values]
        text = ", ".join(parts) if parts else words("fact.none")
        complete = isinstance(leaf.complete, Known) and leaf.complete.value is True
        return self._own(text if complete else words("fact.open-list", items=text))

    def _item(self, value: str, fact: Declaration) -> Phrase:
        if fact.type is FactType.MEMBERS:
            return self.names.member(fact.of or MemberKind.GROUP, value)
        choice = fact.choice(value)
        return self.names.words.phrase(choice.name) if choice else written(value)

    def _number(self, value: float, fact: Declaration) -> str:
        if fact.type is FactType.SHARE:
            return share(value, self.names.words.language)
        return number(value)

    def _with_unit(self, text: str, leaf: Known | Range, fact: Declaration, value: float) -> str:
        words = self.names.words
        if fact.unit:
            text = counted(text, fact.unit, value, words)
        if leaf.per:
            key = f"per.{leaf.per}"
            per = words(key) if words.has(key) else leaf.per
            text = words("fact.per", value=text, per=per)
        return text

    def _own(self, text: str) -> Phrase:
        return Phrase(text, self.names.words.language)


def counted(text: str, unit: str, value: float, words: Words) -> str:
    """Return a written number with the unit that it counts."""
    key = f"unit.{unit}.{'one' if value == 1 else 'many'}"
    return words(key, n=text) if words.has(key) else f"{text} {unit}"


def standing_of(leaf: Leaf) -> Standing | None:
    """Return how well a fact stands: the weakest of rival claims, None where nothing is known."""
    match leaf:
        case Known(standing=standing) | Range(standing=standing):
            return standing
        case Disputed(claims=claims):
            return Standing.lowest(each.leaf.standing for each in claims)
        case _:
            return None
