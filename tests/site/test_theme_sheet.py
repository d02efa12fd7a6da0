"""Nothing looks other than with the theme's whole style sheets, whatever scripts open or put there."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import material
import pytest
from playwright.sync_api import Page

from built_site import DESKTOP, PHONE, OpenPage, one_page_of_each_kind
from data_folder import PROJECT
from planbook.content_version import content_version
from planbook.door.page_frame import STYLE_SHEET
from planbook.link.library import Library
from waiting import wait_until

THEME = Path(str(material.__file__)).parent / "templates" / "assets" / "stylesheets"
# How one element of each sort looks that is on a page, and what the sheets put before and after it.
LOOKS = """
function looks() {
  const PROPERTIES = ["color", "backgroundColor", "font", "display", "position", "width", "height", "margin",
    "padding", "border", "outline", "opacity", "visibility", "content", "top", "left", "transform", "zIndex",
    "boxShadow", "overflow", "flex", "textAlign", "textDecoration", "cursor", "listStyle", "webkitMaskImage"];
  const named = (element) => `${element.tagName} ${element.getAttribute("class")}`;
  const sorts = new Map();
  for (const element of document.querySelectorAll("body, body *")) {
    const sort = `${named(element.parentElement)} > ${named(element)}`;
    if (!sorts.has(sort)) sorts.set(sort, element);
  }
  const parts = ["", "::before", "::after"];
  return Object.fromEntries([...sorts].flatMap(([sort, element]) => parts.map((part) => {
    const style = getComputedStyle(element, part || null);
    return [sort + part, PROPERTIES.map((name) => `${name}: ${style[name]}`).join("; ")];
  })));
}
"""
# Puts other sheets in the place of the page's own, or takes them away again.
WEAR = """
function wear(text) {
  const first = document.querySelector("style"), later = document.querySelector("link[href*='planbook.css']");
  const other = document.getElementById("worn");
  if (other) other.remove();
  first.disabled = later.sheet.disabled = Boolean(text);
  if (!text) return;
  const style = document.createElement("style");
  style.id = "worn";
  style.textContent = text;
  first.after(style);
}
"""
# How things look that look otherwise with other sheets and do not change anyway. All at once, so that no
# script answers to the other sheets; and without transitions, which begin with the looks of before.
DIFFERENCES = f"""text => {{
  {LOOKS} {WEAR}
  const still = document.createElement("style");
  still.textContent = "*, ::before, ::after {{ transition: none !important; animation: none !important; }}";
  document.head.append(still);
  const before = looks();
  wear(text);
  const worn = looks();
  wear("");
  const after = looks();
  still.remove();
  const sorts = Object.keys(before).filter((sort) => after[sort] === before[sort]);
  const changed = sorts.filter((sort) => sort in worn && worn[sort] !== before[sort]);
  return changed.map((sort) => `${{sort}} ${{worn[sort]}}`);
}}"""
# Where things are on the first screen and how they look, without the part of the sheet that comes later.
FIRST_SCREEN = """hasLater => {
  document.querySelector("link[href*='planbook.css']").sheet.disabled = !hasLater;
  const HIDDEN = ".md-search__inner, .md-sidebar--primary, .md-skip";
  const drawn = [...document.querySelectorAll("body *")].filter((element) => {
    const { top, width, height } = element.getBoundingClientRect();
    return width && height && top < innerHeight && !(innerWidth < 1000 && element.closest(HIDDEN));
  });
  return drawn.map((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const { color, font, backgroundColor, textDecoration } = getComputedStyle(element);
    const named = `${element.tagName} ${element.className} ${element.textContent.slice(0, 9)}`;
    return [named, left, top, width, color, font, backgroundColor, textDecoration].join(" ");
  });
}"""


@pytest.fixture(scope="module")
def whole() -> str:
    """The theme's whole sheets, and ours after them, in their order."""
    configured = (PROJECT / "mkdocs.yml").read_text(encoding="utf-8")
    ours = [PROJECT / "docs" / path for path in re.findall(r"- (assets/\S+\.css)", configured)]
    return "".join(path.read_text(encoding="utf-8") for path in [*sorted(THEME.glob("*.min.css")), *ours])


def drawer_open(page: Page) -> None:
    page.locator(".md-header label[for=__drawer]").click()


def search_open(page: Page) -> None:
    page.goto(f"{page.url}?q=学校")
    page.locator(".md-search-result__item").nth(1).wait_for()


def address_copied(page: Page) -> None:
    search_open(page)
    page.locator("[data-md-component=search-share]").click()
    page.locator(".search-notice:not(:empty)").wait_for()


def note_open(page: Page) -> None:
    page.locator("a.place").first.click()


def scrolled_up(page: Page) -> None:
    page.mouse.wheel(0, 1200)
    wait_until(page, "scrollY > 300")
    page.mouse.wheel(0, -100)
    page.locator(".md-top:not([hidden])").wait_for()


def focused(page: Page) -> None:
    page.keyboard.press("Tab")


def pointed_at(page: Page) -> None:
    page.locator("[data-md-component=palette] label:visible").hover()


def printed(page: Page) -> None:
    page.emulate_media(media="print")


def differences(page: Page, whole: str) -> list[str]:
    """Return how things look that look otherwise with the whole sheets, and not because they change."""
    return list(page.evaluate(DIFFERENCES, whole))


@pytest.mark.parametrize(("size", "scheme"), [(PHONE, "light"), (DESKTOP, "dark")], ids=["phone", "desktop"])
def test_every_kind_of_page_looks_as_with_the_whole_theme_and_at_once(
    open_page: OpenPage, address: str, whole: str, library: Library, size: dict[str, object], scheme: str
) -> None:
    still = {"reduced_motion": "reduce", "bypass_csp": True, "java_script_enabled": False}
    page = open_page(**size, **still, color_scheme=scheme)
    other, flashes = {}, {}
    for kind, path in one_page_of_each_kind(library).items():
        page.goto(address + path)
        if found := differences(page, whole):
            other[kind] = found
        drawn = set(page.evaluate(FIRST_SCREEN, arg=True))
        if moved := [each for each in page.evaluate(FIRST_SCREEN, arg=False) if each not in drawn]:
            flashes[kind] = moved
    assert other == {}
    assert flashes == {}


@pytest.mark.parametrize(
    ("size", "do"),
    [
        (PHONE, drawer_open),
        (PHONE, search_open),
        (PHONE, note_open),
        *((DESKTOP, do) for do in (address_copied, scrolled_up, focused, pointed_at, printed)),
    ],
)
def test_what_is_opened_looks_as_with_the_whole_theme(
    open_page: OpenPage,
    address: str,
    whole: str,
    library: Library,
    size: dict[str, object],
    do: Callable[[Page], None],
) -> None:
    page = open_page(**size, reduced_motion="reduce", bypass_csp=True)
    page.goto(address + one_page_of_each_kind(library)["item"])
    do(page)
    assert differences(page, whole) == []


def test_what_a_page_loads_says_which_version_it_is(published_site: Path) -> None:
    page = (published_site / "2018" / "14" / "index.html").read_text(encoding="utf-8")
    loaded = re.findall(r'(?:<script src|rel="stylesheet" href)="(?:\.\./)*([^"]*)"', page)
    assert len(loaded) > 2
    for address in loaded:
        path, _, version = address.partition("?v=")
        assert (published_site / path).is_file()
        assert version or re.search(r"\.[0-9a-f]{8}\.min\.js$", path), address
    sheet = (published_site / STYLE_SHEET).read_bytes()
    assert f"{STYLE_SHEET}?v={content_version([sheet])}" in loaded


def test_a_page_waits_for_no_style_sheet(site: Path) -> None:
    page = (site / "about" / "index.html").read_text(encoding="utf-8")
    with_scripts = re.sub("<noscript>.*?</noscript>", "", page, flags=re.DOTALL)
    [(before, sheet)] = re.findall(r'(?s)^(.*)<link rel="stylesheet" href="([^"]*)"', with_scripts)
    assert sheet.startswith(f"../{STYLE_SHEET}?v=")
    assert "</main>" in before
    assert not re.search(r"^<script src", before, re.MULTILINE)
