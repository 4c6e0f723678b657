"""The plan as described: parties, functions, groups; by theme what is stated and what not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from hria.model.fact import Disputed, MemberKind, Unknown
from hria.reporting.deciding import Deciding, DecidingFact
from hria.reporting.naming import Names
from hria.reporting.phrase import Phrase
from hria.reporting.proposal import MemberFacts, members

THEMES = ("plan", "law", "data", "children", "equality", "remedy")
"""Themes that have no section of their own in a record."""


@dataclass(frozen=True, slots=True)
class PartyLine:
    """A party and what it is."""

    name: Phrase
    kind: str


@dataclass(frozen=True, slots=True)
class ThemeFacts:
    """What is stated on a theme, and the facts that checks lack."""

    theme: str
    name: str
    stated: tuple[DecidingFact, ...]
    missing: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class PlanFacts:
    """The description."""

    parties: tuple[PartyLine, ...]
    functions: tuple[MemberFacts, ...]
    groups: tuple[MemberFacts, ...]
    themes: tuple[ThemeFacts, ...]


def plan_facts(names: Names) -> PlanFacts:
    """Select the description; a theme of which nothing is asked or said has no table."""
    words, deployment = names.words, names.assessment.deployment
    parties = deployment.parties.values()
    themes = (theme_facts(theme, names) for theme in THEMES)
    return PlanFacts(
        tuple(PartyLine(words.phrase(each.name), words.name(each.kind)) for each in parties),
        members(MemberKind.FUNCTION, names),
        members(MemberKind.GROUP, names),
        tuple(each for each in themes if each.stated or each.missing),
    )


def theme_facts(theme: str, names: Names) -> ThemeFacts:
    """Return what is stated and what is missing on one theme, facts of the whole plan only."""
    deployment, facts = names.assessment.deployment, names.assessment.questionnaire.facts
    stated = [
        id
        for id, leaf in deployment.leaves.items()
        if id in facts and facts[id].theme == theme and not isinstance(leaf, Unknown | Disputed)
    ]
    asked = [
        each.path
        for each in names.assessment.questions
        if facts[each.fact].theme == theme
        and facts[each.fact].member_kind is None
        and isinstance(deployment.at(each.path), Unknown)
        and each.path not in stated
    ]
    return ThemeFacts(
        theme,
        names.words(f"theme.{theme}"),
        Deciding(names).facts(stated),
        _labels(asked, names),
    )


def _labels(paths: Iterable[str], names: Names) -> tuple[Phrase, ...]:
    return tuple(dict.fromkeys(names.fact(path) for path in paths))
