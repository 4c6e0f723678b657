"""The assessment of a deployment: findings, open questions, conclusion."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hria.model.deployment import Deployment
from hria.model.fact import Asked, Reason, Stage, Standing
from hria.model.finding import Finding
from hria.model.ordered import Ordered
from hria.model.questionnaire import Questionnaire
from hria.model.reply import Reply


class Verdict(Ordered):
    """What the assessment recommends, the best first."""

    NO_CONCERN = "no-concern"
    INCOMPLETE = "incomplete"
    CONDITIONS = "conditions"
    NOT_IN_THIS_FORM = "not-in-this-form"
    PAUSE = "pause"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A fact that findings lack: where (a path), why it is missing, whom to ask, who needs it."""

    path: str
    fact: str
    reason: Reason
    ask_of: Asked
    due: Stage
    needed_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Conclusion:
    """The outcome, everything that holds, the bounds, and the findings that decided it."""

    outcome: Verdict
    holds: tuple[Verdict, ...]
    best_case: Verdict
    worst_case: Verdict
    decided_by: tuple[str, ...]
    open: int
    standing: Standing | None


@dataclass(frozen=True, slots=True)
class Assessment:
    """One description held against one questionnaire on one day."""

    version: str
    on: date
    deployment: Deployment
    questionnaire: Questionnaire
    findings: tuple[Finding, ...]
    questions: tuple[OpenQuestion, ...]
    conclusion: Conclusion
    replies: tuple[Reply, ...] = ()

    def finding(self, id: str) -> Finding | None:
        """Return the finding of this id, or None."""
        return next((each for each in self.findings if each.id == id), None)
