"""Somebody's own packs: read beside the bundled ones, with the same quality of message."""

from __future__ import annotations

from pathlib import Path

from packing import CHECK, FACT, HEAD, pack
from provoking import FIGURES, LIBRARY, is_of_kind, told_of_pack

from hria.model.questionnaire import Check
from hria.reading.messages import MESSAGES
from hria.reading.nodes import read_nodes
from hria.reading.problems import Problems
from hria.reading.questionnaire import read_questionnaire
from hria.reading.shapes import note_misfits


def test_a_good_pack_beside_the_bundled_one(tmp_path: Path) -> None:
    """It adds checks, facts, law and evidence, and says that other packs were left out."""
    fact = FACT + FACT.replace("mine.level", "group.mine")
    law = (LIBRARY / "law" / "law.yaml").read_text("utf-8").replace("act-1", "my-act")
    evidence = (LIBRARY / "evidence" / "evidence.yaml").read_text("utf-8").replace("STUDY", "MINE")
    check = CHECK.replace("is: mood}", "is: mood}\napplies_when: {fact: mine.level, more_than: 1}")
    check = check.replace("authorities: []", 'authorities: [{cite: my-act, why: {en: "x"}}]')
    own = pack(tmp_path, noise=check, facts__m=fact, law__m=law, evidence__m=evidence)
    whole = read_questionnaire(LIBRARY, ["rights", own, own, "rights"], FIGURES)
    assert [each.head.id for each in whole.packs] == ["rights", "mine"]
    assert [each.bundled for each in whole.packs] == [True, False]
    assert whole.left_out == ("labor", "accuracy")
    assert whole.check("M01") is not None
    assert {"mine.level", "group.mine"} <= whole.facts.keys()
    assert "my-act" in whole.law
    assert "MINE" in whole.evidence


def test_the_sum_of_a_pack_covers_all_its_files(tmp_path: Path) -> None:
    """A changed fact changes the sum that documents print."""
    own = pack(tmp_path, noise=CHECK, facts__m=FACT)
    (before,) = read_questionnaire(LIBRARY, [own], FIGURES).packs
    pack(tmp_path, noise=CHECK, facts__m=FACT.replace("idea", "tender"))
    (after,) = read_questionnaire(LIBRARY, [own], FIGURES).packs
    assert before.sha256 != after.sha256


def test_one_broken_check_does_not_hide_another(tmp_path: Path) -> None:
    """Shape mistakes of one file and broken links of another come together."""
    broken = CHECK.replace("code: M01", "code: 5")
    other = CHECK.replace("noise", "other").replace("M01", "M02").replace("privacy", "privcy")
    found = told_of_pack(pack(tmp_path, noise=broken, other=other), "rights")
    assert [each.file for each in found] == ["own/noise.yaml", "own/other.yaml"]


def test_a_broken_fact_is_not_told_as_missing(tmp_path: Path) -> None:
    """Where facts could not be read, links to them are not judged."""
    check = CHECK.replace("fact: function.kind, is: mood", "fact: mine.level, more_than: 1")
    own = pack(tmp_path, noise=check, facts__m=FACT.replace("due: idea", "due: someday"))
    assert [each.file for each in told_of_pack(own, "rights")] == ["own/facts/m.yaml"]


def test_no_such_pack(tmp_path: Path) -> None:
    """A name that is neither bundled nor a folder is told with what there is."""
    found = told_of_pack(tmp_path / "rihgts")
    assert [each.message.en for each in found] == [
        (
            f"there is no pack `{tmp_path / 'rihgts'}` (bundled: rights, labor, accuracy;"
            " for your own give its folder, such as ./my-pack)"
        )
    ]
    assert is_of_kind(found[0], "no-such-folder")


def test_a_folder_without_a_head(tmp_path: Path) -> None:
    """A folder is a pack only with a pack.yaml."""
    own = pack(tmp_path, noise=CHECK)
    (own / "pack.yaml").unlink()
    (problem,) = told_of_pack(own)
    assert problem.to("en") == (
        "own: the folder has no `pack.yaml` (it says the pack's id, title, version and sections)"
    )
    assert is_of_kind(problem, "no-pack-file")


def test_a_pack_reads_nothing_outside_itself(tmp_path: Path) -> None:
    """A link that leads out of the folder is refused."""
    secret = tmp_path / "secret.yaml"
    secret.write_text(CHECK, "utf-8")
    own = pack(tmp_path, noise=CHECK)
    (own / "linked.yaml").symlink_to(secret)
    (problem,) = told_of_pack(own, "rights")
    assert problem.to("en") == (
        "own/linked.yaml: this file lies outside its pack's folder"
        " (a pack reads nothing but itself)"
    )
    assert is_of_kind(problem, "outside")


def test_a_pack_cannot_take_the_place_of_another(tmp_path: Path) -> None:
    """Ids of packs, checks and remedies are unique."""
    own = pack(tmp_path, noise=CHECK.replace("mine.noise", "rights.noise"))
    (own / "pack.yaml").write_text(HEAD.replace("id: mine", "id: rights"), "utf-8")
    found = told_of_pack(own, "rights")
    assert [each.to("en") for each in found] == [
        "own/pack.yaml:1:5: the id `rights` exists already (a pack can add, never replace)"
    ]


def test_files_of_packs_that_are_no_checks(tmp_path: Path) -> None:
    """Lists, empty files, other encodings and broken YAML are told by file."""
    own = pack(tmp_path, noise=CHECK, a="- x\n", b="", c="a: [\n")
    (own / "d.yaml").write_bytes("id: 안산".encode("cp949"))
    found = told_of_pack(own, "rights")
    assert [(each.file, each.message.en) for each in found] == [
        ("own/a.yaml", "`own/a.yaml` needs `key: value` lines here"),
        ("own/b.yaml", "`own/b.yaml` needs `key: value` lines here"),
        ("own/c.yaml", MESSAGES["syntax-open"].en),
        ("own/d.yaml", MESSAGES["cp949"].en),
    ]


def test_what_has_no_message_of_its_own_is_told_as_it_is() -> None:
    """The fallback names the place in the file and passes on what pydantic says."""
    problems = Problems("own/noise.yaml")
    root = read_nodes("says: {clear: x}\n", problems)
    assert root is not None
    error = {"type": "of-tomorrow", "loc": ("says", "clear"), "msg": "Input should be better"}
    note_misfits([error], root, Check, problems)
    assert [each.to("en") for each in problems.found] == [
        "own/noise.yaml:1:15: `says.clear`: Input should be better"
    ]
    assert is_of_kind(problems.found[0], "content")


KINDS = {"no-such-folder", "no-pack-file", "outside", "content"}
