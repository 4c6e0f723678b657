"""Severity as UN Guiding Principle 14 has it (scale, scope, remediability), and likelihood."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from hria.model.condition import FORBID_EXTRA, Condition
from hria.model.ordered import Interval, Ordered
from hria.model.text import Text


class Scale(Ordered):
    """How grave the harm is for one person."""

    MINOR = "minor"
    MODERATE = "moderate"
    SERIOUS = "serious"
    GRAVE = "grave"


class Scope(Ordered):
    """How many people it reaches."""

    FEW = "few"
    SOME = "some"
    MANY = "many"
    MASS = "mass"


class Remediability(Ordered):
    """How far it can be made good, the best first."""

    FULLY = "fully"
    LARGELY = "largely"
    HARDLY = "hardly"
    NEVER = "never"


class Likelihood(Ordered):
    """How likely it is where the concern holds; it orders findings and never lowers one."""

    UNLIKELY = "unlikely"
    POSSIBLE = "possible"
    LIKELY = "likely"
    NEAR_CERTAIN = "near-certain"


Level = TypeVar("Level", bound=Ordered)


@dataclass(frozen=True, slots=True)
class Case(Generic[Level]):
    """A level that holds when a condition does."""

    __pydantic_config__ = FORBID_EXTRA
    when: Condition
    level: Level


@dataclass(frozen=True, slots=True)
class Rule(Generic[Level]):
    """How a level comes about: fixed, by bands of a number, or by the first case that holds."""

    __pydantic_config__ = FORBID_EXTRA
    why: Text
    level: Level | None = None
    by: str | None = None
    bands: dict[Level, float] | None = None
    cases: tuple[Case[Level], ...] = ()
    otherwise: Level | None = None


@dataclass(frozen=True, slots=True)
class SeverityRules:
    """The four rules of a check."""

    __pydantic_config__ = FORBID_EXTRA
    scale: Rule[Scale]
    scope: Rule[Scope]
    remediability: Rule[Remediability]
    likelihood: Rule[Likelihood]


@dataclass(frozen=True, slots=True)
class Severity:
    """The severity of a finding; each part an interval, `overall` computed at both ends."""

    overall: Interval[Scale]
    scale: Interval[Scale]
    scope: Interval[Scope]
    remediability: Interval[Remediability]
    likelihood: Interval[Likelihood]
