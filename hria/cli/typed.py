"""Numbers as somebody typed them, or which option holds something impossible, and why."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from hria.assessing.calculations import impossible
from hria.assessing.calculations.impossible import ImpossibleInput

Number = int | float
LONGEST = 40
PLAIN = re.compile(r"[\x20-\x5e\x60-\x7e]*")
RANGE = re.compile(r"[\d.]+\s*(?:-|~|\.\.|to|\u2013|\u223c|\uff5e)\s*[\d.]+")


class Refused(Exception):  # noqa: N818 - it names what happened
    """An input that cannot be used; `reason` is a key of the wording."""

    def __init__(self, reason: str, option: str = "", value: object = "", other: str = "") -> None:
        """Keep the parts of the sentence."""
        super().__init__(reason)
        self.reason, self.option, self.value, self.other = reason, option, shown(value), other


@dataclass(frozen=True, slots=True)
class Given:
    """The options of one command as typed; None where an option was left out."""

    options: Mapping[str, str | None]

    def has(self, option: str) -> bool:
        """Say whether an option was given."""
        return self.options.get(option) is not None

    def share(self, option: str) -> float:
        """Return a share from 0 to 1."""
        return self._checked(option, impossible.share)

    def level(self, option: str) -> float:
        """Return a level of confidence, above 0 and below 1."""
        try:
            return self._checked(option, impossible.open_share)
        except Refused as refused:
            no_level = refused.reason in ("not-a-share", "too-small")
            reason = "not-a-level" if no_level else refused.reason
            raise Refused(reason, option, refused.value) from None

    def amount(self, option: str) -> Number:
        """Return a number of at least 0."""
        return _plain(self._checked(option, impossible.not_negative))

    def exposure(self, option: str) -> Number:
        """Return a number above 0."""
        return _plain(self._checked(option, impossible.positive))

    def count(self, option: str) -> int:
        """Return a whole number of at least 0."""
        return int(self._checked(option, impossible.count))

    def counts(self, option: str) -> list[int]:
        """Return whole numbers that were separated by commas."""
        return [int(each) for each in self._listed(option, impossible.count)]

    def exposures(self, option: str) -> list[Number]:
        """Return numbers above 0 that were separated by commas."""
        return [_plain(each) for each in self._listed(option, impossible.positive)]

    def _text(self, option: str) -> str:
        text = self.options.get(option)
        if text is None:
            raise Refused("missing", option)
        return text

    def _checked(self, option: str, check: Callable[[str, float], float]) -> float:
        return checked(option, self._text(option), check)

    def _listed(self, option: str, check: Callable[[str, float], float]) -> list[float]:
        text = self._text(option)
        if not text.strip():
            raise Refused("nothing-given", option)
        parts = text.split(",")
        if not all(part.strip() for part in parts):
            raise Refused("gap", option, text)
        return [checked(option, part, check) for part in parts]


def checked(option: str, text: str, check: Callable[[str, float], float]) -> float:
    """Return the number that a text holds, held against what is possible."""
    number = read(option, text)
    try:
        return check(option, number)
    except ImpossibleInput as wrong:
        raise Refused(wrong.reason, option, text) from None


def read(option: str, text: str) -> float:
    """Return the number that a text holds."""
    typed = text.strip()
    try:
        number = float(typed)
    except ValueError:
        raise Refused(_why_not(typed), option, text) from None
    if not PLAIN.fullmatch(typed):
        raise Refused("other-digits", option, text)
    if math.isinf(number) and any(each.isdecimal() for each in typed):
        raise Refused("too-big", option, text)
    if (
        math.isfinite(number)
        and number == 0.0
        and any(each in "123456789" for each in _base(typed))
    ):
        raise Refused("too-small", option, text)
    return number


def shown(value: object) -> str:
    """Return a value as it can be repeated in a sentence: one line, not too long."""
    text = str(value)
    text = text if text.isprintable() else ascii(text)[1:-1]
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def _base(typed: str) -> str:
    """Return a number without its exponent."""
    return typed.lower().partition("e")[0]


def _why_not(typed: str) -> str:
    if not typed:
        return "empty"
    if typed.endswith(("%", "\uff05")):
        return "percent"
    parts = typed.split(",")
    if len(parts) > 1 and all(each.isdecimal() for each in parts):
        return "comma"
    if RANGE.fullmatch(typed):
        return "range"
    return "not-a-number"


def _plain(number: float) -> Number:
    return int(number) if number.is_integer() and number < impossible.MOST else number
