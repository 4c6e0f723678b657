"""`hria lint` and `hria quotes`: what would not stand up to a hard look."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from hria import api
from hria.cli.console import Exit, put, say
from hria.cli.opening import Asked, assessed, questionnaire_for
from hria.model.assessment import Assessment
from hria.model.weak_spot import WeakSpot, Weight
from hria.reporting.weak_spot_lines import (
    look_lines,
    look_total,
    weak_spot_lines,
    weak_spot_total,
)


def lint(file: str, asked: Asked) -> None:
    """Say every weak spot; leave with exit code 1 where one is more than a remark."""
    assessment = assessed(file, questionnaire_for(asked), asked)
    looks = api.look_up_quotes(assessment.deployment, Path(file).parent)
    found = api.weak_spots(assessment, looks)
    words = api.change_words(asked.spoken(assessment))
    for line in weak_spot_lines(found, _placed(assessment), words):
        put(line)
    say(weak_spot_total(found, words))
    raise SystemExit(_exit_code(found))


def quotes(file: str, asked: Asked) -> None:
    """Say what came of every quote, page and checksum; exit code 1 where one is wrong."""
    assessment = assessed(file, questionnaire_for(asked), asked)
    looks = api.look_up_quotes(assessment.deployment, Path(file).parent)
    words = api.change_words(asked.spoken(assessment))
    placed = _placed(assessment)
    for line in (
        *look_lines(looks, placed, words),
        *weak_spot_lines(api.wrong_quotes(looks), placed, words),
    ):
        put(line)
    say(look_total(looks, words))
    raise SystemExit(Exit.INPUT if looks.is_wrong else Exit.DONE)


def _placed(assessment: Assessment) -> Callable[[str], str]:
    """Return what turns a path into `file:line:column`."""
    origin = assessment.deployment.origin
    places = api.places(origin.text)

    def placed(path: str) -> str:
        line, column = places(path)
        return f"{origin.name}:{line}:{column}"

    return placed


def _exit_code(found: Iterable[WeakSpot]) -> int:
    serious = any(each.waiver is None and each.weight is not Weight.REMARK for each in found)
    return Exit.INPUT if serious else Exit.DONE
