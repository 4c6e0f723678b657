"""What a pilot can show of the detection rate: the interval after no, one and three incidents."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from hria.model.finding import FigureRange
from hria.reporting.frequencies import frequency
from hria.reporting.tables import Table
from hria.reporting.wording import Words

SHOWN = ((1, "shown_after_1_of_1"), (3, "shown_after_3_of_3"))


@dataclass(frozen=True, slots=True)
class PilotBar:
    """The detection rates that still fit after so many incidents, all of them found."""

    label: str
    text: str
    low: float
    nothing: bool


@dataclass(frozen=True, slots=True)
class PilotPicture:
    """Bars over the detection rates from none to all."""

    title: str
    description: str
    bars: tuple[PilotBar, ...]
    table: Table


def pilot_picture(known: Mapping[str, FigureRange], words: Words) -> PilotPicture | None:
    """Draw the intervals, where the pilot's figures are there and a pilot is planned."""
    if not {"expected_incidents", *(name for _, name in SHOWN)} <= known.keys():
        return None
    none, nothing = words("picture.pilot.after-none"), words("picture.pilot.nothing")
    bars = [PilotBar(none, nothing, 0.0, nothing=True)]
    for incidents, name in SHOWN:
        low = known[name].low
        found = frequency(low, low)
        n, total = (found.low, found.total) if found else (0, 1)
        bars.append(
            PilotBar(
                words.count("picture.pilot.after", incidents),
                words("picture.pilot.from", n=n, total=total),
                low,
                nothing=False,
            )
        )
    told = "; ".join(f"{each.label}: {each.text}" for each in bars)
    return PilotPicture(
        title=words("picture.pilot.title"),
        description=words("picture.pilot.description", bars=told),
        bars=tuple(bars),
        table=Table(
            words("picture.pilot.caption"),
            (words("picture.pilot.seen"), words("picture.pilot.fits")),
            tuple((each.label, each.text) for each in bars),
        ),
    )
