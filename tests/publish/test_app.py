"""The site as an app: what was read opens without a network, and is never shown as if it were new."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Page

from built_site import PHONE, OpenContext
from planbook.publish.icons import UnknownShapeError, icon_files
from static_host import QuietHandler, served
from waiting import wait_until

READ, UNREAD = "2018/14/", "2018/15/"
NOTICE = ".kept"
NEARLY = 2  # a palette has no more colours than it needs
SHEET_IS_KEPT = "caches.match(document.querySelector('link[rel=stylesheet]').href).then(Boolean)"
ALL_ARE_KEPT = """async (names) => {
  const ofEach = async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url);
  const kept = new Set((await Promise.all((await caches.keys()).map(ofEach))).flat());
  return names.every((name) => kept.has(new URL(`../../${name}`, location).href));
}"""
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">{}</svg>'


class CachedHandler(QuietHandler):
    """A host whose pages a browser may show again for a while without asking, as most hosts let it."""

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "max-age=600")
        super().end_headers()


@pytest.fixture
def folder(published_site: Path, tmp_path: Path) -> Path:
    """A copy of the published site, to be changed."""
    return Path(shutil.copytree(published_site, tmp_path / "site", ignore=shutil.ignore_patterns("cards")))


@pytest.fixture
def page(context: OpenContext) -> Page:
    """A page of a phone that keeps nothing but what the site itself keeps."""
    return context(**PHONE).new_page()


def _read(page: Page, address: str) -> None:
    """Open a page and wait until it is kept."""
    page.goto(address, wait_until="load")
    wait_until(page, "caches.match(location.href).then(Boolean)")


def test_what_was_read_opens_without_a_network_and_says_so(page: Page, folder: Path) -> None:
    with served(folder, CachedHandler) as address:
        _read(page, address + READ)
        title = page.title()
        wait_until(page, SHEET_IS_KEPT)
    page.goto(f"{address}{READ}?from=timeline#m3")
    assert page.title() == title
    assert "这是上次打开时留下的（20" in page.locator(NOTICE).inner_text()
    assert page.locator("#m3").is_visible()
    assert page.evaluate("getComputedStyle(document.querySelector('.official')).borderLeftStyle") == "solid"
    page.goto(address + UNREAD)
    assert "这一页以前没有打开过" in page.locator("body").inner_text()
    page.get_by_role("link", name=title).click()
    assert page.locator(NOTICE).is_visible()


def test_with_a_network_the_page_is_new_and_says_nothing(page: Page, folder: Path) -> None:
    with served(folder, CachedHandler) as address:
        _read(page, address + READ)
        file = folder / READ / "index.html"
        file.write_text(
            file.read_text(encoding="utf-8").replace("<h1", "<p id=new>新的</p><h1", 1), encoding="utf-8"
        )
        page.goto(address)
        page.goto(address + READ)
        assert page.locator("#new").is_visible()
        assert page.locator(NOTICE).count() == 0


def test_who_comes_again_can_search_without_a_network(page: Page, folder: Path) -> None:
    with served(folder, CachedHandler) as address:
        _read(page, address + READ)
        page.goto(address + READ, wait_until="load")
        names = re.findall(
            r"(?:assets/)?search/[^\"'`]+", (folder / "service-worker.js").read_text(encoding="utf-8")
        )
        assert names
        wait_until(page, ALL_ARE_KEPT, names)
    page.goto(f"{address}{READ}?q=助学金")
    page.locator("a.md-search-result__link").first.wait_for()


def test_a_new_version_keeps_what_was_read_and_drops_the_rest(page: Page, folder: Path) -> None:
    with served(folder, CachedHandler) as address:
        _read(page, address + READ)
        page.evaluate("caches.open('another site of this host')")
        [before] = [name for name in page.evaluate("caches.keys()") if name.startswith("planbook")]
        worker = folder / "service-worker.js"
        version = before.rpartition(" ")[2]
        worker.write_text(
            worker.read_text(encoding="utf-8").replace(version, "000000000000"), encoding="utf-8"
        )
        page.goto(address)
        page.evaluate("navigator.serviceWorker.ready.then((found) => found.update())")
        wait_until(page, "async (name) => !(await caches.has(name))", before)
        names = page.evaluate("caches.keys()")
        assert sorted(names) == sorted(["another site of this host", before.replace(version, "000000000000")])
        assert page.evaluate("(url) => caches.match(url).then(Boolean)", address + READ)


def test_the_manifest_says_how_the_app_looks(published_site: Path) -> None:
    manifest = json.loads((published_site / "manifest.webmanifest").read_text(encoding="utf-8"))
    assert manifest["name"] == "威海经济技术开发区教育工作要点"
    assert manifest["short_name"] == "教育工作要点"
    assert (manifest["start_url"], manifest["scope"], manifest["lang"]) == ("./", "./", "zh-Hans-CN")
    for icon in manifest["icons"]:
        image = Image.open(published_site / icon["src"])
        assert "x".join(map(str, image.size)) == icon["sizes"]
    home = (published_site / "index.html").read_text(encoding="utf-8")
    assert '<link rel="manifest" href="manifest.webmanifest">' in home
    assert '<link rel="apple-touch-icon" href="assets/icons/180.png">' in home


def test_icons_have_the_colours_of_the_logo(published_site: Path) -> None:
    for name, opacity_of_corner in (("192", 0), ("180", 255), ("maskable", 255)):
        image = Image.open(published_site / f"assets/icons/{name}.png").convert("RGBA")
        width, height = image.size
        pixels = _pixels_of(image)
        assert pixels(0, 0)[3] == opacity_of_corner, name
        for place, colour in ((height // 8, (156, 58, 46)), (height // 3, (255, 255, 255))):
            seen = pixels(width // 2, place)[:3]
            assert max(abs(one - other) for one, other in zip(seen, colour, strict=True)) <= NEARLY, name


def _pixels_of(image: Image.Image) -> Callable[[int, int], tuple[int, ...]]:
    """Return what tells the red, green, blue and opacity of a pixel."""
    width, content = image.size[0], image.tobytes()
    return lambda x, y: tuple(content[4 * (y * width + x) :][:4])


@pytest.mark.parametrize(
    "shape", ['<circle r="3"/>', '<path d="M1 1C2 2 3 3 4 4"/>', "<text>甲</text>", "<"], ids=str
)
def test_a_logo_with_other_shapes_has_no_icons(shape: str) -> None:
    with pytest.raises(UnknownShapeError):
        list(icon_files(LOGO.format(shape)))


def test_a_site_whose_address_is_not_known_is_no_app(site: Path) -> None:
    assert not (site / "service-worker.js").exists()
    assert not (site / "manifest.webmanifest").exists()
    assert "published.js" not in (site / "index.html").read_text(encoding="utf-8")
