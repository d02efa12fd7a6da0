"""The form for editors in a browser: from a page to the changed file in the clipboard, and the ways out."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote

from playwright.sync_api import Page, expect

from built_site import DESKTOP, PHONE, OpenContext, OpenPage

SUMMARY = "管好食堂和校车。"


def text_of(form: Page) -> str:
    """Return the text of the file that the form has made."""
    return form.locator(".edit-text").input_value()


def test_from_an_item_to_its_file_in_the_clipboard_and_the_editor_of_the_repository(
    context: OpenContext, github_address: str
) -> None:
    opened = context(**DESKTOP, permissions=["clipboard-read", "clipboard-write"])
    opened.route("https://github.com/**", lambda route: route.fulfill(body="the editor"))
    page = opened.new_page()
    page.goto(f"{github_address}2018/26/")
    page.get_by_text("报错、改内容").click()
    page.get_by_role("link", name="用表单改").click()
    summary = page.get_by_role("textbox", name="一句话")
    summary.fill("没有句号")
    expect(page.locator("#edit-summary-wrong")).to_contain_text("以句号结尾")
    expect(page.locator(".edit-copy")).to_be_hidden()
    summary.fill(SUMMARY)
    expect(page.locator(".edit-came li")).to_have_text([f"第5行 summary: {SUMMARY}"])
    mail = unquote(page.get_by_role("link", name="用邮件发给编者").get_attribute("href") or "")
    assert f"改成：\nsummary: {SUMMARY}" in mail
    with opened.expect_page() as editor:
        page.get_by_role("button", name="复制整个文件").click()
    assert editor.value.url.endswith("/edit/main/tests/frozen/2018/items/26.yml")
    page.bring_to_front()
    assert page.evaluate("navigator.clipboard.readText()") == text_of(page)


def test_with_keys_alone_a_question_is_added_to_the_item_that_was_picked(
    open_page: OpenPage, address: str
) -> None:
    page = open_page(**PHONE)
    page.goto(f"{address}edit/?ask=2018/26")
    page.locator("#edit-audience").select_option("parents")
    page.locator("#edit-group").focus()
    for text in ("安全", "食堂谁来管？", "学校食堂要推广“六常”管理模式。"):
        page.keyboard.insert_text(text)
        page.keyboard.press("Tab")
    expect(page.locator("[name=see]").first).to_be_focused()
    page.keyboard.press("Space")
    expect(page.locator(".edit-state")).to_contain_text("2018/questions.yml")
    assert "  see: [26/m1]\n" in text_of(page)
    # Without a repository it is told where the file belongs.
    expect(page.locator(".edit-put")).to_contain_text("2018/questions.yml")
    expect(page.locator(".edit-open, .edit-issue, .edit-mail").locator("visible=true")).to_have_count(0)


def test_a_site_in_a_folder_has_the_form_too(context: OpenContext, site: Path) -> None:
    page = context(**DESKTOP).new_page()
    page.goto(f"{(site / 'edit' / 'index.html').as_uri()}?term=san-hui-yi-ke")
    explanation = page.get_by_role("textbox", name="解释")
    explanation.fill("党支部的日常制度。")
    expect(page.locator(".edit-came")).to_contain_text("explanation: 党支部的日常制度。")
