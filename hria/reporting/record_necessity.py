"""Necessity in a decision record: purposes, and the alternatives weighed against each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hria.model.deployment import Member
from hria.model.fact import Known, MemberKind, Unknown
from hria.reporting.deciding import Deciding, DecidingFact
from hria.reporting.naming import Names
from hria.reporting.necessity import Necessity, necessity
from hria.reporting.phrase import Phrase
from hria.reporting.sourcing import Ref, Sourcing, citations
from hria.reporting.stating import Stating

NOTHING = "nothing"
WITHOUT_CAMERAS = (
    "more-staff",
    "two-adults",
    "training",
    "working-conditions",
    "observation",
    "inspection",
)
NEEDED = (("nothing", (NOTHING,)), ("without-cameras", WITHOUT_CAMERAS))
KIND, EXAMINED, INCLUDED = "alternative.kind", "alternative.examined", "alternative.included"
JUDGED = ("alternative.aim", "alternative.intrusion", "alternative.cost", "alternative.evidence")
WEIGHED = (*JUDGED, "alternative.tried", "alternative.why_not")
COLUMNS = (KIND, *WEIGHED, EXAMINED)
PURPOSES = ("plan.purposes", "plan.purpose_written", "plan.benefit_shown")


@dataclass(frozen=True, slots=True)
class Cell:
    """What is said of one alternative in one respect; empty text where nothing is."""

    label: Phrase
    text: Phrase
    known: bool
    refs: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class AlternativeRow:
    """One alternative in all respects."""

    name: Phrase
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Weighing:
    """The alternatives table and what it is worth."""

    purposes: tuple[DecidingFact, ...]
    columns: tuple[Phrase, ...]
    rows: tuple[AlternativeRow, ...]
    lacking: tuple[str, ...]
    passable: bool
    verdict: tuple[str, ...]
    necessity: Necessity


def weighing(names: Names) -> Weighing:
    """Select purposes and alternatives.

    The necessity test cannot be passed unless doing nothing and at least one measure without
    cameras are named, each judged on aim, intrusion, cost and evidence. An alternative of which
    it is denied or open that it was examined does not count.
    """
    words, facts = names.words, names.assessment.questionnaire.facts
    collection = names.assessment.deployment.collections.get(MemberKind.ALTERNATIVE)
    named = collection.members if collection else ()
    verdict = _verdict(named, names)
    stated = [id for id in PURPOSES if id in facts]
    columns = [id for id in COLUMNS if id in facts]
    return Weighing(
        purposes=Deciding(names).facts(stated),
        columns=tuple(words.phrase(facts[id].label) for id in columns),
        rows=tuple(
            AlternativeRow(
                names.member(MemberKind.ALTERNATIVE, each.name),
                tuple(_cell(each, id, names) for id in columns),
            )
            for each in named
        ),
        lacking=tuple(_lacking(named, names)),
        passable=not verdict,
        verdict=verdict or (words("record.weighing.complete"),),
        necessity=necessity(names),
    )


def _verdict(named: tuple[Member, ...], names: Names) -> tuple[str, ...]:
    """Say what is missing in the table; nothing where it is complete."""
    parts = []
    for key, kinds in NEEDED:
        inside = _of_kind(named, kinds)
        if not inside:
            parts.append(names.words(f"record.weighing.no-{key}"))
        elif not any(_is_judged(each) for each in inside):
            parts.append(names.words(f"record.weighing.unjudged-{key}"))
    return (*parts, names.words("record.weighing.cannot-pass")) if parts else ()


def _lacking(named: tuple[Member, ...], names: Names) -> Iterator[str]:
    """Yield the name of every alternative that is needed and not there, for a blank row."""
    for key, kinds in NEEDED:
        if not _of_kind(named, kinds):
            yield names.words(f"record.weighing.row-{key}")


def _of_kind(named: tuple[Member, ...], kinds: tuple[str, ...]) -> list[Member]:
    return [each for each in named if _is_named(each) and _kind(each) in kinds]


def _is_named(member: Member) -> bool:
    leaf = member.leaves.get(INCLUDED)
    return leaf is None or (isinstance(leaf, Known) and leaf.value is True)


def _is_judged(member: Member) -> bool:
    return all(isinstance(member.leaves.get(id), Known) for id in JUDGED)


def _kind(member: Member) -> str | None:
    leaf = member.leaves.get(KIND)
    return str(leaf.value) if isinstance(leaf, Known) else None


def _cell(member: Member, id: str, names: Names) -> Cell:
    leaf = member.leaves.get(id, Unknown())
    fact = names.assessment.questionnaire.facts[id]
    return Cell(
        names.words.phrase(fact.label),
        Stating(names).leaf(leaf, fact),
        not isinstance(leaf, Unknown),
        Sourcing(names).refs(citations(leaf)),
    )
