"""A small questionnaire made by hand: checks, red lines, facts, law, evidence, precedents."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from hria.model.condition import Test
from hria.model.fact import Asked, Choice, Declaration, FactType, MemberKind, Stage
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
from hria.model.text import Text


def text(en: str) -> Text:
    """Return a text whose Korean can be told from its English."""
    return Text(en=en, ko=f"{en}(한글)")


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
