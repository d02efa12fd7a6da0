"""What the front door shows first is what most readers come for."""

from __future__ import annotations

import pytest

from data_folder import DataFolder
from planbook.link import link
from planbook.link.interest import MOST_FACTS
from planbook.link.library import Library
from planbook.link.names import place_of


def test_the_facts_of_home_are_a_date_money_and_amounts_of_different_items(library: Library) -> None:
    assert [fact.name for fact in library.home.facts] == ["2018年9月", "约260万元", "1所", "1小时"]
    assert len({fact.entry.path for fact in library.home.facts}) == MOST_FACTS


def test_topics_stand_in_the_order_of_what_concerns_the_first_reader(small_folder: DataFolder) -> None:
    made = link(small_folder.book()).home
    assert [view.topic.id for view in made.topics] == ["school-meals", "family", "reading"]
    small_folder.replace(
        "audiences.yml", "- id: parents", "- id: pupils\n  name: 小学生\n  description: 说明。\n- id: parents"
    )
    assert link(small_folder.book()).home.reader is None


def test_an_imported_plan_has_a_front_door_without_gaps(small_folder: DataFolder) -> None:
    for name in ("topics", "audiences", "terms", "words"):
        (small_folder.path / f"{name}.yml").unlink()
    (small_folder.path / "2031" / "questions.yml").unlink()
    for number, section in ((1, "meals"), (2, "library")):
        item = f"number: {number}\nsection: {section}\nmeasures:\n  - text: 办好每一所学校。\n"
        small_folder.write(f"2031/items/0{number}.yml", item)
    home = link(small_folder.book()).home
    assert (home.facts, home.topics, home.reader) == ([], [], None)
    assert home.place == "云溪区"


@pytest.mark.parametrize(
    ("issuer", "place"),
    [
        ("威海经济技术开发区教育体育处", "威海经济技术开发区"),
        ("云州市云溪区教育局", "云州市云溪区"),
        ("桃园区人民政府办公室", "桃园区"),
        ("南湾镇中心学校", "南湾镇"),
        ("教育部", ""),
    ],
)
def test_the_place_is_what_the_issuer_governs(issuer: str, place: str) -> None:
    assert place_of(issuer) == place
