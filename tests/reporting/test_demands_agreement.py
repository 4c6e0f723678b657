"""The demands as a draft agreement: articles, paragraphs, definitions, headings."""

from functools import partial

import pytest
from bargaining import labour
from building import TEMPLATES, assessment, names

from hria.reporting.demands import demands
from hria.reporting.demands_agreement import agreement, groups, numbered
from hria.reporting.demands_choosing import grounds
from hria.reporting.demands_wording import marked, paragraphs
from hria.reporting.demands_wording import worded as worded_of
from hria.reporting.making import Making
from hria.reporting.phrase import Phrase
from hria.reporting.rendering import words_for
from hria.reporting.wording import read_wording

LANGUAGES = ("en", "ko")
_names = partial(names, document="demands")


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
    made = assessment(labour("L01"))
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
