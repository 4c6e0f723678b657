"""What a description says of a fact: every form, and every slip in one."""

from __future__ import annotations

import pytest
from provoking import AFTER_HEAD, HEAD, Case, is_of_kind, place_and_message, told

from hria.model.fact import Disputed, Known, MemberKind, Range, Reason, Standing, Unknown
from hria.model.questionnaire import Questionnaire
from hria.reading.description import parse_deployment
from hria.reading.files import TextFile

L = AFTER_HEAD
CASES = [
    Case("truth-as-word", "data.personal: no\n", (L, 16),
         "`no` is text here (write `false`, without quotation marks)"),
    Case("truth-as-word", "data: {personal: 예}\n", (L, 18),
         "`예` is text here (write `true`, without quotation marks)"),
    Case("truth-as-word", 'functions: {complete: "true"}\n', (L, 23),
         "`true` is text here (write `true`, without quotation marks)"),
    Case("truth-expected", "data.personal: 1\n", (L, 16),
         "`data.personal` is answered by true or false, not by 1"),
    Case("number-expected", "data.days: 30일\n", (L, 12),
         "`data.days` needs a number, not 30일 (write the digits alone, without a unit)"),
    Case("negative", "data.days: -1\n", (L, 12), "`data.days` cannot be below 0 (it is -1)"),
    Case("whole-expected", "people.affected: 3.5\n", (L, 18),
         "`people.affected` counts persons and needs a whole number, not 3.5"
        " (where it is not exact, write `low` and `high`)"),
    Case("share-expected", "functions: {가: {accuracy: {detection: 97}}}\n", (L, 39),
         "`accuracy.detection` is a share from 0 to 1, not 97 (97 % is 0.97)"),
    Case("share-expected", "functions.가.accuracy.detection: 97%\n", (L, 33),
         "`accuracy.detection` is a share from 0 to 1, not 97% (97 % is 0.97)"),
    Case("per-missing", "functions.가.accuracy.alarms: 3\n", (L, 30), "`accuracy.alarms` is a"
         " rate and must say per what: {value: 3, per: ...} (one of: clip, camera-day)"),
    Case("per-missing", "functions.가.accuracy.alarms: {low: 3, high: 4}\n", (L, 30),
         "`accuracy.alarms` is a rate and must say per what: {value: 3, per: ...}"
         " (one of: clip, camera-day)"),
    Case("per-unknown", "functions.가.accuracy.detection: {value: 1, per: hour}\n", (L, 49),
         "`accuracy.detection` cannot be stated per hour (one of: clip, frame)"),
    Case("per-not-rate", "data.days: {value: 1, per: clip}\n", (L, 28),
         "`per` belongs to rates; `data.days` is none (leave `per` out)"),
    Case("no-range", "stage: {low: 1, high: 2}\n", (L, 8),
         "`stage` is not a number and cannot have `low` and `high` (write `value`)"),
    Case("upside-down", "data.days: {low: 3, high: 2.5}\n", (L, 12),
         "`low` (3) is above `high` (2.5) (swap them)"),
    Case("half-range", "data.days: {low: 3}\n", (L, 12),
         "a range needs both `low` and `high` (add the other, or write `value`)"),
    Case("leaf-form", "data.days: {note: x}\n", (L, 12), "`data.days` needs exactly one of"
         " `value`, `low` and `high`, `unknown`, `disputed`"),
    Case("leaf-form", "data.days: {value: 1, unknown: withheld}\n", (L, 12), "`data.days` needs"
         " exactly one of `value`, `low` and `high`, `unknown`, `disputed`"),
    Case("claim-form", "data.personal: {disputed: [{value: true}, {unknown: withheld}]}\n",
         (L, 43), "each claim on `data.personal` needs `value`, or `low` and `high`"
         " (such as {value: ..., by: ...})"),
    Case("key-not-with", "data.days: {value: 1, asked: 2026-01-02}\n", (L, 23), "`asked` does not"
         " go with `value` (beside it can stand: standing, sources, note, private, per, complete)"),
    Case("key-not-with", "data.days: {unknown: withheld, standing: claimed}\n", (L, 32),
         "`standing` does not go with `unknown` (beside it can stand: asked, of, sources, note,"
         " private)"),
    Case("disputed-few", "data.personal: {disputed: [{value: true}]}\n", (L, 27),
         "a dispute needs at least two claims (one alone is a `value`)"),
    Case("disputed-alike", "data.kinds: {disputed: [{value: [video, sound]},"
         " {value: [sound, video]}]}\n", (L, 24),
         "these claims say the same (a dispute needs different ones)"),
    Case("standing-without-source", "stage: {value: proposed, standing: documented}\n", (L, 36),
         "a fact that is `documented` must name its source (add `sources: [...]`)"),
    Case("complete-not-list", "data.days: {value: 3, complete: true}\n", (L, 33),
         "`complete` belongs to lists; `data.days` is none (leave `complete` out)"),
    Case("not-applicable", "data.days: N/A\n", (L, 12), "nobody can answer `not applicable`;"
         " a check is not applicable by its own condition (leave the line out, or write"
         " {unknown: not-stated})"),
    Case("not-applicable", "stage: 해당 없음\n", (L, 8), "nobody can answer `not applicable`;"
         " a check is not applicable by its own condition (leave the line out, or write"
         " {unknown: not-stated})"),
    Case("repeated-item", "data.kinds: [video, sound, video]\n", (L, 28),
         "video stands in this list twice (keep one)"),
    Case("account-named", "sources: {가: {kind: account, title: x, consent: true}}\n", (L, 30),
         "an account has a role, never a name (delete `title`, say `role:`)"),
    Case("account-consent", "sources: {가: {kind: account}}\n", (L, 14),
         "an account needs the consent of the person whose it is (add `consent: true`)"),
    Case("consent-needed", "sources: {가: {kind: account, consent: false}}\n", (L, 39),
         "without the person's consent an account cannot be used (delete the source)"),
    Case("bad-deadline", "measures: [{remedy: strike-moods, state: done, deadline: soon}]\n",
         (L, 58), "soon is not a deadline (a day such as 2026-01-31, or one of: now,"
         " before-tender, before-contract, before-pilot, before-operation, while-operating)"),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.kind} {case.text[:20]!r}")
def test_told_at_its_place(case: Case, library: Questionnaire) -> None:
    """A mistake is told once, where it is, and nothing that follows from it is told as well."""
    found = told(HEAD + case.text, library)
    assert [place_and_message(each) for each in found] == [(case.place, case.message)]
    assert is_of_kind(found[0], case.kind)


def test_a_broken_value_is_told_once(library: Questionnaire) -> None:
    """That a value could not be read does not also make it missing, or of the wrong type."""
    text = HEAD + "data.days: 1e400\nstage: *x\nsources: {a: press}\n"
    assert [each.line for each in told(text, library)] == [L, L + 1, L + 2]


def test_every_form_of_a_leaf(library: Questionnaire) -> None:
    """Plain values, sources, ranges, unknowns and disputes mean what they say."""
    text = HEAD + (
        "parties: {maker: {kind: vendor}, city: {kind: local-government}}\n"
        "sources:\n"
        "  2021: {kind: official-document, date: 2021}\n"
        "  leaflet: {kind: official-document, by: maker}\n"
        "stage: proposed\n"
        "data:\n"
        "  personal: {value: true, sources: [2021]}\n"
        "  days: {low: 20, high: 30, standing: estimated, note: {ko: 추정}}\n"
        "  kinds: {value: [video], complete: {disputed: [{value: true}, {value: false}]}}\n"
        "people.affected: {unknown: withheld, asked: 2026-01-01, of: city}\n"
        "plan:\n"
        "  name: {value: x, sources: [{in: leaflet, page: 007, quote: y}]}\n"
        "  budget: {disputed: [{value: 1, by: city}, {low: 2, high: 3, by: maker}]}\n"
    )
    read = parse_deployment(TextFile("d.yaml", text, ""), library).leaf
    assert read("stage") == Known("proposed")
    assert isinstance(personal := read("data.personal"), Known)
    assert personal.standing is Standing.DOCUMENTED
    assert isinstance(days := read("data.days"), Range)
    assert (days.low, days.high, days.standing) == (20, 30, Standing.ESTIMATED)
    assert isinstance(kinds := read("data.kinds"), Known)
    assert kinds.value == ("video",)
    assert isinstance(kinds.complete, Disputed)
    assert isinstance(affected := read("people.affected"), Unknown)
    assert (affected.reason, affected.of) == (Reason.WITHHELD, "city")
    assert isinstance(name := read("plan.name"), Known)
    assert name.standing is Standing.CLAIMED, "a vendor's own paper documents nothing"
    assert name.citations[0].page == "007"
    assert isinstance(budget := read("plan.budget"), Disputed)
    assert [claim.by for claim in budget.claims] == ["city", "maker"]
    assert read("jurisdiction") == Unknown()


def test_open_lists(library: Questionnaire) -> None:
    """Naming is not completing; an empty list names nobody and closes nothing."""
    text = HEAD + "functions: []\ngroups: {complete: true, 직원: }\n"
    deployment = parse_deployment(TextFile("d.yaml", text, ""), library)
    assert not deployment.collections[MemberKind.FUNCTION].is_complete
    assert deployment.collections[MemberKind.GROUP].is_complete
    assert deployment.collections[MemberKind.GROUP].member("직원") is not None


KINDS = {case.kind for case in CASES}
