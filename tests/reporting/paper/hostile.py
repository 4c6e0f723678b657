"""A description in which every field that a user can fill means harm."""

from __future__ import annotations

from building import assessment, concern, deployment, finding
from library import check

from hria.model.assessment import Assessment, Verdict
from hria.model.deployment import (
    Background,
    Collection,
    Member,
    Origin,
    Party,
    PartyKind,
    Source,
    SourceKind,
)
from hria.model.fact import Citation, Known, MemberKind, Standing
from hria.model.finding import Outcome
from hria.model.text import Text

TYPST = '#eval("1") $x$ *b* `c` @d <e> [f] \\ // /* = g'
MARKUP = "<script>alert(1)</script> &lt; ]]> ](javascript:x) {{ 7*7 }}"
LONG = "x" * 10_000
LONG_KOREAN = "가" * 3_000
TURNED = "\u202eevil\u202c שלום مرحبا"
NO_FONT = "\u0e01\u0e02 \ue123 \U000e0041"
TEXTS = (TYPST, MARKUP, LONG, LONG_KOREAN, TURNED, NO_FONT)


def hostile(text: str) -> Assessment:
    """Return an assessment of a description that says this everywhere."""
    said = Text(text, text)
    evil = Member(MemberKind.FUNCTION, text, None, {"function.kind": Known(text, note=said)})
    leaf = Known(
        value=True,
        standing=Standing.CLAIMED,
        citations=(Citation("s", text[:200], text),),
        note=said,
    )
    described = deployment(
        title=said,
        origin=Origin("plan.yaml", "0" * 64, text),
        parties={"p": Party("p", PartyKind.VENDOR, said)},
        sources={
            "s": Source("s", SourceKind.PRESS, text, "p", url="javascript:alert(1)", file=text)
        },
        leaves={"plan.pilot": leaf},
        collections={MemberKind.FUNCTION: Collection(MemberKind.FUNCTION, (evil,))},
        background=(Background(said, (Citation("s"),)),),
    )
    found = concern(check("R01", each=MemberKind.FUNCTION), member=text, groups=())
    other = finding(check("R02"), Outcome.UNKNOWN)
    return assessment(found, other, described=described, outcome=Verdict.CONDITIONS)
