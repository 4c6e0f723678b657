"""How a document is made: its format, the command that makes it again, what it shows besides."""

from __future__ import annotations

from dataclasses import dataclass

from hria.model.duty import DutyFinding
from hria.model.turning import Turning

MINUTES = 3


@dataclass(frozen=True, slots=True)
class Making:
    """What documents need beside an assessment; each takes what it shows.

    `command` is the command that makes the document again; without one it is worked out.
    `duties` are those found for the same description, `turning` is what its conclusion turns on.
    `minutes` is how long a speech may be.
    """

    format: str = "html"
    command: str | None = None
    duties: tuple[DutyFinding, ...] = ()
    minutes: int = MINUTES
    turning: Turning | None = None


MAKING = Making()
