"""The speech: it fits the time, every sentence rests on something, nothing is invented."""

import re
from dataclasses import replace
from functools import partial

import pytest
from building import assessment, finding, known, names
from hearing import CROSSED, GRAVE, OPEN, STOP, spoken, voiced
from library import check

from hria.model.fact import MemberKind
from hria.model.finding import FigureRange, Outcome
from hria.model.speech import Stand
from hria.model.text import Text
from hria.reporting.testimony_demands import three_demands
from hria.reporting.testimony_filling import filled
from hria.reporting.testimony_pace import length, room
from hria.reporting.testimony_speech import asked, speech

LANGUAGES = ("en", "ko")
HANGUL = re.compile("[가-힣]")
_names = partial(names, document="testimony")


@pytest.mark.parametrize("minutes", [2, 3, 5])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_speech_stays_within_its_time_and_uses_it(testimonies, language, minutes) -> None:
    """About 150 English words or 300 Korean syllable blocks a minute, counted both ways."""
    told = testimonies[language, minutes].speech
    said = " ".join(each.text.text for each in told.lines)
    plain = len(HANGUL.findall(said)) if language == "ko" else len(said.split())
    most = {"en": 150, "ko": 300}[language] * minutes
    assert told.room == most
    for count in (plain, told.used):
        assert 0.8 * most <= count <= most
    assert not told.short


@pytest.mark.parametrize("minutes", [2, 3, 5])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_is_tied_to_a_finding_and_a_source(
    ansan, testimonies, language, minutes
) -> None:
    """A source of the facts, something cited, or the record that nobody has shown."""
    ids = {each.id for each in ansan.findings}
    for line in testimonies[language, minutes].speech.lines:
        assert line.basis.findings
        assert set(line.basis.findings) <= ids
        assert line.basis.refs or line.basis.cites or line.basis.note


@pytest.mark.parametrize("language", LANGUAGES)
def test_more_time_says_more_and_drops_nothing(testimonies, language) -> None:
    """What is said in two minutes is said in five too."""
    short, long = (
        [each.text.text for each in testimonies[language, minutes].speech.lines]
        for minutes in (2, 5)
    )
    assert [each for each in long if each in short] == short
    assert len(long) > len(short)


def test_korean_numbers_are_counted_as_they_are_read() -> None:
    """이백칠십육; 팔십구에서 구십사 퍼센트; 씨씨티브이."""
    for written, blocks in (("276", 5), ("0.71", 4), ("2,077", 5), ("10", 1), ("89~94%", 11)):
        assert length(written, "ko") == blocks, written
    assert length("CCTV를 답니다.", "ko") == 8
    assert length("In 89 to 94 % of them", "en") == 9
    assert (room(3, "en"), room(3, "ko")) == (450, 900)


def test_a_sentence_that_names_something_unknown_is_not_said() -> None:
    """No figure is invented, none is left as a hole."""
    said = Text(en="About {n_wrong} wrong.", ko="틀린 것 {n_wrong}건.")
    plain = _names(assessment(GRAVE))
    assert filled(said, plain, {}) is None
    figures = {"n_wrong": FigureRange(123.4, 123.4, "alarms")}
    assert str(filled(said, plain, figures)) == "About 120 wrong."
    made = assessment(GRAVE)
    described = replace(
        made.deployment, leaves={**made.deployment.leaves, "data.share": known(0.25)}
    )
    asked_ = replace(made, deployment=described)
    assert str(filled(Text(en="{data.share}", ko="x"), _names(asked_), {})) == "25\u00a0%"


def test_a_speech_begins_with_the_worst_and_ends_with_demands() -> None:
    """Established before open; later sentences of a chain only after the first."""
    made = voiced(
        assessment(CROSSED, GRAVE, OPEN, **STOP),
        spoken("R07", Stand.CONCERN, "Worst one.", "Worst two."),
        spoken("R03", Stand.CONCERN, "Grave one."),
        spoken("R20", Stand.UNKNOWN, "Open one."),
    )
    told = speech(_names(made), three_demands(_names(made)), 3)
    said = [each.text.text for each in told.lines]
    order = ["Worst one.", "Worst two.", "Grave one.", "Open one.", "So we ask for three things."]
    assert [each for each in said if each in order] == order
    assert said[2] == "Mood reading must come out of the plan."
    assert told.short
    assert told.lines[-1].pause is False


def test_time_cuts_the_tail_of_every_chain_first() -> None:
    """The first sentence about each concern outlives the second about another."""
    long = "word " * 40
    made = voiced(
        assessment(CROSSED, GRAVE, **STOP),
        spoken("R07", Stand.CONCERN, f"A one. {long}", f"A two. {long}", f"A three. {long}"),
        spoken("R03", Stand.CONCERN, f"B one. {long}"),
    )
    said = " ".join(
        each.text.text for each in speech(_names(made), three_demands(_names(made)), 1).lines
    )
    assert "A one." in said
    assert "A three." not in said


def test_what_nobody_named_and_what_is_established_is_not_said_to_be_open() -> None:
    """No sentence about functions that may not exist, none twice."""
    unstated = finding(check("R20", each=MemberKind.FUNCTION), Outcome.UNKNOWN, member="unstated")
    other = finding(check("R07", each=MemberKind.FUNCTION), Outcome.UNKNOWN, member="other")
    made = voiced(
        assessment(CROSSED, unstated, other, **STOP),
        spoken("R20", Stand.UNKNOWN, "Nobody named it."),
        spoken("R07", Stand.UNKNOWN, "Perhaps elsewhere."),
    )
    said = [each.text.text for each in speech(_names(made), three_demands(_names(made)), 3).lines]
    assert "Nobody named it." not in said
    assert "Perhaps elsewhere." not in said


def test_motions_are_said_as_one_says_them() -> None:
    """The Korean motion ends in a noun, the spoken one in a verb."""
    assert asked("모두 삭제할 것.") == "모두 삭제할 것을 요구합니다."
    assert asked("That, until then, nothing start.") == "that, until then, nothing start."
