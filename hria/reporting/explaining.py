"""One thing of the content, whole and in words, for whoever looks it up."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import assert_never

from hria.model.condition import Condition, facts_of
from hria.model.fact import Declaration
from hria.model.law import Evidence, Precedent, Provision, Publication, Right
from hria.model.questionnaire import Check, Questionnaire, Remedy
from hria.model.severity import Level, Rule
from hria.model.text import Text
from hria.reporting.catalogue import Thing
from hria.reporting.conditionwords import ConditionWords
from hria.reporting.quantities import day, number, partial_day
from hria.reporting.wording import Words


@dataclass(frozen=True, slots=True)
class Passage:
    """A heading with lines under it; lines that begin with spaces are indented."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """Everything about one thing."""

    id: str
    kind: str
    title: str
    passages: tuple[Passage, ...]


def explain(thing: Thing, questionnaire: Questionnaire, words: Words) -> Explanation:
    """Return everything about a thing, in words."""
    telling = _Telling(questionnaire, words)
    match thing:
        case Check():
            kind, title, told = "check", thing.title, telling.check(thing)
        case Declaration():
            kind, title, told = "fact", thing.label, telling.fact(thing)
        case Provision():
            kind, title, told = "law", thing.title, telling.provision(thing)
        case Evidence():
            kind, title, told = "evidence", thing.claim, telling.evidence(thing)
        case Precedent():
            kind, title, told = "precedent", thing.name, telling.precedent(thing)
        case Right():
            kind, title, told = "right", thing.name, telling.right(thing)
        case _:
            assert_never(thing)
    passages = tuple(each for each in told if each.lines)
    return Explanation(thing.id, words(f"kind.{kind}"), title.to(words.language), passages)


@dataclass(frozen=True, slots=True)
class _Telling:
    questionnaire: Questionnaire
    words: Words

    def check(self, check: Check) -> Iterator[Passage]:
        yield self._passage("code", [check.code])
        yield self._passage("asks", [self._to(check.asks)])
        if check.each is not None:
            yield self._passage("each", [self.words.name(check.each)])
        if check.applies_when is not None:
            yield self._passage("applies-when", self._condition(check.applies_when))
        yield self._passage("concern-when", self._condition(check.concern_when))
        if check.red_line is not None:
            line = check.red_line
            yield self._passage("red-line", [self.words.means(line.basis), self._to(line.why)])
            if line.exception is not None:
                when = self._condition(line.exception.when)
                yield self._passage("exception", [self._to(line.exception.why), *when])
        rights = (self.questionnaire.rights.get(id) for id in check.rights)
        yield self._passage("rights", [self._to(each.name) for each in rights if each])
        yield self._passage("severity", self._severity(check))
        yield self._passage("authorities", self._authorities(check))
        yield self._passage("evidence", [f"{e.cite}: {self._to(e.why)}" for e in check.evidence])
        yield self._passage("counterpoint", [self._to(check.counterpoint)])
        yield self._passage("unsettled", [self._to(check.unsettled)])
        yield self._passage("remedies", self._remedies(check.remedies))
        facts = dict.fromkeys(id for each in check.conditions for id in facts_of(each))
        yield self._passage("facts", list(facts))

    def fact(self, fact: Declaration) -> Iterator[Passage]:
        words = self.words
        yield self._passage("type", [words(f"fact-type.{fact.type}")])
        yield self._passage("ask", [self._to(fact.ask)])
        yield self._passage("ask-of", [words.name(fact.ask_of)])
        yield self._passage("record", [self._to(fact.record)])
        yield self._passage("due", [words.name(fact.due)])
        choices = [f"{each.id}: {self._to(each.name)}" for each in fact.choices]
        yield self._passage("choices", choices)
        yield self._passage("unit", [fact.unit or "", *fact.per])
        yield self._passage("used-by", self._used_by(fact))

    def provision(self, law: Provision) -> Iterator[Passage]:
        words = self.words
        place = f"{self._to(law.instrument)} {self._to(law.provision)}"
        yield self._passage("provision", [place])
        yield self._passage("requires", [self._to(law.requires)])
        yield self._passage("force", [words.name(law.force)])
        yield self._passage("status", [words.name(law.status)])
        yield self._passage("binds", [", ".join(law.binds)])
        dates = (
            ("in-force-since", law.in_force_since),
            ("wording-since", law.wording_since),
            ("applies-from", law.applies_from),
            ("checked", law.checked),
        )
        said = [words(f"law.{key}", date=day(on, words.language)) for key, on in dates if on]
        yield self._passage("dates", said)
        yield self._passage("confidence", [words.name(law.confidence)])
        yield self._passage("caveat", [self._to(law.caveat)])
        yield self._ours(law.translation)
        yield self._passage("source", [law.url or ""])
        citing = (
            c for _, c in self.questionnaire.checks() if law.id in {a.cite for a in c.authorities}
        )
        yield self._passage("used-by", [f"{each.code} {self._to(each.title)}" for each in citing])

    def evidence(self, evidence: Evidence) -> Iterator[Passage]:
        words = self.words
        yield self._passage("claim", [self._to(evidence.claim)])
        yield self._passage("figure", _figures(evidence.figure))
        yield self._passage("counts", [self._to(evidence.counts)])
        yield self._passage("unit", [self._to(evidence.unit)])
        pages = (evidence.source, *evidence.other_sources)
        yield self._passage("source", [self._page(each) for each in pages])
        yield self._passage("confidence", [words.name(evidence.confidence)])
        yield self._passage("verification", [words(f"verification.{evidence.verification}")])
        yield self._passage("printed", [words("truth.yes" if evidence.printable else "truth.no")])
        yield self._passage("caveat", [self._to(evidence.caveat)])
        yield self._ours(evidence.translation)
        citing = (
            c for _, c in self.questionnaire.checks() if evidence.id in {e.cite for e in c.evidence}
        )
        yield self._passage("used-by", [f"{each.code} {self._to(each.title)}" for each in citing])

    def precedent(self, precedent: Precedent) -> Iterator[Passage]:
        words, outcome = self.words, f"precedent.outcome.{precedent.outcome}"
        yield self._passage("years", [precedent.years])
        said = words(outcome) if words.has(outcome) else precedent.outcome
        yield self._passage("outcome", [said])
        yield self._passage("what", [self._to(precedent.what)])
        yield self._passage("lesson", [self._to(precedent.lesson)])
        facts = [each for each in precedent.facts if each.verification.printable]
        told = [f"{self._to(each.fact)} [{self._page(each.source)}]" for each in facts]
        yield self._passage("facts", told)
        yield self._passage("gaps", [self._to(each) for each in precedent.gaps])
        yield self._ours(precedent.translation)

    def right(self, right: Right) -> Iterator[Passage]:
        yield self._passage("what", [self._to(right.what)])
        known = (self.questionnaire.law.get(id) for id in right.instruments)
        places = [f"{self._to(e.instrument)} {self._to(e.provision)} ({e.id})" for e in known if e]
        yield self._passage("instruments", places)
        touching = (c for _, c in self.questionnaire.checks() if right.id in c.rights)
        yield self._passage("used-by", [f"{each.code} {self._to(each.title)}" for each in touching])

    def _passage(self, key: str, lines: Iterable[str]) -> Passage:
        return Passage(self.words(f"catalogue.{key}"), tuple(line for line in lines if line))

    def _ours(self, translation: Collection[str]) -> Passage:
        """Say so where what is told is this project's own translation."""
        ours = self.words.language in translation
        return self._passage("translation", [self.words("law.our-translation")] if ours else [])

    def _to(self, text: Text | None) -> str:
        return text.to(self.words.language) if text else ""

    def _condition(self, condition: Condition) -> list[str]:
        lines = ConditionWords(self.questionnaire, self.words).lines(condition)
        return [f"{'  ' * each.depth}{each.text}" for each in lines]

    def _severity(self, check: Check) -> list[str]:
        rules = check.severity
        return [
            self._rule("scale", rules.scale),
            self._rule("scope", rules.scope),
            self._rule("remediability", rules.remediability),
            self._rule("likelihood", rules.likelihood),
        ]

    def _rule(self, part: str, rule: Rule[Level]) -> str:
        name = self.words(f"severity.{part}")
        if rule.level is not None:
            level = self._level(part, rule.level)
        elif rule.bands is not None:
            bands = (
                f"{self._level(part, at)} ≥ {number(least)}" for at, least in rule.bands.items()
            )
            level = f"{rule.by}: {', '.join(bands)}"
        else:
            levels = [*(each.level for each in rule.cases), rule.otherwise]
            level = " / ".join(self._level(part, each) for each in levels if each)
        return f"{name}: {level}. {self._to(rule.why)}"

    def _level(self, part: str, level: str) -> str:
        for each in self.questionnaire.scales.get(part, ()):
            if each.level == level:
                return self._to(each.name)
        return str(level)

    def _authorities(self, check: Check) -> list[str]:
        law = self.questionnaire.law
        return [
            f"{each.cite}: {self._to(law[each.cite].instrument)}"
            f" {self._to(law[each.cite].provision)}. {self._to(each.why)}"
            for each in check.authorities
            if each.cite in law
        ]

    def _remedies(self, remedies: Iterable[Remedy]) -> list[str]:
        words = self.words
        return [
            f"{each.id}: {self._to(each.do)} ({words.name(each.who)}, {words.name(each.when)})"
            for each in remedies
        ]

    def _used_by(self, fact: Declaration) -> list[str]:
        return [
            f"{check.code} {self._to(check.title)}"
            for _, check in self.questionnaire.checks()
            if any(fact.id in facts_of(each) for each in check.conditions)
        ]

    def _page(self, page: Publication) -> str:
        when = partial_day(page.date, self.words.language) if page.date else ""
        return ", ".join(filter(None, (page.title, page.publisher, when, page.url)))


def _figures(figure: object) -> list[str]:
    """Return the figure of an entry as lines: one, or one for each of its parts."""
    match figure:
        case Mapping():
            return [f"{str(name).replace('_', ' ')}: {_figure(of)}" for name, of in figure.items()]
        case None:
            return []
        case _:
            return [_figure(figure)]


def _figure(figure: object) -> str:
    match figure:
        case list() | tuple():
            return " / ".join(_figure(each) for each in figure)
        case int() | float():
            return number(figure, 6)
        case _:
            return "–" if figure is None else str(figure)
