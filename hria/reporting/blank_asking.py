"""One fact of a blank description: the question, whom to ask, what may be answered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from hria.model.fact import Declaration, FactType
from hria.model.text import Text
from hria.reporting.blank_layout import Tokens, comment, listed, tokens
from hria.reporting.wording import Words

EXAMPLE = 20


@dataclass(frozen=True, slots=True)
class Asking:
    """Asks for facts; `words` is the form's own wording, `names` that of all documents."""

    words: Words
    names: Words
    on: date

    def fact(self, fact: Declaration, lead: str = "") -> Iterator[str]:
        """Yield the lines of a fact, the last of them its answer, commented out."""
        about = self.words(
            "about",
            asked=self.names.name(fact.ask_of),
            record=self._said(fact.record),
            due=self.names.name(fact.due),
        )
        yield from comment(self._said(fact.ask), (tokens(about), self._answers(fact)), lead)
        yield f"# {self.key(fact)}: "

    def key(self, fact: Declaration) -> str:
        """Return the name under which a description states a fact, with an example's member."""
        kind = fact.member_kind
        return f"{kind.plural}.{self.words(f'member.{kind}')}.{fact.key}" if kind else fact.id

    def _answers(self, fact: Declaration) -> Tokens:
        match fact.type:
            case FactType.CHOICE | FactType.CHOICES:
                choices = (_meaning(each.id, self._said(each.name)) for each in fact.choices)
                return listed(self.words(f"answer.{fact.type}"), choices)
            case FactType.SHARE | FactType.RATE if fact.per:
                key = "answer.rate" if fact.type is FactType.RATE else "answer.share-per"
                units = (_meaning(each, self._named("per", each)) for each in fact.per)
                return listed(self.words(key, unit=fact.per[0]), units)
            case FactType.MEMBERS if fact.of:
                name = self.words(f"member.{fact.of}")
                return tokens(self.words("answer.members", plural=fact.of.plural, name=name))
            case FactType.NUMBER | FactType.COUNT | FactType.DURATION:
                return tokens(self._number(fact.unit))
            case FactType.DATE:
                return tokens(self.words("answer.date", day=self.on.isoformat()))
            case _:
                return tokens(self.words(f"answer.{fact.type}"))

    def _number(self, unit: str | None) -> str:
        if unit is None:
            return self.words("answer.plain-number")
        known = self.names.has(f"unit.{unit}.many")
        example = self.names.count(f"unit.{unit}", EXAMPLE) if known else f"{EXAMPLE} {unit}"
        return self.words("answer.number", example=example)

    def _named(self, section: str, word: str) -> str:
        key = f"{section}.{word}"
        return self.names(key) if self.names.has(key) else word

    def _said(self, text: Text) -> str:
        return text.to(self.words.language)


def _meaning(word: str, name: str) -> str:
    return word if word == name else f"{word} = {name}"
