"""Words that sound like one of ours and are words themselves."""

from __future__ import annotations

from planbook.search.homophones import homophones

READINGS = {
    "通": "tong",
    "痛": "tong",
    "风": "feng",
    "峰": "feng",
    "近": "jin",
    "视": "shi",
    "示": "shi",
    "似": "shi si",
}


def test_a_word_that_sounds_like_ours_is_named_and_what_is_no_word_is_not() -> None:
    assert homophones(["通风"], READINGS) == "痛风"
    assert homophones(["近视"], READINGS) == "近似"


def test_what_is_ours_as_well_is_none_of_them() -> None:
    assert homophones(["通风", "痛风"], READINGS) == ""


def test_only_two_characters_whose_readings_are_known_are_compared() -> None:
    assert homophones(["通风口", "风", "A班"], READINGS) == ""
