// Around Material's search box: every way of typing reaches it, the address follows the query, results
// get headings and chips. Material listens for "keyup" alone, shows what search/worker.js answers in
// .md-search-result, and reads ?q= itself when a page opens.
(() => {
  const input = document.querySelector("[data-md-component=search-query]");
  const toggle = document.querySelector("[data-md-toggle=search]");
  const result = document.querySelector("[data-md-component=search-result]");
  if (!input || !toggle || !result) return;
  const count = result.firstElementChild;
  const list = result.lastElementChild;
  const nothing = document.getElementById("__search_nothing");
  const WORTH_NARROWING = 4;
  const MOST_TOPICS = 6;
  const EXAMPLES = 5;
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
  const FILTER = /(?:^|\s)(读者|主题)[:：](\S+)/gu;
  let isComposing = false;
  let isLeaving = false;
  let examples = [];

  // --- Every way of typing: one keyup for each change, none while an input method is composing.
  // Material's suggestions go by keydown.
  const tell = () => ["keydown", "keyup"].forEach((name) => input.dispatchEvent(new Event(name)));

  function changed() {
    if (isComposing) return;
    if (!list.children.length) showChips({ kinds: [] });
    tell();
    remember();
  }

  input.addEventListener("compositionstart", () => {
    isComposing = true;
  });
  input.addEventListener("compositionend", () => {
    isComposing = false;
    changed();
  });
  input.addEventListener("input", (event) => {
    // Some input methods never say that they have ended.
    if (isComposing && event.isComposing === false) isComposing = false;
    changed();
  });
  input.addEventListener("change", changed);
  input.form.addEventListener("reset", () => setTimeout(changed));

  for (const name of ["keydown", "keyup"]) {
    window.addEventListener(name, (event) => {
      if (event.target !== input) return;
      const isOfInputMethod = isComposing || event.isComposing || event.keyCode === 229;
      const opensNothing = name === "keydown" && event.key === "Enter" && !list.children.length;
      if (isOfInputMethod || opensNothing) event.stopImmediatePropagation();
      if (opensNothing && !isOfInputMethod) event.preventDefault();
    }, true);
  }

  // --- The address follows the query, and a page that is come back to shows its results again.
  function address(query) {
    const url = new URL(location.href);
    if (query) url.searchParams.set("q", query);
    else url.searchParams.delete("q");
    return url;
  }

  function remember() {
    const url = address(toggle.checked || isLeaving ? input.value : "");
    if (url.href !== location.href) history.replaceState(history.state, "", url);
  }

  document.querySelector(".search-prompt")?.addEventListener("click", () => {
    toggle.checked = true;
    toggle.dispatchEvent(new Event("change", { bubbles: true }));
  });
  toggle.addEventListener("change", () => {
    if (toggle.checked) input.focus(); // opened by the label in the header
    remember();
  });
  result.addEventListener("click", (event) => {
    const link = event.target.closest("a.md-search-result__link");
    isLeaving = Boolean(link) && link.origin + link.pathname !== location.origin + location.pathname;
  }, true);
  window.addEventListener("click", () => {
    if (isLeaving) remember();
  });
  window.addEventListener("pageshow", (event) => {
    isLeaving = false;
    if (!event.persisted || !new URL(location.href).searchParams.has("q")) return;
    toggle.checked = true;
    toggle.dispatchEvent(new Event("change", { bubbles: true }));
    tell();
  });

  // --- The search and its index are fetched while the first word is being typed.
  input.addEventListener("focus", () => {
    const worker = new URL(JSON.parse(document.getElementById("__config").textContent).search, location.href);
    const get = (name) => fetch(new URL(name + worker.search, worker));
    get("engine.js").catch(() => {});
    get("core.txt").then(async (response) => {
      const core = JSON.parse(new TextDecoder("gb18030").decode(await response.arrayBuffer()));
      examples = examplesOf(core);
      if (!input.value.trim()) showChips();
    }).catch(() => {});
  }, { once: true });

  // A few words that find something, spread evenly over the items, or over the thesaurus of a long plan.
  function examplesOf({ block, say }) {
    const lists = (block ? block.map((values) => values[7]) : say.split(";")).filter(Boolean);
    const step = Math.max(1, Math.ceil(lists.length / EXAMPLES));
    return [...new Set(lists.filter((_, place) => place % step === 0).map((words) => words.split("|")[0]))];
  }

  // --- Results: how many (also said aloud), headings, chips, and what to try when there are none.
  input.closest("[role=dialog]")?.setAttribute("aria-label", "搜索");
  count.setAttribute("role", "status");
  const chips = document.createElement("div");
  chips.className = "search-chips";
  count.after(chips);
  const partial = document.createElement("p");
  partial.className = "search-partial";
  partial.textContent = "先列这些，还有更多；再加一个词会更准。";
  partial.hidden = true;
  chips.after(partial);

  new MutationObserver(() => {
    const first = list.querySelector("[data-search]");
    const side = first ? JSON.parse(first.dataset.search) : { kinds: [] };
    Array.from(list.children).forEach((group, place) => head(group, side.kinds[place], side.kinds[place - 1]));
    showChips(side);
    partial.hidden = !list.children.length || side.isWhole;
  }).observe(list, { childList: true });

  // Names to narrow the results by; words to try while the box is empty.
  function showChips(side) {
    const isEmpty = !input.value.trim();
    const shown = isEmpty ? examples.map((word) => ["试试", word]) : chipsOf(side);
    chips.replaceChildren(...shown.map(chip));
  }

  // Where a looser kind of results begins, be it the first.
  function head(group, kind, before) {
    if (kind === (before || "verbatim") || !HEADINGS[kind] || group.querySelector(".search-heading")) return;
    const heading = document.createElement("p");
    heading.className = "search-heading";
    heading.textContent = HEADINGS[kind];
    group.prepend(heading);
  }

  // Names to narrow by, those that are on first, then the frequent ones: [kind, name, count, isOn].
  function chipsOf({ kinds, audiences = {}, topics = {} }) {
    const on = Array.from(input.value.matchAll(FILTER), ([, kind, name]) => `${kind}：${name}`);
    const of = (kind, counts) => Object.entries(counts)
      .map(([name, count]) => [kind, name, count, on.includes(`${kind}：${name}`)])
      .filter(([, , count, isOn]) => isOn || (kinds.length >= WORTH_NARROWING && count < kinds.length))
      .sort((one, other) => other[3] - one[3] || other[2] - one[2]);
    return [...of("读者", audiences), ...of("主题", topics).slice(0, MOST_TOPICS)];
  }

  function chip([kind, name, count, isOn]) {
    const link = document.createElement("a");
    const label = document.createElement("small");
    const text = document.createElement("span");
    const query = count ? narrowed(kind, name, isOn) : name;
    label.textContent = kind;
    label.dataset.mdScore = "-1";
    // Material's Enter looks for a score on what stands in each link.
    text.dataset.mdScore = "-1";
    text.textContent = isOn ? `${name} ×` : [name, count].join(" ").trim();
    link.className = "search-chip";
    link.setAttribute("role", "button");
    if (count) link.setAttribute("aria-pressed", String(isOn));
    link.href = address(query);
    link.append(label, text);
    link.addEventListener("click", (event) => {
      event.preventDefault();
      event.stopPropagation();
      input.value = query;
      input.focus();
      changed();
    });
    return link;
  }

  function narrowed(kind, name, isOn) {
    const rest = input.value.replace(FILTER, (text, k, n) => (k === kind && n === name ? "" : text)).trim();
    return isOn ? rest : `${rest} ${kind}：${name}`.trim();
  }

  new MutationObserver(() => {
    const isNothing = !list.children.length && input.value.trim() && count.textContent.trim() === "没有找到";
    const shown = result.querySelector(".search-nothing");
    if (isNothing && !shown && nothing) {
      const help = document.createElement("div");
      help.className = "search-nothing md-typeset";
      help.append(nothing.content.cloneNode(true));
      for (const span of help.querySelectorAll("a > span")) span.dataset.mdScore = "-1";
      chips.after(help);
    } else if (!isNothing && shown) shown.remove();
  }).observe(count, { childList: true, characterData: true, subtree: true });
})();
