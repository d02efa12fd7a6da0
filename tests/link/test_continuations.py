"""Both sides of a continuation know each other."""

from __future__ import annotations

from data_folder import DataFolder
from planbook.link import link
from planbook.link.library import Library


def continuations(library: Library) -> dict[str, tuple[list[str], list[str]]]:
    """Return by the path of each item on either side what it continues, and what continues it."""
    return {
        view.link.path: ([item.path for item in view.earlier], [item.path for item in view.later])
        for plan in library.plans
        for view in plan.items
        if view.earlier or view.later
    }


def test_both_sides_of_a_continuation_link_to_each_other(years_library: Library) -> None:
    assert continuations(years_library) == {
        "2031/1.md": (["2030/1.md"], []),
        "2031/3.md": (["2030/3.md"], []),
        "2030/1.md": ([], ["2031/1.md"]),
        "2030/3.md": ([], ["2031/3.md"]),
    }


def test_items_may_be_joined_and_parted(years_folder: DataFolder) -> None:
    years_folder.replace("2031/items/01.yml", "[2030/1]", "[2030/2, 2030/1]")
    years_folder.replace("2031/items/03.yml", "[2030/3]", "[2030/1]")
    found = continuations(link(years_folder.book()))
    assert found["2031/1.md"] == (["2030/2.md", "2030/1.md"], [])
    assert found["2030/1.md"] == ([], ["2031/1.md", "2031/3.md"])
