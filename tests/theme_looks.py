"""How things look on a page beside how they would with the theme's whole style sheets."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import material
from playwright.sync_api import Page

from data_folder import PROJECT

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


@cache
def _whole() -> str:
    """Return the theme's whole sheets, and ours after them, in their order."""
    configured = (PROJECT / "mkdocs.yml").read_text(encoding="utf-8")
    ours = [PROJECT / "docs" / path for path in re.findall(r"- (assets/\S+\.css)", configured)]
    return "".join(path.read_text(encoding="utf-8") for path in [*sorted(THEME.glob("*.min.css")), *ours])


def differences(page: Page) -> list[str]:
    """Return how things look that look otherwise with the whole sheets, and not because they change."""
    return list(page.evaluate(DIFFERENCES, _whole()))


def flashes(page: Page) -> list[str]:
    """Return what is otherwise on the first screen until the later part of the sheet is there."""
    drawn = set(page.evaluate(FIRST_SCREEN, arg=True))
    return [each for each in page.evaluate(FIRST_SCREEN, arg=False) if each not in drawn]
