"""Who was heard: the consultations held, and group by group whether anybody asked."""

from __future__ import annotations

from dataclasses import dataclass

from hria.model.deployment import Member
from hria.model.fact import MemberKind, Unknown
from hria.reporting.deciding import Deciding, DecidingFact
from hria.reporting.naming import Names
from hria.reporting.phrase import Phrase
from hria.reporting.sourcing import Ref, Sourcing, citations
from hria.reporting.stating import Stating

HEARD = (
    "consultation.heard",
    "consultation.held_on",
    "consultation.said",
    "consultation.changed",
)
INCLUDED = "consultation.included"
OF_GROUPS = ("group.consulted", "group.informed")


@dataclass(frozen=True, slots=True)
class Hearing:
    """A consultation: what is said of it, and the note and sources of its having been held."""

    name: Phrase
    held: Phrase | None
    cells: tuple[Phrase, ...]
    note: Phrase | None
    refs: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class GroupHeard:
    """A group of people, and whether it was told and asked."""

    name: Phrase
    facts: tuple[DecidingFact, ...]


@dataclass(frozen=True, slots=True)
class Log:
    """The consultation log."""

    columns: tuple[Phrase, ...]
    hearings: tuple[Hearing, ...]
    whole: str
    group_columns: tuple[Phrase, ...]
    groups: tuple[GroupHeard, ...]


def log(names: Names) -> Log:
    """Select the log: consultations in the order of the description, then every group."""
    words, facts = names.words, names.assessment.questionnaire.facts
    deployment = names.assessment.deployment
    columns = [id for id in HEARD if id in facts]
    of_groups = [id for id in OF_GROUPS if id in facts]
    held = deployment.collections.get(MemberKind.CONSULTATION)
    groups = deployment.collections.get(MemberKind.GROUP)
    return Log(
        columns=tuple(words.phrase(facts[id].label) for id in columns),
        hearings=tuple(_hearing(each, columns, names) for each in (held.members if held else ())),
        whole=words(f"record.log.{'whole' if held and held.is_complete else 'open'}"),
        group_columns=tuple(words.phrase(facts[id].label) for id in of_groups),
        groups=tuple(
            _group(each.name, of_groups, names) for each in (groups.members if groups else ())
        ),
    )


def _hearing(member: Member, columns: list[str], names: Names) -> Hearing:
    facts, stating = names.assessment.questionnaire.facts, Stating(names)
    leaves = [member.leaves.get(id, Unknown()) for id in (*columns, INCLUDED)]
    cited = [each for leaf in leaves for each in citations(leaf)]
    included = member.leaves.get(INCLUDED)
    note = included.note if included else None
    return Hearing(
        name=names.member(MemberKind.CONSULTATION, member.name),
        held=stating.leaf(included, facts[INCLUDED]) if included else None,
        cells=tuple(
            stating.leaf(leaf, facts[id])
            for id, leaf in zip(columns, leaves[: len(columns)], strict=True)
        ),
        note=names.words.phrase(note) if note else None,
        refs=Sourcing(names).refs(cited),
    )


def _group(name: str, of_groups: list[str], names: Names) -> GroupHeard:
    paths = [f"groups.{name}.{id.split('.', 1)[1]}" for id in of_groups]
    return GroupHeard(names.group(name), Deciding(names).facts(paths, name))
