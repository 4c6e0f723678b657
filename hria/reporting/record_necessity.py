"""Necessity in a decision record (being written)."""

WEIGHED = (
    "alternative.aim",
    "alternative.intrusion",
    "alternative.cost",
    "alternative.evidence",
    "alternative.tried",
    "alternative.why_not",
)
