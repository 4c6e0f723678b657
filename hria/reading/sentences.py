"""The `{names}` in the sentences of a check, held against figures and facts."""

from __future__ import annotations

import re
from collections.abc import Mapping

from hria.model.fact import Declaration
from hria.model.questionnaire import Check
from hria.reading.content import Located

PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
OUTCOMES = ("concern", "unknown", "clear")


def check_placeholders(
    located: Located[Check],
    facts: Mapping[str, Located[Declaration]],
    figures: frozenset[str],
) -> None:
    """Note every `{name}` in `says` that nothing can fill."""
    for outcome in OUTCOMES:
        text = getattr(located.thing.says, outcome)
        for language in ("en", "ko"):
            sentence = getattr(text, language) or ""
            for name in PLACEHOLDER.findall(sentence):
                numeric = name in facts and facts[name].thing.type.is_numeric
                if name == "member" or name in figures or numeric:
                    continue
                place = located.node.at(("says", outcome, language)).place
                located.problems.add(place, "unknown-placeholder", value=name)
