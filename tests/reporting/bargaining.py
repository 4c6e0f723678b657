"""Findings of the labour checklist and what is demanded for them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from building import finding
from library import check, text

from hria.model.finding import Finding, Outcome
from hria.model.questionnaire import Actor, Clause, Moment, Remedy, Residual
from hria.model.severity import Scale


def remedy(id: str, said: str, **changes: Any) -> Remedy:
    """Return a remedy whose clause of an agreement says this."""
    return replace(
        Remedy(
            id, Actor.EMPLOYER, Moment.BEFORE_PILOT, text("Do it."), Clause(text(said)),
            text("Minutes."), Residual(text("little")),
        ),
        **changes,
    )  # fmt: skip


def labour(
    code: str, outcome: Outcome = Outcome.CONCERN, scale: Scale = Scale.SERIOUS, **changes: Any
) -> Finding:
    """Return a finding of the labour checklist."""
    made = check(
        code, id=f"labor.{code.lower()}", remedies=(remedy(f"r-{code.lower()}", "One. Two."),),
        **changes.pop("check", {}),
    )  # fmt: skip
    return finding(made, outcome, pack="labor", overall=scale, **changes)
