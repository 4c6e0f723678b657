"""What measures change: adopted ones commit, done ones lower severity."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from hria.assessing.ratings import combine
from hria.model.deployment import Deployment, Measure, MeasureState, SourceKind
from hria.model.fact import Known
from hria.model.finding import Commitment
from hria.model.ordered import Interval, Word
from hria.model.questionnaire import Check, Moment, Remedy, Residual
from hria.model.severity import Severity
from hria.model.truth import Truth

PLANNED = {
    Moment.BEFORE_TENDER: "plan.tender_on",
    Moment.BEFORE_CONTRACT: "plan.contract_on",
    Moment.BEFORE_PILOT: "plan.pilot_on",
    Moment.BEFORE_OPERATION: "plan.operation_on",
}
BY_OTHERS = {SourceKind.PRESS, SourceKind.STUDY, SourceKind.DATASET, SourceKind.LAW}


@dataclass(frozen=True, slots=True)
class Answer:
    """How the measures of a description answer one finding.

    `at_best` also counts adopted measures of which it is open whether they come in time.
    """

    measures: tuple[int, ...]
    commitment: Commitment
    after: Severity | None
    committed: Severity | None
    at_best: Severity | None


def answer(
    check: Check, member: str | None, severity: Severity, deployment: Deployment, on: date
) -> Answer:
    """Return what the measures against a check's concern come to.

    Adopted counts with an owner, a source for the decision and a deadline not after the
    remedy's moment; done counts with a source other than whoever did it.
    """
    remedies = {remedy.id: remedy for remedy in check.remedies}
    meant = [
        (number, measure, remedies[measure.remedy])
        for number, measure in enumerate(deployment.measures)
        if measure.remedy in remedies and (not measure.members or member in measure.members)
    ]
    done = [remedy for _, measure, remedy in meant if is_done(measure, deployment)]
    timely = [
        (commits(measure, remedy, deployment, on), remedy)
        for _, measure, remedy in meant
        if remedy not in done
    ]
    bound = [remedy for truth, remedy in timely if truth is Truth.YES]
    hoped = [remedy for truth, remedy in timely if truth is not Truth.NO]
    if done:
        commitment = Commitment.DONE
    elif bound:
        commitment = Commitment.COMMITTED
    else:
        commitment = Commitment.PROPOSED if meant else Commitment.NONE
    return Answer(
        tuple(number for number, _, _ in meant),
        commitment,
        _lowered(severity, done),
        _lowered(severity, [*done, *bound]),
        _lowered(severity, [*done, *hoped]),
    )


def is_done(measure: Measure, deployment: Deployment) -> bool:
    """Whether a measure is done on a source other than the word of whoever did it."""
    if measure.state is not MeasureState.DONE or measure.owner is None:
        return False
    sources = [deployment.sources[each.source] for each in measure.citations]
    return any(
        each.by != measure.owner if each.by is not None else each.kind in BY_OTHERS
        for each in sources
    )


def commits(measure: Measure, remedy: Remedy, deployment: Deployment, on: date) -> Truth:
    """Say whether somebody is bound to carry a measure out in time."""
    if measure.state is MeasureState.PROPOSED or not measure.owner or not measure.citations:
        return Truth.NO
    if measure.state is MeasureState.DONE:
        return Truth.YES
    return _in_time(measure.deadline, remedy.when, deployment, on)


def lowered(severity: Severity, residuals: Iterable[Residual]) -> Severity:
    """Return the severity that remains: per part the lowest residual, overall anew."""
    scale, reach, remediability = severity.scale, severity.scope, severity.remediability
    for each in residuals:
        scale = _at_most(scale, each.scale)
        reach = _at_most(reach, each.scope)
        remediability = _at_most(remediability, each.remediability)
    return combine(scale, reach, remediability, severity.likelihood)


def _lowered(severity: Severity, remedies: list[Remedy]) -> Severity | None:
    return lowered(severity, (each.residual for each in remedies)) if remedies else None


def _at_most(interval: Interval[Word], residual: Word | None) -> Interval[Word]:
    if residual is None:
        return interval
    scale = type(residual)
    return Interval(scale.lowest((interval.low, residual)), scale.lowest((interval.high, residual)))


def _in_time(
    deadline: date | str | None, moment: Moment, deployment: Deployment, on: date
) -> Truth:
    if deadline is None:
        return Truth.NO
    if isinstance(deadline, str):
        return Truth.of(Moment(deadline).rank <= moment.rank)
    if moment is Moment.WHILE_OPERATING:
        return Truth.YES
    if moment is Moment.NOW:
        return Truth.of(deadline <= on)
    planned = deployment.leaf(PLANNED[moment])
    if isinstance(planned, Known) and isinstance(planned.value, date):
        return Truth.of(deadline <= planned.value)
    return Truth.UNKNOWN
