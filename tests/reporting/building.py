"""Small assessments made by hand, so that selections are tested without reading or assessing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from library import questionnaire, severity, text

from hria.model.assessment import Assessment, Conclusion, OpenQuestion, Verdict
from hria.model.deployment import (
    Background,
    Collection,
    Deployment,
    Member,
    Origin,
    Party,
    PartyKind,
    Source,
    SourceKind,
)
from hria.model.fact import (
    Asked,
    Citation,
    Claim,
    Disputed,
    Known,
    MemberKind,
    Reason,
    Stage,
    Standing,
)
from hria.model.finding import Finding, Outcome
from hria.model.law import Provision
from hria.model.questionnaire import Check
from hria.model.severity import Scale
from hria.model.text import Language
from hria.reporting.naming import Names
from hria.reporting.rendering import words_for
from hria.reporting.wording import Words, words_in

TEMPLATES = Path(__file__).parents[2] / "templates"
DAY = date(2026, 11, 23)


def words(language: Language = "en") -> Words:
    """Return the fixed wording of a language."""
    return words_in(TEMPLATES, language)


def names(assessment: Assessment, language: Language = "en", document: str | None = None) -> Names:
    """Return the names an assessment gives to things, in the wording of a document if told one."""
    spoken = words_for(TEMPLATES, language, document) if document else words(language)
    return Names(assessment, spoken)


def concern(check_: Check, overall: Scale = Scale.SERIOUS, **changes: Any) -> Finding:
    """Return an established concern about the children."""
    return Finding(
        **{
            "check": check_,
            "pack": "rights",
            "member": None,
            "outcome": Outcome.CONCERN,
            "because": ("plan.pilot",),
            "standing": Standing.REPORTED,
            "groups": ("children",),
            "severity": severity(overall),
            "authorities": ("kr-act-1",),
            **changes,
        }
    )


def finding(check_: Check, outcome: Outcome, **changes: Any) -> Finding:
    """Return a finding of any outcome, with what that outcome has."""
    found = concern(check_, **changes)
    if outcome in (Outcome.CLEAR, Outcome.NOT_APPLICABLE):
        return replace(found, outcome=outcome, severity=None)
    standing = None if outcome is Outcome.UNKNOWN else found.standing
    return replace(found, outcome=outcome, standing=standing)


def question(path: str = "law.allows", *needed_by: str, **changes: Any) -> OpenQuestion:
    """Return an open question to the vendor."""
    return replace(
        OpenQuestion(
            path, path, Reason.NOT_STATED, Asked.VENDOR, Stage.TENDER, needed_by or ("R01",)
        ),
        **changes,
    )


def known(value: object, *sources: str, **changes: Any) -> Known:
    """Return a reported fact."""
    cited = tuple(Citation(each) for each in sources)
    return Known(**{"value": value, "standing": Standing.REPORTED, "citations": cited, **changes})


def deployment(**changes: Any) -> Deployment:
    """Return a plan with one function whose reach is disputed."""
    functions = (
        Member(
            MemberKind.FUNCTION,
            "mood",
            text("Mood reading"),
            {
                "function.kind": known("emotion-inference", "press"),
                "function.reads": Disputed(
                    (Claim(known(("children",)), "city"), Claim(known(("staff",)), "union"))
                ),
            },
        ),
    )
    groups = (
        Member(MemberKind.GROUP, "children", text("Children"), {"group.role": known("child")}),
        Member(MemberKind.GROUP, "staff", text("Staff"), {}),
    )
    return replace(
        Deployment(
            title=text("A plan"),
            language="en",
            described_on=date(2021, 12, 1),
            origin=Origin("folder/plan.yaml", "cd" * 32, "title: A plan\n</script>\n"),
            parties={
                "city": Party("city", PartyKind.LOCAL_GOVERNMENT, text("The city")),
                "union": Party("union", PartyKind.UNION, text("The union")),
            },
            sources={
                "press": Source(
                    "press", SourceKind.PRESS, "A newspaper", "city", url="https://example.org/a"
                ),
                "plan": Source("plan", SourceKind.OFFICIAL_DOCUMENT, "The plan", file="a/plan.pdf"),
            },
            leaves={
                "plan.pilot": Known(
                    value=True,
                    standing=Standing.REPORTED,
                    citations=(Citation("press", "7", "it is only a pilot"),),
                ),
                "jurisdiction": known("kr"),
                "setting": known("childcare"),
                "stage": known("tender"),
            },
            collections={
                MemberKind.FUNCTION: Collection(MemberKind.FUNCTION, functions),
                MemberKind.GROUP: Collection(MemberKind.GROUP, groups),
            },
            background=(Background(text("It was said."), (Citation("plan"),)),),
        ),
        **changes,
    )


def assessment(
    *findings: Finding,
    outcome: Verdict = Verdict.INCOMPLETE,
    holds: tuple[Verdict, ...] = (),
    questions: tuple[OpenQuestion, ...] = (),
    described: Deployment | None = None,
    law: tuple[Provision, ...] = (),
    conclusion: Mapping[str, Any] | None = None,
) -> Assessment:
    """Return an assessment with these findings; its conclusion is as told."""
    checks = {each.check.id: each.check for each in findings}
    decided = Conclusion(
        **{
            "outcome": outcome,
            "holds": holds or (outcome,),
            "best_case": Verdict.NO_CONCERN,
            "worst_case": Verdict.STOP,
            "decided_by": tuple(each.id for each in findings),
            "open": len(questions),
            "standing": Standing.REPORTED,
            **(conclusion or {}),
        }
    )
    return Assessment(
        "0.1.0",
        DAY,
        described or deployment(),
        questionnaire(*checks.values(), law=law),
        findings,
        questions,
        decided,
    )
