"""Numbers and dates are written as people write them."""

from datetime import date

import pytest

from hria.reporting.quantities import about, day, number, partial_day, quantity_range, share, span


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (90000, "90,000"),
        (0, "0"),
        (0.0209, "0.0209"),
        (1234.56, "1,235"),
        (12.345, "12.3"),
        (0.5, "0.5"),
        (1e-7, "0.0000001"),
        (float("inf"), "∞"),
        (-3.0, "-3"),
    ],
)
def test_numbers(value: float, expected: str) -> None:
    """Whole numbers are whole, small ones never in exponents."""
    assert number(value) == expected


@pytest.mark.parametrize(
    ("value", "en", "ko"),
    [
        (0.97, "97\u00a0%", "97%"),
        (0.000011, "0.0011\u00a0%", "0.0011%"),
        (0.99999, "99.999\u00a0%", "99.999%"),
        (1.0, "100\u00a0%", "100%"),
        (0.0, "0\u00a0%", "0%"),
        (0.8953, "89.5\u00a0%", "89.5%"),
    ],
)
def test_shares_never_round_a_part_to_all_or_nothing(value: float, en: str, ko: str) -> None:
    """99.999 % does not become 100 %."""
    assert share(value, "en") == en
    assert share(value, "ko") == ko


def test_ranges_and_rounding() -> None:
    """A range of one number is that number."""
    assert span("2", "3", "en") == "2 to 3"
    assert span("2", "3", "ko") == "2~3"
    assert span("2", "2", "ko") == "2"
    assert span("89%", "94%", "ko") == "89~94%"
    assert span("89\u00a0%", "94\u00a0%", "en") == "89 to 94\u00a0%"
    assert about(91234) == 91000
    assert about(0.01234) == 0.012


@pytest.mark.parametrize(
    ("low", "high", "en", "ko"),
    [
        (0.05, 0.05, "5\u00a0percentage points", "5%p"),
        (0.01, 0.01, "1\u00a0percentage point", "1%p"),
        (-0.031, 0.0637, "-3.1 to 6.4\u00a0percentage points", "-3.1~6.4%p"),
        (0.0, 0.0, "0\u00a0percentage points", "0%p"),
    ],
)
def test_one_share_less_another_is_in_points(low: float, high: float, en: str, ko: str) -> None:
    """From 85 % to 90 % are five points, not five per cent."""
    assert quantity_range(low, high, "points", "en") == en
    assert quantity_range(low, high, "points", "ko") == ko
    assert quantity_range(0.85, 0.9, "share", "en") == "85 to 90\u00a0%"
    assert quantity_range(2.0, 3.0, "hours", "ko") == "2~3"


def test_a_number_that_nobody_can_count_has_an_exponent() -> None:
    """Not three hundred zeros."""
    assert number(1e15) == "1,000,000,000,000,000"
    assert number(1e307) == "1e+307"


def test_days() -> None:
    """As each language writes them."""
    assert day(date(2021, 12, 1), "ko") == "2021년 12월 1일"
    assert day(date(2021, 12, 1), "en") == "1\u00a0December 2021"


@pytest.mark.parametrize(
    ("text", "en", "ko"),
    [
        ("2021", "2021", "2021년"),
        ("2021-07", "July 2021", "2021년 7월"),
        ("2021-07-05", "5\u00a0July 2021", "2021년 7월 5일"),
        ("2021-13", "2021-13", "2021-13"),
        ("2021-02-31", "2021-02-31", "2021-02-31"),
        ("summer", "summer", "summer"),
    ],
)
def test_dates_known_in_part_stay_so(text: str, en: str, ko: str) -> None:
    """No day is made up."""
    assert partial_day(text, "en") == en
    assert partial_day(text, "ko") == ko
