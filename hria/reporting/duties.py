"""What `hria due` shows: duties by outcome, comparisons, whom to ask for what, the facts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hria.model.assessment import OpenQuestion
from hria.model.duty import DutyFinding
from hria.model.fact import Asked, Unknown
from hria.model.questionnaire import Moment
from hria.reporting.duty_facts import FactRow, fact_rows
from hria.reporting.duty_lines import LATER, Ask, DutyLine, asks, duty_line, group_of
from hria.reporting.method import base_name
from hria.reporting.naming import Names
from hria.reporting.phrase import Phrase
from hria.reporting.quantities import day
from hria.reporting.stating import Stating

ORDER = ("applies", "arguable", "unknown", LATER, "does-not-apply")
WHOLE = ("kr",)
"""Jurisdictions whose duties are listed as far as this method knows them."""


@dataclass(frozen=True, slots=True)
class DutyGroup:
    """Duties under one heading."""

    code: str
    heading: str
    means: str
    lines: tuple[DutyLine, ...]


@dataclass(frozen=True, slots=True)
class AskedOf:
    """Everything to ask of one addressee, each with the titles of the duties it decides."""

    whom: str
    lines: tuple[tuple[Ask, str], ...]


@dataclass(frozen=True, slots=True)
class DutyPage:
    """The whole list; plain data that a template or a terminal lays out."""

    title: Phrase
    dates: str
    place: str
    headline: str
    groups: tuple[DutyGroup, ...]
    comparisons: tuple[DutyGroup, ...]
    asked: tuple[AskedOf, ...]
    facts: tuple[FactRow, ...]
    limits: tuple[str, ...]
    version: str
    file: str
    sha256: str
    command: str


def duty_page(found: Sequence[DutyFinding], names: Names, command: str) -> DutyPage:
    """Select the list: binding duties by outcome, the earliest due first, then comparisons."""
    assessment, words = names.assessment, names.words
    binding = [each for each in found if each.binding]
    facts = dict.fromkeys(fact for each in found for fact in each.duty.facts)
    return DutyPage(
        title=words.phrase(assessment.deployment.title),
        dates=_dates(names),
        place=_place(binding, names),
        headline=_headline(binding, names),
        groups=_groups(binding, names),
        comparisons=_comparisons([each for each in found if not each.binding], names),
        asked=_asked(found, names),
        facts=fact_rows(facts, names),
        limits=_limits(names),
        version=assessment.version,
        file=base_name(assessment.deployment.origin.name),
        sha256=assessment.deployment.origin.sha256,
        command=command,
    )


def _groups(found: Sequence[DutyFinding], names: Names) -> tuple[DutyGroup, ...]:
    words = names.words
    groups = []
    for code in ORDER:
        inside = [each for each in found if group_of(each) == code]
        if inside:
            heading, means = (words(f"due.outcome.{code}.{key}") for key in ("heading", "means"))
            ordered = sorted(inside, key=_earliest)
            lines = tuple(duty_line(each, names) for each in ordered)
            groups.append(DutyGroup(code, heading, means, lines))
    return tuple(groups)


def _earliest(finding: DutyFinding) -> int:
    moment = finding.deadline.moment if finding.deadline else None
    return len(Moment) if moment is None else moment.rank


def _comparisons(found: Sequence[DutyFinding], names: Names) -> tuple[DutyGroup, ...]:
    words, law = names.words, names.assessment.questionnaire.law
    by_place: dict[str, list[DutyFinding]] = {}
    for each in sorted(found, key=lambda each: ORDER.index(each.outcome.value)):
        by_place.setdefault(law[each.duty.authority].jurisdiction, []).append(each)
    return tuple(
        DutyGroup(
            "comparison",
            _jurisdiction(place, names),
            words("due.comparison.means"),
            tuple(duty_line(each, names) for each in inside),
        )
        for place, inside in by_place.items()
    )


def _asked(found: Sequence[DutyFinding], names: Names) -> tuple[AskedOf, ...]:
    """Gather the questions by addressee, those that decide most duties first."""
    questions: dict[str, OpenQuestion] = {}
    titles: dict[str, list[str]] = {}
    for finding in found:
        for each in finding.questions:
            questions.setdefault(each.path, each)
            titles.setdefault(each.fact, []).append(str(names.words.phrase(finding.duty.title)))
    lines: dict[Asked, list[tuple[Ask, str]]] = {}
    for whom in Asked:
        asked = asks((each for each in questions.values() if each.ask_of is whom), names)
        for ask in sorted(asked, key=lambda each: -len(titles[each.fact])):
            decided = "; ".join(dict.fromkeys(titles[ask.fact]))
            lines.setdefault(whom, []).append((ask, decided))
    return tuple(AskedOf(names.words.name(whom), tuple(each)) for whom, each in lines.items())


def _dates(names: Names) -> str:
    words, deployment = names.words, names.assessment.deployment
    known = not isinstance(deployment.leaf("stage"), Unknown)
    return words(
        "due.dates",
        on=day(names.assessment.on, words.language),
        described=day(deployment.described_on, words.language),
        stage=str(Stating(names).at("stage")) if known else words("due.no-stage"),
    )


def _headline(found: Sequence[DutyFinding], names: Names) -> str:
    words = names.words
    counts = {code: sum(group_of(each) == code for each in found) for code in ORDER}
    parts = [words.count(f"due.count.{code}", n) for code, n in counts.items() if n]
    return words.count("due.count.whole", len(found), parts=words.listed(parts)) if found else ""


def _place(found: Sequence[DutyFinding], names: Names) -> str:
    home = names.assessment.deployment.jurisdiction
    if home is None:
        return names.words("due.place.unknown")
    key = "none" if not found else "known" if home in WHOLE else "partial"
    return names.words(f"due.place.{key}", name=_jurisdiction(home, names))


def _jurisdiction(id: str, names: Names) -> str:
    choice = names.assessment.questionnaire.facts["jurisdiction"].choice(id)
    return choice.name.to(names.words.language) if choice else id


def _limits(names: Names) -> tuple[str, ...]:
    keys = ("catalogue", "stage", "holidays", "fulfilled", "wording")
    return (*(names.words(f"due.limits.{key}") for key in keys), names.words("limits.advice"))
