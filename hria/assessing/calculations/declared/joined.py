"""The calculation on several detectors, any one of which may raise the alert."""

from collections.abc import Callable

from hria.assessing.calculations.declared import scale
from hria.assessing.calculations.detectors import Combined, combined_alike
from hria.assessing.calculations.figures import Calculation, FigureRule

_MORE = ("false_alarms", "detection_rate")


def _joined(name: str, one: str, part: Callable[[Combined], float], way: int) -> FigureRule:
    """Rule on one detector's share and their number, which raises it with way 1."""
    number = ("detectors",)
    return FigureRule(
        name=name,
        unit="share",
        needs=(one, "detectors"),
        evaluate=lambda share, detectors: part(combined_alike(share, detectors)),
        rising=(*_MORE, *(number if way > 0 else ())),
        falling=("specificity", *(() if way > 0 else number)),
    )


def _times(together: float, one: float) -> float | None:
    return scale.quotient(together, one)


COMBINED = Calculation(
    name="combined",
    inputs=scale.ERRORS | scale.DETECTION | {"detectors": "function.accuracy.detectors_combined"},
    figures=(
        *scale.false_positive_share(),
        _joined("any_false_positive_share", "false_positive_share", lambda c: c.any, 1),
        _joined("any_false_positive_share_low", "false_positive_share", lambda c: c.any_low, 1),
        _joined("any_false_positive_share_high", "false_positive_share", lambda c: c.any_high, 1),
        _joined("all_false_positive_share", "false_positive_share", lambda c: c.all, -1),
        _joined("any_detection_rate", "detection_rate", lambda c: c.any, 1),
        _joined("all_detection_rate", "detection_rate", lambda c: c.all, -1),
        FigureRule(
            name="false_alarms_times",
            unit="times",
            needs=("any_false_positive_share", "false_positive_share"),
            evaluate=_times,
            rising=("detectors", "specificity"),
            falling=("false_alarms",),
        ),
    ),
    whole=frozenset({"detectors"}),
)
