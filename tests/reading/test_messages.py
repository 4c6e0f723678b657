"""The catalogue of messages: every kind is provoked, in both languages, in the same form."""

from __future__ import annotations

import re

import pytest
import test_description
import test_fields
import test_files
import test_leaves
import test_limits
import test_members
import test_nodes
import test_pack_slips
import test_packs
import test_published

from hria.reading.messages import MESSAGES
from hria.reading.messages_content import NOUNS

PLACEHOLDER = re.compile(r"\{\{|\}\}|\{(\w+)\}")
PARTICLE_AFTER_A_NAME = re.compile(r"\{\w+\}`?(은|는|이|가|을|를|과|와|으로|로|나|이나)[ (.,)]")
PARTICLES_THAT_FIT = {
    "여기서 `{value}` 값은 글자로 읽힙니다(따옴표 없이 `{right}`로 적으십시오)",
    "`low`({low})가 `high`({high})보다 큽니다(서로 바꾸십시오)",
    "앵커(&{name})는 쓸 수 없습니다(값을 쓰는 곳마다 적으십시오)",
    "태그({name})는 쓸 수 없습니다(글자나 숫자를 그대로 적으십시오)",
}


def test_every_kind_of_message_is_provoked() -> None:
    """No message stands in the catalogue that no test provokes at its exact place."""
    modules = (
        test_files,
        test_nodes,
        test_fields,
        test_leaves,
        test_limits,
        test_members,
        test_description,
        test_packs,
        test_published,
        test_pack_slips,
    )
    provoked = set().union(*(module.KINDS for module in modules))
    assert provoked == MESSAGES.keys()


@pytest.mark.parametrize("kind", MESSAGES)
def test_both_languages_say_the_same(kind: str) -> None:
    """English and Korean fill in the same details."""
    message = MESSAGES[kind]
    assert message.en
    assert message.ko
    assert _filled(message.en) == _filled(message.ko)
    assert re.search("[가-힣]", message.ko) or kind == "content"


@pytest.mark.parametrize("kind", MESSAGES)
def test_a_message_also_says_what_would_be_right(kind: str) -> None:
    """What is wrong, and in brackets what would be right, unless that is said outright."""
    message = MESSAGES[kind]
    says_it_outright = {
        "mapping-expected", "truth-expected", "leaf-form", "condition-form", "silent-place",
        "rule-form", "content",
    }  # fmt: skip
    assert kind in says_it_outright or ("(" in message.en and "(" in message.ko)
    assert not message.en.endswith(".")
    assert not message.ko.endswith(".")


@pytest.mark.parametrize("kind", MESSAGES)
def test_no_korean_particle_depends_on_a_name(kind: str) -> None:
    """A particle right after a stranger's word would be wrong half the time."""
    korean = MESSAGES[kind].ko or ""
    assert korean in PARTICLES_THAT_FIT or not PARTICLE_AFTER_A_NAME.search(korean)


def test_nouns_have_both_languages() -> None:
    """What a pack may lack is named in both languages."""
    assert all(noun.en and noun.ko for noun in NOUNS.values())


def _filled(template: str | None) -> set[str]:
    return {name for name in PLACEHOLDER.findall(template or "") if name}
