"""What documents say beside findings: rebuttals, spoken sentences, kinds of record; all linked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING

from hria.model.fact import Declaration
from hria.model.rebuttal import Rebuttal
from hria.model.record import RecordKind
from hria.model.speech import Spoken
from hria.model.text import LANGUAGES, Text
from hria.reading.conditions import ConditionLinks
from hria.reading.content import Located
from hria.reading.fields import MOST_SHOWN, known_list
from hria.reading.files import TextFile, decode
from hria.reading.messages_content import NOUNS
from hria.reading.problems import closest

if TYPE_CHECKING:
    from hria.reading.questionnaire import Library

REBUTTALS, SPOKEN, RECORDS = "rebuttals.yaml", "spoken.yaml", "records.yaml"
PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
Path = tuple[str | int, ...]


@dataclass(slots=True)
class Arguments:
    """The files of this kind read so far, by id."""

    rebuttals: dict[str, Located[Rebuttal]] = field(default_factory=dict)
    spoken: dict[str, Located[Spoken]] = field(default_factory=dict)
    records: dict[str, Located[RecordKind]] = field(default_factory=dict)


def files(root: Traversable, name: str) -> list[TextFile]:
    """Return a file below `root`, if it is there; content can do without any of these."""
    file = root.joinpath(name)
    return [decode(name, file.read_bytes())] if file.is_file() else []


def link_arguments(library: Library, calculations: Mapping[str, frozenset[str]]) -> None:
    """Note every broken link of rebuttals and spoken sentences."""
    facts = {id: each.thing for id, each in library.facts.items()}
    every = frozenset(name for names in calculations.values() for name in names)
    for rebuttal in library.arguments.rebuttals.values():
        _link_rebuttal(rebuttal, library, facts, every)
    packs = {head.thing.id for head, _, _, _ in library.packs}
    checks = {each.thing.id: each.thing for _, listed, _, _ in library.packs for each in listed}
    for spoken in library.arguments.spoken.values():
        for index, sentence in enumerate(spoken.thing.say):
            _cited(spoken, ("say", index, "cite"), sentence.cite, library)
        id = spoken.thing.check
        if id in checks:
            figures = calculations.get(checks[id].calculation or "", frozenset())
            _placeholders(spoken, _spoken_texts(spoken.thing), {"member", *figures}, facts)
        elif id.split(".")[0] in packs:
            _missing(spoken, ("check",), "check", id, checks)


def _link_rebuttal(
    rebuttal: Located[Rebuttal],
    library: Library,
    facts: Mapping[str, Declaration],
    figures: frozenset[str],
) -> None:
    conditions = ConditionLinks(rebuttal, facts, library.law, frozenset())
    conditions.note(rebuttal.thing.when, ("when",), silent=False)
    _cited(rebuttal, ("cite",), rebuttal.thing.cite, library)
    for index, addition in enumerate(rebuttal.thing.adds):
        if addition.when is not None:
            conditions.note(addition.when, ("adds", index, "when"), silent=False)
        _cited(rebuttal, ("adds", index, "cite"), addition.cite, library)
        said = [(("adds", index, "say"), addition.say)]
        whole = {id: each for id, each in facts.items() if each.member_kind is None}
        _placeholders(rebuttal, said, figures, whole)
    fixed = [(("answer",), rebuttal.thing.answer)]
    if rebuttal.thing.hedged is not None:
        fixed.append((("hedged",), rebuttal.thing.hedged))
    _placeholders(rebuttal, fixed, (), {})


def _spoken_texts(spoken: Spoken) -> Iterator[tuple[Path, Text]]:
    for index, sentence in enumerate(spoken.say):
        yield ("say", index), sentence.text
    if spoken.demand is not None:
        yield ("demand",), spoken.demand


def _cited(
    located: Located[Rebuttal] | Located[Spoken], path: Path, ids: Iterable[str], library: Library
) -> None:
    known = {*library.law, *library.evidence, *library.precedents}
    for index, id in enumerate(ids):
        if id not in known:
            _missing(located, (*path, index), "source", id, known)


def _placeholders(
    located: Located[Rebuttal] | Located[Spoken],
    texts: Iterable[tuple[Path, Text]],
    names: Iterable[str],
    facts: Mapping[str, Declaration],
) -> None:
    known = set(names)
    for path, text in texts:
        for language in LANGUAGES:
            for name in PLACEHOLDER.findall(text.to(language)):
                if name in known or (name in facts and facts[name].type.is_numeric):
                    continue
                place = located.node.at((*path, language)).place
                located.problems.add(place, "unknown-placeholder", value=name)


def _missing(
    located: Located[Rebuttal] | Located[Spoken],
    path: Path,
    what: str,
    value: str,
    known: Iterable[str],
) -> None:
    words = sorted(known)
    near = closest(value, words)
    listed = known_list(words, MOST_SHOWN)
    kind = "no-such-near" if near else "no-such"
    place = located.node.at(path).place
    located.problems.add(place, kind, what=NOUNS[what], value=value, near=near, known=listed)
