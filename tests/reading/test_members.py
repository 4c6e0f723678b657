"""Members of a description: how many there may be of one kind."""

from __future__ import annotations

import provoking

from hria.model.questionnaire import Questionnaire
from hria.reading.members import MOST_MEMBERS

KINDS = {"too-many-members"}


def test_more_members_than_anybody_can_read_are_refused(library: Questionnaire) -> None:
    """The first one too many is told at its place, once."""
    names = [f"f{number}" for number in range(MOST_MEMBERS + 5)]
    text = provoking.HEAD + "functions:\n" + "".join(f"  {name}: {{}}\n" for name in names)
    told = provoking.told(text, library)
    assert [each.line for each in told] == [provoking.AFTER_HEAD + 1 + MOST_MEMBERS + 1 - 1]
    assert provoking.is_of_kind(told[0], "too-many-members")
