"""What a plan must know and have done before it enters a stage."""

from __future__ import annotations

from hria.assessing.measures import is_done
from hria.model.assessment import Assessment, OpenQuestion
from hria.model.deployment import Deployment, MeasureState
from hria.model.fact import MemberKind, Stage
from hria.model.finding import Finding, Outcome
from hria.model.gate import DueMeasure, Gate, Progress
from hria.model.questionnaire import Moment, Remedy

DUE: dict[Stage, Moment] = {
    Stage.IDEA: Moment.NOW,
    Stage.PROPOSED: Moment.NOW,
    Stage.TENDER: Moment.BEFORE_TENDER,
    Stage.CONTRACT: Moment.BEFORE_CONTRACT,
    Stage.PILOT: Moment.BEFORE_PILOT,
    Stage.OPERATING: Moment.BEFORE_OPERATION,
    Stage.ENDED: Moment.WHILE_OPERATING,
}
STATES = {
    MeasureState.PROPOSED: Progress.PROPOSED,
    MeasureState.ADOPTED: Progress.ADOPTED,
    MeasureState.DONE: Progress.DONE_BY_OWN_WORD,
}
CONSULTED = "consulted"
HEARD = frozenset(
    {
        "children.heard",
        "labour.decider_at_table",
        "labour.steering_committee",
        "participation.answered",
        "participation.council_decision",
    }
)


def gate(assessment: Assessment, stage: Stage) -> Gate:
    """Return what is missing for a stage, and what is not yet due. A pure function.

    A fact is due by the stage its declaration names, a remedy by its own moment; a concern is
    answered at the gate only when a remedy that is due has really been done.
    """
    due = [each for each in assessment.questions if each.due.rank <= stage.rank]
    later = [each for each in assessment.questions if each.due.rank > stage.rank]
    found = _measures(assessment, DUE[stage])
    missing = [each for each in found if each.progress is not Progress.DONE]
    return Gate(
        stage=stage,
        facts=tuple(each for each in due if not is_consultation(each)),
        consultations=tuple(each for each in due if is_consultation(each)),
        measures=tuple(each for each in missing if each.by.rank <= DUE[stage].rank),
        lines=tuple(each for each in assessment.findings if each.red_line),
        facts_later=tuple(each for each in later if not is_consultation(each)),
        consultations_later=tuple(each for each in later if is_consultation(each)),
        measures_later=tuple(each for each in missing if each.by.rank > DUE[stage].rank),
        measures_done=tuple(each for each in found if each.progress is Progress.DONE),
    )


def is_consultation(question: OpenQuestion) -> bool:
    """Whether a question is about who was consulted or heard before the decision."""
    listed = question.path.startswith(f"{MemberKind.CONSULTATION.plural}.")
    return listed or question.fact in HEARD or question.fact.endswith(CONSULTED)


def _measures(assessment: Assessment, moment: Moment) -> tuple[DueMeasure, ...]:
    concerns = (
        each
        for each in assessment.findings
        if each.outcome is Outcome.CONCERN and not each.red_line and each.check.remedies
    )
    return tuple(_measure(each, moment, assessment.deployment) for each in concerns)


def _measure(finding: Finding, moment: Moment, deployment: Deployment) -> DueMeasure:
    remedies = finding.check.remedies
    due = tuple(each for each in remedies if each.when.rank <= moment.rank)
    earliest = Moment.lowest(each.when for each in remedies)
    asked = due or tuple(each for each in remedies if each.when is earliest)
    return DueMeasure(finding, asked, earliest, _progress(finding, asked, deployment))


def _progress(finding: Finding, remedies: tuple[Remedy, ...], deployment: Deployment) -> Progress:
    ids = {each.id for each in remedies}
    measures = (deployment.measures[number] for number in finding.measures)
    reached = [
        Progress.DONE if is_done(each, deployment) else STATES[each.state]
        for each in measures
        if each.remedy in ids
    ]
    return Progress.highest([Progress.NONE, *reached])
