"""On what the conclusion turns: every other single answer, tried."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from hria.assessing.answers import Candidate, answers_to
from hria.assessing.paths import declared_at
from hria.assessing.rejudging import Parts, can_decide, joined
from hria.assessing.robustness import robustness
from hria.assessing.uses import inputs, tests_against, tests_of
from hria.assessing.variations import with_leaf
from hria.model.assessment import Assessment
from hria.model.condition import FactRef
from hria.model.fact import Declaration, FactType, Known, Leaf, Range
from hria.model.questionnaire import Check
from hria.model.turning import Answer, Narrowing, Result, Turn, Turning

MOST_SHOWN = 3
Tried = Sequence[tuple[Candidate, Result]]


def turning(assessment: Assessment) -> Turning:
    """Return the single answers that would change the outcome or its bounds.

    Open questions and stated facts alike; every answer a fact's type allows is tried, and only
    the checks that use the fact are judged anew. A pure function.
    """
    parts = Parts(assessment)
    turns: list[Turn] = []
    unknowns: list[Narrowing] = []
    asked = {each.path for each in assessment.questions}
    for path in asked_first(assessment):
        fact = declared_at(path, parts.facts)
        tried, exact = _tried(path, parts, counting=path in asked)
        answers = _turning_answers(tried, parts.now, fact)
        if answers:
            turns.append(Turn(path, fact.id, path in asked, answers, exact))
        if path in asked:
            unknowns.append(_narrowing(path, fact, tried, parts.now))
    return Turning(parts.now, tuple(turns), tuple(sorted(unknowns, key=_weight)), robustness(parts))


def asked_first(assessment: Assessment) -> Iterator[str]:
    """Yield the paths of the open questions, then those of the facts that are stated."""
    asked = dict.fromkeys(each.path for each in assessment.questions)
    yield from asked
    deployment = assessment.deployment
    facts = [*deployment.leaves.items()]
    for kind, listed in deployment.collections.items():
        facts.append((f"{kind.plural}.complete", listed.complete))
        for member in listed.members:
            start = f"{kind.plural}.{member.name}"
            facts.extend((f"{start}.{id.split('.', 1)[1]}", leaf) for id, leaf in member.leaves.items())
    for path, leaf in facts:
        if isinstance(leaf, Known | Range) and path not in asked:
            yield path


def _tried(path: str, parts: Parts, *, counting: bool) -> tuple[Tried, bool]:
    """Return every answer to try at a path, with the result it would bring.

    Open findings are counted only on request; without that only what can decide is judged anew.
    """
    deployment = parts.assessment.deployment
    fact = declared_at(path, parts.facts)
    place = path.removesuffix(".complete") if fact.type.is_list else path
    touched = parts.touched(path)
    rest = parts.rest(touched)
    telling = {part.number for part in touched if can_decide(part.check, rest)}
    if not counting:
        touched = tuple(part for part in touched if part.number in telling)
    checks = {part.check.id: part.check for part in touched}
    looked_for = {id: _looked_for(check, fact) for id, check in checks.items()}
    found = answers_to(path, deployment, parts.facts, list(checks.values()))
    known: dict[tuple[int, object], Result] = {}
    tried = []
    for candidate in found.answers if touched else ():
        changed = with_leaf(deployment, place, candidate.leaf)
        for part in touched:
            key = part.number, _as_seen(candidate.leaf, looked_for[part.check.id])
            if key not in known:
                judge = parts.again if part.number in telling else parts.open_again
                known[key] = judge(part, changed)
        keys = ((each.number, _as_seen(candidate.leaf, looked_for[each.check.id])) for each in touched)
        tried.append((candidate, joined([rest, *(known[key] for key in keys)])))
    return tried, found.exact


def _looked_for(check: Check, fact: Declaration) -> frozenset[str] | None:
    """Return the words a check looks for in a choice or list; None where it sees all of it."""
    tests = tests_of(check, fact.id)
    limits = [limit for test in tests for limit in test.operators.values()]
    whole = any(isinstance(each, FactRef) for each in limits) or tests_against(check, fact.id)
    if not fact.choices or whole or fact.id in inputs(check):
        return None
    words = (
        word
        for test in tests
        for word in (test.is_, test.has, *(test.in_ or ()), *(test.has_any or ()))
    )
    return frozenset(word for word in words if isinstance(word, str))


def _as_seen(leaf: Leaf, looked_for: frozenset[str] | None) -> object:
    """Return what a check can see of an answer: answers that look alike come to the same."""
    if looked_for is None or not isinstance(leaf, Known):
        return leaf
    said = leaf.value if isinstance(leaf.value, tuple) else (leaf.value,)
    return looked_for & {str(each) for each in said}, leaf.standing, leaf.complete


def _turning_answers(tried: Tried, now: Result, fact: Declaration) -> tuple[Answer, ...]:
    telling = [each for each in tried if not each[1].same_verdict(now)]
    if fact.type.is_list:
        return tuple(Answer(each.leaf, result) for each, result in _shortest(telling))
    if fact.type.is_numeric:
        return tuple(_stretches(tried, now))
    return tuple(Answer(each.leaf, result) for each, result in telling)


def _shortest(tried: Tried) -> Iterator[tuple[Candidate, Result]]:
    """Yield, for each result, the shortest lists that bring it."""
    kept: dict[tuple[str, ...], int] = {}
    for candidate, result in sorted(tried, key=lambda each: _length(each[0])):
        key = (result.outcome, result.best_case, result.worst_case)
        kept[key] = kept.get(key, 0) + 1
        if kept[key] <= MOST_SHOWN:
            yield candidate, result


def _length(candidate: Candidate) -> int:
    value = getattr(candidate.leaf, "value", ())
    return len(value) if isinstance(value, tuple) else 0


def _stretches(tried: Tried, now: Result) -> Iterator[Answer]:
    """Yield the stretches of numbers that would change the result; neighbours alike are one."""

    def alike(each: tuple[Candidate, Result]) -> tuple[object, ...]:
        candidate, result = each
        per = getattr(candidate.leaf, "per", None)
        return per, result.outcome, result.best_case, result.worst_case, candidate.span is None

    for _, group in groupby(tried, key=alike):
        stretch = list(group)
        candidate, result = stretch[0]
        spans = [each.span for each, _ in stretch if each.span is not None]
        if result.same_verdict(now):
            continue
        if not spans:
            yield from (Answer(each.leaf, brought) for each, brought in stretch)
            continue
        yield Answer(candidate.leaf, result, (spans[0][0], spans[-1][1]))


def _narrowing(path: str, fact: Declaration, tried: Tried, now: Result) -> Narrowing:
    narrows = [now.width - result.width for _, result in tried] or [0]
    settles = [now.open - result.open for _, result in tried] or [0]
    return Narrowing(
        path, fact.id, (min(narrows), max(narrows)), (min(settles), max(settles))
    )


def _weight(unknown: Narrowing) -> tuple[int, int, int, int]:
    narrows, settles = unknown.narrows, unknown.settles
    return -narrows[0], -narrows[1], -settles[0], -settles[1]
