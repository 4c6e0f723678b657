"""Plans of a city that leave something open, and the requests for what is open."""

from __future__ import annotations

from dataclasses import replace

from building import TEMPLATES, assessment, finding, known
from library import check, text

from hria.model.assessment import Assessment, OpenQuestion
from hria.model.fact import Leaf
from hria.model.finding import Outcome
from hria.model.record import File, RecordKind
from hria.model.text import Language
from hria.reporting import request as request_of
from hria.reporting.making import Making
from hria.reporting.rendering import words_for
from hria.reporting.request import Request

OPEN = finding(check("R20"), Outcome.UNKNOWN, because=("law.allows",))
KINDS = (
    RecordKind("law", text("Legal reviews"), File.OPERATOR, ("Record of law",)),
    RecordKind("tests", text("Test reports"), File.VENDOR, ("Record of data",)),
)
CITY = {"plan.operator_kind": known("local-government"), "jurisdiction": known("kr")}


def asking(
    *questions: OpenQuestion, kinds: tuple[RecordKind, ...] = KINDS, **leaves: Leaf
) -> Assessment:
    """Return an assessment of a plan of a Korean city that leaves these questions open."""
    made = assessment(OPEN, questions=questions)
    described = replace(made.deployment, leaves={**made.deployment.leaves, **CITY, **leaves})
    asked = replace(made.questionnaire, records={each.id: each for each in kinds})
    return replace(made, deployment=described, questionnaire=asked)


def requested(made: Assessment, language: Language = "en") -> Request:
    """Return the requests for disclosure of what an assessment leaves open."""
    return request_of.request(made, words_for(TEMPLATES, language, "request"), Making("html"))
