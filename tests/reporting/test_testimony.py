"""The testimony: it fits the time, every sentence rests on something, nothing is invented."""

import re
from dataclasses import replace
from functools import partial
from itertools import pairwise

import pytest
from building import TEMPLATES, assessment, concern, finding, known, names, question
from injection import HOSTILE, hostile
from library import check, text
from markdown_it import MarkdownIt
from page import Page, rendered

import hria
from hria.model.assessment import Verdict
from hria.model.fact import Asked, MemberKind, Reason
from hria.model.finding import FigureRange, Outcome
from hria.model.questionnaire import Basis
from hria.model.rebuttal import Addition, Rebuttal
from hria.model.reply import Reply
from hria.model.severity import Scale
from hria.model.speech import Spoken, SpokenSentence, Stand
from hria.model.text import Text
from hria.model.truth import Truth
from hria.reporting import testimony as kit_of
from hria.reporting.escaping import markdown
from hria.reporting.making import Making
from hria.reporting.rendering import words_for
from hria.reporting.testimony import Testimony
from hria.reporting.testimony_demands import three_demands
from hria.reporting.testimony_filling import filled
from hria.reporting.testimony_handout import handout
from hria.reporting.testimony_numbers import three_numbers
from hria.reporting.testimony_pace import length, room
from hria.reporting.testimony_questions import hard_questions
from hria.reporting.testimony_replies import reply_lines
from hria.reporting.testimony_speech import asked, speech

LANGUAGES = ("en", "ko")
HANGUL = re.compile("[가-힣]")
CROSSED = concern(
    check("R07", each=MemberKind.FUNCTION), Scale.GRAVE, member="mood", red_line=True,
    red_line_basis=Basis.STANDARD,
)  # fmt: skip
GRAVE = concern(check("R03"), Scale.GRAVE)
OPEN = finding(check("R20"), Outcome.UNKNOWN, because=("law.allows",))
STOP = {"outcome": Verdict.STOP, "questions": (question(),)}
_names = partial(names, document="testimony")
_render = partial(rendered, document="testimony")


def _testimony(made, language="en", minutes=3) -> Testimony:
    words = words_for(TEMPLATES, language, "testimony")
    return kit_of.testimony(made, words, Making("html", minutes=minutes))


def _with(made, *spoken: Spoken):
    asked_ = replace(made.questionnaire, spoken={each.id: each for each in spoken})
    return replace(made, questionnaire=asked_)


def _spoken(code: str, stand=Stand.CONCERN, *say: str, demand: str | None = None) -> Spoken:
    sentences = tuple(SpokenSentence(each, f"{each}(말)") for each in say)
    return Spoken(
        f"rights.check-{code.lower()}", stand, sentences, text(demand) if demand else None
    )


@pytest.fixture(scope="module")
def kits(ansan) -> dict[tuple[str, int], Testimony]:
    """Return the testimony on Ansan in both languages, for two, three and five minutes."""
    return {(each, n): _testimony(ansan, each, n) for each in LANGUAGES for n in (2, 3, 5)}


@pytest.mark.parametrize("minutes", [2, 3, 5])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_speech_stays_within_its_time_and_uses_it(kits, language, minutes) -> None:
    """About 150 English words or 300 Korean syllable blocks a minute, counted both ways."""
    told = kits[language, minutes].speech
    said = " ".join(each.text.text for each in told.lines)
    plain = len(HANGUL.findall(said)) if language == "ko" else len(said.split())
    most = {"en": 150, "ko": 300}[language] * minutes
    assert told.room == most
    for count in (plain, told.used):
        assert 0.8 * most <= count <= most
    assert not told.short


@pytest.mark.parametrize("minutes", [2, 3, 5])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_is_tied_to_a_finding_and_a_source(ansan, kits, language, minutes) -> None:
    """A source of the facts, something cited, or the record that nobody has shown."""
    ids = {each.id for each in ansan.findings}
    for line in kits[language, minutes].speech.lines:
        assert line.basis.findings
        assert set(line.basis.findings) <= ids
        assert line.basis.refs or line.basis.cites or line.basis.note


@pytest.mark.parametrize("language", LANGUAGES)
def test_more_time_says_more_and_drops_nothing(kits, language) -> None:
    """What is said in two minutes is said in five too."""
    short, long = (
        [each.text.text for each in kits[language, minutes].speech.lines] for minutes in (2, 5)
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
    made = _with(
        assessment(CROSSED, GRAVE, OPEN, **STOP),
        _spoken("R07", Stand.CONCERN, "Worst one.", "Worst two."),
        _spoken("R03", Stand.CONCERN, "Grave one."),
        _spoken("R20", Stand.UNKNOWN, "Open one."),
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
    made = _with(
        assessment(CROSSED, GRAVE, **STOP),
        _spoken("R07", Stand.CONCERN, f"A one. {long}", f"A two. {long}", f"A three. {long}"),
        _spoken("R03", Stand.CONCERN, f"B one. {long}"),
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
    made = _with(
        assessment(CROSSED, unstated, other, **STOP),
        _spoken("R20", Stand.UNKNOWN, "Nobody named it."),
        _spoken("R07", Stand.UNKNOWN, "Perhaps elsewhere."),
    )
    said = [each.text.text for each in speech(_names(made), three_demands(_names(made)), 3).lines]
    assert "Nobody named it." not in said
    assert "Perhaps elsewhere." not in said


def test_motions_are_said_as_one_says_them() -> None:
    """The Korean motion ends in a noun, the spoken one in a verb."""
    assert asked("모두 삭제할 것.") == "모두 삭제할 것을 요구합니다."
    assert asked("That, until then, nothing start.") == "that, until then, nothing start."


def test_two_demands_come_from_the_worst_and_one_asks_for_answers() -> None:
    """Wording to vote on where the content has it, else the remedy."""
    made = _with(
        assessment(CROSSED, GRAVE, OPEN, **STOP),
        _spoken("R07", Stand.CONCERN, "Why one.", "Why two.", "Why three.", demand="That it go."),
    )
    demands = three_demands(_names(made))
    assert [str(each.text) for each in demands[:2]] == ["That it go.", "Mend R03."]
    assert [each.code for each in demands] == ["R07", "R03", ""]
    assert str(demands[0].why) == "Why one. Why two."
    assert [str(each) for each in demands[0].law] == ["Act 1"]
    assert "one open question" in str(demands[2].text) or "open question" in str(demands[2].text)
    assert "Record of law.allows" in str(demands[2].why)


def test_without_concerns_and_questions_the_demands_hold_all_the_same() -> None:
    """Three, none of them invented."""
    made = assessment(finding(check("R05"), Outcome.CLEAR), outcome=Verdict.NO_CONCERN)
    demands = three_demands(_names(made))
    assert len(demands) == 3
    assert all(each.finding is None for each in demands)


def test_the_numbers_are_those_of_the_case() -> None:
    """At most one of each kind; a figure of a settled finding is none."""
    wrong = {"wrong_per_right": FigureRange(40.0, 90.0, "times")}
    a20 = concern(check("A20"), figures=wrong)
    numbers = three_numbers(_names(assessment(a20, OPEN, **STOP)))
    assert [(each.name, each.value) for each in numbers] == [
        ("undecided", "1"),
        ("wrong_per_right", "40 to 90"),
        ("questions", "1"),
    ]
    clear = finding(check("A20"), Outcome.CLEAR, figures=wrong)
    settled = three_numbers(_names(assessment(clear, outcome=Verdict.NO_CONCERN)))
    assert [each.name for each in settled] == ["decided", "questions", "clear"]
    less = concern(check("A20"), figures={"wrong_per_right": FigureRange(0.1, 0.2, "times")})
    assert "wrong_per_right" not in {each.name for each in three_numbers(_names(assessment(less)))}


def test_the_handout_names_what_must_go() -> None:
    """And says that this is a recommendation."""
    made = assessment(CROSSED, OPEN, **STOP)
    page = handout(_names(made), three_demands(_names(made)))
    assert page.sentence.startswith("Mood reading must come out of the plan")
    assert "not a finding of unlawfulness" in page.foot
    assert len(page.demands) == len(page.numbers) == 3
    law = assessment(replace(CROSSED, red_line_basis=Basis.LAW), **STOP)
    assert "for the authorities to say" in handout(_names(law), ()).foot


def test_questions_go_to_who_can_answer_with_why_and_a_follow_up() -> None:
    """By theme to who decides or who runs it; by reason what to ask next."""
    made = assessment(
        OPEN,
        questions=(
            question("law.allows", "R20", ask_of=Asked.OPERATOR),
            question("data.share", "R20", ask_of=Asked.VENDOR, reason=Reason.WITHHELD),
            question("plan.pilot", "R20", ask_of=Asked.GROUP),
        ),
    )
    told = hard_questions(_names(made))
    assert [each.to for each in told] == ["decider", "vendor", "other"]
    assert told[0].heading == "To those who decide"
    first = told[0].questions[0]
    assert str(first.question) == "Question about law.allows?"
    assert "Title of R20" in str(first.why[0])
    assert str(first.why[1]) == "scale reason"
    assert "Record of law.allows" in first.follow
    assert "On which article do you refuse" in told[1].questions[0].follow


def test_answers_are_those_that_the_facts_allow() -> None:
    """Hedged where the case is open; an addition that leans on hearsay is not printed."""
    rebuttal = Rebuttal(
        "pilot", text("Only a pilot."), check().concern_when, text("Answer."), (), text("Hedged."),
        cite=("STUDY",),
    )  # fmt: skip
    good, bad = Addition(text("Besides {n}.")), Addition(text("They say."), cite=("HEARSAY",))
    replies = (
        Reply(rebuttal, Truth.YES, ("plan.pilot",), (good, bad), {"n": FigureRange(3, 3, "years")}),
        Reply(rebuttal, Truth.UNKNOWN, ("law.allows",)),
    )
    told = reply_lines(_names(replace(assessment(GRAVE), replies=replies)))
    assert [[str(text) for text in each.says] for each in told] == [
        ["Answer.", "Besides 3."],
        ["Hedged."],
    ]
    assert [each.hedged for each in told] == [False, True]
    assert [each.number for each in told[0].refs] == [1]
    assert [each.id for each in told[0].cites] == ["STUDY"]


def test_the_answers_to_ansan(kits) -> None:
    """The four of every hearing among them; where the case is open the answer says so."""
    told = {each.id: each for each in kits["en", 3].replies}
    assert {"only-a-pilot", "protects-workers-too", "human-decides"} <= told.keys()
    assert not told["only-a-pilot"].hedged
    assert told["human-decides"].hedged
    assert "No source used here" in str(told["ninety-seven-percent"].says[0])


def test_minutes_have_bounds_and_stand_in_the_command() -> None:
    """So that the same speech can be made again."""
    made = assessment(GRAVE)
    with pytest.raises(ValueError, match="minutes"):
        _testimony(made, minutes=0)
    assert "--minutes 5" in _testimony(made, minutes=5).method.command
    assert "--minutes" not in _testimony(made).method.command


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_one_file_in_order(ansan, language) -> None:
    """Nothing runs or loads; headings in order; every reference has its target."""
    page = Page(_render(ansan, language))
    assert {each.get("type") for each in page.named("script")} <= {"application/json"}
    assert [each["href"] for each in page.named("link")] == ["data:,"]
    levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch("h[1-6]", tag)]
    assert levels.count(1) == 1
    assert all(next_ <= level + 1 for level, next_ in pairwise(levels))
    ids = [each["id"] for _, each in page.tags if "id" in each]
    assert len(ids) == len(set(ids))
    targets = {each["href"][1:] for each in page.named("a") if each["href"].startswith("#")}
    labelled = {id for _, each in page.tags for id in (each.get("aria-labelledby") or "").split()}
    assert (targets | labelled) <= set(ids)
    assert all("scope" in each for each in page.named("th"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("format", ["html", "md"])
def test_neither_format_drops_anything(ansan, kits, language, format) -> None:
    """Every sentence, number, demand, question, answer, source."""
    page = _render(ansan, language, format)
    told = Page(page).words if format == "html" else page
    escape = (lambda each: " ".join(each.split())) if format == "html" else markdown
    kit = kits[language, 3]
    said = [line.text.text for line in kit.speech.lines]
    said += [str(text) for each in kit.replies for text in (each.they_say, *each.says)]
    said += [
        part for to in kit.questions for q in to.questions for part in (str(q.question), q.follow)
    ]
    said += [each.value for each in kit.handout.numbers]
    said += [str(each.text) for each in kit.handout.demands]
    said += [each.title.text for each in kit.sources]
    said += [str(each.claim) for each in kit.cited]
    for each in said:
        assert escape(each) in told, each
    for each in kit.speech.lines:
        assert escape(each.basis.shown) in told


@pytest.mark.parametrize("language", LANGUAGES)
def test_markdown_is_well_formed(ansan, language) -> None:
    """No stray block, no broken table."""
    reader = MarkdownIt("commonmark").enable(["table"])
    text_ = _render(ansan, language, "md")
    tokens = reader.parse(text_)
    assert not {token.type for token in tokens} & {"code_block", "fence", "html_block", "hr"}
    bars = re.compile(r"(?<!\\)\|")
    for table in re.findall(r"(?:^\|.*\n)+", text_, re.MULTILINE):
        assert len({len(bars.findall(row)) for row in table.splitlines()}) == 1


def test_nothing_typed_becomes_markup_in_html() -> None:
    """Titles, names, sources, files."""
    page = Page(_render(hostile(), "ko"))
    assert "img" not in {tag for tag, _ in page.tags}
    assert all("javascript" not in each["href"] for each in page.named("a"))
    assert "\u202e" not in page.words


def test_nothing_typed_becomes_markup_in_markdown() -> None:
    """Neither a link nor a picture nor a broken table."""
    page = _render(hostile(), "ko", "md")
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(page)
    inner = {child.type for token in tokens for child in token.children or ()}
    assert not inner & {"html_inline", "image", "link_open"}
    assert HOSTILE not in page
    assert "\u202e" not in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_input_gives_the_same_bytes(ansan, language) -> None:
    """Twice."""
    assert _render(ansan, language) == hria.render(ansan, "testimony", language, "html")
