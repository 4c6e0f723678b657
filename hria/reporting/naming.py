"""What things are called in a document: members, facts, groups, rights, levels, parties."""

from __future__ import annotations

from dataclasses import dataclass

from hria.model.assessment import Assessment
from hria.model.fact import Declaration, MemberKind, Stage
from hria.model.ordered import Interval, Ordered, Word
from hria.model.questionnaire import Moment
from hria.model.severity import Likelihood, Remediability, Scale, Scope
from hria.reporting.phrase import Phrase, written
from hria.reporting.wording import Words

UNSTATED = "unstated"
RUNNING = (Stage.PILOT, Stage.OPERATING)
SCALES: dict[type[Ordered], str] = {
    Scale: "scale",
    Scope: "scope",
    Remediability: "remediability",
    Likelihood: "likelihood",
}


@dataclass(frozen=True, slots=True)
class Place:
    """What a path in the description speaks of."""

    fact: Declaration
    kind: MemberKind | None
    member: str | None
    completeness: bool


@dataclass(frozen=True, slots=True)
class Names:
    """The names that one assessment gives to things, in one language."""

    assessment: Assessment
    words: Words

    def place(self, path: str) -> Place:
        """Return what a path speaks of."""
        facts = self.assessment.questionnaire.facts
        head, _, rest = path.partition(".")
        kind = next((each for each in MemberKind if each.plural == head), None)
        member, id = None, path
        if kind is not None and rest != "complete":
            member, _, key = rest.partition(".")
            id = f"{kind}.{key}"
        if id in facts:
            return Place(facts[id], kind, member, completeness=False)
        return Place(facts[id.removesuffix(".complete")], kind, member, completeness=True)

    def fact(self, path: str) -> Phrase:
        """Return the label of the fact at a path, without its member."""
        place = self.place(path)
        label = self.words.phrase(place.fact.label)
        if place.completeness:
            return Phrase(self.words("fact.complete", label=label.text), label.language)
        return label

    def question(self, path: str) -> Phrase:
        """Return the question to send about the fact at a path, without its member."""
        place = self.place(path)
        return self.words.phrase(place.fact.ask)

    def of_member(self, path: str) -> Phrase | None:
        """Return the name of the member that a path is about."""
        place = self.place(path)
        if place.kind is None or place.member is None:
            return None
        return self.member(place.kind, place.member)

    def member(self, kind: MemberKind, name: str) -> Phrase:
        """Return the name of a member; its label where it has one."""
        if name == UNSTATED:
            return Phrase(self.words(f"unstated.{kind}"), self.words.language)
        collection = self.assessment.deployment.collections.get(kind)
        member = collection.member(name) if collection else None
        return self.words.phrase(member.label) if member and member.label else written(name)

    def group(self, name: str) -> Phrase:
        """Return the name of a group of people."""
        return self.member(MemberKind.GROUP, name)

    def right(self, id: str) -> Phrase:
        """Return the name of a right."""
        right = self.assessment.questionnaire.rights.get(id)
        return self.words.phrase(right.name) if right else written(id)

    def party(self, id: str) -> Phrase:
        """Return the name of a party of the description."""
        party = self.assessment.deployment.parties.get(id)
        return self.words.phrase(party.name) if party else written(id)

    @property
    def running(self) -> bool:
        """Whether the system is at work on people already."""
        return self.assessment.deployment.stage in RUNNING

    def by(self, moment: Moment) -> str:
        """Return by when a measure is due; at once, where the plan is past that moment."""
        name = self.words.name(moment)
        over = moment.is_over_at(self.assessment.deployment.stage)
        return self.words("moment-over", when=name) if over else name

    def level(self, level: Ordered) -> str:
        """Return the name of a level of a severity scale."""
        for each in self.assessment.questionnaire.scales.get(SCALES[type(level)], ()):
            if each.level == level:
                return each.name.to(self.words.language)
        return level.value

    def levels(self, interval: Interval[Word]) -> str:
        """Return the name of a level, or of the two ends between which it lies."""
        low, high = self.level(interval.low), self.level(interval.high)
        return low if interval.exact else self.words("level.range", low=low, high=high)
