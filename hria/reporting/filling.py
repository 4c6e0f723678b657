"""The sentences of a check with their `{names}` filled, by plain replacement."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hria.model.fact import Known, Range
from hria.model.finding import FigureRange, Finding, Outcome
from hria.model.text import Language, Text
from hria.reporting.naming import Names
from hria.reporting.phrase import Phrase
from hria.reporting.quantities import number, quantity_range, share, span

PLACEHOLDER = re.compile(r"\{([^{}]+)\}")
# Korean sentences put a noun after a name; a name that ends in it already says it once.
TWICE = re.compile(r"(기능|집단) (?=\1)")


@dataclass(frozen=True, slots=True)
class Filling:
    """Fills what a check says about one finding."""

    names: Names

    def said(self, finding: Finding) -> Phrase:
        """Return the sentence that the check has for a finding's outcome."""
        says = finding.check.says
        match finding.outcome:
            case Outcome.CONCERN:
                return self.text(says.concern, finding)
            case Outcome.CLEAR:
                return self.text(says.clear, finding)
            case Outcome.UNKNOWN | Outcome.DISPUTED:
                return self.text(says.unknown, finding)
            case Outcome.NOT_APPLICABLE:
                words = self.names.words
                return Phrase(words("outcome.not-applicable.means"), words.language)

    def text(self, text: Text, finding: Finding) -> Phrase:
        """Return a text of a check, filled for a finding."""
        phrase = self.names.words.phrase(text)
        language = phrase.language or self.names.words.language

        def put(match: re.Match[str]) -> str:
            return self._value(match[1], finding, language) or match[0]

        return Phrase(TWICE.sub("", PLACEHOLDER.sub(put, phrase.text)), phrase.language)

    def _value(self, name: str, finding: Finding, language: Language) -> str:
        if name == "member":
            kind = finding.check.each
            return str(self.names.member(kind, finding.member)) if kind and finding.member else ""
        if name in finding.figures:
            figure = finding.figures[name]
            if isinstance(figure, FigureRange):
                return quantity_range(figure.low, figure.high, figure.unit, language)
            return self.names.words("number.unknown")
        return self._fact(name, finding, language)

    def _fact(self, id: str, finding: Finding, language: Language) -> str:
        fact = self.names.assessment.questionnaire.facts.get(id)
        if fact is None:
            return ""
        path = id
        if fact.member_kind is not None and finding.member is not None:
            path = f"{fact.member_kind.plural}.{finding.member}.{fact.key}"
        leaf = self.names.assessment.deployment.at(path)
        is_share = fact.type == "share"
        match leaf:
            case Known(value=int() | float() as value):
                return share(value, language) if is_share else number(value)
            case Range(low=low, high=high):
                ends = [share(end, language) if is_share else number(end) for end in (low, high)]
                return span(ends[0], ends[1], language)
            case _:
                return self.names.words("number.unknown")
