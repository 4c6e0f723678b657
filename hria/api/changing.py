"""What would change a conclusion, and what did."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from hria import resources
from hria.api.assessing import assess
from hria.model.assessment import Assessment
from hria.model.change import Comparison, WhatIf
from hria.model.deployment import Deployment
from hria.model.text import Language

if TYPE_CHECKING:
    from hria.model.fact import Stage
    from hria.model.gate import Gate
    from hria.model.quoting import Looks
    from hria.model.weak_spot import WeakSpot
    from hria.reporting.wording import Words


def compare(before: Assessment, after: Assessment, dropped: Collection[str] = ()) -> Comparison:
    """Return what changed between two versions; `dropped` are functions known to be taken out."""
    from hria.assessing import comparing  # noqa: PLC0415

    return comparing.compare(before, after, dropped)


def what_if(
    assessment: Assessment,
    without: Sequence[str] = (),
    settings: Sequence[str] = (),
    remedies: Sequence[str] = (),
    *,
    each: bool = False,
) -> WhatIf:
    """Assess the plan without functions, with facts set (PATH=VALUE) and remedies as if done.

    With `each`, the plan without every function in turn too. Raises InputError.
    """
    from hria.assessing import leaving_out, variations  # noqa: PLC0415
    from hria.reading.settings import read_changes  # noqa: PLC0415

    plan, questionnaire = assessment.deployment, assessment.questionnaire
    tried = read_changes(without, settings, remedies, plan, questionnaire)
    for said in tried.settings:
        plan = variations.with_leaf(plan, said.path, said.leaf)
    for remedy in tried.remedies:
        plan = variations.with_remedy(plan, remedy)
    after = assess(variations.without(plan, tried.without), questionnaire, assessment.on)
    compared = compare(assessment, after, tried.without)
    leaving = leaving_out.leaving_out(assessment) if each else None
    pairs = tuple((said.path, said.leaf) for said in tried.settings)
    return WhatIf(compared, tried.without, pairs, tried.remedies, leaving)


def gate(assessment: Assessment, stage: Stage) -> Gate:
    """Return what a plan lacks for a stage, and what is not yet due."""
    from hria.assessing import gates  # noqa: PLC0415

    return gates.gate(assessment, stage)


def look_up_quotes(deployment: Deployment, folder: str | Path) -> Looks:
    """Look quotes, pages and checksums up in the files that lie beside a description."""
    from hria.reading import quotes  # noqa: PLC0415

    return quotes.look_up(deployment, Path(folder))


def weak_spots(assessment: Assessment, looks: Looks | None = None) -> tuple[WeakSpot, ...]:
    """Return contradictions and weak spots; with `looks`, those of quotes and files too."""
    from hria.assessing.weak_spots import finding_them, of_quotes  # noqa: PLC0415

    others = of_quotes.of_quotes(looks) if looks is not None else ()
    return finding_them.weak_spots(assessment, others)


def render_changes(
    found: Comparison | WhatIf, language: Language, format: str = "html", command: str = ""
) -> str:
    """Render two versions, or a plan tried otherwise, as html, md or json."""
    from hria.reporting import change_rendering  # noqa: PLC0415

    templates = resources.folder("templates")
    return change_rendering.render(found, language, format, command, templates)


def change_words(language: Language) -> Words:
    """Return the wording of everything about changes, gates, questions and weak spots."""
    from hria.reporting import change_rendering  # noqa: PLC0415

    return change_rendering.change_words(resources.folder("templates"), language)


def wrong_quotes(looks: Looks) -> tuple[WeakSpot, ...]:
    """Return what looking quotes up has shown to be wrong, as weak spots."""
    from hria.assessing.weak_spots import of_quotes  # noqa: PLC0415

    return tuple(of_quotes.of_quotes(looks))
