"""The questionnaire: bundled content and somebody's own packs, read and linked."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from importlib.resources.abc import Traversable
from itertools import islice
from pathlib import Path
from typing import Protocol, TypeVar

from hria.model.condition import Condition, Some, parts
from hria.model.fact import Declaration
from hria.model.law import Evidence, Precedent, Provision, Right
from hria.model.problem import InputError, Problem
from hria.model.questionnaire import Check, LevelName, Pack, PackHead, Questionnaire
from hria.model.rebuttal import Rebuttal
from hria.model.record import RecordKind
from hria.model.rename import Renames
from hria.model.speech import Spoken
from hria.reading.arguments import REBUTTALS, RECORDS, SPOKEN, Arguments, files
from hria.reading.content import Located, read_content, read_entries
from hria.reading.fields import known_list
from hria.reading.files import TextFile, decode, read_text, readable
from hria.reading.links import link
from hria.reading.members import MOST_MEMBERS
from hria.reading.problems import Problems, raise_if_any
from hria.reading.renames import link_renames, read_renames

BUNDLED = ("rights", "labor", "accuracy")
MOST_FILES = 500
MOST_TRIALS = 100_000
"""What an own pack may ask for: the parts of its conditions, each with every member it meets."""


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


Entry = TypeVar("Entry", bound=_HasId)


@dataclass(slots=True)
class Library:
    """Everything read so far, by id, and every problem met on the way."""

    facts: dict[str, Located[Declaration]] = field(default_factory=dict)
    law: dict[str, Located[Provision]] = field(default_factory=dict)
    evidence: dict[str, Located[Evidence]] = field(default_factory=dict)
    rights: dict[str, Located[Right]] = field(default_factory=dict)
    precedents: dict[str, Located[Precedent]] = field(default_factory=dict)
    scales: dict[str, tuple[LevelName, ...]] = field(default_factory=dict)
    arguments: Arguments = field(default_factory=Arguments)
    packs: list[tuple[Located[PackHead], list[Located[Check]], str, bool]] = field(
        default_factory=list
    )
    found: list[Problem] = field(default_factory=list)
    gaps: bool = False
    """Whether something that checks refer to could not be read, so that links cannot be judged."""


def read_questionnaire(
    root: Traversable,
    packs: Sequence[str | Path] = BUNDLED,
    calculations: Mapping[str, frozenset[str]] | None = None,
) -> Questionnaire:
    """Read the bundled content under `root` and these packs (names, or folders of one's own).

    `calculations` names the calculations a check may use, with their figures. Raises InputError
    with every problem.
    """
    library = Library()
    names = tuple(dict.fromkeys(str(pack) for pack in packs))
    _read_shared(root, library)
    for name in names:
        if name in BUNDLED:
            _read_bundled_pack(root.joinpath(name), library)
        else:
            _read_own_pack(Path(name), library)
    if not library.gaps:
        link(library, calculations or {})
    left_out = tuple(each for each in BUNDLED if each not in names)
    renames = read_renames(root, library.found)
    if renames is not None:
        _link_renames(renames, library, whole=not left_out)
    raise_if_any(library.found)
    found = _questionnaire(library, left_out)
    known = renames.thing if renames else found.renames
    return replace(found, sha256=fingerprint(root), renames=known)


def _link_renames(renames: Located[Renames], library: Library, *, whole: bool) -> None:
    """Note broken links; remedies and checks are all at hand only where no pack is left out."""
    checks = [each.thing for _, listed, _, _ in library.packs for each in listed]
    remedies = {remedy.id for check in checks for remedy in check.remedies}
    link_renames(
        renames,
        library.facts,
        remedies if whole else None,
        {each.id for each in checks} if whole else None,
    )


def fingerprint(folder: Traversable) -> str:
    """Return the SHA-256 over the names and bytes of all files below a folder."""
    whole = hashlib.sha256()
    for name, data in sorted(_bytes_below(folder, "")):
        whole.update(f"{name}:{hashlib.sha256(data).hexdigest()}\n".encode())
    return whole.hexdigest()


def _bytes_below(folder: Traversable, path: str) -> Iterator[tuple[str, bytes]]:
    for each in folder.iterdir():
        if each.is_dir():
            yield from _bytes_below(each, f"{path}{each.name}/")
        elif each.name.endswith(".yaml"):
            yield f"{path}{each.name}", each.read_bytes()


def _questionnaire(library: Library, left_out: tuple[str, ...]) -> Questionnaire:
    packs = (
        Pack(
            head.thing, tuple(sorted((each.thing for each in checks), key=_order)), sha256, bundled
        )
        for head, checks, sha256, bundled in library.packs
    )
    return Questionnaire(
        tuple(packs),
        _things(library.facts),
        _things(library.law),
        _things(library.evidence),
        _things(library.rights),
        _things(library.precedents),
        library.scales,
        left_out,
        _things(library.arguments.rebuttals),
        _things(library.arguments.spoken),
        _things(library.arguments.records),
    )


def _order(check: Check) -> tuple[str, int, str]:
    letters = check.code.rstrip("0123456789")
    return letters, int(check.code[len(letters) :] or 0), check.id


def _things(located: Mapping[str, Located[Entry]]) -> dict[str, Entry]:
    return {id: each.thing for id, each in located.items()}


def _read_shared(root: Traversable, library: Library) -> None:
    _read_folder(_yaml(root.joinpath("facts")), Declaration, library.facts, library)
    _read_folder(_yaml(root.joinpath("law")), Provision, library.law, library)
    _read_folder(_yaml(root.joinpath("evidence")), Evidence, library.evidence, library)
    _read_folder(_files(root, ("rights.yaml",)), Right, library.rights, library)
    _read_folder(_files(root, ("precedents.yaml",)), Precedent, library.precedents, library)
    _read_folder(files(root, REBUTTALS), Rebuttal, library.arguments.rebuttals, library)
    _read_folder(files(root, SPOKEN), Spoken, library.arguments.spoken, library)
    _read_folder(files(root, RECORDS), RecordKind, library.arguments.records, library)
    for file in _files(root, ("scales.yaml",)):
        scales = read_content(file, dict[str, tuple[LevelName, ...]], library.found)
        library.scales = scales.thing if scales else {}


def _read_folder(
    files: Iterable[TextFile], shape: type[Entry], into: dict[str, Located[Entry]], library: Library
) -> None:
    before = len(library.found)
    for file in files:
        for entry in read_entries(file, shape, library.found):
            if entry.thing.id in into:
                entry.problems.add(entry.node.at(("id",)).place, "id-taken", value=entry.thing.id)
            else:
                into[entry.thing.id] = entry
    library.gaps = library.gaps or len(library.found) > before


def _files(root: Traversable, names: Iterable[str]) -> list[TextFile]:
    return [decode(name, root.joinpath(name).read_bytes()) for name in names]


def _yaml(folder: Traversable) -> list[TextFile]:
    if not folder.is_dir():
        return []
    names = sorted(each.name for each in folder.iterdir() if each.name.endswith(".yaml"))
    return _files(folder, names)


def _read_bundled_pack(folder: Traversable, library: Library) -> None:
    files = [replace(each, name=f"{folder.name}/{each.name}") for each in _yaml(folder)]
    _read_pack(files, library, bundled=True)


def _read_own_pack(folder: Path, library: Library) -> None:
    name = readable(_real(folder).name)
    problems = Problems(name)
    problems.found = library.found
    if not os.path.isdir(folder):  # noqa: PTH112
        problems.add((0, 0), "no-such-folder", value=folder, known=known_list(BUNDLED))
        return
    if not (folder / "pack.yaml").is_file():
        problems.add((0, 0), "no-pack-file")
        return
    if sum(1 for _ in islice(folder.glob("**/*.yaml"), MOST_FILES + 1)) > MOST_FILES:
        problems.add((0, 0), "too-many-files", most=MOST_FILES)
        library.gaps = True
        return
    parts = {part: _own_files(folder, part, library) for part in ("facts", "law", "evidence")}
    whole = _own_files(folder, "", library)
    parts["precedents"] = [each for each in whole if each.name == f"{name}/precedents.yaml"]
    _read_folder(parts["facts"], Declaration, library.facts, library)
    _read_folder(parts["law"], Provision, library.law, library)
    _read_folder(parts["evidence"], Evidence, library.evidence, library)
    _read_folder(parts["precedents"], Precedent, library.precedents, library)
    besides = [file for files in parts.values() for file in files]
    own = [file for file in whole if file not in besides]
    _read_pack(own, library, bundled=False, besides=besides)


def _real(path: Path) -> Path:
    """Return where a path leads; unlike `resolve` on some versions, links in a ring do no harm."""
    return Path(os.path.realpath(path))


def _own_files(pack: Path, part: str, library: Library) -> list[TextFile]:
    found = []
    for file in sorted((pack / part).glob("*.yaml")):
        name = readable("/".join((_real(pack).name, *((part,) if part else ()), file.name)))
        problems = Problems(name)
        problems.found = library.found
        if not _real(file).is_relative_to(_real(pack)):
            problems.add((0, 0), "outside")
            library.gaps = library.gaps or bool(part)
            continue
        try:
            found.append(replace(read_text(file), name=name))
        except InputError as error:
            library.found.extend(replace(each, file=name) for each in error.problems)
            library.gaps = library.gaps or bool(part)
    return found


def _read_pack(
    files: list[TextFile], library: Library, *, bundled: bool, besides: Iterable[TextFile] = ()
) -> None:
    heads = [each for each in files if each.name.endswith("/pack.yaml")]
    head = read_content(heads[0], PackHead, library.found) if heads else None
    checks = [read_content(file, Check, library.found) for file in files if file not in heads]
    every = sorted((*files, *besides), key=lambda file: file.name)
    names = (each.name.partition("/")[2] for each in every)
    sums = "".join(f"{name}:{each.sha256}\n" for name, each in zip(names, every, strict=True))
    sha256 = hashlib.sha256(sums.encode()).hexdigest()
    if head is None:
        return
    if head.thing.id in [other.thing.id for other, _, _, _ in library.packs]:
        head.problems.add(head.node.at(("id",)).place, "id-taken", value=head.thing.id)
    found = [each for each in checks if each]
    work = 0
    for check in found if not bundled else ():
        work += trials(check.thing)
        if work > MOST_TRIALS:
            check.problems.add(check.node.place, "too-much-work")
            break
    library.packs.append((head, found, sha256, bundled))


def trials(check: Check) -> int:
    """Return how often parts of a check's conditions are judged at most, over all members."""
    return sum(map(_trials, check.conditions)) * (MOST_MEMBERS + 1 if check.each else 1)


def _trials(condition: Condition) -> int:
    inside = sum(map(_trials, parts(condition)))
    return 1 + (inside * (MOST_MEMBERS + 1) if isinstance(condition, Some) else inside)
