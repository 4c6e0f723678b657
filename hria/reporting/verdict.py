"""The verdict in one sentence: what is established first, and everything else that holds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from hria.model.assessment import Assessment, Verdict
from hria.model.finding import Finding
from hria.model.questionnaire import Basis
from hria.reporting.gravity import blocks, is_concern
from hria.reporting.naming import Names


@dataclass(frozen=True, slots=True)
class Weighed:
    """The findings of an assessment by what they make hold."""

    crossed: tuple[Finding, ...]
    open_lines: tuple[Finding, ...]
    blocking: tuple[Finding, ...]
    conditions: tuple[Finding, ...]

    @property
    def crossed_by_law(self) -> tuple[Finding, ...]:
        """The crossed lines that a binding provision draws."""
        return tuple(each for each in self.crossed if each.red_line_basis is Basis.LAW)

    @property
    def crossed_by_standard(self) -> tuple[Finding, ...]:
        """The crossed lines that this method draws."""
        return tuple(each for each in self.crossed if each.red_line_basis is Basis.STANDARD)


def weigh(assessment: Assessment) -> Weighed:
    """Sort the findings by what they make hold; lines of law before lines of this method."""
    findings = assessment.findings
    return Weighed(
        _law_first(each for each in findings if each.red_line),
        _law_first(each for each in findings if each.line_open),
        tuple(each for each in findings if blocks(each)),
        tuple(each for each in findings if is_concern(each) and not blocks(each)),
    )


def _law_first(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda each: each.red_line_basis is not Basis.LAW))


def sentence(names: Names) -> str:
    """Return the verdict: the outcome, then every other one that holds, then open questions."""
    conclusion, words = names.assessment.conclusion, names.words
    weighed = weigh(names.assessment)
    parts: list[str] = []
    for verdict in conclusion.holds:
        place = "first" if not parts else "then"
        part = _part(verdict, place, weighed, names)
        if part:
            parts.append(part)
    if conclusion.open and conclusion.outcome is not Verdict.INCOMPLETE:
        parts.append(words.count("sentence.open", conclusion.open))
    return f"{words('sentence.join').join(parts)}."


def _part(verdict: Verdict, place: str, weighed: Weighed, names: Names) -> str:
    words = names.words
    match verdict:
        case Verdict.STOP:
            titles = _titles(weighed.crossed, names)
            return words.count("sentence.stop", len(titles), titles=words.listed(titles))
        case Verdict.PAUSE:
            crossed = {each.check.id for each in weighed.crossed}
            open_ = [each for each in weighed.open_lines if each.check.id not in crossed]
            titles = _titles(open_ or weighed.open_lines, names)
            key = "again" if not open_ else place
            listed = words.listed(titles[:2])
            return words.count(f"sentence.pause.{key}", len(titles), titles=listed)
        case Verdict.NOT_IN_THIS_FORM:
            n = len(_titles(weighed.blocking, names))
            return words.count(f"sentence.not-in-this-form.{place}", n)
        case Verdict.CONDITIONS:
            n = len(_titles(weighed.conditions, names))
            return words.count(f"sentence.conditions.{place}", n)
        case Verdict.INCOMPLETE:
            n = names.assessment.conclusion.open
            if place == "then":
                return ""
            return words.count("sentence.incomplete", n) if n else words("sentence.left-out")
        case Verdict.NO_CONCERN:
            return words("sentence.no-concern")


def _titles(findings: Iterable[Finding], names: Names) -> list[str]:
    titles = {each.check.id: str(names.words.phrase(each.check.title)) for each in findings}
    return list(titles.values())
