"""The calculations that a check may name, and the one function that runs them.

`calculate(name, values, per)` takes the values by ARGUMENT name (the keys of the calculation's
`inputs`, which map each argument to the id of its fact): a `Span`, exact or not, or `Missing` with
the fact's reason; an argument that is left out counts as not stated. `per` holds, also by argument,
the unit a share or rate was stated per ("clip", "site-year"); leave out what was not stated. It
returns every figure of the calculation by name: `Known`, with the facts it rests on, or `Missing`.
An input that is missing spoils only the figures that need it, and so does a base rate of 0: where
no event was counted no share is 0 or 1, it is not estimable. It is pure and knows nothing of hria
but this package.
"""

from collections.abc import Mapping
from types import MappingProxyType

from hria.assessing.calculations.declared.alerts_right import ALERTS_RIGHT
from hria.assessing.calculations.declared.burden import ALARMS, FLAGGED, WORKLOAD
from hria.assessing.calculations.declared.claims import CLAIM_INTERVAL, PPV_BOUNDS, SUBGROUP_GAP
from hria.assessing.calculations.declared.joined import COMBINED
from hria.assessing.calculations.declared.proof import BREAK_EVEN, PILOT
from hria.assessing.calculations.declared.right_alerts import PPV, PPV_FROM_RATES
from hria.assessing.calculations.declared.shift import PREVALENCE_SHIFT
from hria.assessing.calculations.declared.under_reporting import UNDER_REPORTED
from hria.assessing.calculations.figures import NOT_ESTIMABLE, Calculation, Figure, Known, Missing
from hria.assessing.calculations.impossible import ImpossibleInput
from hria.assessing.calculations.ranges import Span, extremes
from hria.assessing.calculations.resolving import Chain, Resolver

BASE_RATES = frozenset({"incidents", "base_rate"})
CALCULATIONS: Mapping[str, Calculation] = MappingProxyType(
    {
        calculation.name: calculation
        for calculation in (
            PPV,
            PPV_FROM_RATES,
            PPV_BOUNDS,
            UNDER_REPORTED,
            ALERTS_RIGHT,
            BREAK_EVEN,
            ALARMS,
            WORKLOAD,
            FLAGGED,
            CLAIM_INTERVAL,
            PREVALENCE_SHIFT,
            SUBGROUP_GAP,
            PILOT,
            COMBINED,
        )
    }
)


def calculate(
    name: str, values: Mapping[str, Span | Missing], per: Mapping[str, str]
) -> dict[str, Figure]:
    """Return every figure of a calculation, known or missing.

    Raises KeyError for a calculation or an argument that does not exist: both are written in
    content and code, never by a user.
    """
    calculation = CALCULATIONS[name]
    strangers = (set(values) | set(per)) - set(calculation.inputs)
    if strangers:
        message = f"{name} has no inputs {', '.join(sorted(strangers))}"
        raise KeyError(message)
    chains = Resolver(calculation, values, per).resolve()
    return {
        figure: chain if isinstance(chain, Missing) else _over_ranges(calculation, chain, values)
        for figure, chain in chains.items()
    }


def _is_none(name: str, values: Mapping[str, Span | Missing]) -> bool:
    """Whether it says how often events happen, and says never: none counted is not none there."""
    value = values[name]
    return name in BASE_RATES and isinstance(value, Span) and value.high == 0.0


def _over_ranges(
    calculation: Calculation, chain: Chain, values: Mapping[str, Span | Missing]
) -> Figure:
    """Evaluate one figure over its inputs' ranges."""
    none = tuple(calculation.inputs[name] for name in chain.inputs if _is_none(name, values))
    if none and chain.rule.unit != "incidents":
        return Missing(none, NOT_ESTIMABLE)
    facts = tuple(calculation.inputs[name] for name in chain.inputs)
    spans = {name: span for name in chain.inputs if isinstance(span := values[name], Span)}
    try:
        found = extremes(
            chain.at,
            {**spans, **chain.free},
            chain.rule.directions,
            calculation.within,
            calculation.whole,
        )
    except ImpossibleInput as impossible:
        return Missing(facts, impossible.reason)
    if found is None:
        return Missing(facts, NOT_ESTIMABLE)
    return Known(found.low, found.high, chain.rule.unit, facts)
