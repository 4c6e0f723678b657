"""What this assessment cannot tell, said for the case at hand."""

from __future__ import annotations

from hria.model.assessment import Verdict
from hria.model.fact import Standing
from hria.reporting.naming import Names
from hria.reporting.whoselaw import law_note


def limits(names: Names) -> tuple[str, ...]:
    """Return the limits, those that weigh most here first."""
    words, assessment = names.words, names.assessment
    found = [words("limits.facts"), law_note(names)]
    if assessment.conclusion.standing in (Standing.CLAIMED, Standing.ESTIMATED, Standing.REPORTED):
        found.append(words(f"limits.standing.{assessment.conclusion.standing.value}"))
    if assessment.questionnaire.left_out:
        titles = (words.listed(assessment.questionnaire.left_out),)
        found.append(words("limits.left-out", packs=titles[0]))
    own = [each.head.id for each in assessment.questionnaire.packs if not each.bundled]
    if own:
        found.append(words("limits.own-packs", packs=words.listed(own)))
    if assessment.conclusion.outcome is Verdict.NO_CONCERN:
        found.append(words("limits.no-approval"))
    found += [words(f"limits.{key}") for key in ("no-score", "law", "advice")]
    return tuple(found)
