"""The form for editing an item: ordinary fields in, a file out that the check accepts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Page, expect

from built_site import DESKTOP, OpenContext
from data_folder import FROZEN_DATA, DataFolder
from planbook.link.library import Library
from planbook.site import checked

Fill = Callable[[str, str], str]
ITEM = "2018/26"
FILE = "2018/items/26.yml"


@pytest.fixture
def form(context: OpenContext, address: str) -> Page:
    page = context(**DESKTOP, permissions=["clipboard-read", "clipboard-write"]).new_page()
    page.goto(f"{address}edit/?item={ITEM}")
    expect(page.get_by_label("一句话说明")).to_be_visible()
    return page


def written(form: Page) -> str:
    """Return the text of the file that the form has made."""
    return form.locator(".edit-text").input_value()


def values_of(text: str) -> Any:
    return yaml.load(text, yaml.BaseLoader)


@pytest.mark.parametrize(
    "summary",
    [
        "管好食堂和校车。",
        "- 先管食堂，再管校车。",
        "2018：管好食堂 #1 和校车。",
        "“食堂”'校车'都要管好。",
        "2018年管好食堂和校车。",
        "校车 - bus: 管好它。",
        "&管好食堂和校车。",
        "𠮷祥食堂和校车。",
    ],
)
def test_a_changed_summary_is_read_as_it_was_typed_and_passes_the_check(
    form: Page, data_folder: DataFolder, summary: str
) -> None:
    before = values_of(data_folder.read(FILE))
    form.get_by_label("一句话说明").fill(summary)
    data_folder.write(FILE, written(form))
    assert values_of(data_folder.read(FILE)) == before | {"summary": summary}
    expect(form.locator("#edit-summary-wrong")).to_have_text("")
    assert checked(data_folder.path)[1] == []


def test_nothing_but_what_was_changed_is_another_line(form: Page) -> None:
    old = (FROZEN_DATA / FILE).read_text(encoding="utf-8").split("\n")
    words = form.get_by_label("常用叫法，一行一个").input_value().split("\n")
    form.get_by_label("常用叫法，一行一个").fill("\n".join([*words[1:], "新说的词"]))
    new = written(form).split("\n")
    assert [line for line in old if line not in new] == [f"  - {words[0]}"]
    assert [line for line in new if line not in old] == ["  - 新说的词"]


def test_what_is_emptied_goes_with_its_line(form: Page, data_folder: DataFolder) -> None:
    form.get_by_label("一句话说明").fill("")
    form.get_by_label("常用叫法，一行一个").fill("")
    data_folder.write(FILE, written(form))
    assert {"summary", "search_words"} & set(values_of(data_folder.read(FILE))) == set()
    assert checked(data_folder.path)[1] == []


@pytest.mark.parametrize(
    ("label", "value", "told"),
    [
        ("一句话说明", "没有句号", "以句号结尾"),
        ("一句话说明", "一句。两句。", "正好一句"),
        ("一句话说明", "半角,逗号。", "全角标点"),
        ("一句话说明", "**粗**的字。", "排版记号"),
        ("一句话说明", "长" * 90 + "。", "写短到80字"),
        ("常用叫法，一行一个", "食堂、校车", "单独一行"),
        ("常用叫法，一行一个", "“霸凌”", "引号不用写"),
        ("常用叫法，一行一个", "霸凌\n霸凌", "写了两遍"),
        ("常用叫法，一行一个", "六常", "本来就在原文里"),
    ],
)
def test_what_is_wrong_is_told_while_typing_and_cannot_be_taken_along(
    form: Page, label: str, value: str, told: str
) -> None:
    form.get_by_label(label).fill(value)
    expect(form.locator(".edit-wrong", has_text=told)).to_be_visible()
    expect(form.get_by_role("button", name="复制整个文件")).to_be_hidden()


def test_the_file_is_copied_and_the_editor_opens_at_it(context: OpenContext, github_address: str) -> None:
    page = context(**DESKTOP, permissions=["clipboard-read", "clipboard-write"]).new_page()
    page.goto(f"{github_address}2018/26/")
    page.get_by_text("报错、改内容").click()
    page.get_by_role("link", name="改这一项").click()
    page.get_by_label("一句话说明").fill("管好食堂和校车。")
    page.get_by_role("button", name="复制整个文件").click()
    expect(page.get_by_text("已复制。")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == written(page)
    link = page.get_by_role("link", name="打开这个文件的编辑页")
    assert (link.get_attribute("href") or "").endswith(f"/edit/main/tests/frozen/{FILE}")


def test_every_item_comes_with_its_file(site: Path, library: Library) -> None:
    for view in library.plans[0].items:
        assert (site / "edit/data" / f"2018/{view.link.number}.json").is_file()
