"""How often an alert is right, in sentences that a teacher and a statistician agree with."""

from __future__ import annotations

from hria.reporting.frequencies import TOTALS, frequency, whole, whole_total
from hria.reporting.wording import Words
from hria.reporting.worked import Worked

MANY = 10


def by_decision(worked: Worked, words: Words) -> list[str]:
    """Say what sensitivity, specificity and prevalence come to."""
    se, sp, pi = (worked.given(each) for each in ("sensitivity", "specificity", "prevalence"))
    certain = "all-events" if pi == 1.0 else "all"
    return [
        *_taken(se, sp, pi, words),
        *_right(worked.figures["ppv"], certain, words),
        *_silence(worked.figures["npv"], se, pi, words),
        *_commoner(worked, words),
    ]


def by_incident(worked: Worked, words: Words) -> list[str]:
    """Say what rates per site and year come to."""
    found = worked.given("incidents_per_site_year") * worked.given("sensitivity")
    wrong = worked.given("false_alarms_per_site_year")
    years = whole_total(found, wrong, first=1)
    said = []
    if years is not None and (found or wrong):
        key = "ppv.year" if years == 1 else "ppv.years"
        parts = {"found": _some(found * years, words), "wrong": _some(wrong * years, words)}
        said.append(words(key, total=years, **parts) if years > 1 else words(key, **parts))
    return [*said, *_right(worked.figures["ppv"], "all", words), *_commoner(worked, words)]


def _taken(se: float, sp: float, pi: float, words: Words) -> list[str]:
    found, wrong = se * pi, (1.0 - sp) * (1.0 - pi)
    total = whole_total(pi, found, wrong)
    if total is None or pi in (0.0, 1.0):
        return []
    parts = {"events": _some(pi * total, words), "found": _some(found * total, words)}
    if not wrong and found:
        return [words("ppv.take-silent", total=total, **parts)]
    return [words("ppv.take", total=total, wrong=_some(wrong * total, words), **parts)]


def _some(many: float, words: Words) -> str:
    return words("ppv.about", n=whole(many)) if many else words("ppv.not-any")


def _right(ppv: float | None, certain: str, words: Words) -> list[str]:
    if ppv is None:
        return [words("ppv.undefined")]
    if ppv in (0.0, 1.0):
        return [words(f"ppv.{certain if ppv else 'none'}")]
    share = frequency(ppv, ppv)
    if share is None:
        return [words("ppv.hardly" if ppv < 0.5 else "ppv.nearly", total=TOTALS[-1])]
    times = (1.0 - ppv) / ppv
    said = [words("ppv.right", n=share.low, total=share.total)]
    return [*said, words("ppv.times", n=whole(times))] if times >= MANY else said


def _silence(npv: float | None, se: float, pi: float, words: Words) -> list[str]:
    if npv is None:
        return [words("ppv.silence-undefined")]
    if pi == 0.0:
        return []
    if se == 1.0:
        return [words("ppv.silence-sure")]
    missed = max(0.0, 1.0 - npv)
    both = frequency(min(missed, pi), max(missed, pi))
    if missed == 0.0 or both is None or both.low == 0:
        return [words("ppv.silence-hardly", total=TOTALS[-1])]
    hidden, always = (both.low, both.high) if missed <= pi else (both.high, both.low)
    return [words("ppv.silence", total=both.total, n=hidden, m=always)]


def _commoner(worked: Worked, words: Words) -> list[str]:
    parts = []
    for times, ppv in worked.commoner.items():
        if ppv is None or ppv in (0.0, 1.0):
            continue
        share = frequency(ppv, ppv)
        if share is not None:
            parts.append(words("ppv.commoner-each", times=times, n=share.low, total=share.total))
        elif ppv < 0.5:
            parts.append(words("ppv.commoner-hardly", times=times, total=TOTALS[-1]))
    return [words("ppv.commoner", list=words("layout.between").join(parts))] if parts else []
