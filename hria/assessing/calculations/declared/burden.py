"""Calculations on how many false alarms there are, what work they make and whom they hit."""

from collections.abc import Callable

from hria.assessing.calculations import alarms, flagged
from hria.assessing.calculations.declared import scale
from hria.assessing.calculations.figures import Calculation, FigureRule
from hria.assessing.calculations.impossible import not_negative, share

_INPUTS = scale.ERRORS | scale.SCALE | scale.WORKERS
_THOUSAND = 1000.0


def _rule(
    name: str,
    unit: str,
    needs: tuple[str, ...],
    evaluate: Callable[..., float | None],
    *,
    more: tuple[str, ...] = (),
    less: tuple[str, ...] = (),
    way: int = 1,
) -> FigureRule:
    """Rule that moves with the alarms of all sites (way 1) or against them (way -1)."""
    up = scale.MORE_IN_A_YEAR if way > 0 else scale.FEWER
    down = scale.FEWER if way > 0 else scale.MORE_IN_A_YEAR
    return FigureRule(name, unit, needs, evaluate, (*up, *more), (*down, *less))


def _at_a_site(
    name: str,
    unit: str,
    needs: tuple[str, ...],
    evaluate: Callable[..., float | None],
    less: tuple[str, ...] = (),
) -> FigureRule:
    """Rule that moves with the alarms of an average site."""
    falling = (*scale.FEWER_AT_A_SITE, *less)
    return FigureRule(name, unit, needs, evaluate, scale.MORE_AT_A_SITE, falling)


def _monthly(alarms_per_year: float) -> float:
    return alarms_per_year / alarms.MONTHS_PER_YEAR


ALARMS = Calculation(
    name="alarms",
    inputs=_INPUTS | scale.BURSTS,
    figures=(
        scale.decisions_per_site_year(),
        *scale.false_alarms_per_camera_day(),
        *scale.false_alarms_per_site_day(),
        *scale.false_alarms_per_site_year(),
        _at_a_site(
            "false_alarms_per_site_month", "alarms", ("false_alarms_per_site_year",), _monthly
        ),
        *scale.false_alarms_per_year(),
        _rule("false_alarms_per_month", "alarms", ("false_alarms_per_year",), _monthly),
        *scale.false_alarms_per_worker_year(),
        _at_a_site(
            "bursts_per_site_month",
            "bursts",
            ("false_alarms_per_site_month", "alarms_per_burst"),
            alarms.bursts,
            less=("alarms_per_burst",),
        ),
    ),
)


def _load(needed: float, available: float) -> float | None:
    return scale.quotient(needed, available)


def _reviewable(needed: float, available: float) -> float:
    """Share of the alarms that the hours suffice for."""
    hours = not_negative("hours_available", available)
    return min(1.0, hours / needed) if needed > 0.0 else 1.0


WORKLOAD = Calculation(
    name="workload",
    inputs=_INPUTS
    | scale.BURSTS
    | {
        "minutes_per_alert": "review.minutes_per_alert",
        "hours_available": "review.hours_available_per_month",
    },
    figures=(
        *scale.false_alarms_per_year(),
        _rule("false_alarms_per_month", "alarms", ("false_alarms_per_year",), _monthly),
        _rule(
            "hours_needed_per_month",
            "hours",
            ("false_alarms_per_month", "minutes_per_alert"),
            alarms.review_hours,
            more=("minutes_per_alert",),
        ),
        _rule(
            "hours_needed_per_month_in_bursts",
            "hours",
            ("false_alarms_per_month", "minutes_per_alert", "alarms_per_burst"),
            alarms.review_hours,
            more=("minutes_per_alert",),
            less=("alarms_per_burst",),
        ),
        _rule(
            "minutes_available_per_alert",
            "minutes",
            ("hours_available", "false_alarms_per_month"),
            alarms.minutes_available,
            more=("hours_available",),
            way=-1,
        ),
        _rule(
            "load",
            "times",
            ("hours_needed_per_month", "hours_available"),
            _load,
            more=("minutes_per_alert",),
            less=("hours_available",),
        ),
        _rule(
            "share_reviewable",
            "share",
            ("hours_needed_per_month", "hours_available"),
            _reviewable,
            more=("hours_available",),
            less=("minutes_per_alert",),
            way=-1,
        ),
        *scale.false_positive_share(),
        FigureRule(
            name="review_minutes_per_thousand_decisions",
            unit="minutes",
            needs=("false_positive_share", "minutes_per_alert"),
            evaluate=lambda wrong, minutes: (
                _THOUSAND * alarms.review_minutes_per_decision(wrong, minutes)
            ),
            rising=("false_alarms", "minutes_per_alert"),
            falling=("specificity",),
        ),
    ),
)


def _held_against(alarms_per_worker: float, part: float) -> float:
    return alarms_per_worker * share("share_put_to_a_worker", part)


def _people(chance: float, workers: float) -> float:
    return chance * not_negative("workers", workers)


def _hits(
    name: str, unit: str, needs: tuple[str, ...], evaluate: Callable[..., float]
) -> FigureRule:
    """Rule on one worker of several: fewer flags on each where there are more of them."""
    return FigureRule(
        name=name,
        unit=unit,
        needs=needs,
        evaluate=evaluate,
        rising=(*scale.MORE_IN_A_YEAR[:-1], "share_put"),
        falling=(*scale.FEWER, "workers", "alarms_per_burst"),
    )


def _all_hits(name: str, needs: tuple[str, ...]) -> FigureRule:
    return _rule(name, "persons", needs, _people, more=("share_put",), less=("alarms_per_burst",))


FLAGGED = Calculation(
    name="flagged",
    inputs=_INPUTS | scale.BURSTS | {"share_put": "review.share_put_to_a_worker"},
    figures=(
        *scale.false_alarms_per_year(),
        *scale.false_alarms_per_worker_year(),
        _hits(
            "most_flags_per_worker_year",
            "flags",
            ("false_alarms_per_worker_year",),
            lambda flags: not_negative("flags", flags),
        ),
        _hits(
            "most_chance_flagged",
            "share",
            ("most_flags_per_worker_year",),
            flagged.chance_flagged,
        ),
        _all_hits("most_workers_flagged", ("most_chance_flagged", "workers")),
        _hits(
            "flags_per_worker_year",
            "flags",
            ("false_alarms_per_worker_year", "share_put"),
            _held_against,
        ),
        _hits(
            "chance_flagged",
            "share",
            ("flags_per_worker_year", "alarms_per_burst"),
            flagged.chance_flagged,
        ),
        _all_hits("workers_flagged", ("chance_flagged", "workers")),
    ),
)
