"""Whose law a plan is held against, and where there is none to hold it against."""

from __future__ import annotations

from collections.abc import Sequence

from hria.model.law import Provision
from hria.reporting.citing import binding_treaties
from hria.reporting.naming import Names

FEW = 20  # a list of fewer provisions is no catalogue of a jurisdiction's law


def law_note(names: Names) -> str:
    """Say whose law was looked at; without a catalogue of it: international law only."""
    words, deployment = names.words, names.assessment.deployment
    home = deployment.jurisdiction
    if home is None:
        return words("law.jurisdiction-unknown")
    fact = names.assessment.questionnaire.facts.get("jurisdiction")
    choice = fact.choice(home) if fact else None
    name = str(words.phrase(choice.name)) if choice else home
    law = tuple(names.assessment.questionnaire.law.values())
    return words(f"law.{_looked_at(home, law)}", name=name)


def _looked_at(home: str, law: Sequence[Provision]) -> str:
    if not any(each.jurisdiction == home and each.binds_in(home) for each in law):
        return "jurisdiction-without-pack"
    if binding_treaties(home, law):
        return "jurisdiction"
    few = sum(each.jurisdiction == home for each in law) < FEW
    return "jurisdiction-few" if few else "jurisdiction-treaties-open"
