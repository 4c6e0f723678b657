"""What the description does not say: by theme, with shares, and why it is not known."""

from __future__ import annotations

from dataclasses import dataclass

from hria.model.fact import Reason
from hria.reporting.naming import Names

SAID = (Reason.DISPUTED, Reason.NOT_SHOWN)


@dataclass(frozen=True, slots=True)
class ThemeSilence:
    """Of the facts of one theme on which checks turn, how many are missing."""

    theme: str
    name: str
    asked: int
    missing: int
    partly: int
    share: float
    partly_share: float
    text: str


@dataclass(frozen=True, slots=True)
class Silence:
    """How much is not said in all and by theme, and for what reasons."""

    asked: int
    missing: int
    headline: str
    themes: tuple[ThemeSilence, ...]
    reasons: tuple[tuple[str, int], ...]


def silence(names: Names) -> Silence:
    """Count the facts on which some check turned; one is missing where no member has it.

    A fact that is known of some members only, disputed, or said but not shown, is partly known.
    """
    words = names.words
    open_ = {each.path: each.reason for each in names.assessment.questions}
    paths = dict.fromkeys(path for each in names.assessment.findings for path in each.because)
    paths.update(dict.fromkeys(open_))
    by_theme: dict[str, dict[str, list[str]]] = {}
    for path in paths:
        fact = names.place(path).fact
        by_theme.setdefault(fact.theme, {}).setdefault(fact.id, []).append(path)
    themes = [_theme(theme, inside, open_, names) for theme, inside in by_theme.items()]
    themes.sort(key=lambda each: (-each.missing / each.asked, -each.missing, each.theme))
    asked, missing = sum(each.asked for each in themes), sum(each.missing for each in themes)
    reasons = list(open_.values())
    return Silence(
        asked=asked,
        missing=missing,
        headline=words("silence.headline", missing=missing, asked=asked),
        themes=tuple(themes),
        reasons=tuple(
            (words.name(each), reasons.count(each)) for each in Reason if each in reasons
        ),
    )


def _theme(
    theme: str, facts: dict[str, list[str]], open_: dict[str, Reason], names: Names
) -> ThemeSilence:
    words = names.words
    missing = sum(all(_missing(path, open_) for path in paths) for paths in facts.values())
    lacking = sum(any(path in open_ for path in paths) for paths in facts.values())
    key = f"theme.{theme}"
    return ThemeSilence(
        theme=theme,
        name=words(key) if words.has(key) else theme,
        asked=len(facts),
        missing=missing,
        partly=lacking - missing,
        share=round(100 * missing / len(facts), 1),
        partly_share=round(100 * (lacking - missing) / len(facts), 1),
        text=words("silence.of", missing=missing, asked=len(facts)),
    )


def _missing(path: str, open_: dict[str, Reason]) -> bool:
    return path in open_ and open_[path] not in SAID
