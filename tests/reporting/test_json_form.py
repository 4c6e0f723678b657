"""The JSON of an assessment: a published shape, the same for every language."""

import json

import pytest
from building import TEMPLATES, assessment, concern, question
from jsonschema import Draft202012Validator
from library import check

from hria.model.finding import Account, FigureMissing, FigureRange, Outcome
from hria.model.text import Text
from hria.reporting.jsonform import shape, to_json

SCHEMA = json.loads((TEMPLATES / "assessment.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)


def test_the_schema_is_one() -> None:
    """The published schema is itself valid."""
    Draft202012Validator.check_schema(SCHEMA)


def test_a_small_assessment_fits_the_schema_with_all_it_has() -> None:
    """Figures, accounts, evidence that may be printed, unknowns."""
    found = concern(
        check("R01"),
        figures={
            "ppv": FigureRange(0.1, 0.2, "share"),
            "npv": FigureMissing(("data.share",), "missing"),
        },
        accounts=(Account((("plan.pilot", 0),), Outcome.CONCERN, ("plan.pilot",)),),
    )
    data = shape(assessment(found, questions=(question("law.allows", "R01"),)))
    VALIDATOR.validate(data)
    told = data["findings"][0]
    assert told["figures"] == {
        "ppv": {"low": 0.1, "high": 0.2, "unit": "share"},
        "npv": {"missing": ["data.share"], "reason": "missing"},
    }
    assert told["accounts"][0]["taken"] == {"plan.pilot": 0}
    assert told["evidence"] == ["STUDY"]
    assert data["unknowns"][0]["fact"] == "law.allows"
    assert data["description"]["name"] == "plan.yaml"


def test_the_text_keeps_hangul_and_the_published_order() -> None:
    """Readable text, stable keys."""
    made = assessment(concern(check("R01", title=Text("a title", "제목"))))
    written = to_json(made)
    assert '"ko": "제목"' in written
    assert list(json.loads(written))[:3] == ["hria", "on", "described_on"]
    assert written == to_json(made)


def test_the_ansan_example_fits_and_leaves_out_no_finding(ansan, pages) -> None:
    """The same for both languages."""
    data = json.loads(pages["en", "json"])
    VALIDATOR.validate(data)
    assert pages["en", "json"] == pages["ko", "json"]
    assert [each["id"] for each in data["findings"]] == [each.id for each in ansan.findings]
    assert len(data["unknowns"]) == data["conclusion"]["open"]


@pytest.mark.parametrize("key", ["outcome", "holds", "best_case", "worst_case", "decided_by"])
def test_the_conclusion_is_whole(pages, key: str) -> None:
    """None of its parts is empty here."""
    assert json.loads(pages["en", "json"])["conclusion"][key]
