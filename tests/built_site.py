"""The built site, served as a static host would, and a browser to read it with."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

import browser
from data_folder import FROZEN_DATA, PROJECT
from kept_pages import KeptPages
from made_once import made_once
from page_kinds import one_path_of_each_kind
from planbook.link.library import Library
from static_host import served

# Opens a browser context with Playwright's options.
OpenContext = Callable[..., BrowserContext]
# Opens a page with the same options, which other tests may have had before. The script ``begin`` runs before
# those of every page.
OpenPage = Callable[..., Page]

# What a publisher may have set must not change what is tested.
PUBLISHING = (
    "SITE_NAME",
    "SITE_URL",
    "REPO_URL",
    "EDIT_URI",
    "FORGE",
    "REPORT_MAIL",
    "DATA_DIR",
    "CHANGELOG",
)


def environment(**added: str) -> dict[str, str]:
    """Return the environment without what a publisher may have set, and with what is ``added``."""
    clean = {name: value for name, value in os.environ.items() if name not in PUBLISHING}
    return clean | {"NO_MKDOCS_2_WARNING": "1"} | added


def build(folder: Path, **added: str) -> Path:
    """Build the site of the frozen data into ``folder``; the environment has what is ``added``."""
    command = [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(folder)]
    settings = environment(DATA_DIR=FROZEN_DATA.relative_to(PROJECT).as_posix()) | added
    subprocess.run(command, cwd=PROJECT, env=settings, check=True, capture_output=True)
    return folder


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site's folder."""
    return made_once(tmp_path_factory, "site", build)


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the site is served; ends in a slash."""
    with served(site) as own_address:
        yield own_address


# Where the site says that it is published; tests serve it from elsewhere.
PUBLISHED_AT = "https://jyj.example.org/yaodian/"


@pytest.fixture(scope="session")
def published_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the site as it is built to be published."""
    return made_once(tmp_path_factory, "published-site", partial(build, SITE_URL=PUBLISHED_AT))


@pytest.fixture(scope="session")
def published_address(published_site: Path) -> Iterator[str]:
    """Where that site is served; ends in a slash."""
    with served(published_site) as own_address:
        yield own_address


@pytest.fixture(scope="session")
def github_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the site is served as it is published from a repository on GitHub, with a mail address."""
    build_it = partial(build, REPO_URL="https://github.com/office/plans", REPORT_MAIL="office@example.org")
    with served(made_once(tmp_path_factory, "github-site", build_it)) as address:
        yield address


@pytest.fixture
def own_site(site: Path, tmp_path: Path) -> Path:
    """A copy of the built site, for one test to change."""
    return Path(shutil.copytree(site, tmp_path / "site"))


@pytest.fixture
def own_address(own_site: Path) -> Iterator[str]:
    """Where the copy is served; ends in a slash."""
    with served(own_site) as address:
        yield address


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A headless browser."""
    with browser.chromium() as started:
        yield started


@pytest.fixture
def context(chromium: Browser) -> Iterator[OpenContext]:
    """Makes browser contexts and closes them after the test."""
    opened: list[BrowserContext] = []

    def open_context(**options: Any) -> BrowserContext:
        opened.append(chromium.new_context(**options))
        return opened[-1]

    yield open_context
    for each in opened:
        each.close()


@pytest.fixture(scope="session")
def kept_pages(chromium: Browser) -> KeptPages:
    """The pages that tests hand on to each other."""
    return KeptPages(chromium)


@pytest.fixture
def open_page(kept_pages: KeptPages) -> Iterator[OpenPage]:
    """Opens pages, and hands them on after the test."""
    opened: list[tuple[str, Page]] = []

    def open_page(**options: Any) -> Page:
        opened.append(kept_pages.take(**options))
        return opened[-1][1]

    yield open_page
    for name, page in opened:
        kept_pages.give_back(name, page)


PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
DESKTOP = {"viewport": {"width": 1280, "height": 900}}
# Keeps a published site from staying as an app where another test goes on with the page.
NO_APP = {"service_workers": "block"}


def url_path(markdown_path: str) -> str:
    """Return the address, relative to the site, of a page given by its Markdown path."""
    stem = markdown_path.removesuffix("index.md").removesuffix(".md")
    return stem if stem.endswith("/") or not stem else f"{stem}/"


def one_page_of_each_kind(library: Library) -> dict[str, str]:
    """Return kind and address of one page of every kind; the longest item stands for the items."""
    return {kind: url_path(path) for kind, path in one_path_of_each_kind(library).items()}
