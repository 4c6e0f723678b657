"""The golden statistics, and the rates behind them."""

from pathlib import Path
from typing import Any

import yaml

GOLDEN: dict[str, Any] = yaml.safe_load(
    (Path(__file__).parents[2] / "data" / "golden_statistics.yaml").read_text("utf-8")
)
AVERAGE: float = GOLDEN["base_rate"]["rate_per_centre_year"]["avg_2015_2021"]
# The vectors were computed from counts; exp(-554) needs more digits of the rate than they print.
RATES = {
    "avg_2015_2021": 5950 / 268979,
    "only_2018": 818 / 39171,
    "only_2019": 1384 / 37371,
    "only_2020": 634 / 35352,
}
Vector = dict[str, Any]
