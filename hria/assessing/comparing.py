"""Two assessments side by side."""

from __future__ import annotations

from collections.abc import Collection

from hria.assessing.fact_changes import fact_changes, growths, member_changes
from hria.assessing.finding_changes import finding_changes, improved_by_silence
from hria.assessing.matching import matched
from hria.model.assessment import Assessment
from hria.model.change import Comparison


def compare(before: Assessment, after: Assessment, dropped: Collection[str] = ()) -> Comparison:
    """Return what changed between two assessments of one questionnaire.

    `dropped` names functions that are known to have been taken out. A pure function.
    """
    before, renamed = matched(before, after)
    asked = {each.path for each in before.questions}
    was, now = before.deployment, after.deployment
    return Comparison(
        before,
        after,
        facts=fact_changes(was, now, after.questionnaire.facts, asked),
        members=member_changes(was, now),
        growths=growths(was, now),
        findings=finding_changes(before, after, dropped),
        by_silence=improved_by_silence(before, after, dropped),
        renamed=renamed,
    )
