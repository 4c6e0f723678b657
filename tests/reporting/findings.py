"""Findings of every outcome that several tests of the report select from."""

from __future__ import annotations

from building import concern, finding
from library import check, red_line

from hria.model.finding import Outcome
from hria.model.questionnaire import Basis
from hria.model.severity import Scale

LINE = check("R07", red_line=red_line())
CROSSED = concern(LINE, Scale.GRAVE, red_line=True, red_line_basis=Basis.STANDARD)
GRAVE = concern(check("R02"), Scale.GRAVE)
MILD = concern(check("R03"), groups=("children", "staff"))
UNKNOWN = finding(check("R04"), Outcome.UNKNOWN, because=("law.allows",))
CLEAR = finding(check("R05"), Outcome.CLEAR)
ELSEWHERE = finding(check("R06"), Outcome.NOT_APPLICABLE)
OPEN_LINE = finding(
    check("R08", red_line=red_line(Basis.LAW)),
    Outcome.UNKNOWN,
    because=("law.allows",),
    red_line_basis=Basis.LAW,
)
