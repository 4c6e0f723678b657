"""What the employer owes by law already, so that nobody bargains for it as if it were new."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hria.model.duty import DutyFinding
from hria.model.finding import Finding, Outcome
from hria.model.law import Provision, Status
from hria.reporting.citing import Citing, LawEntry
from hria.reporting.demands_choosing import LABOUR
from hria.reporting.duties import DutyGroup, duty_page
from hria.reporting.naming import Names

KINDS, TIER = ("statute", "decree"), "binding"


@dataclass(frozen=True, slots=True)
class Owed:
    """Duties that have to be met whatever is agreed, and the provisions behind the demands."""

    duties: tuple[DutyGroup, ...]
    law: tuple[LawEntry, ...]


def owed(duties: Sequence[DutyFinding], names: Names) -> Owed:
    """Select the duties that rest on law the labour findings lean on, and that law itself.

    Of the law, only statutes and decrees in force that bind here: constitution and treaties bind
    the State first and stand with the demands they bear on.
    """
    findings = [
        each
        for each in names.assessment.findings
        if each.pack == LABOUR and each.outcome is not Outcome.NOT_APPLICABLE
    ]
    leant_on = {id for each in findings for id in each.authorities}
    chosen = [
        each
        for each in duties
        if each.binding and leant_on & {each.duty.authority, *each.duty.also}
    ]
    return Owed(duty_page(chosen, names, "").groups, _law(findings, names))


def _law(findings: Sequence[Finding], names: Names) -> tuple[LawEntry, ...]:
    law = names.assessment.questionnaire.law
    entries = Citing(names).entries(findings)
    return tuple(each for each in entries if each.tier == TIER and _owes(law[each.id]))


def _owes(provision: Provision) -> bool:
    return provision.kind in KINDS and provision.status is Status.IN_FORCE
