"""What moved, as lines: findings before and after, facts before and after, growth."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from hria.model.change import Comparison, FactChange, FindingChange, Growth, MemberChange
from hria.model.fact import Declaration, FactType, Leaf, MemberKind, Unknown
from hria.model.finding import Finding, Outcome
from hria.reporting.naming import Names
from hria.reporting.phrase import Phrase, written
from hria.reporting.stating import Stating, standing_of


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One thing that moved: what it is, and how it was and is."""

    id: str
    title: Phrase
    before: Phrase
    after: Phrase
    note: str = ""


@dataclass(frozen=True, slots=True)
class ChangeLines:
    """Writes lines in the words of both versions."""

    comparison: Comparison
    before: Names
    after: Names

    def finding(self, change: FindingChange) -> ChangeLine:
        """Return the line of a finding that moved."""
        finding = change.finding
        names = self.after if change.after is not None else self.before
        title = names.words.phrase(finding.check.title)
        kind = finding.check.each
        if kind is not None and finding.member is not None:
            member = names.member(kind, finding.member)
            text = names.words("fact.with-member", title=title, member=member)
            title = Phrase(text, title.language)
        return ChangeLine(
            change.id,
            title,
            _state(change.before, self.before, "change.not-asked-yet"),
            _state(change.after, self.after, "change.not-asked-any-more"),
        )

    def fact(self, change: FactChange) -> ChangeLine:
        """Return the line of a fact that moved."""
        names = self.after if change.after is not None else self.before
        return ChangeLine(
            change.path,
            labelled(change.path, names),
            said(change.before, change.path, self.before),
            said(change.after, change.path, self.after),
        )

    def growth(self, growth: Growth) -> ChangeLine:
        """Return the line of a list that names more than it did."""
        words = self.after.words
        heading = words(f"growth.{growth.creep}")
        note = "" if growth.was_complete else words("growth.was-open")
        title, items = _own(heading, self.after), growth.items
        if growth.path == MemberKind.FUNCTION.plural:
            named = [self.after.member(MemberKind.FUNCTION, each) for each in items]
        else:
            label = labelled(growth.path, self.after)
            title = _own(f"{heading}: {label}", self.after)
            fact = self.after.place(growth.path).fact
            named = [_item(each, fact, self.after) for each in items]
        after = _own(listed(named, self.after), self.after)
        return ChangeLine(growth.path, title, _own("", self.after), after, note)

    def member(self, change: MemberChange) -> ChangeLine:
        """Return the line of a member that only one version names."""
        names = self.after if change.appeared else self.before
        kind = names.words.name(change.kind)
        there = names.member(change.kind, change.name)
        nothing = _own(names.words("change.not-there"), names)
        path = f"{change.kind.plural}.{change.name}"
        before, after = (nothing, there) if change.appeared else (there, nothing)
        return ChangeLine(path, _own(kind, names), before, after)


def listed(items: Iterable[Phrase | str], names: Names) -> str:
    """Return things as a list in prose."""
    return names.words.listed(str(each) for each in items)


def said(leaf: Leaf | None, path: str, names: Names) -> Phrase:
    """Return what a version says of the fact at a path, and how well that stands."""
    words = names.words
    if leaf is None or leaf == Unknown():
        return _own(words("change.not-said"), names)
    text, standing = Stating(names).at(path), standing_of(leaf)
    if standing is None:
        return text
    return _own(words("change.level", outcome=text, level=words.name(standing)), names)


def labelled(path: str, names: Names) -> Phrase:
    """Return the label of the fact at a path, with the member it is about."""
    label, member = names.fact(path), names.of_member(path)
    if member is None:
        return label
    return Phrase(names.words("fact.with-member", title=label, member=member), label.language)


def _state(finding: Finding | None, names: Names, absent: str) -> Phrase:
    words = names.words
    if finding is None:
        return _own(words(absent), names)
    outcome = words.name(finding.outcome)
    severity = finding.severity_committed or finding.severity
    if finding.outcome is not Outcome.CONCERN or severity is None:
        return _own(outcome, names)
    key = "change.crossed" if finding.red_line else "change.level"
    return _own(words(key, outcome=outcome, level=names.levels(severity.overall)), names)


def _item(value: str, fact: Declaration, names: Names) -> Phrase:
    if fact.type is FactType.MEMBERS:
        return names.member(fact.of or MemberKind.GROUP, value)
    choice = fact.choice(value)
    return names.words.phrase(choice.name) if choice else written(value)


def _own(text: str, names: Names) -> Phrase:
    return Phrase(text, names.words.language)
