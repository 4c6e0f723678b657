"""Rebuttals: what the other side will say, when it is to be answered, and how."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from hria.model.condition import FORBID_EXTRA, Condition
from hria.model.fact import MemberKind
from hria.model.text import Text


@dataclass(frozen=True, slots=True)
class Addition:
    """A further sentence of an answer.

    It is said where its condition holds (always, without one) and every `{figure}` and
    `{number fact}` it names is known.
    """

    __pydantic_config__ = FORBID_EXTRA
    say: Text
    when: Condition | None = None
    cite: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RebuttalExample:
    """A fragment of a description and what the condition must come to on it; the tests run it."""

    __pydantic_config__ = FORBID_EXTRA
    name: str
    facts: Mapping[str, object]
    expect: str
    because: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Rebuttal:
    """Something that is said for a plan, and the answer that the facts of the case allow.

    `answer` is given where `when` is YES, `hedged` where it is UNKNOWN; where it is NO the other
    side has a point or nobody will say it. `cite` names provisions, evidence and precedents.
    """

    __pydantic_config__ = FORBID_EXTRA
    id: str
    they_say: Text
    when: Condition
    answer: Text
    examples: tuple[RebuttalExample, ...]
    hedged: Text | None = None
    adds: tuple[Addition, ...] = ()
    cite: tuple[str, ...] = ()

    @property
    def each(self) -> MemberKind | None:
        """A rebuttal is about the whole plan, never about one member."""
        return None

    @property
    def texts(self) -> Iterator[Text]:
        """Everything that it can say."""
        yield from (self.they_say, self.answer)
        if self.hedged is not None:
            yield self.hedged
        yield from (each.say for each in self.adds)
