"""The answers to one question, tried: each with the result it would bring."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from hria.assessing.answers import answers_to
from hria.assessing.number_answers import Candidate
from hria.assessing.paths import declared_at
from hria.assessing.rejudging import Part, Parts, Ranks, at_most, joined
from hria.assessing.sight import sight
from hria.assessing.touching import touched
from hria.assessing.variations import with_leaf
from hria.model.deployment import Deployment
from hria.model.fact import Disputed, Leaf
from hria.model.finding import Outcome
from hria.model.turning import Result

Tried = Sequence[tuple[Candidate, Result]]


class Trying:
    """Tries the answers at one path; what cannot change anything is not judged anew."""

    def __init__(self, path: str, parts: Parts, needed_by: Collection[str] | None = None) -> None:
        """Find what the fact at this path touches, and which answers to try.

        `needed_by` holds the ids of the findings that lack it, where it is an open question.
        """
        self.parts = parts
        self.path = path
        self.needed_by = needed_by or ()
        self.fact = declared_at(path, parts.facts)
        self.deployment = parts.assessment.deployment
        self.touched = touched(path, parts, needed_by)
        self.rest = parts.rest(self.touched)
        checks = {part.check.id: part.check for part in self.touched}
        self.sights = {id: sight(each, self.fact, parts.facts) for id, each in checks.items()}
        self.outcomes: dict[tuple[int, object], tuple[Outcome, ...]] = {}
        self.known: dict[tuple[int, object], Ranks] = {}
        self.place = path.removesuffix(".complete") if self.fact.type.is_list else path
        self.answers = answers_to(path, self.deployment, parts.facts, list(checks.values()))
        for part in self.touched:
            key = self._key(part, self.deployment.at(self.place))
            self.known[key] = part.ranks
            self.outcomes[key] = tuple(each.outcome for each in part.findings)

    def all(self) -> Tried:
        """Return every answer with the result it would bring."""
        return [(each, self.result(each.leaf).spelled()) for each in self.answers.answers]

    def settled(self) -> tuple[int, int]:
        """Return how many open findings the answers settle at least and at most.

        An answer can settle only findings that need it; under a dispute, any it touches.
        """
        disputed = isinstance(self.deployment.at(self.path), Disputed)
        counted = [
            part
            for part in self.touched
            if disputed or any(each.id in self.needed_by for each in part.findings)
        ]
        before = sum(each.outcome.is_open for part in counted for each in part.findings)
        settled = []
        for candidate in self.answers.answers:
            changed = self._changed(candidate.leaf)
            after = (self._outcomes(part, candidate.leaf, changed) for part in counted)
            settled.append(before - sum(each.is_open for found in after for each in found))
        return min(settled, default=0), max(settled, default=0)

    def result(self, leaf: Leaf) -> Ranks:
        """Return what the whole assessment would come to with this answer.

        The weightiest parts come first: once they are as bad as a lesser part can get, that one
        need not be judged; first by what it could be at all, then by what its outcomes allow.
        """
        changed = self._changed(leaf)
        so_far = self.rest
        for part in self.touched:
            if part.worst <= min(so_far):
                continue
            bound = at_most(part, self._outcomes(part, leaf, changed))
            if any(could > is_ for could, is_ in zip(bound, so_far, strict=True)):
                so_far = joined((so_far, self._judged(part, leaf, changed)))
        return so_far

    def _outcomes(self, part: Part, leaf: Leaf, changed: Deployment) -> tuple[Outcome, ...]:
        key = self._key(part, leaf)
        if key not in self.outcomes:
            self.outcomes[key] = self.parts.outcomes_again(part, changed)
        return self.outcomes[key]

    def _judged(self, part: Part, leaf: Leaf, changed: Deployment) -> Ranks:
        key = self._key(part, leaf)
        if key not in self.known:
            self.known[key] = self.parts.again(part, changed)
        return self.known[key]

    def _changed(self, leaf: Leaf) -> Deployment:
        return with_leaf(self.deployment, self.place, leaf)

    def _key(self, part: Part, leaf: Leaf) -> tuple[int, object]:
        return part.number, self.sights[part.check.id].of(leaf)
