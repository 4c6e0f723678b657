"""`hria calc`: by hand, against scipy and statsmodels."""

import json
import math
import random
from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import beta, binom, poisson
from statsmodels.stats.proportion import proportion_confint
from typer.testing import CliRunner, Result

from hria.cli.app import app

RATES = ("--sensitivity", "0.9", "--specificity", "0.99", "--prevalence", "1e-5")
PREDICT = ("--exposures", "21000,15000,30000", "--new-exposure", "18000")
runner = CliRunner()


def calc(*args: str, lang: str = "en") -> Result:
    """Run the command in this process."""
    return runner.invoke(app, ["calc", *args, "--lang", lang])


def figures(*args: str) -> Mapping[str, float | None]:
    """Return the figures of a calculation that must succeed."""
    done = calc(*args, "--json")
    assert done.exit_code == 0, done.stderr
    found = json.loads(done.stdout)
    assert set(found) == {"inputs", "figures"}
    return found["figures"]


@pytest.mark.parametrize(
    ("args", "expected"),
    [
        (("ppv", *RATES), {"ppv": 9e-6 / (9e-6 + 0.01 * 0.99999), "npv": 0.98999010 / 0.9899911}),
        (
            (*("ppv", "--sensitivity", "0.9", "--incidents-per-site-year", "0.0221"),
             *("--false-alarms-per-site-year", "12")),
            {"ppv": 0.01989 / 12.01989},
        ),
        (
            (*("alarms", "--specificity", "0.9999", "--decisions-per-year", "5400000"),
             *("--sites", "3")),
            {"false_alarms_per_year": 540, "false_alarms_per_site_month": 15},
        ),
        (
            (*("alarms", "--specificity", "0.99", "--decisions-per-year", "1000"),
             *("--sites", "2", "--months", "5")),
            {"false_alarms_per_year": 10, "false_alarms_per_site_month": 1},
        ),
        (
            ("alarms", "--specificity", "0.9", "--decisions-per-year", "120"),
            {"false_alarms_per_year": 12, "false_alarms_per_site_month": 1},
        ),
        (
            ("flagged", "--false-alarms-per-year", "5.4", "--people", "27"),
            {"chance_flagged_at_least_once": 1 - math.exp(-0.2),
             "people_flagged": 27 * (1 - math.exp(-0.2))},
        ),
        (("interval", "0", "30"), {"low": 0, "high": 1 - 0.025 ** (1 / 30)}),
        (("interval", "30", "30"), {"low": 0.025 ** (1 / 30), "high": 1}),
        (
            ("pilot", "--rate-per-site-year", "0.0221", "--sites", "3", "--years", "2"),
            {"expected_incidents": 0.1326, "chance_of_none": math.exp(-0.1326)},
        ),
    ],
)  # fmt: skip
def test_what_a_hand_can_work_out(args: tuple[str, ...], expected: dict[str, float]) -> None:
    """Exactly these names, with full precision."""
    found = figures(*args)
    assert dict(found) == pytest.approx(expected, rel=1e-7)
    assert list(found) == list(expected)


def test_the_inputs_are_repeated_as_numbers() -> None:
    """Also those that were not given."""
    found = json.loads(calc("interval", "3", "10", "--json").stdout)["inputs"]
    assert found == {"x": 3, "n": 10, "method": "clopper-pearson", "level": 0.95}
    found = json.loads(calc("predict", "--events", "3,0,1", *PREDICT, "--json").stdout)["inputs"]
    assert found == {"events": [3, 0, 1], "exposures": [21000, 15000, 30000], "new_exposure": 18000}


@pytest.mark.parametrize("method", ["clopper-pearson", "wilson"])
@given(data=st.data())
@settings(max_examples=40, deadline=None, derandomize=True)
def test_intervals_are_those_of_statsmodels(method: str, data: st.DataObject) -> None:
    """At any level, for any count."""
    trials = data.draw(st.integers(1, 10**6))
    hits = data.draw(st.one_of(st.integers(0, trials), st.sampled_from([0, trials])))
    level = data.draw(st.sampled_from([0.5, 0.8, 0.9, 0.95, 0.99, 0.999]))
    args = (str(hits), str(trials), "--method", method, "--level", str(level))
    found = figures("interval", *args)
    name = {"clopper-pearson": "beta", "wilson": "wilson"}[method]
    low, high = proportion_confint(hits, trials, alpha=1 - level, method=name)
    low, high = (0.0 if hits == 0 else low), (1.0 if hits == trials else high)
    assert dict(found) == pytest.approx({"low": low, "high": high}, rel=1e-8, abs=1e-12)


def test_chances_are_those_of_scipy() -> None:
    """Of being flagged, and of a pilot that sees none."""
    luck = random.Random(1)  # noqa: S311
    for _ in range(40):
        wrong, people = luck.uniform(0, 500), luck.randint(1, 300)
        found = figures("flagged", "--false-alarms-per-year", repr(wrong), "--people", str(people))
        chance = poisson.sf(0, wrong / people)
        assert found["chance_flagged_at_least_once"] == pytest.approx(chance, rel=1e-10)
        assert found["people_flagged"] == pytest.approx(people * chance, rel=1e-10)
        rate, sites, years = luck.uniform(0, 2), luck.randint(0, 50), luck.uniform(0, 5)
        args = ("--rate-per-site-year", repr(rate), "--sites", str(sites), "--years", repr(years))
        found = figures("pilot", *args)
        assert found["expected_incidents"] == pytest.approx(rate * sites * years)
        none = poisson.pmf(0, rate * sites * years)
        assert found["chance_of_none"] == pytest.approx(none, rel=1e-10)


@pytest.mark.parametrize("events", [0, 1, 7, 40])
def test_a_prediction_from_one_record_is_nelsons(events: int) -> None:
    """Every count that is no surprise beside the record, by scipy's binomial."""
    args = ("--events", str(events), "--exposures", "20000", "--new-exposure", "5000")
    found = figures("predict", *args)
    fits = [
        y
        for y in range(400)
        if binom.cdf(y, events + y, 0.2) > 0.025 and binom.sf(y - 1, events + y, 0.2) > 0.025
    ]
    assert (found["low"], found["high"]) == (fits[0], fits[-1])
    assert found["expected"] == pytest.approx(events / 4)


def test_the_prediction_of_the_issue() -> None:
    """Three records of which none tells of the next."""
    found = figures("predict", "--events", "3,0,1", *PREDICT)
    assert found["expected"] == pytest.approx(4 / 66000 * 18000)
    assert 0 == found["low"] < found["expected"] < found["high"] < 12  # type: ignore[operator]


@pytest.mark.parametrize(
    ("args", "names"),
    [
        (("ppv", "--sensitivity", "0", "--specificity", "1", "--prevalence", "0"), ["ppv"]),
        (("ppv", "--sensitivity", "1", "--specificity", "0", "--prevalence", "1"), ["npv"]),
        (
            ("flagged", "--false-alarms-per-year", "3", "--people", "0"),
            ["chance_flagged_at_least_once", "people_flagged"],
        ),
        (
            ("alarms", "--specificity", "0.9", "--decisions-per-year", "9", "--sites", "0"),
            ["false_alarms_per_site_month"],
        ),
        (("interval", "0", "0"), ["low", "high"]),
        (("interval", "0", "0", "--method", "wilson"), ["low", "high"]),
    ],
)  # fmt: skip
def test_what_is_undefined_is_null_and_not_estimable(
    args: tuple[str, ...], names: list[str]
) -> None:
    """Never 0 % and never 100 %."""
    found = figures(*args)
    assert [name for name, value in found.items() if value is None] == names
    assert "not estimable" in calc(*args).stdout
    assert "추정할 수 없" in calc(*args, lang="ko").stdout


@pytest.mark.parametrize(
    "args",
    [
        ("ppv", *RATES),
        ("alarms", "--specificity", "0.9999", "--decisions-per-year", "5400000"),
        ("flagged", "--false-alarms-per-year", "5.4", "--people", "27"),
        ("interval", "27", "30", "--method", "wilson"),
        ("pilot", "--rate-per-site-year", "0.0221", "--sites", "3", "--years", "1"),
        ("predict", "--events", "3,0,1", *PREDICT),
    ],
)
def test_words_repeat_the_formula_and_the_inputs_in_both_languages(args: tuple[str, ...]) -> None:
    """Without a placeholder left over."""
    for lang, heads in (
        ("en", ("Formula: ", "Given: ", "Result: ", "Mind: ")),
        ("ko", ("계산식: ", "입력값: ", "계산 결과: ", "유의: ")),
    ):
        done = calc(*args, lang=lang)
        assert done.exit_code == 0, done.stderr
        assert all(
            any(line.startswith(head) for line in done.stdout.splitlines()) for head in heads
        )
        assert "{" not in done.stdout
        assert "e-" not in done.stdout.replace("Clopper", "")


def test_a_part_is_never_repeated_as_all() -> None:
    """Not the specificity, not the level, and no figure; and a list shows where a number ends."""
    args = ("--specificity", "0.999999999", "--prevalence", "1e-14")
    said = calc("ppv", "--sensitivity", "0.9", *args).stdout
    assert "specificity = 0.999999999;" in said
    assert "silences that are right = 0.99999999999999" in said
    assert "about 0" not in said
    assert "level = 0.9999999" in calc("interval", "1", "30", "--level", "0.9999999").stdout
    said = calc("predict", "--events", "3,0,1", *PREDICT).stdout
    assert "exposures = 21000, 15000, 30000;" in said


def test_the_language_is_that_of_the_locale() -> None:
    """Unless told."""
    args = ["calc", "interval", "0", "30"]
    assert "집계 결과" in runner.invoke(app, args, env={"LC_ALL": "ko_KR.UTF-8"}).stdout
    assert "Counted" in runner.invoke(app, args, env={"LC_ALL": "C.UTF-8"}).stdout


def test_a_language_that_does_not_exist_is_refused() -> None:
    """Before anything is calculated."""
    done = calc("interval", "0", "30", lang="fr")
    assert (done.exit_code, done.stdout) == (2, "")


def test_json_keeps_full_precision() -> None:
    """Seventeen digits, and the same in every language."""
    assert (
        calc("interval", "3", "7", "--json").stdout
        == calc("interval", "3", "7", "--json", lang="ko").stdout
    )
    assert figures("interval", "3", "7")["low"] == pytest.approx(beta.ppf(0.025, 3, 5), rel=1e-13)
