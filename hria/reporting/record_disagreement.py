"""Statements of disagreement: what sources tell differently, side by side, and what hangs on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hria.reporting.deciding import AccountLine, Deciding
from hria.reporting.naming import Names
from hria.reporting.pointing import Pointer, Pointing
from hria.reporting.proposal import Dispute, disputed, rivals


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A disputed fact with its claims, and the findings that turn on it."""

    dispute: Dispute
    codes: str


@dataclass(frozen=True, slots=True)
class Turning:
    """Findings that come out differently, and alike, according to whose account is right."""

    pointers: tuple[Pointer, ...]
    accounts: tuple[AccountLine, ...]


@dataclass(frozen=True, slots=True)
class Disagreements:
    """Everything that is in dispute."""

    statements: tuple[Disagreement, ...]
    turning: tuple[Turning, ...]


def disagreements(names: Names) -> Disagreements:
    """Select what is in dispute; accounts that come to the same are not repeated."""
    return Disagreements(
        tuple(Disagreement(each, ", ".join(codes)) for each, codes in _with_codes(names)),
        tuple(_turning(names)),
    )


def _with_codes(names: Names) -> Iterator[tuple[Dispute, tuple[str, ...]]]:
    for path, each in disputed(names):
        using = (
            finding.check.code
            for finding in names.assessment.findings
            if path in finding.because
            or any(path in dict(account.taken) for account in finding.accounts)
        )
        yield each, tuple(dict.fromkeys(using))
    yield from ((each, ()) for each in rivals(names))


def _turning(names: Names) -> Iterator[Turning]:
    """Yield the findings together for which the same accounts come to the same."""
    alike: dict[tuple[AccountLine, ...], list[Pointer]] = {}
    for finding in names.assessment.findings:
        if len({each.outcome for each in finding.accounts}) > 1:
            accounts = Deciding(names).accounts(finding)
            alike.setdefault(accounts, []).append(Pointing(names).to(finding))
    for accounts, pointers in alike.items():
        yield Turning(tuple(pointers), accounts)
