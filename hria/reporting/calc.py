"""What a calculation comes to in plain words: whole numbers, the formula, the inputs, a warning."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from hria.reporting import calc_alerts, calc_counts
from hria.reporting.quantities import number
from hria.reporting.wording import Words
from hria.reporting.worked import Input, Worked

SAYING: Mapping[str, Callable[[Worked, Words], list[str]]] = {
    "ppv": calc_alerts.by_decision,
    "ppv-from-rates": calc_alerts.by_incident,
    "alarms": calc_counts.alarms,
    "flagged": calc_counts.flagged,
    "interval": calc_counts.interval,
    "pilot": calc_counts.pilot,
    "predict": calc_counts.predict,
}
EXACT = 6
LEAST, MOST = 1e-9, 1e15
NEARLY = 0.99999


def lines(worked: Worked, words: Words) -> tuple[str, ...]:
    """Return what a calculation comes to, line by line."""
    key = worked.name
    if key == "interval":
        key = f"interval-{worked.inputs['method']}"
    return (
        *SAYING[worked.name](worked, words),
        "",
        words("layout.formula", formula=words(f"formula.{key}")),
        words("layout.inputs", inputs=_pairs(worked.inputs, words)),
        words("layout.figures", figures=_pairs(worked.figures, words)),
        words("layout.mind", mind=words(f"mind.{key}")),
    )


def _pairs(values: Mapping[str, Input] | Mapping[str, int | float | None], words: Words) -> str:
    pairs = (
        words("layout.pair", name=words(f"name.{name}"), value=_written(value, words))
        for name, value in values.items()
    )
    return words("layout.between").join(pairs)


def _written(value: Input | None, words: Words) -> str:
    match value:
        case None:
            return words("layout.undefined")
        case str():
            return value
        case int() | float():
            return _exact(value)
        case _:
            return ", ".join(_exact(each).replace(",", "") for each in value)


def _exact(value: float) -> str:
    """Return a number with six digits, more where a part would become all; else with exponent."""
    if NEARLY < value < 1.0:
        return repr(float(value))
    plain = value == 0 or LEAST <= abs(value) < MOST
    return number(value, EXACT) if plain else f"{value:.{EXACT}g}"
