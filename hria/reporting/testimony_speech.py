"""Speaking notes that fit the time: what is established, what nobody answered, what we ask."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from hria.model.assessment import Verdict
from hria.model.finding import Finding, Outcome
from hria.reporting.firstscreen import how_much_unknown
from hria.reporting.method import base_name
from hria.reporting.naming import Names
from hria.reporting.phrase import Phrase
from hria.reporting.testimony_demands import Demand
from hria.reporting.testimony_lines import (
    Basis,
    Chain,
    Line,
    established,
    known_basis,
    open_basis,
    unanswered,
)
from hria.reporting.testimony_pace import length, room
from hria.reporting.verdict import weigh

LEAST_SHARE = 0.8
SPOKEN_SHARE = 0.96  # the rest is for breath
MOST_MINUTES = 15


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence to read aloud, and on what it rests; `pause` where the speaker stops after it."""

    text: Phrase
    basis: Basis
    pause: bool


@dataclass(frozen=True, slots=True)
class Speech:
    """The notes: their sentences, the time they fill, and whether the case fills it."""

    minutes: int
    used: int
    room: int
    length: str
    short: bool
    lines: tuple[Said, ...]


def speech(names: Names, demands: Sequence[Demand], minutes: int) -> Speech:
    """Choose what is said in so many minutes; what matters most is never left out for time."""
    language = names.words.language
    parts = [list(each) for each in _parts(names, demands)]
    most = room(minutes, language)
    chosen = fit([chain for part in parts for chain in part], int(SPOKEN_SHARE * most), names)
    said: list[Said] = []
    for part in parts:
        lines = [line for _ in part for line in chosen.pop(0)]
        said += [Said(each.text, each.basis, each is lines[-1]) for each in lines]
    said[-1:] = [replace(each, pause=False) for each in said[-1:]]
    used = sum(length(each.text.text, language) for each in said)
    told = names.words.count("testimony.speech.length", minutes, used=used, room=most)
    return Speech(minutes, used, most, told, used < LEAST_SHARE * most, tuple(said))


def fit(chains: Sequence[Chain], most: int, names: Names) -> list[Chain]:
    """Return the beginning of every chain, as much as fits: tier by tier, in order."""
    language = names.words.language
    taken = [0] * len(chains)
    used = 0
    for tier in range(1 + max((line.tier for chain in chains for line in chain), default=0)):
        for number, chain in enumerate(chains):
            while taken[number] < len(chain) and chain[taken[number]].tier <= tier:
                long = length(chain[taken[number]].text.text, language)
                if used + long > most:
                    break
                used += long
                taken[number] += 1
    return [chain[: taken[number]] for number, chain in enumerate(chains)]


def _parts(names: Names, demands: Sequence[Demand]) -> Iterator[list[Chain]]:
    yield [_opening(names)]
    yield list(established(names))
    open_ = list(unanswered(names))
    if open_:
        yield [_count(names), *open_]
    yield [_demanding(names, demands)]


def _opening(names: Names) -> Chain:
    words, conclusion = names.words, names.assessment.conclusion
    title = words.phrase(names.assessment.deployment.title)
    basis = _of_conclusion(names)
    what = what_crosses(names)
    rests = conclusion.standing
    said = [
        words("testimony.say.opening", title=title.text.rstrip(".")),
        words("testimony.say.first"),
        words(f"testimony.say.outcome.{stance(names)}", what=what),
        *([words(f"testimony.say.rests.{rests.value}")] if rests else []),
    ]
    return tuple(Line(_own(each, names), basis) for each in said)


def stance(names: Names) -> str:
    """Return the outcome; a pause is another thing to ask where the system runs already."""
    outcome = names.assessment.conclusion.outcome
    running = outcome is Verdict.PAUSE and names.running
    return f"{outcome.value}-running" if running else outcome.value


def what_crosses(names: Names) -> str:
    """Return what crosses red lines: functions by name, or the lines by title."""
    crossed = weigh(names.assessment).crossed
    return names.words.listed(dict.fromkeys(_what(each, names) for each in crossed))


def _what(finding: Finding, names: Names) -> str:
    kind = finding.check.each
    if kind is None or finding.member is None:
        return names.words.phrase(finding.check.title).text
    return str(names.member(kind, finding.member))


def _count(names: Names) -> Chain:
    words = names.words
    unknown = how_much_unknown(names)
    undecided = unknown.unknown + unknown.disputed
    open_ = [each for each in names.assessment.findings if each.outcome.is_open]
    file = base_name(names.assessment.deployment.origin.name)
    note = words("testimony.speech.description", file=file)
    basis = Basis(tuple(each.id for each in open_), _number(open_, names), note=note)
    turn = "unknown-turn" if undecided * 2 > unknown.applying else "unknown-some"
    counted = words("testimony.say.count", applying=unknown.applying, undecided=undecided)
    return (
        Line(_own(words(f"testimony.say.{turn}"), names), basis),
        Line(_own(counted, names), basis),
        Line(_own(words("testimony.say.not-accusing"), names), basis, 1),
    )


def _number(findings: Sequence[Finding], names: Names) -> str:
    return names.words.count("testimony.speech.findings", len(findings))


def _demanding(names: Names, demands: Sequence[Demand]) -> Chain:
    words = names.words
    basis = _of_conclusion(names)
    lines = [Line(_own(words("testimony.say.demands"), names), basis)]
    for number, each in enumerate(demands, start=1):
        text = words(f"testimony.say.demand.{number}", demand=asked(each.text.text))
        its = known_basis([each.finding], names) if each.finding else basis
        lines.append(Line(Phrase(text, each.text.language), its))
    return (*lines, Line(_own(words("testimony.say.close"), names), basis))


def asked(demand: str) -> str:
    """Return a motion as one says it: `삭제할 것.` becomes `삭제할 것을 요구합니다.`."""
    if demand.endswith("것."):
        return f"{demand.removesuffix('.')}을 요구합니다."
    return f"t{demand.removeprefix('T')}" if demand.startswith("That") else demand


def _of_conclusion(names: Names) -> Basis:
    """Return on what the conclusion rests: the findings that decided it."""
    ids = names.assessment.conclusion.decided_by
    decided = [each for each in names.assessment.findings if each.id in ids]
    if names.assessment.conclusion.outcome is Verdict.STOP:
        decided = list(weigh(names.assessment).crossed) or decided
    settled = [each for each in decided if each.outcome is Outcome.CONCERN]
    if settled:
        return known_basis(settled, names)
    if decided:
        return open_basis(decided, names)
    file = base_name(names.assessment.deployment.origin.name)
    note = names.words("testimony.speech.description", file=file)
    return Basis((), "", note=note)


def _own(text: str, names: Names) -> Phrase:
    return Phrase(text, names.words.language)
