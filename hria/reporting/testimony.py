"""The testimony kit: a handout to vote on, speaking notes, questions, answers; for a hearing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hria.model.assessment import Assessment
from hria.reporting.making import MINUTES, Making
from hria.reporting.method import Method, method
from hria.reporting.naming import Names
from hria.reporting.phrase import Phrase
from hria.reporting.sourcing import Ref, SourceEntry, Sourcing
from hria.reporting.testimony_cited import Cited
from hria.reporting.testimony_demands import three_demands
from hria.reporting.testimony_handout import Handout, handout
from hria.reporting.testimony_questions import Addressed, hard_questions
from hria.reporting.testimony_replies import ReplyLine, reply_lines
from hria.reporting.testimony_speech import MOST_MINUTES, Speech, speech
from hria.reporting.wording import Words


@dataclass(frozen=True, slots=True)
class Testimony:
    """Everything in the kit, in the order in which it stands there."""

    title: Phrase
    handout: Handout
    speech: Speech
    questions: tuple[Addressed, ...]
    replies: tuple[ReplyLine, ...]
    sources: tuple[SourceEntry, ...]
    cited: tuple[Cited, ...]
    limits: tuple[str, ...]
    method: Method

    __test__ = False


def testimony(assessment: Assessment, words: Words, making: Making) -> Testimony:
    """Select the kit for a speech of so many minutes."""
    minutes = making.minutes
    if not 1 <= minutes <= MOST_MINUTES:
        raise ValueError(f"a speech takes 1 to {MOST_MINUTES} minutes, not {minutes}")
    names = Names(assessment, words)
    demands = three_demands(names)
    notes = speech(names, demands, minutes)
    replies = reply_lines(names)
    used = {ref.number for ref in _refs(notes, replies)}
    return Testimony(
        title=words.phrase(assessment.deployment.title),
        handout=handout(names, demands),
        speech=notes,
        questions=hard_questions(names),
        replies=replies,
        sources=tuple(each for each in Sourcing(names).entries() if each.number in used),
        cited=_cited(notes, replies),
        limits=(words("limits.facts"), words("testimony.source.law"), words("limits.advice")),
        method=method(names, _again(names, making), "testimony", making.format),
    )


def _again(names: Names, making: Making) -> str | None:
    """Return the command with the minutes in it, where they are not the usual ones."""
    if making.command is not None or making.minutes == MINUTES:
        return making.command
    usual = method(names, None, "testimony", making.format).command
    return usual.replace(" --lang ", f" --minutes {making.minutes} --lang ", 1)


def _refs(notes: Speech, replies: tuple[ReplyLine, ...]) -> Iterator[Ref]:
    for line in notes.lines:
        yield from line.basis.refs
    for reply in replies:
        yield from reply.refs


def _cited(notes: Speech, replies: tuple[ReplyLine, ...]) -> tuple[Cited, ...]:
    said = [each for line in notes.lines for each in line.basis.cites]
    answered = [each for reply in replies for each in reply.cites]
    found = {each.id: each for each in (*said, *answered)}
    return tuple(sorted(found.values(), key=lambda each: not each.tier))
