"""The assessment: every check on every member, then the questions and the conclusion."""

from __future__ import annotations

from datetime import date

from hria.assessing.conclusions import conclude
from hria.assessing.findings import findings_of
from hria.assessing.questions import open_questions
from hria.assessing.rebuttals import replies
from hria.assessing.scope import Scope
from hria.model.assessment import Assessment
from hria.model.deployment import Deployment
from hria.model.questionnaire import Questionnaire


def assess(
    deployment: Deployment, questionnaire: Questionnaire, on: date, version: str
) -> Assessment:
    """Hold a description against a questionnaire, with the law of the day `on`.

    A pure function: the same input gives the same assessment.
    """
    scope = Scope(deployment, questionnaire, on)
    findings = tuple(
        finding
        for pack, check in questionnaire.checks()
        for finding in findings_of(check, pack.head.id, scope)
    )
    questions = open_questions(findings, deployment, questionnaire)
    conclusion = conclude(findings, questions, questionnaire.left_out)
    return Assessment(
        version,
        on,
        deployment,
        questionnaire,
        findings,
        questions,
        conclusion,
        replies(findings, scope),
    )
