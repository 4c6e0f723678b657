"""Members that two versions, or two cities, call by different names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from hria.assessing.assessor import assess
from hria.model.assessment import Assessment
from hria.model.change import Renamed
from hria.model.deployment import Collection, Deployment, Measure, Member
from hria.model.fact import Claim, Disputed, Known, Leaf, MemberKind

TELLING = {
    MemberKind.FUNCTION: "function.kind",
    MemberKind.GROUP: "group.role",
    MemberKind.ALTERNATIVE: "alternative.kind",
}


def matched(before: Assessment, after: Assessment) -> tuple[Assessment, tuple[Renamed, ...]]:
    """Return the earlier assessment with members called as the later one calls them.

    Members of the same name are the same. Of the others those are taken for the same that have
    the same label, or that alone on both sides are of their kind or role.
    """
    renamed = tuple(
        Renamed(kind, old, new)
        for kind in MemberKind
        for old, new in _pairs(kind, before.deployment, after.deployment)
    )
    if not renamed:
        return before, ()
    plan = _called(before.deployment, renamed, before)
    return assess(plan, before.questionnaire, before.on, before.version), renamed


def _pairs(kind: MemberKind, before: Deployment, after: Deployment) -> Iterator[tuple[str, str]]:
    one, other = (each.collections.get(kind, Collection(kind)) for each in (before, after))
    left = [each for each in one.members if other.member(each.name) is None]
    new = [each for each in other.members if one.member(each.name) is None]
    for mark in (_label, _telling):
        marks, news = [mark(each) for each in left], [mark(each) for each in new]
        for member in list(left):
            found = mark(member)
            if found is None or marks.count(found) != 1 or news.count(found) != 1:
                continue
            twin = next(each for each in new if mark(each) == found)
            yield member.name, twin.name
            left.remove(member)
            new.remove(twin)


def _label(member: Member) -> object:
    return member.label


def _telling(member: Member) -> object:
    leaf = member.leaves.get(TELLING.get(member.kind, ""))
    return leaf.value if isinstance(leaf, Known) else None


def _called(
    deployment: Deployment, renamed: tuple[Renamed, ...], assessment: Assessment
) -> Deployment:
    names = {(each.kind, each.before): each.after for each in renamed}
    facts = assessment.questionnaire.facts

    def leaf_of(fact: str, leaf: Leaf) -> Leaf:
        kind = facts[fact].of
        return leaf if kind is None else _listing(leaf, kind, names)

    def member_of(member: Member) -> Member:
        leaves = {fact: leaf_of(fact, leaf) for fact, leaf in member.leaves.items()}
        name = names.get((member.kind, member.name), member.name)
        return replace(member, name=name, leaves=leaves)

    by_name = {old: new for (_, old), new in names.items()}
    return replace(
        deployment,
        leaves={fact: leaf_of(fact, leaf) for fact, leaf in deployment.leaves.items()},
        collections={
            kind: replace(listed, members=tuple(member_of(each) for each in listed.members))
            for kind, listed in deployment.collections.items()
        },
        measures=tuple(_limited(each, by_name) for each in deployment.measures),
    )


def _listing(leaf: Leaf, kind: MemberKind, names: Mapping[tuple[MemberKind, str], str]) -> Leaf:
    match leaf:
        case Known(value=tuple(listed)):
            return replace(leaf, value=tuple(names.get((kind, each), each) for each in listed))
        case Disputed(claims=claims):
            rivals = ((_listing(each.leaf, kind, names), each.by) for each in claims)
            kept = tuple(Claim(rival, by) for rival, by in rivals if isinstance(rival, Known))
            return replace(leaf, claims=kept)
        case _:
            return leaf


def _limited(measure: Measure, names: Mapping[str, str]) -> Measure:
    return replace(measure, members=tuple(names.get(each, each) for each in measure.members))
