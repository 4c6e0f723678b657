"""What is said at a hearing: findings, sentences, and the testimony made of them."""

from __future__ import annotations

from dataclasses import replace

from building import TEMPLATES, concern, finding, question
from library import check, text

from hria.model.assessment import Assessment, Verdict
from hria.model.fact import MemberKind
from hria.model.finding import Outcome
from hria.model.questionnaire import Basis
from hria.model.severity import Scale
from hria.model.speech import Spoken, SpokenSentence, Stand
from hria.model.text import Language
from hria.reporting import testimony as kit_of
from hria.reporting.making import Making
from hria.reporting.rendering import words_for
from hria.reporting.testimony import Testimony

CROSSED = concern(
    check("R07", each=MemberKind.FUNCTION), Scale.GRAVE, member="mood", red_line=True,
    red_line_basis=Basis.STANDARD,
)  # fmt: skip
GRAVE = concern(check("R03"), Scale.GRAVE)
OPEN = finding(check("R20"), Outcome.UNKNOWN, because=("law.allows",))
STOP = {"outcome": Verdict.STOP, "questions": (question(),)}


def heard(made: Assessment, language: Language = "en", minutes: int = 3) -> Testimony:
    """Return the testimony on an assessment."""
    words = words_for(TEMPLATES, language, "testimony")
    return kit_of.testimony(made, words, Making("html", minutes=minutes))


def voiced(made: Assessment, *spoken: Spoken) -> Assessment:
    """Return an assessment for whose checks there are sentences to be said."""
    asked_ = replace(made.questionnaire, spoken={each.id: each for each in spoken})
    return replace(made, questionnaire=asked_)


def spoken(code: str, stand: Stand = Stand.CONCERN, *say: str, demand: str | None = None) -> Spoken:
    """Return the sentences to be said about a check."""
    sentences = tuple(SpokenSentence(each, f"{each}(말)") for each in say)
    return Spoken(
        f"rights.check-{code.lower()}", stand, sentences, text(demand) if demand else None
    )
