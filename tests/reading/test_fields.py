"""Names and shapes in descriptions: unknown keys, missing ones, wrong kinds of value."""

from __future__ import annotations

import pytest
from provoking import AFTER_HEAD, HEAD, Case, is_of_kind, place_and_message, told

from hria.model.questionnaire import Questionnaire

L = AFTER_HEAD
CASES = [
    Case("unknown-key", "zzz: 1\n", (L, 1), "`zzz` is not known here (known: hria, language,"
         " title, described_on, prepared_by, benchmarks, parties, sources, measures, waivers,"
         " background, functions, groups, alternatives, consultations, stage, jurisdiction, plan,"
         " people, data)"),
    Case("unknown-key-near", "langauge: en\n", (L, 1),
         "`langauge` is not known here (did you mean `language`?)"),
    Case("unknown-key-near", "personal: true\n", (L, 1),
         "`personal` is not known here (did you mean `data.personal`?)"),
    Case("mapping-expected", "data: [1]\n", (L, 7), "`data` needs `key: value` lines here"),
    Case("mapping-expected", "functions: [a]\n", (L, 12),
         "`functions` needs `key: value` lines here"),
    Case("mapping-expected", "parties: [a]\n", (L, 10), "`parties` needs `key: value` lines here"),
    Case("mapping-expected", "parties: {도시: police}\n", (L, 15),
         "`도시` needs `key: value` lines here"),
    Case("list-expected", "data.kinds: sound\n", (L, 13),
         "`data.kinds` needs a list here (such as [sound])"),
    Case("list-expected", "measures: {remedy: x}\n", (L, 11),
         "`measures` needs a list here (such as [{remedy: ..., state: adopted}])"),
    Case("text-expected", "plan.name: 007\n", (L, 12),
         '`plan.name` needs text here, not 007 (put it in quotation marks: "007")'),
    Case("missing", "parties:\n  도시: {name: x}\n", (L + 1, 7), "`kind` is missing (add it)"),
    Case("unknown-key-near", "parties:\n  도시: {knd: police}\n", (L + 1, 8),
         "`knd` is not known here (did you mean `kind`?)"),
    Case("bad-choice", "stage: zzz\n", (L, 8),
         "zzz is not an answer for `stage` (one of: proposed, operating)"),
    Case("bad-choice-near", "stage: proposd\n", (L, 8), "proposd is not an answer for `stage`"
         " (did you mean `proposed`? one of: proposed, operating)"),
    Case("bad-choice-near", "groups: {가: {role: 노동자}}\n", (L, 20), "노동자 is not an answer for"
         " `role` (did you mean `worker`? one of: worker, child)"),
    Case("bad-date", "plan.start: 2026-02-30\n", (L, 13),
         "2026-02-30 is not a date (write the day as 2026-01-31)"),
    Case("bad-date", "sources: {가: {kind: press, date: 2021-13}}\n", (L, 34),
         "2021-13 is not a date (write the day as 2026-01-31)"),
    Case("bad-sha256", "sources: {가: {kind: press, sha256: abc}}\n", (L, 36),
         "abc is not a SHA-256 sum (64 digits 0-9, a-f)"),
    Case("bad-url", "sources: {가: {kind: press, url: 'javascript:x'}}\n", (L, 33),
         "javascript:x is not a web address (it starts with http:// or https://)"),
    Case("empty", "stage:\n", (L, 7),
         "`stage` has no value (write one, or {unknown: not-stated}, or leave the line out)"),
    Case("empty-key", "language:\n", (L, 10),
         "`language` has no value (write one, or leave the line out if it is not needed)"),
    Case("unknown-fact", "data: {zzzzz: 1}\n", (L, 8),
         "there is no fact `data.zzzzz` (see `hria list facts`)"),
    Case("unknown-fact-near", "data: {dayz: 1}\n", (L, 8),
         "there is no fact `data.dayz` (did you mean `data.days`?)"),
    Case("unknown-fact-near", "functions: {가: {acuracy: {alarms: 1}}}\n", (L, 17),
         "there is no fact `acuracy` (did you mean `accuracy`?)"),
    Case("unknown-source", "stage: {value: proposed, sources: [가나다]}\n", (L, 36),
         "there is no source `가나다` (list it under `sources`)"),
    Case("unknown-source-near", "sources: {paper: {kind: press}}\n"
         "stage: {value: proposed, sources: [{in: papr}]}\n", (L + 1, 41),
         "there is no source `papr` under `sources` (did you mean `paper`?)"),
    Case("unknown-party", "sources: {가: {kind: press, by: zzz}}\n", (L, 32),
         "there is no party `zzz` (list it under `parties`)"),
    Case("unknown-party-near", "parties: {council: {kind: council}}\n"
         "stage: {unknown: withheld, of: concil}\n", (L + 1, 32),
         "there is no party `concil` under `parties` (did you mean `council`?)"),
    Case("unknown-member", "functions: {가: {reads: [zzz]}}\n", (L, 25),
         "there is no `zzz` under `groups` (name it there)"),
    Case("unknown-member-near", "groups: {직원들: }\nfunctions: {가: {reads: [직원들들]}}\n",
         (L + 1, 25), "there is no `직원들들` under `groups` (did you mean `직원들`?)"),
    Case("unknown-remedy", "measures: [{remedy: zzz, state: done}]\n", (L, 21),
         "no check has a remedy `zzz` (see `hria explain` and the check's id)"),
    Case("unknown-remedy-near", "measures: [{remedy: strike-mood, state: done}]\n", (L, 21),
         "no check has a remedy `strike-mood` (did you mean `strike-moods`?)"),
    Case("bad-member-name", "functions:\n  a/b: {kind: mood}\n", (L + 1, 3),
         "`a/b` cannot be a name here (letters, digits, hyphens; not `complete`, `unstated`,"
         " `included` or `label`)"),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.kind} {case.text[:20]!r}")
def test_told_at_its_place(case: Case, library: Questionnaire) -> None:
    """A mistake is told once, where it is, and nothing that follows from it is told as well."""
    found = told(HEAD + case.text, library)
    assert [place_and_message(each) for each in found] == [(case.place, case.message)]
    assert is_of_kind(found[0], case.kind)


KINDS = {case.kind for case in CASES}
