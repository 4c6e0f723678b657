"""`hria calc` refuses every impossible value with a sentence, in both languages."""

import pytest
from typer.testing import CliRunner, Result

from hria.cli.app import app

RATES = ("--sensitivity", "0.9", "--specificity", "0.99", "--prevalence", "1e-5")
PREDICT = ("--exposures", "21000,15000,30000", "--new-exposure", "18000")
IMPOSSIBLE = (
    *("1.2", "-0.1", "-1", "nan", "NaN", "inf", "-inf", "Infinity", "1e400", "-1e400", "abc", ""),
    *("97%", "0,9", "1e-400", "0.9-0.8", "0x1", "9" * 400, "\x1b[31m0.9", "०.x"),
)
runner = CliRunner()


def calc(*args: str, lang: str = "en") -> Result:
    """Run the command in this process."""
    return runner.invoke(app, ["calc", *args, "--lang", lang])


OPTIONS = [
    ("ppv", ("sensitivity", "specificity", "prevalence")),
    ("ppv", ("sensitivity", "incidents-per-site-year", "false-alarms-per-site-year")),
    ("alarms", ("specificity", "decisions-per-year", "sites", "months")),
    ("flagged", ("false-alarms-per-year", "people")),
    ("pilot", ("rate-per-site-year", "sites", "years")),
    ("predict", ("events", "exposures", "new-exposure")),
]


@pytest.mark.parametrize(("command", "options"), OPTIONS)
@pytest.mark.parametrize("value", IMPOSSIBLE)
def test_an_impossible_value_gets_a_sentence(
    command: str, options: tuple[str, ...], value: str
) -> None:
    """In both languages, on stderr, exit 2, and it names the option; never a traceback."""
    shares = {"sensitivity", "specificity", "prevalence"}
    counts = {"sites", "people", "events"}
    for wrong in options:
        possible = value == "1.2" and wrong not in shares | counts
        if possible or (wrong in {"events", "exposures"} and value in {"0,9", ""}):
            continue
        given_ = [
            part for each in options for part in (f"--{each}", value if each == wrong else "1")
        ]
        for lang in ("en", "ko") if value in {"1.2", "1e400", "abc"} else ("en",):
            done = calc(command, *given_, lang=lang)
            assert done.exit_code == 2, (wrong, done.stdout)
            assert done.stdout == ""
            assert done.stderr.startswith(f"--{wrong}"), done.stderr
            assert done.stderr.rstrip().endswith((".", "습니다.", "시오.")), done.stderr
            assert "Traceback" not in done.stderr
            assert "\x1b" not in done.stderr
            assert len(done.stderr) < 300


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (("interval", "31", "30"), "more hits than trials"),
        (("interval", "-1", "30"), "below 0"),
        (("interval", "1", "-30"), "below 0"),
        (("interval", "1.5", "30"), "whole number"),
        (("interval", "nan", "30"), "finite"),
        (("interval", "1e400", "30"), "too far from 0"),
        (("interval", "1", "30", "--level", "1e-400"), "above 0 and below 1"),
        (("interval", "", "30"), "X is empty"),
        (("interval", "0.9-0.8", "30"), "is a range"),
        (("interval", "1~3", "30"), "is a range"),
        (("interval", "1_0", "30"), "plain digits"),
        (("interval", "\uff11", "30"), "plain digits"),
        (("interval", "\uc0bc", "30"), "not a number"),
        (("predict", "--events", "3,,1", *PREDICT), "lacks a number"),
        (("alarms", "--specificity", "0.9", "--decisions-per-year", "9", "--months", "13"),
         "A year has 12 months"),
        (("ppv", "--sensitivity", "1e-300", "--specificity", "1", "--prevalence", "1e-300"),
         "beyond what can be calculated"),
        (("ppv", "--sensitivity", "1e-300", "--incidents-per-site-year", "1e-300",
          "--false-alarms-per-site-year", "1"), "beyond what can be calculated"),
        (("alarms", "--specificity", "0.9", "--decisions-per-year", "5e-324"),
         "beyond what can be calculated"),
        (("flagged", "--false-alarms-per-year", "5e-324", "--people", "9"),
         "beyond what can be calculated"),
        (("pilot", "--rate-per-site-year", "1e-300", "--sites", "1", "--years", "1e-300"),
         "beyond what can be calculated"),
        (("interval", "abc", "30"), "not a number"),
        (("interval", "1e16", "1e17"), "too large"),
        (("interval", "1", "30", "--level", "1"), "above 0 and below 1"),
        (("interval", "1", "30", "--level", "0"), "above 0 and below 1"),
        (("interval", "1", "30", "--level", "95"), "above 0 and below 1"),
        (("interval", "1", "30", "--method", "wald"), "wilson"),
        (("interval", "1"), "N is missing"),
        (("ppv", "--sensitivity", "0.9"), "--specificity is missing"),
        (("ppv", *RATES, "--false-alarms-per-site-year", "12"), "cannot be combined"),
        (("ppv", "--sensitivity", "1", "--prevalence", "0.1", "--incidents-per-site-year", "1"),
         "cannot be combined"),
        (("predict", "--events", "3,0", *PREDICT), "3 given for 2 counts"),
        (("predict", "--events", "3,-1,0", *PREDICT), "below 0"),
        (("predict", "--events", "3,0.5,0", *PREDICT), "whole number"),
        (("predict", "--events", "", *PREDICT), "empty"),
        (("predict", "--events", "1", "--exposures", "0", "--new-exposure", "9"), "above 0"),
        (("predict", "--events", "1", "--exposures", "1e-320", "--new-exposure", "1e300"),
         "beyond what can be calculated"),
        (("pilot", "--rate-per-site-year", "1e300", "--sites", "1000", "--years", "1e300"),
         "beyond what can be calculated"),
        (("pilot", "--rate-per-site-year", "1", "--sites", "1.5", "--years", "1"), "whole number"),
    ],
)  # fmt: skip
def test_what_does_not_go_together_gets_a_sentence(args: tuple[str, ...], says: str) -> None:
    """Exit 2, and the sentence says what is wrong."""
    done = runner.invoke(app, ["calc", *args])
    assert done.exit_code == 2, done.stdout
    assert says in done.stderr
    assert "Traceback" not in done.stderr
    assert calc(*args, lang="ko").exit_code == 2
