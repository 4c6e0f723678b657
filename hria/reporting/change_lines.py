"""What moved, as lines: findings before and after, facts before and after, growth."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from hria.model.change import Comparison, FactChange, FindingChange, Growth, MemberChange
from hria.model.fact import Leaf, Unknown
from hria.model.finding import Finding
from hria.reporting.naming import Names
from hria.reporting.phrase import Phrase
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
            text = names.words("change.with-member", title=title, member=member)
            title = Phrase(text, title.language)
        return ChangeLine(
            change.id, title, _state(change.before, self.before), _state(change.after, self.after)
        )

    def fact(self, change: FactChange) -> ChangeLine:
        """Return the line of a fact that moved."""
        names = self.after if change.after is not None else self.before
        return ChangeLine(
            change.path,
            _labelled(change.path, names),
            _said(change.before, change.path, self.before),
            _said(change.after, change.path, self.after),
        )

    def growth(self, growth: Growth) -> ChangeLine:
        """Return the line of a list that names more than it did."""
        words = self.after.words
        heading = words(f"growth.{growth.creep}")
        note = "" if growth.was_complete else words("growth.was-open")
        if growth.path == "functions":
            items = [str(self._function(name)) for name in growth.items]
            return ChangeLine(
                growth.path, _own(heading, self.after), _own("", self.after),
                _own(", ".join(items), self.after), note,
            )  # fmt: skip
        fact = self.after.place(growth.path).fact
        leaf = self.comparison.after.deployment.at(growth.path)
        items = [_item(each, leaf, fact, self.after) for each in growth.items]
        title = f"{heading}: {_labelled(growth.path, self.after)}"
        return ChangeLine(
            growth.path, _own(title, self.after), _own("", self.after),
            _own(", ".join(items), self.after), note,
        )  # fmt: skip

    def member(self, change: MemberChange) -> ChangeLine:
        """Return the line of a member that only one version names."""
        names = self.after if change.appeared else self.before
        kind = names.words.name(change.kind)
        there = names.member(change.kind, change.name)
        nothing = _own(names.words("change.not-there"), names)
        path = f"{change.kind.plural}.{change.name}"
        before, after = (nothing, there) if change.appeared else (there, nothing)
        return ChangeLine(path, _own(kind, names), before, after)

    def _function(self, name: str) -> Phrase:
        kind = next(each.kind for each in self.comparison.members if each.name == name)
        return self.after.member(kind, name)


def listed(items: Iterable[Phrase | str], names: Names) -> str:
    """Return things as a list in prose."""
    return names.words.listed(str(each) for each in items)


def said(leaf: Leaf, path: str, names: Names) -> Phrase:
    """Return what a leaf says of the fact at a path."""
    return _said(leaf, path, names)


def labelled(path: str, names: Names) -> Phrase:
    """Return the label of the fact at a path, with the member it is about."""
    return _labelled(path, names)


def _state(finding: Finding | None, names: Names) -> Phrase:
    words = names.words
    if finding is None:
        return _own(words("change.not-asked-any-more"), names)
    outcome = words.name(finding.outcome)
    severity = finding.severity_committed or finding.severity
    if finding.red_line:
        return _own(words("change.crossed", outcome=outcome), names)
    if severity is not None and finding.outcome == "concern":
        level = names.levels(severity.overall)
        return _own(words("change.level", outcome=outcome, level=level), names)
    return _own(outcome, names)


def _said(leaf: Leaf | None, path: str, names: Names) -> Phrase:
    if leaf is None or leaf == Unknown():
        return _own(names.words("change.not-said"), names)
    place = names.place(path)
    stating = Stating(names)
    text = stating.truth_of(leaf) if place.completeness else stating.leaf(leaf, place.fact)
    standing = standing_of(leaf)
    if standing is None:
        return text
    return _own(names.words("change.level", outcome=text, level=names.words.name(standing)), names)


def _labelled(path: str, names: Names) -> Phrase:
    label, member = names.fact(path), names.of_member(path)
    if member is None:
        return label
    return Phrase(names.words("change.with-member", title=label, member=member), label.language)


def _own(text: str, names: Names) -> Phrase:
    return Phrase(text, names.words.language)
