"""Particles follow the last sound of the word, letters and digits included."""

import pytest

from hria.reporting.particles import with_particle


@pytest.mark.parametrize(
    ("word", "pair", "expected"),
    [
        ("감정 분석", "은/는", "감정 분석은"),
        ("행동 감지", "은/는", "행동 감지는"),
        ("서울", "으로/로", "서울로"),
        ("부산", "으로/로", "부산으로"),
        ("시청", "이/가", "시청이"),
        ("기능 ‘얼굴인식’", "을/를", "기능 ‘얼굴인식’을"),
        ("R07", "은/는", "R07은"),
        ("R05", "은/는", "R05는"),
        ("CCTV", "을/를", "CCTV를"),
        ("system", "이/가", "system이"),
        ("顔", "은/는", "顔은(는)"),
        ("顔", "으로/로", "顔(으)로"),
        ("", "이/가", "이(가)"),
    ],
)
def test_particle(word: str, pair: str, expected: str) -> None:
    """Letters and digits go by how they are read aloud."""
    assert with_particle(word, pair) == expected
