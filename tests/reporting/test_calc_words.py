"""What `hria calc` says at the ends: whole numbers, and never more than the figures carry."""

import re

import pytest
from building import TEMPLATES

from hria.model.text import LANGUAGES, Language
from hria.reporting.calc import lines
from hria.reporting.wording import PLACEHOLDER, Words, read_wording
from hria.reporting.worked import Worked

ENTRIES = read_wording(TEMPLATES, "wording_calc.yaml")
SHARES = (0.0, 1e-300, 1e-9, 0.01, 0.5, 0.99, 1.0 - 1e-13, 1.0)


def told(worked: Worked, language: Language = "en") -> str:
    """Return the sentences, without formula, inputs and figures."""
    return "\n".join(lines(worked, Words(ENTRIES, language))).partition("\n\n")[0]


def predictive(se: float, sp: float, pi: float) -> Worked:
    """Work out by hand how often an alert is right."""
    found, wrong = se * pi, (1 - sp) * (1 - pi)
    missed, silent = (1 - se) * pi, sp * (1 - pi)
    return Worked(
        "ppv",
        {"sensitivity": se, "specificity": sp, "prevalence": pi},
        {
            "ppv": found / (found + wrong) if found + wrong else None,
            "npv": silent / (silent + missed) if silent + missed else None,
        },
        {5: None, 10: 0.0, 50: 1.0},
    )


@pytest.mark.parametrize("key", sorted(ENTRIES))
def test_every_entry_speaks_both_languages_with_the_same_placeholders(key: str) -> None:
    """A test holds both together."""
    sides = [ENTRIES[key].en or "", ENTRIES[key].ko or ""]
    assert all(sides)
    found = [{each[0] for each in PLACEHOLDER.findall(side)} for side in sides]
    assert found[0] == found[1]


def test_a_thousand_alerts_in_whole_numbers() -> None:
    """The example of the issue, which a teacher can count through."""
    assert told(predictive(0.9, 0.99, 1e-5)).splitlines() == [
        (
            "Take 1,000,000 decisions. The event really happens in about 10 of them; the alert "
            "sounds in about 9 of these. It also sounds in about 10,000 of all the others, "
            "although nothing happened there."
        ),
        "Of 10,000 alerts about 9 would be right.",
        "That is about 1,100 wrong alerts for each right one.",
        (
            "Of 1,000,000 decisions that stay silent about 1 would hide a missed event; with a box "
            "that never alerts it would be about 10."
        ),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_corner_has_a_sentence_and_no_hole(language: Language) -> None:
    """Rates of nought, one, and everything between."""
    for se in SHARES:
        for sp in SHARES:
            for pi in SHARES:
                text = told(predictive(se, sp, pi), language)
                assert text
                assert "{" not in text
                assert "nan" not in text


def test_what_was_entered_as_impossible_is_called_so() -> None:
    """No test can show a specificity of exactly one."""
    assert "No test can show that" in told(predictive(0.9, 1.0, 0.01))
    assert "every decision was entered" in told(predictive(0.9, 0.9, 1.0))
    assert "No alert could be right" in told(predictive(0.0, 0.9, 0.1))
    assert "not estimable" in told(predictive(0.0, 1.0, 0.1))
    assert "Fewer than one in 1,000,000,000,000 alerts" in told(predictive(0.9, 0.9, 1e-300))


def interval(x: int, n: int, low: float, high: float, method: str = "clopper-pearson") -> Worked:
    """Make an interval with its inputs."""
    inputs = {"x": x, "n": n, "method": method, "level": 0.95}
    return Worked("interval", inputs, {"low": low, "high": high})


def test_none_seen_is_not_none_there() -> None:
    """And all seen is not all."""
    none = told(interval(0, 30, 0.0, 0.1157))
    assert "any true share up to about 12 in 100" in none
    assert "does not make it 0 %" in none
    every = told(interval(30, 30, 0.8843, 1.0))
    assert "from about 88 in 100 up to all" in every
    assert "does not make it 100 %" in every
    nothing = told(Worked("interval", interval(0, 0, 0, 1).inputs, {"low": None, "high": None}))
    assert "not estimable" in nothing
    assert "would be wrong" in nothing


@pytest.mark.parametrize(
    ("low", "high", "says"),
    [
        (0.0173, 0.0633, "from about 17 to about 63 in 1,000."),
        (2.5e-8, 5.57e-6, "from about 25 in 1,000,000,000 to about 6 in 1,000,000."),
        (1.7e-11, 0.57, "from about 17 in 1,000,000,000,000 to about 57 in 100."),
        (0.499784, 0.500216, "from about 4,998 to about 5,002 in 10,000."),
        (1e-14, 0.3, "up to about 30 in 100."),
        (0.3, 1 - 1e-14, "from about 30 in 100 up to all."),
        (0.25, 0.25 + 1e-15, "from about 250,000,000,000 to about 250,000,000,000 in"),
    ],
)
def test_the_ends_of_an_interval_are_said_out_of_totals_that_fit(
    low: float, high: float, says: str
) -> None:
    """A tiny end and a large one out of a total each, ends that nearly meet out of a large one."""
    assert says in told(interval(1, 30, low, high))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("rate", "wrong"), [(1.0, 1.0), (1.0, 0.0), (0.0, 1.0)])
def test_one_and_none_are_said_as_such(language: Language, rate: float, wrong: float) -> None:
    """Never "about 0", nor "about 1 wrong alerts"."""
    rates = {"incidents_per_site_year": rate, "false_alarms_per_site_year": wrong}
    found = {"ppv": rate / (rate + wrong)}
    years = told(Worked("ppv-from-rates", rates | {"sensitivity": 1.0}, found), language)
    alone = {"specificity": 0.9, "decisions_per_year": 10, "sites": 1, "months": 1}
    alarms = {"false_alarms_per_year": 1.0, "false_alarms_per_site_month": 1.0}
    spread = told(Worked("alarms", alone, alarms), language)
    inputs = {"rate_per_site_year": 1.0, "sites": 1, "years": 1}
    pilot = told(
        Worked("pilot", inputs, {"expected_incidents": 1.0, "chance_of_none": 0.37}), language
    )
    text = "\n".join((years, spread, pilot, told(predictive(0.5, 1.0, 0.1), language)))
    assert not re.search(r"[Aa]bout 0\b|\babout 1 (?:incidents|wrong alerts)|약 0", text)


def test_only_the_exact_interval_promises_its_level() -> None:
    """Wilson's does so on average."""
    assert "at least 95" in told(interval(3, 10, 0.067, 0.652))
    assert "in about 95" in told(interval(3, 10, 0.108, 0.603, "wilson"))


@pytest.mark.parametrize(
    ("expected", "chance", "says"),
    [
        (0.0, 1.0, ("No incident is to be expected", "Practically every")),
        (0.0663, 0.93585, ("about 15 such pilots", "Of 100 such pilots about 94")),
        (1.5, 0.22313, ("In 10 such pilots about 15", "about 22 would see")),
        (12.0, 6.1e-6, ("About 12 incidents", "Of 1,000,000 such pilots about 6")),
        (3000.0, 0.0, ("About 3,000 incidents", "Hardly any")),
    ],
)
def test_a_pilot_without_incidents_shows_nothing(
    expected: float, chance: float, says: tuple[str, str]
) -> None:
    """Whatever is expected, after none the detection rate is not estimable."""
    inputs = {"rate_per_site_year": 1.0, "sites": 1, "years": 1}
    figures = {"expected_incidents": expected, "chance_of_none": chance}
    text = told(Worked("pilot", inputs, figures))
    assert all(each in text for each in says)
    assert "not estimable" in text


@pytest.mark.parametrize(
    ("chance", "people", "says"),
    [
        (0.1813, 4.894, ("Of 100 people", "that is about 5.")),
        (1.0, 27.0, ("Practically everybody", "practically all")),
        (0.05, 1.35, ("Of 100 people in this position about 5", "1 to 2 on average")),
        (0.0294, 0.787, ("Of 100 people", "fewer than one on average")),
        (0.0185, 0.5, ("Of 100 people", "one in about 2 years")),
        (1e-15, 2.7e-14, ("Fewer than one in", "one in about 37,000,000,000,000 years")),
        (0.0, 0.0, ("nobody is wrongly flagged", "")),
    ],
)
def test_people_flagged_are_whole_people(
    chance: float, people: float, says: tuple[str, str]
) -> None:
    """At every end."""
    figures = {"chance_flagged_at_least_once": chance, "people_flagged": people}
    text = told(Worked("flagged", {"false_alarms_per_year": 5.4, "people": 27}, figures))
    assert all(each in text for each in says)


@pytest.mark.parametrize(
    ("expected", "high", "says"),
    [
        (0.000061, 0, ("about 16,000 new records", "Only a count of 0")),
        (1.4, 4, ("In 10 new records with an exposure of 3 each about 14", "from 0 to 4")),
        (1.05, 4, ("about one is to be expected", "from 0 to 4")),
        (12.0, 20, ("about 12 are to be expected", "from 0 to 20")),
    ],
)
def test_a_prediction_is_in_whole_numbers(
    expected: float, high: int, says: tuple[str, str]
) -> None:
    """Also where less than one is expected, or hardly anything."""
    inputs = {"events": [1, 3], "exposures": [1, 1], "new_exposure": 3}
    text = told(Worked("predict", inputs, {"expected": expected, "low": 0, "high": high}))
    assert all(each in text for each in says)


def test_few_records_promise_no_level() -> None:
    """Three of them cannot show how much records vary; six can."""
    figures: dict[str, float | None] = {"expected": 2.0, "low": 0, "high": 5}
    for number, says in ((3, "may well be wider"), (6, "about 95 of 100 such cases, or more")):
        inputs = {"events": [2] * number, "exposures": [1] * number, "new_exposure": 1}
        assert says in told(Worked("predict", inputs, figures))


def test_one_person_is_not_one_of_several() -> None:
    """The chance says it all."""
    figures = {"chance_flagged_at_least_once": 0.39, "people_flagged": 0.39}
    text = told(Worked("flagged", {"false_alarms_per_year": 0.5, "people": 1}, figures))
    assert text == (
        "Of 100 people in this position about 39 would be wrongly flagged at least once in a year."
    )


def test_a_prediction_after_nothing_seen_has_no_average() -> None:
    """But it has a range."""
    inputs = {"events": [0, 0], "exposures": [1, 1], "new_exposure": 3}
    text = told(Worked("predict", inputs, {"expected": 0.0, "low": 0, "high": 8}))
    assert "cannot be estimated" in text
    assert "does not mean that none will come" in text
    assert "from 0 to 8" in text
