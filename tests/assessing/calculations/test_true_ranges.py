"""Over ranges every declared figure has its true extremes, whatever is known in whatever unit."""

import itertools
import random
from collections.abc import Mapping

import pytest

from hria.assessing.calculations.catalogue import CALCULATIONS, calculate
from hria.assessing.calculations.figures import Calculation, Known, Missing
from hria.assessing.calculations.ranges import Span
from hria.assessing.calculations.resolving import Chain, Resolver

COUNTS = {
    *("detected", "positives", "wrong", "negatives", "persons", "pilot_sites", "comparison_sites"),
    *("worst_errors", "worst_tested", "best_errors", "best_tested", "sites", "cameras", "workers"),
    *("detectors", "counted", "right"),
}
TRIALS = {"counted", "positives", "negatives", "worst_tested", "best_tested"}
SHARES = {
    *("detection_rate", "specificity", "base_rate", "precision", "f1", "test_prevalence"),
    *("share_put", "claimed_value"),
}
LIMITS = {
    "hours_per_day": (1, 24),
    "days_per_year": (1, 366),
    "decisions_per_hour": (1, 3600),
    "decisions_per_incident": (1, 50),
    "incidents": (0.001, 3),
    "alarms_per_burst": (1, 20),
    "minutes_per_alert": (0.5, 20),
    "hours_available": (1, 200),
    "pilot_years": (0.1, 5),
}


def some_span(name: str, luck: random.Random, *, ranged: bool) -> Span:
    """Draw a possible value or range of an input."""
    if name in COUNTS:
        first = luck.randint(20, 50) if name in TRIALS else luck.randint(1, 25)
        ends: list[float] = [first, first + luck.randint(0, 8)]
    elif name in SHARES:
        ends = sorted(luck.choice([luck.uniform(0.01, 0.99), 0.5, 0.9]) for _ in range(2))
    elif name == "false_alarms":
        ends = sorted(luck.uniform(0.0001, 0.9) for _ in range(2))
    else:
        ends = sorted(luck.uniform(*LIMITS[name]) for _ in range(2))
    return Span(*ends) if ranged else Span.exactly(ends[0])


def some_units(calculation: Calculation, luck: random.Random) -> dict[str, str]:
    """Draw units in which the rates might be stated."""
    unit = luck.choice(["clip", "clip", "site-year", "site-month", "site-day", "camera-day"])
    per = {
        name: "clip"
        for name in ("detection_rate", "specificity", "base_rate", "test_prevalence")
        if name in calculation.inputs
    }
    if luck.random() < 0.4 and "detection_rate" in per:
        per["detection_rate"] = "incident"
    if "false_alarms" in calculation.inputs:
        per["false_alarms"] = luck.choice([unit, "person-year"]) if luck.random() < 0.2 else unit
    return per


def points_within(spans: Mapping[str, Span], calculation: Calculation) -> list[dict[str, float]]:
    """Every whole number of the counts, and a grid of everything else."""
    grids: list[list[float]] = []
    for name, span in spans.items():
        if name in COUNTS:
            grids.append([float(n) for n in range(int(span.low), int(span.high) + 1)])
        else:
            grids.append(sorted({span.low + (span.high - span.low) * k / 8 for k in range(9)}))
    points = (dict(zip(spans, place, strict=True)) for place in itertools.product(*grids))
    return [
        point
        for point in points
        if all(
            point[hits] <= point[trials]
            for hits, trials in calculation.within
            if hits in point and trials in point
        )
    ]


@pytest.mark.parametrize("name", sorted(CALCULATIONS))
def test_the_range_of_every_figure_is_true_and_attained(name: str) -> None:
    """Whatever is known, in whatever unit, by trying points all over the ranges."""
    calculation, luck = CALCULATIONS[name], random.Random(name)  # noqa: S311
    compared = 0
    for _ in range(12 if name == "pilot" else 60):
        left_out = set(luck.sample(sorted(calculation.inputs), luck.choice([0, 0, 1, 2])))
        asked = sorted(set(calculation.inputs) - left_out)
        ranged = set(luck.sample(asked, min(len(asked), luck.choice([1, 2, 3]))))
        values = {one: some_span(one, luck, ranged=one in ranged) for one in asked}
        per = {one: unit for one, unit in some_units(calculation, luck).items() if one in asked}
        chains = Resolver(calculation, values, per).resolve()
        for figure, found in calculate(name, values, per).items():
            chain = chains[figure]
            if isinstance(found, Missing) or isinstance(chain, Missing):
                continue
            compared += 1
            spans = {one: values[one] for one in chain.inputs} | dict(chain.free)
            assert_true_range(found, chain, points_within(spans, calculation))
    assert compared > 50


def assert_true_range(found: Known, chain: Chain, points: list[dict[str, float]]) -> None:
    """No point lies outside, and the bounds are reached."""
    reached = [value for point in points if (value := chain.at(point)) is not None]
    scale = max(abs(found.low), abs(found.high))
    assert found.low <= min(reached) + 1e-9 * scale, chain.rule.name
    assert max(reached) <= found.high + 1e-9 * scale, chain.rule.name
    # Corners attain the bounds of monotone figures; the others come close by sampling.
    searched = set(chain.inputs) - set(chain.rule.rising) - set(chain.rule.falling)
    slack = (0.02 if searched - COUNTS else 1e-9) * scale
    assert min(reached) - found.low <= slack, chain.rule.name
    assert found.high - max(reached) <= slack, chain.rule.name
