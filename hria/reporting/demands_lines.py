"""One demand as it is shown: what is asked, why, on which law, how far it is pressed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hria.model.finding import Commitment, Finding, Outcome
from hria.model.law import Provision
from hria.reporting.cards import MeasureLine, card
from hria.reporting.citing import Citing, LawLine, TierLine
from hria.reporting.deciding import AccountLine, Deciding, DecidingFact
from hria.reporting.demands_choosing import Ground, Priority, priority
from hria.reporting.demands_fallback import FallBack, fall_back
from hria.reporting.demands_wording import clause, heading, marked, worded
from hria.reporting.filling import Filling
from hria.reporting.matrix import kind_of
from hria.reporting.naming import Names
from hria.reporting.phrase import Phrase

FULL_TIERS = ("binding", "ruling")


@dataclass(frozen=True, slots=True)
class LawOfTier:
    """Provisions of one weight, each with how it bears on the demand."""

    tier: str
    tier_name: str
    lines: tuple[LawLine, ...]


@dataclass(frozen=True, slots=True)
class Demand:
    """A demand with the article of the draft agreement that it makes."""

    code: str
    ids: tuple[str, ...]
    article: int
    heading: Phrase
    title: Phrase
    priority: str
    priority_name: str
    reason: str
    kind: str
    state: str
    said: Phrase
    members: tuple[Phrase, ...]
    facts: tuple[DecidingFact, ...]
    accounts: tuple[AccountLine, ...]
    level: str
    by: str
    clause: tuple[Phrase, ...]
    law: tuple[LawOfTier, ...]
    other_law: tuple[TierLine, ...]
    signs: str
    counterpoint: Phrase | None
    measures: tuple[MeasureLine, ...]
    fallback: FallBack


def demand(ground: Ground, article: int, names: Names) -> Demand:
    """Return a demand; `article` is the number of its article in the draft agreement."""
    words, worst, check = names.words, ground.worst, ground.check
    law = _law(ground, names)
    pressed = priority_of(ground, names)
    first = worded(check)[0]
    whole = card(worst, names)
    known = worst.outcome is not Outcome.UNKNOWN
    return Demand(
        code=check.code,
        ids=tuple(each.id for each in ground.findings),
        article=article,
        heading=heading(first, check, names),
        title=words.phrase(check.title),
        priority=pressed.value,
        priority_name=words(f"demands.priority.{pressed.value}.name"),
        reason=_reason(ground, law, names),
        kind=_kind(worst),
        state=_state(worst, names),
        said=Filling(names).said(worst),
        members=tuple(_members(ground, names)),
        facts=Deciding(names).facts(worst.because, worst.member) if known else (),
        accounts=whole.accounts,
        level=names.levels(worst.severity.overall) if worst.severity else "",
        by=words("card.by-whom", who=words.name(first.who), when=names.by(first.when)),
        clause=clauses(ground, names),
        law=tuple(_by_tier(law)),
        other_law=tuple(
            each for each in Citing(names).names_by_tier(worst) if each.tier not in FULL_TIERS
        ),
        signs="".join(each.signs for each in law),
        counterpoint=words.phrase(check.counterpoint) if check.counterpoint else None,
        measures=whole.measures,
        fallback=fall_back(ground, article, names),
    )


def clauses(ground: Ground, names: Names) -> tuple[Phrase, ...]:
    """Return what goes into the article: all that a red line asks for, else the first remedy."""
    remedies = worded(ground.check)
    chosen = remedies if ground.on_red_line else remedies[:1]
    return marked([part for remedy in chosen for part in clause(remedy, names)])


def priority_of(ground: Ground, names: Names) -> Priority:
    """Return how far a demand is pressed, in the light of the law that binds here."""
    return priority(ground, law_binds=bool(_binding(_law(ground, names), names)))


def _law(ground: Ground, names: Names) -> tuple[LawLine, ...]:
    return Citing(names).lines(ground.worst)


def _by_tier(law: tuple[LawLine, ...]) -> Iterator[LawOfTier]:
    for tier in FULL_TIERS:
        inside = tuple(each for each in law if each.tier == tier)
        if inside:
            yield LawOfTier(tier, inside[0].tier_name, inside)


def _binding(law: tuple[LawLine, ...], names: Names) -> tuple[Provision, ...]:
    catalogue, on = names.assessment.questionnaire.law, names.assessment.on
    provisions = (catalogue[each.id] for each in law if each.tier == "binding")
    return tuple(each for each in provisions if each.in_force_on(on) is not False)


def _reason(ground: Ground, law: tuple[LawLine, ...], names: Names) -> str:
    """Say in a few words why it is pressed so far."""
    words, worst = names.words, ground.worst
    if any(each.red_line for each in ground.findings):
        return words("demands.reason.crossed")
    if ground.on_red_line:
        return words("demands.reason.line-open")
    key = worst.outcome.value
    if worst.outcome is Outcome.CONCERN and worst.commitment in (
        Commitment.COMMITTED,
        Commitment.DONE,
    ):
        key = worst.commitment.value
    told = words(f"demands.reason.{key}")
    level = names.levels(worst.severity.overall) if worst.severity else ""
    parts = [told, words("demands.reason.level", level=level) if level else ""]
    if worst.outcome is Outcome.CONCERN and _binding(law, names):
        parts.append(words("demands.reason.law"))
    return ", ".join(part for part in parts if part)


def _kind(finding: Finding) -> str:
    if finding.line_open and not finding.red_line:
        return finding.outcome.value
    return kind_of(finding)


def _state(finding: Finding, names: Names) -> str:
    if finding.red_line:
        return names.words("demands.state.crossed")
    if finding.line_open:
        return names.words("demands.state.line-open")
    return names.words(f"demands.state.{finding.outcome.value}")


def _members(ground: Ground, names: Names) -> Iterator[Phrase]:
    """Yield the members that the demand is about, where there are several."""
    kind = ground.check.each
    if kind is None or len(ground.findings) < 2:
        return
    yield from (names.member(kind, each.member) for each in ground.findings if each.member)
