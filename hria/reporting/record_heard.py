"""Who was heard, in a decision record (being written)."""

HEARD = (
    "consultation.heard",
    "consultation.held_on",
    "consultation.said",
    "consultation.changed",
)
