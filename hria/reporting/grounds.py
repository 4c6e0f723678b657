"""What the checks that decide rest on: why the line, what speaks for the plan, what is open."""

from __future__ import annotations

from dataclasses import dataclass

from hria.model.assessment import Verdict
from hria.model.finding import Finding
from hria.model.text import Text
from hria.reporting.citing import Citing, LawLine
from hria.reporting.gravity import worst_first
from hria.reporting.naming import Names
from hria.reporting.phrase import Phrase
from hria.reporting.pointing import Pointer, Pointing
from hria.reporting.verdict import weigh

MOST = {Verdict.STOP: 2}


@dataclass(frozen=True, slots=True)
class Grounds:
    """The two sides of one deciding check."""

    pointer: Pointer
    line_why: Phrase | None
    counterpoint: Phrase | None
    unsettled: Phrase | None
    comparison: tuple[LawLine, ...]

    def __bool__(self) -> bool:
        """Say whether there is anything to tell."""
        return bool(self.line_why or self.counterpoint or self.unsettled)


def grounds(names: Names) -> tuple[Grounds, ...]:
    """Return the grounds of the checks that decide: of two crossed lines, else of one check."""
    conclusion, findings = names.assessment.conclusion, names.assessment.findings
    decided = [each for each in findings if each.id in conclusion.decided_by]
    if conclusion.outcome is Verdict.STOP:
        decided = list(weigh(names.assessment).crossed)
    unique: dict[str, Finding] = {}
    for each in worst_first(decided):
        unique.setdefault(each.check.id, each)
    told = (_grounds(each, names) for each in unique.values())
    return tuple(each for each in told if each)[: MOST.get(conclusion.outcome, 1)]


def _grounds(finding: Finding, names: Names) -> Grounds:
    check = finding.check
    lines = Citing(names).lines(finding)
    return Grounds(
        pointer=Pointing(names).to(finding),
        line_why=_phrase(check.red_line.why if check.red_line else None, names),
        counterpoint=_phrase(check.counterpoint, names),
        unsettled=_phrase(check.unsettled, names),
        comparison=tuple(each for each in lines if each.tier == "benchmark"),
    )


def _phrase(text: Text | None, names: Names) -> Phrase | None:
    return names.words.phrase(text) if text else None
