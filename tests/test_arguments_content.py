"""Rebuttals, spoken sentences, kinds of record: examples, languages, sources fit to be cited."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import pytest
from fragments import deployment_of

import hria
from hria.assessing.rebuttals import known_figures, reply
from hria.assessing.scope import Scope
from hria.model.deployment import Deployment
from hria.model.finding import FigureMissing, FigureRange
from hria.model.law import Confidence
from hria.model.problem import InputError
from hria.model.questionnaire import Questionnaire
from hria.model.rebuttal import Rebuttal, RebuttalExample
from hria.model.record import File
from hria.model.speech import Spoken
from hria.model.text import Text
from hria.model.truth import Truth
from hria.reading.questionnaire import read_questionnaire
from hria.resources import folder

CONTENT = hria.read_questionnaire()
REBUTTALS = list(CONTENT.rebuttals.values())
SPOKEN = list(CONTENT.spoken.values())
EXAMPLES = [(each, example) for each in REBUTTALS for example in each.examples]
NAMES = [f"{each.id}-{example.name}" for each, example in EXAMPLES]
NAMED = re.compile(r"\{([^{}]+)\}")
ON = date(2026, 11, 24)
TOLD = {"yes": Truth.YES, "no": Truth.NO, "unknown": Truth.UNKNOWN}
ARGUED = {
    "only-a-pilot",
    "protects-workers-too",
    "human-decides",
    "ninety-seven-percent",
    "parents-want-it",
    "no-personal-data-stored",
    "other-cities",
}


def _scope(deployment: Deployment) -> Scope:
    return Scope(deployment, CONTENT, ON)


@pytest.mark.parametrize(("rebuttal", "example"), EXAMPLES, ids=NAMES)
def test_every_example_comes_to_what_it_expects(
    rebuttal: Rebuttal, example: RebuttalExample
) -> None:
    """YES answers, UNKNOWN hedges, NO is silent."""
    found = reply(rebuttal, _scope(deployment_of(example.facts, CONTENT)), {})
    if rebuttal.hedged is None and example.expect == "unknown":
        assert found is None
    else:
        assert (found.truth if found else Truth.NO) is TOLD[example.expect]
    if example.because is not None and found is not None:
        assert found.because == example.because


@pytest.mark.parametrize("rebuttal", REBUTTALS, ids=lambda each: each.id)
def test_every_rebuttal_shows_all_three(rebuttal: Rebuttal) -> None:
    """A rebuttal that nothing can rule out is a slogan."""
    assert {each.expect for each in rebuttal.examples} == {"yes", "no", "unknown"}


def test_the_usual_arguments_are_there() -> None:
    """Those that are said at every hearing."""
    assert CONTENT.rebuttals.keys() >= ARGUED
    assert all(CONTENT.rebuttals[id].hedged for id in ARGUED)


def _texts() -> Iterator[tuple[str, Text]]:
    for rebuttal in REBUTTALS:
        yield from ((rebuttal.id, each) for each in rebuttal.texts)
    for spoken in SPOKEN:
        yield from ((spoken.id, each.text) for each in spoken.say)
        if spoken.demand is not None:
            yield spoken.id, spoken.demand
    yield from ((each.id, each.name) for each in CONTENT.records.values())


@pytest.mark.parametrize(("owner", "text"), list(_texts()))
def test_everything_is_said_in_both_languages_with_the_same_numbers(owner: str, text: Text) -> None:
    """No reader is left out, no number is lost, no particle stands after a placeholder."""
    assert text.en, owner
    assert text.ko, owner
    assert set(NAMED.findall(text.en)) == set(NAMED.findall(text.ko)), owner
    assert not re.search(r"\}(은|는|이|가|을|를|과|와|으로|로)[\s,.]", text.ko), owner


def _cites() -> Iterator[tuple[str, str]]:
    for rebuttal in REBUTTALS:
        added = (id for each in rebuttal.adds for id in each.cite)
        yield from ((rebuttal.id, id) for id in (*rebuttal.cite, *added))
    for spoken in SPOKEN:
        yield from ((spoken.id, id) for each in spoken.say for id in each.cite)


@pytest.mark.parametrize(("owner", "id"), list(_cites()))
def test_whatever_is_leaned_on_was_read(owner: str, id: str) -> None:
    """Nothing recalled, nothing of low confidence."""
    if id in CONTENT.law:
        assert CONTENT.law[id].confidence is Confidence.HIGH, owner
    elif id in CONTENT.evidence:
        assert CONTENT.evidence[id].printable, owner
    else:
        facts = CONTENT.precedents[id].facts
        assert any(each.verification.printable for each in facts), owner


@pytest.mark.parametrize("spoken", SPOKEN, ids=lambda each: each.id)
def test_a_spoken_sentence_is_short_enough_to_say(spoken: Spoken) -> None:
    """One breath or two; a motion says what is to be done."""
    for each in spoken.say:
        assert len(each.en.split()) <= 32, each.en
        assert len(re.findall("[가-힣]", each.ko)) <= 62, each.ko
        assert each.ko.endswith(("다.", "까?"))
    if spoken.demand is not None:
        assert (spoken.demand.en or "").startswith("That ")
        assert (spoken.demand.ko or "").endswith("것.")


def test_every_record_of_a_body_has_its_kind() -> None:
    """A new fact says under which heading its record is asked for."""
    without = {
        fact.record.en
        for fact in CONTENT.facts.values()
        if fact.ask_of in ("operator", "vendor", "employer")
        and not any(kind.fit(fact.record) for kind in CONTENT.records.values())
    }
    assert without == set()
    assert {each.file for each in CONTENT.records.values()} == set(File)


def test_an_answer_is_hedged_where_the_case_is_open() -> None:
    """And it says something else then."""
    pilot = CONTENT.rebuttals["only-a-pilot"]
    known = reply(pilot, _scope(deployment_of({"plan.pilot": True}, CONTENT)), {})
    open_ = reply(pilot, _scope(deployment_of({}, CONTENT)), {})
    assert known is not None
    assert open_ is not None
    assert (known.says, open_.says) == (pilot.answer, pilot.hedged)
    assert known.standing == "claimed"


def test_a_figure_is_said_only_where_it_is_known() -> None:
    """No figure, no sentence."""
    pilot = CONTENT.rebuttals["only-a-pilot"]
    scope = _scope(deployment_of({"plan.pilot": True}, CONTENT))
    chance = FigureRange(0.9, 0.95, "share")
    without, with_ = (reply(pilot, scope, figures) for figures in ({}, {"chance_of_none": chance}))
    assert without is not None
    assert with_ is not None
    assert len(with_.adds) == len(without.adds) + 1
    assert with_.figures == {"chance_of_none": chance}


def test_figures_of_several_functions_go_from_least_to_most(questionnaire: Questionnaire) -> None:
    """And what could not be computed is none."""
    check = questionnaire.check("A20")
    assert check is not None
    from hria.model.finding import Finding, Outcome  # noqa: PLC0415

    def finding(figure: FigureRange | FigureMissing) -> Finding:
        return Finding(check, "accuracy", "f", Outcome.UNKNOWN, ("x",), figures={"ppv": figure})

    found = known_figures(
        [
            finding(FigureRange(0.2, 0.3, "share")),
            finding(FigureRange(0.1, 0.2, "share")),
            finding(FigureMissing(("x",), "not-stated")),
        ]
    )
    assert found == {"ppv": FigureRange(0.1, 0.3, "share")}


def test_a_broken_link_is_named_at_its_place(tmp_path) -> None:
    """File, line and what there is."""
    root = tmp_path / "content"
    root.mkdir()
    for part in folder("questionnaires").iterdir():
        (root / part.name).symlink_to(str(part))
    broken = (
        "- {id: a, they_say: {en: x, ko: x}, when: {fact: plan.pilott, is: true},"
        " answer: {en: 'about {nothing}', ko: x}, cite: [kr-pipa-99], examples: []}\n"
    )
    (root / "rebuttals.yaml").unlink()
    (root / "rebuttals.yaml").write_text(broken, encoding="utf-8")
    said = (root / "spoken.yaml").read_text(encoding="utf-8")
    (root / "spoken.yaml").unlink()
    wrong = said.replace("check: rights.emotion-inference", "check: rights.emotion-inferense", 1)
    (root / "spoken.yaml").write_text(wrong, encoding="utf-8")
    with pytest.raises(InputError) as error:
        read_questionnaire(root, calculations={})
    told = [str(each) for each in error.value.problems]
    for name in ("plan.pilott", "{nothing}", "kr-pipa-99", "rights.emotion-inferense"):
        assert any(name in each for each in told), name


def test_content_does_without_them(tmp_path) -> None:
    """Somebody's own library need not argue."""
    root = tmp_path / "content"
    root.mkdir()
    for part in folder("questionnaires").iterdir():
        if part.name not in ("rebuttals.yaml", "spoken.yaml", "records.yaml"):
            (root / part.name).symlink_to(str(part))
    read = read_questionnaire(root, ["labor"])
    assert (read.rebuttals, read.spoken, read.records) == ({}, {}, {})
