"""What a description records beside facts: measures, waivers, background."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from hria.model.deployment import Background, Measure, MeasureState, Waiver
from hria.model.questionnaire import Moment, Questionnaire
from hria.model.rename import Rename
from hria.model.text import Text
from hria.reading.fields import ISO_DAY, Fields, as_date, known_list
from hria.reading.leaves import Surroundings, read_citations, read_party
from hria.reading.nodes import Node
from hria.reading.problems import closest
from hria.reading.renames import current_remedy

MEASURE_KEYS = ("remedy", "state", "owner", "deadline", "sources", "members", "note")


def read_measures(
    fields: Fields, questionnaire: Questionnaire, around: Surroundings
) -> tuple[Measure, ...]:
    """Read `measures`: which remedy, who, by when, how far, on which source."""
    remedies = [each.id for _, check in questionnaire.checks() for each in check.remedies]
    renamed = {each.old: each for each in questionnaire.renames.remedies}
    found = []
    for node in fields.items("measures", "{remedy: ..., state: adopted}"):
        inner = Fields(node, "measures", around.problems, MEASURE_KEYS)
        remedy = _remedy(inner, remedies, renamed, around)
        state = inner.word("state", MeasureState, required=True)
        about = (
            read_party(inner, "owner", around),
            _deadline(inner, around),
            read_citations(inner, around),
            _members(inner, around),
            inner.text("note", around.language),
        )
        if remedy is not None and state is not None:
            found.append(Measure(remedy, state, *about))
    return tuple(found)


def read_waivers(fields: Fields, around: Surroundings) -> tuple[Waiver, ...]:
    """Read `waivers`: weak spots that somebody accepts, with a reason."""
    found = []
    for node in fields.items("waivers", "{weak_spot: ..., reason: ...}"):
        inner = Fields(node, "waivers", around.problems, ("weak_spot", "reason", "by"))
        spot = inner.string("weak_spot", required=True)
        reason = inner.text("reason", around.language, required=True)
        by = read_party(inner, "by", around)
        if spot and reason:
            found.append(Waiver(spot, reason, by))
    return tuple(found)


def read_background(fields: Fields, around: Surroundings) -> tuple[Background, ...]:
    """Read `background`: what the sources tell beside the facts, rival versions included."""
    return tuple(_background(node, around) for node in fields.items("background", "{what: ...}"))


def _background(node: Node, around: Surroundings, *, rival: bool = False) -> Background:
    keys = ("what", "sources", "by") if rival else ("what", "sources", "by", "disputed")
    inner = Fields(node, "background", around.problems, keys)
    rivals = inner.items("disputed", "{what: ..., by: ...}")
    return Background(
        inner.text("what", around.language, required=True) or Text(),
        read_citations(inner, around),
        tuple(_background(each, around, rival=True) for each in rivals),
        read_party(inner, "by", around),
    )


def _remedy(
    fields: Fields, remedies: list[str], renamed: Mapping[str, Rename], around: Surroundings
) -> str | None:
    remedy = fields.string("remedy", required=True)
    if remedy is not None and remedy in renamed:
        return current_remedy(remedy, fields.values["remedy"].place, renamed, around.problems)
    if remedy is None or remedy in remedies:
        return remedy
    near = closest(remedy, remedies)
    kind = "unknown-remedy-near" if near else "unknown-remedy"
    around.problems.add(fields.values["remedy"].place, kind, value=remedy, near=near)
    return None


def _deadline(fields: Fields, around: Surroundings) -> date | str | None:
    node = fields.node("deadline")
    if node is None:
        return None
    if isinstance(node.value, str) and ISO_DAY.match(node.value):
        return as_date(node, around.problems)
    moments = [moment.value for moment in Moment]
    if isinstance(node.value, str) and node.value in moments:
        return node.value
    known = known_list(moments)
    around.problems.add(node.place, "bad-deadline", value=node.value, known=known)
    return None


def _members(fields: Fields, around: Surroundings) -> tuple[str, ...]:
    known = [name for names in around.members.values() for name in names]
    found = []
    for item in fields.items("members", "staff"):
        if item.typed in known:
            found.append(item.typed)
            continue
        near = closest(item.typed, known)
        kind = "unknown-member-near" if near else "unknown-member"
        value = item.typed or item.value
        around.problems.add(item.place, kind, value=value, list="functions, groups", near=near)
    return tuple(found)
