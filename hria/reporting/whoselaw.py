"""Whose law a plan is held against, and where there is none to hold it against."""

from __future__ import annotations

from hria.reporting.naming import Names


def law_note(names: Names) -> str:
    """Say whose law was looked at; without a catalogue of it: international law only."""
    words, deployment = names.words, names.assessment.deployment
    home = deployment.jurisdiction
    if home is None:
        return words("law.jurisdiction-unknown")
    fact = names.assessment.questionnaire.facts.get("jurisdiction")
    choice = fact.choice(home) if fact else None
    name = str(words.phrase(choice.name)) if choice else home
    law = names.assessment.questionnaire.law.values()
    if any(each.jurisdiction == home and each.binds_in(home) for each in law):
        return words("law.jurisdiction", name=name)
    return words("law.jurisdiction-without-pack", name=name)
