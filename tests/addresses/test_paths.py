"""Where each page lives, and the address that its path becomes."""

from __future__ import annotations

import pytest

from planbook.addresses import paths


@pytest.mark.parametrize(
    ("path", "address"),
    [
        (paths.HOME, ""),
        (paths.ABOUT, "about/"),
        (paths.TOPICS, "topics/"),
        (paths.plan("2018"), "2018/"),
        (paths.plan("2018-city"), "2018-city/"),
        (paths.full("2018"), "2018/full/"),
        (paths.section("2018-city", "reform"), "2018-city/reform/"),
        (paths.item("2018", 26), "2018/26/"),
        (paths.topic("campus-safety"), "topics/campus-safety/"),
        (paths.audience("parents"), "for/parents/"),
        (paths.facets("timeline"), "timeline/"),
    ],
)
def test_address_of_a_page(path: str, address: str) -> None:
    assert paths.address(path) == address


def test_anchors() -> None:
    assert paths.measure_anchor(3) == "m3"
    assert paths.line_anchor(1) == "p1"
    assert paths.facet_anchor("2018-city", 26, 3, 1) == "2018-city-26-m3-1"
    assert paths.title_facet_anchor("2018-city", 26, 1) == "2018-city-26-t-1"
    assert paths.section_facet_anchor("2018-city", "reform", 1) == "2018-city_reform-1"


def test_sections_of_plans_whose_names_run_together_do_not_share_an_anchor() -> None:
    assert paths.section_facet_anchor("2018", "a-b", 1) != paths.section_facet_anchor("2018-a", "b", 1)
