// What an item's page and a list take on a phone's screen; run in the page, also by tests/site/test_item_page.py.
globalThis.measures = {
  // Where the first official sentence begins; what one can tap between title and text; how many links there are
  // besides terms and neighbours; and what stands between the lines of the text, to its height.
  item() {
    const article = document.querySelector("article");
    const sentences = [...document.querySelectorAll(".sentences > [data-official]")];
    const after = (a, b) => a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING;
    const lines = sentences.flatMap((each) => [...each.getClientRects()]);
    const rows = new Map(lines.map(({ top, height }) => [Math.round(top), height]));
    const text = [...rows.values()].reduce((sum, height) => sum + height, 0);
    const padding = parseFloat(getComputedStyle(sentences[0]).lineHeight) - lines[0].height;
    const height = text + padding * (rows.size - 1);
    return {
      top: lines[0].top + scrollY,
      between: [...article.querySelectorAll("a, button, input, ul, li, dl, table")]
        .filter((each) => after(document.querySelector("h1"), each) && after(each, sentences[0]))
        .filter((each) => !each.matches(".place"))
        .map((each) => each.outerHTML),
      links: [...article.querySelectorAll("a[href]:not(.term)")]
        .filter((each) => !each.closest(".turn, .crumbs")).length,
      share: (lines[lines.length - 1].bottom - lines[0].top - height) / height,
    };
  },
  // How many screens there are before what is folded, or on the whole page.
  screens() {
    const folded = document.querySelector("details.all");
    const end = folded ? folded.getBoundingClientRect().top + scrollY : document.documentElement.scrollHeight;
    return { screens: end / innerHeight, narrows: Boolean(document.querySelector(".filter, .narrow")) };
  },
};
