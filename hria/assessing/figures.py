"""The figures of a check: its calculation fed with the facts in scope."""

from __future__ import annotations

from dataclasses import replace

from hria.assessing.scope import Scope
from hria.model.questionnaire import Check


def figures_in(check: Check, scope: Scope) -> Scope:
    """Return the scope with the figures of the check's calculation in it."""
    if check.calculation is None:
        return scope
    return replace(scope, figures={})


CALCULATIONS: dict[str, frozenset[str]] = {}
