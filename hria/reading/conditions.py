"""Whether a condition makes sense: facts exist, are in reach, and fit their operators."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from hria.model.condition import (
    All,
    Any,
    Condition,
    FactRef,
    InForce,
    Members,
    Not,
    Silent,
    Some,
    Test,
)
from hria.model.duty import Duty
from hria.model.fact import Declaration, FactType, MemberKind
from hria.model.questionnaire import Check
from hria.model.rebuttal import Rebuttal
from hria.reading.content import Located
from hria.reading.fields import MOST_SHOWN, as_truth, known_list
from hria.reading.messages_content import NOUNS
from hria.reading.problems import closest

NUMBER_OPERATORS = ("is", "at_least", "at_most", "more_than", "less_than")
OPERATORS: dict[FactType, tuple[str, ...]] = {
    FactType.TRUTH: ("is",),
    FactType.CHOICE: ("is", "in"),
    FactType.CHOICES: ("has", "has_any"),
    FactType.MEMBERS: ("has", "has_any"),
    FactType.DATE: ("before", "after"),
    FactType.TEXT: (),
}
NUMERIC_TYPES = tuple(each.value for each in FactType if each.is_numeric)
LISTS = {kind.plural: kind for kind in MemberKind}
Path = tuple[str | int, ...]


class ConditionLinks:
    """Notes what is wrong with the conditions of one check, duty or rebuttal."""

    def __init__(
        self,
        check: Located[Check] | Located[Duty] | Located[Rebuttal],
        facts: Mapping[str, Declaration],
        law: Iterable[str],
        figures: frozenset[str],
    ) -> None:
        """Look facts, provisions and figures up in what the library holds."""
        self.check = check
        self.facts = facts
        self.law = law
        self.figures = figures
        self.reach = {check.thing.each} if check.thing.each else set()

    def note(self, condition: Condition, path: Path, *, silent: bool = True) -> None:
        """Note the problems of a condition at a path; `silent` says whether silence may count."""
        self._note(condition, path, frozenset(self.reach), silent=silent, in_all=False)

    def fact(self, id: str, path: Path, *, numeric: bool = False) -> Declaration | None:
        """Return a declared fact that is in reach here; note what is wrong with the name."""
        found = self._fact(id, path, frozenset(self.reach))
        if numeric and found is not None and not found.type.is_numeric:
            self._unfit(path, "by", found, NUMERIC_TYPES)
        return found

    def _note(
        self,
        condition: Condition,
        path: Path,
        reach: frozenset[MemberKind],
        *,
        silent: bool,
        in_all: bool,
    ) -> None:
        match condition:
            case All(inner) | Any(inner):
                key = "all" if isinstance(condition, All) else "any"
                if not inner:
                    self._add(path, "condition-empty")
                known = any(not isinstance(each, Silent) for each in inner)
                beside = known if isinstance(condition, All) else in_all
                for index, each in enumerate(inner):
                    self._note(each, (*path, key, index), reach, silent=silent, in_all=beside)
            case Not(inner):
                self._note(inner, (*path, "not"), reach, silent=False, in_all=False)
            case Some(Members(in_=listed, where=where)):
                kind = self._list(listed, (*path, "some", "in"), reach)
                inside = reach | ({kind} if kind else set(MemberKind))
                here = (*path, "some", "where")
                self._note(where, here, frozenset(inside), silent=silent, in_all=False)
            case Silent(fact):
                self._fact(fact, (*path, "silent"), reach)
                if not (silent and in_all):
                    self._add(path, "silent-place")
            case InForce(id):
                if id not in self.law:
                    self._missing((*path, "in_force"), "provision", id, self.law)
            case Test():
                self._test(condition, path, reach)

    def _list(self, listed: str, path: Path, reach: frozenset[MemberKind]) -> MemberKind | None:
        if listed in LISTS:
            return LISTS[listed]
        fact = self._fact(listed, path, reach)
        if fact is None or fact.type is FactType.MEMBERS:
            return fact.of if fact else None
        self._add(path, "not-a-list", value=listed)
        return None

    def _test(self, test: Test, path: Path, reach: frozenset[MemberKind]) -> None:
        if (test.fact is None) == (test.figure is None):
            self._add(path, "fact-or-figure")
            return
        given = test.operators
        if len(given) != 1:
            known = known_list(NUMBER_OPERATORS if test.figure else ("is", "in", "has", "has_any"))
            self._add(path, "one-operator", known=known)
            return
        operator, value = next(iter(given.items()))
        if test.figure is not None:
            if test.figure not in self.figures:
                self._missing((*path, "figure"), "figure", test.figure, self.figures)
            return
        fact = self._fact(str(test.fact), (*path, "fact"), reach)
        if fact is not None:
            self._operator(fact, operator, value, path, reach)

    def _operator(
        self,
        fact: Declaration,
        operator: str,
        value: object,
        path: Path,
        reach: frozenset[MemberKind],
    ) -> None:
        fitting = OPERATORS.get(fact.type, NUMBER_OPERATORS)
        here = (*path, operator)
        if operator not in fitting:
            self._unfit(here, operator, fact, fitting)
        elif isinstance(value, FactRef):
            limit = self._fact(value.fact, (*here, "fact"), reach)
            if limit is not None and not limit.type.is_numeric:
                self._unfit((*here, "fact"), operator, limit, NUMERIC_TYPES)
        elif fact.choices:
            self._answers(fact, value, here)
        elif fact.type is FactType.TRUTH and not isinstance(value, bool):
            as_truth(self.check.node.at(here), fact.id, self.check.problems)
        elif fact.type.is_numeric and (isinstance(value, bool) or not _is_number(value)):
            self._add(here, "number-expected", key=fact.id, value=value)

    def _answers(self, fact: Declaration, value: object, path: Path) -> None:
        known = [each.id for each in fact.choices]
        words = value if isinstance(value, tuple) else (value,)
        for index, word in enumerate(words):
            if word not in known:
                near = closest(str(word), known)
                self._add(
                    (*path, index) if isinstance(value, tuple) else path,
                    "bad-choice-near" if near else "bad-choice",
                    key=fact.id,
                    value=word,
                    near=near,
                    known=known_list(known),
                )

    def _unfit(
        self, path: Path, operator: str, fact: Declaration, fitting: tuple[str, ...]
    ) -> None:
        known = known_list(fitting) or "-"
        self._add(
            path, "operator-type", operator=operator, fact=fact.id, type=fact.type, known=known
        )

    def _fact(self, id: str, path: Path, reach: frozenset[MemberKind]) -> Declaration | None:
        fact = self.facts.get(id)
        if fact is None:
            self._missing(path, "fact", id, self.facts)
            return None
        kind = fact.member_kind
        if kind is not None and kind not in reach:
            self._add(path, "fact-out-of-reach", fact=id, holder=kind)
            return None
        return fact

    def _missing(self, path: Path, what: str, value: str, known: Iterable[str]) -> None:
        near = closest(value, known)
        kind = "no-such-near" if near else "no-such"
        listed = known_list(known, MOST_SHOWN)
        self._add(path, kind, what=NOUNS[what], value=value, near=near, known=listed)

    def _add(self, path: Path, kind: str, **details: object) -> None:
        self.check.problems.add(self.check.node.at(path).place, kind, **details)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float)
