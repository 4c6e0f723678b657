"""Joins the stages: one room per thing people do. The functions of `import hria`, and more."""

from __future__ import annotations

from hria.api.assessing import (
    DOCUMENTS,
    PACKS,
    assess,
    read_deployment,
    read_questionnaire,
    redact,
    render,
    render_index,
    summarise,
    turning,
)
from hria.api.changing import (
    change_words,
    compare,
    gate,
    look_up_quotes,
    render_changes,
    weak_spots,
    what_if,
    wrong_quotes,
)
from hria.api.describing import (
    answer,
    blank,
    places,
    schema,
)
from hria.api.duties import (
    due,
    read_duties,
    render_due,
    summarise_due,
)
from hria.api.looking_up import (
    LISTS,
    entry_data,
    explain,
    listing,
    listing_data,
    nearest,
)
from hria.api.publishing import (
    extract,
    read_published,
    verify,
)

__all__ = [
    "DOCUMENTS",
    "LISTS",
    "PACKS",
    "answer",
    "assess",
    "blank",
    "change_words",
    "compare",
    "due",
    "entry_data",
    "explain",
    "extract",
    "gate",
    "listing",
    "listing_data",
    "look_up_quotes",
    "nearest",
    "places",
    "read_deployment",
    "read_duties",
    "read_published",
    "read_questionnaire",
    "redact",
    "render",
    "render_changes",
    "render_due",
    "render_index",
    "schema",
    "summarise",
    "summarise_due",
    "turning",
    "verify",
    "weak_spots",
    "what_if",
    "wrong_quotes",
]
