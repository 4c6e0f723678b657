"""The sentences on figures, at the ends of their ranges and in both languages."""

import pytest
from building import words

from hria.model.finding import FigureRange
from hria.model.text import LANGUAGES, Language
from hria.reporting.telling import RATES, rate, sentence
from hria.reporting.telling_figures import TELLING

TRILLION = "1,000,000,000,000"
UNITS = {
    "wrong_per_right": "times",
    "times_above_break_even": "times",
    "false_alarms_times": "times",
    "hours_needed_per_month": "hours",
    "most_workers_flagged": "persons",
    "years_to_show_90": "years",
}
LEAST = 1e-12  # less than one in a million million counts as none, at the end of a range
ENDS = (0.0, 1e-300, 1e-13, 1e-6, 0.3, 0.5, 0.9, 0.999999, 1 - 1e-13, 1.0)
MORE = (1.5, 9.9, 123.0, 91234.0, 1e15)


def said(name: str, low: float, high: float, language: Language = "en") -> str:
    """Return the sentence on a figure."""
    unit = UNITS.get(name, "alarms" if name in RATES else "share")
    return sentence(name, FigureRange(low, high, unit), words(language))


@pytest.mark.parametrize(
    ("low", "high", "english", "korean"),
    [
        (0.0, 0.0, "None of the alerts would be right.", "맞는 경보가 없습니다."),
        (
            1e-20, 1e-20,
            f"Fewer than one in {TRILLION} alerts would be right.",
            f"경보 {TRILLION}건 가운데 맞는 것은 1건도 되지 않습니다.",
        ),
        (
            1.1e-5, 1.1e-5,
            "Of 100,000 alerts about 1 would be right.",
            "경보 100,000건 가운데 맞는 것은 약 1건입니다.",
        ),
        (
            1e-5, 0.6,
            "Of 100,000 alerts about 1 to 60,000 would be right.",
            "경보 100,000건 가운데 맞는 것은 약 1~60,000건입니다.",
        ),
        (
            0.0, 0.1157,
            "Of 100 alerts about 0 to 12 would be right.",
            "경보 100건 가운데 맞는 것은 약 0~12건입니다.",
        ),
        (
            0.9912, 0.9976,
            "Of 10,000 alerts about 9,912 to 9,976 would be right.",
            "경보 10,000건 가운데 맞는 것은 약 9,912~9,976건입니다.",
        ),
        (
            1 - 1e-13, 1 - 1e-13,
            f"Fewer than one in {TRILLION} alerts would be wrong.",
            f"경보 {TRILLION}건 가운데 틀린 것은 1건도 되지 않습니다.",
        ),
    ],
)  # fmt: skip
def test_shares_of_right_alerts(low: float, high: float, english: str, korean: str) -> None:
    """From none to all, never a percentage with zeros behind the point."""
    assert said("share_right", low, high) == english
    assert said("share_right", low, high, "ko") == korean


def test_certainty_is_called_what_no_test_can_show() -> None:
    """A share of exactly one rests on a specificity of exactly one."""
    assert "No test can show that" in said("share_right", 1.0, 1.0)
    assert "어떤 시험도" in said("share_right", 1.0, 1.0, "ko")


@pytest.mark.parametrize(
    ("low", "high", "english", "korean"),
    [
        (91234.0, 91234.0, "About 91,000 wrong alerts for each right one.",
         "맞는 경보 1건마다 틀린 경보가 약 91,000건입니다."),
        (541.0, 957.0, "About 540 to 960 wrong alerts for each right one.",
         "맞는 경보 1건마다 틀린 경보가 약 540~960건입니다."),
        (1.3, 1.3, "", ""),
        (0.002, 0.009, "", ""),
    ],
)  # fmt: skip
def test_wrong_alerts_for_each_right_one(
    low: float, high: float, english: str, korean: str
) -> None:
    """Where there are few of them the share says it better."""
    assert said("wrong_per_right", low, high) == english
    assert said("wrong_per_right", low, high, "ko") == korean


@pytest.mark.parametrize(
    ("low", "high", "english", "korean"),
    [
        (0.0, 0.0, "no wrong alert", "0건"),
        (0.0221, 0.0221, "one wrong alert in about 45 years", "약 45년에 1건"),
        (0.0209, 0.037, "one wrong alert in about 27 to 48 years", "약 27~48년에 1건"),
        (0.209, 0.37, "about 2 to 4 wrong alerts in 10 years", "10년에 약 2~4건"),
        (1.0, 1.0, "about one wrong alert a year", "1년에 약 1건"),
        (1.5, 1.5, "about 15 wrong alerts in 10 years", "10년에 약 15건"),
        (12.0, 12.0, "about 12 wrong alerts a year", "1년에 약 12건"),
        (0.0221, 12.0, "one wrong alert in about 45 years to about 12 wrong alerts a year",
         "약 45년에 1건에서 1년에 약 12건"),
        (0.0, 12.0, "no wrong alert to about 12 wrong alerts a year", "0건에서 1년에 약 12건"),
    ],
)  # fmt: skip
def test_rates_as_phrases(low: float, high: float, english: str, korean: str) -> None:
    """So many a year, or one in so many years."""
    assert rate("year", low, high, words()) == english
    assert rate("year", low, high, words("ko")) == korean


def test_nobody_is_told_of_one_of_a_billion_workers() -> None:
    """Practically every, or fewer than one in a thousand."""
    assert "practically every worker" in said("most_chance_flagged", 0.99999, 1.0)
    assert "fewer than one in 1,000 workers" in said("most_chance_flagged", 1e-9, 1e-8)
    assert "about 86" in said("most_chance_flagged", 0.8646, 0.8646)
    assert "on average at most 5 of" in said("most_workers_flagged", 4.2, 4.9)
    assert "on average at most 1 of" in said("most_workers_flagged", 0.9999999, 0.9999999)
    assert "fewer than one a year" in said("most_workers_flagged", 0.1, 0.4)
    assert "about one hour a month" in said("hours_needed_per_month", 0.999, 1.0)
    assert "about 1 to 2 hours a month" in said("hours_needed_per_month", 1.0, 2.0)


def test_a_pilot_without_incidents_is_told_in_pilots() -> None:
    """Never as a detection rate."""
    assert said("expected_incidents", 0.0627, 0.111) == (
        "To be expected: a single incident in about 9 to 16 pilots like this one."
    )
    assert said("chance_of_none", 0.895, 0.939).startswith("Of 100 pilots like this one about 90")
    assert "Hardly any pilot" in said("chance_of_none", 0.0, 0.0)
    assert "Practically every pilot" in said("chance_of_none", 1.0, 1.0)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", TELLING)
def test_every_figure_has_a_sentence_without_holes_at_any_end(
    name: str, language: Language
) -> None:
    """Neither a placeholder nor an exponent nor `about 0` of something that exists."""
    unit = UNITS.get(name)
    ends = ENDS if unit is None and name not in RATES else (*ENDS, *MORE)
    told = 0
    for low in ends:
        for high in (each for each in ends if each >= low):
            text = said(name, low, high, language)
            told += bool(text)
            assert "{" not in text
            assert "inf" not in text
            assert "nan" not in text
            assert not (low > LEAST and " 0 " in text and unit != "persons"), (low, high, text)
    assert told
