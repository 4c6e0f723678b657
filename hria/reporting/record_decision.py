"""The decision that is asked for: at which stage, and what the outcome leaves open."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hria.model.assessment import Verdict
from hria.model.questionnaire import Basis
from hria.reporting.citing import Citing
from hria.reporting.firstscreen import first_screen
from hria.reporting.naming import Names
from hria.reporting.phrase import Phrase
from hria.reporting.stating import Stating
from hria.reporting.verdict import weigh

WAYS = {
    Verdict.STOP: ("drop", "change"),
    Verdict.PAUSE: ("drop", "change", "wait"),
    Verdict.NOT_IN_THIS_FORM: ("drop", "change", "commit"),
    Verdict.CONDITIONS: ("drop", "change", "commit"),
    Verdict.INCOMPLETE: ("drop", "change", "wait"),
    Verdict.NO_CONCERN: ("drop", "change", "go-on"),
}
"""What can be decided on each outcome; nowhere is there a way that approves of the plan."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What is to be decided and what it would have to be."""

    outcome: str
    outcome_name: str
    sentence: str
    stage: Phrase
    asked: str
    would_be: str
    ways: tuple[str, ...]
    otherwise: str
    forbidden: str
    bounds: str
    unknown: str
    rests_on: str
    nature: tuple[str, ...]


def decision(names: Names) -> Decision:
    """Select the decision."""
    words, first = names.words, first_screen(names)
    outcome = names.assessment.conclusion.outcome
    return Decision(
        outcome=outcome.value,
        outcome_name=first.outcome_name,
        sentence=first.sentence,
        stage=Stating(names).at("stage"),
        asked=words(f"record.asked.{_stage(names)}"),
        would_be=words(f"record.would-be.{outcome.value}"),
        ways=tuple(words(f"record.way.{way}") for way in WAYS[outcome]),
        otherwise=words("record.otherwise"),
        forbidden="".join(_forbidden(names)),
        bounds=first.bounds,
        unknown=first.unknown.text,
        rests_on=first.rests_on,
        nature=first.nature or (first.means,),
    )


def _stage(names: Names) -> str:
    """Return the stage for which the next decision is asked; `unknown` where it is not stated."""
    stage = names.assessment.deployment.stage
    return "unknown" if stage is None else stage.value


def _forbidden(names: Names) -> Iterator[str]:
    """Yield that a line of law cannot be decided away, where one is crossed."""
    law = names.assessment.questionnaire.law
    crossed = [each for each in weigh(names.assessment).crossed if each.check.red_line]
    ids = dict.fromkeys(
        id
        for each in crossed
        if each.red_line_basis is Basis.LAW and each.check.red_line
        for id in each.check.red_line.forbidden_by
        if id in law
    )
    if ids:
        provisions = names.words.listed(str(Citing(names).name(law[id])) for id in ids)
        yield names.words("record.forbidden", provisions=provisions)
