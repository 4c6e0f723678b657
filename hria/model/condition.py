"""Conditions over facts, as the content writes them; what they mean is in `assessing`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date

FORBID_EXTRA = {"extra": "forbid", "alias_generator": lambda name: name.rstrip("_")}


@dataclass(frozen=True, slots=True)
class FactRef:
    """Another fact, as the limit of a comparison."""

    __pydantic_config__ = FORBID_EXTRA
    fact: str


Limit = float | FactRef


@dataclass(frozen=True, slots=True)
class Test:
    """A fact or figure held against a value; exactly one operator is given."""

    __pydantic_config__ = FORBID_EXTRA
    fact: str | None = None
    figure: str | None = None
    is_: bool | float | str | None = None
    in_: tuple[str, ...] | None = None
    has: str | None = None
    has_any: tuple[str, ...] | None = None
    at_least: Limit | None = None
    at_most: Limit | None = None
    more_than: Limit | None = None
    less_than: Limit | None = None
    before: date | None = None
    after: date | None = None

    __test__ = False

    @property
    def given(self) -> tuple[str, object]:
        """The operator by the name the content uses, and what it holds against."""
        for attribute, name in OPERATORS:
            value = getattr(self, attribute)
            if value is not None:
                return name, value
        raise AssertionError("a test without an operator is not read")

    @property
    def operators(self) -> dict[str, object]:
        """The operators given, by the name the content uses."""
        given = ((name, getattr(self, attribute)) for attribute, name in OPERATORS)
        return {name: value for name, value in given if value is not None}


@dataclass(frozen=True, slots=True)
class All:
    """YES when every part is; the least of the parts."""

    __pydantic_config__ = FORBID_EXTRA
    all: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Any:
    """YES when some part is; the greatest of the parts."""

    __pydantic_config__ = FORBID_EXTRA
    any: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """The mirror of a condition."""

    __pydantic_config__ = FORBID_EXTRA
    not_: Condition


@dataclass(frozen=True, slots=True)
class Members:
    """The list that `some` asks over, and what it asks of each member."""

    __pydantic_config__ = FORBID_EXTRA
    in_: str
    where: Condition


@dataclass(frozen=True, slots=True)
class Some:
    """YES when some member of a list meets the condition; open lists stay open."""

    __pydantic_config__ = FORBID_EXTRA
    some: Members


@dataclass(frozen=True, slots=True)
class Silent:
    """YES when a fact is not known: silence itself is the fault."""

    __pydantic_config__ = FORBID_EXTRA
    silent: str


@dataclass(frozen=True, slots=True)
class InForce:
    """YES when a provision is in force on the day of the assessment."""

    __pydantic_config__ = FORBID_EXTRA
    in_force: str


Condition = All | Any | Not | Some | Silent | InForce | Test

OPERATORS = tuple((each.name, each.name.rstrip("_")) for each in fields(Test)[2:])

KEYS: dict[str, type] = {
    "all": All,
    "any": Any,
    "not": Not,
    "some": Some,
    "silent": Silent,
    "in_force": InForce,
    "fact": Test,
    "figure": Test,
}


def parts(condition: Condition) -> tuple[Condition, ...]:
    """Return the conditions directly inside one."""
    match condition:
        case All(inner) | Any(inner):
            return inner
        case Not(inner):
            return (inner,)
        case Some(Members(where=inner)):
            return (inner,)
        case _:
            return ()


def walk(condition: Condition) -> Iterator[Condition]:
    """Yield a condition and everything inside it, in file order."""
    yield condition
    for part in parts(condition):
        yield from walk(part)


def facts_of(condition: Condition) -> tuple[str, ...]:
    """Return the ids of all facts that a condition names, in file order, without repeats."""
    found: dict[str, None] = {}
    for part in walk(condition):
        match part:
            case Test(fact=fact):
                if fact:
                    found[fact] = None
                for limit in part.operators.values():
                    if isinstance(limit, FactRef):
                        found[limit.fact] = None
            case Some(Members(in_=listed)) if "." in listed:
                found[listed] = None
            case Silent(fact):
                found[fact] = None
            case _:
                pass
    return tuple(found)
