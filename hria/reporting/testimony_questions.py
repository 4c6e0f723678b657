"""Questions that hurt: to whom, why they matter, and what to ask when the answer is evaded."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from hria.model.assessment import OpenQuestion
from hria.model.fact import Asked, Declaration, Known, Reason
from hria.model.finding import Finding
from hria.reporting.gravity import worst_first
from hria.reporting.naming import Names
from hria.reporting.phrase import Phrase

MOST = 5
MOST_TITLES = 2
DECIDED = ("plan", "law", "alternatives", "participation", "children")
GROUNDS = ("law.basis", "function.statute_allows", "function.sensitive_ground")
TESTED = "function.accuracy."
COMPLETE = ".complete"
PLAIN = (Reason.NOT_STATED, Reason.NOT_ASKED)


@dataclass(frozen=True, slots=True)
class HardQuestion:
    """A question with all that is needed to insist on it."""

    question: Phrase
    members: tuple[Phrase, ...]
    why: tuple[Phrase, ...]
    on_line: bool
    follow: str
    codes: str
    paths: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Addressed:
    """The first questions to one addressee, and how many more there are."""

    to: str
    heading: str
    questions: tuple[HardQuestion, ...]
    more: int


def hard_questions(names: Names) -> tuple[Addressed, ...]:
    """Select the first questions to each addressee, those that decide most first."""
    gathered: dict[str, dict[str, list[OpenQuestion]]] = {
        to: {} for to in ("decider", "department", "employer", "vendor", "other")
    }
    facts = names.assessment.questionnaire.facts
    for each in names.assessment.questions:
        to = _to(each.ask_of, facts[each.fact].theme)
        gathered[to].setdefault(each.fact, []).append(each)
    return tuple(_addressed(to, asked, names) for to, asked in gathered.items() if asked)


def _to(whom: Asked, theme: str) -> str:
    match whom:
        case Asked.OPERATOR:
            return "decider" if theme in DECIDED else "department"
        case Asked.COUNCIL:
            return "decider"
        case Asked.EMPLOYER | Asked.VENDOR:
            return whom.value
        case _:
            return "other"


def _addressed(to: str, asked: dict[str, list[OpenQuestion]], names: Names) -> Addressed:
    kind = names.assessment.deployment.leaf("plan.operator_kind")
    city = isinstance(kind, Known) and kind.value == "local-government"
    key = "decider-other" if to == "decider" and not city else to
    nearest = sorted(asked.values(), key=lambda each: _is_remote(each, names))
    lines = [_question(each, names) for each in nearest]
    return Addressed(to, names.words(f"testimony.to.{key}"), tuple(lines[:MOST]), len(lines[MOST:]))


def _question(asked: Sequence[OpenQuestion], names: Names) -> HardQuestion:
    first = asked[0]
    fact = names.assessment.questionnaire.facts[first.fact]
    needing = _needing(asked, names)
    members = (names.of_member(each.path) for each in asked)
    return HardQuestion(
        question=names.question(first.path),
        members=tuple(dict.fromkeys(each for each in members if each is not None)),
        why=_why(needing, names),
        on_line=any(each.red_line_basis is not None for each in needing),
        follow=_follow(first, fact, names),
        codes=", ".join(dict.fromkeys(each.check.code for each in needing[:MOST])),
        paths=tuple(each.path for each in asked),
    )


def _is_remote(asked: Sequence[OpenQuestion], names: Names) -> bool:
    """Whether all that hangs on a question hangs first on whether some list is complete."""
    needing = _needing(asked, names)
    listed = (any(path.endswith(COMPLETE) for path in each.because) for each in needing)
    return not asked[0].path.endswith(COMPLETE) and all(listed)


def _needing(asked: Iterable[OpenQuestion], names: Names) -> tuple[Finding, ...]:
    ids = {id for each in asked for id in each.needed_by}
    return worst_first(each for each in names.assessment.findings if each.id in ids)


def _why(needing: Sequence[Finding], names: Names) -> tuple[Phrase, ...]:
    """Return what hangs on the answer, and why the gravest of it would be grave."""
    words = names.words
    checks = {each.check.id: each.check for each in needing}
    titles = [words.phrase(each.title).text for each in list(checks.values())[:MOST_TITLES]]
    said = [Phrase(words("testimony.ask.needed", titles="; ".join(titles)), words.language)]
    if checks:
        worst = next(iter(checks.values()))
        said.append(words.phrase(worst.severity.scale.why))
    return tuple(said)


def _follow(question: OpenQuestion, fact: Declaration, names: Names) -> str:
    """Return the follow-up: by what is asked, or else by why it is not known."""
    key = question.reason.value
    if question.reason in PLAIN:
        if fact.id in GROUNDS:
            key = "law"
        elif fact.id.startswith(TESTED) and fact.ask_of is Asked.VENDOR:
            key = "accuracy"
        elif fact.theme == "labour":
            key = "labour"
    return names.words(f"testimony.follow.{key}", record=names.words.phrase(fact.record).text)
