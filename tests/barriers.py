"""What keeps people from using a page, as axe finds it."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe, AxeResults
from playwright.sync_api import Page

# What many pages are asked with is run at their beginning: sent to each, it takes four times as long.
AXE_SCRIPT = Axe().axe_script
# Colours take nearly all the time; of what looks alike and stands in what looks alike, a few are enough, also
# of those on the pages that the tab has shown before. What has words of its own looks like nothing without.
# Only what is found is handed over; preloading would read the style sheets again for no rule asked.
_RUN = """async ([within, coloursAlone]) => {
  const ENOUGH = 3, OF_COLOURS = ["color-contrast", "link-in-text-block"], KEPT = "sorts of elements";
  const root = document.querySelector(within), inside = [...root.querySelectorAll("*")];
  const around = [root];
  while (around[0].parentElement) around.unshift(around[0].parentElement);
  const counts = new Map(JSON.parse(sessionStorage.getItem(KEPT) || "[]"));
  const sorts = new Map([[null, matchMedia("(forced-colors: active)").matches]]), needed = new Set(around);
  for (const each of [...around, ...inside]) {
    const { color, backgroundColor, backgroundImage, fontSize, fontWeight, opacity } = getComputedStyle(each);
    const looks = [color, backgroundColor, backgroundImage, fontSize, fontWeight, opacity];
    const isSeen = each.checkVisibility({ visibilityProperty: true });
    const hasWords = [...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    const own = [each.localName, each.getAttribute("class"), isSeen, hasWords, ...looks];
    const sort = JSON.stringify([sorts.get(each.parentElement), ...own]);
    if (!counts.has(sort)) counts.set(sort, { number: counts.size, count: 0 });
    const known = counts.get(sort);
    sorts.set(each, known.number);
    known.count += 1;
    if (known.count > ENOUGH) continue;
    for (let above = each; !needed.has(above); above = above.parentElement) needed.add(above);
  }
  sessionStorage.setItem(KEPT, JSON.stringify([...counts]));
  const exclude = inside.filter((each) => !needed.has(each) && needed.has(each.parentElement));
  const usual = { resultTypes: ["violations"], preload: false };
  const violations = [];
  if (needed.size > around.length) {
    const found = await axe.run({ include: [root], exclude }, { ...usual, runOnly: OF_COLOURS });
    violations.push(...found.violations);
  }
  if (coloursAlone) return { violations };
  const rules = Object.fromEntries(OF_COLOURS.map((name) => [name, { enabled: false }]));
  const others = await axe.run(root, { ...usual, rules });
  return { violations: [...others.violations, ...violations] };
}"""
# Characters in a line; official documents have 28, and from about 45 on the eye loses the next line.
_LONGEST_LINE = 45
# The texts of a page that have longer lines.
_TOO_LONG = """(longest) => {
  const texts = [...document.querySelectorAll("article :is(p, dd, li)")];
  return texts.filter((each) => each.offsetParent && each.textContent.length > longest).filter((each) => {
    const words = document.createRange();
    words.selectNodeContents(each);
    return words.getBoundingClientRect().width / parseFloat(getComputedStyle(each).fontSize) > longest;
  }).map((each) => each.innerText);
}"""


def barriers(page: Page, within: str = "html", colours_alone: bool = False) -> str:
    """Return a report of the barriers on a page, or of the part ``within``.

    Another choice of colours changes nothing but colours: ``colours_alone`` are looked at then.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    results = AxeResults(page.evaluate(_RUN, [within, colours_alone]))
    return str(results.generate_report()) if results.violations_count else ""


def too_long_lines(page: Page) -> list[str]:
    """Return the texts of a page whose lines are too long to be read."""
    return list(page.evaluate(_TOO_LONG, _LONGEST_LINE))


def change_colours(page: Page) -> None:
    """Press the switch from light to dark or back; the next page keeps the choice."""
    page.evaluate("document.querySelector('[data-md-component=palette] label:not([hidden])').click()")
