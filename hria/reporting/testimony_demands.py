"""Three demands to vote on: the worst that is established, and no decision without answers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from hria.model.finding import Finding
from hria.model.questionnaire import Remedy
from hria.model.speech import Stand
from hria.reporting.citing import Citing
from hria.reporting.filling import Filling
from hria.reporting.gravity import worst_first
from hria.reporting.naming import Names
from hria.reporting.phrase import Phrase
from hria.reporting.request_records import record_name
from hria.reporting.testimony_filling import filled
from hria.reporting.verdict import weigh

MOST = 3
FROM_FINDINGS = 2
MOST_SENTENCES = 2
MOST_LAW = 3
MOST_RECORDS = 5
ALWAYS = ("again", "publish", "report")


@dataclass(frozen=True, slots=True)
class Demand:
    """A motion: what is to be decided, who does it by when, and which finding asks for it."""

    text: Phrase
    by: str = ""
    finding: Finding | None = None
    why: Phrase | None = None
    law: tuple[Phrase, ...] = ()

    @property
    def code(self) -> str:
        """The finding's code, or nothing."""
        return self.finding.check.code if self.finding else ""


def three_demands(names: Names) -> tuple[Demand, ...]:
    """Select three motions: two from the worst findings, and the answers that are missing."""
    from_findings = list(_from_findings(names))
    answers = list(_answers(names))
    found = from_findings[: MOST - len(answers)] if answers else from_findings[:MOST]
    always = (Demand(_own(f"testimony.demand.{key}", names)) for key in ALWAYS)
    return tuple([*found[:FROM_FINDINGS], *answers, *found[FROM_FINDINGS:], *always][:MOST])


def _from_findings(names: Names) -> Iterator[Demand]:
    """Yield motions, the worst findings first; among equals those with wording to vote on."""
    weighed = weigh(names.assessment)
    said: set[str] = set()
    for findings in (weighed.crossed, weighed.blocking, weighed.conditions):
        drawn = [(each, _motion(each, names)) for each in worst_first(findings)]
        for finding, text in sorted(drawn, key=lambda pair: pair[1] is None):
            remedy = finding.check.remedies[0] if finding.check.remedies else None
            wording = text or (names.words.phrase(remedy.do) if remedy else None)
            if wording is not None and wording.text not in said:
                said.add(wording.text)
                by = _by(remedy, names) if remedy else ""
                yield Demand(wording, by, finding, _why(finding, names), _law(finding, names))


def _motion(finding: Finding, names: Names) -> Phrase | None:
    entry = names.assessment.questionnaire.spoken.get(f"{finding.check.id}:{Stand.CONCERN}")
    if entry is None or entry.demand is None:
        return None
    return filled(entry.demand, names, finding.figures, finding)


def _why(finding: Finding, names: Names) -> Phrase:
    """Return why, as one would say it; else as the check says it."""
    entry = names.assessment.questionnaire.spoken.get(f"{finding.check.id}:{Stand.CONCERN}")
    sentences = entry.say if entry else ()
    said = [
        text for each in sentences if (text := filled(each.text, names, finding.figures, finding))
    ]
    if not said:
        return Filling(names).said(finding)
    return Phrase(" ".join(each.text for each in said[:MOST_SENTENCES]), said[0].language)


def _law(finding: Finding, names: Names) -> tuple[Phrase, ...]:
    """Return the binding provisions that weigh most on a finding."""
    law = names.assessment.questionnaire.law
    binding = [each.id for each in Citing(names).lines(finding) if each.tier == "binding"]
    by_instrument: dict[Phrase, list[str]] = {}
    for id in binding[:MOST_LAW]:
        place = names.words.phrase(law[id].provision).text
        by_instrument.setdefault(names.words.phrase(law[id].instrument), []).append(place)
    return tuple(
        Phrase(f"{instrument} {', '.join(places)}", instrument.language)
        for instrument, places in by_instrument.items()
    )


def _by(remedy: Remedy, names: Names) -> str:
    who, when = names.words.name(remedy.who), names.by(remedy.when)
    return names.words("testimony.demand.by", who=who, when=when)


def _answers(names: Names) -> Iterator[Demand]:
    count = names.assessment.conclusion.open
    if not count:
        return
    words = names.words
    key = f"testimony.demand.answers.{'running' if names.running else 'before'}"
    records = words(
        "testimony.demand.records", records=words("testimony.demand.join").join(_records(names))
    )
    why = Phrase(records, words.language)
    yield Demand(Phrase(words.count(key, count), words.language), why=why)


def _records(names: Names) -> tuple[str, ...]:
    """Return the kinds of record that would answer most questions."""
    counted = Counter(record_name(each.fact, names) for each in names.assessment.questions)
    return tuple(name for name, _ in counted.most_common(MOST_RECORDS))


def _own(key: str, names: Names) -> Phrase:
    return Phrase(names.words(key), names.words.language)
