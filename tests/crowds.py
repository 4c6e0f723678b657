"""Plans with very many members, as data out of strangers' hands may have them."""

from __future__ import annotations

from fragments import deployment_of

from hria.model.deployment import Deployment
from hria.model.questionnaire import Questionnaire

MANY = 12


def crowded(questionnaire: Questionnaire) -> Deployment:
    """Return a plan with many functions that read many groups, two of them disputed."""
    groups: dict[str, object] = {f"g{number}": {"role": "worker"} for number in range(MANY)}
    disputed = {"role": {"disputed": [{"value": "worker"}, {"value": "child"}]}}
    groups |= {"complete": True, "g0": disputed, "g1": disputed}
    reads = [f"g{number}" for number in range(MANY)]
    function = {"kind": "emotion-inference", "output": "alert", "reads": reads}
    functions = {f"f{number}": function for number in range(MANY)}
    return deployment_of({"functions": functions, "groups": groups}, questionnaire)
