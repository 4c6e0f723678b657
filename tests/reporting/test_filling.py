"""The sentences of a check, with names put in."""

from __future__ import annotations

from building import assessment, finding, names
from library import check

from hria.model.fact import MemberKind
from hria.model.finding import Outcome
from hria.model.text import Text
from hria.reporting.filling import Filling

EACH = check("R07", each=MemberKind.FUNCTION)
UNNAMED = finding(EACH, Outcome.UNKNOWN, member="unstated")


def test_a_member_that_nobody_named_reads_as_one() -> None:
    """The sentence of a check speaks of one function."""
    told = Filling(names(assessment(UNNAMED))).text(
        Text(en="{member} infers moods", ko=""), UNNAMED
    )
    assert str(told) == "a function nobody has named infers moods"


def test_a_korean_noun_is_not_said_twice() -> None:
    """Sentences put a noun after every name, also after one that ends in it."""
    told = Filling(names(assessment(UNNAMED), "ko"))
    assert (
        str(told.text(Text(en="", ko="{member} 기능이 추론합니다"), UNNAMED))
        == "밝혀지지 않은 기능이 추론합니다"
    )
