"""Each host's own addresses: where a file is edited, where its lines are shown, where a mistake is told."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
import yaml

from data_folder import PROJECT
from planbook.link.forges import Desk, Repository, forge_of

FORM = yaml.safe_load((PROJECT / ".github" / "ISSUE_TEMPLATE" / "mistake.yml").read_text(encoding="utf-8"))
SITE = "https://plans.example/here/"


def repository(url: str, edit_uri: str = "edit/main/") -> Repository:
    return Repository(url, edit_uri, "data", forge_of(url))


@pytest.mark.parametrize(
    ("url", "edit", "view"),
    [
        (
            "https://github.com/office/plans",
            "https://github.com/office/plans/edit/main/data/2018/items/01.yml",
            "https://github.com/office/plans/blob/main/data/2018/items/01.yml#L12-L18",
        ),
        (
            "https://gitee.com/office/plans/",
            "https://gitee.com/office/plans/edit/main/data/2018/items/01.yml",
            "https://gitee.com/office/plans/blob/main/data/2018/items/01.yml#L12-L18",
        ),
        (
            "https://gitlab.edu.example/office/plans",
            "https://gitlab.edu.example/office/plans/-/edit/main/data/2018/items/01.yml",
            "https://gitlab.edu.example/office/plans/-/blob/main/data/2018/items/01.yml#L12-18",
        ),
        (
            "https://code.example/office/plans",
            "https://code.example/office/plans/edit/main/data/2018/items/01.yml",
            "",
        ),
    ],
)
def test_a_file_is_edited_and_its_lines_are_shown_as_the_host_does_it(url: str, edit: str, view: str) -> None:
    assert repository(url).edit("2018/items/01.yml") == edit
    assert repository(url).view("2018/items/01.yml", 12, 18) == view


@pytest.mark.parametrize("edit_uri", ["edit/master/", "edit/master", "-/edit/master/"])
def test_the_branch_is_the_one_of_the_edit_links(edit_uri: str) -> None:
    assert repository("https://gitlab.com/a/b", edit_uri).edit("x.yml").endswith("/-/edit/master/data/x.yml")


def test_a_host_that_does_not_say_what_it_is_can_be_named() -> None:
    assert forge_of("https://code.example/office/plans") == ""
    assert forge_of("https://code.example/office/plans", "GitLab") == "gitlab"


def test_an_issue_on_github_fills_in_fields_that_its_form_has() -> None:
    issue = Desk(repository("https://github.com/office/plans"), site_url=SITE).issue("2018/26/")
    asked = parse_qs(urlsplit(issue).query, keep_blank_values=True)
    assert asked["template"] == ["mistake.yml"]
    assert asked["address"] == ["https://plans.example/here/2018/26/"]
    fields = {field["id"] for field in FORM["body"]}
    assert set(asked) - {"template", "title"} <= fields
    assert FORM["title"] + "/2018/26/" == asked["title"][0]


@pytest.mark.parametrize(
    ("url", "start"),
    [
        ("https://gitee.com/office/plans", "https://gitee.com/office/plans/issues/new?"),
        ("https://gitlab.com/office/plans", "https://gitlab.com/office/plans/-/issues/new?"),
    ],
)
def test_an_issue_elsewhere_asks_the_same_questions_in_its_text(url: str, start: str) -> None:
    issue = Desk(repository(url), site_url=SITE).issue("2018/26/")
    asked = parse_qs(urlsplit(issue).query)
    assert issue.startswith(start)
    assert asked["issue[title]"] == ["[有错] /2018/26/"]
    assert "哪一页：https://plans.example/here/2018/26/\n" in asked["issue[description]"][0]
    questions = [field["attributes"]["label"] for field in FORM["body"]]
    assert re.findall("^(.+?)：", asked["issue[description]"][0], re.MULTILINE) == questions


def test_a_mail_has_the_same_text() -> None:
    desk = Desk(repository("https://gitee.com/office/plans"), "office@example.org", SITE)
    asked = parse_qs(urlsplit(desk.issue("terms/")).query)
    mail = urlsplit(desk.mail_to("terms/"))
    assert (mail.scheme, mail.path) == ("mailto", "office@example.org")
    assert parse_qs(mail.query)["subject"] == asked["issue[title]"]
    assert parse_qs(mail.query)["body"] == asked["issue[description]"]


def test_what_was_changed_in_the_form_is_sent_with_places_left_for_it() -> None:
    desk = Desk(repository("https://github.com/office/plans"), "office@example.org", SITE)
    issue, mail = desk.propose("2018/26/", "2018/items/26.yml")
    asked = parse_qs(urlsplit(issue).query)
    assert set(asked) - {"template", "title"} <= {field["id"] for field in FORM["body"]}
    assert "&quote={old}&" in issue
    assert issue.endswith("&better={new}")
    kinds = next(field for field in FORM["body"] if field["id"] == "kind")["attributes"]["options"]
    assert asked["kind"][0] in kinds
    assert "原来：\n{old}\n改成：\n{new}\n" in unquote(mail)
    elsewhere, _ = Desk(repository("https://gitee.com/office/plans")).propose("2018/26/", "2018/items/26.yml")
    assert "哪份文件：2018/items/26.yml\n原来：\n{old}\n改成：\n{new}\n" in unquote(elsewhere)
    assert Desk().propose("terms/", "terms.yml") == ("", "")


def test_a_file_that_is_not_there_yet_is_begun_as_the_host_does_it() -> None:
    path = "2018/questions.yml"
    begun = [repository(f"https://{forge}.com/a/b").new(path) for forge in ("github", "gitlab", "gitee")]
    assert begun == [
        "https://github.com/a/b/new/main/data/2018?filename=questions.yml",
        "https://gitlab.com/a/b/-/new/main/data/2018?file_name=questions.yml",
        "https://gitee.com/a/b/tree/main/data/2018",
    ]
    assert repository("https://code.example/a/b").new(path) == ""


def test_where_nobody_is_asked_there_is_no_address() -> None:
    assert Desk().issue("terms/") == ""
    assert Desk().mail_to("terms/") == ""
    assert Desk(repository("https://code.example/office/plans")).issue("terms/") == ""


def test_without_an_address_of_its_own_the_site_names_the_page_alone() -> None:
    assert "哪一页：/terms/\n" in unquote(Desk(mail="a@b.example").mail_to("terms/"))
