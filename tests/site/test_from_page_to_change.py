"""The guide for editors, followed to the letter: from a mistake on a page to a change that is taken."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from built_site import DESKTOP, PHONE, OpenContext, url_path
from data_folder import FROZEN_DATA, DataFolder
from planbook.door import command_line, comparing
from planbook.link.library import Library

SELECT = "(element) => getSelection().selectAllChildren(element)"
FIRST_STEPS = ["选中有错的那一句。", "点页末的“报错、改内容”，再点“编辑”。"]
MENDED = "食堂和校车要管好，隐患要排查。"


def editor_and_line(page: Page, address: str) -> tuple[str, str, int]:
    """Follow the guide's first steps for the summary; return the editor's address, the file and the line."""
    page.goto(address)
    page.get_by_text("报错、改内容").click()
    page.get_by_role("link", name="怎样改", exact=True).click()
    assert page.locator("ol.guide li strong").all_inner_texts()[:2] == FIRST_STEPS
    page.goto(address)
    page.locator(".editors.summary").evaluate(SELECT)
    page.get_by_text("报错、改内容").click()
    expect(page.locator(".chosen-place")).to_contain_text("行")
    told = re.search("在 (.+) 第([0-9]+)行", page.locator(".chosen-place").inner_text())
    assert told is not None
    page.get_by_role("link", name="编辑", exact=True).click()
    expect(page.locator("body")).to_have_text("the editor")
    return page.url, told[1], int(told[2])


def test_whoever_follows_the_guide_makes_a_change_that_is_taken_and_named(
    context: OpenContext,
    github_address: str,
    library: Library,
    data_folder: DataFolder,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    view = next(view for view in library.plans[0].items if view.link.summary)
    address = github_address + url_path(view.link.path)
    found = set()
    for screen in (PHONE, DESKTOP):
        opened = context(**screen)
        opened.route("https://github.com/**", lambda route: route.fulfill(body="the editor"))
        page = opened.new_page()
        found.add(editor_and_line(page, address))
    [(editor, file, number)] = found
    assert editor == f"https://github.com/office/plans/edit/main/tests/frozen/{file}"

    # In the editor: that line, at first without its full stop.
    lines = data_folder.read(file).split("\n")
    assert lines[number - 1] == f"summary: {view.link.summary}"
    lines[number - 1] = f"summary: {MENDED.removesuffix('。')}"
    data_folder.write(file, "\n".join(lines))
    assert command_line.main(["--check", str(data_folder.path)]) == 1
    assert f"{file}:{number}:" in capsys.readouterr().out
    lines[number - 1] = f"summary: {MENDED}"
    data_folder.write(file, "\n".join(lines))
    assert command_line.main(["--check", str(data_folder.path)]) == 0
    capsys.readouterr()
    # One of the thousand queries that the search is tested with: what all find takes ten seconds.
    data_folder.write("../tests/search/queries.tsv", "校车\t2018/26/\tparent\n")
    monkeypatch.setattr(comparing, "PROJECT", tmp_path)
    assert command_line.main(["--changes", str(FROZEN_DATA), str(data_folder.path)]) == 0
    told = capsys.readouterr().out
    assert "试搜了1句读者会说的话" in told
    headings = re.findall("^### .*", told, re.MULTILINE)
    assert headings == [f"### {library.plans[0].link.id} 第{view.link.number}项“{view.link.name}”"]

    # The form, for whoever would not touch the file, makes the same of it.
    page.goto(address)
    page.get_by_text("报错、改内容").click()
    page.get_by_role("link", name="用表单改").click()
    page.get_by_role("textbox", name="一句话").fill(MENDED)
    expect(page.locator(".edit-came li")).to_have_count(1)
    assert page.locator(".edit-text").input_value() == data_folder.read(file)
