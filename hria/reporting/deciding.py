"""Why a finding says so: the facts that decided it, with their standing and their sources."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from hria.model.fact import Disputed, Known, Leaf, Range
from hria.model.finding import Finding, Outcome
from hria.reporting.naming import Names
from hria.reporting.phrase import Phrase
from hria.reporting.sourcing import Ref, Sourcing, citations
from hria.reporting.stating import Stating, standing_of


@dataclass(frozen=True, slots=True)
class DecidingFact:
    """A fact as a document shows it: what, of whom, what is said, how well it stands, where."""

    path: str
    label: Phrase
    member: Phrase | None
    value: Phrase
    known: bool
    standing: str
    refs: tuple[Ref, ...]
    note: Phrase | None = None


@dataclass(frozen=True, slots=True)
class AccountLine:
    """What comes out if one side of a dispute is right."""

    taken: tuple[Phrase, ...]
    outcome: str
    outcome_code: str


@dataclass(frozen=True, slots=True)
class Deciding:
    """Shows the facts behind findings."""

    names: Names

    def facts(
        self, paths: Iterable[str], member: str | None = None, *, brief: bool = False
    ) -> tuple[DecidingFact, ...]:
        """Return the facts at some paths; the finding's own member is not named again.

        `brief` leaves the rival claims out, where the accounts tell them anyway.
        """
        return tuple(self.fact(path, member, brief=brief) for path in paths)

    def fact(self, path: str, member: str | None = None, *, brief: bool = False) -> DecidingFact:
        """Return the fact at a path."""
        leaf = self.names.assessment.deployment.at(path)
        place = self.names.place(path)
        of = self.names.of_member(path) if place.member != member else None
        standing = standing_of(leaf)
        note = leaf.note
        return DecidingFact(
            path=path,
            label=self.names.fact(path),
            member=of,
            value=self._value(path, leaf, brief=brief),
            known=isinstance(leaf, Known | Range),
            standing=self.names.words.name(standing) if standing else "",
            refs=Sourcing(self.names).refs(citations(leaf)),
            note=self.names.words.phrase(note) if note else None,
        )

    def _value(self, path: str, leaf: Leaf, *, brief: bool) -> Phrase:
        if brief and isinstance(leaf, Disputed):
            words = self.names.words
            return Phrase(words("fact.disputed-plain"), words.language)
        return Stating(self.names).at(path)

    def accounts(self, finding: Finding) -> tuple[AccountLine, ...]:
        """Return what a finding comes to for each combination of rival claims.

        Nothing is returned where every account leaves the check open or clears it alike.
        """
        words = self.names.words
        telling = finding.outcome in (Outcome.CONCERN, Outcome.DISPUTED)
        if not telling and len({each.outcome for each in finding.accounts}) < 2:
            return ()
        return tuple(
            AccountLine(
                tuple(self._claim(path, number) for path, number in each.taken),
                words.name(each.outcome),
                each.outcome.value,
            )
            for each in finding.accounts
        )

    def _claim(self, path: str, number: int) -> Phrase:
        words = self.names.words
        leaf = self.names.assessment.deployment.at(path)
        label = self.names.fact(path)
        claims = getattr(leaf, "claims", ())
        if number >= len(claims):
            return label
        claim = claims[number]
        value = Stating(self.names).leaf(claim.leaf, self.names.place(path).fact)
        by = f" ({self.names.party(claim.by)})" if claim.by else ""
        return Phrase(
            words("fact.taken", label=str(label), value=str(value), by=by), words.language
        )
