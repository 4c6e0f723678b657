"""Claims of accuracy without what they would have to rest on."""

from __future__ import annotations

from collections.abc import Iterator

from hria.assessing.weak_spots.looking import Looking, contradiction, weak
from hria.model.fact import MemberKind
from hria.model.weak_spot import WeakSpot

FIGURES = ("claimed_value", "detection_rate", "specificity", "false_alarms", "precision", "f1")


def of_claims(seen: Looking) -> Iterator[WeakSpot]:
    """Yield claims without base rate or test set, and claims denied beside their own figures."""
    for path, _ in seen.members(MemberKind.FUNCTION):
        accuracy = f"{path}.accuracy"
        figures = [each for each in FIGURES if seen.span(f"{accuracy}.{each}")]
        denied = seen.value(f"{accuracy}.claim_made") is False
        if denied and figures:
            about = f"{accuracy}.{figures[0]}"
            yield contradiction("no-claim-but-figures", f"{accuracy}.claim_made", about)
        if not (figures or seen.value(f"{accuracy}.claim_made") is True):
            continue
        where = f"{accuracy}.{figures[0]}" if figures else f"{accuracy}.claim_made"
        if not _has_base_rate(accuracy, seen):
            yield weak("claim-without-base-rate", where)
        if not _has_test(accuracy, seen):
            yield weak("claim-without-test-set", where)


def _has_base_rate(accuracy: str, seen: Looking) -> bool:
    stated = seen.value(f"{accuracy}.base_rate_stated") is True
    rates = (f"{accuracy}.base_rate", "base_rate.incidents_per_site_year")
    return stated or any(seen.span(each) for each in rates)


def _has_test(accuracy: str, seen: Looking) -> bool:
    shown = seen.value(f"{accuracy}.report_shown") is True
    sizes = ("test_positives", "test_negatives")
    return shown or any(seen.span(f"{accuracy}.{each}") for each in sizes)
