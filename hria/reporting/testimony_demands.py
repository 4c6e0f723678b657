"""Three demands to vote on: the worst that is established, and no decision without answers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hria.model.fact import Known, Stage
from hria.model.finding import Finding
from hria.model.questionnaire import Remedy
from hria.model.speech import Stand
from hria.reporting.gravity import worst_first
from hria.reporting.naming import Names
from hria.reporting.phrase import Phrase
from hria.reporting.testimony_filling import filled
from hria.reporting.verdict import weigh

MOST = 3
FROM_FINDINGS = 2
RUNNING = (Stage.PILOT, Stage.OPERATING)
ALWAYS = ("again", "publish", "report")


@dataclass(frozen=True, slots=True)
class Demand:
    """A motion: what is to be decided, who would carry it out by when, and which finding asks it."""

    text: Phrase
    by: str = ""
    finding: Finding | None = None

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
    weighed = weigh(names.assessment)
    spoken = names.assessment.questionnaire.spoken
    said: set[str] = set()
    worst = worst_first((*weighed.crossed, *weighed.blocking, *weighed.conditions))
    for finding in worst:
        entry = spoken.get(f"{finding.check.id}:{Stand.CONCERN}")
        remedy = finding.check.remedies[0] if finding.check.remedies else None
        text = (
            filled(entry.demand, names, finding.figures, finding)
            if entry and entry.demand
            else None
        )
        if text is None and remedy is not None:
            text = names.words.phrase(remedy.do)
        if text is not None and text.text not in said:
            said.add(text.text)
            yield Demand(text, _by(remedy, names) if remedy else "", finding)


def _by(remedy: Remedy, names: Names) -> str:
    who, when = names.words.name(remedy.who), names.words.name(remedy.when)
    return names.words("testimony.demand.by", who=who, when=when)


def _answers(names: Names) -> Iterator[Demand]:
    count = names.assessment.conclusion.open
    if not count:
        return
    stage = names.assessment.deployment.leaf("stage")
    running = isinstance(stage, Known) and stage.value in RUNNING
    key = f"testimony.demand.answers.{'running' if running else 'before'}"
    yield Demand(Phrase(names.words.count(key, count), names.words.language))


def _own(key: str, names: Names) -> Phrase:
    return Phrase(names.words(key), names.words.language)
