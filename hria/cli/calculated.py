"""Running one calculation of `hria calc` and printing what it comes to."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import cast

from hria import resources
from hria.assessing.calculations.intervals import Method
from hria.cli import calculators
from hria.cli.calculators import worked
from hria.cli.choices import language_of, one_of
from hria.cli.console import Exit, put, say
from hria.cli.typed import Given, Refused
from hria.reporting import calc
from hria.reporting.wording import Words, read_wording
from hria.reporting.worked import Worked

WORDING = "wording_calc.yaml"
METHODS = ("clopper-pearson", "wilson")
POSITIONAL = ("X", "N")


def run(
    name: str,
    options: Mapping[str, str | None],
    lang: str | None,
    *,
    as_json: bool,
    method: str | None,
) -> None:
    """Calculate, and print JSON or plain words; leave with exit code 2 on impossible input."""
    language = language_of(lang)
    arguments: list[object] = [Given(options)]
    if method is not None:
        arguments.append(cast("Method", one_of(method, METHODS, "--method", language)))
    words = Words(read_wording(resources.folder("templates"), WORDING), language)
    try:
        found = worked(getattr(calculators, name), *arguments)
    except Refused as refused:
        say(_sentence(refused, words))
        raise SystemExit(Exit.USAGE) from None
    put(_json(found) if as_json else "\n".join(calc.lines(found, words)))


def _json(found: Worked) -> str:
    shown = {"inputs": dict(found.inputs), "figures": dict(found.figures)}
    return json.dumps(shown, allow_nan=False)


def _sentence(refused: Refused, words: Words) -> str:
    option = refused.option
    named = option if option in POSITIONAL or not option else f"--{option}"
    return words(
        f"refused.{refused.reason}",
        option=named,
        value=refused.value,
        other=refused.other,
    )
