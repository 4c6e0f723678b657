"""Conditions in a decision record (being written)."""

REVIEW = "plan.review_on"
