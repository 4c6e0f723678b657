"""Figures in whole-number sentences: so many of so many, one in so many years."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace

from hria.model.finding import FigureRange
from hria.reporting.frequencies import TOTALS, frequency, near_whole, whole
from hria.reporting.quantities import about, number, span
from hria.reporting.wording import Words

# What a rate counts, and over what; the wording has it as `rate.<name>`.
RATES: Mapping[str, str] = {
    "false_alarms_per_site_month": "month",
    "false_alarms_per_site_year": "year",
    "false_alarms_per_year": "year",
    "most_false_alarms_per_site_year": "year",
    "most_false_positive_share": "decision",
    "expected_incidents": "pilot",
}
PER_SITE = "false_alarms_per_site_year"
MONTHS = 12
ROUGH = {"most_chance_flagged", "chance_of_none"}  # nobody pictures one of a billion workers
ROUGH_TOTAL = 1_000
LEAST_TIMES = 10  # below, "1.3 wrong alerts for each right one" says less than "43 of 100 right"
ENDS = {0.0: "none", 1.0: "all"}
FALLBACKS = {"none": "hardly", "all": "nearly"}


def sentence(name: str, figure: FigureRange, words: Words) -> str:
    """Return a figure as a sentence; nothing where the wording has none for it."""
    key = f"numbers.say.{name}"
    if name == PER_SITE and figure.low >= MONTHS:
        months = (figure.low / MONTHS, figure.high / MONTHS)
        return _if_any(key, words, rate=rate("month", *months, words))
    if name in RATES:
        return _if_any(key, words, rate=rate(RATES[name], figure.low, figure.high, words))
    if figure.unit == "share":
        return _share(key, figure, words, rough=name in ROUGH)
    if name.startswith("wrong_per_right") and figure.low < LEAST_TIMES:
        return ""
    if about(figure.high) < 1:
        return _if_any(f"{key}-under-one", words)
    if about(figure.low) == about(figure.high) == 1 and words.has(f"{key}-one"):
        return words(f"{key}-one")
    if figure.unit == "times" and figure.low < 1:
        return ""
    if name.startswith("most_"):
        figure = replace(figure, low=figure.high)
    return _if_any(key, words, n=_things(figure, words))


def _things(figure: FigureRange, words: Words) -> str:
    """Return an amount with two digits; persons whole, a single number of them rounded up."""
    ends = (figure.low, figure.high)
    if figure.unit == "persons" and figure.low == figure.high:
        return number(math.ceil(about(figure.high)))
    if figure.unit == "persons":
        ends = (math.floor(about(figure.low)), math.ceil(about(figure.high)))
    low, high = (number(about(end)) for end in ends)
    return span(low, high, words.language)


def _share(key: str, figure: FigureRange, words: Words, *, rough: bool) -> str:
    total = ROUGH_TOTAL if rough else TOTALS[-1]
    if figure.low == figure.high in ENDS:
        end = ENDS[figure.high]
        kind = end if words.has(f"{key}-{end}") else FALLBACKS[end]
        return _if_any(f"{key}-{kind}", words, total=total)
    if figure.high < 1.0 / total:
        return _if_any(f"{key}-hardly", words, total=total)
    if figure.low > 1.0 - 1.0 / total:
        return _if_any(f"{key}-nearly", words, total=total)
    found = frequency(figure.low, figure.high)
    if found is None:
        return ""
    n = span(number(found.low), number(found.high), words.language)
    return _if_any(key, words, n=n, total=found.total)


def _if_any(key: str, words: Words, **values: object) -> str:
    return words(key, **values) if words.has(key) else ""


def rate(kind: str, low: float, high: float, words: Words) -> str:
    """Return a rate as so many in a span or one in so many spans; both ends where they differ."""
    if low == 0.0 or high == 0.0:
        ends = (_rate(kind, low, words), _rate(kind, high, words))
        return ends[0] if low == high else words("rate.between", low=ends[0], high=ends[1])
    for form, spans, first, last in (
        ("many", 1, low, high),
        ("rare", 1, 1.0 / high, 1.0 / low),
        ("spans", 10, 10.0 * low, 10.0 * high),
    ):
        if near_whole(first) and near_whole(last):
            n = span(number(whole(first)), number(whole(last)), words.language)
            named = "one" if (form, n) == ("many", "1") else form
            return words(f"rate.{kind}.{named}", n=n, spans=spans)
    return words("rate.between", low=_rate(kind, low, words), high=_rate(kind, high, words))


def _rate(kind: str, value: float, words: Words) -> str:
    return words(f"rate.{kind}.none") if value == 0.0 else rate(kind, value, value, words)
