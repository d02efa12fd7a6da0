"""Two years side by side: what goes on, what is new, what went, and of what nothing is said yet."""

from __future__ import annotations

from collections.abc import Sequence

from data_folder import DataFolder
from planbook.link import link
from planbook.link.comparison_views import ComparisonView
from planbook.link.library import Library
from planbook.link.plan_views import ItemLink

FIRST, THIRD = "2031/items/01.yml", "2031/items/03.yml"


def numbers(items: Sequence[ItemLink]) -> list[tuple[str, int]]:
    return [(item.plan.id, item.number) for item in items]


def continued(view: ComparisonView) -> list[tuple[list[int], list[int]]]:
    """Return the numbers of the older and of the newer items that belong together."""
    return [
        ([item.number for item in each.older], [item.number for item in each.newer])
        for each in view.continued
    ]


def only(folder: DataFolder) -> ComparisonView:
    [view] = link(folder.book()).comparisons
    return view


def test_every_item_of_both_plans_is_told_of_once(years_library: Library) -> None:
    [view] = years_library.comparisons
    assert (view.older.id, view.newer.id, view.path) == ("2030", "2031", "compare/2030/2031.md")
    assert continued(view) == [([1], [1]), ([3], [3])]
    assert numbers(view.new) == [("2031", 2)]
    assert numbers(view.dropped) == [("2030", 2), ("2030", 4)]
    assert view.undecided == []


def test_items_are_changed_or_read_as_before(years_library: Library) -> None:
    [view] = years_library.comparisons
    assert [each.newer[0].number for each in view.changed] == [1]
    assert [each.newer[0].number for each in view.unchanged] == [3]
    changes = [(part.old, part.new) for part in view.changed[0].stretches if not part.same]
    assert changes == [("9", "6"), ("2", "3"), ("", "，邀请教师参加")]


def test_plans_are_compared_where_one_continues_the_other_alone(
    years_folder: DataFolder, small_library: Library
) -> None:
    assert small_library.comparisons == []
    for name, old in ((FIRST, "continues: [2030/1]\n"), (THIRD, "continues: [2030/3]\n")):
        years_folder.replace(name, old, "")
    assert link(years_folder.book()).comparisons == []


def test_what_was_joined_or_parted_is_compared_as_a_whole(years_folder: DataFolder) -> None:
    years_folder.replace(FIRST, "[2030/1]", "[2030/1, 2030/2]")
    years_folder.replace(THIRD, "[2030/3]", "[2030/2]")
    view = only(years_folder)
    assert continued(view) == [([1, 2], [1, 3])]
    assert numbers(view.dropped) == [("2030", 3), ("2030", 4)]
    [items] = view.continued
    old = "".join(part.same + part.old for part in items.stretches)
    assert old.startswith("管好学校食堂。9月底前")
    assert old.endswith("培训食堂厨师。每年培训2次。")


def test_of_what_is_only_proposed_nothing_is_said_yet(years_folder: DataFolder) -> None:
    years_folder.replace("2031/items/02.yml", "measures:", "proposed_continues: [2030/2]\nmeasures:")
    view = only(years_folder)
    assert (view.new, numbers(view.dropped)) == ([], [("2030", 4)])
    assert numbers(view.undecided) == [("2031", 2), ("2030", 2)]


def test_what_is_decided_is_not_made_doubtful_by_another_proposal(years_folder: DataFolder) -> None:
    years_folder.replace("2031/items/03.yml", "measures:", "proposed_continues: [2030/1]\nmeasures:")
    assert only(years_folder).undecided == []


def test_what_went_on_by_way_of_a_year_in_between_did_not_go(years_folder: DataFolder) -> None:
    later = DataFolder(years_folder.path / "2031", years_folder.path / "2032")
    for name in ("plan.yml", "source.txt"):
        later.write(name, later.read(name).replace("2031", "2032"))
    later.replace("items/01.yml", "[2030/1]", "[2031/1]")
    library = link(years_folder.book())
    assert [view.path for view in library.comparisons] == [
        "compare/2031/2032.md",
        "compare/2030/2032.md",
        "compare/2030/2031.md",
    ]
    assert continued(library.comparisons[1]) == [([1], [1]), ([3], [3])]
    newest, middle, oldest = (plan.link for plan in library.plans)
    assert [other.id for other, _ in library.compared_with(middle)] == ["2032", "2030"]
    assert [other.id for other, _ in library.compared_with(newest)] == ["2031", "2030"]
    assert [path for _, path in library.compared_with(oldest)] == [
        "compare/2030/2032.md",
        "compare/2030/2031.md",
    ]
