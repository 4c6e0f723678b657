"""One fact said on one line: `data.retention_days=7`, read as the description would be."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from hria.model.deployment import Deployment
from hria.model.fact import Declaration, Known, Leaf, MemberKind, Unknown
from hria.model.problem import InputError, Problem
from hria.model.questionnaire import Questionnaire
from hria.model.text import Text
from hria.reading.leaves import Surroundings, completeness_of, read_leaf
from hria.reading.nodes import Node, read_nodes
from hria.reading.problems import Problems, closest

UNKNOWN = "unknown"
COMPLETE = ".complete"
NO_VALUE = Text(
    en="a fact is set as PATH=VALUE (such as data.retention_days=7)",
    ko="사실은 경로=값으로 적습니다(예: data.retention_days=7)",
)
NO_LIST = Text(
    en="this list is not stated, so it cannot be said to be complete (set the list itself)",
    ko="목록이 적혀 있지 않아 전부인지 말할 수 없습니다(목록을 먼저 정하십시오)",
)


@dataclass(frozen=True, slots=True)
class Setting:
    """A fact, where it stands in a description, and what is to be said of it."""

    path: str
    leaf: Leaf


@dataclass(frozen=True, slots=True)
class Changes:
    """What is to be tried of a plan: functions left out, facts set, remedies as if done."""

    without: tuple[str, ...]
    settings: tuple[Setting, ...]
    remedies: tuple[str, ...]


def read_setting(
    line: str, deployment: Deployment, questionnaire: Questionnaire, called: str
) -> Setting:
    """Read `PATH=VALUE`; raises InputError with every problem, under the name it is `called`.

    The value is what a description would have: a number, true, false, a word, [a, b], {low: 1,
    high: 2}, or unknown. A list stays as complete as it was unless the value says more.
    """
    path, sign, value = line.partition("=")
    problems = Problems(called)
    if not sign:
        _refuse(called, NO_VALUE)
    found = declared(path.strip(), deployment, questionnaire, problems)
    _raise(problems)
    assert found is not None  # noqa: S101
    return Setting(path.strip(), read_said(value, path.strip(), found, deployment, called))


def read_said(
    value: str, path: str, fact: Declaration, deployment: Deployment, called: str
) -> Leaf:
    """Read what is said of a declared fact at a path; raises InputError with every problem."""
    problems = Problems(called)
    before = deployment.at(path)
    if path.endswith(COMPLETE) and fact.id.endswith(COMPLETE) and not _is_stated(path, deployment):
        _refuse(called, NO_LIST)
    node = read_nodes(value, problems) or Node((1, 1), None)
    _raise(problems)
    if node.value == UNKNOWN and fact.choice(UNKNOWN) is None:
        return Unknown()
    leaf = read_leaf(node, fact, _surroundings(deployment, problems))
    _raise(problems)
    if fact.type.is_list and isinstance(leaf, Known) and isinstance(before, Known):
        return leaf if leaf.complete is not None else replace(leaf, complete=before.complete)
    return leaf


def declared(
    path: str, deployment: Deployment, questionnaire: Questionnaire, problems: Problems
) -> Declaration | None:
    """Return the declaration of the fact at a path; note what is wrong with the path."""
    facts = questionnaire.facts
    head, _, rest = path.partition(".")
    kind = next((each for each in MemberKind if each.plural == head), None)
    id, known = path, [id for id, each in facts.items() if each.member_kind is None]
    if kind is not None and path not in facts:
        name, _, key = rest.partition(".")
        names = [each.name for each in deployment.collections[kind].members]
        if name not in names:
            near = closest(name, names)
            wrong = "unknown-member-near" if near else "unknown-member"
            problems.add((0, 0), wrong, value=name, list=kind.plural, near=near)
            return None
        id = f"{kind}.{key}"
        known = [each for each in facts if each.startswith(f"{kind}.")]
    whole = facts.get(id.removesuffix(COMPLETE))
    if id in facts:
        return facts[id]
    if id.endswith(COMPLETE) and whole is not None and whole.type.is_list:
        return completeness_of(whole)
    near = closest(id, known)
    problems.add((0, 0), "unknown-fact-near" if near else "unknown-fact", key=path, near=near)
    return None


def _is_stated(path: str, deployment: Deployment) -> bool:
    if any(path == f"{kind.plural}{COMPLETE}" for kind in MemberKind):
        return True
    return isinstance(deployment.at(path.removesuffix(COMPLETE)), Known)


def _surroundings(deployment: Deployment, problems: Problems) -> Surroundings:
    members = {
        kind.plural: tuple(each.name for each in listed.members)
        for kind, listed in deployment.collections.items()
    }
    return Surroundings(
        problems, deployment.language, deployment.parties, deployment.sources, members
    )


def _refuse(called: str, message: Text) -> None:
    raise InputError((Problem(called, 0, 0, message),))


def _raise(problems: Problems) -> None:
    if problems.found:
        told = (replace(each, line=0, column=0) for each in problems.found)
        raise InputError(tuple(dict.fromkeys(told)))


def read_changes(
    without: Iterable[str],
    settings: Iterable[str],
    remedies: Iterable[str],
    deployment: Deployment,
    questionnaire: Questionnaire,
) -> Changes:
    """Read what is to be tried of a plan; raises InputError with every problem of all of it."""
    found: list[Problem] = []
    listed = deployment.collections.get(MemberKind.FUNCTION)
    functions = [each.name for each in listed.members] if listed else []
    known = [remedy.id for _, check in questionnaire.checks() for remedy in check.remedies]
    plural = MemberKind.FUNCTION.plural
    gone = _known(without, functions, "--without", "unknown-member", found, list=plural)
    done = _known(remedies, known, "--with-remedy", "unknown-remedy", found)
    said: list[Setting] = []
    for line in settings:
        try:
            said.append(read_setting(line, deployment, questionnaire, f"--set {line}"))
        except InputError as error:
            found.extend(error.problems)
    if found:
        raise InputError(tuple(dict.fromkeys(found)))
    return Changes(gone, tuple(said), done)


def _known(
    words: Iterable[str],
    known: Collection[str],
    called: str,
    wrong: str,
    into: list[Problem],
    **about: object,
) -> tuple[str, ...]:
    problems, found = Problems(called), tuple(dict.fromkeys(words))
    for word in found:
        if word not in known:
            near = closest(word, known)
            kind = f"{wrong}-near" if near else wrong
            problems.add((0, 0), kind, value=word, near=near, **about)
    into.extend(problems.found)
    return found
