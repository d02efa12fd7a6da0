// What search/worker.js answers, as Material draws it: how many there are is said aloud, looser results get
// a heading, and where there is nothing, something to try.
(() => {
  const input = document.querySelector("[data-md-component=search-query]");
  const result = document.querySelector("[data-md-component=search-result]");
  if (!input || !result) return;
  const count = result.firstElementChild;
  const list = result.lastElementChild;
  const help = document.getElementById("__search_nothing");
  const HEADINGS = {
    verbatim: "一字不差的",
    parts: "分开写到这些词的",
    number: "序号相同的",
    summary: "编者的话里写到的",
    spread: "隔着标点写到的",
    page: "条目以外写到的",
    guess: "按读音或字形猜的",
    similar: "意思相近的",
  };

  input.closest("[role=dialog]")?.setAttribute("aria-label", "搜索");
  count.setAttribute("role", "status");
  const partial = document.createElement("p");
  partial.className = "search-partial";
  partial.textContent = "先列这些，还有更多；再加一个词会更准。";
  partial.hidden = true;
  const nothing = document.createElement("div");
  nothing.className = "search-nothing md-typeset";
  list.before(partial, nothing);

  new MutationObserver(answered).observe(list, { childList: true });
  new MutationObserver(answered).observe(count, { childList: true });

  function answered() {
    const first = list.querySelector("[data-search]");
    const side = first ? JSON.parse(first.dataset.search) : { kinds: [] };
    Array.from(list.children).forEach((group, place) => head(group, side.kinds[place], side.kinds[place - 1]));
    partial.hidden = !list.children.length || side.isWhole;
    showHelp(!list.children.length && input.value.trim() && count.textContent.trim() === "没有找到");
  }

  // Where a looser kind of results begins, be it the first.
  function head(group, kind, before) {
    if (kind === (before || "verbatim") || !HEADINGS[kind] || group.querySelector(".search-heading")) return;
    const heading = document.createElement("p");
    heading.className = "search-heading";
    heading.textContent = HEADINGS[kind];
    group.prepend(heading);
  }

  function showHelp(isNothing) {
    if (Boolean(isNothing) === nothing.hasChildNodes()) return;
    nothing.replaceChildren(...(isNothing && help ? [help.content.cloneNode(true)] : []));
    for (const span of nothing.querySelectorAll("a > span")) span.dataset.mdScore = "-1";
  }
})();
