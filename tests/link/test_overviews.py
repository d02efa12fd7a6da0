"""Lists across items lead back to the measures that they come from."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from data_folder import DataFolder
from planbook.link import link
from planbook.link.library import Library
from planbook.link.overview_views import AudienceView, FacetPlan, PlanExcerpt, TopicView
from planbook.link.plan_views import MeasureView
from planbook.model.facet_kinds import FACET_KINDS
from planbook.model.facets import Milestone

FIELDS = [kind.field for kind in FACET_KINDS]


def measures(library: Library) -> list[MeasureView]:
    """Return every measure of every item."""
    return [measure for plan in library.plans for view in plan.items for measure in view.measures]


def addresses(excerpts: Sequence[PlanExcerpt]) -> list[tuple[str, int, int]]:
    """Return plan, item and measure of everything in ``excerpts``."""
    return [
        (plan.plan.id, excerpt.item.number, measure.number)
        for plan in excerpts
        for excerpt in plan.items
        for measure in excerpt.measures
    ]


def address(measure: MeasureView) -> tuple[str, int, int]:
    """Return plan, item and number of a measure."""
    return measure.item.plan.id, measure.item.number, measure.number


def test_topic_lists_exactly_the_measures_that_carry_it(library: Library) -> None:
    for view in library.topics:
        carrying = [
            measure
            for plan in library.plans
            for item in plan.items
            for measure in item.measures
            if view.topic.id in item.item.topics_of(measure.measure)
        ]
        assert sorted(addresses(view.plans)) == sorted(map(address, carrying))
        assert view.item_count == len({address(measure)[:2] for measure in carrying})


def test_audience_lists_exactly_the_measures_that_concern_it(library: Library) -> None:
    concerned = {
        (plan.link.id, view.link.number, measure.number): measure.measure.audiences or view.item.audiences
        for plan in library.plans
        for view in plan.items
        for measure in view.measures
    }
    for view in library.audiences:
        own = [place for place, audiences in concerned.items() if view.audience.id in audiences]
        assert sorted(addresses(view.plans)) == sorted(own)
        assert view.item_count == len({place[:2] for place in own})


def test_excerpts_of_two_plans_of_one_year(small_folder: DataFolder) -> None:
    DataFolder(small_folder.path / "2031", small_folder.path / "2031-city")
    library = link(small_folder.book())
    views: list[TopicView | AudienceView] = [*library.topics, *library.audiences]
    for view in views:
        ids = [part.plan.id for part in view.plans]
        assert ids == ["2031", "2031-city"]
        assert view.item_count == 2 * len(view.plans[0].items)


def test_what_concerns_an_audience_most_comes_first(library: Library) -> None:
    items = {view.link.number: view.item for view in library.plans[0].items}
    for view in library.audiences:
        listed = [items[excerpt.item.number] for excerpt in view.plans[0].items]
        places = [
            item.audiences.index(view.audience.id)
            if view.audience.id in item.audiences
            else len(item.audiences)
            for item in listed
        ]
        assert places == sorted(places)


def test_topic_carries_its_terms(small_library: Library) -> None:
    assert [[term.name for term in view.terms] for view in small_library.topics] == [
        ["陪餐"],
        ["家长陪餐日"],
        ["阅读之星"],
    ]


def test_topic_without_measures(small_folder: DataFolder) -> None:
    small_folder.write(
        "topics.yml", small_folder.read("topics.yml") + "- id: z\n  name: 空\n  description: 空。\n"
    )
    empty = link(small_folder.book()).topics[-1]
    assert (empty.plans, empty.terms, empty.item_count) == ([], [], 0)


def test_terms_by_topic_with_the_items_that_use_them(small_library: Library) -> None:
    found = [
        (group.topic.id, view.term.name, [item.number for item in view.items])
        for group in small_library.terms
        for view in group.terms
    ]
    assert found == [
        ("school-meals", "陪餐", [1]),
        ("family", "家长陪餐日", [1, 2]),
        ("reading", "阅读之星", [2]),
    ]


def test_a_term_in_a_title_leads_to_the_item(small_folder: DataFolder) -> None:
    name = "terms.yml"
    small_folder.write(name, small_folder.read(name).replace("name: 陪餐", "name: 学校食堂"))
    [view] = [
        view
        for group in link(small_folder.book()).terms
        for view in group.terms
        if view.term.name == "学校食堂"
    ]
    assert [item.number for item in view.items] == [1]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("推进校园阅读", ("二、推进校园阅读", "2031/library.md", "")),
        ("总体要求", ("正文开头", "2031/index.md", "guiding")),
        ("抓好落实", ("正文结尾", "2031/index.md", "closing")),
        ("先看后买", ("二、推进校园阅读", "2031/library.md", "")),
        ("督办", ("二、推进校园阅读", "2031/library.md", "")),
        ("教育局2031", ("公文标题", "2031/full.md", "")),
        ("认真落实", ("印发通知", "2031/index.md", "notice")),
    ],
)
def test_a_term_outside_the_items_leads_to_its_passage(
    small_folder: DataFolder, name: str, expected: tuple[str, str, str]
) -> None:
    terms = small_folder.read("terms.yml")
    small_folder.replace(
        "2031/plan.yml",
        "    title: 推进校园阅读\n",
        "    title: 推进校园阅读\n    lines:\n      - text: 买书要先看后买。\n"
        "    closing:\n      - text: 由办公室督办。\n"
        "closing:\n  - text: 请各校抓好落实。\n",
    )
    small_folder.replace(
        "2031/plan.yml", "关于印发《云溪区教育局2031年工作要点》的通知", "关于印发要点的通知"
    )
    small_folder.write(
        "terms.yml", f"{terms}\n- id: zz\n  name: {name}\n  topic: reading\n  explanation: 说明。\n"
    )
    [view] = [
        view for group in link(small_folder.book()).terms for view in group.terms if view.term.id == "zz"
    ]
    assert view.items == []
    assert [(passage.name, passage.path, passage.anchor) for passage in view.passages] == [expected]
    assert {passage.plan.id for passage in view.passages} == {"2031"}


def test_a_term_that_is_used_nowhere_is_left_out(small_folder: DataFolder) -> None:
    terms = small_folder.read("terms.yml")
    small_folder.write(
        "terms.yml", f"{terms}\n- id: zz\n  name: 没有的词\n  topic: reading\n  explanation: 说明。\n"
    )
    library = link(small_folder.book())
    assert "zz" not in [view.term.id for group in library.terms for view in group.terms]
    assert "zz" not in [term.id for view in library.topics for term in view.terms]


def test_a_topic_whose_terms_are_used_nowhere_has_no_group(small_folder: DataFolder) -> None:
    small_folder.replace("terms.yml", "name: 阅读之星", "name: 没有的词")
    groups = link(small_folder.book()).terms
    assert [group.topic.id for group in groups] == ["school-meals", "family"]


def test_the_same_term_in_two_plans_leads_to_both(small_folder: DataFolder) -> None:
    DataFolder(small_folder.path / "2031", small_folder.path / "2031-city")
    [view] = [
        view
        for group in link(small_folder.book()).terms
        for view in group.terms
        if view.term.name == "阅读之星"
    ]
    assert [(item.plan.id, item.number) for item in view.items] == [("2031", 2), ("2031-city", 2)]


def test_every_term_of_the_projects_own_data_has_a_way_back(library: Library) -> None:
    views = [view for group in library.terms for view in group.terms]
    without = [view.term.name for view in views if not view.items and not view.passages]
    assert without == []


def test_every_term_of_the_projects_own_data_is_listed_once(library: Library) -> None:
    ids = [view.term.id for group in library.terms for view in group.terms]
    assert len(set(ids)) == len(ids)


def overview(library: Library, field: str) -> Sequence[FacetPlan]:
    """Return what the page of a kind of facet lists."""
    return next(view.plans for view in library.facets if view.kind.field == field)


@pytest.mark.parametrize("field", FIELDS)
def test_every_facet_is_listed_once_and_leads_to_its_measure(library: Library, field: str) -> None:
    listed = [entry for plan in overview(library, field) for entry in (*plan.entries, *plan.mentioned)]
    declared = {entry.anchor: measure for measure in measures(library) for entry in measure.facets[field]}
    assert sorted(entry.anchor for entry in listed) == sorted(declared)
    for entry in listed:
        measure = declared[entry.anchor]
        assert (entry.path, entry.place) == (measure.item.path, measure.anchor)
        assert measure.item.name in entry.name
        assert entry.facet.quote in measure.measure.text


def groups(library: Library, field: str) -> list[tuple[str, list[str]]]:
    """Return the headings of a page of facets of one plan, with the words below each."""
    [plan] = overview(library, field)
    return [(group.heading, [entry.facet.quote for entry in group.entries]) for group in plan.groups]


def test_groups_of_the_small_plan(small_library: Library) -> None:
    assert groups(small_library, "milestones") == [
        ("写明月份的", ["9月底前"]),
        ("没写月份的时段", ["寒假期间"]),
        ("每周", ["每周"]),
    ]
    assert groups(small_library, "figures") == [("要做到的数目", ["2所学校食堂"])]
    assert groups(small_library, "places") == [
        ("学校", ["城东实验小学"]),
        ("幼儿园", ["城西幼儿园"]),
        ("其他场所", ["区图书馆"]),
    ]
    assert groups(small_library, "units") == [("后勤科", ["后勤科"]), ("基础教育科", ["基础教育科"])]
    assert groups(small_library, "policies") == [
        ("要起草或修改的文件", ["学校食堂开放方案"]),
        ("要落实的文件", ["《学校食堂管理办法》"]),
        ("依照的文件", ["全民阅读规划"]),
    ]


def test_units_are_listed_by_their_whole_names(small_folder: DataFolder) -> None:
    name = "2031/items/02.yml"
    small_folder.write(
        name,
        small_folder.read(name) + "  - text: 基教科负责，后勤科配合。\n    units:\n"
        "      - quote: 基教科\n        name: 基础教育科\n        role: responsible\n"
        "      - quote: 后勤科\n        role: support\n",
    )
    library = link(small_folder.book())
    assert groups(library, "units") == [
        ("后勤科", ["后勤科", "后勤科"]),
        ("基础教育科", ["基础教育科", "基教科"]),
    ]
    [view] = [view for view in library.facets if view.kind.field == "units"]
    [plan] = view.plans
    remarks = [[view.kind.remark_of(entry.facet) for entry in group.entries] for group in plan.groups]
    assert remarks == [["牵头", "配合"], ["配合", "负责"]]


def test_a_plan_without_a_kind_of_facet_is_not_listed(small_folder: DataFolder) -> None:
    DataFolder(small_folder.path / "2031", small_folder.path / "2031-city")
    name = "2031-city/items/01.yml"
    small_folder.replace(name, "    figures:\n      - quote: 2所学校食堂\n        what: 新建的食堂\n", "")
    library = link(small_folder.book())
    assert [plan.plan.id for plan in overview(library, "figures")] == ["2031"]
    assert [plan.plan.id for plan in overview(library, "places")] == ["2031", "2031-city"]


def test_a_facet_needs_no_words_of_the_editors(small_folder: DataFolder) -> None:
    small_folder.replace("2031/items/01.yml", "        what: 新建的食堂\n", "")
    [view] = [view for view in link(small_folder.book()).facets if view.kind.field == "figures"]
    [entry] = view.plans[0].groups[0].entries
    assert (entry.facet.quote, view.kind.remark_of(entry.facet)) == ("2所学校食堂", "")


def test_milestones_stand_by_date_and_undated_ones_last(library: Library) -> None:
    for plan in overview(library, "milestones"):
        for group in plan.groups:
            dates = [date_of(entry.facet) for entry in group.entries]
            assert dates == sorted(dates)


def date_of(facet: object) -> str:
    """Return a milestone's date, in a form that sorts after all dates when it has none."""
    assert isinstance(facet, Milestone)
    return facet.date or "没有日期"


def test_recurring_milestones_stand_by_rhythm(small_folder: DataFolder) -> None:
    measures_of_every_rhythm = "".join(
        f"  - text: {quote}读书。\n    topics: [reading]\n    milestones:\n"
        f"      - quote: {quote}\n        what: 读书\n        kind: recurring\n        every: {every}\n"
        for quote, every in [
            *[("定期", "unspecified"), ("每年", "year"), ("每学期", "term"), ("每季度", "quarter")],
            *[("每天", "day"), ("每月", "month")],
        ]
    )
    small_folder.write("2031/items/02.yml", small_folder.read("2031/items/02.yml") + measures_of_every_rhythm)
    rhythms = ["每天", "每周", "每月", "每季度", "每学期", "每年"]
    assert groups(link(small_folder.book()), "milestones")[2:] == [
        *((rhythm, [rhythm]) for rhythm in rhythms),
        ("定期，没写多久一次", ["定期"]),
    ]


MEASURE = "  - text: 做好{0}的事。\n    topics: [reading]\n    {1}:\n      - quote: {0}\n"


def with_measure(folder: DataFolder, quote: str, field: str, *lines: str) -> Library:
    """Return the small plan with a measure more, which has a facet with further ``lines``."""
    name = "2031/items/02.yml"
    more = "".join(f"        {line}\n" for line in lines)
    folder.write(name, folder.read(name) + MEASURE.format(quote, field) + more)
    return link(folder.book())


@pytest.mark.parametrize(
    ("quote", "lines", "heading"),
    [
        ("按期", ["kind: deadline"], "没写日期，只写按期的"),
        ("2032年前", ["kind: deadline", "date: 2032"], "只写到年的"),
        ("年内", ["kind: deadline", "date: 2031"], "只写到年的"),
        ("两年", ["kind: period", "date: 2031", "until: 2032"], "只写到年的"),
        ("上半年", ["kind: period", "date: 2031-01", "until: 2031-06"], "写明月份的"),
    ],
)
def test_milestones_are_grouped_by_what_they_say(
    small_folder: DataFolder, quote: str, lines: list[str], heading: str
) -> None:
    found = dict(groups(with_measure(small_folder, quote, "milestones", *lines), "milestones"))
    assert quote in found[heading]


def test_what_says_only_the_year_of_the_plan_is_mentioned_and_not_listed(small_folder: DataFolder) -> None:
    library = with_measure(small_folder, "2031年", "milestones", "kind: period", "date: 2031")
    [plan] = overview(library, "milestones")
    assert "2031年" not in [entry.facet.quote for entry in plan.entries]
    assert [entry.facet.quote for entry in plan.mentioned] == ["2031年"]


def test_a_plan_that_only_says_its_year_has_a_page_that_mentions_it(small_folder: DataFolder) -> None:
    for name, old, new in [
        ("2031/items/01.yml", "kind: deadline\n        date: 2031-09", "kind: period\n        date: 2031"),
        ("2031/items/01.yml", "kind: recurring\n        every: week", "kind: period\n        date: 2031"),
        ("2031/items/02.yml", "kind: period", "kind: period\n        date: 2031"),
    ]:
        small_folder.replace(name, old, new)
    [plan] = overview(link(small_folder.book()), "milestones")
    assert (list(plan.entries), list(plan.years), len(plan.mentioned)) == ([], [], 3)


@pytest.mark.parametrize(
    ("quote", "lines", "heading"),
    [
        ("“护苗”行动", ["role: implements"], "政策、专项行动和工程"),
        ("护苗计划", ["role: implements"], "要落实的文件"),
        ("护苗计划", ["role: implements", "kind: programme"], "政策、专项行动和工程"),
        ("护苗行动", ["role: drafts"], "要起草或修改的文件"),
    ],
)
def test_policies_are_grouped_by_what_they_are(
    small_folder: DataFolder, quote: str, lines: list[str], heading: str
) -> None:
    found = dict(groups(with_measure(small_folder, quote, "policies", *lines), "policies"))
    assert quote in found[heading]


def test_a_facet_concerns_whom_and_what_its_measure_concerns(small_folder: DataFolder) -> None:
    library = link(small_folder.book())
    concerned = {
        entry.facet.quote: (list(entry.audiences), list(entry.topics))
        for view in library.facets
        for plan in view.plans
        for entry in plan.entries
    }
    assert concerned["每周"] == (["parents"], ["school-meals", "family"])
    assert concerned["9月底前"] == (["parents", "students"], ["school-meals"])  # the audiences of its item
    [view] = [view for view in library.facets if view.kind.field == "places"]
    assert (set(view.audience_ids), set(view.topic_ids)) == (
        {"parents", "students"},
        {"school-meals", "family", "reading"},
    )


def test_an_item_stands_once_below_a_unit_with_one_role(small_folder: DataFolder) -> None:
    name = "2031/items/02.yml"
    units = [("基教科", "lead", "基础教育科"), ("基础教育科", "lead", None), ("后勤科", "support", None)]
    lines = "".join(
        f"  - text: 由{quote}办。\n    units:\n      - quote: {quote}\n        role: {role}\n"
        + (f"        name: {whole}\n" if whole else "")
        for quote, role, whole in units
    )
    small_folder.write(name, small_folder.read(name) + lines)
    library = link(small_folder.book())
    [view] = [view for view in library.facets if view.kind.field == "units"]
    listed = {
        group.heading: [(entry.path, view.kind.remark_of(entry.facet)) for entry in group.entries]
        for group in view.plans[0].groups
    }
    assert listed == {
        "后勤科": [("2031/1.md", "牵头"), ("2031/2.md", "配合")],
        "基础教育科": [("2031/1.md", "配合"), ("2031/2.md", "牵头")],
    }
    # Each link of the item's page to a unit still leads somewhere.
    anchors = {entry.anchor for group in view.plans[0].groups for entry in group.entries}
    assert {entry.anchor for entry in library.plans[0].items[1].facets("units")} <= anchors
