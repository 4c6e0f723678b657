"""Every fixed sentence exists in both languages, and none stands in a template."""

import re
from pathlib import Path

import pytest
from building import TEMPLATES, words

from hria.model.text import Language
from hria.reporting.wording import PLACEHOLDER, SECTIONS, fill, read_wording

PROJECT = TEMPLATES.parent
ENTRIES = read_wording(TEMPLATES)
FILES = sorted(TEMPLATES.rglob("*.yaml"))
ALL_KEYS = {key for file in FILES for key in read_wording(file.parent, file.name)}
TEMPLATE_FILES = sorted(TEMPLATES.rglob("*.j2"))
CODE = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
MARKUP = re.compile(r"<!--.*?-->|</?[a-zA-Z!][^>]*>", re.DOTALL)
KEY = re.compile(r"""\b(?:w|words|names\.words)(?:\.count)?\(\s*f?["']([a-z0-9_.{}\[\]-]+)["']""")


@pytest.mark.parametrize("key", sorted(ENTRIES))
def test_every_entry_speaks_both_languages_with_the_same_placeholders(key: str) -> None:
    """A missing translation fails the build."""
    assert ENTRIES[key].en
    assert ENTRIES[key].ko
    assert _placeholders(key, "en") == _placeholders(key, "ko")


def _placeholders(key: str, language: Language) -> set[str]:
    """Return what is filled in; the numbered lines of one label count together."""
    stem = re.sub(r"-\d$", "", key)
    lines = [
        each for each in ENTRIES if each == key or re.fullmatch(rf"{re.escape(stem)}-\d", each)
    ]
    return {name for each in lines for name, _ in PLACEHOLDER.findall(ENTRIES[each].to(language))}


@pytest.mark.parametrize("key", sorted(key for key in ENTRIES if key.endswith((".one", ".many"))))
def test_one_and_many_come_in_pairs(key: str) -> None:
    """English needs both."""
    stem = key.rsplit(".", 1)[0]
    assert {f"{stem}.one", f"{stem}.many"} <= ENTRIES.keys()


@pytest.mark.parametrize(
    "word", [each for enum in SECTIONS for each in enum], ids=lambda each: f"{type(each)}:{each}"
)
def test_every_word_of_the_model_has_a_name(word) -> None:
    """Every enum that documents print."""
    for language in ("en", "ko"):
        assert words(language).name(word)


@pytest.mark.parametrize("path", TEMPLATE_FILES, ids=lambda path: path.name)
def test_templates_hold_no_sentence_of_their_own(path: Path) -> None:
    """Neither English nor Hangul."""
    text = MARKUP.sub(" ", CODE.sub(" ", path.read_text(encoding="utf-8")))
    text = re.sub(r"&[a-z]+;|SHA-256|\bhria\b|<[ !]doctype html>", " ", text)
    assert re.findall(r"[가-힣]+|[A-Za-z]{2,}", text) == []


def test_every_key_that_is_used_exists() -> None:
    """In modules and templates."""
    files = [*TEMPLATE_FILES, *sorted((PROJECT / "hria" / "reporting").glob("*.py"))]
    missing = []
    for path in files:
        for key in KEY.findall(path.read_text(encoding="utf-8")):
            if "{" in key or key.endswith((".", "-")):
                continue
            known = key in ALL_KEYS or f"{key}.one" in ALL_KEYS
            if not known:
                missing.append(f"{path.name}: {key}")
    assert missing == []


def test_numbers_get_thousands_separators_and_particles_follow_the_word() -> None:
    """Both by the same replacement."""
    assert fill("{n} wrong", {"n": 90000}) == "90,000 wrong"
    assert fill("{name|은/는} {n}건", {"name": "얼굴인식", "n": 1}) == "얼굴인식은 1건"


def test_a_missing_key_is_a_bug() -> None:
    """It does not print its own name."""
    with pytest.raises(KeyError):
        words()("no.such.key")


def test_lists_read_as_prose() -> None:
    """As each language joins them."""
    assert words("en").listed(["a", "b", "c"]) == "a, b and c"
    assert words("ko").listed(["a", "b"]) == "a, b"
    assert words("en").listed([]) == ""
