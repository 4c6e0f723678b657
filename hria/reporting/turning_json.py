"""What a conclusion turns on, as plain data that does not depend on the language."""

from __future__ import annotations

import math
from datetime import date
from typing import Any

from hria.model.fact import Known
from hria.model.text import Text
from hria.model.turning import Answer, Narrowing, Result, Shift, Turn, Turning


def turning_shape(turning: Turning) -> dict[str, Any]:
    """Return the answers that would change the result, the most telling questions, the moves."""
    robustness = turning.robustness
    return {
        "answers": [_turn(each) for each in turning.turns],
        "most_telling": [_narrowing(each) for each in turning.most_telling],
        "untried": turning.untried,
        "judgements": None
        if robustness is None
        else {
            "moved": robustness.moves,
            "kept": robustness.kept,
            "depends_on": [_shift(each) for each in robustness.depends_on],
        },
    }


def _turn(turn: Turn) -> dict[str, Any]:
    return {
        "fact": turn.path,
        "declared": turn.fact,
        "open": turn.open,
        "exact": turn.exact,
        "becomes": [_answer(each) | _result(each.result) for each in turn.answers],
    }


def _answer(answer: Answer) -> dict[str, Any]:
    per = getattr(answer.leaf, "per", None)
    unit = {"per": per} if per else {}
    if answer.span is not None:
        low, high = (None if math.isinf(end) else end for end in answer.span)
        return {"low": low, "high": high, "includes": list(answer.includes), **unit}
    value = answer.leaf.value if isinstance(answer.leaf, Known) else None
    return {"value": _plain(value), **unit}


def _plain(value: object) -> object:
    match value:
        case tuple():
            return list(value)
        case date():
            return value.isoformat()
        case Text():
            return value.en or value.ko
        case _:
            return value


def _result(result: Result) -> dict[str, str]:
    return {
        "outcome": result.outcome.value,
        "best_case": result.best_case.value,
        "worst_case": result.worst_case.value,
    }


def _narrowing(narrowing: Narrowing) -> dict[str, Any]:
    return {
        "fact": narrowing.path,
        "declared": narrowing.fact,
        "narrows": list(narrowing.narrows),
        "settles": list(narrowing.settles),
    }


def _shift(shift: Shift) -> dict[str, Any]:
    return {
        "check": shift.check,
        "part": shift.part,
        "judged": shift.judged.value,
        "moved": shift.moved.value,
        **_result(shift.result),
    }
