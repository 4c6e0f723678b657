"""On what the conclusion turns: every other single answer, tried."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from itertools import groupby
from math import prod

from hria.assessing.disputes import PAIRED
from hria.assessing.narrowing import Unknown, most_telling
from hria.assessing.number_answers import Candidate
from hria.assessing.rejudging import Parts
from hria.assessing.robustness import robustness
from hria.assessing.scope import SpentError
from hria.assessing.trying import Tried, Trying
from hria.model.assessment import Assessment
from hria.model.fact import Declaration, Known, Range
from hria.model.turning import Answer, Narrowing, Result, Robustness, Turn, Turning

MOST_SHOWN = 3
MOST_LOOKS, PLENTY = 260_000, 16
"""How many facts are looked at while answers are tried, in a plan of this many pairs of members."""


def turning(assessment: Assessment) -> Turning:
    """Return the single answers that would change the outcome or its bounds.

    Open questions and stated facts alike; every answer a fact's type allows is tried, and only
    the checks that use the fact are judged anew. A plan with very many members or rival claims has
    too many answers: then facts are left untried, and the result counts them. A pure function.
    """
    parts = Parts(assessment)
    parts.meter.left = enough(assessment)
    now = parts.now.spelled()
    moved = _moved(parts)
    turns: list[Turn] = []
    asked = {each.path: each for each in assessment.questions}
    unknowns: list[Unknown] = []
    paths = list(asked_first(assessment))
    done = 0
    with suppress(SpentError):
        for path in paths:
            trying = Trying(path, parts, asked[path].needed_by if path in asked else None)
            tried = trying.all()
            done += 1
            answers = _turning_answers(tried, now, trying.fact)
            if answers:
                exact = trying.answers.exact
                turns.append(Turn(path, trying.fact.id, path in asked, answers, exact))
            if path in asked:
                unknowns.append(Unknown(trying, tried, asked[path].needed_by))
    telling = _telling(unknowns) if done == len(paths) else ()
    return Turning(now, tuple(turns), telling, moved, len(paths) - done)


def _telling(unknowns: list[Unknown]) -> tuple[Narrowing, ...]:
    with suppress(SpentError):
        return most_telling(unknowns)
    return ()


def _moved(parts: Parts) -> Robustness | None:
    with suppress(SpentError):
        return robustness(parts)
    return None


def enough(assessment: Assessment) -> int:
    """Return how many facts may be looked at: less where each answer touches many members."""
    collections = assessment.deployment.collections
    sizes = (len(collections[kind].members) for kind in PAIRED if kind in collections)
    return MOST_LOOKS * PLENTY // max(PLENTY, prod(max(1, each) for each in sizes))


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
            facts.extend(
                (f"{start}.{id.split('.', 1)[1]}", leaf) for id, leaf in member.leaves.items()
            )
    for path, leaf in facts:
        if isinstance(leaf, Known | Range) and path not in asked:
            yield path


def _turning_answers(tried: Tried, now: Result, fact: Declaration) -> tuple[Answer, ...]:
    telling = [each for each in tried if each[1] != now]
    if fact.type.is_list:
        return tuple(Answer(each.leaf, result) for each, result in _shortest(telling))
    if fact.type.is_numeric:
        return tuple(_stretches(tried, now))
    return tuple(Answer(each.leaf, result) for each, result in telling)


def _shortest(tried: Tried) -> Iterator[tuple[Candidate, Result]]:
    """Yield, for each result, some of the shortest lists that bring it."""
    found: dict[Result, list[Candidate]] = {}
    for candidate, result in sorted(tried, key=lambda each: _length(each[0])):
        alike = found.setdefault(result, [])
        if len(alike) < MOST_SHOWN and all(_length(candidate) == _length(each) for each in alike):
            alike.append(candidate)
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
        if result == now:
            continue
        if not spans:
            yield from (Answer(each.leaf, brought) for each, brought in stretch)
            continue
        first, last = spans[0], spans[-1]
        includes = first[0] == first[1], last[0] == last[1]
        yield Answer(candidate.leaf, result, (first[0], last[1]), includes)
