"""``addresses.yml`` as the tool writes it: nothing published is dropped, and no word of an editor."""

from __future__ import annotations

import shutil

import pytest

from data_folder import PROJECT, DataFolder
from planbook.addresses.published import recorded
from planbook.checked import addresses_of

NAME = "addresses.yml"


def test_what_is_recorded_already_stays_as_it_is(small_folder: DataFolder) -> None:
    assert recorded(small_folder.book()) == small_folder.read(NAME)


def test_new_addresses_join_and_lost_ones_stay(small_folder: DataFolder) -> None:
    small_folder.replace("terms.yml", "id: yue-du-zhi-xing", "id: ‸can-zhuo")
    assert "    anchors: [pei-can, pei-can-ri, can-zhuo, yue-du-zhi-xing]" in recorded(small_folder.book())


def test_what_editors_wrote_around_the_list_stays_word_for_word(small_folder: DataFolder) -> None:
    head, _, rest = small_folder.read(NAME).partition("moved:\n")
    told, _, published = rest.partition("published:\n")
    small_folder.write(NAME, f"{head}published:\n{published}# 编者的话\nmoved:\n{told}")
    text = recorded(small_folder.book())
    assert f"# 编者的话\nmoved:\n{told}" in text
    small_folder.write(NAME, text)
    assert recorded(small_folder.book()) == text


@pytest.mark.parametrize("folder", ["2031-levels", "2031"])
def test_another_bureau_begins_anew(small_folder: DataFolder, folder: str) -> None:
    shutil.rmtree(small_folder.path / "2031")
    shutil.copytree(PROJECT / "tests/forms/data/2031-levels", small_folder.path / folder)
    text, problems = addresses_of(small_folder.path)
    assert problems == []
    assert text is not None
    assert "云溪区" not in text
    assert "/2031/library/" not in text
    assert f"  - page: /{folder}/1/\n" in text
    assert text.startswith("# 发布过的网址")


def test_a_plan_s_page_tells_which_document_it_is_of(small_folder: DataFolder) -> None:
    small_folder.replace("2031/plan.yml", "title: 云溪区教育局", "title: 云溪区教育与体育局")
    page = "  - page: /2031/\n    title: 云溪区教育与体育局2031年工作要点\n    issuer: 云溪区教育局\n"
    assert page in recorded(small_folder.book())


def test_the_first_list_is_read_back_as_what_is_there(small_folder: DataFolder) -> None:
    (small_folder.path / NAME).unlink()
    text, _ = addresses_of(small_folder.path)
    assert text is not None
    small_folder.write(NAME, text)
    assert small_folder.problems() == []
    assert recorded(small_folder.book()) == text


def test_wrong_data_is_not_recorded(small_folder: DataFolder) -> None:
    small_folder.write("terms.yml", "- id: [")
    assert addresses_of(small_folder.path) == (None, small_folder.problems())
