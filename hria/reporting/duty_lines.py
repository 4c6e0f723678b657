"""One duty as it is shown: what the law asks, why it applies or not, by when, what to ask."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hria.model.assessment import OpenQuestion
from hria.model.duty import DutyFinding, DutyOutcome, Validity
from hria.model.law import Provision, Status
from hria.reporting.citing import Citing
from hria.reporting.duty_facts import Reason, reasons
from hria.reporting.duty_terms import DueBy, due_by
from hria.reporting.naming import Names
from hria.reporting.phrase import Phrase
from hria.reporting.quantities import day

LATER = "later"


@dataclass(frozen=True, slots=True)
class Ask:
    """A question that would settle something, whom to ask, and what record would answer it."""

    fact: str
    question: Phrase
    whom: str
    record: Phrase
    reason: str
    members: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class DutyLine:
    """One duty; `outcome` is the code of the heading it stands under."""

    id: str
    title: Phrase
    outcome: str
    outcome_name: str
    said: Phrase
    law: tuple[Phrase, ...]
    who: Phrase
    why: tuple[Reason, ...]
    standing: str
    asks: tuple[Ask, ...]
    term: DueBy | None
    marks: tuple[Phrase, ...]
    note: Phrase | None


def duty_line(finding: DutyFinding, names: Names) -> DutyLine:
    """Return one duty as it is shown; a term only where it may apply."""
    words, duty = names.words, finding.duty
    law = [names.assessment.questionnaire.law[id] for id in (duty.authority, *duty.also)]
    excluded = finding.outcome is DutyOutcome.NO
    return DutyLine(
        id=duty.id,
        title=words.phrase(duty.title),
        outcome=group_of(finding),
        outcome_name=words(f"due.outcome.{finding.outcome.value}.name"),
        said=_said(finding, names),
        law=_gathered(law, names),
        who=words.phrase(duty.who),
        why=reasons(finding.because, names),
        standing=words.name(finding.standing) if finding.standing else "",
        asks=asks(finding.questions, names),
        term=None if excluded else due_by(finding, names),
        marks=(*_validity(finding, names), *_marks(law[0], names)),
        note=words.phrase(duty.note) if duty.note and not excluded else None,
    )


def group_of(finding: DutyFinding) -> str:
    """Return the code of the heading a finding stands under."""
    absent = finding.validity in (Validity.NOT_YET, Validity.NOT_LAW)
    if finding.binding and absent and finding.outcome is not DutyOutcome.NO:
        return LATER
    return finding.outcome.value


def asks(questions: Iterable[OpenQuestion], names: Names) -> tuple[Ask, ...]:
    """Return questions to send, one per fact, with the members it is open about."""
    gathered: dict[tuple[str, bool], list[OpenQuestion]] = {}
    for each in questions:
        gathered.setdefault((each.fact, each.path.endswith(".complete")), []).append(each)
    return tuple(_ask(each, names) for each in gathered.values())


def _ask(asked: list[OpenQuestion], names: Names) -> Ask:
    words, place = names.words, names.place(asked[0].path)
    members = (names.of_member(each.path) for each in asked)
    return Ask(
        place.fact.id,
        names.question(asked[0].path),
        words.name(asked[0].ask_of),
        words.phrase(place.fact.record),
        ", ".join(dict.fromkeys(words.name(each.reason) for each in asked)),
        tuple(dict.fromkeys(each for each in members if each is not None)),
    )


def _said(finding: DutyFinding, names: Names) -> Phrase:
    says = finding.duty.says
    match finding.outcome:
        case DutyOutcome.APPLIES:
            return names.words.phrase(says.yes)
        case DutyOutcome.ARGUABLE:
            return names.words.phrase(says.arguable or says.unknown)
        case DutyOutcome.UNKNOWN:
            return names.words.phrase(says.unknown)
        case DutyOutcome.NO:
            return names.words.phrase(says.no)


def _gathered(law: Iterable[Provision], names: Names) -> tuple[Phrase, ...]:
    """Return instruments, each with its provisions."""
    words = names.words
    places: dict[Phrase, list[str]] = {}
    for each in law:
        places.setdefault(words.phrase(each.instrument), []).append(
            str(words.phrase(each.provision))
        )
    return tuple(
        Phrase(f"{instrument} {', '.join(inside)}", instrument.language)
        for instrument, inside in places.items()
    )


def _marks(provision: Provision, names: Names) -> Iterator[Phrase]:
    """Yield what to mind; of a law younger than the facts, that it is younger."""
    words, since = names.words, provision.in_force_since
    marks = Citing(names).marks(provision)
    if since is None or since <= names.assessment.deployment.described_on:
        yield from marks
        return
    yield Phrase(words("due.valid.since", date=day(since, words.language)), words.language)
    reworded = words(
        "law.earlier-wording", date=day(provision.wording_since or since, words.language)
    )
    yield from (mark for mark in marks if mark.text != reworded)


def _validity(finding: DutyFinding, names: Names) -> Iterator[Phrase]:
    """Yield what the day asked about means for the provision, unless its status says so."""
    words, provision = names.words, names.assessment.questionnaire.law[finding.duty.authority]
    on = day(names.assessment.on, words.language)
    match finding.validity:
        case Validity.OPEN:
            yield Phrase(words("due.valid.open", on=on), words.language)
        case Validity.NOT_YET if provision.status is Status.IN_FORCE and finding.valid_from:
            since = day(finding.valid_from, words.language)
            yield Phrase(words("due.valid.not-yet", date=since), words.language)
        case _:
            return
