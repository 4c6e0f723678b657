"""That a document cannot be made on this machine, and what would help."""

from __future__ import annotations

from hria.model.text import Text


class CannotRenderError(Exception):
    """Something is missing that a format needs; `reason` says what, and where to get it."""

    def __init__(self, reason: Text) -> None:
        """Keep the reason; the text is its English wording."""
        super().__init__(reason.to("en"))
        self.reason = reason
