"""The policy of a page allows the scripts that stand in it, and none that somebody else puts there."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256

import pytest

from planbook.frame.policy import with_policy

HEAD = '<!doctype html>\n<head>\n<meta charset="utf-8">\n<title>甲</title>\n</head>\n'


def sources(page: str, directive: str) -> list[str]:
    [content] = re.findall(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">', page)
    directives = {name: rest for name, *rest in map(str.split, content.split(";"))}
    return list(directives[directive])


def hash_of(script: str) -> str:
    return f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"


def test_each_script_in_the_page_is_allowed_once_by_its_hash() -> None:
    page = HEAD + "<script>甲()</script><script type=module>\n乙()\n</script><script>甲()</script>"
    hashes = [each for each in sources(with_policy(page), "script-src") if "sha256" in each]
    assert hashes == [hash_of("甲()"), hash_of("\n乙()\n")]


@pytest.mark.parametrize(
    "attributes", [' src="x.js"', ' type="application/json"', " type=application/ld+json"]
)
def test_a_script_in_a_file_and_data_need_no_hash(attributes: str) -> None:
    page = with_policy(f"{HEAD}<script{attributes}>{{}}</script>")
    assert [each for each in sources(page, "script-src") if "sha256" in each] == []


def test_a_style_sheet_in_the_page_is_allowed_by_its_hash() -> None:
    page = with_policy(HEAD + "<style>p{color:red}</style>")
    assert [each for each in sources(page, "style-src") if "sha256" in each] == [hash_of("p{color:red}")]


def test_nothing_is_allowed_by_default_nor_whatever_stands_in_a_page() -> None:
    page = with_policy(HEAD + "<script>甲()</script>")
    assert sources(page, "default-src") == ["'none'"]
    assert "unsafe" not in page
    assert "*" not in page
    assert "http:" not in page
    assert "https:" not in page


def test_the_policy_stands_before_all_but_the_encoding() -> None:
    page = with_policy(HEAD)
    assert page.replace(re.findall("<meta http-equiv[^>]*>\n", page)[0], "") == HEAD
    assert page.index("<meta charset") < page.index("Content-Security") < page.index("<title")


def test_a_part_of_a_page_stays_as_it_is() -> None:
    assert with_policy("<p>甲</p><script>甲()</script>") == "<p>甲</p><script>甲()</script>"
