"""Every 《…》 of a measure is listed among its policies."""

from __future__ import annotations

from data_folder import DataFolder
from planbook.check.facets import document_without_facet


def test_sound_data(small_folder: DataFolder) -> None:
    assert small_folder.found_by(document_without_facet) == []


def test_document_that_is_not_listed(small_folder: DataFolder) -> None:
    place = small_folder.replace("2031/items/02.yml", "依照全民阅读规划", "依照全民阅读规划、‸《图书馆法》")
    message = "提到了《图书馆法》，却没有列在这句的 policies 里"
    assert small_folder.found_by(document_without_facet) == [(place, message)]


def test_only_part_of_the_document_is_quoted(small_folder: DataFolder) -> None:
    small_folder.replace("2031/items/01.yml", "quote: 《学校食堂管理办法》", "quote: 学校食堂管理办法")
    place = small_folder.find("2031/items/01.yml", "落实‸《学校食堂管理办法》")
    message = "提到了《学校食堂管理办法》，却没有列在这句的 policies 里"
    assert small_folder.found_by(document_without_facet) == [(place, message)]


def test_a_place_does_not_cover_a_document(small_folder: DataFolder) -> None:
    small_folder.replace("2031/items/02.yml", "依照全民阅读规划", "依照全民阅读规划、《图书馆法》")
    small_folder.replace("2031/items/02.yml", "quote: 区图书馆", "quote: 《图书馆法》")
    assert len(small_folder.found_by(document_without_facet)) == 1
