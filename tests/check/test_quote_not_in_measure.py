"""The quoted words and the document number stand in the measure."""

from __future__ import annotations

import pytest

from data_folder import DataFolder, first_with
from planbook.check.facets import quote_not_in_measure
from planbook.model.facet_kinds import FACET_FIELDS


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(quote_not_in_measure) == []


@pytest.mark.parametrize(
    ("sound", "broken", "words"),
    [
        ("quote: 9月底前", "quote: ‸9月底以前", "9月底以前"),
        ("quote: 2所学校食堂", "quote: '‸2 所学校食堂'", "2 所学校食堂"),
        ("quote: 城东实验小学", "quote: ‸城东小学", "城东小学"),
        ("quote: 学校食堂开放方案", "quote: ‸《学校食堂开放方案》", "《学校食堂开放方案》"),
        ("number: 云教〔2030〕8号", "number: ‸云教[2030]8号", "云教[2030]8号"),
        ("quote: 后勤科", "quote: ‸后勤处", "后勤处"),
    ],
    ids=["milestone", "figure", "place", "policy", "number of a policy", "unit"],
)
def test_words_are_not_as_in_the_measure(
    small_folder: DataFolder, sound: str, broken: str, words: str
) -> None:
    place = small_folder.replace("2031/items/01.yml", sound, broken.replace("'‸", "‸'"))
    assert small_folder.found_by(quote_not_in_measure) == [(place, f"这句举措里没有“{words}”")]


def test_words_of_another_measure_do_not_count(small_folder: DataFolder) -> None:
    place = small_folder.replace("2031/items/01.yml", "quote: 每周", "quote: ‸9月底前")
    assert small_folder.found_by(quote_not_in_measure) == [(place, "这句举措里没有“9月底前”")]


@pytest.mark.parametrize("facets", FACET_FIELDS)
def test_every_kind_of_facet_is_looked_at(small_folder: DataFolder, facets: str) -> None:
    check(small_folder, facets)


# The frozen plan names no units.
@pytest.mark.parametrize("facets", [field for field in FACET_FIELDS if field != "units"])
def test_projects_own_data(data_folder: DataFolder, facets: str) -> None:
    check(data_folder, facets)


def check(folder: DataFolder, facets: str) -> None:
    """Check that a quote of the kind ``facets`` that stands nowhere is found at its place."""
    entry, index, measure = first_with(folder.book(), facets)
    quote = getattr(measure, facets)[0].quote
    place = folder.change(entry.file, ("measures", index, facets, 0, "quote"), quote, "别处的话")
    assert folder.found_by(quote_not_in_measure) == [(place, "这句举措里没有“别处的话”")]
