"""The kinds of facet as data: one table that checks, links, navigation and pages go by.

A new kind is a class in ``model/facets.py``, a field of ``Measure``, and an entry here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from planbook.model import facet_groups
from planbook.model.facets import PlaceKind, UnitRole

_ROLES = {UnitRole.LEAD: "牵头", UnitRole.RESPONSIBLE: "负责", UnitRole.SUPPORT: "配合"}


@dataclass(frozen=True)
class FacetKind:
    """A kind of facet.

    ``field`` is where a measure lists its facets, ``page`` the name of the page that lists them all.
    ``title`` heads the page, ``label`` stands beside a facet on its item's page; ``description`` is for
    search engines, ``intro`` and ``note`` are what readers are told first. ``group_of`` gives the key of the
    group a facet belongs to and ``headings`` the groups in order; a key that they lack is its own heading,
    after them. ``remark_of`` says in a few words what the quoted words are about, or nothing; ``details_of``
    gives further facts. ``order`` sorts the facets of a page; without it they stand as in the document.
    ``says_nothing`` tells of a facet and the year of its plan whether the page only mentions it.
    ``is_of_item`` is set where a reader wants them once for the whole item, instead of at each measure;
    ``has_dates`` where they can be drawn as a year. ``said_as`` are the words by which documents say such a
    thing: where none stands in any, there is nothing to list, and none is set where that can't be told.
    """

    field: str
    page: str
    title: str
    label: str
    description: str
    headings: Mapping[str, str]
    group_of: Callable[[Any], str]
    remark_of: Callable[[Any], str] = lambda facet: facet.what or ""
    intro: str = "粗体是公文里的字句，后面是编者的说明；点后面的条目看原文。"
    note: str = ""
    details_of: Callable[[Any], Sequence[str]] = lambda facet: ()
    order: Callable[[Any], str] | None = None
    says_nothing: Callable[[Any, int], bool] = lambda facet, year: False
    is_of_item: bool = False
    has_dates: bool = False
    said_as: tuple[str, ...] = ()


FACET_KINDS: tuple[FacetKind, ...] = (
    FacetKind(
        field="milestones",
        page="timeline",
        title="时间节点",
        label="时间",
        description="工作要点里写到的日期、时段和定期的安排，画成一年。",
        intro="涂满的有月份，虚线的没有，点数字细看。",
        note="只列文中写明的时间，不表示完成情况。",
        headings=facet_groups.MILESTONE_GROUPS,
        group_of=facet_groups.milestone_group,
        order=facet_groups.milestone_order,
        says_nothing=lambda milestone, year: milestone.says_only(year),
        has_dates=True,
    ),
    FacetKind(
        field="figures",
        page="figures",
        title="数字",
        label="数字",
        description="工作要点里写到的数目：多少钱、几所学校、多长时间、第几批。",
        headings=facet_groups.FIGURE_GROUPS,
        group_of=facet_groups.figure_group,
    ),
    FacetKind(
        field="places",
        page="places",
        title="学校与场所",
        label="场所",
        description="工作要点里写到的学校、幼儿园和场所。",
        note="没有名字的，文中就没有写是哪一所。",
        headings={PlaceKind.SCHOOL: "学校", PlaceKind.KINDERGARTEN: "幼儿园", PlaceKind.SITE: "其他场所"},
        group_of=lambda place: place.kind,
    ),
    FacetKind(
        field="policies",
        page="policies",
        title="文件和专项工作",
        label="文件和专项",
        description="工作要点依照、落实和要制定的文件、方案、计划和专项行动。",
        note="文号和发文单位，文中写明的才列。",
        headings=facet_groups.POLICY_GROUPS,
        group_of=facet_groups.policy_group,
        details_of=facet_groups.policy_details,
    ),
    FacetKind(
        field="units",
        page="units",
        title="责任单位",
        label="责任单位",
        description="工作要点里写明的牵头、配合和责任单位，每个单位各有哪些事。",
        intro="每个单位下面，是原文写明由它牵头、配合或负责的条目；点条目看原文。",
        # Every unit is a heading of its own.
        headings={},
        group_of=lambda unit: unit.name or unit.quote,
        remark_of=lambda unit: _ROLES[unit.role],
        is_of_item=True,
        said_as=("责任单位", "责任科室", "责任部门", "牵头单位", "牵头科室", "配合单位"),
    ),
)
KINDS_BY_FIELD = {kind.field: kind for kind in FACET_KINDS}
FACET_FIELDS = tuple(KINDS_BY_FIELD)
