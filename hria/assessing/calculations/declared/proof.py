"""Calculations on what a pilot can show and what a vendor would have to prove."""

from collections.abc import Callable
from functools import partial

from hria.assessing.calculations import break_even, pilot
from hria.assessing.calculations.declared import scale
from hria.assessing.calculations.declared.right_alerts import PPV, prevalence
from hria.assessing.calculations.declared.under_reporting import TIMES
from hria.assessing.calculations.figures import Calculation, FigureRule
from hria.assessing.calculations.intervals import clopper_pearson, poisson_rate_interval
from hria.assessing.calculations.sample_sizes import trials_without_failure

_NINETY = 0.9
_HALVING = 0.5
_PILOT = ("incidents", "pilot_sites", "pilot_years")


def _chance_of_none(times: int, incidents: float, sites: float, years: float) -> float:
    return pilot.chance_of_none(pilot.expected_incidents(incidents, sites, years, times))


def _chances_of_none() -> tuple[FigureRule, ...]:
    return tuple(
        FigureRule(
            name="chance_of_none" if times == 1 else f"chance_of_none_{times}x",
            unit="share",
            needs=_PILOT,
            evaluate=partial(_chance_of_none, times),
            falling=_PILOT,
        )
        for times in TIMES
    )


def _shown(detected: int) -> FigureRule:
    """Lower limit of the sensitivity after so many incidents, all of them detected."""
    return FigureRule(
        name=f"shown_after_{detected}_of_{detected}",
        unit="share",
        needs=(),
        evaluate=lambda: clopper_pearson(detected, detected).low,
    )


def _to_show(name: str, target: str | float) -> tuple[FigureRule, FigureRule, FigureRule]:
    """Incidents, site-years and years of this pilot that would show a sensitivity."""
    stated = isinstance(target, str)
    needs = (target,) if isinstance(target, str) else ()

    def wanted(given: tuple[float, ...]) -> float:
        return given[0] if stated else float(target)

    def incidents(*given: float) -> float | None:
        return trials_without_failure(wanted(given))

    def site_years(*given: float) -> float | None:
        return pilot.site_years_to_show(wanted(given), given[-1])

    def years(total: float, sites: float) -> float | None:
        return scale.quotient(total, sites)

    return (
        FigureRule(f"incidents_to_show_{name}", "incidents", needs, incidents, needs),
        FigureRule(
            f"site_years_to_show_{name}",
            "site-years",
            (*needs, "incidents"),
            site_years,
            needs,
            ("incidents",),
        ),
        FigureRule(
            f"years_to_show_{name}",
            "years",
            (f"site_years_to_show_{name}", "pilot_sites"),
            years,
            needs,
            ("incidents", "pilot_sites"),
        ),
    )


def _possible_after_none(sites: float, years: float) -> float | None:
    exposure = scale.product(sites, years)
    return poisson_rate_interval(0, exposure).high if exposure else None


def _power(incidents: float, sites: float, others: float, years: float) -> float | None:
    if not (sites and others):
        return None
    return pilot.power_to_see_reduction(incidents, sites, others, years, _HALVING)


PILOT = Calculation(
    name="pilot",
    inputs=scale.INCIDENTS
    | scale.DETECTION
    | {
        "pilot_sites": "pilot.sites",
        "pilot_years": "pilot.years",
        "comparison_sites": "pilot.comparison_sites",
    },
    figures=(
        FigureRule(
            name="expected_incidents",
            unit="incidents",
            needs=_PILOT,
            evaluate=pilot.expected_incidents,
            rising=_PILOT,
        ),
        *_chances_of_none(),
        _shown(1),
        _shown(3),
        *_to_show("90", _NINETY),
        *_to_show("claim", "detection_rate"),
        FigureRule(
            name="rate_possible_after_none",
            unit="incidents",
            needs=("pilot_sites", "pilot_years"),
            evaluate=_possible_after_none,
            falling=("pilot_sites", "pilot_years"),
        ),
        FigureRule(
            name="power_to_see_halving",
            unit="share",
            needs=("incidents", "pilot_sites", "comparison_sites", "pilot_years"),
            evaluate=_power,
        ),
    ),
    whole=frozenset({"pilot_sites", "comparison_sites"}),
)

_RARE = ("base_rate", "incidents", "decisions_per_incident", "sites")
_PACE = ("decisions_per_hour", "hours_per_day", "days_per_year", "cameras")


def _limit(
    name: str, needs: tuple[str, ...], evaluate: Callable[..., float | None], way: int
) -> FigureRule:
    """Rule on a limit per decision, which rises (way 1) with the prevalence."""
    more, less = (*_RARE, "detection_rate"), _PACE
    return FigureRule(
        name=name,
        unit="share",
        needs=needs,
        evaluate=evaluate,
        rising=more if way > 0 else less,
        falling=less if way > 0 else more,
        same_unit=("detection_rate", "base_rate"),
    )


def _years_per_alarm(most: float) -> float | None:
    return scale.quotient(1.0, most)


BREAK_EVEN = Calculation(
    name="break-even",
    inputs={**PPV.inputs, **scale.WORKERS},
    figures=(
        FigureRule(
            name="most_false_alarms_per_site_year",
            unit="alarms",
            needs=("incidents",),
            evaluate=break_even.most_false_alarms,
            rising=("incidents",),
        ),
        FigureRule(
            name="site_years_per_false_alarm",
            unit="site-years",
            needs=("most_false_alarms_per_site_year",),
            evaluate=_years_per_alarm,
            falling=("incidents",),
        ),
        FigureRule(
            name="most_false_alarms_per_site_year_claimed",
            unit="alarms",
            needs=("incidents", "detection_rate"),
            evaluate=break_even.most_false_alarms,
            rising=("incidents", "detection_rate"),
            demands={"detection_rate": frozenset({"incident"})},
            against=("incidents",),
        ),
        *scale.false_alarms_per_site_year(mixed_with="incidents"),
        FigureRule(
            name="times_above_break_even",
            unit="times",
            needs=("false_alarms_per_site_year", "most_false_alarms_per_site_year"),
            evaluate=scale.quotient,
            rising=scale.MORE_AT_A_SITE,
            falling=(*scale.FEWER_AT_A_SITE, "incidents"),
        ),
        *prevalence(),
        _limit(
            "most_false_positive_share",
            ("prevalence",),
            lambda pi: break_even.most_false_positive_share(1.0, pi),
            1,
        ),
        _limit(
            "least_specificity",
            ("prevalence",),
            lambda pi: break_even.least_specificity(1.0, pi),
            -1,
        ),
        _limit(
            "most_false_positive_share_claimed",
            ("detection_rate", "prevalence"),
            break_even.most_false_positive_share,
            1,
        ),
        _limit(
            "least_specificity_claimed",
            ("detection_rate", "prevalence"),
            break_even.least_specificity,
            -1,
        ),
    ),
)
