"""No id takes the address of another page."""

from __future__ import annotations

import pytest

from data_folder import DataFolder
from planbook.check.addresses import id_reserved


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(id_reserved) == []


@pytest.mark.parametrize(
    ("name", "old"),
    [
        ("2031/plan.yml", "id: library"),
        ("topics.yml", "id: family"),
        ("audiences.yml", "id: students"),
        ("terms.yml", "id: pei-can-ri"),
    ],
)
def test_ids_near_reserved_ones_may_be_used(small_folder: DataFolder, name: str, old: str) -> None:
    for new in (
        "plans",
        "items",
        "item-a",
        "items-1",
        "topics",
        "glossary-words",
        "connect",
        "com",
        "com10",
        "null",
    ):
        small_folder.replace(name, old, f"id: {new}")
        assert small_folder.found_by(id_reserved) == []
        small_folder.replace(name, f"id: {new}", old)


@pytest.mark.parametrize("taken", ["plan", "guiding", "notice", "closing", "document", "item-1", "item-26"])
def test_a_section_whose_heading_would_double_an_anchor(small_folder: DataFolder, taken: str) -> None:
    place = small_folder.replace("2031/plan.yml", "id: library", f"id: ‸{taken}")
    assert small_folder.found_by(id_reserved) == [(place, f"编号不能用“{taken}”，网站另有用处")]


@pytest.mark.parametrize("taken", ["glossary", "topic-reading"])
def test_a_term_that_would_double_an_anchor(small_folder: DataFolder, taken: str) -> None:
    place = small_folder.replace("terms.yml", "id: pei-can-ri", f"id: ‸{taken}")
    assert small_folder.found_by(id_reserved) == [(place, f"编号不能用“{taken}”，网站另有用处")]


@pytest.mark.parametrize(("name", "old"), [("topics.yml", "id: family"), ("audiences.yml", "id: students")])
def test_a_topic_or_audience_whose_page_would_hide_the_list_of_all(
    small_folder: DataFolder, name: str, old: str
) -> None:
    place = small_folder.replace(name, old, "id: ‸index")
    assert small_folder.found_by(id_reserved) == [(place, "编号不能用“index”，网站另有用处")]


@pytest.mark.parametrize("taken", ["full", "index"])
def test_a_section_whose_page_would_hide_another(small_folder: DataFolder, taken: str) -> None:
    place = small_folder.replace("2031/plan.yml", "id: library", f"id: ‸{taken}")
    assert small_folder.found_by(id_reserved) == [(place, f"编号不能用“{taken}”，网站另有用处")]


@pytest.mark.parametrize("device", ["con", "prn", "aux", "nul", "com0", "com1", "com9", "lpt1", "lpt9"])
@pytest.mark.parametrize(
    ("name", "old"),
    [("2031/plan.yml", "id: library"), ("topics.yml", "id: family"), ("audiences.yml", "id: students")],
)
def test_a_folder_that_windows_cannot_write(
    small_folder: DataFolder, name: str, old: str, device: str
) -> None:
    place = small_folder.replace(name, old, f"id: ‸{device}")
    assert small_folder.found_by(id_reserved) == [(place, f"编号不能用“{device}”，网站另有用处")]


@pytest.mark.parametrize("device", ["con", "aux", "lpt1"])
def test_a_term_has_no_folder(small_folder: DataFolder, device: str) -> None:
    small_folder.replace("terms.yml", "id: pei-can-ri", f"id: {device}")
    assert small_folder.found_by(id_reserved) == []
