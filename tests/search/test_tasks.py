"""What people come for, searched for on a phone: the first result opens the answer.

Issue 11 names the twelve tasks; ``tests/site/test_tasks_on_a_phone.py`` reaches them by taps.
"""

from __future__ import annotations

import re

import pytest
from box import Box
from playwright.sync_api import Page, expect

from answers import is_answered
from built_site import PHONE, OpenPage

# What is typed, and the words that tell it on the page that the first result opens.
BY_SEARCH = [
    ("孩子今年上小学要知道什么", "妥善做好2018年新生报名和新学期新生入学工作"),
    ("放学没人接", "抓好小学生课后托管日常管理"),
    ("助学", "进一步推进生源地助学贷款工作"),
    ("曲阜学校什么时候好", "确保2018年9月顺利完工并投入使用"),
    ("中考加分", "认真做好特殊考生加分审核"),
    ("校车", "将幼儿园校车采取校车服务公司代管的方式"),
    ("新幼儿园", "新建1所公益普惠性幼儿园并具备使用条件"),
    ("教师轮岗", "探索形成学区制校长教师交流轮岗制度"),
    ("校长接待日", "切实抓好“校长接待日”、“学校开放周”等开门办教育活动"),
    ("健身房谁管", "加强协会、俱乐部和高危体育项目监管"),
]


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    return open_page(**PHONE, reduced_motion="reduce")


def test_an_answer_is_one_search_from_home(page: Page, address: str) -> None:
    query, answer = BY_SEARCH[0]
    box = Box(page, address)
    page.locator(".search-home > input").fill(query)
    page.locator(".search-home > button").tap()
    expect(box.links.first).to_be_visible()
    box.whole().links.first.tap()
    page.wait_for_url(re.compile("#.+$"))
    is_answered(page, answer)


def test_the_first_result_of_each_other_search_opens_its_answer(
    page: Page, open_page: OpenPage, address: str
) -> None:
    # The search is started once; what its first result leads to is opened beside it.
    box, opened = Box(page, address).open(), open_page(**PHONE, reduced_motion="reduce")
    for query, answer in BY_SEARCH[1:]:
        opened.goto(box.fill(query).whole().links.first.evaluate("link => link.href"))
        opened.wait_for_url(re.compile("#.+$"))
        is_answered(opened, answer)
