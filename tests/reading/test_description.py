"""Whole descriptions: the head, twenty mistakes at once, what stands beside the facts."""

from __future__ import annotations

import pytest
from provoking import AFTER_HEAD, HEAD, Case, is_of_kind, place_and_message, told

from hria.model.questionnaire import Questionnaire
from hria.reading.description import parse_deployment
from hria.reading.files import TextFile

L = AFTER_HEAD
WHOLE = [
    Case("no-version", "title: x\n", (1, 1),
         "the first line must say `hria: 1` (this file does not look like a description)"),
    Case("no-version", "", (1, 1),
         "the first line must say `hria: 1` (this file does not look like a description)"),
    Case("no-version", "- hria: 1\n", (1, 1),
         "the first line must say `hria: 1` (this file does not look like a description)"),
    Case("bad-version", HEAD.replace("hria: 1", "hria: 2"), (1, 7),
         "`hria: 2` is not a version that can be read (write `hria: 1`)"),
    Case("bad-version", HEAD.replace("hria: 1", 'hria: "1"'), (1, 7),
         '`hria: "1"` is not a version that can be read (write `hria: 1`)'),
    Case("bad-version", HEAD.replace("hria: 1", "hria: true"), (1, 7),
         "`hria: true` is not a version that can be read (write `hria: 1`)"),
    Case("missing", "hria: 1\ntitle: x\n", (1, 1), "`described_on` is missing (add it)"),
    Case("text-expected", "hria: 1\ntitle: 5\ndescribed_on: 2026-01-02\n", (2, 8),
         '`title` needs text here, not 5 (put it in quotation marks: "5")'),
    Case("many-problems", HEAD + "data:\n" + "".join(f"  zz{n}: 1\n" for n in range(500)),
         (L + 200, 3), "these are the first 200 problems (mend them and check again)"),
]  # fmt: skip

TWENTY = """\
hria: 1
language: kr
title: "안산시 '안심어린이집' 계획"
described_on: 2026-13-01
stage: propsed
parties:
  시청: {kind: city, name: "안산시"}
sources:
  plan: {kind: official-document, by: 시쳥, date: 2026-01-02, url: www.ansan.go.kr}
  voice: {kind: account, title: "김 교사", consent: true}
functions:
  complete: 예
  기분 읽기:
    kind: moods
    reads: staff
    acuracy: {detection: 0.9}
    accuracy: {detection: 97%, alarms: 3}
  기분 읽기:
    kind: counting
groups:
  staff: {role: 교직원}
data:
  personal: no
  kinds: [video, smell]
  days: 30 days
  retention: n/a
people:
  affected: {low: 40}
plan.start: 12:30
measures:
  - {remedy: strike-mods, state: adopted, owner: 시청, deadline: 2026-06-31}
"""
TWENTY_TOLD = [
    "2:11 kr is not an answer for `language` (one of: en, ko)",
    "4:15 2026-13-01 is not a date (write the day as 2026-01-31)",
    (
        "5:8 propsed is not an answer for `stage`"
        " (did you mean `proposed`? one of: proposed, operating)"
    ),
    (
        "7:14 city is not an answer for `kind` (one of: local-government, national-government,"
        " police, public-institution, vendor, employer, union, civic-group, press, regulator,"
        " council, other)"
    ),
    "9:39 there is no party `시쳥` (list it under `parties`)",
    "9:66 www.ansan.go.kr is not a web address (it starts with http:// or https://)",
    "10:26 an account has a role, never a name (delete `title`, say `role:`)",
    "12:13 `예` is text here (write `true`, without quotation marks)",
    "14:11 moods is not an answer for `kind` (did you mean `mood`? one of: counting, mood)",
    "15:12 `reads` needs a list here (such as [staff])",
    "16:5 there is no fact `acuracy` (did you mean `accuracy`?)",
    "17:27 `accuracy.detection` is a share from 0 to 1, not 97% (97 % is 0.97)",
    (
        "17:40 `accuracy.alarms` is a rate and must say per what: {value: 3, per: ...}"
        " (one of: clip, camera-day)"
    ),
    "18:3 `기분 읽기` stands here a second time (first in line 13; keep one)",
    "21:17 교직원 is not an answer for `role` (did you mean `worker`? one of: worker, child)",
    "23:13 `no` is text here (write `false`, without quotation marks)",
    "24:18 smell is not an answer for `data.kinds` (one of: video, sound)",
    "25:9 `data.days` needs a number, not 30 days (write the digits alone, without a unit)",
    "26:3 there is no fact `data.retention` (see `hria list facts`)",
    "28:13 a range needs both `low` and `high` (add the other, or write `value`)",
    "29:13 12:30 is not a date (write the day as 2026-01-31)",
    "31:14 no check has a remedy `strike-mods` (did you mean `strike-moods`?)",
    "31:64 2026-06-31 is not a date (write the day as 2026-01-31)",
]


@pytest.mark.parametrize("case", WHOLE, ids=lambda case: f"{case.kind} {case.text[:20]!r}")
def test_told_of_the_whole_file(case: Case, library: Questionnaire) -> None:
    """The head of a file has its own messages."""
    found = told(case.text, library)
    assert place_and_message(found[-1]) == (case.place, case.message)
    assert is_of_kind(found[-1], case.kind)


def test_twenty_mistakes_give_twenty_good_messages(library: Questionnaire) -> None:
    """All at once, in the order of the file."""
    found = told(TWENTY, library)
    assert [f"{p.line}:{p.column} {p.message.en}" for p in found] == TWENTY_TOLD
    assert all(each.message.ko and each.message.ko != each.message.en for each in found)
    assert found[0].to("ko") == (
        "d.yaml:2:11: `language` 항목의 답으로 kr 값은 쓸 수 없습니다(가능한 답: en, ko)"
    )


def test_what_stands_beside_the_facts(library: Questionnaire) -> None:
    """Measures, waivers and background are read with their sources."""
    text = HEAD + (
        "language: ko\n"
        "prepared_by: {role: union, note: 메모}\n"
        "benchmarks: [eu, eu]\n"
        "parties: {city: {kind: local-government, name: 시}}\n"
        "sources: {minutes: {kind: official-document, title: 회의록, file: a.pdf}}\n"
        "functions: {기분: {kind: mood}}\n"
        "measures:\n"
        "  - {remedy: strike-moods, state: adopted, owner: city, deadline: before-tender,"
        " sources: [minutes], members: [기분], note: 비고}\n"
        "waivers: [{weak_spot: one-source, reason: 이유, by: city}]\n"
        "background:\n"
        "  - {what: 배경, sources: [minutes], disputed: [{what: 하나, by: city}, {what: 둘}]}\n"
    )
    deployment = parse_deployment(TextFile("d.yaml", text, ""), library)
    assert deployment.benchmarks == ("eu",)
    assert deployment.title.ko == "제목"
    (measure,) = deployment.measures
    assert (measure.owner, measure.deadline, measure.members) == (
        "city",
        "before-tender",
        ("기분",),
    )
    assert deployment.waivers[0].reason.ko == "이유"
    assert [each.by for each in deployment.background[0].rivals] == ["city", None]


KINDS = {case.kind for case in WHOLE}
