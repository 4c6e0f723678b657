"""Whether the content holds together: every id that is named exists and fits its place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from hria.model.fact import Declaration, FactType, MemberKind
from hria.model.law import Right
from hria.model.questionnaire import Basis, Check
from hria.reading.arguments import link_arguments
from hria.reading.conditions import ConditionLinks
from hria.reading.content import Located
from hria.reading.description import HEAD, PARTS
from hria.reading.fields import MOST_SHOWN, known_list
from hria.reading.messages_content import NOUNS
from hria.reading.problems import closest
from hria.reading.sentences import check_placeholders

if TYPE_CHECKING:
    from hria.reading.questionnaire import Library

RULES = ("scale", "scope", "remediability", "likelihood")
Path = tuple[str | int, ...]


def link(library: Library, calculations: Mapping[str, frozenset[str]]) -> None:
    """Note every broken link of the library among its problems."""
    _link_facts(library.facts)
    for right in library.rights.values():
        _link_right(right, library)
    codes: dict[str, str] = {}
    ids: dict[str, str] = {}
    remedies: dict[str, str] = {}
    for head, checks, _, _ in library.packs:
        sections = [section.id for section in head.thing.sections]
        for check in checks:
            _unique(check, ("id",), check.thing.id, ids)
            _unique(check, ("code",), check.thing.code, codes)
            for index, remedy in enumerate(check.thing.remedies):
                _unique(check, ("remedies", index, "id"), remedy.id, remedies)
            _fits_file(check, head.thing.id)
            _named(check, ("section",), check.thing.section, sections, "section")
            _CheckLinks(check, library, calculations).note()
    link_arguments(library, calculations)


def _unique(check: Located[Check], path: Path, value: str, seen: dict[str, str]) -> None:
    if value in seen:
        check.problems.add(check.node.at(path).place, "id-taken", value=value)
    seen[value] = check.thing.id


def _fits_file(check: Located[Check], pack: str) -> None:
    stem = check.problems.file.rsplit("/", 1)[-1].removesuffix(".yaml")
    right = f"{pack}.{stem}"
    if check.thing.id != right:
        place = check.node.at(("id",)).place
        check.problems.add(place, "id-not-path", value=check.thing.id, right=right)


def _named(
    owner: Located[Check] | Located[Right], path: Path, value: str, known: Iterable[str], what: str
) -> None:
    words = tuple(known)
    if value in words:
        return
    near = closest(value, words)
    kind = "no-such-near" if near else "no-such"
    place, known = owner.node.at(path).place, known_list(words, MOST_SHOWN)
    owner.problems.add(place, kind, what=NOUNS[what], value=value, near=near, known=known)


def _link_right(right: Located[Right], library: Library) -> None:
    for index, id in enumerate(right.thing.instruments):
        _named(right, ("instruments", index), id, library.law, "provision")


def _link_facts(facts: Mapping[str, Located[Declaration]]) -> None:
    for id, each in facts.items():
        fact = each.thing
        needed = {
            FactType.CHOICE: ("choices", fact.choices),
            FactType.CHOICES: ("choices", fact.choices),
            FactType.MEMBERS: ("of", fact.of),
            FactType.RATE: ("per", fact.per),
            FactType.COUNT: ("unit", fact.unit),
            FactType.DURATION: ("unit", fact.unit),
        }.get(fact.type)
        if needed and not needed[1]:
            each.problems.add(each.node.place, "fact-needs", type=fact.type, key=needed[0])
        if _is_reserved(fact):
            place = each.node.at(("id",)).place
            each.problems.add(place, "fact-reserved", value=id)
        holders = [other for other in facts if other.startswith(f"{id}.")]
        if holders:
            place = each.node.at(("id",)).place
            each.problems.add(place, "fact-prefix", value=id, other=holders[0])


def _is_reserved(fact: Declaration) -> bool:
    """Say whether a description could not state a fact, because its key means something else."""
    if fact.member_kind is not None:
        return fact.key.split(".", 1)[0] == "label"
    plurals = {kind.plural for kind in MemberKind}
    taken = fact.id.split(".", 1)[0] in {*HEAD, *PARTS, *plurals}
    return taken and fact.id not in {f"{plural}.complete" for plural in plurals}


class _CheckLinks:
    def __init__(
        self, check: Located[Check], library: Library, calculations: Mapping[str, frozenset[str]]
    ) -> None:
        self.located = check
        self.check = check.thing
        self.library = library
        self.calculations = calculations
        facts = {id: each.thing for id, each in library.facts.items()}
        self.figures = calculations.get(self.check.calculation or "", frozenset())
        self.conditions = ConditionLinks(check, facts, library.law, self.figures)

    def note(self) -> None:
        check = self.check
        if check.calculation is not None:
            self.named(("calculation",), check.calculation, self.calculations, "calculation")
        if check.applies_when is not None:
            self.conditions.note(check.applies_when, ("applies_when",), silent=False)
        self.conditions.note(check.concern_when, ("concern_when",), silent=check.red_line is None)
        self.red_line()
        for index, right in enumerate(check.rights):
            self.named(("rights", index), right, self.library.rights, "right")
        self.hurts()
        for rule in RULES:
            self.rule(rule)
        for index, authority in enumerate(check.authorities):
            self.named(
                ("authorities", index, "cite"), authority.cite, self.library.law, "provision"
            )
            if authority.when is not None:
                self.conditions.note(authority.when, ("authorities", index, "when"))
        for index, use in enumerate(check.evidence):
            self.named(("evidence", index, "cite"), use.cite, self.library.evidence, "evidence")
        check_placeholders(self.located, self.library.facts, self.figures)

    def named(self, path: Path, value: str, known: Iterable[str], what: str) -> None:
        _named(self.located, path, value, known, what)

    def red_line(self) -> None:
        line = self.check.red_line
        if line is None:
            return
        if line.basis is Basis.LAW and not line.forbidden_by:
            place = self.located.node.at(("red_line",)).place
            self.located.problems.add(place, "law-line-without-law")
        for index, id in enumerate(line.forbidden_by):
            self.named(("red_line", "forbidden_by", index), id, self.library.law, "provision")
        if line.exception is not None:
            path = ("red_line", "exception", "when")
            self.conditions.note(line.exception.when, path, silent=False)

    def hurts(self) -> None:
        roles = self.library.facts.get("group.role")
        known = [each.id for each in roles.thing.choices] if roles else []
        hurts = self.check.hurts
        if isinstance(hurts, str):
            by_function = self.check.each is MemberKind.FUNCTION
            words = ("everyone", "reads") if by_function else ("everyone",)
            self.named(("hurts",), hurts, words, "group role")
            return
        for index, role in enumerate(hurts):
            self.named(("hurts", index), role, known, "group role")

    def rule(self, name: str) -> None:
        rule = getattr(self.check.severity, name)
        path: Path = ("severity", name)
        forms = [rule.level is not None, rule.by is not None, bool(rule.cases)]
        whole = (rule.bands is not None) == (rule.by is not None)
        if sum(forms) != 1 or not whole or bool(rule.cases) != (rule.otherwise is not None):
            self.located.problems.add(self.located.node.at(path).place, "rule-form")
        if rule.by is not None and rule.by not in self.figures:
            self.conditions.fact(rule.by, (*path, "by"), numeric=True)
        for index, case in enumerate(rule.cases):
            self.conditions.note(case.when, (*path, "cases", index, "when"), silent=False)
