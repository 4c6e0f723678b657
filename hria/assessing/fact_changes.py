"""What two versions of a description say differently, and in what the plan has grown."""

from __future__ import annotations

from collections.abc import Collection as Names
from collections.abc import Iterator, Mapping

from hria.assessing.paths import declared_at, member_at
from hria.model.change import Creep, FactChange, FactMove, Growth, MemberChange
from hria.model.deployment import Collection, Deployment, Member
from hria.model.fact import Declaration, Disputed, Known, Leaf, MemberKind, Range, Unknown

GROWS = {
    "plan.purposes": Creep.PURPOSE,
    "plan.places": Creep.PLACE,
    "data.recipients": Creep.RECIPIENT,
    "function.alerts_to": Creep.RECIPIENT,
    "function.reads": Creep.GROUP,
    "function.infers": Creep.INFERENCE,
    "data.kinds": Creep.DATA,
    "labour.uses": Creep.USE,
}


def fact_changes(
    before: Deployment,
    after: Deployment,
    facts: Mapping[str, Declaration],
    asked: Names[str],
) -> tuple[FactChange, ...]:
    """Return what happened to every fact; `asked` holds the paths of the earlier questions.

    The facts of a member that only one version names go with the member.
    """
    was, now = (
        {path: leaf for path, leaf in stated(one) if _in_both(path, other)}
        for one, other in ((before, after), (after, before))
    )
    return tuple(
        change
        for path in dict.fromkeys([*was, *now])
        for change in _changes(path, was.get(path), now.get(path), facts, asked)
    )


def member_changes(before: Deployment, after: Deployment) -> tuple[MemberChange, ...]:
    """Return the members that only one version names as part of the plan."""
    return tuple(
        MemberChange(kind, name, appeared=name not in were)
        for kind in MemberKind
        for were, are in [(_in_plan(before, kind), _in_plan(after, kind))]
        for name in dict.fromkeys([*were, *are])
        if (name in were) != (name in are)
    )


def growths(before: Deployment, after: Deployment) -> tuple[Growth, ...]:
    """Return every way in which the plan reaches further than it did.

    New functions; and in lists of purposes, recipients and the like, items not named before. A
    list of which nothing was said has not grown: its answer came in.
    """
    were = _in_plan(before, MemberKind.FUNCTION)
    new = tuple(name for name in _in_plan(after, MemberKind.FUNCTION) if name not in were)
    listed = before.collections.get(MemberKind.FUNCTION, Collection(MemberKind.FUNCTION))
    path = MemberKind.FUNCTION.plural
    functions = (Growth(Creep.FUNCTION, path, new, listed.is_complete),) if new else ()
    was = dict(stated(before))
    lists = (_growth(path, was.get(path), leaf) for path, leaf in stated(after))
    return (*functions, *(each for each in lists if each is not None))


def stated(deployment: Deployment) -> Iterator[tuple[str, Leaf]]:
    """Yield everything said of a fact, with its path, in the order of the description."""
    yield from deployment.leaves.items()
    for kind, listed in deployment.collections.items():
        if listed.complete != Unknown():
            yield f"{kind.plural}.complete", listed.complete
        for member in listed.members:
            for id, leaf in member.leaves.items():
                yield f"{kind.plural}.{member.name}.{id.split('.', 1)[1]}", leaf


def items_of(leaf: Leaf | None) -> tuple[str, ...]:
    """Return every item that a list fact names, by whichever side."""
    match leaf:
        case Known(value=tuple(listed)):
            return listed
        case Disputed(claims=claims):
            return tuple(dict.fromkeys(item for each in claims for item in items_of(each.leaf)))
        case _:
            return ()


def _in_both(path: str, other: Deployment) -> bool:
    into = member_at(path)
    if into is None:
        return True
    listed = other.collections.get(into[0])
    return listed is not None and listed.member(into[1]) is not None


def _growth(path: str, before: Leaf | None, after: Leaf) -> Growth | None:
    head, _, rest = path.partition(".")
    kind = next((each for each in MemberKind if each.plural == head), None)
    fact = path if kind is None else f"{kind}.{rest.partition('.')[2]}"
    if fact not in GROWS or not isinstance(before, Known | Disputed):
        return None
    named = items_of(before)
    new = tuple(item for item in items_of(after) if item not in named)
    whole = isinstance(before, Known) and _is_true(before.complete)
    return Growth(GROWS[fact], path, new, whole) if new else None


def _is_true(leaf: Leaf | None) -> bool:
    return isinstance(leaf, Known) and leaf.value is True


def _in_plan(deployment: Deployment, kind: MemberKind) -> tuple[str, ...]:
    listed = deployment.collections.get(kind, Collection(kind))
    return tuple(each.name for each in listed.members if not _left_out(each))


def _left_out(member: Member) -> bool:
    leaf = member.leaves.get(f"{member.kind}.included")
    return isinstance(leaf, Known) and leaf.value is False


def _changes(
    path: str,
    before: Leaf | None,
    after: Leaf | None,
    facts: Mapping[str, Declaration],
    asked: Names[str],
) -> Iterator[FactChange]:
    fact = declared_at(path, facts).id
    whole = f"{path}.complete"
    if isinstance(before, Known) and isinstance(after, Known):
        was, now = before.complete or Unknown(), after.complete or Unknown()
        move = _move(was, now, asked=whole in asked)
        if move is not None:
            yield FactChange(move, whole, fact, was, now)
    move = _move(before, after, asked=path in asked)
    if move is not None:
        yield FactChange(move, path, fact, before, after)


def _move(before: Leaf | None, after: Leaf | None, *, asked: bool) -> FactMove | None:
    was, now = _said(before), _said(after)
    if was is None and now is None:
        reasons = [each.reason for each in (before, after) if isinstance(each, Unknown)]
        return FactMove.STILL_UNKNOWN if len(set(reasons)) > 1 else None
    if was is None:
        known = isinstance(before, Unknown) or asked
        return FactMove.ANSWERED if known else FactMove.APPEARED
    if now is None:
        return FactMove.VANISHED
    if was != now:
        return FactMove.CHANGED
    return FactMove.RESTATED if _standing(before) != _standing(after) else None


def _said(leaf: Leaf | None) -> object:
    match leaf:
        case Known(value=tuple(listed), per=per):
            return frozenset(listed), per
        case Known(value=value, per=per):
            return value, per
        case Range(low=low, high=high, per=per):
            return low, high, per
        case Disputed(claims=claims):
            return frozenset(_said(each.leaf) for each in claims)
        case _:
            return None


def _standing(leaf: Leaf | None) -> object:
    return leaf.standing if isinstance(leaf, Known | Range) else None
