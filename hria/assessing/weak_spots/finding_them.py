"""All weak spots of a description, the worst first, each with the waiver that accepts it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from hria.assessing.weak_spots.looking import Looking, remark
from hria.assessing.weak_spots.of_claims import of_claims
from hria.assessing.weak_spots.of_dates import of_dates
from hria.assessing.weak_spots.of_lists import of_lists
from hria.assessing.weak_spots.of_measures import of_measures
from hria.assessing.weak_spots.of_numbers import of_numbers
from hria.assessing.weak_spots.of_sources import of_sources
from hria.model.assessment import Assessment
from hria.model.deployment import Waiver
from hria.model.weak_spot import WeakSpot

RULES: tuple[Callable[[Looking], Iterator[WeakSpot]], ...] = (
    of_lists,
    of_dates,
    of_numbers,
    of_claims,
    of_measures,
    of_sources,
)


def weak_spots(assessment: Assessment, others: Iterable[WeakSpot] = ()) -> tuple[WeakSpot, ...]:
    """Return the weak spots of what was assessed; `others` were found by looking at files.

    A waiver names a rule, or a rule and a place. One that fits nothing is a weak spot too.
    """
    seen = Looking(assessment)
    found = dict.fromkeys([*(each for rule in RULES for each in rule(seen)), *others])
    waivers = assessment.deployment.waivers
    waived = [replace(each, waiver=_waiver(each, waivers)) for each in found]
    idle = (
        remark("waiver-for-nothing", f"waivers.{number + 1}", waiver.weak_spot)
        for number, waiver in enumerate(waivers)
        if not any(_fits(waiver, each) for each in found)
    )
    return tuple(sorted([*waived, *idle], key=lambda each: -each.weight.rank))


def _waiver(spot: WeakSpot, waivers: Iterable[Waiver]) -> Waiver | None:
    return next((each for each in waivers if _fits(each, spot)), None)


def _fits(waiver: Waiver, spot: WeakSpot) -> bool:
    return waiver.weak_spot in (spot.rule, spot.id)
