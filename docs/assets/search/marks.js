// Where a result of the search leads: to the sentence that answers best (?to= or #), which gets the focus, and
// in it one mark: the words that led there (?h=), each once, across links and other tags, or else the sentence.
(() => {
  const { searchParams } = new URL(location.href);
  const words = searchParams.get("h") || "";
  const to = searchParams.get("to") || location.hash.slice(1);
  const isFound = searchParams.has("h") || searchParams.has("to");
  const landing = isFound && to ? document.getElementById(to) : null;
  // The same as Fold.plain in scripts/planbook/search/browser/fold.js, which pages do not load.
  const plainCharacter = (sign) => sign.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}\p{M}]/gu, "");
  const plain = (text) => Array.from(text, plainCharacter).join("");
  const needles = words.split(" ").map(plain).filter(Boolean);
  const places = document.querySelectorAll(".md-content [data-official], .md-content .summary");

  // One element: its text nodes as one plain text, each character with where it comes from.
  function mark(element) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const origins = [];
    let text = "";
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      let offset = 0;
      for (const character of node.data) {
        const folded = plainCharacter(character);
        for (let unit = 0; unit < folded.length; unit++) origins.push({ node, offset, length: character.length });
        text += folded;
        offset += character.length;
      }
    }
    const marked = new Set();
    for (const needle of needles) {
      const at = text.indexOf(needle);
      for (let place = at; at >= 0 && place < at + needle.length; place++) marked.add(place);
    }
    element.classList.toggle("search-marked", marked.size > 0);
    wrap(origins.filter((_, place) => marked.has(place)));
  }

  // Wraps the characters, neighbours in one node together; from the end, so that offsets stay true.
  function wrap(characters) {
    const stretches = [];
    for (const { node, offset, length } of characters) {
      const last = stretches[stretches.length - 1];
      const between = last && last.node === node ? node.data.slice(last.end, offset) : null;
      if (between !== null && !plain(between)) last.end = offset + length;
      else stretches.push({ node, start: offset, end: offset + length });
    }
    for (const { node, start, end } of stretches.reverse()) {
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, end);
      const element = document.createElement("mark");
      range.surroundContents(element);
    }
  }

  // No word is added to the text itself: who does not see the mark is told of it beside the text.
  function land() {
    const word = document.createElement("span");
    word.id = "__landed";
    word.hidden = true;
    word.textContent = landing.closest("[data-official]") ? "搜索到的这一句" : "搜索到的这一条";
    document.body.append(word);
    landing.setAttribute("aria-describedby", word.id);
    const folded = landing.closest("details");
    if (folded) folded.setAttribute("open", "");
    landing.tabIndex = -1;
    if (!location.hash) location.replace(`#${encodeURIComponent(to)}`);
    landing.focus({ preventScroll: true });
  }

  if (landing) land();
  if (needles.length) (landing ? [landing] : places).forEach(mark);
})();
