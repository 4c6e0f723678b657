"""Spoken sentences with their `{names}` filled; one that names something unknown is not said."""

from __future__ import annotations

import re
from collections.abc import Mapping

from hria.model.fact import Known, Range
from hria.model.finding import FigureRange, FigureValue, Finding
from hria.model.text import Text
from hria.reporting.naming import Names
from hria.reporting.numbers import rounded
from hria.reporting.phrase import Phrase
from hria.reporting.quantities import number, share, span

NAMED = re.compile(r"\{([^{}]+)\}")


def filled(
    text: Text,
    names: Names,
    figures: Mapping[str, FigureValue],
    finding: Finding | None = None,
) -> Phrase | None:
    """Return a text with figures rounded as one says them; None where one is not known.

    A figure that says so many times what it is fewer than is not said.
    """
    phrase = names.words.phrase(text)
    values: dict[str, str] = {}
    for name in NAMED.findall(phrase.text):
        value = _value(name, names, figures, finding)
        if value is None:
            return None
        values[name] = value
    return Phrase(NAMED.sub(lambda match: values[match[1]], phrase.text), phrase.language)


def _value(
    name: str, names: Names, figures: Mapping[str, FigureValue], finding: Finding | None
) -> str | None:
    if name == "member":
        kind = finding.check.each if finding else None
        return (
            str(names.member(kind, finding.member)) if kind and finding and finding.member else None
        )
    figure = figures.get(name)
    if isinstance(figure, FigureRange):
        fewer = figure.unit == "times" and figure.high < 1.0
        return None if fewer else rounded(figure, names)
    return _fact(name, names, finding) if figure is None else None


def _fact(id: str, names: Names, finding: Finding | None) -> str | None:
    declared = names.assessment.questionnaire.facts.get(id)
    if declared is None:
        return None
    path = id
    if declared.member_kind is not None:
        if finding is None or finding.member is None:
            return None
        path = f"{declared.member_kind.plural}.{finding.member}.{declared.key}"
    language = names.words.language

    def written(value: float) -> str:
        return share(value, language) if declared.type == "share" else number(value)

    match names.assessment.deployment.at(path):
        case Known(value=int() | float() as value):
            return written(value)
        case Range(low=low, high=high):
            return span(written(low), written(high), language)
        case _:
            return None
