"""Pages of changes: what is selected, and that no format drops any of it."""

from __future__ import annotations

import html
import json
import re
from datetime import date
from enum import StrEnum
from pathlib import Path

import pytest

import hria
from hria import api, resources
from hria.model.change import Comparison, Creep, FactMove, FindingMove, WhatIf
from hria.model.gate import Progress
from hria.model.questionnaire import Questionnaire
from hria.model.quoting import FileState
from hria.model.text import LANGUAGES, Language
from hria.model.weak_spot import Weight
from hria.reporting.change_rendering import change_page
from hria.reporting.changes import ChangePage
from hria.reporting.escaping import markdown
from hria.reporting.naming import Names
from hria.reporting.templating import environment
from hria.reporting.turning_lines import turning_view

ON = date(2026, 11, 24)
EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="module")
def comparison(questionnaire: Questionnaire) -> Comparison:
    """Compare two descriptions of much the same thing."""
    before, after = (
        hria.assess(hria.read_deployment(EXAMPLES / name, questionnaire), questionnaire, ON)
        for name in ("face_terminals_goyang.yaml", "face_terminals_attendance.yaml")
    )
    return api.compare(before, after)


@pytest.fixture(scope="module")
def tried(questionnaire: Questionnaire) -> WhatIf:
    """Try the Ansan plan otherwise, in every way at once."""
    plan = hria.read_deployment(EXAMPLES / "ansan_ai_cctv.yaml", questionnaire)
    assessment = hria.assess(plan, questionnaire, ON)
    return api.what_if(
        assessment,
        ["emotion-analysis"],
        ["data.retention_days=7", "data.personal=unknown"],
        ["strike-emotion-inference"],
        each=True,
    )


def pieces(page: ChangePage) -> set[str]:
    """Return every piece of text that a page shows."""
    found = {str(page.title), page.document, page.made_of, *page.tried, *page.notes}
    for side in page.sides:
        found |= {side.label, side.before, side.after}
    for section in page.sections:
        found |= {section.heading, section.note}
        for line in section.lines:
            found |= {line.id, str(line.title), str(line.before), str(line.after), line.note}
    if page.leaving is not None:
        found |= {*page.leaving.largest, page.leaving.note}
        for row in (*page.leaving.singles, *page.leaving.pairs):
            found |= {row.functions, row.outcome, row.best_case, row.worst_case, row.crossed}
    return {each for each in found if each}


def text_of(page: str) -> str:
    """Return the text of an HTML page without its marks."""
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", "", page)))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("which", ["comparison", "tried"])
def test_no_format_drops_anything(
    request: pytest.FixtureRequest, which: str, language: Language
) -> None:
    """Markdown and HTML show every piece of the selection."""
    found = request.getfixturevalue(which)
    page = change_page(found, api.change_words(language), "hria ...")
    as_html = text_of(api.render_changes(found, language, "html", "hria ..."))
    as_markdown = api.render_changes(found, language, "md", "hria ...")
    for piece in pieces(page):
        assert re.sub(r"\s+", " ", piece) in as_html
        assert markdown(piece) in as_markdown or f"`{piece}`" in as_markdown, piece


@pytest.mark.parametrize("which", ["comparison", "tried"])
def test_json_is_the_same_in_every_language(request: pytest.FixtureRequest, which: str) -> None:
    """And it holds every finding that moved."""
    found = request.getfixturevalue(which)
    first, second = (api.render_changes(found, language, "json") for language in LANGUAGES)
    assert first == second
    compared = found.comparison if isinstance(found, WhatIf) else found
    data = json.loads(first)
    assert [each["id"] for each in data["findings"]] == [each.id for each in compared.findings]


def test_growth_comes_before_what_got_worse_and_answers_stand_apart(
    comparison: Comparison,
) -> None:
    """The order of a page: where it reaches further, findings, answers, facts."""
    kinds = [each.kind for each in change_page(comparison, api.change_words("en")).sections]
    known = [
        "growth", "worse", "better", "silenced", "reopened", "facts-answered",
        "members-appeared", "members-gone", "facts-changed", "facts-vanished", "facts-appeared",
        "facts-restated", "facts-still-unknown",
    ]  # fmt: skip
    assert kinds == [each for each in known if each in kinds]
    assert {"growth", "worse", "facts-answered", "facts-changed"} <= set(kinds)


def test_a_remedy_lifts_no_line(questionnaire: Questionnaire) -> None:
    """The page says so where somebody tries."""
    plan = hria.read_deployment(EXAMPLES / "ansan_ai_cctv.yaml", questionnaire)
    assessment = hria.assess(plan, questionnaire, ON)
    found = api.what_if(assessment, remedies=["strike-emotion-inference"])
    words = api.change_words("en")
    assert words("change.still-a-line") in change_page(found, words).notes


@pytest.mark.parametrize(
    ("section", "members"),
    [
        ("finding-move", FindingMove),
        ("fact-move", FactMove),
        ("growth", Creep),
        ("weight", Weight),
        ("progress", Progress),
        ("file-state", FileState),
    ],
)
def test_every_word_of_the_model_has_its_wording(section: str, members: type[StrEnum]) -> None:
    """In both languages, and never the same where they can differ."""
    for language in LANGUAGES:
        words = api.change_words(language)
        for member in members:
            entry = words.entries[f"{section}.{member.value}"]
            assert entry.has(language)
            assert entry.en != entry.ko


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["ansan_ai_cctv", "harmless_people_counter"])
def test_what_turns_a_conclusion_in_words(
    questionnaire: Questionnaire, name: str, language: Language
) -> None:
    """Both formats show every line, and the judgement of robustness is a whole sentence."""
    plan = hria.read_deployment(EXAMPLES / f"{name}.yaml", questionnaire)
    assessment = hria.assess(plan, questionnaire, ON)
    words = api.change_words(language)
    view = turning_view(api.turning(assessment), Names(assessment, words))
    shown = [view.now, view.none, view.robustness, *view.shifts]
    for line in (*view.open, *view.stated):
        shown += [str(line.title), *line.results, line.note]
    for each in view.telling:
        shown += [str(each.title), each.brings]
    templates = resources.folder("templates")
    for format in ("md", "html"):
        env = environment(templates, language, format)
        source = env.from_string(
            f'{{% import "report/turning.{format}.j2" as turned with context %}}'
            "{{ turned.body(turning, 0) }}{{ turned.annex(turning) }}"
        )
        page = source.render(w=words, turning=view)
        for piece in filter(None, shown):
            if format == "md":
                assert markdown(piece) in page
            else:
                assert re.sub(r"\s+", " ", piece) in text_of(page)
    assert view.robustness
    assert bool(view.open or view.stated) != bool(view.none)
