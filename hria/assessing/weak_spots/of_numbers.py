"""Numbers that cannot all be true."""

from __future__ import annotations

from collections.abc import Iterator

from hria.assessing.weak_spots.looking import Looking, contradiction, weak
from hria.model.fact import MemberKind
from hria.model.weak_spot import WeakSpot

PART_AND_WHOLE = (
    ("pilot.sites", "scale.sites"),
    ("labour.workers_watched", "labour.employees"),
    ("data.retention_needed_days", "data.retention_days"),
)
OF_FUNCTION = (
    ("test_detected", "test_positives"),
    ("test_false_alarms", "test_negatives"),
    ("test_persons", "test_positives"),
    ("worst_group_errors", "worst_group_tested"),
    ("best_group_errors", "best_group_tested"),
    ("alerts_right", "alerts_counted"),
)
MOST = {"scale.hours_per_day": 24, "scale.days_per_year": 366}


def of_numbers(seen: Looking) -> Iterator[WeakSpot]:
    """Yield parts larger than their wholes, impossible times, shares that fit no counts."""
    for part, whole in PART_AND_WHOLE[:2]:
        yield from _exceeds(part, whole, seen)
    for path, most in MOST.items():
        stated = seen.span(path)
        if stated and stated[0] > most:
            yield contradiction("more-than-there-are", path, f"{most}")
    for path, _ in seen.members(MemberKind.FUNCTION):
        for part, whole in OF_FUNCTION:
            yield from _exceeds(f"{path}.accuracy.{part}", f"{path}.accuracy.{whole}", seen)
        yield from _detection_rate(path, seen)
    yield from _groups_exceed(seen)


def _exceeds(part: str, whole: str, seen: Looking) -> Iterator[WeakSpot]:
    small, large = seen.span(part), seen.span(whole)
    if small and large and small[0] > large[1]:
        yield contradiction("part-exceeds-whole", part, whole)


def _groups_exceed(seen: Looking) -> Iterator[WeakSpot]:
    counts = [seen.span(f"{path}.count") for path, _ in seen.members(MemberKind.GROUP)]
    total = sum(each[0] for each in counts if each is not None)
    affected = seen.span("people.affected")
    if affected is not None and total > affected[1]:
        yield contradiction("groups-exceed-all", "people.affected", f"{total:g}")


def _detection_rate(path: str, seen: Looking) -> Iterator[WeakSpot]:
    rate = seen.span(f"{path}.accuracy.detection_rate")
    found = seen.span(f"{path}.accuracy.test_detected")
    tested = seen.span(f"{path}.accuracy.test_positives")
    if not (rate and found and tested) or tested[0] <= 0:
        return
    low, high = found[0] / tested[1], found[1] / tested[0]
    if rate[0] > high + 0.005 or rate[1] < low - 0.005:
        about = f"{path}.accuracy.test_detected"
        yield weak("rate-not-of-the-test", f"{path}.accuracy.detection_rate", about)
