"""What an import proposes stands nowhere on the site until an editor takes a word or a line away."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import yaml

from data_folder import DataFolder, measures
from planbook.check import Rule
from planbook.check.references import audience_unknown, topic_unknown
from planbook.check.todo import suggestions
from planbook.model.facet_kinds import FACET_FIELDS
from planbook.site import make_site

ITEM = "2031/items/02.yml"
PLAN = "2031/plan.yml"


def site_of(folder: DataFolder) -> tuple[object, object]:
    site, problems = make_site(folder.path)
    assert problems == []
    assert site is not None
    # The form for editors holds the files of the items as they are.
    return site.pages, [(path, content) for path, content in site.files if not path.startswith("edit/files/")]


def told(folder: DataFolder) -> list[str]:
    return [f"{problem.message}。{problem.hint}" for problem in suggestions(folder.book())]


def change_facets(folder: DataFolder, change: Callable[[list[dict[str, Any]]], list[dict[str, Any]]]) -> None:
    """Write every item and section of a folder with its lists of facets changed."""
    for entry in folder.book().plans[0].items:
        values = entry.file.values()
        for record in (values, *values["measures"]):
            record |= {name: change(record[name]) for name in FACET_FIELDS if name in record}
        write(folder, folder.relative(entry.file.name), values)
    plan = folder.book().plans[0].file.values()
    for section in plan["sections"]:
        section |= {"units": change(section["units"])} if "units" in section else {}
    write(folder, PLAN, plan)


def write(folder: DataFolder, name: str, values: object) -> None:
    folder.write(name, yaml.safe_dump(values, allow_unicode=True, width=10_000))


def marked(facets: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{**facet, "proposed": "true"} for facet in facets]


def unmarked(facets: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{name: value for name, value in facet.items() if name != "proposed"} for facet in facets]


def test_proposed_facets_stand_nowhere_on_the_site_until_the_mark_is_taken_away(
    small_folder: DataFolder,
) -> None:
    accepted = site_of(small_folder)
    change_facets(small_folder, marked)
    proposed = site_of(small_folder)
    change_facets(
        small_folder, lambda facets: [{k: v for k, v in f.items() if k != "proposed"} for f in facets]
    )
    assert site_of(small_folder) == accepted
    change_facets(small_folder, lambda facets: [])
    assert site_of(small_folder) == proposed != accepted


def test_proposed_lists_stand_nowhere_on_the_site(small_folder: DataFolder) -> None:
    text = small_folder.read(ITEM)
    before = site_of(small_folder)
    small_folder.write(ITEM, f"{text}proposed_audiences: [parents]\nproposed_topics: [school-meals]\n")
    assert site_of(small_folder) == before


def test_a_proposed_continuation_stands_nowhere_on_the_site_and_is_told(years_folder: DataFolder) -> None:
    for name in ("2031/items/01.yml", "2031/items/03.yml"):
        text = years_folder.read(name)
        line = next(line for line in text.split("\n") if line.startswith("continues:"))
        years_folder.write(name, text.replace(f"{line}\n", ""))
    nothing = site_of(years_folder)
    for name in ("2031/items/01.yml", "2031/items/03.yml"):
        years_folder.write(name, years_folder.read(name) + "proposed_continues: [2030/3]\n")
    assert site_of(years_folder) == nothing
    assert [line for line in told(years_folder) if "提议的延续" in line] == [
        "第1项（管好学校食堂）有提议的延续：2030/3（评选“阅读之星”）。"
        "对的，把 proposed_continues 改成 continues；不对的，从方括号里删去。",
        "第3项（评选“阅读之星”）有提议的延续：2030/3（评选“阅读之星”）。"
        "对的，把 proposed_continues 改成 continues；不对的，从方括号里删去。",
    ]


def test_every_proposal_is_told_with_what_to_do(small_folder: DataFolder) -> None:
    found = measures(small_folder.book())
    count = sum(len(getattr(measure, name)) for _, _, measure in found for name in FACET_FIELDS)
    change_facets(small_folder, marked)
    values = next(entry.file.values() for entry in small_folder.book().items() if entry.item.number == 2)
    values["proposed_audiences"] = values.pop("audiences")
    write(small_folder, ITEM, values)
    lines = told(small_folder)
    assert [
        line for line in lines if "提议的读者：" in line and "把 proposed_audiences 改成 audiences" in line
    ]
    facets = [line for line in lines if "提议列进" in line and "删去 proposed: true" in line]
    assert len(facets) >= count > 0
    assert len(lines) == len(facets) + 1


@pytest.mark.parametrize(("field", "rule"), [("topics", topic_unknown), ("audiences", audience_unknown)])
def test_a_proposed_id_that_no_list_has_is_a_mistake(
    small_folder: DataFolder, field: str, rule: Rule
) -> None:
    small_folder.write(ITEM, f"{small_folder.read(ITEM)}proposed_{field}: [nobody-at-all]\n")
    place = small_folder.find(ITEM, f"proposed_{field}: [‸nobody-at-all]")
    assert [found[0] for found in small_folder.found_by(rule)] == [place]
