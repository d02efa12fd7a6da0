"""Takes the pictures of the guide for editors, from a site of the tests' small data and from ``forge.html``.

Each is as wide as a phone and twice as sharp, so that it can be read there and beside the text of a wide
screen. They go into ``docs/assets/guide/`` and are committed.
"""

from __future__ import annotations

import html
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page

from browser import chromium
from built_site import environment
from data_folder import PROJECT, SMALL_DATA
from planbook.checked import checked
from static_host import served

FOLDER = PROJECT / "docs" / "assets" / "guide"
WIDTH, SHARPNESS = 390, 2
# Text on plain paper: above this no eye sees a difference, files only grow.
QUALITY = 70
# What the pictures tell of: the summary of an item is put right, with a slip at first.
ITEM = "2031/items/01.yml"
WRONG, RIGHT = "区里要新建食堂", "区里要新建2所食堂"
SLIP = "summary："
LINES_SHOWN = 9

_SELECT = """(words) => {
  const node = [...document.querySelectorAll("article p")].find((each) => each.textContent.includes(words));
  const text = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  while (text.nextNode() && !text.currentNode.data.includes(words));
  const start = text.currentNode.data.indexOf(words);
  getSelection().setBaseAndExtent(text.currentNode, start, text.currentNode, start + words.length);
}"""


def main() -> None:
    """Take every picture anew."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as work, chromium() as browser:
        site = Path(work) / "site"
        settings = environment(
            DATA_DIR=SMALL_DATA.relative_to(PROJECT).as_posix(),
            REPO_URL="https://github.com/office/plans",
        )
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)]
        subprocess.run(command, cwd=PROJECT, env=settings, check=True)
        page = browser.new_page(
            viewport={"width": WIDTH, "height": 844}, device_scale_factor=SHARPNESS, color_scheme="light"
        )
        with served(site) as address:
            _of_site(page, address)
        _of_forge(page, Path(work))
    for path in sorted(FOLDER.iterdir()):
        with Image.open(path) as picture:
            print(f"{path.name}: {picture.width // SHARPNESS}×{picture.height // SHARPNESS}", end=", ")
            print(f"{path.stat().st_size / 1024:.0f} KiB")


def _of_site(page: Page, address: str) -> None:
    """Take those of the site: a mistake that was selected, the ways to its data, the form."""
    page.goto(f"{address}2031/1/")
    page.evaluate(_SELECT, WRONG)
    _save("select", page.screenshot(clip={"x": 0, "y": 0, "width": WIDTH, "height": 560}))
    fold = page.locator(".source")
    fold.locator("summary").click()
    page.get_by_role("link", name="编辑", exact=True).evaluate(
        "link => link.style.outline = '3px solid #c8462f'"
    )
    fold.scroll_into_view_if_needed()
    box = fold.bounding_box()
    assert box is not None
    _save(
        "fold",
        page.screenshot(clip={"x": 0, "y": box["y"] - 12, "width": WIDTH, "height": box["height"] + 28}),
    )
    page.goto(f"{address}edit/?item=2031/1")
    page.locator(".edit-inputs textarea").first.wait_for()
    _save("form", page.screenshot(clip={"x": 0, "y": 116, "width": WIDTH, "height": 560}))


def _of_forge(page: Page, work: Path) -> None:
    """Take those of the drawing: the file, the commit, the request, and what the check says of a slip."""
    text = (SMALL_DATA / ITEM).read_text(encoding="utf-8").replace(WRONG, RIGHT)
    spoilt = work / "data"
    shutil.copytree(SMALL_DATA, spoilt)
    (spoilt / ITEM).write_text(text.replace("summary: ", SLIP), encoding="utf-8")
    [problem] = checked(spoilt)[1]
    page.goto((Path(__file__).parent / "forge.html").as_uri())
    page.locator("#editor b").evaluate("(node, name) => (node.textContent = name)", Path(ITEM).name)
    page.locator("#checks b").evaluate("(node, name) => (node.textContent = name)", f"data/{ITEM}")
    _fill(page, "editor", _numbered(text, 1, LINES_SHOWN, "changed"))
    _fill(page, "checks", _numbered(text.replace("summary: ", SLIP), problem.line - 1, problem.line, "wrong"))
    told = f"{problem.message}。{problem.hint}"
    page.locator(".note").evaluate("(node, words) => (node.textContent = words)", told)
    for name in ("editor", "commit", "request", "checks"):
        section = page.locator(f"#{name}")
        section.evaluate("node => node.classList.add('shown')")
        _save(name, section.screenshot())
        section.evaluate("node => node.classList.remove('shown')")


def _numbered(text: str, first: int, last: int, mark: str) -> Iterator[str]:
    """Yield lines ``first`` to ``last`` of a file as HTML, that of the summary with the class ``mark``."""
    for number, line in enumerate(text.splitlines()[first - 1 : last], first):
        marked = mark if line.startswith("summary") else ""
        yield f'<div class="line {marked}"><i>{number}</i><span>{html.escape(line)}</span></div>'


def _fill(page: Page, section: str, lines: Iterator[str]) -> None:
    page.locator(f"#{section} .file").evaluate("(node, lines) => (node.innerHTML = lines)", "".join(lines))


def _save(name: str, picture: bytes) -> None:
    with Image.open(BytesIO(picture)) as image:
        image.convert("RGB").save(FOLDER / f"{name}.webp", quality=QUALITY, method=6)


if __name__ == "__main__":
    main()
