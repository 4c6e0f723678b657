"""Checks, packs, and the whole questionnaire with everything checks refer to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from hria.model.condition import FORBID_EXTRA, Condition
from hria.model.fact import Declaration, MemberKind, Stage
from hria.model.law import Evidence, Precedent, Provision, Right
from hria.model.ordered import Ordered
from hria.model.rebuttal import Rebuttal
from hria.model.record import RecordKind
from hria.model.rename import NOTHING_RENAMED, Renames
from hria.model.severity import Remediability, Scale, Scope, SeverityRules
from hria.model.speech import Spoken
from hria.model.text import Text


class Basis(StrEnum):
    """On what a red line rests: a provision that forbids it, or this method's own standard."""

    LAW = "law"
    STANDARD = "standard"


class Actor(StrEnum):
    """Who carries out a remedy."""

    OPERATOR = "operator"
    VENDOR = "vendor"
    EMPLOYER = "employer"
    COUNCIL = "council"
    REGULATOR = "regulator"


class Moment(Ordered):
    """By when a remedy must be done, the earliest first."""

    NOW = "now"
    BEFORE_TENDER = "before-tender"
    BEFORE_CONTRACT = "before-contract"
    BEFORE_PILOT = "before-pilot"
    BEFORE_OPERATION = "before-operation"
    WHILE_OPERATING = "while-operating"

    def is_over_at(self, stage: Stage | None) -> bool:
        """Whether a plan at this stage is past it; never so for what is due now or in operation."""
        last = ENDS.get(self)
        return stage is not None and last is not None and stage.rank >= last.rank


ENDS = {
    Moment.BEFORE_TENDER: Stage.TENDER,
    Moment.BEFORE_CONTRACT: Stage.CONTRACT,
    Moment.BEFORE_PILOT: Stage.PILOT,
    Moment.BEFORE_OPERATION: Stage.OPERATING,
}


@dataclass(frozen=True, slots=True)
class RedLineException:
    """What would have to be shown, on documented facts, to lift a red line."""

    __pydantic_config__ = FORBID_EXTRA
    when: Condition
    why: Text


@dataclass(frozen=True, slots=True)
class RedLine:
    """A line that no safeguard helps over."""

    __pydantic_config__ = FORBID_EXTRA
    basis: Basis
    why: Text
    forbidden_by: tuple[str, ...] = ()
    exception: RedLineException | None = None


@dataclass(frozen=True, slots=True)
class Authority:
    """A provision or ruling, how it bears on the question, and when it does."""

    __pydantic_config__ = FORBID_EXTRA
    cite: str
    why: Text
    when: Condition | None = None


@dataclass(frozen=True, slots=True)
class EvidenceUse:
    """An entry of the evidence library and how it bears on the question."""

    __pydantic_config__ = FORBID_EXTRA
    cite: str
    why: Text


@dataclass(frozen=True, slots=True)
class Says:
    """The sentences of a check, one per outcome; `{name}` is filled with figures and facts."""

    __pydantic_config__ = FORBID_EXTRA
    concern: Text
    unknown: Text
    clear: Text


@dataclass(frozen=True, slots=True)
class Clause:
    """Wording ready for a collective agreement or a tender."""

    __pydantic_config__ = FORBID_EXTRA
    agreement: Text | None = None
    tender: Text | None = None


@dataclass(frozen=True, slots=True)
class Residual:
    """What severity remains when a remedy is really done; a part left out stays as it was."""

    __pydantic_config__ = FORBID_EXTRA
    why: Text
    scale: Scale | None = None
    scope: Scope | None = None
    remediability: Remediability | None = None


@dataclass(frozen=True, slots=True)
class Remedy:
    """What would answer a concern: who does it, by when, in which words, shown by what."""

    __pydantic_config__ = FORBID_EXTRA
    id: str
    who: Actor
    when: Moment
    do: Text
    clause: Clause
    shown_by: Text
    residual: Residual


@dataclass(frozen=True, slots=True)
class Example:
    """A fragment of a description and the outcome a check must have on it; the tests run it.

    `shown` says that a document stands behind every fact for which no source is given.
    """

    __pydantic_config__ = FORBID_EXTRA
    name: str
    facts: Mapping[str, object]
    expect: str
    because: tuple[str, ...] | None = None
    member: str | None = None
    figures: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    shown: bool = False


@dataclass(frozen=True, slots=True)
class Check:
    """One concern, asked as a yes/no question, decided from declared facts."""

    __pydantic_config__ = FORBID_EXTRA
    id: str
    code: str
    title: Text
    section: str
    asks: Text
    concern_when: Condition
    rights: tuple[str, ...]
    hurts: tuple[str, ...] | str
    severity: SeverityRules
    authorities: tuple[Authority, ...]
    says: Says
    remedies: tuple[Remedy, ...]
    examples: tuple[Example, ...]
    each: MemberKind | None = None
    applies_when: Condition | None = None
    calculation: str | None = None
    red_line: RedLine | None = None
    evidence: tuple[EvidenceUse, ...] = ()
    counterpoint: Text | None = None
    unsettled: Text | None = None

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """Every condition of the check, wherever it stands, in file order."""
        rules = self.severity
        return (
            *((self.applies_when,) if self.applies_when else ()),
            self.concern_when,
            *((self.red_line.exception.when,) if self.red_line and self.red_line.exception else ()),
            *(case.when for rule in (rules.scale, rules.scope) for case in rule.cases),
            *(case.when for case in rules.remediability.cases),
            *(case.when for case in rules.likelihood.cases),
            *(each.when for each in self.authorities if each.when),
        )


@dataclass(frozen=True, slots=True)
class Section:
    """A heading under which a pack's checks stand."""

    __pydantic_config__ = FORBID_EXTRA
    id: str
    title: Text


@dataclass(frozen=True, slots=True)
class PackHead:
    """What pack.yaml says."""

    __pydantic_config__ = FORBID_EXTRA
    id: str
    title: Text
    version: str
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Pack:
    """A checklist: its head, its checks in order of their codes, its bytes' SHA-256."""

    head: PackHead
    checks: tuple[Check, ...]
    sha256: str
    bundled: bool = True


@dataclass(frozen=True, slots=True)
class LevelName:
    """The name and definition of one level of a severity scale."""

    __pydantic_config__ = FORBID_EXTRA
    level: str
    name: Text
    definition: Text


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """The packs in use and everything they refer to, with all links checked."""

    packs: tuple[Pack, ...]
    facts: Mapping[str, Declaration]
    law: Mapping[str, Provision]
    evidence: Mapping[str, Evidence]
    rights: Mapping[str, Right]
    precedents: Mapping[str, Precedent]
    scales: Mapping[str, tuple[LevelName, ...]]
    left_out: tuple[str, ...] = ()
    rebuttals: Mapping[str, Rebuttal] = field(default_factory=dict)
    spoken: Mapping[str, Spoken] = field(default_factory=dict)
    records: Mapping[str, RecordKind] = field(default_factory=dict)
    renames: Renames = NOTHING_RENAMED
    sha256: str = ""
    """SHA-256 over all bundled content, whichever packs are in use."""

    def checks(self) -> Iterator[tuple[Pack, Check]]:
        """Yield every check with its pack, in order."""
        for pack in self.packs:
            for check in pack.checks:
                yield pack, check

    def check(self, id_or_code: str) -> Check | None:
        """Return a check by its id or its code, or None."""
        for _, check in self.checks():
            if id_or_code in (check.id, check.code):
                return check
        return None

    def remedy(self, id: str) -> tuple[Check, Remedy] | None:
        """Return a remedy with the check it belongs to, or None."""
        for _, check in self.checks():
            for remedy in check.remedies:
                if remedy.id == id:
                    return check, remedy
        return None
