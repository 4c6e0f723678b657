"""Alarms, people flagged, intervals, pilots and predictions in whole-number sentences."""

from __future__ import annotations

import math

from hria.reporting.frequencies import TOTALS, frequency, often
from hria.reporting.quantities import share as share_of
from hria.reporting.wording import Words
from hria.reporting.worked import Worked

PICTURED = 10_000  # beyond, the two ends of an interval are said out of a total each
FEW = 5  # with fewer records nobody knows how much they vary
APART = 3  # so many of a total, at least, lie between two ends that are hardly apart


def alarms(worked: Worked, words: Words) -> list[str]:
    """Say how many wrong alerts there are."""
    year = worked.figures["false_alarms_per_year"] or 0.0
    if not year:
        decisions = worked.given("decisions_per_year")
        return [words("alarms.year-none" if decisions else "alarms.nothing")]
    month = worked.figures["false_alarms_per_site_month"]
    said = [_how_often("alarms.year", year, words)]
    if month is None:
        return [*said, words("alarms.month-undefined")]
    return [*said, _how_often("alarms.month", month, words)]


def _how_often(key: str, rate: float, words: Words, **values: object) -> str:
    """Return a rate above 0 as so many, so many in ten spans, or one in so many spans."""
    found = often(rate)
    if found.spans == 1:
        return words(f"{key}-{'one' if found.many == 1 else 'many'}", n=found.many, **values)
    if found.many == 1:
        return words(f"{key}-rare", spans=found.spans, **values)
    return words(f"{key}-spans", n=found.many, spans=found.spans, **values)


def flagged(worked: Worked, words: Words) -> list[str]:
    """Say how many people are wrongly flagged."""
    chance = worked.figures["chance_flagged_at_least_once"]
    people = worked.figures["people_flagged"]
    if chance is None or people is None:
        return [words("flagged.undefined")]
    if chance == 0.0:
        return [words("flagged.each-none")]
    share = None if chance == 1.0 else frequency(chance, chance)
    if share is not None:
        said = words("flagged.each", n=share.low, total=share.total)
    elif chance > 0.5:
        said = words("flagged.each-nearly")
    else:
        said = words("flagged.each-hardly", total=TOTALS[-1])
    everybody = int(worked.given("people"))
    return [said, _of_these(people, everybody, words)] if everybody > 1 else [said]


def _of_these(flagged: float, people: int, words: Words) -> str:
    if flagged > people - 0.5:
        return words("flagged.count-nearly", people=people)
    found = often(flagged)
    if found.spans == 1:
        return words("flagged.count", people=people, n=min(found.many, people))
    if found.many == 1:
        return words("flagged.count-rare", people=people, years=found.spans)
    if flagged < 1.0:
        return words("flagged.count-few", people=people)
    return words(
        "flagged.count-between", people=people, n=math.floor(flagged), m=math.ceil(flagged)
    )


def interval(worked: Worked, words: Words) -> list[str]:
    """Say what share may lie behind a count."""
    hits, trials = worked.given("x"), worked.given("n")
    if not trials:
        return [words("interval.nothing")]
    low, high = worked.figures["low"] or 0.0, worked.figures["high"] or 0.0
    said = [words("interval.counted", x=hits, n=trials), _fits(low, high, words)]
    if hits in (0.0, trials):
        said.append(words("interval.all" if hits else "interval.none"))
    level = share_of(worked.given("level"), words.language, 6)
    return [*said, words(f"interval.promise-{worked.inputs['method']}", level=level)]


def _fits(low: float, high: float, words: Words) -> str:
    share = frequency(low, high)
    if share is None or share.high == 0 or share.low == share.total:
        key = "hardly" if low < 0.5 else "nearly"
        return words(f"interval.{key}", total=TOTALS[-1])
    if low == 0.0 or share.low == 0:
        return words("interval.up-to", total=share.total, high=share.high)
    if high == 1.0 or share.high == share.total:
        return words("interval.from", total=share.total, low=share.low)
    if share.total <= PICTURED and not share.exact:
        return words("interval.fits", total=share.total, low=share.low, high=share.high)
    first, last = frequency(low, low), frequency(high, high)
    if share.exact or first is None or last is None or first == last:
        return _close(low, high, words)
    parts = {"total": first.total, "low": first.low, "all": last.total, "high": last.high}
    return words("interval.apart", **parts)


def _close(low: float, high: float, words: Words) -> str:
    """Say two ends that are hardly apart out of the first total in which they differ enough."""
    enough = (total for total in TOTALS if (high - low) * total >= APART)
    total = next(enough, TOTALS[-1])
    return words("interval.fits", total=total, low=round(low * total), high=round(high * total))


def pilot(worked: Worked, words: Words) -> list[str]:
    """Say what a pilot can be expected to see."""
    expected = worked.figures["expected_incidents"] or 0.0
    first = _how_often("pilot.expected", expected, words) if expected else None
    return [
        first or words("pilot.expected-none"),
        _sees_none(worked.figures["chance_of_none"] or 0.0, words),
        words("pilot.after-none"),
        *_commoner(worked, words),
    ]


def _sees_none(chance: float, words: Words) -> str:
    share = None if chance in (0.0, 1.0) else frequency(chance, chance)
    if share is None:
        return words("pilot.none-nearly" if chance > 0.5 else "pilot.none-hardly")
    return words("pilot.none", n=share.low, total=share.total)


def _commoner(worked: Worked, words: Words) -> list[str]:
    parts = []
    for times, chance in worked.commoner.items():
        share = None if not chance else frequency(chance, chance)
        if share is None:
            parts.append(words("pilot.commoner-hardly", times=times))
        else:
            parts.append(words("pilot.commoner-each", times=times, n=share.low, total=share.total))
    return [words("pilot.commoner", list=words("layout.between").join(parts))] if parts else []


def predict(worked: Worked, words: Words) -> list[str]:
    """Say how many to expect next time."""
    expected, figures = worked.figures["expected"] or 0.0, worked.figures
    earlier = {
        "events": sum(worked.several("events")),
        "exposure": math.fsum(worked.several("exposures")),
    }
    new = worked.given("new_exposure")
    on_average = (
        _how_often("predict.expected", expected, words, new=new)
        if expected
        else words("predict.expected-none", new=new)
    )
    several = len(worked.several("events")) >= FEW
    key = "predict.range" if several else "predict.range-few"
    key = "predict.point" if figures["low"] == figures["high"] else key
    return [
        words("predict.earlier", **earlier),
        on_average,
        words(key, low=figures["low"], high=figures["high"]),
    ]
