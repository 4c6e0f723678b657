"""The handout: one page that a council can vote on; a sentence, three numbers, three demands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hria.reporting.firstscreen import first_screen
from hria.reporting.naming import Names
from hria.reporting.phrase import Phrase
from hria.reporting.testimony_demands import Demand
from hria.reporting.testimony_numbers import Number, three_numbers
from hria.reporting.testimony_speech import stance, what_crosses
from hria.reporting.verdict import weigh


@dataclass(frozen=True, slots=True)
class Handout:
    """Everything on the page."""

    title: Phrase
    outcome: str
    outcome_name: str
    sentence: str
    numbers: tuple[Number, ...]
    demands: tuple[Demand, ...]
    foot: str
    dates: str


def handout(names: Names, demands: Sequence[Demand]) -> Handout:
    """Select the handout."""
    words = names.words
    outcome = names.assessment.conclusion.outcome
    first = first_screen(names)
    return Handout(
        title=words.phrase(names.assessment.deployment.title),
        outcome=outcome.value,
        outcome_name=words.name(outcome),
        sentence=_sentence(names),
        numbers=three_numbers(names),
        demands=tuple(demands),
        foot=_foot(names, first.rests_on, demands),
        dates=first.dates,
    )


def _sentence(names: Names) -> str:
    conclusion = names.assessment.conclusion
    many = {0: "none", 1: "one"}.get(conclusion.open, "many")
    what = what_crosses(names)
    key = f"testimony.sentence.{stance(names)}.{many}"
    return names.words(key, n=conclusion.open, what=what[:1].upper() + what[1:])


def _foot(names: Names, rests: str, demands: Sequence[Demand]) -> str:
    law = any(each.red_line_basis == "law" for each in weigh(names.assessment).crossed)
    nature = names.words("testimony.nature-law" if law else "testimony.nature")
    code = next((each.code for each in demands if each.code), "")
    key = "testimony.foot.evidence" if code else "testimony.foot.evidence-plain"
    return names.words(key, rests=rests, nature=nature, code=code)
