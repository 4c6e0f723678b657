"""Contradictions and weak spots planted in a good description, one by one."""

from __future__ import annotations

import copy
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from fragments import deployment_of
from packs import FACTS, check, fact, questionnaire_of

from hria.assessing.assessor import assess
from hria.assessing.weak_spots.finding_them import weak_spots
from hria.model.questionnaire import Questionnaire
from hria.model.weak_spot import WeakSpot
from hria.reading.description import read_deployment

ON = date(2026, 11, 24)
EXAMPLES = Path(__file__).parents[2] / "examples"
GOOD: dict[str, Any] = {
    "described_on": "2026-05-01",
    "parties": {"city": {"kind": "local-government"}, "vendor": {"kind": "vendor"}},
    "sources": {
        "plan": {"kind": "official-document", "by": "city", "date": "2026-04-01", "title": "plan"},
        "minutes": {
            "kind": "official-document", "by": "city", "date": "2026-03-01", "title": "minutes",
        },
        "leaflet": {"kind": "vendor-material", "by": "vendor", "title": "leaflet"},
    },
    "stage": {"value": "tender", "sources": ["plan"]},
    "setting": {"value": "workplace", "sources": ["plan"]},
    "plan": {
        "operator_kind": {"value": "local-government", "sources": ["plan"]},
        "purposes": {"value": ["access-control"], "complete": True, "sources": ["plan"]},
        "tender_on": {"value": "2026-04-15", "sources": ["plan"]},
        "contract_on": {"value": "2026-06-15", "sources": ["plan"]},
        "pilot_on": {"value": "2026-09-01", "sources": ["plan"]},
    },
    "functions": {
        "complete": True,
        "door": {
            "kind": {"value": "face-verification", "sources": ["plan"]},
            "reads": {"value": ["staff"], "complete": True},
            "identifies": True,
            "infers": {"value": [], "complete": True},
            "alerts_to": {"value": ["nobody"], "complete": True},
            "accuracy": {
                "claim_made": {"value": True, "sources": ["leaflet"]},
                "detection_rate": {"value": 0.9, "per": "face", "sources": ["leaflet"]},
                "base_rate": {"value": 0.99, "per": "face"},
                "test_positives": 200,
                "test_detected": 180,
            },
        },
    },
    "groups": {
        "complete": True,
        "staff": {
            "role": {"value": "worker", "sources": ["plan"]},
            "count": 40,
            "consulted": {"value": True, "sources": ["minutes"]},
        },
    },
    "people": {"affected": 40},
    "data": {
        "personal": {"value": True, "sources": ["plan"]},
        "kinds": {"value": ["biometric-templates"], "complete": True, "sources": ["plan"]},
        "recipients": {"value": ["operator-staff"], "complete": True, "sources": ["plan"]},
        "vendor_training": False,
    },
    "measures": [
        {
            "remedy": "offer-way-without-biometrics", "state": "adopted", "owner": "city",
            "deadline": "before-tender", "sources": ["plan"],
        }
    ],
}  # fmt: skip
A_REMEDY = "offer-way-without-biometrics"


@pytest.fixture(scope="module")
def good(questionnaire: Questionnaire) -> dict[str, Any]:
    """Return a good description, with a remedy that the content really has."""
    facts = copy.deepcopy(GOOD)
    known = [each.id for _, check in questionnaire.checks() for each in check.remedies]
    facts["measures"][0]["remedy"] = A_REMEDY if A_REMEDY in known else known[0]
    return facts


def spots(facts: dict[str, Any], questionnaire: Questionnaire) -> tuple[WeakSpot, ...]:
    """Return the weak spots of a fragment."""
    return weak_spots(assess(deployment_of(facts, questionnaire), questionnaire, ON, "0"))


def ids(facts: dict[str, Any], questionnaire: Questionnaire) -> set[str]:
    """Return the ids of the weak spots of a fragment."""
    return {each.id for each in spots(facts, questionnaire)}


def planted(good: dict[str, Any], path: str, value: object) -> dict[str, Any]:
    """Return a description with one thing changed; None takes it out."""
    facts: Any = copy.deepcopy(good)
    here = facts
    *way, last = path.split("/")
    for step in way:
        here = here[int(step)] if isinstance(here, list) else here.setdefault(step, {})
    if value is None:
        del here[last]
    else:
        here[last] = value
    return facts


def test_a_good_description_has_none(good: dict[str, Any], questionnaire: Questionnaire) -> None:
    """What is in order is left in peace."""
    assert ids(good, questionnaire) == set()


@pytest.mark.parametrize(
    ("path", "value", "id"),
    [
        ("data/kinds", {"value": ["administrative"], "complete": True},
         "face-recognition-without-biometric-data/data.kinds"),
        ("data/personal", False, "no-personal-data-but/data.personal"),
        ("functions/door/identifies", False, "identifies-nobody-but/functions.door.identifies"),
        ("functions/door/reads", {"value": [], "complete": True},
         "reads-nobody-but/functions.door.reads"),
        ("functions/door/infers", ["performance"], "data-kind-missing/data.kinds"),
        ("functions/door/alerts_to", ["police"], "recipient-missing/data.recipients"),
        ("data/vendor_training", True, "recipient-missing/data.recipients"),
        ("groups/staff/role", "visitor", None),
        ("setting", "childcare", "group-missing/groups.complete"),
        ("labour/workers_watched", 12, None),
        ("people/affected", 30, "groups-exceed-all/people.affected"),
        ("scale/hours_per_day", 25, "more-than-there-are/scale.hours_per_day"),
        ("scale/days_per_year", 367, "more-than-there-are/scale.days_per_year"),
        ("scale/days_per_year", 366, None),
        ("functions/door/accuracy/test_detected", 250,
         "part-exceeds-whole/functions.door.accuracy.test_detected"),
        ("functions/door/accuracy/test_detected", 100,
         "rate-not-of-the-test/functions.door.accuracy.detection_rate"),
        ("functions/door/accuracy/claim_made", False,
         "no-claim-but-figures/functions.door.accuracy.claim_made"),
        ("functions/door/accuracy/base_rate", None,
         "claim-without-base-rate/functions.door.accuracy.detection_rate"),
        ("functions/door/accuracy/test_positives", None,
         "claim-without-test-set/functions.door.accuracy.detection_rate"),
        ("plan/contract_on", "2026-04-10", "days-out-of-order/plan.contract_on"),
        ("stage", "contract", "stage-before-its-day/stage"),
        ("described_on", "2027-01-01", "described-in-the-future/described_on"),
        ("data/retention_days", {"unknown": "no-reply", "asked": "2027-01-01"},
         "asked-in-the-future/data.retention_days"),
        ("sources/minutes/date", "2026-04-20",
         "consultation-after-decision/groups.staff.consulted"),
        ("sources/plan/date", "2026-05-02", "source-later-than-description/sources.plan"),
        ("sources/extra", {"kind": "press", "title": "t"}, "source-never-used/sources.extra"),
        ("data/personal", {"value": True, "standing": "documented", "sources": ["leaflet"]},
         "documented-by-no-document/data.personal"),
        ("measures/0/owner", None, "measure-without-owner/measures.1"),
        ("measures/0/deadline", None, "measure-without-deadline/measures.1"),
        ("measures/0/sources", None, "measure-without-decision/measures.1"),
        ("measures/0/deadline", "2026-04-30", "measure-overdue/measures.1"),
        ("measures/0/state", "done", "severity-lowered-without-evidence/measures.1"),
        ("waivers", [{"weak_spot": "no-such", "reason": "r"}], "waiver-for-nothing/waivers.1"),
    ],
)  # fmt: skip
def test_what_is_planted_is_found(
    good: dict[str, Any], questionnaire: Questionnaire, path: str, value: object, id: str | None
) -> None:
    """Each by its rule and place; harmless changes plant nothing."""
    found = ids(planted(good, path, value), questionnaire)
    assert (id in found) if id else (found == set()), found


def test_one_sentence_for_several_questions(
    good: dict[str, Any], questionnaire: Questionnaire
) -> None:
    """The same question about two functions may have the same note; two questions may not."""
    note = "The vendor has confirmed that this is in order."
    facts = planted(good, "data/personal", {"value": True, "sources": ["plan"], "note": note})
    facts["plan"]["pilot_on"]["note"] = note
    assert "same-sentence/data.personal" in ids(facts, questionnaire)


def test_a_measure_that_comes_too_late(questionnaire: Questionnaire, good: dict[str, Any]) -> None:
    """Its deadline is after the moment its remedy names."""
    late = planted(good, "measures/0/deadline", "while-operating")
    found = ids(late, questionnaire)
    assert "measure-too-late/measures.1" in found


def test_a_consultation_dated_after_the_decision(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where consultations have a day, it is held against the day of the tender or contract."""
    monkeypatch.setattr("packs.FACTS", [*FACTS, fact("consultation.held_on", "date")])
    questionnaire = questionnaire_of(tmp_path, check("it", "X1", {"fact": "x.one", "is": True}))
    facts: dict[str, Any] = {
        "plan.contract_on": "2026-03-01",
        "consultations": {
            "hearing": {"held_on": "2026-03-02"},
            "survey": {"held_on": "2026-02-01"},
        },
    }
    assert ids(facts, questionnaire) == {
        "consultation-after-decision/consultations.hearing.held_on"
    }


def test_severity_kept_low_on_somebodys_word(tmp_path: Path) -> None:
    """A number without a source keeps the scope few; a source, or a high level, ends it."""
    bands = {"by": "x.number", "bands": {"few": 0, "mass": 100}, "why": {"en": "w", "ko": "w"}}
    own = check("it", "X1", {"fact": "x.one", "is": True}, severity={"scope": bands})
    questionnaire = questionnaire_of(tmp_path, own)
    sources = {"d": {"kind": "official-document", "title": "t"}}
    facts: dict[str, Any] = {"x.one": True, "x.number": 5}
    assert ids(facts, questionnaire) == {"severity-on-word-alone/x.number"}
    assert ids({**facts, "x.number": 500}, questionnaire) == set()
    sourced = {**facts, "sources": sources, "x.number": {"value": 5, "sources": ["d"]}}
    assert ids(sourced, questionnaire) == set()


def test_a_waiver_accepts_a_rule_or_one_place(
    good: dict[str, Any], questionnaire: Questionnaire
) -> None:
    """It needs a reason and stays visible."""
    facts = planted(good, "measures/0/owner", None)
    for named in ("measure-without-owner", "measure-without-owner/measures.1"):
        facts["waivers"] = [{"weak_spot": named, "reason": "named next week", "by": "city"}]
        (spot,) = spots(facts, questionnaire)
        assert spot.waiver is not None
        assert spot.waiver.by == "city"


@pytest.mark.parametrize(("kind", "found"), [("location-tracking", True), ("other", False)])
def test_who_is_followed_cannot_be_called_nobody(
    questionnaire: Questionnaire, kind: str, *, found: bool
) -> None:
    """A tracker of lorries and of those who drive them processes personal data."""
    stated = {
        "data.personal": False,
        "functions": {"gps": {"kind": kind, "reads": ["drivers"]}},
        "groups": {"drivers": {"role": "worker"}},
    }
    spots = weak_spots(assess(deployment_of(stated, questionnaire), questionnaire, ON, "0"))
    assert ("no-personal-data-but/data.personal" in [each.id for each in spots]) is found


@pytest.mark.parametrize("file", sorted(EXAMPLES.glob("*.yaml")), ids=lambda file: file.stem)
def test_the_examples_do_not_contradict_themselves(
    questionnaire: Questionnaire, file: Path
) -> None:
    """They may have remarks and weak claims, but no contradiction."""
    found = weak_spots(assess(read_deployment(file, questionnaire), questionnaire, ON, "0"))
    assert [each.id for each in found if each.weight == "contradiction"] == []


def test_every_rule_has_its_sentence() -> None:
    """In both languages; and no sentence is left of a rule that is gone."""
    root = Path(__file__).parents[2]
    wording = yaml.safe_load((root / "templates/changes/wording.yaml").read_text(encoding="utf-8"))
    rules = set()
    for source in (root / "hria/assessing/weak_spots").glob("*.py"):
        text = source.read_text(encoding="utf-8")
        rules |= {rule for rule in wording["weak-spot"] if f'"{rule}"' in text}
    assert rules == set(wording["weak-spot"])
