"""Slips in the checks and facts of somebody's own pack, each at its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from packing import CHECK, FACT, pack
from provoking import is_of_kind, place_and_message, told_of_pack

ONE = "concern_when: {fact: function.kind, is: mood}\n"
RULE = '  scale: {level: minor, why: {en: "x"}}\n'

# the check with one line replaced: (kind, old, new, place, message)
CHECKS = [
    ("id-not-path", "id: mine.noise", "id: mine.nose", (1, 5),
     "the id `mine.nose` does not fit the file (it must be `mine.noise`)"),
    ("id-taken", "code: M01", "code: R01", (2, 7),
     "the id `R01` exists already (a pack can add, never replace)"),
    ("no-such", "section: one", "section: zzz", (4, 10),
     "there is no section `zzz` (known: one)"),
    ("no-such-near", "rights: [privacy]", "rights: [privcy]", (8, 10),
     "there is no right `privcy` (did you mean `privacy`?)"),
    ("no-such-near", "function.kind, is", "function.knd, is", (7, 22),
     "there is no fact `function.knd` (did you mean `function.kind`?)"),
    ("bad-choice-near", "is: mood", "is: moood", (7, 41),
     "moood is not an answer for `function.kind` (did you mean `mood`? one of: counting, mood)"),
    ("condition-form", ONE, "concern_when: {facts: function.kind, is: mood}\n", (7, 15),
     "a condition starts with one of: all, any, not, fact, figure, some, silent, in_force"),
    ("condition-form", ONE, "concern_when: {all: [mood]}\n", (7, 22),
     "a condition starts with one of: all, any, not, fact, figure, some, silent, in_force"),
    ("one-operator", ONE, "concern_when: {fact: function.kind}\n", (7, 15),
     "a test needs exactly one operator (one of: is, in, has, has_any)"),
    ("fact-or-figure", ONE, "concern_when: {fact: function.kind, figure: ppv, is: mood}\n", (7, 15),
     "a test is about one `fact` or one `figure` (leave one of them out)"),
    ("operator-type", ONE, "concern_when: {fact: function.kind, has: mood}\n", (7, 42),
     "`has` does not fit `function.kind`, whose type is choice (fitting: is, in)"),
    ("operator-type", ONE,
     "concern_when: {fact: people.affected, at_least: {fact: data.kinds}}\n", (7, 56),
     ("`at_least` does not fit `data.kinds`, whose type is choices"
     " (fitting: number, count, share, rate, duration)")),
    ("truth-as-word", ONE, 'concern_when: {fact: data.personal, is: "no"}\n', (7, 41),
     "`no` is text here (write `false`, without quotation marks)"),
    ("number-expected", ONE, "concern_when: {fact: data.days, at_least: many}\n", (7, 43),
     "`at_least` needs a number, not many (write the digits alone, without a unit)"),
    ("number-expected", ONE, "concern_when: {fact: data.days, is: many}\n", (7, 37),
     "`data.days` needs a number, not many (write the digits alone, without a unit)"),
    ("bad-date", ONE, "concern_when: {fact: plan.start, before: soon}\n", (7, 42),
     "soon is not a date (write the day as 2026-01-31)"),
    ("fact-out-of-reach", ONE, "concern_when: {fact: group.role, is: child}\n", (7, 22),
     "`group.role` belongs to a group and cannot be asked here (use `each: group` or `some`)"),
    ("not-a-list", ONE,
     "concern_when: {some: {in: data.kinds, where: {fact: group.role, is: child}}}\n", (7, 27),
     ("`data.kinds` is not a list one can ask over (functions, groups, alternatives,"
     " consultations, or a fact of type members)")),
    ("silent-place", ONE, "concern_when: {silent: function.kind}\n", (7, 15),
     ("`silent` may stand only directly inside an `all`, beside a known trigger, and never under"
     " `not`, in `applies_when`, in a red line or in an exception")),
    ("rule-form", RULE, '  scale: {why: {en: "x"}}\n', (11, 10),
     "a severity rule needs one of: `level`, `by` with `bands`, `cases` with `otherwise`"),
    ("law-line-without-law", "authorities: []\n",
     'authorities: []\nred_line: {basis: law, why: {en: "x"}}\n', (16, 11),
     "a red line of basis `law` names the provisions that forbid it (add `forbidden_by`)"),
    ("unknown-placeholder", 'clear: {en: "x"}', 'clear: {en: "{loud} {member}"}', (16, 60),
     ("the sentence names {loud}, which is neither a figure, a number fact nor `member`"
     " (name one of them)")),
    ("unknown-key-near", "remedies: []", "remedys: []", (17, 1),
     "`remedys` is not known here (did you mean `remedies`?)"),
    ("unknown-key", 'title: {en: "Noise"}', 'title: {en: "Noise", fr: "Bruit"}', (3, 22),
     "`fr` is not known here (known: en, ko)"),
    ("missing", 'asks: {en: "Is it loud?"}\n', "", (1, 1), "`asks` is missing (add it)"),
    ("empty-key", "section: one", "section:", (4, 9),
     "`section` has no value (write one, or leave the line out if it is not needed)"),
    ("text-expected", "code: M01", "code: 1", (2, 7),
     '`code` needs text here, not 1 (put it in quotation marks: "1")'),
    ("list-expected", "rights: [privacy]", "rights: privacy", (8, 9),
     "`rights` needs a list here (such as [...])"),
    ("mapping-expected", 'title: {en: "Noise"}', "title: Noise", (3, 8),
     "`title` needs `key: value` lines here"),
    ("bad-choice", RULE, '  scale: {level: zzz, why: {en: "x"}}\n', (11, 18),
     "zzz is not an answer for `level` (one of: minor, moderate, serious, grave)"),
    ("bad-choice-near", '  scope: {level: few, why: {en: "x"}}\n',
     '  scope: {by: people.affected, bands: {few: 0, mny: 9}, why: {en: "x"}}\n', (12, 48),
     "mny is not an answer for `bands` (did you mean `many`? one of: few, some, many, mass)"),
    ("repeated-key", "code: M01\n", "code: M01\ncode: M02\n", (3, 1),
     "`code` stands here a second time (first in line 2; keep one)"),
]  # fmt: skip

FACTS = [
    ("id-taken", FACT.replace("mine.level", "data.days"), (1, 7),
     "the id `data.days` exists already (a pack can add, never replace)"),
    ("fact-needs", FACT.replace("type: number", "type: choice"), (1, 3),
     "a fact of type choice needs `choices` (add it)"),
    ("fact-prefix", FACT.replace("mine.level", "people"), (1, 7),
     "`people` is the beginning of `people.affected` (a fact cannot hold another; rename one)"),
    ("fact-reserved", FACT.replace("mine.level", "sources.kept"), (1, 7),
     ("a fact cannot be called `sources.kept`: the key has a meaning of its own in descriptions"
     " (rename it)")),
    ("fact-reserved", FACT.replace("mine.level", "functions.level"), (1, 7),
     ("a fact cannot be called `functions.level`: the key has a meaning of its own in descriptions"
     " (rename it)")),
]  # fmt: skip

TEN = (
    CHECK.replace("is: mood", "is: moood")
    .replace("[privacy]", "[privcy]")
    .replace("[worker]", "[teacher]")
    .replace("section: one", "section: two")
    .replace("code: M01", "code: R01")
    .replace(RULE, '  scale: {by: people.affectd, bands: {minor: 0}, why: {en: "x"}}\n')
    .replace("authorities: []", 'authorities: [{cite: act-9, why: {en: "x"}}]')
    .replace('unknown: {en: "x"}', 'unknown: {en: "{many} of {member}"}')
    .replace("id: mine.noise", "id: mine.nois")
    .replace("each: function\n", "each: function\napplies_when: {silent: function.kind}\n")
)
TEN_TOLD = [
    "own/noise.yaml:1:5: the id `mine.nois` does not fit the file (it must be `mine.noise`)",
    "own/noise.yaml:2:7: the id `R01` exists already (a pack can add, never replace)",
    "own/noise.yaml:4:10: there is no section `two` (known: one)",
    (
        "own/noise.yaml:7:15: `silent` may stand only directly inside an `all`, beside a known"
        " trigger, and never under `not`, in `applies_when`, in a red line or in an exception"
    ),
    (
        "own/noise.yaml:8:41: moood is not an answer for `function.kind`"
        " (did you mean `mood`? one of: counting, mood)"
    ),
    "own/noise.yaml:9:10: there is no right `privcy` (did you mean `privacy`?)",
    "own/noise.yaml:10:9: there is no role of a group `teacher` (known: worker, child)",
    "own/noise.yaml:12:15: there is no fact `people.affectd` (did you mean `people.affected`?)",
    "own/noise.yaml:16:22: there is no provision `act-9` (did you mean `act-1`?)",
    (
        "own/noise.yaml:17:42: the sentence names {many}, which is neither a figure, a number fact"
        " nor `member` (name one of them)"
    ),
]


@pytest.mark.parametrize(
    ("kind", "old", "new", "place", "message"), CHECKS, ids=lambda each: str(each)[:24]
)
def test_a_slip_in_a_check(
    kind: str, old: str, new: str, place: tuple[int, int], message: str, tmp_path: Path
) -> None:
    """One slip is told once, at its place."""
    assert old in CHECK
    found = told_of_pack(pack(tmp_path, noise=CHECK.replace(old, new)), "rights")
    assert [(each.file, *place_and_message(each)) for each in found] == [
        ("own/noise.yaml", place, message)
    ]
    assert is_of_kind(found[0], kind)


@pytest.mark.parametrize(("kind", "text", "place", "message"), FACTS)
def test_a_slip_in_a_fact(
    kind: str, text: str, place: tuple[int, int], message: str, tmp_path: Path
) -> None:
    """A pack's own facts can add and never soften."""
    found = told_of_pack(pack(tmp_path, noise=CHECK, facts__mine=text), "rights")
    assert (("own/facts/mine.yaml"), place, message) in [
        (each.file, *place_and_message(each)) for each in found
    ]
    assert any(is_of_kind(each, kind) for each in found)


def test_ten_mistakes_in_one_check(tmp_path: Path) -> None:
    """All at once, in the order of the file, in both languages."""
    found = told_of_pack(pack(tmp_path, noise=TEN), "rights")
    assert [each.to("en") for each in found] == TEN_TOLD
    assert found[2].to("ko") == (
        "own/noise.yaml:4:10: `two`: 그런 절 항목이 없습니다(있는 것: one)"
    )


KINDS = {kind for kind, *_ in (*CHECKS, *FACTS)}
