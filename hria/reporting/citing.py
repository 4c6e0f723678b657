"""The law a finding cites: what binds first, what is only for comparison marked as such."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from hria.model.finding import Finding
from hria.model.law import Confidence, Force, Provision, Status
from hria.reporting.links import web_address
from hria.reporting.naming import Names
from hria.reporting.phrase import Phrase
from hria.reporting.quantities import day

INTERNATIONAL = "intl"
REWORDED, CAVEAT = "†", "‡"
WITHOUT_FORCE = (Status.DECIDED, Status.SOFT_LAW)
"""Rulings and recommendations come out on a day; they do not come into force."""
TIERS = ("binding", "ruling", "treaty", "soft", "foreign", "benchmark")


def binding_treaties(home: str | None, law: Iterable[Provision]) -> bool:
    """Whether the catalogue tells which treaties bind in a jurisdiction."""
    return any(each.jurisdiction == INTERNATIONAL and each.binds_in(home) for each in law)


@dataclass(frozen=True, slots=True)
class LawLine:
    """A provision beside a finding: its name, how it bears, what weight it has, what to mind."""

    id: str
    name: Phrase
    title: Phrase
    why: Phrase
    tier: str
    tier_name: str
    marks: tuple[Phrase, ...]
    signs: str


@dataclass(frozen=True, slots=True)
class TierLine:
    """The names of what a finding cites with one weight, gathered by instrument."""

    tier: str
    tier_name: str
    names: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class LawEntry:
    """A provision in the list of law, whole."""

    id: str
    name: Phrase
    title: Phrase
    requires: Phrase
    tier: str
    tier_name: str
    status: str
    dates: tuple[str, ...]
    marks: tuple[Phrase, ...]
    url: str | None
    codes: str


@dataclass(frozen=True, slots=True)
class Citing:
    """Shows provisions in the light of one assessment."""

    names: Names

    def lines(self, finding: Finding) -> tuple[LawLine, ...]:
        """Return what a finding cites, binding law first."""
        law = self.names.assessment.questionnaire.law
        whys = {each.cite: each.why for each in reversed(finding.check.authorities)}
        known = [id for id in finding.authorities if id in whys and self._printable(id)]
        ordered = sorted(known, key=lambda each: TIERS.index(self.tier(law[each])))
        return tuple(self._line(law[id], self.names.words.phrase(whys[id])) for id in ordered)

    def names_by_tier(self, finding: Finding) -> tuple[TierLine, ...]:
        """Return the bare names of what a finding cites, by weight."""
        law = self.names.assessment.questionnaire.law
        cited = [law[each.id] for each in self.lines(finding)]
        return tuple(
            TierLine(tier, self.names.words(f"law.tier.{tier}"), self._gathered(inside))
            for tier in TIERS
            if (inside := [each for each in cited if self.tier(each) == tier])
        )

    def _gathered(self, provisions: Iterable[Provision]) -> tuple[Phrase, ...]:
        words = self.names.words
        by_instrument: dict[Phrase, list[str]] = {}
        for each in provisions:
            place = f"{words.phrase(each.provision)}{self._signs(each)}"
            by_instrument.setdefault(words.phrase(each.instrument), []).append(place)
        return tuple(
            Phrase(f"{instrument} {', '.join(places)}", instrument.language)
            for instrument, places in by_instrument.items()
        )

    def by_tier(self, findings: Iterable[Finding]) -> tuple[tuple[str, tuple[LawEntry, ...]], ...]:
        """Return what findings cite under a heading for each weight, binding law first."""
        entries = self.entries(findings)
        return tuple(
            (self.names.words(f"law.tier-heading.{tier}"), inside)
            for tier in TIERS
            if (inside := tuple(each for each in entries if each.tier == tier))
        )

    def entries(self, findings: Iterable[Finding]) -> tuple[LawEntry, ...]:
        """Return every provision that findings cite, once, with who cites it."""
        law = self.names.assessment.questionnaire.law
        cited: dict[str, list[str]] = {}
        for finding in findings:
            for id in finding.authorities:
                codes = cited.setdefault(id, [])
                if finding.check.code not in codes:
                    codes.append(finding.check.code)
        known = [law[id] for id in cited if self._printable(id)]
        known.sort(key=lambda each: (TIERS.index(self.tier(each)), each.id))
        return tuple(self._entry(each, ", ".join(cited[each.id])) for each in known)

    def tier(self, provision: Provision) -> str:
        """Return what weight a provision has under the law that binds here."""
        home = self.names.assessment.deployment.jurisdiction
        if provision.binds_in(home):
            return "ruling" if provision.force is Force.RULING else "binding"
        if provision.jurisdiction not in {home, INTERNATIONAL}:
            return "benchmark"
        if provision.force is Force.SOFT:
            return "soft"
        open_question = provision.force is Force.BINDING and not self._treaties_known(home)
        return "treaty" if open_question else "foreign"

    def _treaties_known(self, home: str | None) -> bool:
        return binding_treaties(home, self.names.assessment.questionnaire.law.values())

    def name(self, provision: Provision) -> Phrase:
        """Return instrument and provision."""
        words = self.names.words
        instrument = words.phrase(provision.instrument)
        place = str(words.phrase(provision.provision))
        return Phrase(f"{instrument} {place}".strip(), instrument.language)

    def marks(self, provision: Provision) -> tuple[Phrase, ...]:
        """Return what a reader must know before leaning on a provision."""
        words = self.names.words
        found: list[Phrase] = []
        if provision.status not in (Status.IN_FORCE, Status.DECIDED, Status.SOFT_LAW):
            found.append(self._status(provision))
        if self._reworded(provision):
            found.append(self._later(provision))
        if provision.confidence is not Confidence.HIGH and provision.caveat:
            found.append(words.phrase(provision.caveat))
        return tuple(found)

    def _printable(self, id: str) -> bool:
        provision = self.names.assessment.questionnaire.law.get(id)
        return provision is not None and provision.confidence is not Confidence.LOW

    def _line(self, provision: Provision, why: Phrase) -> LawLine:
        tier = self.tier(provision)
        return LawLine(
            id=provision.id,
            name=self.name(provision),
            title=self.names.words.phrase(provision.title),
            why=why,
            tier=tier,
            tier_name=self.names.words(f"law.tier.{tier}"),
            marks=self.marks(provision),
            signs=self._signs(provision),
        )

    def _signs(self, provision: Provision) -> str:
        reworded = REWORDED if self._reworded(provision) else ""
        careful = provision.confidence is not Confidence.HIGH and provision.caveat
        return f"{reworded}{CAVEAT if careful else ''}"

    def _entry(self, provision: Provision, codes: str) -> LawEntry:
        words, tier = self.names.words, self.tier(provision)
        marks = list(self.marks(provision))
        if provision.caveat and provision.confidence is Confidence.HIGH:
            marks.append(words.phrase(provision.caveat))
        if words.language in provision.translation:
            marks.append(self._own(words("law.our-translation")))
        return LawEntry(
            id=provision.id,
            name=self.name(provision),
            title=words.phrase(provision.title),
            requires=words.phrase(provision.requires),
            tier=tier,
            tier_name=words(f"law.tier.{tier}"),
            status=words.name(provision.status),
            dates=self._dates(provision),
            marks=tuple(marks),
            url=web_address(provision.url),
            codes=codes,
        )

    def _dates(self, provision: Provision) -> tuple[str, ...]:
        words = self.names.words
        since, wording = provision.in_force_since, provision.wording_since
        first = "of-date" if provision.status in WITHOUT_FORCE else "in-force-since"
        dated: list[tuple[str, date | None]] = [
            (first, since),
            ("wording-since", None if first == "of-date" and wording == since else wording),
            ("applies-from", provision.applies_from),
            ("checked", provision.checked),
        ]
        found = [words(f"law.{key}", date=day(on, words.language)) for key, on in dated if on]
        return (*found, words("law.confidence", level=words.name(provision.confidence)))

    def _reworded(self, provision: Provision) -> bool:
        described = self.names.assessment.deployment.described_on
        return provision.wording_since is not None and provision.wording_since > described

    def _later(self, provision: Provision) -> Phrase:
        """Say what is later than the facts: a decision, a provision, or its wording."""
        described = self.names.assessment.deployment.described_on
        key, when = "law.earlier-wording", provision.wording_since
        if provision.status is Status.DECIDED:
            key = "law.decided-later"
        elif provision.in_force_since is not None and provision.in_force_since > described:
            soft = provision.status is Status.SOFT_LAW
            key, when = f"law.{'issued' if soft else 'in-force'}-later", provision.in_force_since
        words = self.names.words
        return self._own(words(key, date=day(when, words.language) if when else ""))

    def _status(self, provision: Provision) -> Phrase:
        words = self.names.words
        status = words.name(provision.status)
        if provision.applies_from is None:
            return self._own(words("law.status", status=status))
        when = day(provision.applies_from, words.language)
        return self._own(words("law.status-from", status=status, date=when))

    def _own(self, text: str) -> Phrase:
        return Phrase(text, self.names.words.language)
