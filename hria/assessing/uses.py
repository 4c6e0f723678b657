"""Which facts the outcome and the severity of a check depend on, and where members do not."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hria.assessing.calculations import catalogue
from hria.model.condition import Condition, FactRef, Some, Test, facts_of, walk
from hria.model.fact import Declaration, MemberKind
from hria.model.questionnaire import Check
from hria.model.severity import Rule

PLURALS = {kind.plural: kind for kind in MemberKind}


def facts_used(check: Check, declared: Mapping[str, Declaration]) -> frozenset[str]:
    """Return the ids of all facts on which outcome, red line or severity of a check depend."""
    found = {fact for each in deciding(check) for fact in facts_of(each)}
    found.update(rule.by for rule in rules(check) if rule.by is not None and rule.by in declared)
    found.update(inputs(check))
    asked = {*kinds_asked(check, declared), *((check.each,) if check.each else ())}
    for kind in asked:
        found.update((f"{kind.plural}.complete", f"{kind}.included"))
    return frozenset(found)


def only_rates(check: Check, fact: str) -> bool:
    """Whether a fact bears on how severe a concern of a check is, and on nothing else."""
    line = check.red_line
    conditions = (
        *((check.applies_when,) if check.applies_when else ()),
        check.concern_when,
        *((line.exception.when,) if line and line.exception else ()),
    )
    named = {each for condition in conditions for each in facts_of(condition)}
    members = fact.endswith((".complete", ".included"))
    return not members and fact not in named and fact not in inputs(check)


def is_local(check: Check, declared: Mapping[str, Declaration]) -> bool:
    """Whether what a check comes to for one member has nothing to do with the others."""
    return check.each is not None and check.each not in kinds_asked(check, declared)


def kinds_asked(check: Check, declared: Mapping[str, Declaration]) -> frozenset[MemberKind]:
    """Return the kinds of members over which the conditions of a check ask."""
    listed = (
        part.some.in_ for each in deciding(check) for part in walk(each) if isinstance(part, Some)
    )
    kinds = (PLURALS[each] if each in PLURALS else declared[each].of for each in listed)
    return frozenset(kind for kind in kinds if kind is not None)


def deciding(check: Check) -> tuple[Condition, ...]:
    """Return the conditions on which outcome, red line and severity hang; not the citations."""
    line = check.red_line
    return (
        *((check.applies_when,) if check.applies_when else ()),
        check.concern_when,
        *((line.exception.when,) if line and line.exception else ()),
        *(case.when for rule in rules(check) for case in rule.cases),
    )


def rules(check: Check) -> tuple[Rule[Any], ...]:
    """Return the rules of severity; likelihood is left out, it only orders findings."""
    severity = check.severity
    return severity.scale, severity.scope, severity.remediability


def inputs(check: Check) -> tuple[str, ...]:
    """Return the facts that go into the calculation of a check."""
    if check.calculation is None:
        return ()
    return tuple(catalogue.CALCULATIONS[check.calculation].inputs.values())


def tests_of(check: Check, fact: str) -> tuple[Test, ...]:
    """Return the tests of a check that hold a fact against something."""
    return tuple(test for test in _tests(check) if test.fact == fact)


def tests_against(check: Check, fact: str) -> tuple[Test, ...]:
    """Return the tests of a check in which a fact is the limit for another."""
    return tuple(test for test in _tests(check) if FactRef(fact) in test.operators.values())


def _tests(check: Check) -> tuple[Test, ...]:
    found = (part for each in deciding(check) for part in walk(each))
    return tuple(part for part in found if isinstance(part, Test))
