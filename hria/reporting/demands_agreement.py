"""The draft agreement: the clauses of all demands, definitions first, numbered throughout."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from hria.reporting.demands_choosing import LABOUR, RED_LINES, Ground
from hria.reporting.demands_lines import clauses
from hria.reporting.demands_wording import clause, heading, marked, worded
from hria.reporting.naming import Names
from hria.reporting.phrase import Phrase

DEFINING, COMMITTEE = "agree-on-limits", "set-up-joint-committee"
OTHERS = "others"
ANNEX = ("system", "purpose", "places", "functions", "recipients")
BEFORE_OTHERS = 2
"""Articles that stand before all demands: the definitions and how other words are read."""


@dataclass(frozen=True, slots=True)
class Article:
    """An article; `code` is the check whose demand it is, empty where it belongs to all."""

    number: int
    heading: Phrase
    paragraphs: tuple[Phrase, ...]
    code: str = ""


@dataclass(frozen=True, slots=True)
class Chapter:
    """The articles on one subject."""

    number: int
    title: str
    articles: tuple[Article, ...]


@dataclass(frozen=True, slots=True)
class Agreement:
    """A draft that can be pasted as it is; what the parties have to fill in is left blank."""

    title: str
    preamble: str
    chapters: tuple[Chapter, ...]
    annex_columns: tuple[str, ...]
    closing: tuple[Phrase, ...]
    signatures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Grounds under one heading."""

    key: str
    heading: Phrase
    grounds: tuple[Ground, ...]


def groups(grounds: Sequence[Ground], names: Names) -> tuple[Group, ...]:
    """Gather grounds: red lines, the sections of the labour checklist, everything else."""
    words = names.words
    labour = (each for each in names.assessment.questionnaire.packs if each.head.id == LABOUR)
    sections = [section for pack in labour for section in pack.head.sections]
    plain = [each for each in grounds if not each.on_red_line]
    gathered = [
        (RED_LINES, _own("red-lines", names), [each for each in grounds if each.on_red_line]),
        *(
            (f"{LABOUR}.{each.id}", words.phrase(each.title), _of_section(each.id, plain))
            for each in sections
        ),
    ]
    placed = {ground.check.id for _, _, inside in gathered for ground in inside}
    others = [each for each in plain if each.check.id not in placed]
    gathered.append((OTHERS, _own("others", names), others))
    return tuple(Group(key, title, tuple(inside)) for key, title, inside in gathered if inside)


def _of_section(section: str, grounds: Iterable[Ground]) -> list[Ground]:
    return [each for each in grounds if each.pack == LABOUR and each.check.section == section]


def _own(key: str, names: Names) -> Phrase:
    return Phrase(names.words(f"demands.group.{key}"), names.words.language)


def numbered(grouped: Iterable[Group]) -> dict[str, int]:
    """Return the number of the article of every check; the definitions are the first."""
    numbers: dict[str, int] = {}
    following = BEFORE_OTHERS
    for group in grouped:
        for ground in group.grounds:
            if _defines(ground):
                numbers[ground.check.id] = 1
            else:
                following += 1
                numbers[ground.check.id] = following
    return numbers


def agreement(grouped: Sequence[Group], names: Names) -> Agreement:
    """Return the draft agreement of all demands."""
    words, numbers = names.words, numbered(grouped)
    chapters = [Chapter(1, words("demands.chapter.general"), _general(numbers, grouped, names))]
    for group in grouped:
        articles = tuple(
            Article(
                numbers[each.check.id],
                heading(worded(each.check)[0], each.check, names),
                clauses(each, names),
                each.check.code,
            )
            for each in group.grounds
            if not _defines(each)
        )
        if articles:
            title = _chapter(group, names)
            chapters.append(Chapter(len(chapters) + 1, title, articles))
    last = max(numbers.values(), default=BEFORE_OTHERS)
    closing = _fixed("relation", max(last, BEFORE_OTHERS) + 1, {}, names)
    chapters.append(Chapter(len(chapters) + 1, words("demands.chapter.closing"), (closing,)))
    return Agreement(
        title=words("demands.agreement.title"),
        preamble=words(
            "demands.agreement.preamble", title=names.assessment.deployment.title.to(words.language)
        ),
        chapters=tuple(chapters),
        annex_columns=tuple(words(f"demands.agreement.annex.{key}") for key in ANNEX),
        closing=_paragraphs("demands.agreement.closing", {}, names),
        signatures=tuple(words(f"demands.agreement.sign.{key}") for key in ("union", "employer")),
    )


def _general(
    numbers: dict[str, int], grouped: Sequence[Group], names: Names
) -> tuple[Article, ...]:
    found = names.assessment.questionnaire.remedy(DEFINING)
    if found is None:
        defining = _fixed("definitions", 1, {}, names)
    else:
        check, remedy = found
        code = check.code if check.id in numbers else ""
        heading_ = heading(remedy, check, names)
        defining = Article(1, heading_, marked(clause(remedy, names)), code)
    committee = next(
        (
            numbers[each.check.id]
            for group in grouped
            for each in group.grounds
            if any(remedy.id == COMMITTEE for remedy in each.check.remedies)
        ),
        None,
    )
    key = "reading" if committee is None else "reading-with-committee"
    return (defining, _fixed(key, 2, {"committee": committee or ""}, names))


def _fixed(key: str, number: int, values: dict[str, object], names: Names) -> Article:
    words = names.words
    title = Phrase(words(f"demands.agreement.{key}.title"), words.language)
    return Article(number, title, _paragraphs(f"demands.agreement.{key}", values, names))


def _paragraphs(key: str, values: dict[str, object], names: Names) -> tuple[Phrase, ...]:
    words = names.words
    found: list[Phrase] = []
    while words.has(f"{key}.{len(found) + 1}"):
        text = words(f"{key}.{len(found) + 1}", **values)
        found.append(Phrase(text, words.language))
    return marked(found)


def _chapter(group: Group, names: Names) -> str:
    key = f"demands.chapter.{group.key}"
    return names.words(key) if names.words.has(key) else str(group.heading)


def _defines(ground: Ground) -> bool:
    return any(remedy.id == DEFINING for remedy in ground.check.remedies)
