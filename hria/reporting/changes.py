"""Two versions side by side: what changed, what would change, and what is left without a part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hria.model.assessment import Assessment
from hria.model.change import Comparison, FactMove, FindingMove
from hria.reporting.change_lines import ChangeLine, ChangeLines
from hria.reporting.naming import Names
from hria.reporting.phrase import Phrase
from hria.reporting.quantities import day
from hria.reporting.wording import Words

NOTED = ("silenced", "reopened", "answered", "vanished")
FACTS = (
    FactMove.CHANGED,
    FactMove.VANISHED,
    FactMove.APPEARED,
    FactMove.RESTATED,
    FactMove.STILL_UNKNOWN,
)


@dataclass(frozen=True, slots=True)
class Side:
    """One thing of both versions side by side; `changed` where they differ."""

    label: str
    before: str
    after: str

    @property
    def changed(self) -> bool:
        """Whether the two differ."""
        return self.before != self.after


@dataclass(frozen=True, slots=True)
class ChangeSection:
    """A heading with what belongs under it; `kind` names it for style sheets."""

    kind: str
    heading: str
    note: str
    lines: tuple[ChangeLine, ...]

    @property
    def only_after(self) -> bool:
        """Whether there is nothing to say of the time before."""
        return not any(each.before for each in self.lines)


@dataclass(frozen=True, slots=True)
class LeftOutRow:
    """The plan without some functions."""

    functions: str
    outcome: str
    best_case: str
    worst_case: str
    crossed: str


@dataclass(frozen=True, slots=True)
class LeavingTable:
    """The plan without each function in turn, without pairs, and the most that may stay."""

    singles: tuple[LeftOutRow, ...]
    pairs: tuple[LeftOutRow, ...]
    largest: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class ChangePage:
    """Everything a page of changes shows; `before` and `after` head its two columns."""

    document: str
    title: Phrase
    before: str
    after: str
    tried: tuple[str, ...]
    sides: tuple[Side, ...]
    notes: tuple[str, ...]
    sections: tuple[ChangeSection, ...]
    leaving: LeavingTable | None
    made_of: str
    made_by: str
    command: str


def comparison_page(comparison: Comparison, words: Words, command: str) -> ChangePage:
    """Select the page of two versions."""
    lines = lines_of(comparison, words)
    one, other = comparison.before.deployment.origin, comparison.after.deployment.origin
    sections = (*sections_of(lines), *_fact_sections(lines))
    return ChangePage(
        document=words("change.compare"),
        title=words.phrase(comparison.after.deployment.title),
        before=words("change.before"),
        after=words("change.after"),
        tried=(),
        sides=(_days(comparison, words), *sides_of(comparison, words)),
        notes=notes_of(comparison, sections, words),
        sections=sections,
        leaving=None,
        made_of=words(
            "change.files",
            before=one.name,
            before_sha=one.sha256,
            after=other.name,
            after_sha=other.sha256,
        ),
        made_by=words("change.made-by", version=comparison.after.version),
        command=command,
    )


def lines_of(comparison: Comparison, words: Words) -> ChangeLines:
    """Return what writes lines in the words of both versions."""
    return ChangeLines(comparison, Names(comparison.before, words), Names(comparison.after, words))


def _days(comparison: Comparison, words: Words) -> Side:
    days = (
        day(each.deployment.described_on, words.language)
        for each in (comparison.before, comparison.after)
    )
    return Side(words("change.facts-of"), *days)


def sides_of(comparison: Comparison, words: Words) -> Iterator[Side]:
    """Yield outcome, bounds, lines and open questions of both versions."""
    one, other = comparison.before, comparison.after
    was, now = one.conclusion, other.conclusion
    for key, before, after in (
        ("outcome", was.outcome, now.outcome),
        ("best-case", was.best_case, now.best_case),
        ("worst-case", was.worst_case, now.worst_case),
    ):
        yield Side(words(f"change.{key}"), words.name(before), words.name(after))
    yield Side(words("change.lines"), _crossed(one, words), _crossed(other, words))
    yield Side(words("change.open"), str(was.open), str(now.open))


def _crossed(assessment: Assessment, words: Words) -> str:
    ids = [each.id for each in assessment.findings if each.red_line]
    return ", ".join(ids) or words("change.none")


def notes_of(
    comparison: Comparison, sections: Iterable[ChangeSection], words: Words
) -> tuple[str, ...]:
    """Return what must be said of the whole comparison."""
    notes = [words("change.by-silence")] if comparison.by_silence else []
    names = Names(comparison.after, words)
    for each in comparison.renamed:
        member = names.member(each.kind, each.after)
        notes.append(words("change.renamed", before=each.before, after=member))
    if not any(True for _ in sections):
        notes.append(words("change.nothing"))
    elif not comparison.findings:
        notes.append(words("change.no-change"))
    return tuple(notes)


def sections_of(lines: ChangeLines) -> tuple[ChangeSection, ...]:
    """Return the findings that moved, and before them in what the plan has grown."""
    comparison, words = lines.comparison, lines.after.words
    growths = tuple(lines.growth(each) for each in comparison.growths)
    found = [ChangeSection("growth", words("growth.heading"), words("growth.note"), growths)]
    for move in FindingMove:
        moved = tuple(lines.finding(each) for each in comparison.moved(move))
        note = words(f"finding-move.{move}-note") if move.value in NOTED else ""
        found.append(ChangeSection(move.value, words(f"finding-move.{move}"), note, moved))
    return tuple(each for each in found if each.lines)


def _fact_sections(lines: ChangeLines) -> Iterator[ChangeSection]:
    """Yield the answers that came in, the members, and the other facts."""
    comparison, words = lines.comparison, lines.after.words
    yield from _of_facts(FactMove.ANSWERED, lines)
    for key, appeared in (("appeared", True), ("gone", False)):
        members = [each for each in comparison.members if each.appeared is appeared]
        if members:
            note = "" if appeared else words("members.gone-note")
            shown = tuple(lines.member(each) for each in members)
            yield ChangeSection(f"members-{key}", words(f"members.{key}"), note, shown)
    for move in FACTS:
        yield from _of_facts(move, lines)


def _of_facts(move: FactMove, lines: ChangeLines) -> Iterator[ChangeSection]:
    words = lines.after.words
    shown = tuple(lines.fact(each) for each in lines.comparison.stated(move))
    if shown:
        note = words(f"fact-move.{move}-note") if move.value in NOTED else ""
        yield ChangeSection(f"facts-{move}", words(f"fact-move.{move}"), note, shown)
