"""The `{names}` in the sentences of a check, held against figures and facts."""

from __future__ import annotations

import re
from collections.abc import Mapping

from hria.model.fact import Declaration
from hria.model.questionnaire import Check
from hria.reading.content import Located
from hria.reading.nodes import Node
from hria.reading.problems import Problems

PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
OUTCOMES = ("concern", "unknown", "clear")


def check_placeholders(
    check: Check,
    node: Node,
    facts: Mapping[str, Located[Declaration]],
    figures: frozenset[str],
    problems: Problems,
) -> None:
    """Note every `{name}` in `says` that nothing can fill."""
    for outcome in OUTCOMES:
        text = getattr(check.says, outcome)
        for language in ("en", "ko"):
            sentence = getattr(text, language) or ""
            for name in PLACEHOLDER.findall(sentence):
                numeric = name in facts and facts[name].thing.type.is_numeric
                if name == "member" or name in figures or numeric:
                    continue
                place = node.at(("says", outcome, language)).place
                problems.add(place, "unknown-placeholder", value=name)
