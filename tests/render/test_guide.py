"""The guide for editors: its pictures, and the words of the host where the data is edited."""

from __future__ import annotations

import re

import pytest
from PIL import Image

from data_folder import PROJECT
from pictures.__main__ import SHARPNESS
from planbook.addresses import paths
from planbook.book import Book
from planbook.link.forges import Desk, Repository
from planbook.link.library import Library
from planbook.link.sources import Sources
from planbook.render import pages

PICTURES = PROJECT / "docs" / "assets" / "guide"
HEAVIEST = 64 * 1024  # a picture; all of them are loaded as they come into view


def guide(library: Library, book: Book, desk: Desk | None = None) -> str:
    """Return the Markdown of the guide of a site whose data is edited at ``desk``."""
    made = pages(library, sources=Sources(book, desk))
    return next(page.markdown for page in made if page.path == paths.CONTRIBUTE)


def test_pictures_are_light_say_what_is_on_them_and_keep_their_place(
    small_library: Library, small_book: Book
) -> None:
    shown = re.findall(
        r'<img src="\.\./assets/guide/(\w+\.webp)" width="(\d+)" height="(\d+)" alt="(.+?)" loading="lazy">',
        guide(
            small_library,
            small_book,
            Desk(Repository("https://github.com/o/r", "edit/main/", "data", "github")),
        ),
    )
    assert {name for name, *_ in shown} == {path.name for path in PICTURES.iterdir()}
    for name, width, height, text in shown:
        with Image.open(PICTURES / name) as picture:
            assert picture.size == (int(width) * SHARPNESS, int(height) * SHARPNESS)
        assert (PICTURES / name).stat().st_size < HEAVIEST
        assert len(text) > len("一张图")


@pytest.mark.parametrize(
    ("forge", "said", "unsaid"),
    [
        ("github", ["Commit changes…", "Create pull request", "Files changed"], ["Merge Request"]),
        ("gitee", ["提交审核", "创建 Pull Request"], ["Files changed", "让您选时"]),
        ("gitlab", ["开一个 Merge Request", "Commit to a new branch"], ["Files changed", "Pull Request："]),
        ("", ["开一个 Pull Request"], ["Commit changes", "Files changed"]),
    ],
)
def test_the_guide_has_the_words_of_the_host(
    small_library: Library, small_book: Book, forge: str, said: list[str], unsaid: list[str]
) -> None:
    text = guide(
        small_library,
        small_book,
        Desk(Repository("https://git.example.org/o/r", "edit/main/", "data", forge)),
    )
    assert [words for words in said if words not in text] == []
    assert [words for words in unsaid if words in text] == []
    assert "本站没有写明仓库" not in text


def test_without_an_account_there_is_a_way_too(small_library: Library, small_book: Book) -> None:
    assert "发给管网站的人" in guide(small_library, small_book)
    by_mail = guide(small_library, small_book, Desk(mail="office@example.org"))
    assert 'href="mailto:office@example.org"' in by_mail
