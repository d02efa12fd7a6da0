"""The issuer of a policy stands in the measure, or the code of the document's number abbreviates it."""

from __future__ import annotations

import pytest

from data_folder import DataFolder
from planbook.check.facets import issuer_not_in_text

NAME = "2031/items/01.yml"
DOCUMENT, DRAFT = "number: 云教〔2030〕8号\n", "what: 食堂向家长开放的办法\n"


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(issuer_not_in_text) == []


@pytest.mark.parametrize(
    ("beside", "issuer"),
    [
        (DOCUMENT, "云溪区财政局"),  # the code has 教
        (DOCUMENT, "教育局云溪分局"),  # 云 comes first
        (DRAFT, "云溪区教育局"),  # no number, and the measure does not say so
    ],
)
def test_issuer_that_nothing_names(small_folder: DataFolder, beside: str, issuer: str) -> None:
    place = small_folder.replace(NAME, beside, f"{beside}        issuer: ‸{issuer}\n")
    assert small_folder.found_by(issuer_not_in_text) == [
        (place, f"这句举措里没有“{issuer}”，文号里也看不出来")
    ]


@pytest.mark.parametrize(("beside", "issuer"), [(DOCUMENT, "云溪区教育局"), (DRAFT, "后勤科")])
def test_issuer_that_the_number_or_the_measure_names(
    small_folder: DataFolder, beside: str, issuer: str
) -> None:
    small_folder.replace(NAME, beside, f"{beside}        issuer: {issuer}\n")
    assert small_folder.problems() == []


def test_the_sort_of_document_in_a_number_is_no_part_of_its_issuer(small_folder: DataFolder) -> None:
    for name in ("2031/source.txt", NAME):
        text = small_folder.read(name)
        small_folder.write(name, text.replace("云教〔2030〕8号", "云教办函〔2030〕8号"))
    number = "number: 云教办函〔2030〕8号\n"
    small_folder.replace(NAME, number, f"{number}        issuer: 云溪区教育局办公室\n")
    assert small_folder.problems() == []


def test_an_issuer_beside_words_that_were_retyped_is_no_mistake_of_its_own(small_folder: DataFolder) -> None:
    small_folder.replace(NAME, DRAFT, f"{DRAFT}        issuer: 后勤科\n")
    small_folder.write(NAME, small_folder.read(NAME).replace("牵头单位：后勤科", "牵头单位：后勤处"))
    assert small_folder.found_by(issuer_not_in_text) == []
