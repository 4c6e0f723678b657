"""A description in which every field that a user can fill tries to become markup."""

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

HOSTILE = (
    "<script>alert(1)</script> | ](javascript:x) <img src=x onerror=y> \u202eevil `c` **b** #1 @you"
)


def hostile() -> Assessment:
    """Return an assessment of a description that says this everywhere."""
    said = Text(HOSTILE, HOSTILE)
    evil = Member(MemberKind.FUNCTION, HOSTILE, None, {"function.kind": Known(HOSTILE, note=said)})
    leaf = Known(
        value=True,
        standing=Standing.CLAIMED,
        citations=(Citation("s", HOSTILE, HOSTILE),),
        note=said,
    )
    described = deployment(
        title=said,
        origin=Origin(f"/home/somebody/{'x' * 9}.yaml", "0" * 64, f"{HOSTILE}<!-- </script>"),
        parties={"p": Party("p", PartyKind.VENDOR, said)},
        sources={
            "s": Source(
                "s", SourceKind.PRESS, HOSTILE, "p", url="javascript:alert(1)", file=HOSTILE
            )
        },
        leaves={"plan.pilot": leaf},
        collections={MemberKind.FUNCTION: Collection(MemberKind.FUNCTION, (evil,))},
        background=(Background(said, (Citation("s"),)),),
    )
    found = concern(check("R01", each=MemberKind.FUNCTION), member=HOSTILE, groups=())
    other = finding(check("R02"), Outcome.UNKNOWN)
    return assessment(found, other, described=described, outcome=Verdict.CONDITIONS)
