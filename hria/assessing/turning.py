"""On what the conclusion turns: every other single answer, tried."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from hria.assessing.narrowing import Unknown, most_telling
from hria.assessing.number_answers import Candidate
from hria.assessing.rejudging import Parts
from hria.assessing.robustness import robustness
from hria.assessing.trying import Tried, Trying
from hria.model.assessment import Assessment
from hria.model.fact import Declaration, Known, Range
from hria.model.turning import Answer, Result, Turn, Turning

MOST_SHOWN = 3


def turning(assessment: Assessment) -> Turning:
    """Return the single answers that would change the outcome or its bounds.

    Open questions and stated facts alike; every answer a fact's type allows is tried, and only
    the checks that use the fact are judged anew. A pure function.
    """
    parts = Parts(assessment)
    now = parts.now.spelled()
    turns: list[Turn] = []
    asked = {each.path: each for each in assessment.questions}
    unknowns: list[Unknown] = []
    for path in asked_first(assessment):
        trying = Trying(path, parts, asked[path].needed_by if path in asked else None)
        tried = trying.all()
        answers = _turning_answers(tried, now, trying.fact)
        if answers:
            turns.append(Turn(path, trying.fact.id, path in asked, answers, trying.answers.exact))
        if path in asked:
            unknowns.append(Unknown(trying, tried, asked[path].needed_by))
    return Turning(now, tuple(turns), most_telling(unknowns), robustness(parts))


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
