"""The demands: one per check, pressed by a rule, with a clause, the law and a fall-back."""

from dataclasses import replace
from functools import partial
from itertools import pairwise

import pytest
from building import TEMPLATES, assessment, concern, deployment, finding, known, names, question
from injection import HOSTILE, hostile
from library import check, provision, red_line, severity, text
from markdown_it import MarkdownIt
from page import Page, rendered, widths

import hria
from hria import api
from hria.model.deployment import Collection, Measure, MeasureState, Member
from hria.model.fact import MemberKind
from hria.model.finding import Commitment, Outcome
from hria.model.law import Status
from hria.model.ordered import Interval
from hria.model.questionnaire import Actor, Authority, Basis, Clause, Moment, Remedy, Residual
from hria.model.severity import Scale
from hria.model.text import Text
from hria.reporting.demands import demands
from hria.reporting.demands_agreement import agreement, groups, numbered
from hria.reporting.demands_choosing import Priority, grounds, left_to_others, priority
from hria.reporting.demands_lines import demand
from hria.reporting.demands_owed import owed
from hria.reporting.demands_wording import marked, paragraphs
from hria.reporting.demands_wording import worded as worded_of
from hria.reporting.escaping import markdown
from hria.reporting.making import Making
from hria.reporting.phrase import Phrase
from hria.reporting.rendering import render, words_for
from hria.reporting.wording import read_wording

LANGUAGES = ("en", "ko")
_names = partial(names, document="demands")
_render = partial(rendered, document="demands")


def _remedy(id: str, said: str, **changes) -> Remedy:
    return replace(
        Remedy(
            id, Actor.EMPLOYER, Moment.BEFORE_PILOT, text("Do it."), Clause(text(said)),
            text("Minutes."), Residual(text("little")),
        ),
        **changes,
    )  # fmt: skip


def _labour(code: str, outcome: Outcome = Outcome.CONCERN, scale: Scale = Scale.SERIOUS, **changes):
    made = check(
        code, id=f"labor.{code.lower()}", remedies=(_remedy(f"r-{code.lower()}", "One. Two."),),
        **changes.pop("check", {}),
    )  # fmt: skip
    return finding(made, outcome, pack="labor", overall=scale, **changes)


def _staff(role: object = "worker"):
    members = (
        Member(MemberKind.GROUP, "staff", text("Staff"), {"group.role": known(role)}),
        Member(MemberKind.GROUP, "children", text("Children"), {"group.role": known("child")}),
    )
    plain = deployment()
    collections = {**plain.collections, MemberKind.GROUP: Collection(MemberKind.GROUP, members)}
    return replace(plain, collections=collections)


# -- which findings ------------------------------------------------------------------------------


def test_every_labour_concern_dispute_and_unknown_makes_a_demand() -> None:
    """Nothing that is clear or does not apply."""
    made = assessment(*(_labour(f"L0{n}", each) for n, each in enumerate(Outcome)))
    assert [each.worst.outcome for each in grounds(made)] == [
        Outcome.CONCERN, Outcome.UNKNOWN, Outcome.DISPUTED,
    ]  # fmt: skip


def test_unknown_findings_of_many_functions_make_one_demand() -> None:
    """The members are named once."""
    each = check("L30", each=MemberKind.FUNCTION, remedies=(_remedy("r", "Clause."),))
    many = [
        finding(each, Outcome.UNKNOWN, pack="labor", member=name) for name in ("mood", "unstated")
    ]
    made = assessment(*many)
    (ground,) = grounds(made)
    shown = demand(ground, 3, _names(made))
    assert shown.ids == ("L30/mood", "L30/unstated")
    assert [str(each) for each in shown.members] == ["Mood reading", "a function nobody has named"]


def test_of_other_checklists_red_lines_and_concerns_that_reach_workers() -> None:
    """Not what is merely open there; that is counted."""
    worded = {"remedies": (_remedy("r", "Clause."),)}
    line = check("R07", red_line=red_line(), **worded)
    reaching = {"groups": ("staff",)}
    found = (
        concern(line, red_line=True, red_line_basis=Basis.STANDARD, **reaching),
        concern(check("R02", **worded), **reaching),
        concern(check("R03", **worded), groups=("children",)),
        concern(check("R04"), **reaching),
        finding(check("R05", **worded), Outcome.UNKNOWN, **reaching),
    )
    made = assessment(*found, described=_staff())
    assert [each.check.code for each in grounds(made)] == ["R07", "R02"]
    assert left_to_others(made) == 1


# -- how far it is pressed -----------------------------------------------------------------------


def _pressed(each, *, law_binds: bool = False) -> Priority:
    (ground,) = grounds(assessment(each))
    return priority(ground, law_binds=law_binds)


def test_a_red_line_is_pressed_hardest_even_where_it_is_open() -> None:
    """Open and crossed alike."""
    line = {"check": {"red_line": red_line()}, "red_line_basis": Basis.STANDARD}
    assert _pressed(_labour("L01", Outcome.UNKNOWN, Scale.MINOR, **line)) is Priority.MUST
    assert _pressed(_labour("L01", red_line=True, **line)) is Priority.MUST


def test_a_concern_must_be_met_where_it_may_be_grave_or_law_stands_behind_it() -> None:
    """Else it should."""
    assert _pressed(_labour("L01", scale=Scale.GRAVE)) is Priority.MUST
    assert _pressed(_labour("L01"), law_binds=True) is Priority.MUST
    assert _pressed(_labour("L01")) is Priority.SHOULD


def test_a_concern_that_a_measure_answers_should_be_met() -> None:
    """Unless it may still be grave."""
    answered = {"commitment": Commitment.COMMITTED, "severity_committed": severity(Scale.MINOR)}
    assert _pressed(_labour("L01", **answered), law_binds=True) is Priority.SHOULD
    still = {**answered, "severity_committed": severity(Scale.GRAVE)}
    assert _pressed(_labour("L01", **still)) is Priority.MUST


def test_what_is_not_known_is_pressed_by_its_weight_and_never_by_law_alone() -> None:
    """Serious at the least, or grave at the most."""
    wide = replace(severity(), overall=Interval(Scale.MODERATE, Scale.SERIOUS))
    open_ = Outcome.UNKNOWN
    assert _pressed(_labour("L01", open_, Scale.SERIOUS)) is Priority.SHOULD
    assert _pressed(_labour("L01", open_, Scale.GRAVE), law_binds=True) is Priority.SHOULD
    assert _pressed(_labour("L01", open_, severity=wide), law_binds=True) is Priority.COULD
    assert _pressed(_labour("L01", Outcome.DISPUTED, severity=wide)) is Priority.SHOULD


def test_law_that_is_not_yet_in_force_does_not_press() -> None:
    """A promulgated provision is no binding law behind a demand."""
    cited = {"authorities": (Authority("kr-act-2", text("bears")),)}
    each = _labour("L01", authorities=("kr-act-2",), check=cited)
    for status, pressed in ((Status.IN_FORCE, "must"), (Status.NOT_ADOPTED, "should")):
        made = assessment(each, law=(provision("kr-act-2", status=status),))
        (ground,) = grounds(made)
        assert demand(ground, 3, _names(made)).priority == pressed


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_rule_is_printed(language) -> None:
    """With every degree, whether it occurs or not."""
    made = assessment(_labour("L01"))
    page = render(made, document="demands", language=language, format="md", templates=TEMPLATES)
    words = words_for(TEMPLATES, language, "demands")
    for each in Priority:
        assert markdown(words(f"demands.priority.{each}.rule")) in page


# -- fall-backs ----------------------------------------------------------------------------------


def _fallback(each, **changes):
    made = assessment(each, **changes)
    (ground,) = grounds(made)
    return demand(ground, 7, _names(made)).fallback


def test_the_fall_back_of_an_unknown_is_the_record() -> None:
    """Named, and with results frozen until it is there."""
    found = _fallback(
        _labour("L01", Outcome.UNKNOWN, because=("law.allows",)),
        questions=(question("law.allows", "L01"),),
    )
    assert found.kind == "document"
    assert [str(each) for each in found.records] == ["Record of law.allows"]
    assert "Record of law.allows" in str(found.clause[0])


def test_a_crossed_red_line_has_no_weaker_position() -> None:
    """Only its time can be talked about."""
    line = {"check": {"red_line": red_line()}, "red_line_basis": Basis.STANDARD, "red_line": True}
    found = _fallback(_labour("L01", **line))
    assert found.kind == "crossed"
    assert found.records == ()
    assert "article 7" in str(found.clause[0])


def test_the_fall_back_of_a_concern_is_the_next_weaker_remedy() -> None:
    """Where there is none, a supplementary agreement with the present state frozen."""
    two = (_remedy("strong", "Strong."), _remedy("weak", "Weak."))
    assert str(_fallback(_labour("L01", check={})).kind) == "interim"
    each = _labour("L01")
    each = replace(each, check=replace(each.check, remedies=two))
    found = _fallback(each)
    assert (found.kind, str(found.clause[0])) == ("weaker", "Weak.")


# -- the draft agreement -------------------------------------------------------------------------


def test_a_clause_becomes_numbered_paragraphs_and_provisos_stay() -> None:
    """As text that can be copied, with circled numbers in Korean."""
    said = Phrase("사용자는 알린다. 다만 급한 때에는 나중에 알린다. 비용은 사용자가 낸다.", "ko")
    parts = marked(paragraphs(said))
    assert [str(each) for each in parts] == [
        "① 사용자는 알린다. 다만 급한 때에는 나중에 알린다.",
        "② 비용은 사용자가 낸다.",
    ]
    assert [str(each) for each in marked(paragraphs(Phrase("It stops. It ends.", "en")))] == [
        "(1) It stops.",
        "(2) It ends.",
    ]
    assert marked(paragraphs(Phrase("한 문장이다.", "ko"))) == (Phrase("한 문장이다.", "ko"),)


def test_articles_are_numbered_through_and_definitions_come_first(ansan) -> None:
    """Every demand has one article, and the article of the definitions is the first."""
    spoken = _names(ansan, "ko")
    grouped = groups(grounds(ansan), spoken)
    draft = agreement(grouped, spoken)
    articles = [article for chapter in draft.chapters for article in chapter.articles]
    assert [each.number for each in articles] == list(range(1, len(articles) + 1))
    assert articles[0].code == "L17"
    assert "감시 설비" in str(articles[0].paragraphs[0])
    codes = [each.code for each in articles if each.code]
    assert sorted(codes) == sorted(each.check.code for each in grounds(ansan))
    numbers = numbered(grouped)
    assert all(
        each.number == numbers[ansan.questionnaire.check(each.code).id]
        for each in articles
        if each.code
    )


def test_definitions_are_there_without_their_own_demand() -> None:
    """Whatever else is demanded needs them."""
    made = assessment(_labour("L01"))
    spoken = _names(made)
    draft = agreement(groups(grounds(made), spoken), spoken)
    assert [each.number for each in draft.chapters[0].articles] == [1, 2]
    assert [(each.number, each.code) for each in draft.chapters[1].articles] == [(3, "L01")]
    assert [each.number for each in draft.chapters[2].articles] == [4]


def test_the_joint_committee_is_pointed_to_where_it_is_demanded(ansan) -> None:
    """By the number of its article."""
    spoken = _names(ansan, "ko")
    grouped = groups(grounds(ansan), spoken)
    number = numbered(grouped)["labor.joint-committee"]
    draft = agreement(grouped, spoken)
    assert f"제{number}조의 위원회" in str(draft.chapters[0].articles[1].paragraphs[1])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_bundled_clause_has_a_heading_of_its_own(questionnaire, language) -> None:
    """Short, and no heading is left over."""
    remedies = {r.id for _, each in questionnaire.checks() for r in each.remedies}
    worded = {found[0].id for _, each in questionnaire.checks() if (found := worded_of(each))}
    entries = read_wording(TEMPLATES / "demands")
    stem = "demands.article."
    headed = {key.removeprefix(stem): each for key, each in entries.items() if stem in key}
    assert worded - headed.keys() == set()
    assert headed.keys() - remedies == set()
    assert all(len(each.to(language)) < 60 for each in headed.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_draft_holds_nothing_that_only_a_report_says(ansan, language) -> None:
    """Rules only: no standing, no severity, no finding in words."""
    draft = demands(ansan, words_for(TEMPLATES, language, "demands"), Making("html")).agreement
    said = " ".join(
        str(part)
        for chapter in draft.chapters
        for article in chapter.articles
        for part in article.paragraphs
    )
    assert "{" not in said
    ends = ("다.", ".") if language == "ko" else (".",)
    assert all(
        str(part).endswith(ends)
        for chapter in draft.chapters
        for article in chapter.articles
        for part in article.paragraphs
    )


# -- what is owed already ------------------------------------------------------------------------


def test_what_is_owed_already_names_duties_with_their_thresholds(ansan) -> None:
    """Thirty employees for the council, whatever the number for bargaining."""
    page = owed(api.due(ansan), _names(ansan, "ko"))
    said = {line.id: str(line.said) for group in page.duties for line in group.lines}
    assert "30명" in said["kr-council-consultation"]
    assert "근로자 수와 관계없이" in said["kr-collective-bargaining"]
    assert "kr-child-impact" not in said
    assert all(each.tier == "binding" for each in page.law)
    assert not [each for each in page.law if each.id.startswith(("intl-", "eu-", "kr-const"))]


def test_without_duties_the_page_still_stands() -> None:
    """As when nothing was asked."""
    made = assessment(_labour("L01"), law=())
    assert owed((), _names(made)).duties == ()


# -- the document --------------------------------------------------------------------------------


@pytest.mark.parametrize("format", ["html", "md"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_dropped_on_the_way(ansan, language, format) -> None:
    """Every demand with finding, clause, law and fall-back in both formats."""
    page = hria.render(ansan, "demands", language, format)
    seen = Page(page).words if format == "html" else page
    escape = (lambda each: " ".join(each.split())) if format == "html" else markdown
    shown = demands(ansan, words_for(TEMPLATES, language, "demands"), Making(format))
    flat = " ".join(seen.split()) if format == "html" else seen
    for each in (each for group in shown.groups for each in group.demands):
        for text_ in (
            *each.ids, str(each.heading), str(each.said), *map(str, each.clause),
            *map(str, each.fallback.clause), each.fallback.lead, each.reason,
            *(str(line.why) for tier in each.law for line in tier.lines),
            *(str(name) for tier in each.other_law for name in tier.names),
        ):  # fmt: skip
            assert escape(text_) in flat, (each.code, text_)
    for each in shown.sources:
        assert escape(str(each.title)) in flat


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_one_file_with_headings_in_order_and_targets(ansan, language) -> None:
    """No script runs, nothing is loaded, every reference has its target once."""
    page = Page(hria.render(ansan, "demands", language, "html"))
    assert {each["type"] for each in page.named("script")} == {"application/json"}
    ids = [attributes["id"] for _, attributes in page.tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    for each in page.named("a"):
        if each["href"].startswith("#"):
            assert each["href"][1:] in ids
    levels = [int(tag[1]) for tag, _ in page.tags if tag in ("h1", "h2", "h3", "h4", "h5")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(b - a <= 1 for a, b in pairwise(levels))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("format", ["html", "md"])
def test_where_there_is_nothing_to_demand_it_says_so(language, format) -> None:
    """And drafts no agreement."""
    made = assessment(_labour("L01", Outcome.CLEAR))
    page = _render(made, language, format)
    words = words_for(TEMPLATES, language, "demands")
    assert words("demands.none")[:30] in page
    assert words("demands.agreement.title") not in page


def test_without_the_labour_checklist_it_says_what_is_missing(ansan) -> None:
    """The packs in use are known."""
    packs = tuple(each for each in ansan.questionnaire.packs if each.head.id != "labor")
    made = replace(ansan, questionnaire=replace(ansan.questionnaire, packs=packs))
    words = words_for(TEMPLATES, "en", "demands")
    assert words("demands.note.no-labour-pack") in demands(made, words, Making("html")).notes


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_a_user_typed_becomes_markup(language) -> None:
    """In either format."""
    made = hostile()
    said = Text(HOSTILE, HOSTILE)
    labour = [replace(each, pack="labor") for each in made.findings]
    labour = [
        replace(each, check=replace(each.check, remedies=(_remedy("r", "x", clause=Clause(said)),)))
        for each in labour
    ]
    measure = Measure("r", MeasureState.PROPOSED, "p", None, (), (), said)
    labour[0] = replace(labour[0], measures=(0,))
    made = replace(
        made,
        findings=tuple(labour),
        deployment=replace(made.deployment, measures=(measure,)),
    )
    page = Page(_render(made, language))
    assert page.named("img") == []
    assert {each["type"] for each in page.named("script")} == {"application/json"}
    assert all(each["href"].startswith(("#", "https://")) for each in page.named("a"))
    written = _render(made, language, "md")
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(written)
    kinds = {child.type for token in tokens if token.children for child in token.children}
    assert not kinds & {"html_inline", "image", "s_open"}
    assert all(len(each) == 1 for each in widths(written))


@pytest.mark.parametrize("language", LANGUAGES)
def test_markdown_is_well_formed(ansan, language) -> None:
    """One title first, tables whole, no stray block."""
    page = hria.render(ansan, "demands", language, "md")
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(page)
    assert not {token.type for token in tokens} & {"code_block", "fence", "html_block", "hr"}
    assert next(t for t in tokens if t.type == "heading_open" and t.tag == "h1") is tokens[0]
    assert all(len(each) == 1 for each in widths(page))
