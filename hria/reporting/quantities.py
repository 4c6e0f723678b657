"""Numbers and dates as people write them, in either language."""

from __future__ import annotations

import math
import re
from datetime import date

from hria.model.text import Language

NBSP = "\u00a0"
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
POINT, POINTS = f"{NBSP}percentage point", {"en": f"{NBSP}percentage points", "ko": "%p"}
UNCOUNTABLE = 1e18  # beyond, nobody reads the digits
PARTIAL = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$")


def number(value: float, digits: int = 3) -> str:
    """Return a number with thousands separators; fractions with `digits` significant digits."""
    if math.isinf(value):
        return "∞" if value > 0 else "-∞"
    if math.isnan(value):
        return "–"
    if float(value).is_integer() and abs(value) < 1e15:
        return f"{int(value):,}"
    if abs(value) >= UNCOUNTABLE:
        return f"{value:.{digits}g}"
    if abs(value) >= 10 ** (digits - 1):
        return f"{round(value):,}"
    return plain_decimal(value, digits)


def plain_decimal(value: float, digits: int) -> str:
    """Return a number with so many significant digits, never in exponent form."""
    if value == 0:
        return "0"
    places = max(0, digits - 1 - math.floor(math.log10(abs(value))))
    text = f"{value:,.{places}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def about(value: float, digits: int = 2) -> float:
    """Return a number rounded to so many significant digits."""
    if value == 0 or math.isinf(value) or math.isnan(value):
        return value
    return round(value, digits - 1 - math.floor(math.log10(abs(value))))


def share(value: float, language: Language, digits: int = 3) -> str:
    """Return a share from 0 to 1 as a percentage that never rounds a part to all or nothing."""
    percent = value * 100
    if 99 < percent < 100:
        left = plain_decimal(100 - percent, 2)
        places = len(left.partition(".")[2])
        text = f"{percent:.{places}f}"
    else:
        text = plain_decimal(percent, 2 if percent < 10 else digits)
    return f"{text}%" if language == "ko" else f"{text}{NBSP}%"


def span(low: str, high: str, language: Language) -> str:
    """Return two written numbers as a range, or one where both are the same."""
    if low == high:
        return low
    if low.endswith("%") and high.endswith("%"):
        low = low.removesuffix("%").rstrip()
    return f"{low}~{high}" if language == "ko" else f"{low} to {high}"


def quantity_range(low: float, high: float, unit: str, language: Language) -> str:
    """Return a figure as its unit asks: shares as percentages, their differences as points."""
    if unit == "share":
        return span(share(low, language), share(high, language), language)
    if unit == "points":
        low, high = 100 * low, 100 * high
        ends = span(plain_decimal(low, 2), plain_decimal(high, 2), language)
        one = ends in ("1", "-1") and language == "en"
        return f"{ends}{POINT if one else POINTS[language]}"
    return span(number(low), number(high), language)


def day(value: date, language: Language) -> str:
    """Return a day: `1 December 2021`, `2021년 12월 1일`."""
    if language == "ko":
        return f"{value.year}년 {value.month}월 {value.day}일"
    return f"{value.day}{NBSP}{MONTHS[value.month - 1]} {value.year}"


def partial_day(text: str, language: Language) -> str:
    """Return a date of which perhaps only the year or the month is known; other text as it is."""
    match = PARTIAL.fullmatch(text.strip())
    if match is None:
        return text
    year, month, of_month = match.groups()
    if month is None:
        return f"{year}년" if language == "ko" else year
    if not 1 <= int(month) <= 12:
        return text
    if of_month is None:
        if language == "ko":
            return f"{year}년 {int(month)}월"
        return f"{MONTHS[int(month) - 1]} {year}"
    try:
        return day(date(int(year), int(month), int(of_month)), language)
    except ValueError:
        return text
