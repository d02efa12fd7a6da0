// What the worker of the search answers, as Material draws it: how many there are is said aloud, looser
// results get a heading, and where nothing was found, or nothing could be, there is something to try.
(() => {
  const input = document.querySelector("[data-md-component=search-query]");
  const result = document.querySelector("[data-md-component=search-result]");
  if (!input || !result) return;
  const count = result.querySelector(".md-search-result__meta");
  const list = result.querySelector(".md-search-result__list");
  const scroller = result.parentElement;
  const help = document.getElementById("__search_nothing");
  const { base, translations } = JSON.parse(document.getElementById("__config").textContent);
  const VERBATIM = "一字不差的"; // at the start of the list this goes without saying
  const NOTHING = translations["search.result.none"];
  const MORE = "先列这些，还有更多；再加一个词会更准。";
  const CUT = "先列这些，其余的没能加载，请检查网络后再试。";
  const SLOW = 1000;
  const TOO_SLOW = 20000;

  const dialog = input.closest("[role=dialog]");
  if (dialog) dialog.setAttribute("aria-label", "搜索");
  count.setAttribute("role", "status");
  const partial = document.createElement("p");
  partial.className = "search-partial";
  partial.setAttribute("role", "status");
  partial.hidden = true;
  const below = document.createElement("div");
  const card = document.createElement("div");
  list.before(card, partial, below);
  const observer = new MutationObserver(answered);
  let asked = "";
  let waiting = 0;
  let isLacking = false;
  let isDrawing = false;
  let isSilent = false;

  // --- Asking: whoever waits long is told that the search goes on, or that it has failed.
  input.addEventListener("keyup", ask);
  window.addEventListener("online", () => {
    if (below.dataset.kind === "failed") again();
  });

  function ask() {
    const query = input.value.trim();
    if (query === asked) return;
    asked = query;
    clearTimeout(waiting);
    if (query) waiting = setTimeout(wait, SLOW);
  }

  function wait() {
    say("正在搜索……");
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      isSilent = true;
      fail();
    }, TOO_SLOW);
  }

  // Material asks only for what differs from the query before, and nothing of a worker that never came:
  // the address has the query.
  function again() {
    if (isSilent && navigator.onLine) return location.reload();
    const typed = input.value;
    wait();
    for (const value of [`${typed} `, typed]) {
      input.value = value;
      input.dispatchEvent(new Event("keyup"));
    }
  }

  function say(text) {
    count.textContent = text;
    observer.takeRecords();
  }

  // --- The answer, or a part of it.
  function answered() {
    clearTimeout(waiting);
    isSilent = false;
    const first = list.querySelector("[data-search]");
    const side = first ? JSON.parse(first.dataset.search) : {};
    if (side.isFailed) fail();
    else show(side);
    observer.takeRecords();
  }

  function show({ kinds = [], headings = [], isMore, isCut, term }) {
    const groups = list.querySelectorAll(":scope > :not([data-kept])"); // see place.js
    groups.forEach((group, place) => head(group, headings[place], headings[place] === (headings[place - 1] || VERBATIM)));
    for (const empty of list.querySelectorAll("h2:empty")) empty.remove(); // paragraphs have no titles
    list.querySelectorAll("h1").forEach(attribute);
    fold(groups, kinds);
    explain(term);
    isLacking = groups.length < kinds.length;
    drawMore();
    partial.hidden = !list.children.length || !(isMore || isCut);
    partial.textContent = isCut ? CUT : MORE;
    if (isCut) return offer("failed", againLink);
    const isNothing = !list.children.length && input.value.trim() && count.textContent === NOTHING;
    offer(isNothing ? "nothing" : "", () => help.content.cloneNode(true));
  }

  // Material draws ten results, and four more in the frame after each scroll that comes near the end; a reader
  // who is at the end already would wait for them in vain. So it is told of such scrolls until all are there.
  async function drawMore() {
    if (isDrawing) return;
    isDrawing = true;
    while (isLacking) {
      isLacking = false; // until more are drawn, and still not all
      for (const value of [Infinity, 0]) {
        Object.defineProperty(scroller, "scrollHeight", { value, configurable: true });
        scroller.dispatchEvent(new Event("scroll"));
        await new Promise(requestAnimationFrame);
      }
      delete scroller.scrollHeight;
    }
    isDrawing = false;
  }

  // Characters that only meet do not count, and are folded where there is anything better.
  function fold(groups, kinds) {
    const first = kinds.indexOf("chance");
    const isFolded = first > 0;
    groups.forEach((group, place) => group.classList.toggle("search-chance", isFolded && place >= first));
    if (first === 0) tell(NOTHING);
    if (!isFolded) return;
    tell((first === 1 ? translations["search.result.one"] : translations["search.result.other"]).replace("#", first));
    const heading = groups[first] && groups[first].querySelector(".search-heading");
    if (!heading || heading.firstElementChild) return;
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = `${heading.textContent}（${kinds.length - first}项）`;
    button.setAttribute("aria-expanded", String(list.classList.contains("shows-chance")));
    button.addEventListener("click", () => {
      button.setAttribute("aria-expanded", String(list.classList.toggle("shows-chance")));
      observer.takeRecords();
    });
    heading.replaceChildren(button);
  }

  // The same words are not said twice: groups are drawn one after the other.
  const tell = (text) => count.textContent === text || say(text);

  // A query that is a term has its explanation above what was found.
  function explain(term) {
    card.replaceChildren();
    if (!term) return;
    const link = document.createElement("a");
    link.className = "search-term";
    link.href = new URL(term.location, new URL(`${base}/`, location));
    const name = document.createElement("strong");
    name.textContent = term.name;
    const source = document.createElement("small");
    source.textContent = "编者的解释";
    const text = document.createElement("span");
    text.className = term.isComing ? "search-coming" : "";
    text.textContent = term.text;
    link.append(name, source, document.createElement("br"), text);
    card.append(link);
  }

  function fail() {
    explain(null);
    list.replaceChildren();
    partial.hidden = true;
    say("搜索没能加载，请检查网络后再试");
    offer("failed", againLink);
  }

  // What stands below a title is the summary of the item, and no official text: it is shown as such.
  function attribute(title) {
    const text = [];
    for (let node = title.nextSibling; node; node = node.nextSibling) text.push(node);
    if (!text.length || title.nextSibling.className === "search-summary") return;
    const summary = document.createElement("p");
    summary.className = "search-summary";
    const source = document.createElement("small");
    source.textContent = "编者的话";
    title.after(summary);
    summary.append(source, ...text);
  }

  // Where a looser kind of results begins, be it the first.
  function head(group, text, isSame) {
    if (isSame || !text || group.querySelector(".search-heading")) return;
    const heading = document.createElement("p");
    heading.className = "search-heading";
    heading.textContent = text;
    group.prepend(heading);
  }

  // What to try in place of results.
  function offer(kind, content) {
    if ((below.dataset.kind || "") === kind) return;
    below.dataset.kind = kind;
    below.className = kind && `search-${kind} md-typeset`;
    below.replaceChildren(...(kind ? [content()] : []));
  }

  // A link, because Material's arrow keys reach links alone; Enter in the box does the same.
  function againLink() {
    const link = document.createElement("a");
    link.className = "search-chip search-again";
    link.setAttribute("role", "button");
    link.href = "";
    link.textContent = "再试一次";
    link.addEventListener("click", (event) => {
      event.preventDefault();
      event.stopPropagation();
      input.focus();
      again();
    });
    return link;
  }

  observer.observe(list, { childList: true });
  observer.observe(count, { childList: true });
  ask();
})();
