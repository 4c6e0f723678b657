"""The answers to one question, tried: each with the result it would bring."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from hria.assessing.answers import answers_to
from hria.assessing.number_answers import Candidate
from hria.assessing.paths import declared_at
from hria.assessing.rejudging import Part, Parts, Ranks, joined
from hria.assessing.uses import inputs, tests_against, tests_of
from hria.assessing.variations import with_leaf
from hria.model.condition import FactRef
from hria.model.deployment import Deployment
from hria.model.fact import Declaration, Disputed, Known, Leaf
from hria.model.questionnaire import Check
from hria.model.turning import Result

Tried = Sequence[tuple[Candidate, Result]]


class Trying:
    """Tries the answers at one path; what cannot change anything is not judged anew."""

    def __init__(self, path: str, parts: Parts) -> None:
        """Find what the fact at this path touches, and which answers to try."""
        self.parts = parts
        self.path = path
        self.fact = declared_at(path, parts.facts)
        self.deployment = parts.assessment.deployment
        touched = parts.touched(path)
        self.rest = parts.rest(touched)
        self.touched = sorted(touched, key=_weightiest)
        self.checks = {part.check.id: part.check for part in touched}
        self.looked_for = {id: _looked_for(each, self.fact) for id, each in self.checks.items()}
        self.known: dict[tuple[int, object], Ranks] = {}
        checks = list(self.checks.values())
        self.answers = answers_to(path, self.deployment, parts.facts, checks)

    def all(self) -> Tried:
        """Return every answer with the result it would bring."""
        return [(each, self.result(each.leaf).spelled()) for each in self.answers.answers]

    def settled(self, needed_by: Collection[str]) -> tuple[int, int]:
        """Return how many open findings the answers settle at least and at most.

        An answer can settle only findings that need it; under a dispute, any it touches.
        """
        disputed = isinstance(self.deployment.at(self.path), Disputed)
        counted = [
            part
            for part in self.touched
            if disputed or any(each.id in needed_by for each in part.findings)
        ]
        before = sum(each.outcome.is_open for part in counted for each in part.findings)
        known: dict[tuple[int, object], int] = {}
        settled = []
        for candidate in self.answers.answers:
            changed = self._changed(candidate.leaf)
            keys = [(part, self._key(part, candidate.leaf)) for part in counted]
            for part, key in keys:
                if key not in known:
                    known[key] = self.parts.open_again(part, changed)
            settled.append(before - sum(known[key] for _, key in keys))
        return min(settled, default=0), max(settled, default=0)

    def result(self, leaf: Leaf) -> Ranks:
        """Return what the whole assessment would come to with this answer.

        The weightiest parts come first: once they are as bad as a lesser part can get, that one
        need not be judged.
        """
        changed = self._changed(leaf)
        so_far = self.rest
        for part in self.touched:
            if part.worst > min(so_far):
                key = self._key(part, leaf)
                if key not in self.known:
                    self.known[key] = self.parts.again(part, changed)
                so_far = joined((so_far, self.known[key]))
        return so_far

    def _changed(self, leaf: Leaf) -> Deployment:
        place = self.path.removesuffix(".complete") if self.fact.type.is_list else self.path
        return with_leaf(self.deployment, place, leaf)

    def _key(self, part: Part, leaf: Leaf) -> tuple[int, object]:
        return part.number, _as_seen(leaf, self.looked_for[part.check.id])


def _weightiest(part: Part) -> tuple[int, int, int, int]:
    ranks = part.ranks
    return -part.worst, -ranks.best_case, -ranks.outcome, -ranks.worst_case


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
