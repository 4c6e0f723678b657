"""What the other side will say and what answers it, chosen by the facts of the case."""

from __future__ import annotations

from dataclasses import dataclass

from hria.model.reply import Reply
from hria.model.truth import Truth
from hria.reporting.naming import Names
from hria.reporting.phrase import Phrase
from hria.reporting.sourcing import Ref, Sourcing, citations
from hria.reporting.testimony_cited import Cited, cited, is_printable
from hria.reporting.testimony_filling import filled

MOST_REFS = 6


@dataclass(frozen=True, slots=True)
class ReplyLine:
    """An argument and its answer; `hedged` where the case does not settle it."""

    id: str
    they_say: Phrase
    says: tuple[Phrase, ...]
    hedged: bool
    cites: tuple[Cited, ...]
    refs: tuple[Ref, ...]


def reply_lines(names: Names) -> tuple[ReplyLine, ...]:
    """Select the answers that the facts allow, in the order of the content."""
    return tuple(_line(each, names) for each in names.assessment.replies)


def _line(reply: Reply, names: Names) -> ReplyLine:
    words, deployment = names.words, names.assessment.deployment
    added = [
        text
        for each in reply.adds
        if is_printable(each.cite, names)
        and (text := filled(each.say, names, reply.figures)) is not None
    ]
    known = (cite for path in reply.because for cite in citations(deployment.at(path)))
    return ReplyLine(
        id=reply.rebuttal.id,
        they_say=words.phrase(reply.rebuttal.they_say),
        says=(words.phrase(reply.says), *added),
        hedged=reply.truth is Truth.UNKNOWN,
        cites=cited((id for id in reply.cites if is_printable((id,), names)), names),
        refs=Sourcing(names).refs(known)[:MOST_REFS],
    )
