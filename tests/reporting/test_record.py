"""The decision record: what is decided, weighed, heard, done, left; and never an approval."""

import re
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import pairwise

import pytest
from building import TEMPLATES, assessment, concern, deployment, finding, known, names, question
from injection import hostile
from library import check, declaration, red_line, remedy, severity, text
from markdown_it import MarkdownIt
from page import Page, rendered, widths

import hria
from hria.model.assessment import Verdict
from hria.model.deployment import Collection, Measure, MeasureState, Member
from hria.model.fact import Asked, Choice, Citation, FactType, Known, MemberKind, Stage, Unknown
from hria.model.finding import Account, Commitment, Outcome
from hria.model.questionnaire import Basis, Clause, Moment
from hria.model.severity import Scale
from hria.model.text import Text
from hria.reporting.escaping import markdown
from hria.reporting.making import Making
from hria.reporting.record import record
from hria.reporting.record_conditions import conditions
from hria.reporting.record_decision import WAYS, decision
from hria.reporting.record_disagreement import disagreements
from hria.reporting.record_evidence import evidence
from hria.reporting.record_heard import log
from hria.reporting.record_measures import measures
from hria.reporting.record_necessity import JUDGED, weighing
from hria.reporting.record_signing import signatures
from hria.reporting.record_tender import tender
from hria.reporting.rendering import words_for

LANGUAGES = ("en", "ko")
APPROVING = {
    "en": re.compile(r"\bapprove[sd]?\b|\bmay go ahead\b|\bno objection\b", re.IGNORECASE),
    "ko": re.compile(r"승인합니다|승인함|허가|적정함|이상 없음|문제 없으므로"),
}
DECLARED = (
    *(
        declaration(id, FactType.TEXT, theme="alternatives")
        for id in (*JUDGED, "alternative.why_not")
    ),
    declaration("alternative.tried"),
    declaration("alternative.examined"),
    declaration("alternative.included"),
    declaration(
        "alternative.kind",
        FactType.CHOICE,
        choices=tuple(Choice(id, text(id)) for id in ("nothing", "training", "other")),
    ),
    declaration("consultation.heard", FactType.TEXT),
    declaration("consultation.held_on", FactType.DATE),
    declaration("consultation.said", FactType.TEXT),
    declaration("consultation.changed", FactType.TEXT),
    declaration("consultation.included"),
    declaration("consultations.complete"),
    declaration("group.consulted"),
    declaration("group.informed"),
    declaration("plan.review_on", FactType.DATE),
    declaration("participation.stop_criteria", theme="participation"),
    declaration("plan.purposes", FactType.TEXT),
)
_names = partial(names, document="record")
_render = partial(rendered, document="record")


def _with_facts(made):
    declared = {**made.questionnaire.facts, **{each.id: each for each in DECLARED}}
    return replace(made, questionnaire=replace(made.questionnaire, facts=declared))


def _described(*members: Member, **leaves):
    plain = deployment()
    collections = dict(plain.collections)
    for kind in MemberKind:
        inside = tuple(each for each in members if each.kind is kind)
        if inside:
            collections[kind] = Collection(kind, inside)
    said = {key.replace("__", "."): leaf for key, leaf in leaves.items()}
    return replace(plain, collections=collections, leaves={**plain.leaves, **said})


def _made(*findings, **changes):
    return _with_facts(assessment(*(findings or (finding(check(), Outcome.CLEAR),)), **changes))


# -- the decision --------------------------------------------------------------------------------


@pytest.mark.parametrize("verdict", list(Verdict))
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_outcome_says_what_the_decision_would_have_to_be(verdict, language) -> None:
    """And whoever decides otherwise gives reasons."""
    shown = decision(_names(_made(outcome=verdict), language))
    assert shown.would_be
    assert shown.otherwise
    assert len(shown.ways) == len(WAYS[verdict])


def test_stop_and_pause_offer_no_way_forward() -> None:
    """Neither conditions nor a next step."""
    for verdict in (Verdict.STOP, Verdict.PAUSE):
        assert not set(WAYS[verdict]) & {"commit", "go-on"}
    assert [each for each in Verdict if "go-on" in WAYS[each]] == [Verdict.NO_CONCERN]


@pytest.mark.parametrize("verdict", list(Verdict))
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("format", ["html", "md"])
def test_it_never_reads_as_an_approval(verdict, language, format) -> None:
    """Not even where no concern was found."""
    page = _render(_made(outcome=verdict), language, format)
    seen = Page(page).words if format == "html" else page
    assert words_for(TEMPLATES, language, "record")("record.nature")[:40] in seen
    assert not APPROVING[language].search(seen)


def test_the_question_follows_the_stage() -> None:
    """A stage that is not stated is asked for first."""
    for stage, part in (("tender", "contract"), ("operating", "operation goes on")):
        made = _made(described=_described(stage=known(stage)))
        assert part in decision(_names(made)).asked
    unknown = _made(described=_described(stage=Unknown()))
    assert "not stated" in decision(_names(unknown)).asked


def test_a_line_of_law_cannot_be_decided_away() -> None:
    """It is named with its provision."""
    line = check("R09", red_line=red_line(Basis.LAW))
    crossed = concern(line, Scale.GRAVE, red_line=True, red_line_basis=Basis.LAW)
    assert "Act 1" in decision(_names(_made(crossed, outcome=Verdict.STOP))).forbidden
    standard = replace(crossed, red_line_basis=Basis.STANDARD)
    assert decision(_names(_made(standard, outcome=Verdict.STOP))).forbidden == ""


# -- alternatives --------------------------------------------------------------------------------


def _alternative(name: str, kind: str, *, judged: bool = True, **leaves) -> Member:
    said = {id: known("said") for id in JUDGED} if judged else {}
    every = {"alternative.kind": known(kind), **said, **leaves}
    return Member(MemberKind.ALTERNATIVE, name, text(name), every)


@pytest.mark.parametrize(
    ("named", "passable", "lacking", "says"),
    [
        ((), False, 2, "cannot be passed"),
        ((("a", "nothing"),), False, 1, "without cameras"),
        ((("a", "nothing"), ("b", "other")), False, 1, "without cameras"),
        ((("a", "nothing"), ("b", "training")), True, 0, "not thereby decided"),
    ],
)
def test_the_necessity_test_needs_doing_nothing_and_a_measure_without_cameras(
    named, passable, lacking, says
) -> None:
    """Else the record says that it cannot be passed, and leaves rows to fill in."""
    made = _made(described=_described(*(_alternative(*each) for each in named)))
    shown = weighing(_names(made))
    assert shown.passable is passable
    assert len(shown.lacking) == lacking
    assert any(says in each for each in shown.verdict)


def test_an_alternative_that_is_only_named_is_not_weighed() -> None:
    """All four respects have to be stated."""
    pair = (_alternative("a", "nothing"), _alternative("b", "training", judged=False))
    shown = weighing(_names(_made(described=_described(*pair))))
    assert not shown.passable
    assert shown.lacking == ()
    assert "judged" in shown.verdict[0]


def test_an_alternative_that_was_not_examined_does_not_count() -> None:
    """Nor one of which it is open."""
    for leaf in (Known(value=False), Unknown()):
        pair = (
            _alternative("a", "nothing"),
            _alternative("b", "training", **{"alternative.included": leaf}),
        )
        assert not weighing(_names(_made(described=_described(*pair)))).passable


# -- consultations -------------------------------------------------------------------------------


def test_the_log_says_who_was_heard_when_and_what_changed() -> None:
    """With sources; and group by group whether anybody asked."""
    held = Member(
        MemberKind.CONSULTATION, "meeting", text("Meeting"),
        {
            "consultation.heard": known("teachers", "plan"),
            "consultation.held_on": known(date(2026, 8, 1)),
            "consultation.said": known("do not"),
            "consultation.changed": known("nothing"),
        },
    )  # fmt: skip
    shown = log(_names(_made(described=_described(held))))
    (hearing,) = shown.hearings
    assert [str(each) for each in hearing.cells] == [
        "teachers", "1\u00a0August 2026", "do not", "nothing",
    ]  # fmt: skip
    assert [each.number for each in hearing.refs] == [2]
    assert [str(each.name) for each in shown.groups] == ["Children", "Staff"]
    assert not any(fact.known for group in shown.groups for fact in group.facts)
    assert "not stated" in shown.whole


# -- measures ------------------------------------------------------------------------------------


def _answered(code: str, commitment: Commitment, after, committed):
    return concern(
        check(code), Scale.GRAVE, measures=(0,), commitment=commitment,
        severity_after=after, severity_committed=committed,
    )  # fmt: skip


def test_before_and_after_are_told_apart() -> None:
    """Decided measures lower the second column, done ones the third too."""
    low = severity(Scale.MINOR)
    decided = _answered("R01", Commitment.COMMITTED, None, low)
    done = _answered("R02", Commitment.DONE, low, low)
    untouched = concern(check("R03"), Scale.SERIOUS)
    measure = Measure("remedy-r01", MeasureState.ADOPTED, "city", "before-pilot")
    described = replace(deployment(), measures=(measure,))
    shown = measures(_names(_made(decided, done, untouched, described=described)))
    rows = {each.pointer.code: (each.before, each.decided, each.done) for each in shown.changes}
    assert rows == {
        "R01": ("grave scale", "minor scale", "grave scale"),
        "R02": ("grave scale", "minor scale", "minor scale"),
    }
    assert shown.unanswered == 1
    assert [[cell.count for cell in row] for row in shown.map.rows] == [
        [2, 0, 1], [1, 1, 1], [0, 0, 0], [0, 2, 1],
    ]  # fmt: skip
    assert shown.map.rows[0][0].lines == ("R01, R02",)
    (row,) = shown.rows
    assert row.ids == ("R01", "R02")
    assert (row.deadline, str(row.verified_by)) == ("before the pilot", "Proof for R01")


def test_a_crowded_field_of_the_map_says_how_many_more() -> None:
    """Three lines of codes at most, and none is lost from the count."""
    many = [concern(check(f"R{n:02}"), Scale.GRAVE) for n in range(1, 31)]
    cell = measures(_names(_made(*many))).map.rows[0][0]
    assert cell.count == 30
    assert len(cell.lines) == 3
    shown = sum(line.count("R") for line in cell.lines)
    assert cell.lines[-1].endswith(f"+{30 - shown}")


def test_what_remains_is_never_accepted_beforehand() -> None:
    """A crossed line cannot be accepted at all; the others have a blank."""
    crossed = concern(
        check("R07", red_line=red_line()), Scale.GRAVE, red_line=True,
        red_line_basis=Basis.STANDARD,
    )  # fmt: skip
    made = _made(crossed, concern(check("R02")), outcome=Verdict.STOP)
    shown = {each.pointer.code: each.acceptable for each in measures(_names(made)).remains}
    assert shown == {"R07": False, "R02": True}
    words = words_for(TEMPLATES, "en", "record")
    page = _render(made)
    remains = page[page.index('id="remains"') : page.index('id="disagreement"')]
    assert remains.count(words("record.blank-cell")) == 1
    assert words("record.remains.not-acceptable") in remains


# -- evidence, disagreement, conditions ----------------------------------------------------------


def test_evidence_is_told_by_record_received_and_missing() -> None:
    """Of the vendor and on accuracy; what nobody handed in is said to be missing."""
    asked = question("law.allows", "R01", ask_of=Asked.VENDOR, due=Stage.TENDER)
    found = finding(check("R01"), Outcome.UNKNOWN, because=("plan.pilot", "law.allows"))
    shown = evidence(_names(_made(found, questions=(asked,))))
    by_record = {str(each.record): each for each in shown.rows}
    assert by_record["Record of plan.pilot"].received
    assert not by_record["Record of plan.pilot"].missing
    assert by_record["Record of law.allows"].missing[0].overdue
    assert "1" in shown.headline


def test_rival_statements_stand_side_by_side() -> None:
    """By whom, and what hangs on it; what no check uses as well."""
    path = "functions.mood.reads"
    disputed = finding(
        check("R01", each=MemberKind.FUNCTION), Outcome.DISPUTED, member="mood", because=(path,),
        accounts=(
            Account(((path, 0),), Outcome.CONCERN, (path,)),
            Account(((path, 1),), Outcome.CLEAR, (path,)),
        ),
    )  # fmt: skip
    shown = disagreements(_names(_made(disputed)))
    (statement,) = shown.statements
    assert [str(each.by) for each in statement.dispute.claims] == ["The city", "The union"]
    assert statement.codes == "R01"
    assert [each.outcome_code for each in shown.turning[0].accounts] == ["concern", "clear"]


def test_conditions_follow_from_concerns_and_open_questions() -> None:
    """The review day is stated or blank, never invented."""
    made = _made(concern(check("R01")), questions=(question(),))
    shown = conditions(_names(made))
    assert [each.when for each in shown.moments] == ["before the pilot"]
    assert [(each.count, each.more) for each in shown.known_by] == [(1, 0)]
    assert shown.review is None
    stated = replace(made, deployment=_described(plan__review_on=known(date(2027, 6, 30))))
    assert str(conditions(_names(stated)).review.value) == "30\u00a0June 2027"


# -- signatures and tender -----------------------------------------------------------------------


def test_whoever_speaks_for_a_group_signs_for_having_been_heard() -> None:
    """Not for agreement; no name is printed."""
    staff = Member(MemberKind.GROUP, "staff", text("Staff"), {"group.role": known("worker")})
    roles = {each.role: each for each in signatures(_names(_made(described=_described(staff))))}
    assert "not that they agree" in roles["Workers' representatives"].confirms
    assert "Representatives of children and guardians" not in roles
    assert list(roles)[-1] == "Whoever decides"


def _wanting(code: str, outcome: Outcome, when=Moment.BEFORE_PILOT, **changes):
    return finding(check(code, remedies=(remedy(code, when),)), outcome, **changes)


def test_the_tender_annex_holds_every_remedy_that_is_not_carried_out() -> None:
    """Numbered through, the earliest due first; with evidence, by when, and the finding."""
    done = _wanting(
        "R04", Outcome.CONCERN, measures=(0,), commitment=Commitment.DONE,
        severity_after=severity(Scale.MINOR),
    )  # fmt: skip
    found = (
        _wanting("R01", Outcome.CONCERN, Moment.BEFORE_CONTRACT),
        _wanting("R02", Outcome.UNKNOWN, Moment.BEFORE_TENDER),
        _wanting("R03", Outcome.CLEAR),
        done,
    )
    measure = Measure("remedy-r04", MeasureState.DONE, "city", None, (Citation("press"),))
    described = replace(deployment(), measures=(measure,))
    shown = tender(_names(_made(*found, described=described, outcome=Verdict.CONDITIONS)))
    listed = [each for lot in shown.lots for each in lot.requirements]
    assert [(each.number, each.code, each.kind) for each in listed] == [
        (1, "R02", "unknown"), (2, "R01", "concern"),
    ]  # fmt: skip
    assert str(listed[0].shown_by) == "Proof for R02"


def test_a_measure_that_is_only_said_to_be_done_stays_in_the_annex() -> None:
    """Its word is the doer's own."""
    claimed = _wanting("R01", Outcome.CONCERN, measures=(0,), commitment=Commitment.PROPOSED)
    measure = Measure("remedy-r01", MeasureState.DONE, "city")
    described = replace(deployment(), measures=(measure,))
    assert tender(_names(_made(claimed, described=described))).lots


def test_a_requirement_needs_wording_for_a_tender() -> None:
    """What is for an agreement alone goes elsewhere."""
    only = replace(remedy("R01"), clause=Clause(agreement=text("x")))
    made = _made(concern(check("R01", remedies=(only,))))
    assert tender(_names(made)).lots == ()


def test_the_annex_opens_no_way_while_the_outcome_is_stop() -> None:
    """It says so before the first requirement."""
    for verdict in (Verdict.STOP, Verdict.PAUSE):
        assert "no tender can be opened" in tender(_names(_made(outcome=verdict))).warning


# -- the document --------------------------------------------------------------------------------


@pytest.mark.parametrize("format", ["html", "md"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_dropped_on_the_way(ansan, language, format) -> None:
    """Red lines, duties, findings, requirements, sources in both formats."""
    page = hria.render(ansan, "record", language, format)
    seen = Page(page).words if format == "html" else page
    escape = (lambda each: " ".join(each.split())) if format == "html" else markdown
    from hria import api  # noqa: PLC0415

    words = words_for(TEMPLATES, language, "record")
    shown = record(ansan, words, Making(format, None, api.due(ansan)))
    wanted = [str(line.title) for group in shown.due.groups for line in group.lines]
    wanted += [str(line.said) for group in shown.due.groups for line in group.lines]
    lines = (*shown.lines.lines, *shown.lines.quiet)
    assert len(lines) == sum(each.red_line is not None for _, each in ansan.questionnaire.checks())
    wanted += [str(line.title) for line in lines]
    for each in ansan.findings:
        if each.outcome is not Outcome.NOT_APPLICABLE:
            wanted += [each.check.code, each.check.title.to(language)]
    for lot in shown.tender.lots:
        for each in lot.requirements:
            wanted += [str(each.text), str(each.shown_by)]
    wanted += [str(each.title) for each in shown.sources]
    wanted += [str(row.record) for row in shown.evidence.rows]
    wanted += [ansan.version, ansan.deployment.origin.sha256]
    for each in wanted:
        assert escape(each) in seen, each


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_one_file_with_headings_in_order_and_targets(ansan, language) -> None:
    """No script runs, nothing is loaded, every reference has its target once."""
    page = Page(hria.render(ansan, "record", language, "html"))
    assert {each["type"] for each in page.named("script")} == {"application/json"}
    ids = [attributes["id"] for _, attributes in page.tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    for each in page.named("a"):
        if each["href"].startswith("#"):
            assert each["href"][1:] in ids
    levels = [int(tag[1]) for tag, _ in page.tags if tag in ("h1", "h2", "h3", "h4", "h5")]
    assert levels.count(1) == 1
    assert all(b - a <= 1 for a, b in pairwise(levels))
    pictures = [each for each in page.named("svg") if each.get("role") == "img"]
    assert pictures
    assert all(set(each["aria-labelledby"].split()) <= set(ids) for each in pictures)


@pytest.mark.parametrize("language", LANGUAGES)
def test_markdown_is_well_formed(ansan, language) -> None:
    """One title first, tables whole, no stray block."""
    page = hria.render(ansan, "record", language, "md")
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(page)
    assert not {token.type for token in tokens} & {"code_block", "fence", "html_block", "hr"}
    assert next(t for t in tokens if t.type == "heading_open" and t.tag == "h1") is tokens[0]
    assert all(len(each) == 1 for each in widths(page))


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_a_user_typed_becomes_markup(language) -> None:
    """In either format, measures, alternatives and consultations included."""
    injected = hostile()
    evil = str(injected.deployment.title.en)
    said = Text(evil, evil)
    members = (
        Member(MemberKind.ALTERNATIVE, evil, None, {id: Known(evil, note=said) for id in JUDGED}),
        Member(
            MemberKind.CONSULTATION, evil, said,
            {
                "consultation.said": Known(evil),
                "consultation.included": Known(value=True, note=said),
            },
        ),
    )  # fmt: skip
    collections = {
        **injected.deployment.collections,
        **{each.kind: Collection(each.kind, (each,)) for each in members},
    }
    measure = Measure("remedy-r01", MeasureState.PROPOSED, "p", None, (), (), said)
    described = replace(injected.deployment, collections=collections, measures=(measure,))
    findings = (replace(injected.findings[0], measures=(0,)), *injected.findings[1:])
    made = _with_facts(replace(injected, deployment=described, findings=findings))
    page = Page(_render(made, language))
    assert page.named("img") == []
    assert {each["type"] for each in page.named("script")} == {"application/json"}
    assert all(each["href"].startswith(("#", "https://")) for each in page.named("a"))
    written = _render(made, language, "md")
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(written)
    kinds = {child.type for token in tokens if token.children for child in token.children}
    assert not kinds & {"html_inline", "image", "s_open"}
    assert all(len(each) == 1 for each in widths(written))
