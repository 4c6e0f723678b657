"""Small assessments made by hand, so that selections are tested without reading or assessing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from hria.model.assessment import Assessment, Conclusion, OpenQuestion, Verdict
from hria.model.condition import Test
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
    Choice,
    Citation,
    Claim,
    Declaration,
    Disputed,
    FactType,
    Known,
    MemberKind,
    Reason,
    Stage,
    Standing,
)
from hria.model.finding import Finding, Outcome
from hria.model.law import (
    Confidence,
    Evidence,
    Force,
    Precedent,
    PrecedentFact,
    Provision,
    Publication,
    Right,
    Status,
    Verification,
)
from hria.model.ordered import exactly
from hria.model.questionnaire import (
    Actor,
    Authority,
    Basis,
    Check,
    Clause,
    EvidenceUse,
    LevelName,
    Moment,
    Pack,
    PackHead,
    Questionnaire,
    RedLine,
    RedLineException,
    Remedy,
    Residual,
    Says,
    Section,
)
from hria.model.severity import (
    Likelihood,
    Remediability,
    Rule,
    Scale,
    Scope,
    Severity,
    SeverityRules,
)
from hria.model.text import Language, Text
from hria.reporting.naming import Names
from hria.reporting.wording import Words, words_in

TEMPLATES = Path(__file__).parents[2] / "templates"
DAY = date(2026, 11, 23)


def text(en: str) -> Text:
    """Return a text whose Korean can be told from its English."""
    return Text(en=en, ko=f"{en}(한글)")


def words(language: Language = "en") -> Words:
    """Return the fixed wording of a language."""
    return words_in(TEMPLATES, language)


def names(assessment: Assessment, language: Language = "en") -> Names:
    """Return the names an assessment gives to things."""
    return Names(assessment, words(language))


def severity(
    overall: Scale = Scale.SERIOUS, likelihood: Likelihood = Likelihood.LIKELY
) -> Severity:
    """Return a severity without intervals."""
    return Severity(
        exactly(overall),
        exactly(overall),
        exactly(Scope.SOME),
        exactly(Remediability.LARGELY),
        exactly(likelihood),
    )


RULES = SeverityRules(
    Rule(text("scale reason"), level=Scale.SERIOUS),
    Rule(text("scope reason"), level=Scope.SOME),
    Rule(text("remediability reason"), level=Remediability.LARGELY),
    Rule(text("likelihood reason"), level=Likelihood.LIKELY),
)


def remedy(code: str, when: Moment = Moment.BEFORE_PILOT) -> Remedy:
    """Return a remedy named after the check it answers."""
    return Remedy(
        f"remedy-{code.lower()}",
        Actor.OPERATOR,
        when,
        text(f"Mend {code}."),
        Clause(tender=text(f"Clause of {code}.")),
        text(f"Proof for {code}"),
        Residual(text("what is left"), scale=Scale.MINOR),
    )


def check(code: str = "R01", **changes: Any) -> Check:
    """Return a check that differs from the plainest one as told."""
    return replace(
        Check(
            id=f"rights.check-{code.lower()}",
            code=code,
            title=text(f"Title of {code}"),
            section="first",
            asks=text(f"Is {code} so?"),
            concern_when=Test(fact="plan.pilot", is_=True),
            rights=("privacy",),
            hurts="everyone",
            severity=RULES,
            authorities=(Authority("kr-act-1", text("bears so")),),
            says=Says(
                text(f"{code} is a concern."), text(f"{code} is open."), text(f"{code} is clear.")
            ),
            remedies=(remedy(code),),
            examples=(),
            evidence=(EvidenceUse("STUDY", text("shows so")), EvidenceUse("HEARSAY", text("no"))),
        ),
        **changes,
    )


def red_line(basis: Basis = Basis.STANDARD, *, exception: bool = True) -> RedLine:
    """Return a red line, of law only if told so."""
    return RedLine(
        basis,
        text("why the line"),
        ("kr-act-1",) if basis is Basis.LAW else (),
        RedLineException(Test(fact="law.allows", is_=True), text("only by statute"))
        if exception
        else None,
    )


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


def declaration(id: str, type: FactType = FactType.TRUTH, **changes: Any) -> Declaration:
    """Return a declared fact of the plan."""
    return replace(
        Declaration(
            id,
            type,
            text(f"Label of {id}"),
            text(f"Question about {id}?"),
            Asked.VENDOR,
            text(f"Record of {id}"),
            Stage.TENDER,
            "plan",
        ),
        **changes,
    )


FACTS = (
    declaration("plan.pilot"),
    declaration("law.allows", theme="law"),
    declaration("stage", FactType.CHOICE, choices=(Choice("tender", text("tender")),)),
    declaration("setting", FactType.CHOICE, choices=(Choice("childcare", text("daycare centre")),)),
    declaration("jurisdiction", FactType.CHOICE, choices=(Choice("kr", text("Korea")),)),
    declaration("data.retention_days", FactType.DURATION, unit="days"),
    declaration("data.share", FactType.SHARE),
    declaration("data.kinds", FactType.CHOICES, choices=(Choice("video", text("video")),)),
    declaration("functions.complete"),
    declaration("groups.complete"),
    declaration(
        "function.kind", FactType.CHOICE, choices=(Choice("emotion-inference", text("emotions")),)
    ),
    declaration("function.reads", FactType.MEMBERS, of=MemberKind.GROUP),
    declaration("function.included"),
    declaration("group.role", FactType.CHOICE, choices=(Choice("child", text("children")),)),
    declaration("alternative.cost", FactType.TEXT),
)


def provision(id: str = "kr-act-1", **changes: Any) -> Provision:
    """Return a binding provision; the jurisdiction is the first part of its id."""
    return replace(
        Provision(
            id=id,
            jurisdiction=id.split("-", 1)[0],
            kind="statute",
            force=Force.BINDING,
            binds=("kr",),
            instrument=text("Act"),
            provision=text(id.rsplit("-", 1)[-1]),
            title=text("a title"),
            status=Status.IN_FORCE,
            requires=text("what it requires"),
            confidence=Confidence.HIGH,
            wording_since=date(2010, 1, 1),
            checked=date(2026, 11, 1),
        ),
        **changes,
    )


def evidence(id: str, verification: Verification = Verification.READ) -> Evidence:
    """Return an entry of the evidence library."""
    return Evidence(
        id,
        text(f"claim of {id}"),
        Publication(f"paper {id}", url="https://example.org/paper"),
        Confidence.HIGH,
        verification,
    )


def precedent(id: str, kinds: tuple[str, ...], setting: str, outcome: str) -> Precedent:
    """Return a precedent with one fact that was read and one that was recalled."""
    told = PrecedentFact(
        text("it stopped"), Publication(f"news of {id}"), Confidence.HIGH, Verification.READ
    )
    rumour = replace(told, source=Publication("only recalled"), verification=Verification.RECALLED)
    return Precedent(
        id,
        text(f"Precedent {id}"),
        "kr",
        "2021",
        setting,
        kinds,
        ("child",),
        outcome,
        text("what it was"),
        text("what follows"),
        (told, rumour),
    )


def questionnaire(*checks: Check, law: tuple[Provision, ...] = ()) -> Questionnaire:
    """Return one pack with these checks and everything they refer to."""
    provisions = (provision(), *law)
    head = PackHead("rights", text("Rights"), "1.0.0", (Section("first", text("First")),))
    return Questionnaire(
        packs=(Pack(head, checks, "ab" * 32),),
        facts={each.id: each for each in FACTS},
        law={each.id: each for each in provisions},
        evidence={
            "STUDY": evidence("STUDY"),
            "HEARSAY": evidence("HEARSAY", Verification.RECALLED),
        },
        rights={
            id: Right(id, text(id), text(f"what {id} is"), ()) for id in ("privacy", "dignity")
        },
        precedents={
            "near": precedent("near", ("emotion-inference",), "childcare", "stopped"),
            "far": precedent("far", ("people-counting",), "border", "continued"),
        },
        scales={
            name: tuple(LevelName(each, text(f"{each} {name}"), text("def")) for each in scale)
            for name, scale in (
                ("scale", Scale),
                ("scope", Scope),
                ("remediability", Remediability),
                ("likelihood", Likelihood),
            )
        },
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
