"""A calculation that was worked out: what went in, what came out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

Number = int | float
Input = Number | str | Sequence[Number]


@dataclass(frozen=True, slots=True)
class Worked:
    """A calculation with its inputs and figures by name; a figure that is undefined is None.

    `commoner` is the chief figure if true incidents were so many times what was entered.
    """

    name: str
    inputs: Mapping[str, Input]
    figures: Mapping[str, Number | None]
    commoner: Mapping[int, float | None] = field(default_factory=dict)

    def given(self, name: str) -> float:
        """Return an input that is a number."""
        value = self.inputs[name]
        if not isinstance(value, int | float):
            raise TypeError(f"{name} is no number")
        return float(value)

    def several(self, name: str) -> Sequence[Number]:
        """Return an input that is several numbers."""
        value = self.inputs[name]
        if isinstance(value, int | float | str):
            raise TypeError(f"{name} is one value")
        return value
