"""A blank description: every fact as a question, ready to be answered one line at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from importlib.resources.abc import Traversable

from hria.model.condition import Condition, Members, Some, facts_of, walk
from hria.model.deployment import PartyKind, SourceKind
from hria.model.fact import Declaration, MemberKind
from hria.model.questionnaire import Check, Questionnaire
from hria.model.text import Language
from hria.reporting.blank_asking import Asking
from hria.reporting.blank_layout import comment, heading, listed, tokens
from hria.reporting.wording import Words, read_wording

FOLDER = "blank"
FIRST = 12
RED_LINE_WEIGHT = 3
THEMES = (
    "plan", "people", "functions", "data", "law", "accuracy", "children", "equality", "remedy",
    "participation", "labour", "alternatives",
)  # fmt: skip
PLURALS = {kind.plural for kind in MemberKind}


def blank_description(
    questionnaire: Questionnaire, language: Language, on: date, templates: Traversable
) -> str:
    """Return a description in which nothing is known yet, described on a day.

    The twelve facts on which most checks turn come first, the rest by theme. Every answer is a
    line of its own that is commented out.
    """
    return "\n".join(_Blank(questionnaire, language, on, templates).lines()) + "\n"


def deciding_most(questionnaire: Questionnaire) -> list[Declaration]:
    """Return the facts on which most checks turn, a red line counting thrice."""
    weights: Counter[str] = Counter()
    for _, check in questionnaire.checks():
        for id in _turns_on(check):
            weights[id] += RED_LINE_WEIGHT if check.red_line else 1
    ranked = sorted(questionnaire.facts.values(), key=lambda fact: -weights[fact.id])
    return ranked[:FIRST]


def _turns_on(check: Check) -> set[str]:
    found = {f"{check.each.plural}.complete"} if check.each else set()
    for condition in (check.applies_when, check.concern_when):
        if condition is not None:
            found |= {*facts_of(condition), *_lists_asked_over(condition)}
    return found


def _lists_asked_over(condition: Condition) -> Iterator[str]:
    for part in walk(condition):
        match part:
            case Some(Members(in_=listed)) if listed in PLURALS:
                yield f"{listed}.complete"
            case _:
                pass


class _Blank:
    def __init__(
        self, questionnaire: Questionnaire, language: Language, on: date, templates: Traversable
    ) -> None:
        self.facts = questionnaire.facts
        self.first = sorted(deciding_most(questionnaire), key=_place)
        self.words = Words(read_wording(templates.joinpath(FOLDER)), language)
        self.names = Words(read_wording(templates), language)
        self.asking = Asking(self.words, self.names, on)
        self.language = language
        self.on = on

    def lines(self) -> Iterator[str]:
        names = {kind.value: self.words(f"member.{kind}") for kind in MemberKind}
        for line in self.words("header", **names).split("\n"):
            yield f"## {line}".rstrip()
        yield from self._head()
        yield from heading(self.words("part.first"))
        for number, fact in enumerate(self.first, start=1):
            yield from self.asking.fact(fact, lead=f"★ {number}. ")
        for theme, facts in self._by_theme().items():
            yield from heading(self.words("part.theme", theme=self._theme(theme)))
            for fact in facts:
                yield from self.asking.fact(fact)
        yield from heading(self.words("part.sources"))
        yield from self._parties()
        yield from self._sources()
        yield from heading(self.words("part.further"))
        yield from self._further()

    def _head(self) -> Iterator[str]:
        yield ""
        yield "hria: 1"
        yield f"language: {self.language}"
        yield from comment(self.words("head.title"))
        yield f'title: "{self.words("head.title-value")}"'
        yield from comment(self.words("head.described_on"))
        yield f"described_on: {self.on.isoformat()}"
        yield from comment(self.words("head.prepared_by"))
        yield "# prepared_by: {role: }"
        yield from comment(self.words("head.benchmarks"))
        yield "# benchmarks: "

    def _by_theme(self) -> Mapping[str, list[Declaration]]:
        own = (each.theme for each in self.facts.values() if each.theme not in THEMES)
        themes: dict[str, list[Declaration]] = {theme: [] for theme in (*THEMES, *own)}
        for fact in sorted(self.facts.values(), key=_place):
            if fact not in self.first:
                themes[fact.theme].append(fact)
        return {theme: facts for theme, facts in themes.items() if facts}

    def _theme(self, theme: str) -> str:
        return self.names(f"theme.{theme}") if self.names.has(f"theme.{theme}") else theme

    def _parties(self) -> Iterator[str]:
        kinds = (f"{kind} = {self.names.name(kind)}" for kind in PartyKind)
        yield from comment(self.words("parties.ask"), (listed(self.words("kinds"), kinds),))
        yield "# parties:"
        name = self.words("parties.name")
        yield f'#   city: {{kind: {PartyKind.LOCAL_GOVERNMENT}, name: "{name}"}}'

    def _sources(self) -> Iterator[str]:
        kinds = (f"{kind} = {self.names.name(kind)}" for kind in SourceKind)
        below = (listed(self.words("kinds"), kinds), tokens(self.words("sources.account")))
        yield from comment(self.words("sources.ask"), below)
        yield "# sources:"
        title = self.words("sources.title")
        about = f'by: city, date: {self.on.isoformat()}, title: "{title}"'
        yield f"#   plan: {{kind: {SourceKind.OFFICIAL_DOCUMENT}, {about}}}"
        about = "role: worker, consent: true, private: true"
        yield f"#   voice: {{kind: {SourceKind.ACCOUNT}, {about}}}"

    def _further(self) -> Iterator[str]:
        yield from comment(self.words("measures.ask"))
        yield "# measures:"
        about = f"owner: city, deadline: {self.on.isoformat()}, sources: [plan]"
        yield f"#   - {{remedy: , state: , {about}}}"
        yield from comment(self.words("background.ask"))
        yield "# background:"
        yield "#   - {what: , sources: [plan]}"
        yield from comment(self.words("waivers.ask"))
        yield "# waivers:"
        yield "#   - {weak_spot: , reason: }"


def _place(fact: Declaration) -> tuple[int, str, bool]:
    """Put facts of the whole first, then functions and groups, each closed by `complete`."""
    section = fact.member_kind.plural if fact.member_kind else fact.id.partition(".")[0]
    order = ("stage", "jurisdiction", "setting", "plan", *(kind.plural for kind in MemberKind))
    place = order.index(section) if section in order else len(order)
    return place, section, fact.id.endswith(".complete")
