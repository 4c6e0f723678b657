"""The duties: read from `duties/`, their links checked against facts and law."""

from __future__ import annotations

from importlib.resources.abc import Traversable

from hria.model.duty import Duty
from hria.model.problem import Problem
from hria.model.questionnaire import Questionnaire
from hria.model.text import Text
from hria.reading.conditions import ConditionLinks
from hria.reading.content import Located, read_entries
from hria.reading.fields import MOST_SHOWN, known_list
from hria.reading.files import decode
from hria.reading.messages_content import NOUNS
from hria.reading.problems import closest, raise_if_any

FOLDER = "duties"


def read_duties(root: Traversable, questionnaire: Questionnaire) -> tuple[Duty, ...]:
    """Read the duties below `root`, in the order of the files; raises InputError."""
    found: list[Problem] = []
    duties: list[Located[Duty]] = []
    folder = root.joinpath(FOLDER)
    for name in sorted(each.name for each in folder.iterdir() if each.name.endswith(".yaml")):
        file = decode(f"{FOLDER}/{name}", folder.joinpath(name).read_bytes())
        duties += read_entries(file, Duty, found)
    taken: set[str] = set()
    for duty in duties:
        if duty.thing.id in taken:
            duty.problems.add(duty.node.at(("id",)).place, "id-taken", value=duty.thing.id)
        taken.add(duty.thing.id)
        _link(duty, questionnaire)
    raise_if_any(found)
    return tuple(each.thing for each in duties)


def _link(duty: Located[Duty], questionnaire: Questionnaire) -> None:
    conditions = ConditionLinks(duty, questionnaire.facts, questionnaire.law, frozenset())
    conditions.note(duty.thing.applies_when, ("applies_when",), silent=False)
    if duty.thing.arguable_when is not None:
        conditions.note(duty.thing.arguable_when, ("arguable_when",), silent=False)
    if (duty.thing.arguable_when is None) != (duty.thing.says.arguable is None):
        _add(duty, "says", ARGUABLE_BOTH)
    _provision(duty, ("authority",), duty.thing.authority, questionnaire)
    for index, id in enumerate(duty.thing.also):
        _provision(duty, ("also", index), id, questionnaire)
    term = duty.thing.by
    if term is not None and (term.moment is None) == (term.event is None):
        _add(duty, "by", MOMENT_OR_EVENT)


def _provision(
    duty: Located[Duty], path: tuple[str | int, ...], id: str, questionnaire: Questionnaire
) -> None:
    if id in questionnaire.law:
        return
    near = closest(id, questionnaire.law)
    duty.problems.add(
        duty.node.at(path).place,
        "no-such-near" if near else "no-such",
        what=NOUNS["provision"],
        value=id,
        near=near,
        known=known_list(questionnaire.law, MOST_SHOWN),
    )


def _add(duty: Located[Duty], key: str, what: Text) -> None:
    duty.problems.add(duty.node.at((key,)).place, "content", where=f"`{key}`", what=what)


ARGUABLE_BOTH = Text(
    en="`arguable_when` and `says.arguable` belong together (give both or neither)",
    ko="`arguable_when`과 `says.arguable`은 함께 있어야 합니다(둘 다 적거나 둘 다 빼십시오)",
)
MOMENT_OR_EVENT = Text(
    en="a term names one `moment` or one `event` (leave one of them out)",
    ko="기한에는 `moment`나 `event` 가운데 하나만 적어야 합니다(하나만 남기십시오)",
)
