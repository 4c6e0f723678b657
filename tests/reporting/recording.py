"""What a decision record is made of: facts about alternatives, hearings and the plan."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from building import assessment, deployment, finding
from library import check, declaration, text

from hria.model.assessment import Assessment
from hria.model.deployment import Collection, Deployment, Member
from hria.model.fact import Choice, FactType, Leaf, MemberKind
from hria.model.finding import Finding, Outcome
from hria.reporting.record_necessity import JUDGED

DECLARED = (
    *(
        declaration(id, FactType.TEXT, theme="alternatives")
        for id in (*JUDGED, "alternative.why_not")
    ),
    declaration("alternative.tried"),
    declaration("alternative.examined"),
    declaration("alternative.included"),
    declaration(
        "alternative.kind",
        FactType.CHOICE,
        choices=tuple(Choice(id, text(id)) for id in ("nothing", "training", "other")),
    ),
    declaration("consultation.heard", FactType.TEXT),
    declaration("consultation.held_on", FactType.DATE),
    declaration("consultation.said", FactType.TEXT),
    declaration("consultation.changed", FactType.TEXT),
    declaration("consultation.included"),
    declaration("consultations.complete"),
    declaration("group.consulted"),
    declaration("group.informed"),
    declaration("plan.review_on", FactType.DATE),
    declaration("participation.stop_criteria", theme="participation"),
    declaration("plan.purposes", FactType.TEXT),
)


def with_facts(made: Assessment) -> Assessment:
    """Return an assessment whose questionnaire declares them."""
    declared = {**made.questionnaire.facts, **{each.id: each for each in DECLARED}}
    return replace(made, questionnaire=replace(made.questionnaire, facts=declared))


def plan(*members: Member, **leaves: Leaf) -> Deployment:
    """Return the plan with these members and facts; `__` stands for the dot of a path."""
    plain = deployment()
    collections = dict(plain.collections)
    for kind in MemberKind:
        inside = tuple(each for each in members if each.kind is kind)
        if inside:
            collections[kind] = Collection(kind, inside)
    said = {key.replace("__", "."): leaf for key, leaf in leaves.items()}
    return replace(plain, collections=collections, leaves={**plain.leaves, **said})


def recorded(*findings: Finding, **changes: Any) -> Assessment:
    """Return an assessment of these findings, else of a clear one."""
    return with_facts(assessment(*(findings or (finding(check(), Outcome.CLEAR),)), **changes))
